import { describe, expect, it } from 'vitest'
import { longestCell } from '#shared/decisions/cell.ts'
import { packShape } from '#shared/rules/packShape.ts'
import { consequences, levels, overridePolicies, severities, units } from '#shared/rules/model.ts'
import { changedAt, gone } from '#test/support/changedAt.ts'
import { dateCases, idCases, listCases, shapeCases, wholeCases, type InputCase } from '#test/support/inputCases.ts'
import { packOf, parameter, row, ruleOf, staffing, text } from '#test/support/ruleBuilders.ts'

const bounds = { free: { min: 600, max: 660 }, outer: { min: 540, max: 660 } }
const basis = {
  statement: text('Eleven hours of rest.'),
  preset: 'rest',
  jurisdiction: 'DE',
  asOf: '2026-11-21',
  level: 'country',
  variable: true,
  consequence: 'block',
  overridable: 'collective',
  lookBackDays: 14,
  url: 'https://example.org/law',
  unverified: ['the exception for hospitals'],
  exceptions: ['an emergency'],
}
const scope = {
  formats: ['pool'],
  countries: ['DE'],
  regionIds: ['south'],
  outletIds: ['nordbad'],
  roles: ['guard'],
  people: 'adults',
  minAge: 18,
  belowAge: 67,
  flags: ['night'],
  notFlags: ['opt-out'],
  sectors: ['leisure'],
  notSectors: ['retail'],
}
const rest = ruleOf({ kind: 'rest-between' }, { minimum: parameter(660, { bounds }) })
const table = staffing([
  { ...row('quiet', ['-', '-', '-'], [1]), label: text('Quiet'), bounds: [bounds] },
  row('busy', ['-', '-', '-'], [2]),
])
const adjustment = {
  ruleId: rest.ruleId,
  parameter: 'minimum',
  scope: { regionIds: ['south'], formats: ['pool'] },
  value: 660,
  bounds,
  setBy: 'Ada',
  reason: 'Long ways home',
}
/** A pack that says everything which a pack may say. */
const pack = {
  ...packOf([{ ...rest, scope, basis } as never]),
  tables: [table],
  adjustments: [adjustment],
  words: { guard: text('Lifeguard') },
}
const shapes = (about: string, cases: readonly InputCase[]): void => {
  describe(about, () => {
    shapeCases('a pack', packShape, pack, cases)
  })
}
const atMost = (path: string, length: number): readonly InputCase[] => [
  [path, 'x'.repeat(length), 'fits'],
  [path, 'x'.repeat(length + 1), 'refused'],
  [path, 7, 'refused'],
]
const needed = (...paths: readonly string[]): readonly InputCase[] =>
  paths.map((path): InputCase => [path, gone, 'refused'])
const oneOf = (path: string, all: readonly string[]): readonly InputCase[] => [
  ...all.map((word): InputCase => [path, word, 'fits']),
  [path, `${all[0]} `, 'refused'],
  [path, 'nothing', 'refused'],
]
const inThreeLanguages = (path: string): readonly InputCase[] => [
  ...atMost(`${path}.de`, 2_000),
  ...needed(`${path}.en`, `${path}.de`, `${path}.da`),
]
/** Words that every object answers to by itself. */
const hostile = (path: string): readonly InputCase[] =>
  ['constructor', 'toString', '__proto__', 'hasOwnProperty'].map((name): InputCase => [path, name, 'refused'])

shapes('its head', [
  ['fmt', 2, 'refused'],
  ...idCases('organisationId'),
  ['version', 1, 'fits'],
  ['version', 0, 'refused'],
  ['version', 1.5, 'refused'],
  ...dateCases('effectiveOn'),
  ['publishedAt', 0.5, 'refused'],
  ...atMost('publishedBy', 2_000),
  ...atMost('note', 2_000),
  ...needed('fmt', 'organisationId', 'version', 'effectiveOn', 'publishedAt', 'publishedBy', 'note'),
  ...needed('rules', 'tables', 'adjustments'),
  ['words', gone, 'fits'],
])

const rule = 'rules.0'
shapes('a rule', [
  ...idCases(`${rule}.ruleId`),
  ...hostile(`${rule}.ruleId`),
  ...['title', 'purpose', 'notCaught'].flatMap((member) => inThreeLanguages(`${rule}.${member}`)),
  ...atMost(`${rule}.owner`, 120),
  [`${rule}.owner`, null, 'fits'],
  ...dateCases(`${rule}.reviewOn`),
  ...atMost(`${rule}.source.law`, 2_000),
  ...needed(`${rule}.source.article`, `${rule}.owner`, `${rule}.check`, `${rule}.scope`),
  ...oneOf(`${rule}.source.status`, ['statute', 'authority', 'secondary', 'indirect', 'policy']),
  ...oneOf(`${rule}.layer`, ['law', 'house']),
  ...oneOf(`${rule}.severity`, severities),
  ...wholeCases(`${rule}.longestTermDays`, 1, 3_660),
])

shapes('whom a rule is about', [
  [`${rule}.scope`, {}, 'fits'],
  ...Object.keys(scope).map((member): InputCase => [`${rule}.scope.${member}`, gone, 'fits']),
  ...['formats', 'countries', 'roles', 'flags', 'notFlags', 'sectors', 'notSectors'].flatMap(
    (member): readonly InputCase[] => [
      [`${rule}.scope.${member}`, [], 'fits'],
      [`${rule}.scope.${member}`, 'DE', 'refused'],
      ...atMost(`${rule}.scope.${member}.0`, 2_000),
    ],
  ),
  ...idCases(`${rule}.scope.regionIds.0`),
  ...idCases(`${rule}.scope.outletIds.0`),
  ...oneOf(`${rule}.scope.people`, ['minors', 'adults']),
  ...wholeCases(`${rule}.scope.minAge`, 0, 100),
  ...wholeCases(`${rule}.scope.belowAge`, 0, 100),
])

shapes('what stands behind a rule', [
  [`${rule}.basis`, gone, 'fits'],
  ...Object.keys(basis).map((member): InputCase => [`${rule}.basis.${member}`, gone, 'refused']),
  ...inThreeLanguages(`${rule}.basis.statement`),
  ...atMost(`${rule}.basis.preset`, 2_000),
  ...atMost(`${rule}.basis.jurisdiction`, 2_000),
  ...dateCases(`${rule}.basis.asOf`),
  ...oneOf(`${rule}.basis.level`, levels),
  ...oneOf(`${rule}.basis.consequence`, consequences),
  ...oneOf(`${rule}.basis.overridable`, overridePolicies),
  [`${rule}.basis.variable`, 'yes', 'refused'],
  ...wholeCases(`${rule}.basis.lookBackDays`, 0, 3_660),
  [`${rule}.basis.url`, null, 'fits'],
  ...listCases(`${rule}.basis.unverified`, 'a part', 0, 50),
  ...listCases(`${rule}.basis.exceptions`, 'a case', 0, 50),
])

const minimum = `${rule}.parameters.minimum`
shapes('a parameter', [
  ...needed(`${minimum}.value`, `${minimum}.unit`, `${minimum}.stricter`, `${minimum}.bounds`),
  [`${minimum}.value`, 660.5, 'refused'],
  ...oneOf(`${minimum}.unit`, units),
  ...oneOf(`${minimum}.stricter`, ['higher', 'lower']),
  [`${minimum}.bounds`, null, 'fits'],
  [`${minimum}.bounds.free`, { min: 540, max: 660 }, 'fits'],
  [`${minimum}.bounds.free`, { min: 660, max: 660 }, 'fits'],
  [`${minimum}.bounds.free`, { min: 661, max: 660 }, 'refused'],
  [`${minimum}.bounds`, { ...bounds, free: { min: 539, max: 660 } }, 'refused'],
  [`${minimum}.bounds`, { ...bounds, free: { min: 600, max: 661 } }, 'refused'],
  [`${minimum}.bounds.outer.max`, gone, 'refused'],
])

const at = 'tables.0'
const enumeration = { type: 'enumeration', values: ['weekday'] }
const range = { type: 'range', min: 0, max: 10, unit: 'count' }
shapes('a table', [
  ...idCases(`${at}.tableId`),
  ...hostile(`${at}.tableId`),
  ...inThreeLanguages(`${at}.title`),
  ...oneOf(`${at}.hitPolicy`, ['UNIQUE', 'FIRST', 'COLLECT']),
  ...oneOf(`${at}.aggregation`, ['max', 'min', 'sum', 'count']),
  [`${at}.aggregation`, null, 'fits'],
  [`${at}.aggregation`, gone, 'refused'],
  ...listCases(`${at}.inputs`, table.inputs[0], 1, 20),
  ...listCases(`${at}.outputs`, table.outputs[0], 1, 20),
  ...listCases(`${at}.rows`, table.rows[0], 0, 5_000),
  ...atMost(`${at}.inputs.0.name`, 60),
  [`${at}.inputs.0.name`, '', 'refused'],
  ...hostile(`${at}.inputs.0.name`),
  ...hostile(`${at}.outputs.0.name`),
  [`${at}.inputs.0.name`, 'day:type', 'fits'],
  [`${at}.outputs.0.name`, 'day:type', 'refused'],
  ...oneOf(`${at}.outputs.0.stricter`, ['higher', 'lower']),
])

const domain = `${at}.inputs.0.domain`
shapes('what a column may hold', [
  [domain, enumeration, 'fits'],
  [domain, range, 'fits'],
  [domain, { type: 'anything' }, 'refused'],
  [domain, { ...enumeration, values: [] }, 'refused'],
  [domain, { ...enumeration, values: [''] }, 'refused'],
  [domain, { ...enumeration, values: Array.from({ length: 500 }, (_, n) => `v${n}`) }, 'fits'],
  [domain, { ...enumeration, values: Array.from({ length: 501 }, (_, n) => `v${n}`) }, 'refused'],
  [domain, { type: 'enumeration', values: ['false', 'true'], truth: true }, 'fits'],
  [domain, { type: 'enumeration', values: ['true', 'false'], truth: true }, 'refused'],
  [domain, { type: 'enumeration', values: ['no', 'yes'], truth: true }, 'refused'],
  [domain, { ...range, max: 0 }, 'fits'],
  [domain, { ...range, max: -1 }, 'refused'],
  [domain, { ...range, min: 0.5 }, 'refused'],
  [domain, { ...range, decimals: 6 }, 'fits'],
  [domain, { ...range, decimals: 7 }, 'refused'],
  [domain, { ...range, decimals: -1 }, 'refused'],
])

shapes('a row', [
  ...idCases(`${at}.rows.0.rowId`),
  ...hostile(`${at}.rows.0.rowId`),
  [`${at}.rows.0.label`, gone, 'fits'],
  ...atMost(`${at}.rows.0.label.de`, 120),
  [`${at}.rows.0.label.de`, ' ', 'refused'],
  ...atMost(`${at}.rows.0.cells.0`, longestCell),
  [`${at}.rows.0.values.0`, 1.5, 'refused'],
  [`${at}.rows.0.bounds.0`, null, 'fits'],
  [`${at}.rows.0.bounds.0`, { ...bounds, outer: { min: 1, max: 0 } }, 'refused'],
])

shapes('an adjustment', [
  ...Object.keys(adjustment).map((member): InputCase => [`adjustments.0.${member}`, gone, 'refused']),
  ...hostile('adjustments.0.ruleId'),
  ...atMost('adjustments.0.parameter', 200),
  ['adjustments.0.parameter', '', 'refused'],
  ['adjustments.0.scope', {}, 'fits'],
  ['adjustments.0.scope', { roles: ['guard'] }, 'refused'],
  ['adjustments.0.value', null, 'fits'],
  ['adjustments.0.value', 0.5, 'refused'],
  ['adjustments.0.bounds', null, 'fits'],
  ...atMost('adjustments.0.setBy', 2_000),
  ...atMost('adjustments.0.reason', 2_000),
])

describe('sizes and names of a whole pack', () => {
  const fits = (path: string, value: unknown) => packShape.safeParse(changedAt(pack, path, value)).success
  const many = (length: number, item: unknown) => Array.from({ length }, () => item)

  it.each<readonly [string, number, unknown]>([
    ['rules', 1_000, pack.rules[0]],
    ['tables', 200, { ...table, rows: [] }],
    ['adjustments', 5_000, adjustment],
  ])('%s are at most %s', (path, most, item) => {
    expect([fits(path, many(most, item)), fits(path, many(most + 1, item))]).toEqual([true, false])
  })

  it.each([
    '',
    rule,
    `${rule}.scope`,
    `${rule}.source`,
    `${rule}.basis`,
    minimum,
    `${minimum}.bounds`,
    `${minimum}.bounds.free`,
    at,
    `${at}.inputs.0`,
    `${at}.inputs.0.domain`,
    `${at}.outputs.0`,
    `${at}.rows.0`,
    'adjustments.0',
    'words.guard',
  ])('has no member that nobody knows: %s', (place) => {
    expect(fits(place === '' ? 'exempt' : `${place}.exempt`, ['nordbad'])).toBe(false)
  })

  it.each(['x'.repeat(61), 'constructor', ''])('a parameter is not called "%s"', (name) => {
    expect(fits(`${rule}.parameters`, { [name]: parameter(1) })).toBe(false)
  })
})
