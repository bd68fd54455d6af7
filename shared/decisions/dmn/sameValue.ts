/** Whether a value is the one that was expected, as the DMN Technology Compatibility Kit compares them. */
import { compare, equals } from '../feel/compare.ts'
import { isContext, isList, isNumber } from '../feel/kindOf.ts'
import { add, negate, numberFromText } from '../feel/number.ts'
import type { FeelContext, FeelList, FeelNumber, FeelValue } from '../feel/value.ts'

/** Numbers may differ by less than this, however large they are. */
const tolerance = numberFromText('0.00000001')

const closeNumbers = (a: FeelNumber, b: FeelNumber): boolean => {
  const difference = add(a, negate(b))
  if (difference === null) return false
  const size = (compare(difference, 0) ?? 0) < 0 ? negate(difference) : difference
  return (compare(size, tolerance) ?? 0) < 0
}

const sameLists = (a: FeelList, b: FeelList): boolean =>
  a.length === b.length && a.every((item, at) => sameValue(item, b[at] ?? null))

const sameContexts = (a: FeelContext, b: FeelContext): boolean =>
  a.size === b.size && [...a].every(([name, value]) => b.has(name) && sameValue(value, b.get(name) ?? null))

export const sameValue = (expected: FeelValue, actual: FeelValue): boolean => {
  if (expected === null || actual === null) return expected === actual
  if (isNumber(expected) && isNumber(actual)) return closeNumbers(expected, actual)
  if (isList(expected) && isList(actual)) return sameLists(expected, actual)
  if (isContext(expected) && isContext(actual)) return sameContexts(expected, actual)
  return equals(expected, actual) === true
}
