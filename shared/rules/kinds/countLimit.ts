/**
 * Count limit: a counted thing of a person stays within its maximum, or reaches its minimum.
 *
 * A day is worked when a shift starts on it. `consecutive-days`: the longest run of worked days that touches the week;
 * a run that begins on Monday goes on from `past`, or from `carryIn.consecutiveDays`. Without either such a run is
 * undetermined, unless it is too long by itself. `days-per-week`: worked days of a week from an agreed weekday, judged in
 * the week in which it ends; short weeks may be exempt. `closings-per-week`: worked days with a shift that starts on the day and
 * lasts at least until the outlet's last closing time of that weekday. `split-days(-per-week)`: days with two shifts
 * that start on it and lie more than `gapOver` (60) minutes apart; a premium for each, or a maximum. `free-sundays` and
 * `free-saturdays`: days of a month or year on which no work falls. `seventh-day`: the first hours on the seventh worked
 * day of a week cost a premium. A person is in scope when one of the window's shifts is. Amount: how many too many or
 * too few, or the premium. The strictest value of the week's days holds.
 */
import { elapsedMinutes } from '../../kernel/time.ts'
import type { CountLimitCheck } from '../check.ts'
import { freeDaySpecs, judgeFreeDays } from './freeDays.ts'
import type { JudgePerson, Kind, KindInput, ParameterSpec, PersonWeek, Report, WorkedShift } from './kind.ts'
import { firstOfDays, idsOf, shiftsOnDays, weekDaysFrom, weekStartOf } from './measure.ts'
import { premiumParameters, premiumUnit } from './premium.ts'
import { judgeSeventhDay } from './seventhDay.ts'

const parameters = ['maximum'] as const
const usualGapMinutes = 60

const judgeCount = (days: readonly WorkedShift[], actual: number, limit: number, report: Report): void => {
  if (actual <= limit) report.fine()
  else
    report.breach({
      anchor: 'week',
      day: Math.max(0, days.at(-1)?.day ?? 0),
      shiftIds: idsOf(days),
      limit,
      actual,
      amount: actual - limit,
      parameters,
    })
}

const runsOf = (days: readonly WorkedShift[]): readonly (readonly WorkedShift[])[] => {
  const runs: (readonly WorkedShift[])[] = []
  for (let from = 0, to = 1; from < days.length; to += 1) {
    if (days[to]?.day === (days[to - 1]?.day ?? 0) + 1) continue
    runs.push(days.slice(from, to))
    from = to
  }
  return runs
}

/** Days worked in a row up to the Sunday before; null when the past is not known. */
const carriedDays = ({ person, past }: PersonWeek): number | null => {
  if (past.length === 0) return person.carryIn?.consecutiveDays ?? null
  let days = 0
  for (const worked of past.toReversed()) if (worked.day === -1 - days) days += 1
  return days
}

const judgeRuns = (week: PersonWeek, limit: number, report: Report): void => {
  const { days } = week
  const known = carriedDays(week)
  const carried = known ?? 0
  const lengthOf = (run: readonly WorkedShift[]) => run.length + (run[0]?.day === 0 ? carried : 0)
  // fewer days in all than the limit allows in a row
  if (known !== null && days.length + carried <= limit) return report.fine()
  const runs = runsOf(days)
  const longest = runs.reduce((kept, run) => (lengthOf(run) > lengthOf(kept) ? run : kept), runs[0] ?? [])
  const fromMonday = days[0]?.day === 0
  if (known === null && fromMonday && lengthOf(longest) <= limit) {
    const shiftIds = idsOf(runs[0] ?? [])
    report.unknown({ anchor: 'week', day: 0, shiftIds, parameters, why: 'carryIn', dueAt: null })
  } else judgeCount(longest, lengthOf(longest), limit, report)
}

/** Instant of the last closing of each day, null where the outlet stays closed. */
const closingsOf = ({ frame, outlet }: KindInput<'count-limit'>): readonly (number | null)[] =>
  frame.dates.map((_, day) => {
    const closing = outlet.openings.filter((opening) => opening.weekday === day + 1).map((opening) => opening.toMinute)
    return closing.length === 0 ? null : frame.instant(day, Math.max(...closing))
  })

const isSplitDay = (shifts: readonly WorkedShift[], { day }: WorkedShift, gap: number): boolean => {
  let endAt: number | null = null
  for (const worked of shifts) {
    if (worked.day !== day) continue
    const { shift } = worked
    if (endAt !== null && elapsedMinutes(endAt, shift.startAt) > gap) return true
    endAt = endAt === null ? shift.endAt : Math.max(endAt, shift.endAt)
  }
  return false
}
const splitDaysOf = ({ shifts, days }: PersonWeek, gap: number): readonly WorkedShift[] =>
  days.length === shifts.length ? [] : days.filter((worked) => isSplitDay(shifts, worked, gap))

/** Every split day costs the premium. */
const judgeSplitPremium =
  (premium: number, gap: number): JudgePerson =>
  (week, inScope, report) => {
    const split = splitDaysOf(week, gap).filter(inScope)
    for (const { day, shift } of split) {
      const place = { anchor: `day${day}`, day, shiftIds: [shift.shiftId], parameters: ['premium', 'gapOver'] }
      report.breach({ ...place, limit: gap, actual: gap + 1, amount: premium, premium: true })
    }
    report.fine(week.days.length - split.length)
  }

type WeekDays = ReturnType<typeof weekDaysFrom>
type Count = (week: PersonWeek, limit: number, report: Report) => void

/** Null: nobody counts days of such a short week. */
const workedDays = (
  { check, value }: KindInput<'count-limit'>,
  week: PersonWeek,
  [from, to]: WeekDays,
): readonly WorkedShift[] | null => {
  const inside = shiftsOnDays(week, from, to)
  const days = inside === week.shifts ? week.days : firstOfDays(inside)
  if (check.exemptShort !== true) return days
  const minutesOn = (day: number) => inside.reduce((sum, each) => sum + (each.day === day ? each.workMinutes : 0), 0)
  const longest = Math.max(0, ...days.map(({ day }) => minutesOn(day)))
  const total = inside.reduce((sum, { workMinutes }) => sum + workMinutes, 0)
  return longest <= value('shortDay').strictest && total <= value('shortWeek').strictest ? null : days
}

const countOf = (input: KindInput<'count-limit'>, gap: number, weekDays: WeekDays): Count => {
  const { counts } = input.check
  if (counts === 'consecutive-days') return judgeRuns
  if (counts === 'days-per-week')
    return (week, limit, report) => {
      const days = workedDays(input, week, weekDays)
      if (days !== null) judgeCount(days, days.length, limit, report)
    }
  if (counts === 'closings-per-week') {
    const closings = closingsOf(input)
    const closes = ({ shift, day }: WorkedShift): boolean => shift.endAt >= (closings[day] ?? Infinity)
    return ({ shifts, days }, limit, report) => {
      if (days.length <= limit) return report.fine()
      const closed = firstOfDays(shifts.filter(closes))
      judgeCount(closed, closed.length, limit, report)
    }
  }
  return (week, limit, report) => {
    if (week.days.length <= limit) return report.fine()
    const split = splitDaysOf(week, gap)
    judgeCount(split, split.length, limit, report)
  }
}

const judgeWeek = (input: KindInput<'count-limit'>, gap: number): JudgePerson => {
  const limit = input.value('maximum').strictest
  const days = weekDaysFrom(weekStartOf(input.outlet, input.check.weekStart))
  const judge = countOf(input, gap, days)
  const isUsual = days[0] === 0
  return (week, inScope, report) => {
    if ((isUsual ? week.shifts : shiftsOnDays(week, ...days)).some(inScope)) judge(week, limit, report)
  }
}

const count = (name: string): ParameterSpec => ({ name, unit: 'count', stricter: 'lower', required: true })
const minutes = (name: string, required = true): ParameterSpec => ({
  name,
  unit: 'minutes',
  stricter: 'lower',
  required,
})

const specsOf = (check: CountLimitCheck): readonly ParameterSpec[] => {
  switch (check.counts) {
    case 'free-sundays':
    case 'free-saturdays':
      return freeDaySpecs
    case 'seventh-day':
      return [minutes('firstHours')]
    case 'split-days':
      return [minutes('gapOver', false), ...premiumParameters(check.premium)]
    case 'split-days-per-week':
      return [count('maximum'), minutes('gapOver', false)]
    case 'consecutive-days':
    case 'days-per-week':
    case 'closings-per-week':
      return [count('maximum'), ...(check.exemptShort === true ? [minutes('shortDay'), minutes('shortWeek')] : [])]
    default:
      return check.counts satisfies never
  }
}

const prepareJudge = (input: KindInput<'count-limit'>): JudgePerson => {
  const { check, value, optional } = input
  const gap = optional('gapOver')?.strictest ?? usualGapMinutes
  switch (check.counts) {
    case 'free-sundays':
    case 'free-saturdays':
      return judgeFreeDays(input)
    case 'seventh-day':
      return judgeSeventhDay(input)
    case 'split-days':
      return judgeSplitPremium(value('premium').strictest, gap)
    case 'consecutive-days':
    case 'days-per-week':
    case 'closings-per-week':
    case 'split-days-per-week':
      return judgeWeek(input, gap)
    default:
      return check.counts satisfies never
  }
}

export const countLimit: Kind<'count-limit'> = {
  unit: ({ counts, premium }) =>
    premium === undefined ? (counts === 'seventh-day' ? 'premiumMinutes' : 'count') : premiumUnit(premium),
  parameters: specsOf,
  prepare: (input) => ({
    subject: 'person',
    judge: prepareJudge(input),
    idleWeeks: input.check.window !== undefined || input.check.weekStart !== undefined,
  }),
}
