import { describe, expect, it } from 'vitest'
import { scopeWords } from '#renderer/features/rules/scopeWords.ts'
import { createFormat } from '#renderer/i18n/format.ts'
import { rulesDe } from '#shared/i18n/rules/de.ts'

const words = (scope: Parameters<typeof scopeWords>[0]) => scopeWords(scope, rulesDe, createFormat('de'))

describe('whom a rule applies to', () => {
  it('is all outlets when it names nobody', () => {
    expect(words({})).toBe('alle Filialen')
  })

  it('names ages, roles, formats and countries', () => {
    expect(words({ people: 'minors', roles: ['Kasse'], formats: ['shop'], countries: ['DE', 'GB'] })).toBe(
      'Personen unter 18, Kasse, shop, Deutschland, Vereinigtes Königreich',
    )
  })
})
