import { describe, expect, it } from 'vitest'
import { flagsFromText } from '#backend/exchange/flagText.ts'
import { factsDa } from '#shared/i18n/facts/da.ts'
import { factsDe } from '#shared/i18n/facts/de.ts'
import { factsEn } from '#shared/i18n/facts/en.ts'
import { knownFlags } from '#shared/rules/flags.ts'

describe('codes of people in a file', () => {
  it.each([
    ['', []],
    [' , ;', []],
    ['nightWorker', ['nightWorker']],
    ['ONCALLCONTRACT; nightworker', ['nightWorker', 'onCallContract']],
    ['Works on call', ['onCallContract']],
    ['Arbeitet auf Abruf / Sundayconsent', ['onCallContract', 'sundayConsent']],
    ['Går i skole | går i skole', ['inCompulsorySchool']],
    ['14-day-rest', ['14-day-rest']],
  ])('%j', (text, codes) => {
    expect(flagsFromText(text)).toEqual(codes.toSorted())
  })

  it.each(['pregnant', 'nightWorker, schwanger', 'maternityProtection', 'yes'])(
    '%j is refused: a reason is never stored',
    (text) => {
      expect(flagsFromText(text)).toBeNull()
    },
  )

  it.each([
    ['en', factsEn],
    ['de', factsDe],
    ['da', factsDa],
  ] as const)('every word in %s is read as its code, and as no other', (_, { flags }) => {
    for (const code of knownFlags) expect([flags[code], flagsFromText(flags[code])]).toEqual([flags[code], [code]])
  })
})
