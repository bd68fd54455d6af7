/** Sets of values of one column's domain, and their FEEL text: what cells admit and gaps leave out. */
import { settle } from './feel/decimal.ts'
import { multiply, numberFromText, textOfNumber } from './feel/number.ts'
import type { Domain, Range } from './model.ts'

/** `ranges` are closed, ascending, disjoint and not adjacent, and lie inside the domain. */
export type DomainSet =
  | { readonly type: 'values'; readonly values: readonly string[] }
  | { readonly type: 'ranges'; readonly ranges: readonly Range[] }

export const valueSet = (values: readonly string[]): DomainSet => ({ type: 'values', values })

/** The integers from `min` to `max` that lie in the domain; may be empty. */
export const rangeSet = (domain: Domain, min: number, max: number): DomainSet => {
  if (domain.type !== 'range') return valueSet([])
  const range = { min: Math.max(min, domain.min), max: Math.min(max, domain.max) }
  return { type: 'ranges', ranges: range.min <= range.max ? [range] : [] }
}

export const wholeOf = (domain: Domain): DomainSet =>
  domain.type === 'enumeration' ? valueSet(domain.values) : rangeSet(domain, domain.min, domain.max)

export const isEmptySet = (set: DomainSet): boolean =>
  set.type === 'values' ? set.values.length === 0 : set.ranges.length === 0

const mergeRanges = (ranges: readonly Range[]): readonly Range[] => {
  const merged: Range[] = []
  for (const range of ranges.toSorted((a, b) => a.min - b.min)) {
    const last = merged.at(-1)
    if (last !== undefined && range.min <= last.max + 1)
      merged[merged.length - 1] = { min: last.min, max: Math.max(last.max, range.max) }
    else merged.push(range)
  }
  return merged
}

export const union = (domain: Domain, sets: readonly DomainSet[]): DomainSet => {
  if (domain.type === 'enumeration') {
    const values = new Set(sets.flatMap((set) => (set.type === 'values' ? set.values : [])))
    return valueSet(domain.values.filter((value) => values.has(value)))
  }
  return { type: 'ranges', ranges: mergeRanges(sets.flatMap((set) => (set.type === 'ranges' ? set.ranges : []))) }
}

export const complement = (domain: Domain, set: DomainSet): DomainSet => {
  if (domain.type === 'enumeration') {
    const values = new Set(set.type === 'values' ? set.values : [])
    return valueSet(domain.values.filter((value) => !values.has(value)))
  }
  const ranges: Range[] = []
  let from = domain.min
  for (const range of set.type === 'ranges' ? set.ranges : []) {
    if (from < range.min) ranges.push({ min: from, max: range.min - 1 })
    from = range.max + 1
  }
  if (from <= domain.max) ranges.push({ min: from, max: domain.max })
  return { type: 'ranges', ranges }
}

export const hasValue = (set: DomainSet, value: string | number): boolean =>
  set.type === 'values'
    ? typeof value === 'string' && set.values.includes(value)
    : typeof value === 'number' && set.ranges.some((range) => range.min <= value && value <= range.max)

/** The first value of a set that is not empty, as a situation has it. */
export const firstOf = (domain: Domain, set: DomainSet): string | number | boolean => {
  const value = set.type === 'values' ? set.values[0] : set.ranges[0]?.min
  if (value === undefined) throw new RangeError('an empty set has no first value')
  return domain.type === 'enumeration' && domain.truth === true ? value === 'true' : value
}

/** A scaled integer with its point: 125 is `1.25` where there are two decimals. */
const scaledText = (value: number, decimals: number): string => textOfNumber(settle(BigInt(value), -decimals) ?? value)

/** The scaled integer that a number of FEEL stands for; null where it has more decimals than there are, or is too large. */
export const scaledNumber = (text: string, decimals: number): number | null => {
  const value = numberFromText(text)
  const scaled = value === null ? null : multiply(value, 10 ** decimals)
  return typeof scaled === 'number' ? scaled : null
}

const rangeText = (domain: Extract<Domain, { readonly type: 'range' }>, { min, max }: Range): string => {
  const textOf = (value: number): string => scaledText(value, domain.decimals ?? 0)
  if (min === max) return textOf(min)
  if (min === domain.min) return `<= ${textOf(max)}`
  if (max === domain.max) return `>= ${textOf(min)}`
  return `[${textOf(min)}..${textOf(max)}]`
}

/** A cell that admits exactly this set: reads back to the same set. */
export const feelText = (domain: Domain, set: DomainSet): string => {
  if (isEmptySet(complement(domain, set))) return '-'
  if (set.type === 'ranges')
    return domain.type === 'range' ? set.ranges.map((range) => rangeText(domain, range)).join(', ') : '-'
  const plain = domain.type === 'enumeration' && domain.truth === true
  return set.values.map((value) => (plain ? value : JSON.stringify(value))).join(', ')
}
