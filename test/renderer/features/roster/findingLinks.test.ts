import { describe, expect, it } from 'vitest'
import {
  cellOf,
  referenceOf,
  ruleOf,
  tableRowOf,
  valueReferenceOf,
  valuesBehind,
} from '#renderer/features/roster/findingLinks.ts'
import { id } from '#shared/kernel/ids.ts'
import { cellParameter } from '#shared/rules/model.ts'
import { boardOf } from '#test/support/testBoard.ts'
import { restFinding, restValue } from '#test/support/testReports.ts'
import { tablePack, testTable } from '#test/support/testTable.ts'

const board = boardOf([], { pack: tablePack({ version: 7 }) })
const staffing = ruleOf(board, 'staffing')
const rest = ruleOf(board, 'rest')

describe('the way from a finding to its rule', () => {
  it('names it for another device by outlet, week, rule, finding and pack', () => {
    expect(referenceOf(board, restFinding())).toMatch(
      /^plumbline:finding\/nordbad\/2026-11-16\/rest\/rest%7Cp1%7Cs1\/7\/[0-9a-f]{32}$/,
    )
  })

  it('names a value by the last day of the week, as the board shows it', () => {
    expect(valueReferenceOf(board, restValue(660))).toMatch(
      /^plumbline:value\/nordbad\/2026-11-22\/rest\/minimum\/\d+\//,
    )
  })

  it('ends where the pack has no such rule', () => {
    expect(rest?.ruleId).toBe('rest')
    expect(ruleOf(board, 'gone')).toBeUndefined()
  })
})

describe('the values behind a finding', () => {
  const values = [
    restValue(660),
    { ...restValue(9), parameter: 'other' },
    { ...restValue(10), ruleId: id<'Rule'>('day') },
    restValue(630),
  ]
  it('are those of its rule and its parameters, as they were last', () => {
    expect(valuesBehind({ values }, restFinding()).map(({ value }) => value)).toEqual([630])
  })
  it('come in the order in which the finding names them, and only where they are known', () => {
    const finding = restFinding({ parameters: ['other', 'unheard', 'minimum'] })
    expect(valuesBehind({ values }, finding).map(({ value }) => value)).toEqual([9, 630])
    expect(valuesBehind({ values }, restFinding({ parameters: [] }))).toEqual([])
  })
})

describe('the row of the table behind a finding', () => {
  it('comes with its conditions and its numbers', () => {
    expect(staffing && tableRowOf(board, staffing, 'busy')).toMatchObject({
      row: { rowId: 'busy' },
      inputs: [{ column: { name: 'demand' }, cell: '>= 50' }],
      outputs: [{ column: { name: 'guard' }, value: 3 }],
    })
  })

  it('holds anything where a row leaves a condition out', () => {
    const short = { ...testTable, rows: [{ rowId: id<'Row'>('busy'), cells: [], values: [], bounds: [] }] }
    const over = boardOf([], { pack: tablePack({ tables: [short] }) })
    expect(staffing && tableRowOf(over, staffing, 'busy')).toMatchObject({
      inputs: [{ cell: '-' }],
      outputs: [{ value: 0 }],
    })
  })

  it('is not there where the table has no such row, or the rule no table', () => {
    expect(staffing && tableRowOf(board, staffing, 'gone')).toBeNull()
    expect(rest && tableRowOf(board, rest, 'busy')).toBeNull()
    expect(staffing && tableRowOf(boardOf([]), staffing, 'busy')).toBeNull()
  })

  it.each([
    [cellParameter(id('busy'), 'guard'), { rowId: 'busy', output: 'guard' }],
    ['cell:bakery.lunch:busy:guard', { rowId: 'bakery.lunch:busy', output: 'guard' }],
    ['cell:busy', null],
    ['cell::guard', null],
    ['cell:busy:', null],
    ['minimum', null],
    ['', null],
  ])('%s names its row and role', (parameter, place) => {
    expect(cellOf(parameter)).toEqual(place)
  })
})
