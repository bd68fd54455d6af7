/**
 * Work average: over a reference period, work stays within a limit times the days that count.
 *
 * For the `weeks` that end with the judged one: sum of W <= maximum x (days - neutral days) / 7 per week, x (Mondays to
 * Saturdays - neutral ones) per working day. With `limits: period` the reference was counted elsewhere: minutes <=
 * maximum x (days - rest days) per worked day, or x days / 7 per week. Days of leave and sickness are neutral: they leave
 * the divisor. W of the judged week are its shifts, unless its total is given. Every window is judged in the week in which
 * it ends. Where weeks of it are not known, it is undetermined, unless the known ones are too much by themselves; somebody
 * of whom no work is known at all is not looked at. Amount: minutes over the whole reference, rounded up to whole minutes.
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

interface Window {
  readonly most: number
  readonly length: number
  readonly read: readonly string[]
}

/** Minutes that may be worked in so many weeks; of a week that is not known, all days count. */
const allowed = (
  per: WorkAverageCheck['per'],
  { most: maximum, length }: Window,
  known: readonly WeekTotal[],
): number => {
  const neutral = known.reduce(
    (days, week) => days + (per === 'working-day' ? week.neutralWorkingDays : week.neutralDays),
    0,
  )
  if (per === 'working-day') return maximum * (length * 6 - neutral)
  return (maximum * (length * 7 - neutral)) / 7
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

/** `known` are the newest weeks of the window, or all of them. */
const judgeWindow = (
  per: WorkAverageCheck['per'],
  window: Window,
  known: readonly WeekTotal[],
  week: PersonWeek,
  report: Report,
): void => {
  const { length, read } = window
  const actual = known.reduce((sum, { minutes }) => sum + minutes, 0)
  const limit = allowed(per, window, known)
  const amount = Math.ceil(actual - limit)
  if (amount <= 0 && known.length === length) return report.fine()
  const place = { anchor: `${length} weeks`, day: 6, shiftIds: idsOf(week.shifts), parameters: read }
  if (amount > 0) report.breach({ ...place, limit: Math.floor(limit), actual, amount })
  else if (actual > 0) report.unknown({ ...place, why: 'history', dueAt: null })
}

const newest = (known: readonly WeekTotal[], length: number): readonly WeekTotal[] =>
  known.length <= length ? known : known.slice(0, length)

/** A year and a quarter: no reference is longer. */
const mostWeeks = 65

const prepareJudge = (input: KindInput<'work-average'>) => {
  const { check, value, frame } = input
  const windows: readonly Window[] =
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
    for (const window of windows)
      if (window.length > 0) judgeWindow(check.per, window, newest(known, window.length), week, report)
  }
}

export const workAverage: Kind<'work-average'> = {
  unit: () => 'referenceMinutes',
  parameters: ({ limits }) =>
    limits === 'period' ? [most('maximum')] : limits.flatMap(({ maximum, weeks }) => [most(maximum), weeksOf(weeks)]),
  prepare: (input) => ({ subject: 'person', judge: prepareJudge(input), idleWeeks: true }),
}
