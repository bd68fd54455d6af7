/** The values that FEEL knows, as immutable plain data: what decision tables read, compare and answer. */
import type { Decimal } from './decimal.ts'

/** Exact: a safe integer is always a `number`, everything else a `Decimal` of at most 34 digits. Never a binary fraction. */
export type FeelNumber = number | Decimal

/** A day of the proleptic Gregorian calendar; `month` and `day` count from 1. */
export interface FeelDate {
  readonly kind: 'date'
  readonly year: number
  readonly month: number
  readonly day: number
}

/** A time of day. `offset` is seconds east of UTC; null is a local time, which cannot be compared with one that has an offset. */
export interface FeelTime {
  readonly kind: 'time'
  /** 0 to 86,399 */
  readonly second: number
  /** 0 to 999,999,999 */
  readonly nano: number
  readonly offset: number | null
}

export interface FeelDateTime {
  readonly kind: 'dateTime'
  readonly date: FeelDate
  readonly time: FeelTime
}

export interface DaysTimeDuration {
  readonly kind: 'daysTimeDuration'
  readonly nanos: bigint
}

export interface YearsMonthsDuration {
  readonly kind: 'yearsMonthsDuration'
  readonly months: number
}

export type FeelTemporal = FeelDate | FeelTime | FeelDateTime
export type FeelDuration = DaysTimeDuration | YearsMonthsDuration

/** Whether a value lies in a range with an end that is null is not known. */
export interface FeelRange {
  readonly kind: 'range'
  readonly low: FeelValue
  readonly lowIncluded: boolean
  readonly high: FeelValue
  readonly highIncluded: boolean
}

/** Something an invocation can call: a business knowledge model, a decision service. Arguments come in parameter order, null where not given. */
export interface FeelFunction {
  readonly kind: 'function'
  readonly parameters: readonly string[]
  readonly call: (args: readonly FeelValue[]) => FeelValue
}

/** A map and not an object, so that no name is special. */
export type FeelContext = ReadonlyMap<string, FeelValue>
export type FeelList = readonly FeelValue[]

export type FeelValue =
  null | boolean | string | FeelNumber | FeelTemporal | FeelDuration | FeelList | FeelContext | FeelRange | FeelFunction
