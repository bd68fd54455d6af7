/** Built-in functions that make one value out of a list of numbers, of booleans, or of values with an order. */
import { compare } from '../compare.ts'
import { isNumber } from '../kindOf.ts'
import { add, compareNumbers, divide, multiply } from '../number.ts'
import type { FeelList, FeelNumber, FeelValue } from '../value.ts'
import { ofItems, variadic } from './builtin.ts'
import type { BuiltinEntry } from './builtin.ts'

/** Null where an item is no number, or nothing is there. */
const numbersIn = (list: FeelList): readonly FeelNumber[] | null =>
  list.length > 0 && list.every(isNumber) ? list : null

const folded = (
  list: FeelList,
  first: FeelNumber,
  step: (a: FeelNumber, b: FeelNumber) => FeelNumber | null,
): FeelNumber | null =>
  numbersIn(list)?.reduce<FeelNumber | null>((total, item) => (total === null ? null : step(total, item)), first) ??
  null

/** Whole quantities are added as they are, as long as they stay exact. */
const wholeSum = (list: FeelList): number | null => {
  let total = 0
  for (const item of list) {
    if (typeof item !== 'number') return null
    total += item
    if (!Number.isSafeInteger(total)) return null
  }
  return list.length > 0 ? total : null
}

export const sumOf = (list: FeelList): FeelNumber | null => wholeSum(list) ?? folded(list, 0, add)

const mean = (list: FeelList): FeelValue => {
  const total = sumOf(list)
  return total === null ? null : divide(total, list.length)
}

const median = (list: FeelList): FeelValue => {
  const sorted = numbersIn(list)?.toSorted(compareNumbers)
  const upper = sorted?.[Math.floor(sorted.length / 2)]
  const lower = sorted?.[Math.ceil(sorted.length / 2) - 1]
  if (upper === undefined || lower === undefined) return null
  const total = add(upper, lower)
  return total === null ? null : divide(total, 2)
}

const mode = (list: FeelList): FeelValue => {
  if (list.length === 0) return []
  const sorted = numbersIn(list)?.toSorted(compareNumbers)
  if (sorted === undefined) return null
  const counts = new Map<FeelNumber, number>()
  let current: FeelNumber = sorted[0] ?? 0
  for (const item of sorted) {
    if (compareNumbers(item, current) !== 0) current = item
    counts.set(current, (counts.get(current) ?? 0) + 1)
  }
  const most = Math.max(...counts.values())
  return [...counts].filter(([, count]) => count === most).map(([item]) => item)
}

const extreme =
  (sign: 1 | -1) =>
  (list: FeelList): FeelValue => {
    let best: FeelValue = list[0] ?? null
    for (const item of list) {
      const order = compare(item, best)
      if (order === null) return null
      if (order * sign > 0) best = item
    }
    return best
  }
export const minimumOf = extreme(-1)
export const maximumOf = extreme(1)

/** The one value decides; else null where something is not known. */
const decided =
  (decisive: boolean) =>
  (list: FeelList): FeelValue => {
    if (list.includes(decisive)) return decisive
    return list.every((item) => item === !decisive) ? !decisive : null
  }

export const aggregateBuiltins: readonly BuiltinEntry[] = [
  variadic('sum', [['list']], ofItems(sumOf)),
  variadic('min', [['list']], ofItems(minimumOf)),
  variadic('max', [['list']], ofItems(maximumOf)),
  variadic(
    'product',
    [['list']],
    ofItems((list) => folded(list, 1, multiply)),
  ),
  variadic('mean', [['list']], ofItems(mean)),
  variadic('median', [['list']], ofItems(median)),
  variadic('mode', [['list']], ofItems(mode)),
  variadic('all', [['list']], ofItems(decided(false))),
  variadic('any', [['list']], ofItems(decided(true))),
]
