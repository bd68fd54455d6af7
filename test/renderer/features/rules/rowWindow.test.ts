import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { windowParts, withRow } from '#renderer/features/rules/rowWindow.ts'

/** "3 rows of room, row 3, row 4, 5 rows of room" as `3· 3 4 5·`. */
const said = (shown: readonly number[], count: number): string =>
  windowParts(shown, count)
    .map((part) => (part.type === 'row' ? String(part.at) : `${part.rows}·`))
    .join(' ')

describe('the body of a long table', () => {
  it.each([
    ['all rows', [0, 1, 2], 3, '0 1 2'],
    ['the beginning', [0, 1], 10, '0 1 8·'],
    ['somewhere', [3, 4], 10, '3· 3 4 5·'],
    ['the end', [8, 9], 10, '8· 8 9'],
    ['one row apart', [1, 6, 7], 10, '1· 1 4· 6 7 2·'],
    ['nothing yet', [], 10, '10·'],
    ['no rows', [], 0, ''],
  ])('%s', (_, shown, count, expected) => {
    expect(said(shown, count)).toBe(expected)
  })

  it('is as high as all rows together, whichever are there', () => {
    const sets = fc
      .tuple(fc.integer({ min: 0, max: 60 }), fc.uniqueArray(fc.nat(59), { maxLength: 30 }))
      .map(([count, some]) => [count, some.filter((at) => at < count).toSorted((a, b) => a - b)] as const)
    fc.assert(
      fc.property(sets, ([count, shown]) => {
        const parts = windowParts(shown, count)
        expect(parts.reduce((sum, part) => sum + (part.type === 'row' ? 1 : part.rows), 0)).toBe(count)
        expect(parts.flatMap((part) => (part.type === 'row' ? [part.at] : []))).toEqual(shown)
      }),
    )
  })
})

describe('the row that somebody is in', () => {
  it.each([
    [[5, 6], 2, [2, 5, 6]],
    [[5, 6], 9, [5, 6, 9]],
    [[5, 6], 6, [5, 6]],
    [[5, 6], -1, [5, 6]],
    [[], 3, [3]],
  ])('%j with %d', (shown, row, expected) => {
    expect(withRow(shown, row)).toEqual(expected)
  })
})
