import { describe, expect, test } from 'vitest'
import { createHousePack } from '#backend/packs/housePack.ts'
import { analyseTable } from '#shared/decisions/analyse.ts'
import { digestOf } from '#shared/kernel/digest.ts'
import { id } from '#shared/kernel/ids.ts'
import { languages } from '#shared/kernel/text.ts'
import { parametersOf } from '#shared/rules/kinds/registry.ts'
import { packShape } from '#shared/rules/packShape.ts'
import type { Bounds } from '#shared/decisions/model.ts'

const pack = createHousePack({
  organisationId: id('org'),
  publishedAt: 1_700_000_000_000,
  effectiveOn: '2026-07-06',
  publishedBy: 'Ada',
})
const isNested = ({ free, outer }: Bounds): boolean =>
  outer.min <= free.min && free.min <= free.max && free.max <= outer.max

describe('the house pack', () => {
  test('has the form of a published pack and a digest', () => {
    expect(packShape.safeParse(pack).error).toBeUndefined()
    expect(digestOf(pack)).toMatch(/^[0-9a-f]{64}$/)
    expect(pack.version).toBe(1)
  })

  test('uses all eight kinds and all four severities', () => {
    expect(new Set(pack.rules.map(({ check }) => check.kind)).size).toBe(8)
    expect(new Set(pack.rules.map(({ severity }) => severity)).size).toBe(4)
    expect(pack.rules.filter(({ severity }) => severity === 'shadow')).toHaveLength(1)
  })

  test('gives every rule its words in each language, and no two rules one id', () => {
    const missing = pack.rules.flatMap((rule) =>
      languages.flatMap((language) =>
        [rule.title, rule.purpose, rule.notCaught].filter((text) => text[language].trim().length < 10),
      ),
    )
    expect(missing).toEqual([])
    expect(new Set(pack.rules.map(({ ruleId }) => ruleId)).size).toBe(pack.rules.length)
  })

  test('says the same thing in different words: no language is a copy of another', () => {
    const copied = pack.rules.filter(({ purpose }) => purpose.en === purpose.de || purpose.de === purpose.da)
    expect(copied.map(({ ruleId }) => ruleId)).toEqual([])
  })

  test('gives each kind the parameters that it reads, in the unit and direction it expects', () => {
    for (const { ruleId, check, parameters } of pack.rules) {
      const known = parametersOf(check)
      const required = known.filter((spec) => spec.required).map(({ name }) => name)
      expect(Object.keys(parameters)).toEqual(expect.arrayContaining(required))
      for (const [name, { unit, stricter }] of Object.entries(parameters)) {
        const spec = known.find((one) => one.name === name)
        expect({ ruleId, name, unit, stricter }).toEqual({ ruleId, name, unit: spec?.unit, stricter: spec?.stricter })
      }
    }
  })

  test('lets nobody loosen a law, and nests the bands of what may be loosened', () => {
    const laws = pack.rules.filter(({ layer }) => layer === 'law')
    expect(laws.length).toBeGreaterThan(8)
    expect(laws.flatMap(({ parameters }) => Object.values(parameters)).filter(({ bounds }) => bounds)).toEqual([])
    const bounds = [
      ...pack.rules.flatMap(({ parameters }) => Object.values(parameters).map((parameter) => parameter.bounds)),
      ...pack.tables.flatMap(({ rows }) => rows.flatMap((row) => row.bounds)),
    ].filter((one) => one !== null)
    expect(bounds.length).toBeGreaterThan(50)
    expect(bounds.filter((one) => !isNested(one))).toEqual([])
  })

  test('has one rule without an owner and one whose review is overdue, for the catalogue to list', () => {
    expect(pack.rules.filter(({ owner }) => owner === null).map(({ ruleId }) => ruleId)).toEqual(['split-days'])
    expect(pack.rules.filter(({ reviewOn }) => reviewOn < '2026-11-18').map(({ ruleId }) => ruleId)).toEqual([
      'closings-per-week',
    ])
  })

  test('has a staffing table without a gap, an overlap or a fault', () => {
    for (const table of pack.tables) {
      const { faults, gaps, overlaps, truncated } = analyseTable(table)
      expect({ faults, gaps, overlaps, truncated }).toEqual({ faults: [], gaps: [], overlaps: [], truncated: false })
    }
  })

  test('notices when a row of the table is taken out', () => {
    const [table] = pack.tables
    if (table === undefined) throw new Error('no table')
    const analysis = analyseTable({ ...table, rows: table.rows.slice(1) })
    expect(analysis.gaps).not.toEqual([])
  })

  test('covers every table that a rule asks, and every table is asked', () => {
    const asked = pack.rules.flatMap(({ check }) => ('tableId' in check ? [check.tableId] : []))
    expect(new Set(asked)).toEqual(new Set(pack.tables.map(({ tableId }) => tableId)))
  })
})
