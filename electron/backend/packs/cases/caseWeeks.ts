import { id } from '../../../../shared/kernel/ids.ts'
import type { PersonId } from '../../../../shared/kernel/ids.ts'
import { addDays, elapsedMinutes, localOf, weekOf } from '../../../../shared/kernel/time.ts'
import type { LocalDate, ZoneOffsets } from '../../../../shared/kernel/time.ts'
import type { OutletFacts, PlanChange, ShiftFacts, WeekFacts } from '../../../../shared/roster/model.ts'
import type { CaseContext, RuleCase } from '../../../../shared/rules/ruleCaseShape.ts'
import { lastKnownOn, personOfCase, shiftsOfCase, subject } from './casePeople.ts'
import { dateOfText, instantOfText, lastDayOfMonth, offsetsAround } from './caseTime.ts'

/** A Monday for cases that name no date at all. */
const someMonday: LocalDate = '2026-03-02'

/** Days of rests or sums that the context lists; null where the shifts are all there is. */
const listedDates = (one: RuleCase): readonly [LocalDate, LocalDate] | null => {
  const { context } = one
  const rest = context?.rests?.[0]
  if (rest !== undefined) return [rest.date, lastKnownOn(one) ?? rest.date]
  const weeks = context?.weeklyMinutes?.length ?? 0
  return weeks > 0 ? [someMonday, addDays(someMonday, 7 * (weeks - 1))] : null
}

/** The days that a case is about: its shifts, or what its context counts. */
const datesOf = (one: RuleCase, shifts: readonly ShiftFacts[], zone: ZoneOffsets): readonly [LocalDate, LocalDate] => {
  const single = singleDate(one.context ?? undefined)
  if (single !== null) return [single, single]
  const [first] = shifts
  const last = shifts.at(-1)
  const worked = [first, last].map((shift) => (shift === undefined ? someMonday : localOf(shift.startAt, zone).on))
  return listedDates(one) ?? [worked[0] ?? someMonday, worked[1] ?? someMonday]
}

/** Sums of a month, a year or a reference are judged once, where they end. */
const singleDate = (context: CaseContext | undefined): LocalDate | null => {
  if (context === undefined) return null
  const { month, year, firstDay, knownPeriod, period, totalMinutes } = context
  if (month !== undefined) return lastDayOfMonth(month)
  if (year !== undefined) return `${year}-12-31` as LocalDate
  if (firstDay !== undefined) return firstDay
  if (knownPeriod !== undefined) return knownPeriod.to
  return totalMinutes !== undefined && period !== undefined ? period.to : null
}

/** A case that names no trade is about none that a rule names. */
const unnamed = 'other'

const figuresOf = ({ budgetMinutes, adultWeeklyNormMinutes }: CaseContext): OutletFacts['figures'] => ({
  ...(budgetMinutes === undefined ? {} : { budgetMinutes }),
  ...(adultWeeklyNormMinutes === undefined ? {} : { adultWeeklyNormMinutes }),
})

const outletOf = (context: CaseContext | undefined): OutletFacts => ({
  outletId: id('outlet'),
  regionId: id('region'),
  format: '',
  country: '',
  roles: [],
  openings: [],
  holidays: context?.publicHolidays ?? [],
  sector: context?.sector ?? unnamed,
  schoolDays: context?.schoolDays,
  weekStart: context?.weekStart,
  fortnightOn: context?.period?.from,
  figures: context === undefined ? {} : figuresOf(context),
})

/** Changes belong to the week of the first shift, or to the only one. */
const changesOf = (
  one: RuleCase,
  shifts: readonly ShiftFacts[],
  weekOn: LocalDate,
  zone: ZoneOffsets,
): readonly PlanChange[] => {
  const { context, timezone } = one
  if (shifts[0] !== undefined && weekOf(localOf(shifts[0].startAt, zone).on) !== weekOn) return []
  const all = [...(context?.changes ?? []), ...(context?.change === undefined ? [] : [context.change])]
  const startAt = shifts[0]?.startAt ?? 0
  return all.map(({ type, minutes, noticeHours, at, employeeRequested, consent }) => ({
    personId: subject,
    type,
    minutes,
    noticeMinutes: Math.round(
      noticeHours === undefined ? elapsedMinutes(instantOfText(at ?? '', timezone), startAt) : noticeHours * 60,
    ),
    employeeRequested,
    consent,
    on: weekOn,
  }))
}

const announcedOf = ({ context, timezone }: RuleCase): WeekFacts['announced'] => {
  if (context === null || context === undefined) return undefined
  const { publishedAt, asOf, firstDay } = context
  const seen = publishedAt ?? asOf
  if (seen === undefined) return undefined
  return {
    on: publishedAt === undefined ? null : dateOfText(publishedAt, timezone),
    asOfOn: dateOfText(seen, timezone),
    firstOn: firstDay ?? null,
  }
}

const peopleOf = ({ context }: RuleCase, shifts: readonly ShiftFacts[]): readonly PersonId[] => {
  const named = [...(context?.team ?? []).map((member) => member.id), ...Object.keys(context?.counts ?? {})]
  const working = shifts.flatMap(({ personId }) => personId ?? [])
  const everybody = new Set<PersonId>([...named.map((name) => id<'Person'>(name)), ...working])
  return everybody.size === 0 ? [subject] : [...everybody]
}

/** Windows that begin in the case may end up to two weeks after its last day. */
const weeksAfter = 2

/** A case as weeks that are judged one after the other, each with everything that was before it. */
export const weeksOfCase = (one: RuleCase): readonly WeekFacts[] => {
  const { timezone } = one
  const context = one.context ?? undefined
  const shifts = shiftsOfCase(one)
  const zone = offsetsAround(
    timezone,
    one.shifts[0] === undefined ? someMonday : (one.shifts[0].start.slice(0, 10) as LocalDate),
  )
  const [from, to] = datesOf(one, shifts, zone)
  const far = offsetsAround(timezone, to)
  const single = singleDate(context) !== null
  const weeks: LocalDate[] = []
  const lastOn = single || shifts.length === 0 ? weekOf(to) : addDays(weekOf(to), 7 * weeksAfter)
  for (let weekOn = weekOf(from); weekOn <= lastOn; weekOn = addDays(weekOn, 7)) weeks.push(weekOn)
  const people = peopleOf(one, shifts)
  return weeks
    .filter((weekOn) => single || endsInPeriod(context, weekOn))
    .map((weekOn): WeekFacts => {
      const known = contextUntil(one, weekOn)
      return {
        outlet: outletOf(context),
        weekOn,
        zone: far,
        people: people.map((personId) => personOfCase(known, shifts, personId, weekOn, far)),
        shifts: shifts.filter(({ startAt }) => weekOf(localOf(startAt, far).on) === weekOn),
        demand: [],
        announced: announcedOf(one),
        changes: changesOf(one, shifts, weekOn, far),
      }
    })
}

/** Of sums by week, only those up to the judged week are known then. */
const contextUntil = (one: RuleCase, weekOn: LocalDate): RuleCase => {
  const { context } = one
  const minutes = context?.weeklyMinutes
  if (context === null || context === undefined || minutes === undefined) return one
  const count = Math.round((Date.parse(weekOn) - Date.parse(someMonday)) / (7 * 86_400_000)) + 1
  return { ...one, context: { ...context, weeklyMinutes: minutes.slice(0, count) } }
}

/** A period names the windows that are judged: those that end in it. */
const endsInPeriod = (context: CaseContext | undefined, weekOn: LocalDate): boolean => {
  const period = context?.period
  if (period === undefined) return true
  const endOn = addDays(weekOn, ((context?.weekStart ?? 1) + 5) % 7)
  return period.from <= endOn && endOn <= period.to
}
