import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileTable } from '#shared/decisions/compile.ts'
import { lookUp } from '#shared/decisions/lookUp.ts'
import type { DecisionTable, Situation } from '#shared/decisions/model.ts'
import { arbitraryTable } from '#test/support/arbitraryTables.ts'
import { row, staffing } from '#test/support/ruleBuilders.ts'
import { allSituations, matchingRows } from './naiveTable.ts'

const compiled = (table: DecisionTable) => {
  const result = compileTable(table)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
const situation = (changes: Situation = {}): Situation => ({ dayType: 'weekday', minute: 600, demand: 40, ...changes })
const twoRows = [row('morning', ['-', '< 720', '-'], [2]), row('busy', ['-', '-', '>= 30'], [5])]

describe('lookUp', () => {
  it.each([
    ['UNIQUE', null, { type: 'manyRowsMatch', rows: [0, 1] }],
    ['FIRST', null, { type: 'matched', rows: [0], values: [2] }],
    ['COLLECT', 'max', { type: 'matched', rows: [0, 1], values: [5] }],
    ['COLLECT', 'min', { type: 'matched', rows: [0, 1], values: [2] }],
    ['COLLECT', 'sum', { type: 'matched', rows: [0, 1], values: [7] }],
    ['COLLECT', 'count', { type: 'matched', rows: [0, 1], values: [2] }],
  ] as const)('%s %s', (hitPolicy, aggregation, expected) => {
    expect(lookUp(compiled(staffing(twoRows, { hitPolicy, aggregation })), situation())).toEqual(expected)
  })

  it('says so when no row matches, and never takes the nearest', () => {
    expect(lookUp(compiled(staffing(twoRows)), situation({ minute: 900, demand: 29 }))).toEqual({
      type: 'noRowMatches',
    })
  })

  it.each([
    ['null', { minute: null }, 'minute'],
    ['a number as text', { minute: '600' }, 'minute'],
    ['a text as number', { dayType: 1 }, 'dayType'],
    ['a fraction', { demand: 1.5 }, 'demand'],
    ['above the domain', { demand: 1_001 }, 'demand'],
    ['below the domain', { demand: -1 }, 'demand'],
    ['a word outside the domain', { dayType: 'Weekday' }, 'dayType'],
    ['an inherited name', { dayType: 'constructor' }, 'dayType'],
  ])('an input that is %s is unknown, not a mismatch', (_, changes, column) => {
    expect(lookUp(compiled(staffing(twoRows)), situation(changes))).toEqual({ type: 'unknownInput', column })
  })

  it('is unknown when an input is absent', () => {
    expect(lookUp(compiled(staffing(twoRows)), { dayType: 'weekday' })).toEqual({
      type: 'unknownInput',
      column: 'minute',
    })
  })

  it('finds rows beyond the 32nd', () => {
    const rows = Array.from({ length: 70 }, (_, at) => row(`r${at}`, ['-', '-', String(at)], [at]))
    const table = compiled(staffing(rows))
    for (const at of [0, 31, 32, 63, 64, 69])
      expect(lookUp(table, situation({ demand: at }))).toEqual({ type: 'matched', rows: [at], values: [at] })
  })

  it('finds what a row-by-row reading finds, in every situation', () => {
    fc.assert(
      fc.property(arbitraryTable(), (table) => {
        const index = compiled(table)
        for (const each of allSituations(table)) {
          const rows = matchingRows(table, each)
          const found = lookUp(index, each)
          if (rows.length === 0) expect(found).toEqual({ type: 'noRowMatches' })
          else if (rows.length > 1) expect(found).toEqual({ type: 'manyRowsMatch', rows })
          else expect(found).toMatchObject({ type: 'matched', rows })
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('compileTable', () => {
  it('lists every fault with row, column and position', () => {
    const table = staffing([row('a', ['"monday"', '-', '-'], [1]), row('b', ['-', '10..20', '"x"'], [1])])
    expect(compileTable(table)).toEqual({
      ok: false,
      error: [
        { rowId: 'a', column: 0, code: 'outsideDomain', from: 0, to: 8 },
        { rowId: 'b', column: 1, code: 'syntax', from: 2, to: 6 },
        { rowId: 'b', column: 2, code: 'wrongType', from: 0, to: 3 },
      ],
    })
  })

  it('takes a missing cell as a fault', () => {
    const result = compileTable(staffing([row('a', ['-', '-'], [1])]))
    expect(result.ok ? [] : result.error.map(({ column, code }) => [column, code])).toEqual([[2, 'syntax']])
  })
})
