import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addRow, emptyMask, fullMask, intersect, isEmptyMask, rowsOf } from '#shared/decisions/rowMask.ts'

const size = fc.integer({ min: 0, max: 130 })
const subset = (rows: number) => fc.uniqueArray(fc.nat(Math.max(0, rows - 1)), { maxLength: rows })
const maskOf = (rows: number, members: readonly number[]) => {
  const mask = emptyMask(rows)
  for (const row of members) addRow(mask, row)
  return mask
}
const ascending = (members: readonly number[]) => members.toSorted((a, b) => a - b)

describe('a set of rows', () => {
  it('gives back its rows in order, the thirty-second of a word included', () => {
    fc.assert(
      fc.property(
        size.chain((rows) => fc.tuple(fc.constant(rows), subset(rows))),
        ([rows, members]) => {
          expect(rowsOf(maskOf(rows, members))).toEqual(ascending(members))
          expect(isEmptyMask(maskOf(rows, members))).toBe(members.length === 0)
        },
      ),
    )
    expect(rowsOf(maskOf(64, [31, 32, 63, 0]))).toEqual([0, 31, 32, 63])
  })

  it('in full has every row and no other', () => {
    for (const rows of [0, 1, 31, 32, 33, 64, 65])
      expect(rowsOf(fullMask(rows))).toEqual(Array.from({ length: rows }, (_, at) => at))
  })

  it('meets another in what both have', () => {
    fc.assert(
      fc.property(
        size.chain((rows) => fc.tuple(fc.constant(rows), subset(rows), subset(rows))),
        ([rows, a, b]) => {
          const both = intersect(maskOf(rows, a), maskOf(rows, b))
          expect(rowsOf(both)).toEqual(ascending(a.filter((row) => b.includes(row))))
        },
      ),
    )
  })
})
