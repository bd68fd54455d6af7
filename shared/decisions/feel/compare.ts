/** Equality and order of FEEL values: never by changing what a value is. */
import { midnightUtcOf, nanosOfDateTime, nanosOfTime } from './calendar.ts'
import { isContext, isList, isNumber, isTagged, kindOf } from './kindOf.ts'
import { compareNumbers } from './number.ts'
import type { FeelContext, FeelDateTime, FeelList, FeelRange, FeelTime, FeelValue } from './value.ts'

/** Below 0, 0 or above 0; null where the two have no order. */
type Order = number | null

const orderOf = <T extends number | bigint | string>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0)

/** A time without an offset is somewhere else than one with: neither comes first. */
const sameClock = (a: FeelTime, b: FeelTime): boolean => (a.offset === null) === (b.offset === null)

const orderOfTimes = (a: FeelTime, b: FeelTime): Order =>
  sameClock(a, b) ? orderOf(nanosOfTime(a), nanosOfTime(b)) : null

const orderOfDateTimes = (a: FeelDateTime, b: FeelDateTime): Order =>
  sameClock(a.time, b.time) ? orderOf(nanosOfDateTime(a), nanosOfDateTime(b)) : null

const momentLike = (date: FeelDateTime['date'], { time }: FeelDateTime): FeelDateTime => {
  const midnight = midnightUtcOf(date)
  return { ...midnight, time: { ...midnight.time, offset: time.offset === null ? null : 0 } }
}

type Kind = Extract<FeelValue, { readonly kind: string }>['kind']
type OfKind<K extends Kind> = Extract<FeelValue, { readonly kind: K }>

/** The order of two values of one kind, by kind. */
const orders: { readonly [K in Kind]: (a: OfKind<K>, b: OfKind<K>) => Order } = {
  date: (a, b) => orderOf(a.year * 10_000 + a.month * 100 + a.day, b.year * 10_000 + b.month * 100 + b.day),
  time: orderOfTimes,
  dateTime: orderOfDateTimes,
  daysTimeDuration: (a, b) => orderOf(a.nanos, b.nanos),
  yearsMonthsDuration: (a, b) => orderOf(a.months, b.months),
  range: () => null,
  function: () => null,
}

const orderOfTagged = (a: FeelValue, b: FeelValue): Order => {
  if (!isTagged(a) || !isTagged(b)) return null
  if (a.kind === b.kind) return (orders[a.kind] as (a: FeelValue, b: FeelValue) => Order)(a, b)
  // a day and a moment: the day begins at midnight, UTC where the moment is told so
  if (a.kind === 'date' && b.kind === 'dateTime') return orderOfDateTimes(momentLike(a, b), b)
  return a.kind === 'dateTime' && b.kind === 'date' ? orderOfDateTimes(a, momentLike(b, a)) : null
}

/** Numbers, strings (by code unit), dates, times, moments and durations of one kind have an order; nothing else does. */
export const compare = (a: FeelValue, b: FeelValue): Order => {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (isNumber(a) && isNumber(b)) return compareNumbers(a, b)
  if (typeof a === 'string' && typeof b === 'string') return orderOf(a, b)
  return orderOfTagged(a, b)
}

const equalLists = (a: FeelList, b: FeelList): boolean =>
  a.length === b.length && a.every((item, at) => equals(item, b[at] ?? null) === true)

const equalContexts = (a: FeelContext, b: FeelContext): boolean =>
  a.size === b.size && [...a].every(([name, value]) => b.has(name) && equals(value, b.get(name) ?? null) === true)

const equalRanges = (a: FeelRange, b: FeelRange): boolean =>
  a.lowIncluded === b.lowIncluded &&
  a.highIncluded === b.highIncluded &&
  equals(a.low, b.low) === true &&
  equals(a.high, b.high) === true

const equalTagged = (a: FeelValue, b: FeelValue): boolean => {
  if (isTagged(a) && isTagged(b) && a.kind === 'range' && b.kind === 'range') return equalRanges(a, b)
  return a === b || orderOfTagged(a, b) === 0
}

/** FEEL's `=`: null equals null only; null (not known) where the kinds differ. */
export const equals = (a: FeelValue, b: FeelValue): boolean | null => {
  if (a === null || b === null) return a === b
  if (typeof a === 'object' || typeof b === 'object') return equalObjects(a, b)
  return typeof a === typeof b ? a === b : null
}

const equalObjects = (a: FeelValue, b: FeelValue): boolean | null => {
  if (isNumber(a) && isNumber(b)) return compareNumbers(a, b) === 0
  if (isList(a) && isList(b)) return equalLists(a, b)
  if (isContext(a) && isContext(b)) return equalContexts(a, b)
  return kindOf(a) === kindOf(b) ? equalTagged(a, b) : null
}
