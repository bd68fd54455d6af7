/**
 * Work average: over a reference period, work stays within a limit times the days that count.
 *
 * For the `weeks` that end with the judged one: sum of W <= maximum x (days - neutral days) / 7 per week, x (Mondays to
 * Saturdays - neutral ones) per working day. With `limits: period` the reference was counted elsewhere: minutes <=
 * maximum x (days - rest days) per worked day, or x days / 7 per week. Days of leave and sickness are neutral: they leave
 * the divisor. W of the judged week are its shifts, unless its total is given. Periods that are not known to the end
 * are not judged. Every window is judged in the week in which it ends. Amount: minutes over the whole reference, rounded
 * up to whole minutes.
 */
import { addDays } from '../../kernel/time.ts'
import type { LocalDate } from '../../kernel/time.ts'
import type { WeekTotal } from '../../roster/model.ts'
import type { WorkAverageCheck } from '../check.ts'
import { hasFlag } from '../conditions.ts'
import type { InScope, Kind, KindInput, ParameterSpec, PersonWeek, Report } from './kind.ts'
import { idsOf } from './measure.ts'

const most = (name: string): ParameterSpec => ({ name, unit: 'minutes', stricter: 'lower', required: true })
const weeksOf = (name: string): ParameterSpec => ({ name, unit: 'count', stricter: 'lower', required: true })

const ownTotal = ({ person, shifts }: PersonWeek, weekOn: LocalDate): WeekTotal => {
  const minutes = shifts.reduce((sum, { workMinutes }) => sum + workMinutes, 0)
  return { weekOn, minutes, ...(person.totals?.neutral ?? { neutralDays: 0, neutralWorkingDays: 0 }) }
}

/**
 * Totals of the judged week and those before it, as many as follow each other without a gap; newest first. `mondays` are
 * those of as many weeks as any window needs.
 */
const knownWeeks = (week: PersonWeek, mondays: readonly LocalDate[]): readonly WeekTotal[] => {
  const given = week.person.totals?.weeks ?? []
  const [weekOn] = mondays
  let at = given.length - 1
  const totalOf = (monday: LocalDate): WeekTotal | undefined => {
    while (at >= 0 && (given[at]?.weekOn ?? '') > monday) at -= 1
    return given[at]?.weekOn === monday ? given[at] : undefined
  }
  const known: WeekTotal[] = []
  for (const monday of mondays) {
    const total = totalOf(monday) ?? (monday === weekOn ? ownTotal(week, monday) : undefined)
    if (total === undefined) break
    known.push(total)
  }
  return known
}

/** Minutes that may be worked in the reference, times the divisor that keeps it whole. */
const allowed = (per: WorkAverageCheck['per'], maximum: number, weeks: readonly WeekTotal[]): number => {
  const neutral = weeks.reduce(
    (days, week) => days + (per === 'working-day' ? week.neutralWorkingDays : week.neutralDays),
    0,
  )
  if (per === 'working-day') return maximum * (weeks.length * 6 - neutral)
  return (maximum * (weeks.length * 7 - neutral)) / 7
}

const inPeriod = ({ check, value }: KindInput<'work-average'>, week: PersonWeek, report: Report): void => {
  const { reference } = week.person.totals ?? {}
  const parameters = ['maximum']
  const place = { anchor: 'reference', day: 6, shiftIds: [], parameters }
  if (reference === undefined) return report.unknown({ ...place, why: 'history', dueAt: null })
  const maximum = value('maximum').strictest
  const { minutes: actual, days, restDays } = reference
  const limit = check.per === 'worked-day' ? maximum * (days - restDays) : Math.floor((maximum * days) / 7)
  const over = check.per === 'worked-day' ? actual - limit : Math.ceil(actual - (maximum * days) / 7)
  if (over <= 0) report.fine()
  else report.breach({ ...place, limit, actual, amount: over })
}

const judgeWindow = (
  check: WorkAverageCheck,
  maximum: number,
  weeks: readonly WeekTotal[],
  week: PersonWeek,
  parameters: readonly string[],
  report: Report,
): void => {
  const actual = weeks.reduce((sum, { minutes }) => sum + minutes, 0)
  const limit = allowed(check.per, maximum, weeks)
  const amount = Math.ceil(actual - limit)
  if (amount <= 0) return report.fine()
  const anchor = `${weeks.length} weeks`
  report.breach({
    anchor,
    day: 6,
    shiftIds: idsOf(week.shifts),
    limit: Math.floor(limit),
    actual,
    amount,
    parameters,
  })
}

/** A year and a quarter: no reference is longer. */
const mostWeeks = 65

const prepareJudge = (input: KindInput<'work-average'>) => {
  const { check, value, frame } = input
  const windows =
    check.limits === 'period'
      ? []
      : check.limits.map(({ maximum, weeks }) => ({
          most: value(maximum).strictest,
          length: value(weeks).strictest,
          read: [maximum, weeks],
        }))
  const longest = Math.min(mostWeeks, Math.max(1, ...windows.map(({ length }) => length)))
  const mondays = Array.from({ length: longest }, (_, back) => addDays(frame.weekOn, -7 * back))
  return (week: PersonWeek, inScope: InScope, report: Report): void => {
    if (check.optOutFlag !== undefined && hasFlag(week.person, check.optOutFlag)) return
    if (week.shifts.length > 0 && !week.shifts.some(inScope)) return
    if (check.limits === 'period') return inPeriod(input, week, report)
    const known = knownWeeks(week, mondays)
    for (const { most: maximum, length, read } of windows)
      if (known.length >= length && length > 0) judgeWindow(check, maximum, known.slice(0, length), week, read, report)
  }
}

export const workAverage: Kind<'work-average'> = {
  unit: () => 'referenceMinutes',
  parameters: ({ limits }) =>
    limits === 'period' ? [most('maximum')] : limits.flatMap(({ maximum, weeks }) => [most(maximum), weeksOf(weeks)]),
  prepare: (input) => ({ subject: 'person', judge: prepareJudge(input), idleWeeks: true }),
}
