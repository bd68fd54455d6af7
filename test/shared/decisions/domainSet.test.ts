import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCell } from '#shared/decisions/cell.ts'
import {
  complement,
  feelText,
  firstOf,
  hasValue,
  rangeSet,
  union,
  valueSet,
  wholeOf,
} from '#shared/decisions/domainSet.ts'
import type { Domain } from '#shared/decisions/model.ts'

const hours: Domain = { type: 'range', min: -3, max: 20, unit: 'count' }
const words: Domain = { type: 'enumeration', values: ['a', 'b "quoted"', 'c, d', 'ü', ''] }
const all = Array.from({ length: 24 }, (_, at) => at - 3)

const ranges = fc
  .array(fc.tuple(fc.integer({ min: -5, max: 25 }), fc.integer({ min: 0, max: 6 })), { maxLength: 4 })
  .map((parts) =>
    union(
      hours,
      parts.map(([min, length]) => rangeSet(hours, min, min + length)),
    ),
  )
const choices = fc.subarray([...(words.type === 'enumeration' ? words.values : [])]).map(valueSet)

describe('sets of a domain', () => {
  it('a text made from a set reads back to the set', () => {
    const check = (domain: Domain, set: ReturnType<typeof wholeOf>, empty: boolean) => {
      if (!empty) expect(parseCell(feelText(domain, set), domain)).toEqual({ ok: true, value: set })
    }
    fc.assert(fc.property(ranges, (set) => check(hours, set, set.type === 'ranges' && set.ranges.length === 0)))
    fc.assert(fc.property(choices, (set) => check(words, set, set.type === 'values' && set.values.length === 0)))
  })

  it('complement and union are those of the values', () => {
    fc.assert(
      fc.property(ranges, ranges, (a, b) => {
        for (const value of all) {
          expect(hasValue(complement(hours, a), value)).toBe(!hasValue(a, value))
          expect(hasValue(union(hours, [a, b]), value)).toBe(hasValue(a, value) || hasValue(b, value))
        }
      }),
    )
  })

  it.each([
    [[[-3, 20]], '-'],
    [[[-3, 4]], '<= 4'],
    [[[5, 20]], '>= 5'],
    [[[5, 5]], '5'],
    [
      [
        [5, 7],
        [9, 9],
      ],
      '[5..7], 9',
    ],
  ] as const)('%j is written %s', (parts, text) => {
    const set = union(
      hours,
      parts.map(([min, max]) => rangeSet(hours, min, max)),
    )
    expect(feelText(hours, set)).toBe(text)
    expect(firstOf(hours, set)).toBe(parts[0][0])
  })

  it('an empty set has no first value', () => {
    expect(() => firstOf(words, valueSet([]))).toThrow(RangeError)
  })
})
