import { InvalidArgumentError } from 'commander'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isLanguage } from '../../../electron/cli/languages.ts'
import { localDate } from '../../../electron/cli/localDate.ts'
import { wholeNumber } from '../../../electron/cli/wholeNumber.ts'

describe('a whole number', () => {
  it('is every number from nothing to nine digits, leading zeros allowed', () => {
    fc.assert(
      fc.property(fc.nat({ max: 999_999_999 }), (number) => {
        expect(wholeNumber(String(number))).toBe(number)
        expect(wholeNumber(String(number).padStart(9, '0'))).toBe(number)
      }),
    )
  })

  it.each(['', ' ', '-1', '+1', '1.0', '1e3', '0x10', '1_000', '٣', '1234567890', ' 1', '1\n', 'NaN'])(
    'is not %j',
    (text) => {
      expect(() => wholeNumber(text)).toThrow(InvalidArgumentError)
    },
  )
})

describe('a local date', () => {
  it.each(['2026-11-23', '2024-02-29', '0001-01-01', '9999-12-31'])('is %s', (text) => {
    expect(localDate(text)).toBe(text)
  })

  it.each([
    '',
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-11-31',
    '26-11-23',
    '23.11.2026',
    '2026-11-23T00:00',
    'today',
    '2026-1-1',
  ])('is not %j', (text) => {
    expect(() => localDate(text)).toThrow(InvalidArgumentError)
  })
})

describe('a language', () => {
  it('is one of three, by its exact name', () => {
    expect(['en', 'de', 'da', 'DE', 'fr', '', 'english', '__proto__'].map(isLanguage)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ])
  })
})
