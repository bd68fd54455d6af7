import { describe, expect, it } from 'vitest'
import { changeText, ruleOfChange } from '#renderer/features/rules/changeWords.ts'
import { createFormat } from '#renderer/i18n/format.ts'
import { createPackSpeech } from '#renderer/i18n/packSpeech.ts'
import { changesEn } from '#shared/i18n/changes/en.ts'
import { factsEn } from '#shared/i18n/facts/en.ts'
import { marksEn } from '#shared/i18n/marks/en.ts'
import { presetsEn } from '#shared/i18n/presets/en.ts'
import { rulesEn } from '#shared/i18n/rules/en.ts'
import { starterEn } from '#shared/i18n/starter/en.ts'
import { id } from '#shared/kernel/ids.ts'
import { diffPacks } from '#shared/rules/diff.ts'
import { applyDraftEdit, type DraftEdit } from '#shared/rules/draftEdit.ts'
import { tablePack } from '#test/support/testTable.ts'

const base = tablePack()
const words = {
  rules: rulesEn,
  change: changesEn,
  severities: marksEn.severity,
  starter: starterEn,
  presets: presetsEn,
  facts: factsEn,
  speech: createPackSpeech(base, createFormat('en')),
  placeName: (placeId: string) => placeId,
}
const said = (edit: DraftEdit): readonly string[] => {
  const edited = applyDraftEdit(base, edit, id<'Row'>('fresh'))
  if (!edited.ok) throw new Error(edited.error)
  return diffPacks(base, edited.value).map((change) => changeText(change, [base, edited.value], words))
}
const tableId = id<'Table'>('staff')
const busy = id<'Row'>('busy')
const rest = id<'Rule'>('rest')
const bands = { free: { min: 600, max: 720 }, outer: { min: 540, max: 720 } }

describe('a change in words', () => {
  it.each<readonly [DraftEdit, readonly string[]]>([
    [
      { type: 'value', tableId, rowId: busy, output: 0, value: 4, bounds: null },
      ['50 and more: Guard 3 → 4, stricter'],
    ],
    [{ type: 'value', tableId, rowId: busy, output: 0, value: 2, bounds: null }, ['50 and more: Guard 3 → 2, looser']],
    [
      { type: 'cell', tableId, rowId: busy, column: 0, text: '[60..90]' },
      ['50 and more: Guests 50 and more → 60 to 90'],
    ],
    [{ type: 'deleteRow', tableId, rowId: busy }, ['row deleted: 50 and more']],
    [{ type: 'addRow', tableId, afterRowId: id('quiet') }, ['new row: under 50']],
    [
      { type: 'parameter', ruleId: rest, parameter: 'minimum', value: 690, bounds: bands },
      ['At least 11 h → 11 h 30, stricter'],
    ],
    [
      { type: 'parameter', ruleId: rest, parameter: 'minimum', value: 660, bounds: null },
      ['bounds of At least: manager alone 10 h–12 h, with approval 9 h–12 h → no local value'],
    ],
    [{ type: 'severity', ruleId: rest, severity: 'notice' }, ['severity: Blocks publishing → Notice']],
    [
      { type: 'owner', ruleId: rest, owner: null, reviewOn: '2027-02-01' },
      ['owner: Ada → Nobody', 'review: 1 Jan 2027 → 1 Feb 2027'],
    ],
  ])('%o', (edit, sentences) => {
    expect(said(edit)).toEqual(sentences)
  })

  it('names bounds of a cell as they were and as they are', () => {
    const bounds = { free: { min: 2, max: 5 }, outer: { min: 1, max: 6 } }
    expect(said({ type: 'value', tableId, rowId: busy, output: 0, value: 3, bounds })).toEqual([
      '50 and more: bounds of Guard: no local value → manager alone 2–5, with approval 1–6',
    ])
  })

  it('belongs to the rule that decides by the table', () => {
    const change = { type: 'rowRemoved', tableId, rowId: busy, cells: [], values: [] } as const
    expect(ruleOfChange(change, base)?.ruleId).toBe('staffing')
    expect(ruleOfChange({ type: 'ruleRemoved', ruleId: id('none') }, base)).toBeUndefined()
  })
})

describe('a number of a rule that is not about everybody', () => {
  const text = { en: 'Rest', de: 'Ruhe', da: 'Hvile' }
  const restaurants = {
    ...base,
    words: { restaurant: { en: 'restaurants', de: 'Restaurants', da: 'restauranter' } },
    rules: base.rules.map((rule) =>
      rule.ruleId === 'rest' ? { ...rule, title: text, scope: { formats: ['restaurant'] } } : rule,
    ),
  }
  it.each([
    [660, 600, 'Rest at least 11 h → 10 h for restaurants, looser'],
    [600, 660, 'Rest at least 10 h → 11 h for restaurants, stricter'],
  ])('says whom it is about: %i to %i minutes', (before, after, sentence) => {
    const speech = createPackSpeech(restaurants, createFormat('en'))
    const change = {
      type: 'parameter',
      ruleId: rest,
      parameter: 'minimum',
      before,
      after,
      direction: after > before ? 'stricter' : 'looser',
    } as const
    const spoken = changeText(change, [restaurants], { ...words, speech })
    expect(spoken).toBe(sentence.replace('Rest at least', speech.parameter('minimum')))
  })

  it('names a test case that came, changed or went', () => {
    const one = { caseId: 'c', tableId, title: 'A full pool', situation: { demand: 120 }, expected: { guard: 3 } }
    const put = { type: 'putCase', ...one } as const
    expect(said(put)).toEqual(['new test case: A full pool'])
    const change = (before: typeof one | null, after: typeof one | null) =>
      changeText({ type: 'case', caseId: 'c', tableId, before, after }, [base], words)
    expect(change(one, null)).toBe('test case removed: A full pool')
    expect(change(one, { ...one, title: 'A pool' })).toBe('test case changed: A pool')
  })
})
