/** What a built-in function of FEEL is, and how it takes its arguments. */
import { isList, isNumber } from '../kindOf.ts'
import type { FeelList, FeelNumber, FeelValue } from '../value.ts'

export interface Builtin {
  /** Parameter names, one list for each way to call it. */
  readonly forms: readonly (readonly string[])[]
  /** Any number of arguments instead of one list. */
  readonly variadic: boolean
  /** Arguments by position; what cannot be answered is null. Never throws. */
  readonly call: (args: readonly FeelValue[]) => FeelValue
}

type Call = Builtin['call']
export type BuiltinEntry = readonly [name: string, builtin: Builtin]

export const builtin = (name: string, forms: readonly (readonly string[])[], call: Call): BuiltinEntry => [
  name,
  { forms, variadic: false, call },
]
export const variadic = (name: string, forms: readonly (readonly string[])[], call: Call): BuiltinEntry => [
  name,
  { forms, variadic: true, call },
]

/** A list of one item stands for the item where one value is asked for. */
const single = (value: FeelValue | undefined): FeelValue => {
  if (value === undefined) return null
  return isList(value) && value.length === 1 ? (value[0] ?? null) : value
}

export const textOf = (value: FeelValue | undefined): string | null => {
  const one = single(value)
  return typeof one === 'string' ? one : null
}
export const numberOf = (value: FeelValue | undefined): FeelNumber | null => {
  const one = single(value)
  return isNumber(one) ? one : null
}
export const wholeOf = (value: FeelValue | undefined): number | null => {
  const one = single(value)
  return typeof one === 'number' ? one : null
}
/** A value stands for a list of one item where a list is asked for. */
export const listOf = (value: FeelValue | undefined): FeelList | null => {
  if (value === null || value === undefined) return null
  return isList(value) ? value : [value]
}

export const ofText =
  (answer: (text: string) => FeelValue): Call =>
  ([value]) => {
    const text = textOf(value)
    return text === null ? null : answer(text)
  }
export const ofTexts =
  (answer: (text: string, other: string) => FeelValue): Call =>
  ([first, second]) => {
    const text = textOf(first)
    const other = textOf(second)
    return text === null || other === null ? null : answer(text, other)
  }
export const ofNumber =
  (answer: (value: FeelNumber) => FeelValue): Call =>
  ([value]) => {
    const given = numberOf(value)
    return given === null ? null : answer(given)
  }
export const ofList =
  (answer: (list: FeelList) => FeelValue): Call =>
  ([value]) => {
    const list = listOf(value)
    return list === null ? null : answer(list)
  }
/** One list, or the items themselves. */
export const ofItems =
  (answer: (list: FeelList) => FeelValue): Call =>
  (args) => {
    const list = args.length === 1 ? listOf(args[0]) : args
    return list === null ? null : answer(list)
  }
