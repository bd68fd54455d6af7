import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import type { DecisionTable } from '#shared/decisions/model.ts'
import type { TableCase } from '#shared/rules/model.ts'
import { runPackCases, runTableCases } from '#shared/rules/tableCases.ts'
import { testTable } from '#test/support/testTable.ts'

const one = (over: Partial<TableCase> = {}): TableCase => ({
  caseId: 'lunch',
  tableId: testTable.tableId,
  title: 'a full pool',
  situation: { demand: 120 },
  expected: { guard: 3 },
  ...over,
})
const outcome = (over: Partial<TableCase>, table: DecisionTable = testTable) =>
  runTableCases(table, [one(over)])[0]?.outcome
const withCell = (cell: string): DecisionTable => ({
  ...testTable,
  rows: testTable.rows.map((row) => (row.rowId === 'busy' ? { ...row, cells: [cell] } : row)),
})

describe('a test case of a table', () => {
  it.each([
    ['on the far side of the border', { demand: 50 }, { guard: 3 }],
    ['on the near side of the border', { demand: 49 }, { guard: 2 }],
    ['that asks for nothing in particular', { demand: 49 }, {}],
  ])('passes %s', (_, situation, expected) => {
    expect(outcome({ situation, expected })).toEqual({ type: 'passed' })
  })

  it('says which value it wanted and which it got', () => {
    expect(outcome({ expected: { guard: 4 } })).toEqual({
      type: 'failed',
      unmet: [{ output: 'guard', expected: 4, got: 3 }],
    })
  })

  it('gets nothing of an output that the table does not have', () => {
    expect(outcome({ expected: { lifeguard: 3 } })).toEqual({
      type: 'failed',
      unmet: [{ output: 'lifeguard', expected: 3, got: null }],
    })
  })

  it.each([
    ['falls into a gap', { demand: 55 }, withCell('>= 60'), 'noRowMatches'],
    ['is decided twice', { demand: 45 }, withCell('>= 40'), 'manyRowsMatch'],
    ['lies outside what the column knows', { demand: 900 }, testTable, 'unknownInput'],
    ['does not say what the table asks', {}, testTable, 'unknownInput'],
    ['meets a cell that nobody can read', { demand: 55 }, withCell('fifty or so'), 'unreadable'],
  ] as const)('has no answer where the situation %s', (_, situation, table, why) => {
    expect(outcome({ situation }, table)).toEqual({ type: 'noAnswer', why })
  })

  it('of another table is left out', () => {
    expect(runTableCases(testTable, [one({ tableId: id('other') }), one()])).toHaveLength(1)
  })
})

describe('the cases of a pack', () => {
  const second = { ...testTable, tableId: id<'Table'>('other') }
  it('stand in their order, whichever table they belong to', () => {
    const cases = [one({ caseId: 'b', tableId: id('other') }), one({ caseId: 'a', expected: { guard: 9 } })]
    const results = runPackCases({ tables: [testTable, second], cases })
    expect(results.map(({ caseId, outcome: { type } }) => [caseId, type])).toEqual([
      ['b', 'passed'],
      ['a', 'failed'],
    ])
  })
  it('do not hold once their table is gone', () => {
    expect(runPackCases({ tables: [second], cases: [one()] })).toMatchObject([
      { caseId: 'lunch', title: 'a full pool', outcome: { type: 'noAnswer', why: 'unreadable' } },
    ])
  })
  it('are none in a pack without any', () => {
    expect(runPackCases({ tables: [testTable] })).toEqual([])
  })
})
