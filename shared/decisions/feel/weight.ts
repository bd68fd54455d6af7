/** Bounds what a run may pile up: a list that holds itself twice, forty times over, is more than a machine can hold. */
import { isContext, isList, isTagged } from './kindOf.ts'
import type { FeelList, FeelValue } from './value.ts'

/** Characters and items, counted through all levels. */
export const heaviest = 1_000_000

const weights = new WeakMap<object, number>()

const sumOf = (values: Iterable<FeelValue>): number => {
  let total = 1
  for (const value of values) {
    total += weightOf(value)
    if (total > heaviest) return total
  }
  return total
}

const partsOf = (value: FeelValue): Iterable<FeelValue> | null => {
  if (isList(value)) return value
  if (isContext(value)) return value.values()
  return isTagged(value) && value.kind === 'range' ? [value.low, value.high] : null
}

/** Weight of a list that holds nothing but simple values, which nearly all do; null of any other. */
const flatWeight = (list: FeelList): number | null => {
  let total = 1
  for (let at = 0; at < list.length; at += 1) {
    const item = list[at]
    if (typeof item === 'object' && item !== null) return null
    total += typeof item === 'string' ? 1 + item.length : 1
  }
  return total
}

const weightOf = (value: FeelValue): number => {
  if (typeof value === 'string') return 1 + value.length
  if (typeof value !== 'object' || value === null) return 1
  const flat = isList(value) ? flatWeight(value) : null
  if (flat !== null) return flat
  // what holds others is weighed once, or it would be weighed as often as it is held
  const known = weights.get(value)
  if (known !== undefined) return known
  const parts = partsOf(value)
  if (parts === null) return 1
  const weight = sumOf(parts)
  weights.set(value, weight)
  return weight
}

/** The value, or null where it is too heavy. */
export const bounded = <T extends FeelValue>(value: T): T | null => (weightOf(value) > heaviest ? null : value)
