import type { OutletsMessages } from '#shared/i18n/outlets/messages.ts'
import { addDays, type LocalDate } from '#shared/kernel/time.ts'
import type { Opening } from '#shared/people/places.ts'
import type { Format } from '../../i18n/format.ts'

/** Any Monday: only the names of the days are read from it. */
const monday: LocalDate = '2024-01-01'
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

export const weekdayName = (weekday: number, format: Format, width: 'long' | 'short' = 'long'): string =>
  format.weekday(addDays(monday, weekday - 1), width)

const spansOf = (openings: readonly Opening[], weekday: number, format: Format): string =>
  openings
    .filter((opening) => opening.weekday === weekday)
    .toSorted((a, b) => a.fromMinute - b.fromMinute)
    .map(({ fromMinute, toMinute }) => `${format.minuteOfDay(fromMinute)}–${format.minuteOfDay(toMinute)}`)
    .join(', ')

/** Days in a row that open alike, in one part each: "Mon–Fri 06:30–18:30", "Sat 07:00–17:00", "Sun closed". */
export const openingLines = (
  openings: readonly Opening[],
  format: Format,
  t: Pick<OutletsMessages, 'closed' | 'neverOpen'>,
): readonly string[] => {
  if (openings.length === 0) return [t.neverOpen]
  const groups: { readonly first: number; last: number; readonly spans: string }[] = []
  for (const weekday of weekdays) {
    const spans = spansOf(openings, weekday, format)
    const open = groups.at(-1)
    if (open?.spans === spans) open.last = weekday
    else groups.push({ first: weekday, last: weekday, spans })
  }
  const name = (weekday: number): string => weekdayName(weekday, format, 'short')
  return groups.map(({ first, last, spans }) => {
    const days = first === last ? name(first) : `${name(first)}–${name(last)}`
    return `${days} ${spans === '' ? t.closed : spans}`
  })
}
