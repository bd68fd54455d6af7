import { describe, expect, it } from 'vitest'
import { analyseTable } from '#shared/decisions/analyse.ts'
import { faultyOverlaps, isComplete } from '#shared/decisions/isComplete.ts'
import type { DecisionTable } from '#shared/decisions/model.ts'
import { testTable } from '#test/support/testTable.ts'

const withCells = (first: string, second: string, over: Partial<DecisionTable> = {}): DecisionTable => ({
  ...testTable,
  ...over,
  rows: testTable.rows.map((row, at) => ({ ...row, cells: [at === 0 ? first : second] })),
})
const complete = (table: DecisionTable) => isComplete(table, analyseTable(table))

describe('a table that may be used', () => {
  it('decides every situation once', () => {
    expect(complete(testTable)).toBe(true)
  })

  it('has no gap and no unreadable cell', () => {
    expect(complete(withCells('< 50', '>= 60'))).toBe(false)
    expect(complete(withCells('< 50', 'many'))).toBe(false)
  })

  it('overlaps only where the hit policy says which row counts', () => {
    const unique = withCells('< 60', '>= 50')
    expect(complete(unique)).toBe(false)
    expect(faultyOverlaps(unique, analyseTable(unique))).toHaveLength(1)
    expect(complete(withCells('< 60', '>= 50', { hitPolicy: 'FIRST' }))).toBe(true)
    expect(complete(withCells('< 60', '>= 50', { hitPolicy: 'COLLECT', aggregation: 'max' }))).toBe(true)
  })

  it('is not proved complete by an analysis that was cut short', () => {
    expect(isComplete(testTable, { ...analyseTable(testTable), truncated: true })).toBe(false)
  })
})
