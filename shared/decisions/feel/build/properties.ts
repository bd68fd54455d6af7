/** What can be asked of a value by a path: entries of contexts, parts of dates, times, durations and ranges. */
import { unreachable } from '../../../kernel/result.ts'
import { nanosPerSecond, weekdayOf } from '../calendar.ts'
import { isContext, isList, isTagged } from '../kindOf.ts'
import { partOfDaysTime } from '../temporal.ts'
import type {
  DaysTimeDuration,
  FeelDate,
  FeelDateTime,
  FeelRange,
  FeelTime,
  FeelValue,
  YearsMonthsDuration,
} from '../value.ts'

type Parts<T> = Readonly<Record<string, (value: T) => FeelValue>>

const ofDate: Parts<FeelDate> = {
  year: ({ year }) => year,
  month: ({ month }) => month,
  day: ({ day }) => day,
  weekday: weekdayOf,
}

const ofTime: Parts<FeelTime> = {
  hour: ({ second }) => Math.floor(second / 3_600),
  minute: ({ second }) => Math.floor(second / 60) % 60,
  second: ({ second }) => second % 60,
  'time offset': ({ offset }) =>
    offset === null ? null : { kind: 'daysTimeDuration', nanos: BigInt(offset) * BigInt(nanosPerSecond) },
}

const ofDaysTime: Parts<DaysTimeDuration> = {
  days: (value) => partOfDaysTime(value, 'days'),
  hours: (value) => partOfDaysTime(value, 'hours'),
  minutes: (value) => partOfDaysTime(value, 'minutes'),
  seconds: (value) => partOfDaysTime(value, 'seconds'),
}

const ofYearsMonths: Parts<YearsMonthsDuration> = {
  years: ({ months }) => Math.trunc(months / 12) + 0,
  months: ({ months }) => (months % 12) + 0,
}

const ofRange: Parts<FeelRange> = {
  start: ({ low }) => low,
  end: ({ high }) => high,
  'start included': ({ lowIncluded }) => lowIncluded,
  'end included': ({ highIncluded }) => highIncluded,
}

const part = <T>(parts: Parts<T>, value: T, name: string): FeelValue =>
  Object.hasOwn(parts, name) ? (parts[name]?.(value) ?? null) : null

const partOfMoment = ({ date, time }: FeelDateTime, name: string): FeelValue =>
  Object.hasOwn(ofDate, name) ? part(ofDate, date, name) : part(ofTime, time, name)

const partOf = (value: Extract<FeelValue, { readonly kind: string }>, name: string): FeelValue => {
  switch (value.kind) {
    case 'date':
      return part(ofDate, value, name)
    case 'time':
      return part(ofTime, value, name)
    case 'dateTime':
      return partOfMoment(value, name)
    case 'daysTimeDuration':
      return part(ofDaysTime, value, name)
    case 'yearsMonthsDuration':
      return part(ofYearsMonths, value, name)
    case 'range':
      return part(ofRange, value, name)
    case 'function':
      return null
    default:
      return unreachable(value)
  }
}

/** Of a list, the list of what is asked of each item. */
export const propertyOf = (value: FeelValue, name: string): FeelValue => {
  if (isContext(value)) return value.get(name) ?? null
  if (isList(value)) {
    const values: FeelValue[] = []
    for (let at = 0; at < value.length; at += 1) values.push(propertyOf(value[at] ?? null, name))
    return values
  }
  return isTagged(value) ? partOf(value, name) : null
}
