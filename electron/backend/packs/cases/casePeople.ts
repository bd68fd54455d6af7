import { id } from '../../../../shared/kernel/ids.ts'
import type { PersonId } from '../../../../shared/kernel/ids.ts'
import { addDays, localOf, weekOf } from '../../../../shared/kernel/time.ts'
import type { LocalDate, ZoneOffsets } from '../../../../shared/kernel/time.ts'
import type { PersonFacts, ShiftFacts, Totals, WeekTotal } from '../../../../shared/roster/model.ts'
import { ageFactsOf } from '../../../../shared/roster/ages.ts'
import type { CaseContext, RuleCase } from '../../../../shared/rules/ruleCaseShape.ts'
import { dateOfText, instantOfText } from './caseTime.ts'

export const subject: PersonId = id('subject')
/** Whoever is not named so is another employer. */
const ownEmployer = 'own'

/** All shifts of a case, ascending. Whose shift is not said, is the subject's. */
export const shiftsOfCase = ({ shifts, timezone, context }: RuleCase): readonly ShiftFacts[] => {
  const waivedMeals = (context?.mealWaiver ?? []).map((meal) => (meal === 'second' ? 2 : 1))
  const at = (text: string) => instantOfText(text, timezone)
  return shifts
    .map(({ start, end, breaks, employeeId, employerId = ownEmployer, role = 'staff', task }, index): ShiftFacts => ({
      shiftId: id(`shift-${String(index).padStart(4, '0')}`),
      personId: employeeId === undefined ? subject : id(employeeId),
      role,
      startAt: at(start),
      endAt: at(end),
      breaks: breaks.map((pause) => ({ startAt: at(pause.start), endAt: at(pause.end) })),
      minor: null,
      task,
      elsewhere: employerId === ownEmployer ? undefined : true,
      paidRests: context?.paidRests,
      scheduledMinutes: context?.scheduledMinutes,
      waivedMeals,
    }))
    .toSorted((a, b) => a.startAt - b.startAt)
}

/** The weeks of a case that are known as sums; the last one is the week of `untilOn`. */
const weekTotals = (
  { weeklyMinutes, neutralDays, neutralWerktage }: CaseContext,
  untilOn: LocalDate,
): readonly WeekTotal[] => {
  const minutes = weeklyMinutes ?? []
  // days of leave lie where least was worked: a case does not say when they were taken
  const leave = minutes.indexOf(Math.min(...minutes))
  return minutes.map((sum, at) => ({
    weekOn: addDays(weekOf(untilOn), -7 * (minutes.length - 1 - at)),
    minutes: sum,
    neutralDays: at === leave ? neutralDays : 0,
    neutralWorkingDays: at === leave ? neutralWerktage : 0,
  }))
}

const daysOf = ({ from, to }: { readonly from: LocalDate; readonly to: LocalDate }): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1

const totalsOf = (context: CaseContext, untilOn: LocalDate, personId: PersonId): Totals | undefined => {
  const { period, referenceDays, restDays, totalMinutes, counts, availableWeeks, rests } = context
  const days = referenceDays ?? (period === undefined ? 0 : daysOf(period))
  const quantity = counts?.[personId]
  return {
    weeks: weekTotals(context, untilOn),
    reference: totalMinutes === undefined ? undefined : { minutes: totalMinutes, days, restDays },
    workedSundays: context.workedSundays,
    workedSundayDates: context.workedSundayDates,
    rests: rests?.map(({ date, minutes }) => ({ on: date, minutes })),
    shares: quantity === undefined ? undefined : { quantity, availableWeeks: availableWeeks?.[personId] ?? 4 },
  }
}

const earlyLesson = 'vocational-before-9:'

/** Cases may name a reason; what is stored and published is a code that tells none. */
const neutralCodes: Readonly<Record<string, string>> = { maternityProtection: 'protected-hours' }

const flagsOf = ({ employee, context }: RuleCase): readonly string[] => [
  ...Object.entries(employee ?? {}).flatMap(([name, value]) => (value === true ? [neutralCodes[name] ?? name] : [])),
  ...(context?.weeklyRestBasis === '14-day' ? ['14-day-rest'] : []),
]

/** A case names the days with early lessons among the codes; where it names none, there are none. */
const earlyLessonsOf = ({ employee }: RuleCase): readonly LocalDate[] =>
  Object.keys(employee ?? {}).flatMap((name) =>
    name.startsWith(earlyLesson) ? [name.slice(earlyLesson.length) as LocalDate] : [],
  )

/** A member of a team has a birth date of their own, or none that is known. */
const birthOnOf = ({ context, employee }: RuleCase, personId: PersonId): LocalDate | undefined => {
  const member = context?.team.find((each) => each.id === personId)
  return member === undefined ? employee?.birthDate : member.birthDate
}

const creditsOf = ({ context }: RuleCase): PersonFacts['credits'] =>
  Object.entries(context?.creditMinutes ?? {}).map(([on, minutes]) => ({ on: on as LocalDate, minutes }))

/** Up to when a case knows what happened: as it says, or to the end of the week of its last rest. */
export const lastKnownOn = ({ context, timezone }: RuleCase): LocalDate | undefined => {
  const known = context?.knownPeriod?.to ?? context?.asOf
  if (known !== undefined) return dateOfText(known, timezone)
  const last = context?.rests?.at(-1)
  return last === undefined ? undefined : addDays(weekOf(last.date), 6)
}

/** What is known of one person in one week of a case: before the first and after the last shift everything is rest. */
export const personOfCase = (
  one: RuleCase,
  all: readonly ShiftFacts[],
  personId: PersonId,
  weekOn: LocalDate,
  zone: ZoneOffsets,
): PersonFacts => {
  const { context } = one
  const own = all.filter((shift) => shift.personId === personId)
  const weekOfShift = ({ startAt }: ShiftFacts) => weekOf(localOf(startAt, zone).on)
  const member = context?.team.find((each) => each.id === personId)
  const birthOn = birthOnOf(one, personId)
  return {
    personId,
    skills: member?.skills ?? [],
    contractMinutesPerWeek: 0,
    carryIn: { lastEndAt: null, consecutiveDays: 0 },
    nextStartAt: own.find((shift) => weekOfShift(shift) > weekOn)?.startAt ?? null,
    age: birthOn === undefined ? undefined : ageFactsOf(birthOn, weekOn),
    flags: flagsOf(one),
    earlyLessonsOn: earlyLessonsOf(one),
    past: own.filter((shift) => weekOfShift(shift) < weekOn),
    totals: context === null || context === undefined ? undefined : totalsOf(context, weekOn, personId),
    knownUntilOn: lastKnownOn(one),
    credits: creditsOf(one),
  }
}
