import { describe, expect, it } from 'vitest'
import { cellWords, rowWords, situationWords } from '#renderer/features/rules/cellWords.ts'
import { createFormat } from '#renderer/i18n/format.ts'
import type { Column } from '#shared/decisions/model.ts'
import { rulesDe } from '#shared/i18n/rules/de.ts'
import { rulesEn } from '#shared/i18n/rules/en.ts'

const label = { en: 'Guests', de: 'Gäste', da: 'Gæster' }
const day: Column = { name: 'day', label, domain: { type: 'enumeration', values: ['weekday', 'sunday'] } }
const minute: Column = { name: 'minute', label, domain: { type: 'range', min: 0, max: 1439, unit: 'minuteOfDay' } }
const guests: Column = { name: 'guests', label, domain: { type: 'range', min: 0, max: 500, unit: 'customers' } }
const en = { t: rulesEn.table, format: createFormat('en') }
const de = { t: rulesDe.table, format: createFormat('de') }

describe('cells in words', () => {
  it.each([
    ['-', guests, 'any'],
    ['< 35', guests, 'under 35'],
    ['<= 35', guests, 'up to 35'],
    ['> 35', guests, 'over 35'],
    ['>=60', guests, '60 and more'],
    ['[35..60)', guests, '35 to 60'],
    ['[660..840)', minute, '11:00 to 14:00'],
    ['< 390', minute, 'under 06:30'],
    ['"weekday"', day, 'weekday'],
    ['"sunday", "weekday"', day, 'Sunday, weekday'],
    ['45', guests, '45'],
  ] as const)('%s is "%s"', (text, column, words) => {
    expect(cellWords(text, column, en)).toBe(words)
  })

  it('speaks German', () => {
    expect(cellWords('[660..840)', minute, de)).toBe('11:00 bis 14:00')
    expect(cellWords('"weekday"', day, de)).toBe('Werktag')
  })

  it('leaves out of a row what does not restrict', () => {
    expect(rowWords(['"weekday"', '-', '[40..80)'], [day, minute, guests], en)).toBe('weekday, 40 to 80')
    expect(rowWords(['-', '-', '-'], [day, minute, guests], en)).toBe('any')
  })

  it('names the number of a situation, and what is not known', () => {
    const columns = [day, minute, guests]
    expect(situationWords({ day: 'weekday', minute: 780, guests: 45 }, columns, 'en', en)).toBe(
      'weekday, 13:00, Guests 45',
    )
    expect(situationWords({ day: 'sunday', minute: null, guests: 0 }, columns, 'de', de)).toBe('Sonntag, –, Gäste 0')
  })
})
