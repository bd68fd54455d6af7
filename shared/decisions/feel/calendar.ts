/** Days, months and instants of FEEL's dates and times, in whole numbers and without a clock or time zone data. */
import type { FeelDate, FeelDateTime, FeelTime } from './value.ts'

export const secondsPerDay = 86_400
export const nanosPerSecond = 1_000_000_000
export const nanosPerDay = BigInt(secondsPerDay) * BigInt(nanosPerSecond)
export const largestYear = 999_999_999

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

export const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Null for a day that the calendar does not have. */
export const createDate = (year: number, month: number, day: number): FeelDate | null => {
  if (![year, month, day].every(Number.isSafeInteger) || Math.abs(year) > largestYear) return null
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  return { kind: 'date', year, month, day }
}

const daysPerEra = 146_097

/** Days since 1970-01-01; years begin in March here, so that the leap day is the last one. */
export const dayNumber = ({ year, month, day }: FeelDate): number => {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * daysPerEra + dayOfEra - 719_468
}

export const dateOfDay = (dayNumberGiven: number): FeelDate | null => {
  const shifted = dayNumberGiven + 719_468
  const era = Math.floor(shifted / daysPerEra)
  const dayOfEra = shifted - era * daysPerEra
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  return createDate(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
}

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (date: FeelDate): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1

export const dayOfYear = (date: FeelDate): number => dayNumber(date) - dayNumber({ ...date, month: 1, day: 1 }) + 1

/** ISO 8601: week 1 is the week with the year's first Thursday. */
export const weekOfYear = (date: FeelDate): number => {
  const thursday = dateOfDay(dayNumber(date) - weekdayOf(date) + 4)
  return thursday === null ? 1 : Math.floor((dayOfYear(thursday) - 1) / 7) + 1
}

/** The same day of another month, or its last day where that month is shorter. */
export const addMonths = (date: FeelDate, months: number): FeelDate | null => {
  const total = date.year * 12 + date.month - 1 + months
  const year = Math.floor(total / 12)
  const month = total - year * 12 + 1
  return createDate(year, month, Math.min(date.day, daysInMonth(year, month)))
}

const largestOffset = 18 * 3_600

/** Null for a time that no clock shows. `offset` is in seconds, at most 18 hours. */
export const createTime = (second: number, nano: number, offset: number | null): FeelTime | null => {
  if (!Number.isSafeInteger(second) || second < 0 || second >= secondsPerDay) return null
  if (offset !== null && (!Number.isSafeInteger(offset) || Math.abs(offset) > largestOffset)) return null
  return { kind: 'time', second, nano, offset }
}

/** Nanoseconds since midnight, UTC where there is an offset. */
export const nanosOfTime = ({ second, nano, offset }: FeelTime): bigint =>
  BigInt(second - (offset ?? 0)) * BigInt(nanosPerSecond) + BigInt(nano)

/** Nanoseconds since 1970, UTC where there is an offset. */
export const nanosOfDateTime = ({ date, time }: FeelDateTime): bigint =>
  BigInt(dayNumber(date)) * nanosPerDay + nanosOfTime(time)

const floorDivide = (value: bigint, divisor: bigint): bigint => {
  const quotient = value / divisor
  return value % divisor < 0n ? quotient - 1n : quotient
}

/** The time of day after some nanoseconds since midnight, and the days that have passed until then. */
export const timeAfter = (nanos: bigint, offset: number | null): { readonly days: number; readonly time: FeelTime } => {
  const days = floorDivide(nanos, nanosPerDay)
  const rest = nanos - days * nanosPerDay
  const second = Number(rest / BigInt(nanosPerSecond))
  const nano = Number(rest % BigInt(nanosPerSecond))
  return { days: Number(days), time: { kind: 'time', second, nano, offset } }
}

/** The same moment further on, told with the same offset; null beyond the calendar. */
export const addNanos = ({ date, time }: FeelDateTime, nanos: bigint): FeelDateTime | null => {
  const local = BigInt(time.second) * BigInt(nanosPerSecond) + BigInt(time.nano)
  const moved = timeAfter(local + nanos, time.offset)
  const day = dateOfDay(dayNumber(date) + moved.days)
  return day === null ? null : { kind: 'dateTime', date: day, time: moved.time }
}

export const midnightOf = (date: FeelDate): FeelDateTime => ({
  kind: 'dateTime',
  date,
  time: { kind: 'time', second: 0, nano: 0, offset: null },
})
/** A date is compared with a moment as its midnight in UTC. */
export const midnightUtcOf = (date: FeelDate): FeelDateTime => ({
  kind: 'dateTime',
  date,
  time: { kind: 'time', second: 0, nano: 0, offset: 0 },
})
