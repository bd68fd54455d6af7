import { expect, it } from 'vitest'
import { pickLanguage } from '#renderer/i18n/languageStore.ts'

it.each([
  [null, ['da-DK', 'en-GB'], 'da'],
  [null, ['fr-FR', 'de-AT', 'en'], 'de'],
  [null, ['fr-FR', 'nl'], 'en'],
  [null, [], 'en'],
  ['en', ['de-DE'], 'en'],
  ['xx', ['de-DE'], 'de'],
] as const)('stored %s, preferred %j: %s', (stored, preferred, expected) => {
  expect(pickLanguage(stored, preferred)).toBe(expected)
})
