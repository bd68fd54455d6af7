import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyseTable } from '#shared/decisions/analyse.ts'
import { parseCell } from '#shared/decisions/cell.ts'
import { compileTable, mostRows } from '#shared/decisions/compile.ts'
import { lookUp } from '#shared/decisions/lookUp.ts'
import type { LookUp } from '#shared/decisions/lookUp.ts'
import type { Column, DecisionTable, Domain, Row, Situation } from '#shared/decisions/model.ts'
import { row, staffing, text } from '#test/support/ruleBuilders.ts'

const column = (name: string, domain: Domain): Column => ({ name, label: text(name), domain })
const tableOf = (inputs: readonly Column[], rows: readonly Row[]): DecisionTable =>
  staffing([...rows], { inputs, hitPolicy: 'UNIQUE' })

const ask = (table: DecisionTable, situation: Situation): LookUp | 'unreadable' => {
  const compiled = compileTable(table)
  return compiled.ok ? lookUp(compiled.value, situation) : 'unreadable'
}
const matched = (rowNumber: number, values: readonly number[]): LookUp => ({
  type: 'matched',
  rows: [rowNumber],
  values,
})
const unknown = (name: string): LookUp => ({ type: 'unknownInput', column: name })

describe('columns of truth values', () => {
  const truth: Domain = { type: 'enumeration', values: ['false', 'true'], truth: true }
  const table = tableOf([column('open', truth)], [row('yes', ['true'], [1]), row('no', ['not(true)'], [2])])

  it.each([
    [{ open: true }, matched(0, [1])],
    [{ open: false }, matched(1, [2])],
    [{ open: 'true' }, unknown('open')],
    [{ open: 1 }, unknown('open')],
    [{ open: null }, unknown('open')],
    [{}, unknown('open')],
  ])('%j', (situation, expected) => {
    expect(ask(table, situation)).toEqual(expected)
  })

  it.each([
    ['true', ['true']],
    ['false', ['false']],
    ['true, false', ['false', 'true']],
    ['!= true', ['false']],
    ['-', ['false', 'true']],
  ])('cell %s', (cell, values) => {
    expect(parseCell(cell, truth)).toEqual({ ok: true, value: { type: 'values', values } })
  })

  it.each([
    ['"true"', 'wrongType'],
    ['1', 'wrongType'],
    ['< true', 'wrongType'],
    ['not(true, false)', 'outsideDomain'],
  ])('cell %s is a fault', (cell, code) => {
    const parsed = parseCell(cell, truth)
    expect(parsed.ok ? null : parsed.error.code).toBe(code)
  })

  it('a gap has a truth value as its witness, and a cell that can be read', () => {
    const { gaps } = analyseTable(tableOf([column('open', truth)], [row('no', ['false'], [2])]))
    expect(gaps).toEqual([{ cells: ['true'], witness: { open: true } }])
  })

  it('a word is no truth value', () => {
    expect(parseCell('true', { type: 'enumeration', values: ['true'] }).ok).toBe(false)
  })
})

describe('columns with decimals', () => {
  /** 0.00 to 20.00 */
  const rate: Domain = { type: 'range', min: 0, max: 2_000, unit: 'euro', decimals: 2 }
  const table = tableOf([column('rate', rate)], [row('low', ['< 12.5'], [1]), row('high', ['[12.50..20]'], [2])])

  it.each([
    [1_249, matched(0, [1])],
    [1_250, matched(1, [2])],
    [2_000, matched(1, [2])],
    [2_001, unknown('rate')],
    [12.5, unknown('rate')],
  ])('%d hundredths', (value, expected) => {
    expect(ask(table, { rate: value })).toEqual(expected)
  })

  it.each([
    ['1.25', 125, 125],
    ['1.250', 125, 125],
    ['1', 100, 100],
    ['.5', 50, 50],
    ['1e1', 1_000, 1_000],
    ['[1.5..2)', 150, 199],
    ['(1.5..2.05]', 151, 205],
    ['> 19.98', 1_999, 2_000],
  ])('cell %s', (cell, min, max) => {
    expect(parseCell(cell, rate)).toEqual({ ok: true, value: { type: 'ranges', ranges: [{ min, max }] } })
  })

  it.each([
    ['1.255', 'wrongType'],
    ['99', 'outsideDomain'],
    ['1,5', null],
    ['1e99', 'wrongType'],
  ])('cell %s: %s', (cell, code) => {
    const parsed = parseCell(cell, rate)
    expect(parsed.ok ? null : parsed.error.code).toBe(code)
  })

  it('a gap is written with a point and reads back', () => {
    const { gaps } = analyseTable(tableOf([column('rate', rate)], [row('a', ['[0.05..12.3]'], [1])]))
    expect(gaps.map(({ cells }) => cells)).toEqual([['<= 0.04, >= 12.31']])
    expect(parseCell(gaps[0]?.cells[0] ?? '', rate).ok).toBe(true)
  })
})

describe('the index finds what the domain says', () => {
  const domains: readonly Domain[] = [
    { type: 'range', min: -5, max: 5, unit: 'count' },
    { type: 'range', min: -1_000_000, max: 1_000_000, unit: 'count' },
    { type: 'enumeration', values: ['a', 'b'] },
    { type: 'enumeration', values: Array.from({ length: 40 }, (_, at) => `v${at}`) },
  ]

  it.each(domains)('$type: a value outside is not known', (domain) => {
    const table = tableOf([column('x', domain)], [row('any', ['-'], [1])])
    const outside: readonly unknown[] = [
      null,
      undefined,
      true,
      Number.NaN,
      Infinity,
      0.5,
      9e15,
      '',
      'z',
      '1',
      {},
      [],
      [0],
      ['a'],
      new Date(0),
      5n,
    ]
    for (const value of outside) expect(ask(table, { x: value } as Situation)).toEqual(unknown('x'))
  })

  it('small and large ranges alike, piece by piece', () => {
    const bounds = fc.uniqueArray(fc.integer({ min: -900, max: 900 }), { minLength: 1, maxLength: 12 })
    const value = fc.integer({ min: -1_000, max: 1_000 })
    fc.assert(
      fc.property(bounds, value, fc.constantFrom(1_000, 1_000_000), (cuts, asked, size) => {
        const steps = [-size, ...cuts.toSorted((a, b) => a - b), size + 1]
        const rows = steps.slice(1).map((end, at) => row(`r${at}`, [`[${steps[at] ?? 0}..${end})`], [at]))
        const table = tableOf([column('x', { type: 'range', min: -size, max: size, unit: 'count' })], rows)
        const expected = steps.findLastIndex((start) => start <= asked)
        expect(ask(table, { x: asked })).toEqual(matched(expected, [expected]))
      }),
    )
  })

  it('rows beyond the first 32, and the last one', () => {
    const rows = Array.from({ length: 101 }, (_, at) => row(`r${at}`, [`${at}`], [at]))
    const table = tableOf([column('x', { type: 'range', min: 0, max: 100, unit: 'count' })], rows)
    for (let asked = 0; asked <= 100; asked += 1) expect(ask(table, { x: asked })).toEqual(matched(asked, [asked]))
  })

  it('one look-up leaves nothing behind for the next', () => {
    const table = tableOf([column('x', { type: 'enumeration', values: ['a', 'b'] })], [row('a', ['"a"'], [1])])
    expect(ask(table, { x: 'a' })).toEqual(matched(0, [1]))
    expect(ask(table, { x: 'b' })).toEqual({ type: 'noRowMatches' })
    expect(ask(table, { x: 'z' })).toEqual(unknown('x'))
    expect(ask(table, { x: 'a' })).toEqual(matched(0, [1]))
  })

  it('a situation without a prototype is one like any other', () => {
    const table = tableOf([column('x', { type: 'enumeration', values: ['a'] })], [row('a', ['"a"'], [1])])
    const bare = Object.assign(Object.create(null) as Record<string, string>, { x: 'a' })
    expect(ask(table, bare)).toEqual(matched(0, [1]))
  })
})

describe('large tables', () => {
  const domain: Domain = { type: 'range', min: 0, max: 1_000_000, unit: 'count' }
  const rowsOf = (count: number) =>
    Array.from({ length: count }, (_, at) => row(`r${at}`, [`[${at * 7}..${at * 7 + 6}]`], [at]))

  it('5,000 rows are looked up and checked', () => {
    const table = tableOf([column('x', domain)], rowsOf(mostRows))
    expect(ask(table, { x: 7 * 4_999 + 3 })).toEqual(matched(4_999, [4_999]))
    expect(analyseTable(table)).toMatchObject({ gaps: [{ cells: [`>= ${7 * mostRows}`] }], overlaps: [] })
  })

  it('100,000 rows are refused at the first one too many', () => {
    const compiled = compileTable(tableOf([column('x', domain)], rowsOf(100_000)))
    expect(compiled.ok ? [] : compiled.error).toEqual([
      { rowId: 'r5000', column: 0, from: 0, to: 0, code: 'outsideSubset' },
    ])
  })
})
