import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyseTable } from '#shared/decisions/analyse.ts'
import type { DecisionTable, Row } from '#shared/decisions/model.ts'
import { arbitraryTable } from '#test/support/arbitraryTables.ts'
import { row, staffing } from '#test/support/ruleBuilders.ts'
import { allSituations, matchingRows } from './naiveTable.ts'

/** Rows are kind of day, minute, demand; the values one number. */
const table = (rows: readonly Row[], over: Partial<DecisionTable> = {}): DecisionTable => staffing([...rows], over)
const first = (rows: readonly Row[]) => analyseTable(table(rows, { hitPolicy: 'FIRST' }))

describe('rows in the shadow of those before them', () => {
  it.each([
    ['a wider row', [row('a', ['-', '-', '-'], [1]), row('b', ['"sunday"', '-', '-'], [2])], ['b']],
    ['the same row', [row('a', ['-', '< 600', '-'], [1]), row('b', ['-', '< 600', '-'], [2])], ['b']],
    [
      'two that together are wider',
      [
        row('a', ['-', '< 600', '-'], [1]),
        row('b', ['-', '>= 600', '-'], [2]),
        row('c', ['"sunday"', '[500..700]', '-'], [3]),
      ],
      ['c'],
    ],
    [
      'three in two columns',
      [
        row('a', ['"sunday"', '< 600', '-'], [1]),
        row('b', ['"sunday"', '>= 600', '< 10'], [2]),
        row('c', ['"sunday"', '>= 600', '>= 10'], [3]),
        row('d', ['"sunday"', '-', '5'], [4]),
      ],
      ['d'],
    ],
    [
      'two that leave a gap',
      [
        row('a', ['-', '< 600', '-'], [1]),
        row('b', ['-', '> 600', '-'], [2]),
        row('c', ['"sunday"', '[500..700]', '-'], [3]),
      ],
      [],
    ],
    ['a narrower row', [row('a', ['"sunday"', '-', '-'], [1]), row('b', ['-', '-', '-'], [2])], []],
  ] as const)('%s', (_, rows, expected) => {
    expect(first(rows).shadowed.map(({ rowId }) => rowId)).toEqual(expected)
  })

  it('under another policy they are overlaps', () => {
    const rows = [row('a', ['-', '-', '-'], [1]), row('b', ['"sunday"', '-', '-'], [2])]
    const found = analyseTable(table(rows))
    expect(found.shadowed).toEqual([])
    expect(found.overlaps).toHaveLength(1)
  })

  it('are exactly those that decide nothing', () => {
    fc.assert(
      fc.property(arbitraryTable('FIRST'), (given) => {
        const deciding = new Set(allSituations(given).map((situation) => matchingRows(given, situation)[0]))
        const silent = given.rows.flatMap(({ rowId }, at) => (deciding.has(at) ? [] : [rowId]))
        expect(analyseTable(given).shadowed.map(({ rowId }) => rowId)).toEqual(silent)
      }),
      { numRuns: 60 },
    )
  })
})

describe('the situation that shows a shadow', () => {
  it('is one of the row, and names the row that decides it', () => {
    const rows = [
      row('a', ['-', '< 600', '-'], [1]),
      row('b', ['-', '>= 600', '-'], [2]),
      row('c', ['"sunday"', '[650..700]', '> 4'], [3]),
    ]
    expect(first(rows).shadowed).toEqual([
      { rowId: 'c', decidedBy: 'b', witness: { dayType: 'sunday', minute: 650, demand: 5 } },
    ])
  })

  it('has the row, and one before it that answers', () => {
    fc.assert(
      fc.property(arbitraryTable('FIRST'), (given) => {
        for (const { rowId, decidedBy, witness } of analyseTable(given).shadowed) {
          const matching = matchingRows(given, witness).map((at) => given.rows[at]?.rowId)
          expect(matching).toContain(rowId)
          expect(matching[0]).toBe(decidedBy)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('rows that are there twice', () => {
  it('have the same conditions and values, however they are written', () => {
    const rows = [
      row('a', ['"sunday", "holiday"', '[0..599]', '-'], [1]),
      row('b', ['"holiday", "sunday"', '< 600', '-'], [1]),
      row('c', ['"sunday", "holiday"', '< 600', '-'], [2]),
      row('d', ['"sunday"', '< 600', '-'], [1]),
    ]
    expect(analyseTable(table(rows)).duplicates).toEqual([
      { rowIds: ['a', 'b'], witness: { dayType: 'sunday', minute: 0, demand: 0 } },
    ])
  })

  it('are grouped', () => {
    const rows = ['a', 'b', 'c'].map((name) => row(name, ['-', '-', '-'], [1]))
    expect(analyseTable(table(rows)).duplicates.map(({ rowIds }) => rowIds)).toEqual([['a', 'b', 'c']])
  })
})

describe('rows that could be one', () => {
  it('differ in one column and say the same', () => {
    const rows = [row('a', ['"sunday"', '< 600', '-'], [1]), row('b', ['"holiday"', '< 600', '-'], [1])]
    expect(analyseTable(table(rows)).mergeable).toEqual([
      { rowIds: ['a', 'b'], column: 0, cell: '"sunday", "holiday"' },
    ])
  })

  it('neighbouring ranges become one', () => {
    const rows = [row('a', ['-', '[0..599]', '-'], [1]), row('b', ['-', '[600..839]', '-'], [1])]
    expect(analyseTable(table(rows)).mergeable).toEqual([{ rowIds: ['a', 'b'], column: 1, cell: '<= 839' }])
  })

  it('all values together are any', () => {
    const rows = [row('a', ['-', '< 600', '-'], [1]), row('b', ['-', '>= 600', '-'], [1])]
    expect(analyseTable(table(rows)).mergeable).toEqual([{ rowIds: ['a', 'b'], column: 1, cell: '-' }])
  })

  it.each([
    ['other values', [row('a', ['"sunday"', '-', '-'], [1]), row('b', ['"holiday"', '-', '-'], [2])]],
    ['two columns', [row('a', ['"sunday"', '< 600', '-'], [1]), row('b', ['"holiday"', '>= 600', '-'], [1])]],
    [
      'other bounds',
      [
        row('a', ['"sunday"', '-', '-'], [1]),
        {
          ...row('b', ['"holiday"', '-', '-'], [1]),
          bounds: [{ free: { min: 1, max: 1 }, outer: { min: 1, max: 2 } }],
        },
      ],
    ],
  ] as const)('not with %s', (_, rows) => {
    expect(analyseTable(table(rows)).mergeable).toEqual([])
  })

  it('not over a row in between where the first decides', () => {
    const rows = [
      row('a', ['"sunday"', '-', '-'], [1]),
      row('b', ['-', '< 600', '-'], [2]),
      row('c', ['"holiday"', '-', '-'], [1]),
    ]
    expect(first(rows).mergeable).toEqual([])
  })

  it.each([
    ['sum', []],
    ['count', []],
    ['max', [['a', 'b']]],
    ['min', [['a', 'b']]],
  ] as const)('where rows are combined by %s', (aggregation, expected) => {
    const rows = [row('a', ['"sunday"', '-', '-'], [1]), row('b', ['"holiday"', '-', '-'], [1])]
    const found = analyseTable(table(rows, { hitPolicy: 'COLLECT', aggregation }))
    expect(found.mergeable.map(({ rowIds }) => rowIds)).toEqual(expected)
  })

  it('and the one row decides as the two did', () => {
    fc.assert(
      fc.property(arbitraryTable('UNIQUE'), (given) => {
        const [hint] = analyseTable(given).mergeable
        fc.pre(hint !== undefined)
        const [kept, ...gone] = hint?.rowIds ?? []
        const merged: DecisionTable = {
          ...given,
          rows: given.rows
            .filter(({ rowId }) => !gone.includes(rowId))
            .map((each) =>
              each.rowId === kept ? { ...each, cells: each.cells.with(hint?.column ?? 0, hint?.cell ?? '') } : each,
            ),
        }
        const valuesOf = (of: DecisionTable) =>
          allSituations(of).map((situation) => [
            ...new Set(matchingRows(of, situation).map((at) => JSON.stringify(of.rows[at]?.values))),
          ])
        expect(valuesOf(merged).map((values) => values.toSorted())).toEqual(
          valuesOf(given).map((values) => values.toSorted()),
        )
      }),
      { numRuns: 30 },
    )
  })
})

describe('the budget', () => {
  const many = Array.from({ length: 300 }, (_, at) => row(`r${at}`, ['-', `${at}`, '-'], [at]))

  it('says when it did not reach', () => {
    const all = [row('all', ['-', '-', '-'], [1]), ...many]
    expect(first(all)).toMatchObject({ hintsTruncated: true, shadowed: { length: 200 } })
    expect(first(many)).toMatchObject({ hintsTruncated: false, shadowed: [] })
    expect(analyseTable(table(all, { hitPolicy: 'FIRST' }), 300).hintsTruncated).toBe(true)
  })

  it('hints that were not all found say nothing about gaps and overlaps', () => {
    const rows = Array.from({ length: 500 }, (_, at) => row(`r${at}`, ['-', '-', `${at % 250}`], [at % 250]))
    expect(analyseTable(table(rows, { hitPolicy: 'FIRST' }))).toMatchObject({ hintsTruncated: true })
  })
})
