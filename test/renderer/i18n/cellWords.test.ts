import { describe, expect, it } from 'vitest'
import { cellWords, rowWords, situationWords } from '#renderer/i18n/cellWords.ts'
import { createFormat } from '#renderer/i18n/format.ts'
import type { Column } from '#shared/decisions/model.ts'
import { cellsDa } from '#shared/i18n/cells/da.ts'
import { cellsDe } from '#shared/i18n/cells/de.ts'
import { cellsEn } from '#shared/i18n/cells/en.ts'

const label = { en: 'Guests', de: 'Gäste', da: 'Gæster' }
const day: Column = { name: 'day', label, domain: { type: 'enumeration', values: ['weekday', 'sunday'] } }
const minute: Column = { name: 'minute', label, domain: { type: 'range', min: 0, max: 1439, unit: 'minuteOfDay' } }
const guests: Column = { name: 'guests', label, domain: { type: 'range', min: 0, max: 500, unit: 'customers' } }
const word = (code: string): string => ({ 'bakery-cafe': 'Bakery café' })[code] ?? code
const formats: Column = { name: 'format', label, domain: { type: 'enumeration', values: ['bakery-cafe', 'shop'] } }
const en = { t: cellsEn, format: createFormat('en'), word }
const de = { t: cellsDe, format: createFormat('de'), word }
const da = { t: cellsDa, format: createFormat('da'), word }

describe('cells in words', () => {
  it.each([
    ['-', guests, 'any'],
    ['< 35', guests, 'under 35'],
    ['<= 35', guests, 'up to 35'],
    ['> 35', guests, 'over 35'],
    ['>=60', guests, '60 and more'],
    ['[35..60)', guests, '35 to 59'],
    ['[35..60]', guests, '35 to 60'],
    ['[35..60[', guests, '35 to 59'],
    [']35..60]', guests, ']35..60]'],
    ['lunch', guests, 'lunch'],
    ['[660..840)', minute, '11:00 to 14:00'],
    ['< 390', minute, 'before 06:30'],
    ['>= 1110', minute, 'from 18:30'],
    ['> 1110', minute, 'over 18:30'],
    ['"bakery-cafe", "shop"', formats, 'Bakery café, shop'],
    ['"weekday"', day, 'weekday'],
    ['"sunday", "weekday"', day, 'Sunday, weekday'],
    ['45', guests, '45'],
  ] as const)('%s is "%s"', (text, column, words) => {
    expect(cellWords(text, column, en)).toBe(words)
  })

  it('speaks German', () => {
    expect(cellWords('[660..840)', minute, de)).toBe('11:00 bis 14:00')
    expect(cellWords('"weekday"', day, de)).toBe('Werktag')
    expect(cellWords('< 390', minute, de)).toBe('vor 06:30')
  })

  it('speaks Danish', () => {
    expect(cellWords('>= 1110', minute, da)).toBe(`fra ${createFormat('da').minuteOfDay(1_110)}`)
    expect(cellWords('"sunday", "weekday"', day, da)).toBe('søndag, hverdag')
  })

  it('leaves out of a row what does not restrict', () => {
    expect(rowWords(['"weekday"', '-', '[40..80)'], [day, minute, guests], en)).toBe('weekday, 40 to 79')
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
