import { describe, expect, it } from 'vitest'
import { changeText } from '#renderer/features/rules/changeWords.ts'
import { createFormat } from '#renderer/i18n/format.ts'
import { createPackSpeech } from '#renderer/i18n/packSpeech.ts'
import type { DecisionTable } from '#shared/decisions/model.ts'
import { changesDa } from '#shared/i18n/changes/da.ts'
import { changesDe } from '#shared/i18n/changes/de.ts'
import { changesEn } from '#shared/i18n/changes/en.ts'
import { factsEn } from '#shared/i18n/facts/en.ts'
import { marksEn } from '#shared/i18n/marks/en.ts'
import { presetsEn } from '#shared/i18n/presets/en.ts'
import { rulesEn } from '#shared/i18n/rules/en.ts'
import { starterEn } from '#shared/i18n/starter/en.ts'
import { id } from '#shared/kernel/ids.ts'
import { diffPacks } from '#shared/rules/diff.ts'
import type { Adjustment, Rule, RulePack } from '#shared/rules/model.ts'
import { starterPacks } from '#backend/packs/starterPacks.ts'
import { short } from '#test/support/restCases.ts'
import { tablePack } from '#test/support/testTable.ts'

const text = (word: string) => ({ en: word, de: `${word} (de)`, da: `${word} (da)` })
const base = tablePack()
const changesOf = { en: changesEn, de: changesDe, da: changesDa }
const said = (draft: RulePack, before: RulePack = base, language: 'en' | 'de' | 'da' = 'en'): readonly string[] =>
  diffPacks(before, draft).map((change) =>
    changeText(change, [before, draft], {
      rules: rulesEn,
      change: changesOf[language],
      severities: marksEn.severity,
      starter: starterEn,
      presets: presetsEn,
      facts: factsEn,
      speech: createPackSpeech(draft, createFormat(language)),
      placeName: (placeId) => ({ north: 'North' })[placeId] ?? placeId,
    }),
  )
const withRest = (over: Partial<Rule>): RulePack => ({
  ...base,
  rules: base.rules.map((rule) => (rule.ruleId === 'rest' ? { ...rule, ...over } : rule)),
})
const withTable = (over: (table: DecisionTable) => Partial<DecisionTable>): RulePack => ({
  ...base,
  tables: base.tables.map((table) => ({ ...table, ...over(table) })),
})
const [rest] = base.rules
const minimum = rest?.parameters['minimum']
if (rest === undefined || minimum === undefined) throw new Error('the test pack rests')
const adjustment: Adjustment = {
  ruleId: id('rest'),
  parameter: 'minimum',
  scope: { regionIds: [id('north')], formats: ['petrol-station'] },
  value: 690,
  bounds: null,
  setBy: 'Region North',
  reason: 'long ways',
}

describe('a change of a rule in words', () => {
  it.each<readonly [string, RulePack, readonly string[]]>([
    [
      'whom it applies to',
      withRest({ scope: { people: 'adults', countries: ['DE'] } }),
      ['applies to: all outlets → adults, Germany'],
    ],
    [
      'of which trade and age',
      withRest({ scope: { sectors: ['bakery'], minAge: 16, belowAge: 18 } }),
      ['applies to: all outlets → people from 16 to under 18, Bakery'],
    ],
    [
      'what it checks',
      withRest({ check: { kind: 'count-limit', counts: 'days-per-week' } }),
      ['check: Rest between shifts → How often (days a week)'],
    ],
    [
      'how long an override lasts',
      withRest({ longestTermDays: rest.longestTermDays + 7 }),
      [`longest override: ${rest.longestTermDays} days → ${rest.longestTermDays + 7} days`],
    ],
    [
      'where it comes from',
      withRest({ source: { law: 'ArbZG', article: '§5', status: 'statute' } }),
      ['source: House 1 → ArbZG §5'],
    ],
    [
      'what kind of rule it is',
      withRest({ layer: rest.layer === 'law' ? 'house' : 'law' }),
      [rest.layer === 'law' ? 'kind of rule: Law → House rule' : 'kind of rule: House rule → Law'],
    ],
    ['its title', withRest({ title: text('Sleep') }), [`title: “${rest.title.en}” → “Sleep”`]],
    ['its purpose', withRest({ purpose: text('Awake people.') }), ['purpose, new wording: “Awake people.”']],
    ['what it misses', withRest({ notCaught: text('Travel.') }), ['what it does not catch, new wording: “Travel.”']],
    [
      'a number more',
      withRest({ parameters: { ...rest.parameters, maximum: { ...minimum, value: 900, bounds: null } } }),
      ['new number: At most 15 h'],
    ],
    [
      'a number fewer',
      withRest({ parameters: {} }),
      [`number removed: At least ${createFormat('en').minutes(minimum.value)}`],
    ],
    [
      'another unit',
      withRest({ parameters: { minimum: { ...minimum, unit: 'days' } } }),
      ['At least is measured differently'],
    ],
  ])('%s', (_name, draft, sentences) => {
    expect(said(draft)).toEqual(sentences)
  })

  it('says what a region or a format gets of its own', () => {
    const draft = { ...base, adjustments: [adjustment] }
    const own = 'At least 11 h 30, set by Region North: “long ways”'
    expect(said(draft)).toEqual([`new for Petrol station, North: ${own}`])
    expect(said(base, draft)).toEqual([`no longer for Petrol station, North: ${own}`])
    expect(said({ ...base, adjustments: [{ ...adjustment, value: 720 }] }, draft)).toEqual([
      `for Petrol station, North: ${own} → At least 12 h, set by Region North: “long ways”`,
    ])
  })
})

describe('a change of a table in words', () => {
  it.each<readonly [string, RulePack, readonly string[]]>([
    [
      'which row counts',
      withTable(() => ({ hitPolicy: 'FIRST' })),
      ['several rows that fit: must not happen → the first one counts'],
    ],
    [
      'how rows are added up',
      withTable(() => ({ hitPolicy: 'COLLECT', aggregation: 'sum' })),
      ['several rows that fit: must not happen → they are added up'],
    ],
    ['its title', withTable(() => ({ title: text('Lifeguards') })), ['title of the table: “Guards” → “Lifeguards”']],
    ['the order of its rows', withTable(({ rows }) => ({ rows: rows.toReversed() })), ['rows in another order']],
    [
      'the name of a row',
      withTable(({ rows }) => ({
        rows: rows.map((row) => (row.rowId === 'busy' ? { ...row, label: text('Busy') } : row)),
      })),
      ['50 and more: name busy → Busy'],
    ],
    [
      'possible values',
      withTable(({ inputs }) => ({
        inputs: inputs.map((column) => ({
          ...column,
          domain: { type: 'range', min: 0, max: 900, unit: 'customers' } as const,
        })),
      })),
      ['Guests: possible values 0 to 500 → 0 to 900'],
    ],
    [
      'a column described',
      withTable(({ outputs }) => ({ outputs: outputs.map((column) => ({ ...column, label: text('Lifeguard') })) })),
      ['column described differently: Guard → Lifeguard'],
    ],
  ])('%s', (_name, draft, sentences) => {
    expect(said(draft)).toEqual(sentences)
  })

  it('says that a table came or went', () => {
    const none = { ...base, tables: [] }
    expect(said(none)).toEqual(['table removed: Guards'])
    expect(said(base, none)).toEqual(['new table: Guards'])
  })

  it('says that a column came, and does not mistake the cells beside it for changed ones', () => {
    const draft = withTable(({ inputs, rows }) => ({
      inputs: [{ name: 'day', label: text('Day'), domain: { type: 'enumeration', values: ['weekday'] } }, ...inputs],
      rows: rows.map((row) => ({ ...row, cells: ['-', ...row.cells] })),
    }))
    expect(said(draft)).toEqual(['new column: Day'])
    expect(said(base, draft)).toEqual(['column removed: Day'])
  })
})

describe('a change of a word', () => {
  const draft = { ...base, words: { guard: text('Lifeguard') } }
  it.each([
    ['en', 'what “guard” is called: none → Lifeguard'],
    ['de', 'Bezeichnung für „guard“: keine → Lifeguard (de)'],
    ['da', 'betegnelse for “guard”: ingen → Lifeguard (da)'],
  ] as const)('is told in %s', (language, sentence) => {
    expect(said(draft, base, language)).toEqual([sentence])
  })
})

describe('what a starter pack says in English', () => {
  const gb = starterPacks().find(({ packId }) => packId === 'gb')
  const basis = gb?.rules.find(({ ruleId }) => ruleId === 'gb-wtr-rest-11h')?.basis
  if (basis === undefined) throw new Error('no such rule')

  it.each([
    ['en', 'shift changeover and split-day work (compensatory rest)'],
    ['de', 'Schichtwechsel und geteilte Tage (mit Ausgleichsruhe)'],
    ['da', 'holdskifte og delte dage (kompenserende hvile)'],
  ] as const)('is told in %s: an exception that came', (language, words) => {
    const [was, now] = [withRest({ basis: { ...basis, exceptions: [] } }), withRest({ basis })]
    const [change, ...more] = said(now, was, language)
    expect(more).toEqual([])
    expect(change).toContain(words)
  })

  it.each([
    ['en', 'six in a row', 'six in a row'],
    ['de', 'Late until six', 'Late until six'],
    ['de', 'sechs in Folge', 'six in a row'],
  ] as const)('is told in %s: a case that went, or expects something else: %s', (language, words, title) => {
    const one = { ...short, title }
    const now: RulePack = { ...base, ruleCases: [one] }
    const other: RulePack = { ...base, ruleCases: [{ ...one, expected: { verdict: 'ok', amount: 0 } }] }
    for (const draft of [other, { ...base, ruleCases: [] }]) {
      expect(said(draft, now, language).join()).toContain(words)
    }
  })
})
