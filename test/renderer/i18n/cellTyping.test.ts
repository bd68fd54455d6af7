import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { typedForm, writtenForm } from '#renderer/i18n/cellTyping.ts'
import type { Column } from '#shared/decisions/model.ts'
import { cellsDe } from '#shared/i18n/cells/de.ts'
import { cellsEn } from '#shared/i18n/cells/en.ts'

const label = { en: 'x', de: 'x', da: 'x' }
const range = (unit: string): Column => ({ name: unit, label, domain: { type: 'range', min: 0, max: 1_439, unit } })
const minute = range('minuteOfDay')
const guests = range('customers')
const days: Column = { name: 'day', label, domain: { type: 'enumeration', values: ['weekday', 'sunday', 'holiday'] } }
const formats: Column = {
  name: 'format',
  label,
  domain: { type: 'enumeration', values: ['bakery-cafe', 'shop', 'kiosk'] },
}
const called: Readonly<Record<string, string>> = { 'bakery-cafe': 'Bakery café', kiosk: 'Kiosk, small' }
const word = (code: string): string => called[code] ?? code
const en = { t: cellsEn, word }
const de = { t: cellsDe, word }

describe('a cell as one types it', () => {
  it.each([
    ['[660..840)', minute, '[11:00..14:00)'],
    ['< 390', minute, '< 06:30'],
    ['-', minute, '-'],
    ['[35..60)', guests, '[35..60)'],
    ['"sunday", "holiday"', days, 'Sunday, public holiday'],
    ['"bakery-cafe"', formats, 'Bakery café'],
    ['-', days, '-'],
  ] as const)('%s is typed as %s', (kept, column, typed) => {
    expect(typedForm(kept, column, en)).toBe(typed)
    expect(writtenForm(typed, column, en)).toBe(kept)
  })

  it('keeps quotes around a name that would be read as two', () => {
    expect(typedForm('"kiosk"', formats, en)).toBe('"kiosk"')
    expect(writtenForm('"kiosk"', formats, en)).toBe('"kiosk"')
  })
})

describe('what was typed, as the table keeps it', () => {
  it.each([
    ['[11.00..14.00)', minute, '[660..840)'],
    ['>= 9:30', minute, '>= 570'],
    ['[660..840)', minute, '[660..840)'],
    ['< 12:5', minute, '< 12:5'],
    ['sonntag,FEIERTAG', days, '"sunday", "holiday"'],
    ['weekday', days, '"weekday"'],
    ['"weekday", "sunday"', days, '"weekday", "sunday"'],
    ['someday', days, 'someday'],
    ['11:00', guests, '11:00'],
  ] as const)('%s is kept as %s', (typed, column, kept) => {
    expect(writtenForm(typed, column, de)).toBe(kept)
  })

  it('gives back every interval of the day that it showed', () => {
    const minutes = fc.integer({ min: 0, max: 1_439 })
    fc.assert(
      fc.property(minutes, minutes, fc.constantFrom(')', ']', '['), (from, to, end) => {
        const kept = `[${from}..${to}${end}`
        expect(writtenForm(typedForm(kept, minute, en), minute, en)).toBe(kept)
      }),
    )
  })

  it('gives back every list of names that it showed, in either language', () => {
    fc.assert(
      fc.property(
        fc.subarray(['weekday', 'sunday', 'holiday'], { minLength: 1 }),
        fc.constantFrom(en, de),
        (codes, words) => {
          const kept = codes.map((code) => `"${code}"`).join(', ')
          expect(writtenForm(typedForm(kept, days, words), days, words)).toBe(kept)
        },
      ),
    )
  })
})
