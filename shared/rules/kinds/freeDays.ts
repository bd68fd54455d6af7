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
const touchedBy = ({ past, shifts }: PersonWeek, frame: Input['frame']): ReadonlySet<LocalDate> => {
  const touched = new Set<LocalDate>()
  for (const { shift } of [...past, ...shifts])
    for (let day = frame.dayAt(shift.startAt); day <= frame.dayAt(shift.endAt - 1); day += 1)
      touched.add(frame.dateOf(day))
  return touched
}

/** How many were worked: as counted elsewhere, or from the dates and shifts that are known. */
const workedOf = (week: PersonWeek, days: readonly LocalDate[], frame: Input['frame']): number => {
  const { workedSundays, workedSundayDates } = week.person.totals ?? {}
  if (workedSundays !== undefined) return workedSundays
  const touched = touchedBy(week, frame)
  return days.filter((on) => touched.has(on) || workedSundayDates?.includes(on)).length
}

export const judgeFreeDays = (input: Input): JudgePerson => {
  const { check, frame, value } = input
  const period = periodOf(input)
  const minimum = value('minimum').strictest
  const days = period === null ? [] : weekdaysIn(period, check.counts === 'free-sundays' ? 7 : 6)
  return (week, inScope, report) => {
    const { person, past, shifts } = week
    if (period === null || (check.waiverFlag !== undefined && hasFlag(person, check.waiverFlag))) return
    const known = [...past, ...shifts]
    if (known.length > 0 && !known.some(inScope)) return
    const actual = days.length - workedOf(week, days, frame)
    const day = daysBetween(frame.weekOn, period[1])
    const place = { anchor: `until ${period[1]}`, day, shiftIds: [], parameters: ['minimum'] }
    if (actual >= minimum) report.fine()
    else report.breach({ ...place, limit: minimum, actual, amount: minimum - actual })
  }
}
