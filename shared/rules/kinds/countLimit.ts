/**
 * Count limit: a counted thing of a person's week stays within its maximum.
 *
 * A day is worked when a shift starts on it. `consecutive-days`: the longest run of worked days that touches the week;
 * a run that begins on Monday goes on from `carryIn.consecutiveDays`. Without a carry-in such a run is undetermined,
 * unless it is too long by itself. `days-per-week`: worked days. `closings-per-week`: worked days with a shift that
 * starts on the day and lasts at least until the outlet's last closing time of that weekday. `split-days-per-week`:
 * days with two shifts that start on it and lie more than 60 minutes apart. A person is in scope when one of the
 * week's shifts is. Amount: how many too many. The strictest maximum of the week's days holds.
 */
import { elapsedMinutes } from '../../kernel/time.ts'
import type { CheckOf, KindInput, PersonKind, PersonWeek, Report, WorkedShift } from './kind.ts'

const parameters = ['maximum'] as const
const splitGapMinutes = 60

const judgeCount = (days: readonly WorkedShift[], actual: number, limit: number, report: Report): void => {
  if (actual <= limit) report.fine()
  else
    report.breach({
      anchor: 'week',
      day: days.at(-1)?.day ?? 0,
      shiftIds: days.map(({ shift }) => shift.shiftId),
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

const judgeRuns = ({ person, days }: PersonWeek, limit: number, report: Report): void => {
  const carried = person.carryIn?.consecutiveDays ?? 0
  const lengthOf = (run: readonly WorkedShift[]) => run.length + (run[0]?.day === 0 ? carried : 0)
  // fewer days in all than the limit allows in a row
  if (person.carryIn !== null && days.length + carried <= limit) return report.fine()
  const runs = runsOf(days)
  const longest = runs.reduce((kept, run) => (lengthOf(run) > lengthOf(kept) ? run : kept), runs[0] ?? [])
  const fromMonday = days[0]?.day === 0
  if (person.carryIn === null && fromMonday && lengthOf(longest) <= limit) {
    const shiftIds = (runs[0] ?? []).map(({ shift }) => shift.shiftId)
    report.unknown({ anchor: 'week', day: 0, shiftIds, parameters, why: 'carryIn', dueAt: null })
  } else judgeCount(longest, lengthOf(longest), limit, report)
}

/** Instant of the last closing of each day, null where the outlet stays closed. */
const closingsOf = ({ frame, openings }: KindInput<'count-limit'>): readonly (number | null)[] =>
  frame.dates.map((_, day) => {
    const closing = openings.filter((opening) => opening.weekday === day + 1).map((opening) => opening.toMinute)
    return closing.length === 0 ? null : frame.instant(day, Math.max(...closing))
  })

const isSplitDay = (shifts: readonly WorkedShift[], { day }: WorkedShift): boolean => {
  let endAt: number | null = null
  for (const worked of shifts) {
    if (worked.day !== day) continue
    const { shift } = worked
    if (endAt !== null && elapsedMinutes(endAt, shift.startAt) > splitGapMinutes) return true
    endAt = endAt === null ? shift.endAt : Math.max(endAt, shift.endAt)
  }
  return false
}

type Count = (week: PersonWeek, limit: number, report: Report) => void

const countOf = (counts: CheckOf<'count-limit'>['counts'], input: KindInput<'count-limit'>): Count => {
  if (counts === 'consecutive-days') return judgeRuns
  if (counts === 'days-per-week') return ({ days }, limit, report) => judgeCount(days, days.length, limit, report)
  if (counts === 'split-days-per-week')
    return ({ shifts, days }, limit, report) => {
      const split = days.length === shifts.length ? [] : days.filter((worked) => isSplitDay(shifts, worked))
      judgeCount(split, split.length, limit, report)
    }
  const closings = closingsOf(input)
  const closes = ({ shift, day }: WorkedShift): boolean => shift.endAt >= (closings[day] ?? Infinity)
  return ({ shifts }, limit, report) => {
    const closed = shifts.filter(closes).filter((worked, at, all) => all[at - 1]?.day !== worked.day)
    judgeCount(closed, closed.length, limit, report)
  }
}

export const countLimit: PersonKind<'count-limit'> = {
  subject: 'person',
  unit: 'count',
  parameters: () => [{ name: 'maximum', unit: 'count', stricter: 'lower', required: true }],
  prepare: (input) => {
    const limit = input.value('maximum').strictest
    const judge = countOf(input.check.counts, input)
    return (week, inScope, report) => {
      if (week.shifts.some(inScope)) judge(week, limit, report)
    }
  },
}
