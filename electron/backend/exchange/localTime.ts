import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import {
  ambiguityOf,
  dayNumberOf,
  dayMinutes,
  instantOf,
  isLocalDate,
  minuteMs,
  type LocalDate,
  type ZoneOffsets,
} from '../../../shared/kernel/time.ts'

/** A wall-clock time as written. `offsetMinutes` where the text states one, else null. */
export interface WrittenTime {
  readonly on: LocalDate
  readonly minute: number
  readonly offsetMinutes: number | null
}
/** Which of two numbers before the year is the day. */
export type DateOrder = 'dayFirst' | 'monthFirst'

const isoDate = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/
const localDate = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})$/
const clock = /^(\d{1,2})(?:[:.](\d{2}))?(?:[:.](\d{2})(?:[.,]\d+)?)?\s*(am|pm|a\.m\.|p\.m\.)?$/i
const offset = /^(?:z|([+-])(\d{2}):?(\d{2})?)$/i
const dateAndRest = /^(\S+?)(?:[T\s]+(.*))?$/i

const century = (year: string): string => (year.length === 2 ? `20${year}` : year)
const dateOf = (year: string, month: string, day: string): LocalDate | null => {
  const text = `${century(year)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isLocalDate(text) ? text : null
}

export const dateFromText = (text: string, order: DateOrder): LocalDate | null => {
  const iso = isoDate.exec(text.trim())
  if (iso !== null) return dateOf(iso[1] ?? '', iso[2] ?? '', iso[3] ?? '')
  const [, first = '', second = '', year = ''] = localDate.exec(text.trim()) ?? []
  return order === 'dayFirst' ? dateOf(year, second, first) : dateOf(year, first, second)
}

const hourOf = (hour: number, half: string | undefined): number | null => {
  if (half === undefined) return hour <= 24 ? hour : null
  if (hour < 1 || hour > 12) return null
  return (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0)
}

/** Minutes since midnight, 24:00 included; seconds are cut off. */
export const minuteFromText = (text: string): number | null => {
  const [match, hours = '', minutes = '0', seconds = '0', half] = clock.exec(text.trim()) ?? []
  // A lone number is a time only with a colon or am/pm: "9" could be anything
  if (match === undefined || /^\d+$/.test(match)) return null
  const hour = hourOf(Number(hours), half)
  if (hour === null || Number(minutes) > 59 || Number(seconds) > 59) return null
  const minute = hour * 60 + Number(minutes)
  return minute <= dayMinutes ? minute : null
}

const offsetFromText = (text: string): number | null => {
  const match = offset.exec(text)
  if (match === null) return null
  const [, sign, hours = '0', minutes = '0'] = match
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

/** "09:30 +02:00" into clock and offset; the offset is only looked for behind a clock. */
const splitOffset = (text: string): readonly [string, string | null] => {
  const match = /^(.*\d(?:\s*[ap]\.?m\.?)?)\s*(z|[+-]\d{2}(?::?\d{2})?)$/i.exec(text)
  return match === null ? [text, null] : [match[1] ?? '', match[2] ?? null]
}

/** ISO 8601 or a date and time as people write them; a date alone is its midnight. */
export const timeFromText = (text: string, order: DateOrder): WrittenTime | null => {
  const isoT = /^(\d{4}-\d{2}-\d{2})T(.+)$/i.exec(text.trim())
  const [, day = '', rest = ''] = isoT ?? dateAndRest.exec(text.trim()) ?? []
  const on = dateFromText(day.replace(/,$/, ''), order)
  if (on === null) return null
  if (rest === '') return { on, minute: 0, offsetMinutes: null }
  const [clockText, offsetText] = splitOffset(rest)
  const minute = minuteFromText(clockText)
  const offsetMinutes = offsetText === null ? null : offsetFromText(offsetText)
  if (minute === null || (offsetText !== null && offsetMinutes === null)) return null
  return { on, minute, offsetMinutes }
}

/** A stated offset decides; without one, a time that names no instant or two of them is refused. */
export const instantFrom = (
  { on, minute, offsetMinutes }: WrittenTime,
  zone: ZoneOffsets,
): Result<number, 'missingHour' | 'repeatedHour'> => {
  if (offsetMinutes !== null) return ok((dayNumberOf(on) * dayMinutes + minute - offsetMinutes) * minuteMs)
  const ambiguity = ambiguityOf(on, minute, zone)
  if (ambiguity !== 'none') return err(ambiguity === 'missing' ? 'missingHour' : 'repeatedHour')
  return ok(instantOf(on, minute, zone))
}

/** One order for a whole column: a number above 12 decides, then am/pm; day first where nothing does. */
export const dateOrderOf = (texts: Iterable<string>): DateOrder => {
  let american = false
  for (const text of texts) {
    const [, first = '0', second = '0'] = /^\s*(\d{1,2})[./-](\d{1,2})[./-]\d{2,4}/.exec(text) ?? []
    if (Number(first) > 12) return 'dayFirst'
    if (Number(second) > 12) return 'monthFirst'
    american ||= /\d\s*[ap]\.?m\.?\s*$/i.test(text)
  }
  return american ? 'monthFirst' : 'dayFirst'
}
