/** Built-in functions that make one kind of value of another: nothing is converted without being asked. */
import { createDate, createTime } from '../calendar.ts'
import { asKind } from '../kindOf.ts'
import { numberFromText } from '../number.ts'
import { dateFromText, dateTimeFromText, durationFromText, timeFromText } from '../temporalText.ts'
import type { FeelDate, FeelTime, FeelValue } from '../value.ts'
import { textOfValue } from '../valueText.ts'
import { builtin, ofText, textOf, wholeOf } from './builtin.ts'
import type { BuiltinEntry } from './builtin.ts'

const separators: ReadonlySet<FeelValue> = new Set([' ', ',', '.'])

const toNumber = ([given, grouping = null, point = null]: readonly FeelValue[]): FeelValue => {
  const text = textOf(given)
  if (text === null) return null
  if (grouping !== null && !separators.has(grouping)) return null
  if (point !== null && ((point !== '.' && point !== ',') || point === grouping)) return null
  const plain = typeof grouping === 'string' ? text.replaceAll(grouping, '') : text
  return numberFromText(typeof point === 'string' ? plain.replaceAll(point, '.') : plain)
}

const dateIn = (value: FeelValue): FeelDate | null => asKind(value, 'date') ?? asKind(value, 'dateTime')?.date ?? null

const toDate = ([first = null, month, day]: readonly FeelValue[]): FeelValue => {
  const text = textOf(first)
  if (text !== null) return dateFromText(text)
  if (month === undefined) return dateIn(first)
  const [y, m, d] = [first, month, day].map(wholeOf)
  return typeof y === 'number' && typeof m === 'number' && typeof d === 'number' ? createDate(y, m, d) : null
}

const midnightUtc: FeelTime = { kind: 'time', second: 0, nano: 0, offset: 0 }

const timeIn = (value: FeelValue): FeelTime | null => {
  if (asKind(value, 'date') !== null) return midnightUtc
  return asKind(value, 'time') ?? asKind(value, 'dateTime')?.time ?? null
}

const offsetIn = (value: FeelValue): number | null => {
  const duration = asKind(value, 'daysTimeDuration')
  return duration === null ? null : Number(duration.nanos / 1_000_000_000n)
}

const toTime = ([first = null, minute, second, offset = null]: readonly FeelValue[]): FeelValue => {
  const text = textOf(first)
  if (text !== null) return timeFromText(text)
  if (minute === undefined) return timeIn(first)
  const [h, m, s] = [first, minute, second].map(wholeOf)
  if (typeof h !== 'number' || typeof m !== 'number' || typeof s !== 'number') return null
  if (m < 0 || m > 59 || s < 0 || s > 59) return null
  return createTime(h * 3_600 + m * 60 + s, 0, offsetIn(offset))
}

const toDateTime = ([first = null, time]: readonly FeelValue[]): FeelValue => {
  const text = textOf(first)
  if (text !== null && time === undefined) return dateTimeFromText(text)
  const date = dateIn(first)
  if (time === undefined) return asKind(first, 'dateTime') ?? null
  const clock = asKind(time, 'time')
  return date === null || clock === null ? null : { kind: 'dateTime', date, time: clock }
}

/** Whole months from one day to another, towards zero. */
const monthsBetween = ([from = null, to = null]: readonly FeelValue[]): FeelValue => {
  const start = dateIn(from)
  const end = dateIn(to)
  if (start === null || end === null) return null
  const months = (end.year - start.year) * 12 + end.month - start.month
  const short = months > 0 && start.day > end.day ? 1 : months < 0 && start.day < end.day ? -1 : 0
  return { kind: 'yearsMonthsDuration', months: months - short + 0 }
}

export const conversionBuiltins: readonly BuiltinEntry[] = [
  builtin('string', [['from']], ([value = null]) => (value === null ? null : textOfValue(value))),
  builtin('number', [['from'], ['from', 'grouping separator', 'decimal separator']], toNumber),
  builtin('date', [['from'], ['year', 'month', 'day']], toDate),
  builtin('time', [['from'], ['hour', 'minute', 'second'], ['hour', 'minute', 'second', 'offset']], toTime),
  builtin('date and time', [['from'], ['date', 'time']], toDateTime),
  builtin('duration', [['from']], ofText(durationFromText)),
  builtin('years and months duration', [['from', 'to']], monthsBetween),
]
