/** Sundays or Saturdays without work: enough of them in a month, a year, or 52 weeks. */
import { addDays, daysBetween, weekdayOf } from '../../kernel/time.ts'
import type { LocalDate } from '../../kernel/time.ts'
import { hasFlag } from '../conditions.ts'
import type { JudgePerson, KindInput, ParameterSpec, PersonWeek } from './kind.ts'

export const freeDaySpecs: readonly ParameterSpec[] = [
  { name: 'minimum', unit: 'count', stricter: 'higher', required: true },
]

type Input = KindInput<'count-limit'>

/** First and last date of the month, the year, or the 52 weeks that end within the week; null when none does. */
const periodOf = ({ check, frame }: Input): readonly [LocalDate, LocalDate] | null => {
  if (check.window === '52-weeks') return [addDays(frame.weekOn, -51 * 7), frame.dateOf(6)]
  const part = check.window === 'calendar-year' ? 4 : 7
  for (let day = 0; day <= 6; day += 1) {
    const on = frame.dateOf(day)
    if (on.slice(0, part) !== addDays(on, 1).slice(0, part))
      return [`${on.slice(0, part)}${part === 4 ? '-01' : ''}-01` as LocalDate, on]
  }
  return null
}

/** Every such weekday of a period, counted in days: a text of digits may not go past the year 9999. */
const weekdaysIn = ([from, to]: readonly [LocalDate, LocalDate], weekday: number): readonly LocalDate[] => {
  const days: LocalDate[] = []
  const last = daysBetween(from, to)
  for (let day = (weekday - weekdayOf(from) + 7) % 7; day <= last; day += 7) days.push(addDays(from, day))
  return days
}

/** Dates that any work touches, also after midnight. */
const touchedBy = ({ known }: PersonWeek, frame: Input['frame']): ReadonlySet<LocalDate> => {
  const touched = new Set<LocalDate>()
  for (const { shift } of known)
    for (let day = frame.dayAt(shift.startAt); day <= frame.dayAt(shift.endAt - 1); day += 1)
      touched.add(frame.dateOf(day))
  return touched
}

interface Worked {
  readonly days: number
  /** Of which nobody knows whether they were worked. */
  readonly unknown: number
}

/** Sundays that were counted before the plans began; only in a year, which is how they are counted. */
const countedBefore = ({ check }: Input, { person }: PersonWeek, [from]: readonly [LocalDate, LocalDate]) => {
  const { sundaysBefore } = person.totals ?? {}
  const fits = check.counts === 'free-sundays' && check.window === 'calendar-year'
  return fits && sundaysBefore?.untilOn.slice(0, 4) === from.slice(0, 4) ? sundaysBefore : undefined
}

/** How many were worked: as counted elsewhere, or from the dates, shifts and sums that are known. */
const workedOf = (
  input: Input,
  week: PersonWeek,
  period: readonly [LocalDate, LocalDate],
  days: readonly LocalDate[],
): Worked => {
  const { workedSundays, workedSundayDates, knownFromOn } = week.person.totals ?? {}
  if (workedSundays !== undefined) return { days: workedSundays, unknown: 0 }
  const before = countedBefore(input, week, period)
  const listed = before === undefined ? days : days.filter((on) => on > before.untilOn)
  const touched = touchedBy(week, input.frame)
  const worked = listed.filter((on) => touched.has(on) || workedSundayDates?.includes(on)).length
  const unknown = knownFromOn === undefined ? 0 : listed.filter((on) => on < knownFromOn).length
  return { days: worked + (before?.count ?? 0), unknown }
}

export const judgeFreeDays = (input: Input): JudgePerson => {
  const { check, frame, value } = input
  const period = periodOf(input)
  const minimum = value('minimum').strictest
  const days = period === null ? [] : weekdaysIn(period, check.counts === 'free-sundays' ? 7 : 6)
  return (week, inScope, report) => {
    const { person, known } = week
    if (period === null || (check.waiverFlag !== undefined && hasFlag(person, check.waiverFlag))) return
    if (known.length > 0 && !known.some(inScope)) return
    const worked = workedOf(input, week, period, days)
    const actual = days.length - worked.days
    const day = daysBetween(frame.weekOn, period[1])
    const place = { anchor: `until ${period[1]}`, day, shiftIds: [], parameters: ['minimum'] }
    if (actual < minimum) report.breach({ ...place, limit: minimum, actual, amount: minimum - actual })
    else if (actual - worked.unknown < minimum) report.unknown({ ...place, why: 'history', dueAt: null })
    else report.fine()
  }
}
