import { describe, expect, it } from 'vitest'
import { checkWords } from '#renderer/features/rules/checkWords.ts'
import { scopeWords } from '#renderer/features/rules/scopeWords.ts'
import { createFormat } from '#renderer/i18n/format.ts'
import { createPackSpeech } from '#renderer/i18n/packSpeech.ts'
import { changesDe } from '#shared/i18n/changes/de.ts'
import { changesEn } from '#shared/i18n/changes/en.ts'
import { factsDe } from '#shared/i18n/facts/de.ts'
import { rulesDe } from '#shared/i18n/rules/de.ts'
import { rulesEn } from '#shared/i18n/rules/en.ts'
import { id } from '#shared/kernel/ids.ts'
import type { Check } from '#shared/rules/check.ts'
import { tablePack } from '#test/support/testTable.ts'

const pack = {
  ...tablePack(),
  words: {
    till: { en: 'Till', de: 'Kasse', da: 'Kasse' },
    foodHygiene: { en: 'Food hygiene', de: 'Hygieneschulung', da: 'Hygiejnebevis' },
  },
}
const speech = createPackSpeech(pack, createFormat('de'))
const placeName = (placeId: string) => (placeId === 'north' ? 'Nord' : placeId)
const words = (scope: Parameters<typeof scopeWords>[0]) =>
  scopeWords(scope, { rules: rulesDe, facts: factsDe, speech, placeName })

describe('whom a rule applies to', () => {
  it('is all outlets when it names nobody', () => {
    expect(words({})).toBe('alle Filialen')
  })

  it('names ages, roles, formats and countries in words, and a code that nobody named made readable', () => {
    expect(words({ people: 'minors', roles: ['till'], formats: ['petrol-station'], countries: ['DE', 'GB'] })).toBe(
      'Personen unter 18, Kasse, Petrol station, Deutschland, Vereinigtes Königreich',
    )
  })

  it.each<readonly [Parameters<typeof scopeWords>[0], string]>([
    [{ belowAge: 15 }, 'Personen unter 15'],
    [{ minAge: 15 }, 'Personen ab 15'],
    [{ minAge: 15, belowAge: 18 }, 'Personen ab 15 und unter 18'],
    [{ sectors: ['restaurant', 'hotel'] }, 'Gaststätte, Beherbergung'],
    [{ notSectors: ['cinema', 'skating'] }, `außer: ${factsDe.sectors.cinema}, außer: Skating`],
    [
      { flags: ['nightWorker'], notFlags: ['optOut48'] },
      `${factsDe.flags.nightWorker}, außer: ${factsDe.flags.optOut48}`,
    ],
    [{ flags: ['constructor'] }, speech.word('constructor')],
  ])('leaves nothing of it out: %o', (scope, expected) => {
    expect(words(scope)).toBe(expected)
  })

  it('names regions and outlets, which a scope may hold too', () => {
    expect(words({ regionIds: [id('north')], outletIds: [id('faraway')] })).toBe('Nord, faraway')
  })
})

describe('what a rule checks', () => {
  const en = { change: changesEn, rules: rulesEn, speech: createPackSpeech(pack, createFormat('en')) }
  const de = { change: changesDe, rules: rulesDe, speech }
  it.each<readonly [Check, string, string]>([
    [{ kind: 'rest-between' }, 'Rest between shifts', rulesDe.kinds['rest-between']],
    [
      { kind: 'work-limit', window: 'calendar-week' },
      'Amount of work (per week)',
      `${rulesDe.kinds['work-limit']} (je Woche)`,
    ],
    [
      { kind: 'eligibility', role: 'till', skill: 'foodHygiene' },
      'Skill for a role (Till, Food hygiene)',
      `${rulesDe.kinds.eligibility} (Kasse, Hygieneschulung)`,
    ],
    [
      { kind: 'coverage', tableId: id('staff'), stepMinutes: 30 },
      'Staff by table (Guards, 30 min)',
      `${rulesDe.kinds.coverage} (Guards, 30 Min.)`,
    ],
    [
      { kind: 'count-limit', counts: 'consecutive-days' },
      'How often (days in a row)',
      `${rulesDe.kinds['count-limit']} (Tage am Stück)`,
    ],
  ])('%o', (check, english, german) => {
    expect(checkWords(check, [pack], en)).toBe(english)
    expect(checkWords(check, [pack], de)).toBe(german)
  })
})
