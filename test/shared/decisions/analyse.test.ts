import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyseTable } from '#shared/decisions/analyse.ts'
import { arbitraryTable } from '#test/support/arbitraryTables.ts'
import { row, staffing } from '#test/support/ruleBuilders.ts'
import { allSituations, matchingRows, rowMatches } from './naiveTable.ts'

const hours = ['< 600', '[600..839]', '>= 840']
const days = ['"weekday"', '"saturday"', '"sunday", "holiday"']
/** Nine rows that cover everything once. */
const grid = days.flatMap((day, d) => hours.map((hour, h) => row(`d${d}h${h}`, [day, hour, '-'], [3 * d + h])))

describe('analyseTable', () => {
  it('finds nothing in a table that covers every situation once', () => {
    expect(analyseTable(staffing(grid))).toEqual({
      tableId: 'staffing',
      faults: [],
      gaps: [],
      overlaps: [],
      shadowed: [],
      duplicates: [],
      mergeable: [],
      truncated: false,
      hintsTruncated: false,
    })
  })

  it('names exactly the box of a row that is missing', () => {
    const { gaps } = analyseTable(staffing(grid.filter(({ rowId }) => rowId !== 'd2h1')))
    expect(gaps).toEqual([
      {
        cells: ['"sunday", "holiday"', '[600..839]', '-'],
        witness: { dayType: 'sunday', minute: 600, demand: 0 },
      },
    ])
  })

  it('merges missing neighbours into one box', () => {
    const { gaps } = analyseTable(staffing(grid.filter(({ rowId }) => !rowId.endsWith('h2'))))
    expect(gaps.map(({ cells }) => cells)).toEqual([['-', '>= 840', '-']])
  })

  it('finds the one minute that half-open neighbours leave out', () => {
    const rows = [row('a', ['-', '[0..600)', '-'], [1]), row('b', ['-', '(600..1439]', '-'], [1])]
    expect(analyseTable(staffing(rows)).gaps).toEqual([
      { cells: ['-', '600', '-'], witness: { dayType: 'weekday', minute: 600, demand: 0 } },
    ])
  })

  it('finds the one value that closed neighbours share', () => {
    const rows = [row('a', ['-', '<= 1439', '[0..14]'], [1]), row('b', ['-', '-', '[14..1000]'], [1])]
    expect(analyseTable(staffing(rows)).overlaps).toEqual([
      { rowIds: ['a', 'b'], witness: { dayType: 'weekday', minute: 0, demand: 14 } },
    ])
  })

  it('lists faults and nothing that they make doubtful', () => {
    const { faults, gaps, overlaps } = analyseTable(
      staffing([...grid.slice(1), row('x', ['"weekday"', '>', '-'], [1])]),
    )
    expect(faults.map(({ rowId, column, code }) => [rowId, column, code])).toEqual([['x', 1, 'syntax']])
    expect([gaps, overlaps]).toEqual([[], []])
  })

  it('says that a table without rows covers nothing', () => {
    expect(analyseTable(staffing([])).gaps.map(({ cells }) => cells)).toEqual([['-', '-', '-']])
  })

  it('says when its budget ends before the table does', () => {
    const rows = Array.from({ length: 60 }, (_, at) => row(`r${at}`, ['-', `${at * 7}`, `[${at}..${at + 400}]`], [1]))
    expect(analyseTable(staffing(rows), 100).truncated).toBe(true)
    expect(analyseTable(staffing(rows), 1_000_000).overlaps).toEqual([])
  })

  it('leaves out no more than it covers: gaps are exactly the situations without a row', () => {
    fc.assert(
      fc.property(arbitraryTable(), (table) => {
        const { gaps } = analyseTable(table)
        const boxes = gaps.map(({ cells }, at) => row(`gap${at}`, cells, [0]))
        for (const situation of allSituations(table)) {
          const inside = boxes.filter((box) => rowMatches(table, box, situation)).length
          // one box at most: they are disjoint
          expect(inside).toBe(matchingRows(table, situation).length === 0 ? 1 : 0)
        }
        for (const { witness } of gaps) expect(matchingRows(table, witness)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('finds exactly the pairs of rows that share a situation', () => {
    fc.assert(
      fc.property(arbitraryTable(), (table) => {
        const pairs = new Set<string>()
        for (const situation of allSituations(table)) {
          const rows = matchingRows(table, situation)
          for (const a of rows) for (const b of rows) if (a < b) pairs.add(`r${a} r${b}`)
        }
        const { overlaps } = analyseTable(table)
        expect(new Set(overlaps.map(({ rowIds }) => rowIds.join(' ')))).toEqual(pairs)
        for (const { rowIds, witness } of overlaps)
          expect(matchingRows(table, witness).map((at) => `r${at}`)).toEqual(expect.arrayContaining([...rowIds]))
      }),
      { numRuns: 60 },
    )
  })
})
