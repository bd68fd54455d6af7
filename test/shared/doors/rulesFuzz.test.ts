/** Packs and cells from outside: taken as a value that an evaluation can rely on, or refused with a code and a place. */
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { analyseTable } from '#shared/decisions/analyse.ts'
import { parseCell } from '#shared/decisions/cell.ts'
import { compileTable } from '#shared/decisions/compile.ts'
import { matchRows } from '#shared/decisions/lookUp.ts'
import type { Domain } from '#shared/decisions/model.ts'
import { evaluateWeek } from '#shared/roster/evaluate.ts'
import type { RulePack } from '#shared/rules/model.ts'
import { validatePack } from '#shared/rules/packSchema.ts'
import {
  coverageRule,
  demandOf,
  packOf,
  parameter,
  row,
  ruleOf,
  shiftOf,
  staffing,
  weekFacts,
} from '#test/support/ruleBuilders.ts'
import { hostileNames, hostileValue, hugeTexts, inheritedNames, placesIn, withAt } from './hostileJson.ts'

let before = ''
beforeAll(() => {
  before = inheritedNames()
})
afterAll(() => {
  expect(inheritedNames()).toBe(before)
})

const hours: Domain = { type: 'range', min: -5, max: 23, unit: 'count' }
const days: Domain = { type: 'enumeration', values: ['weekday', '__proto__', 'a "b" \\ c'] }

/** Pieces that cells are made of, put together in any order. */
const piece = fc.constantFrom(
  '-',
  '1',
  '-1',
  '23',
  '99',
  '1.5',
  '1e9',
  '"weekday"',
  '"__proto__"',
  '"',
  '\\',
  '"\\q"',
  '"\\u0041"',
  '[',
  ']',
  '(',
  ')',
  '..',
  ',',
  '<',
  '<=',
  '>',
  '>=',
  '=',
  '!=',
  'not(',
  'null',
  'true',
  'NaN',
  'constructor',
  'date("x")',
  '?',
  'in',
  'for i in 1..9 return i',
  '//',
  '/*',
  '\t',
  '\n',
  ' ',
  '\0',
  '\u202e',
  '💥',
  '\ud800',
)
const cellText = fc.oneof(
  fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
  fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(' ')),
  fc.string({ unit: 'binary', maxLength: 30 }),
)

describe('a cell', () => {
  it('is a set inside its domain, or a fault at a place inside its text', () => {
    fc.assert(
      fc.property(cellText, fc.constantFrom(hours, days), (text, domain) => {
        const cell = parseCell(text, domain)
        if (!cell.ok) {
          const { from, to } = cell.error
          expect([from >= 0, from <= to, to <= text.length]).toEqual([true, true, true])
        } else if (cell.value.type === 'values') {
          expect(domain.type === 'enumeration' && cell.value.values.every((one) => domain.values.includes(one))).toBe(
            true,
          )
          expect(cell.value.values.length).toBeGreaterThan(0)
        } else {
          expect(cell.value.ranges.length).toBeGreaterThan(0)
          for (const { min, max } of cell.value.ranges)
            expect(min <= max && Number.isInteger(min) && Number.isInteger(max) && min >= -5 && max <= 23).toBe(true)
        }
      }),
      { numRuns: 3_000 },
    )
  })

  it.each([
    ['brackets in each other', `${'('.repeat(5_000)}1${')'.repeat(5_000)}`],
    ['negations in each other', `${'not('.repeat(5_000)}1${')'.repeat(5_000)}`],
    ['open brackets', '['.repeat(20_000)],
    ['quotes', '"'.repeat(20_001)],
    ['a text without end', `"${'x'.repeat(200_000)}`],
    ['a number without end', '9'.repeat(100_000)],
    ['commas', ','.repeat(20_000)],
    ['a megabyte of words', 'or '.repeat(349_526)],
    ['a megabyte of values', '1,'.repeat(524_289)],
  ])('refuses %s', (_, text) => {
    expect(parseCell(text, hours).ok).toBe(false)
    expect(parseCell(text, days).ok).toBe(false)
  })

  it('reads a long list of values', () => {
    const cell = parseCell(Array.from({ length: 300 }, (_, at) => at % 24).join(), hours)
    expect(cell.ok && cell.value).toEqual({ type: 'ranges', ranges: [{ min: 0, max: 23 }] })
  })

  it.each(hostileNames)('takes %s as a word like any other, and only as a word', (name) => {
    const domain: Domain = { type: 'enumeration', values: [name, 'other'] }
    expect(parseCell(JSON.stringify(name), domain)).toEqual({ ok: true, value: { type: 'values', values: [name] } })
    expect(parseCell(name, domain).ok).toBe(false)
    expect(parseCell(JSON.stringify(name), days).ok).toBe(name === '__proto__')
  })
})

describe('a situation', () => {
  const table = staffing([row('any', ['-', '-', '-'], [1])])
  const compiled = compileTable(table)
  if (!compiled.ok) throw new Error('unreadable')
  const good = { dayType: 'weekday', minute: 600, demand: 10 }

  it('with an inherited, missing or foreign input is not decided', () => {
    const odd = fc.constantFrom<unknown>(
      null,
      undefined,
      NaN,
      Infinity,
      1.5,
      -1,
      '600',
      'x',
      true,
      [600],
      { valueOf: () => 600 },
      2 ** 53,
    )
    fc.assert(
      fc.property(fc.constantFrom('minute', 'demand'), odd, (name, value) => {
        const situation = { ...good, [name]: value }
        expect(matchRows(compiled.value, situation)).toEqual({ type: 'unknownInput', column: name })
      }),
    )
    expect(matchRows(compiled.value, Object.create(good) as typeof good)).toEqual({
      type: 'unknownInput',
      column: 'dayType',
    })
    expect(matchRows(compiled.value, good)).toEqual({ type: 'matched', rows: [0] })
  })
})

const bounds = { free: { min: 600, max: 660 }, outer: { min: 540, max: 660 } }
const pack = packOf(
  [
    ruleOf({ kind: 'rest-between' }, { minimum: parameter(660, { bounds }) }),
    ruleOf(
      { kind: 'count-limit', counts: 'days-per-week' },
      { maximum: parameter(5, { unit: 'count', stricter: 'lower' }) },
    ),
    coverageRule({ scope: { roles: ['service'], people: 'adults' } }),
  ],
  {
    tables: [staffing([row('quiet', ['-', '-', '< 50'], [1]), row('busy', ['-', '-', '>= 50'], [2])])],
    adjustments: [
      {
        ruleId: ruleOf({ kind: 'rest-between' }).ruleId,
        parameter: 'minimum',
        scope: {},
        value: 650,
        bounds,
        setBy: 'North',
        reason: 'Trains',
      },
    ],
  },
)
const week = weekFacts({
  shifts: [shiftOf('2026-03-02 14:00', '2026-03-02 22:00'), shiftOf('2026-03-03 08:00', '2026-03-03 12:00')],
  demand: [demandOf('2026-03-02 10:00', 30, 60), demandOf('2026-03-02 10:30', 30, 5_000)],
})

describe('a pack', () => {
  it('is good as it is', () => {
    expect(validatePack(pack).ok).toBe(true)
  })

  it('with anything in it replaced is refused with a code, or can be evaluated', () => {
    const places = placesIn(pack)
    const harmless = fc.constantFrom<unknown>(
      0,
      1,
      7,
      600,
      100_000,
      -1,
      '',
      'a',
      '-',
      '>= 50',
      'service',
      'x:y',
      [],
      {},
      null,
      true,
      'FIRST',
      'lower',
    )
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.oneof(harmless, hostileValue), (place, value) => {
        const read = validatePack(withAt(pack, place, value))
        if (read.ok)
          expect(evaluateWeek({ pack: read.value, overrides: [], week }).packVersion).toBe(read.value.version)
        else for (const { code, path } of read.error) expect([typeof code, typeof path]).toEqual(['string', 'string'])
      }),
      { numRuns: 3_000 },
    )
  })

  it.each(hugeTexts)('is not %s', (_, text) => {
    expect(validatePack(text).ok).toBe(false)
    expect(validatePack([text]).ok).toBe(false)
  })

  it.each(hostileNames.filter((name) => name in Object.prototype))('has nothing of the name %s', (name) => {
    const hostile: readonly unknown[] = [
      { ...pack, rules: [{ ...pack.rules[0], ruleId: name }] },
      {
        ...pack,
        rules: [{ ...pack.rules[0], parameters: JSON.parse(`{"${name}":${JSON.stringify(parameter(1))}}`) as unknown }],
      },
      { ...pack, tables: [{ ...pack.tables[0], tableId: name }] },
      JSON.parse(`{"${name}":1,${JSON.stringify(pack).slice(1)}`) as unknown,
    ]
    for (const value of hostile) {
      const read = validatePack(value)
      expect(read.ok ? [] : read.error.map(({ code }) => code)).toContain('hostileName')
    }
  })

  it('too large in any part is refused', () => {
    const [rule] = pack.rules
    const [table] = pack.tables
    const many = <T>(count: number, item: T): readonly T[] => Array.from({ length: count }, () => item)
    const tooMuch: readonly Partial<Record<keyof RulePack, unknown>>[] = [
      { rules: many(1_001, rule) },
      { tables: many(201, table) },
      { tables: [{ ...table, rows: many(5_001, table?.rows[0]) }] },
      { adjustments: many(5_001, pack.adjustments[0]) },
      { note: 'x'.repeat(2_001) },
      { tables: [{ ...table, rows: [row('a', ['-', '-', ' '.repeat(1_001)], [1])] }] },
    ]
    for (const part of tooMuch) {
      const read = validatePack({ ...pack, ...part })
      expect(read.ok ? [] : read.error.map(({ code }) => code)).toContain('shape')
    }
  })
})

describe('a table of any cells', () => {
  it('is analysed without a throw; what it lists is true', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cellText, cellText, cellText), { maxLength: 6 }), (rows) => {
        const table = staffing(rows.map((cells, at) => row(`r${at}`, cells, [at])))
        const { faults, gaps, overlaps } = analyseTable(table)
        const compiled = compileTable(table)
        expect(compiled.ok).toBe(faults.length === 0)
        if (!compiled.ok) return
        for (const { witness } of gaps) expect(matchRows(compiled.value, witness).type).toBe('noRowMatches')
        for (const { witness } of overlaps) expect(matchRows(compiled.value, witness).type).toBe('manyRowsMatch')
      }),
      { numRuns: 500 },
    )
  })
})
