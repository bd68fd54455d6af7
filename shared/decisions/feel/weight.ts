/** Bounds what a run may pile up: a list that holds itself twice, forty times over, is more than a machine can hold. */
import { isContext, isList, isTagged } from './kindOf.ts'
import type { FeelValue } from './value.ts'

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

const weigh = (value: object & FeelValue): number => {
  if (isList(value)) return sumOf(value)
  if (isContext(value)) return sumOf(value.values())
  return isTagged(value) && value.kind === 'range' ? sumOf([value.low, value.high]) : 1
}

const weightOf = (value: FeelValue): number => {
  if (typeof value === 'string') return 1 + value.length
  if (typeof value !== 'object' || value === null) return 1
  const known = weights.get(value)
  if (known !== undefined) return known
  const weight = weigh(value)
  weights.set(value, weight)
  return weight
}

/** The value, or null where it is too heavy. */
export const bounded = <T extends FeelValue>(value: T): T | null => (weightOf(value) > heaviest ? null : value)
