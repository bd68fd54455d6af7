/** Sums and differences of dates, times and durations. */
import { unreachable } from '../../kernel/result.ts'
import {
  addMonths,
  addNanos,
  midnightOf,
  nanosOfDateTime,
  nanosOfTime,
  nanosPerDay,
  nanosPerSecond,
  timeAfter,
} from './calendar.ts'
import { decimalOf, powerOfTen, settle } from './decimal.ts'
import { divide, multiply, roundTo } from './number.ts'
import type {
  DaysTimeDuration,
  FeelDate,
  FeelDateTime,
  FeelDuration,
  FeelNumber,
  FeelTemporal,
  FeelTime,
  FeelValue,
} from './value.ts'

/** Longest duration that is told in nanoseconds; longer than the calendar. */
const longestNanos = 10n ** 30n

const daysTime = (nanos: bigint): DaysTimeDuration | null =>
  nanos > longestNanos || nanos < -longestNanos ? null : { kind: 'daysTimeDuration', nanos }

const yearsMonths = (months: number): FeelDuration | null =>
  Number.isSafeInteger(months) ? { kind: 'yearsMonthsDuration', months: months + 0 } : null

const wholeNumber = (value: FeelNumber): bigint => {
  const { coefficient, exponent } = decimalOf(value)
  return exponent < 0 ? coefficient / powerOfTen(-exponent) : coefficient * powerOfTen(exponent)
}

const addToDate = (date: FeelDate, duration: FeelDuration): FeelDate | null => {
  if (duration.kind === 'yearsMonthsDuration') return addMonths(date, duration.months)
  return addNanos(midnightOf(date), duration.nanos)?.date ?? null
}

const addToDateTime = (moment: FeelDateTime, duration: FeelDuration): FeelDateTime | null => {
  if (duration.kind === 'daysTimeDuration') return addNanos(moment, duration.nanos)
  const date = addMonths(moment.date, duration.months)
  return date === null ? null : { ...moment, date }
}

const addToTime = (time: FeelTime, duration: FeelDuration): FeelTime | null =>
  duration.kind === 'daysTimeDuration'
    ? timeAfter(nanosOfTime({ ...time, offset: null }) + duration.nanos, time.offset).time
    : null

export const negated = (duration: FeelDuration): FeelDuration =>
  duration.kind === 'daysTimeDuration'
    ? { ...duration, nanos: -duration.nanos }
    : { ...duration, months: 0 - duration.months }

export const addDuration = (value: FeelTemporal | FeelDuration, duration: FeelDuration): FeelValue => {
  switch (value.kind) {
    case 'date':
      return addToDate(value, duration)
    case 'dateTime':
      return addToDateTime(value, duration)
    case 'time':
      return addToTime(value, duration)
    case 'daysTimeDuration':
      return duration.kind === value.kind ? daysTime(value.nanos + duration.nanos) : null
    case 'yearsMonthsDuration':
      return duration.kind === value.kind ? yearsMonths(value.months + duration.months) : null
    default:
      return unreachable(value)
  }
}

const asMoment = (value: FeelTemporal, other: FeelTemporal): FeelDateTime | null => {
  if (value.kind === 'dateTime') return value
  if (value.kind === 'time') return null
  const offset = other.kind === 'dateTime' && other.time.offset !== null ? 0 : null
  const midnight = midnightOf(value)
  return { ...midnight, time: { ...midnight.time, offset } }
}

/** From the second to the first; null where only one of them has an offset. */
export const between = (later: FeelTemporal, earlier: FeelTemporal): FeelValue => {
  if (later.kind === 'time' && earlier.kind === 'time')
    return (later.offset === null) === (earlier.offset === null)
      ? daysTime(nanosOfTime(later) - nanosOfTime(earlier))
      : null
  const end = asMoment(later, earlier)
  const start = asMoment(earlier, later)
  if (end === null || start === null || (end.time.offset === null) !== (start.time.offset === null)) return null
  return daysTime(nanosOfDateTime(end) - nanosOfDateTime(start))
}

const scaled = (duration: FeelDuration, amount: FeelNumber | null): FeelDuration | null => {
  if (amount === null) return null
  const whole = roundTo(amount, 0, 'down')
  if (whole === null) return null
  return duration.kind === 'daysTimeDuration' ? daysTime(wholeNumber(whole)) : yearsMonths(Number(wholeNumber(whole)))
}

const amountOf = (duration: FeelDuration): FeelNumber | null =>
  duration.kind === 'daysTimeDuration' ? settle(duration.nanos, 0) : duration.months

export const timesDuration = (duration: FeelDuration, factor: FeelNumber): FeelDuration | null => {
  const amount = amountOf(duration)
  return amount === null ? null : scaled(duration, multiply(amount, factor))
}

/** By a number a duration, by a duration of its kind a number. */
export const divideDuration = (duration: FeelDuration, by: FeelNumber | FeelDuration): FeelValue => {
  const amount = amountOf(duration)
  if (amount === null) return null
  if (typeof by === 'number' || !('kind' in by)) return scaled(duration, divide(amount, by))
  const other = by.kind === duration.kind ? amountOf(by) : null
  return other === null ? null : divide(amount, other)
}

/** Whole days of a duration, its seconds within the day, and so on; what `duration.hours` and its like ask for. */
export const partOfDaysTime = ({ nanos }: DaysTimeDuration, unit: 'days' | 'hours' | 'minutes' | 'seconds'): number => {
  if (unit === 'days') return Number(nanos / nanosPerDay)
  const seconds = Number((nanos % nanosPerDay) / BigInt(nanosPerSecond))
  if (unit === 'hours') return Math.trunc(seconds / 3_600) + 0
  return (unit === 'minutes' ? Math.trunc(seconds / 60) % 60 : seconds % 60) + 0
}
