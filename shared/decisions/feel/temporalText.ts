/** Dates, times and durations as FEEL, XML and ISO 8601 write them. */
import { unreachable } from '../../kernel/result.ts'
import { createDate, createTime, nanosPerDay, nanosPerSecond } from './calendar.ts'
import type {
  DaysTimeDuration,
  FeelDate,
  FeelDateTime,
  FeelDuration,
  FeelTemporal,
  FeelTime,
  YearsMonthsDuration,
} from './value.ts'

const dateForm = /^(-?(?:[1-9]\d{4,8}|\d{4}))-(\d{2})-(\d{2})$/
const timeForm = /^(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?(?:(Z)|([+-])(\d{2}):(\d{2})(?::(\d{2}))?)?$/i
const daysTimeForm =
  /^(-?)P(?=.)(?:(\d{1,12})D)?(?:T(?=.)(?:(\d{1,12})H)?(?:(\d{1,12})M)?(?:(\d{1,12})(?:\.(\d{1,9}))?S)?)?$/
const yearsMonthsForm = /^(-?)P(?=.)(?:(\d{1,12})Y)?(?:(\d{1,12})M)?$/

export const dateFromText = (text: string): FeelDate | null => {
  const match = dateForm.exec(text)
  return match === null ? null : createDate(Number(match[1]), Number(match[2]), Number(match[3]))
}

const offsetOf = (match: RegExpExecArray): number | null => {
  const [, , , , , utc, sign, hours, minutes, seconds] = match
  if (utc !== undefined) return 0
  if (hours === undefined) return null
  // a minute or second of 60 or more is no offset: NaN is refused by createTime
  if (Number(minutes) > 59 || Number(seconds ?? 0) > 59) return Number.NaN
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds ?? 0)) + 0
}

/** Offsets are understood, names of zones are not: what they mean is not known in here. */
export const timeFromText = (text: string): FeelTime | null => {
  const match = timeForm.exec(text)
  if (match === null) return null
  const [, hour, minute, second, fraction = ''] = match
  if (Number(minute) > 59 || Number(second) > 59) return null
  const nano = Number(fraction.padEnd(9, '0'))
  return createTime(Number(hour) * 3_600 + Number(minute) * 60 + Number(second), nano, offsetOf(match))
}

/** A day without a time is its midnight. */
export const dateTimeFromText = (text: string): FeelDateTime | null => {
  const at = text.indexOf('T')
  const date = dateFromText(at < 0 ? text : text.slice(0, at))
  const time = timeFromText(at < 0 ? '00:00:00' : text.slice(at + 1))
  return date === null || time === null ? null : { kind: 'dateTime', date, time }
}

const yearsMonthsFromText = (text: string): YearsMonthsDuration | null => {
  const match = yearsMonthsForm.exec(text)
  if (match === null) return null
  const months = Number(match[2] ?? 0) * 12 + Number(match[3] ?? 0)
  return { kind: 'yearsMonthsDuration', months: (match[1] === '-' ? -months : months) + 0 }
}

const daysTimeFromText = (text: string): DaysTimeDuration | null => {
  const match = daysTimeForm.exec(text)
  if (match === null) return null
  const [, sign, days = '0', hours = '0', minutes = '0', seconds = '0', fraction = ''] = match
  const whole = BigInt(hours) * 3_600n + BigInt(minutes) * 60n + BigInt(seconds)
  const nanos = BigInt(days) * nanosPerDay + whole * BigInt(nanosPerSecond) + BigInt(fraction.padEnd(9, '0'))
  return { kind: 'daysTimeDuration', nanos: sign === '-' ? -nanos : nanos }
}

export const durationFromText = (text: string): FeelDuration | null =>
  yearsMonthsFromText(text) ?? daysTimeFromText(text)

/** What `@"…"` stands for. */
export const temporalFromText = (text: string): FeelTemporal | FeelDuration | null =>
  dateFromText(text) ??
  timeFromText(text) ??
  (text.includes('T') ? dateTimeFromText(text) : null) ??
  durationFromText(text)

const padded = (value: number, width: number): string => String(value).padStart(width, '0')

const textOfDate = ({ year, month, day }: FeelDate): string =>
  `${year < 0 ? '-' : ''}${padded(Math.abs(year), 4)}-${padded(month, 2)}-${padded(day, 2)}`

const clockText = (seconds: number): string =>
  `${padded(Math.floor(seconds / 3_600), 2)}:${padded(Math.floor(seconds / 60) % 60, 2)}`

const textOfOffset = (offset: number | null): string => {
  if (offset === null) return ''
  if (offset === 0) return 'Z'
  const size = Math.abs(offset)
  return `${offset < 0 ? '-' : '+'}${clockText(size)}${size % 60 === 0 ? '' : `:${padded(size % 60, 2)}`}`
}

const fractionText = (nano: number): string => (nano === 0 ? '' : `.${padded(nano, 9).replace(/0+$/, '')}`)

const textOfTime = ({ second, nano, offset }: FeelTime): string =>
  `${clockText(second)}:${padded(second % 60, 2)}${fractionText(nano)}${textOfOffset(offset)}`

const part = (value: bigint, unit: string): string => (value === 0n ? '' : `${value}${unit}`)

const textOfDaysTime = ({ nanos }: DaysTimeDuration): string => {
  if (nanos === 0n) return 'PT0S'
  const size = nanos < 0n ? -nanos : nanos
  const seconds = size / BigInt(nanosPerSecond)
  const fraction = fractionText(Number(size % BigInt(nanosPerSecond)))
  const rest = seconds % 60n
  const clock = `${part((seconds / 3_600n) % 24n, 'H')}${part((seconds / 60n) % 60n, 'M')}${
    rest === 0n && fraction === '' ? '' : `${rest}${fraction}S`
  }`
  return `${nanos < 0n ? '-' : ''}P${part(seconds / 86_400n, 'D')}${clock === '' ? '' : `T${clock}`}`
}

const textOfYearsMonths = ({ months }: YearsMonthsDuration): string => {
  if (months === 0) return 'P0M'
  const size = BigInt(Math.abs(months))
  return `${months < 0 ? '-' : ''}P${part(size / 12n, 'Y')}${part(size % 12n, 'M')}`
}

/** The text from which the same value can be read. */
export const textOfTemporal = (value: FeelTemporal | FeelDuration): string => {
  switch (value.kind) {
    case 'date':
      return textOfDate(value)
    case 'time':
      return textOfTime(value)
    case 'dateTime':
      return `${textOfDate(value.date)}T${textOfTime(value.time)}`
    case 'daysTimeDuration':
      return textOfDaysTime(value)
    case 'yearsMonthsDuration':
      return textOfYearsMonths(value)
    default:
      return unreachable(value)
  }
}
