import { describe, expect, it } from 'vitest'
import {
  decimalFromText,
  decimalSignOf,
  flagFromText,
  minutesFromHours,
  quantityFromText,
} from '#backend/exchange/numberText.ts'

describe('numbers as people write them', () => {
  it.each([
    ['12', 12],
    [' 12 ', 12],
    ['12.0', 12],
    ['12,00', 12],
    ['-1', -1],
    ['1.5', null],
    ['1.234', null],
    ['1,234', null],
    ['12 persons', null],
    ['NaN', null],
    ['1e3', null],
    ['', null],
  ])('a quantity of %j is %s', (text, expected) => {
    expect(quantityFromText(text)).toBe(expected)
  })

  it.each([
    ['38.5', 2_310],
    ['38,5', 2_310],
    ['38:30', 2_310],
    ['40 h', 2_400],
    ['0', 0],
    ['19.25', 1_155],
    ['38:75', null],
    ['full time', null],
    ['-8', null],
  ])('%j hours are %s minutes', (text, expected) => {
    expect(minutesFromHours(text)).toBe(expected)
  })

  it('knows yes and no in three languages, and says when it is neither', () => {
    expect(['1', 'Ja', 'open', 'åben'].map(flagFromText)).toEqual([true, true, true, true])
    expect(['0', 'Nein', 'lukket', ''].map(flagFromText)).toEqual([false, false, false, false])
    expect(flagFromText('perhaps')).toBeNull()
  })
})

describe('decimals', () => {
  it.each<[readonly string[], '.' | ',' | null]>([
    [['12', '1.5', '1.234'], '.'],
    [['12', '1,5'], ','],
    [['0.125'], '.'],
    [['1.234', '5.678'], null],
    [['1.5', '1,5'], null],
    [['12.3456'], '.'],
    [[], null],
  ])('of %j are written with %s', (texts, sign) => {
    expect(decimalSignOf(texts)).toBe(sign)
  })

  it.each<[string, '.' | ',' | null, number | null]>([
    ['1.5', null, 1.5],
    ['1,5', null, 1.5],
    ['0.125', null, 0.125],
    ['1.234', null, null],
    ['1.234', '.', 1.234],
    ['1.234', ',', null],
    ['-0,5', null, -0.5],
    [' 7 ', null, 7],
    ['1.234,5', ',', null],
    ['1.', null, null],
    ['.5', null, null],
    ['1e3', '.', null],
    ['', '.', null],
  ])('%j where the sign is %s: %s', (text, sign, expected) => {
    expect(decimalFromText(text, sign)).toBe(expected)
  })
})
