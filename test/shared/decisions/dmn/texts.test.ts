import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerText } from '#shared/decisions/dmn/answerText.ts'
import { allowedText, domainFromText } from '#shared/decisions/dmn/domainText.ts'
import { contextFrom, namesFrom } from '#shared/decisions/dmn/dottedNames.ts'
import { decodeText, encodeText, plainText } from '#shared/decisions/dmn/exactText.ts'
import { sameValue } from '#shared/decisions/dmn/sameValue.ts'
import type { Domain } from '#shared/decisions/model.ts'
import { feel } from '#test/support/dmnText.ts'

describe('texts that XML cannot carry', () => {
  it('come back as they were, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(decodeText(encodeText(text))).toBe(text)
        // eslint-disable-next-line no-control-regex
        expect(encodeText(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\ufffd-\uffff]|\p{Surrogate}/u)
      }),
    )
  })
  it.each(['weekday', 'Öffnung ½', '< 3', '"a", "b"', '😀', ''])('%j stays readable', (text) => {
    expect(encodeText(text)).toBe(text)
    expect(plainText(text)).toBe(text)
  })
  it.each([
    [' a', 'a'],
    ['a\r\nb', 'a  b'],
    ['\u0000', ''],
    ['a\uFEFF', 'a'],
  ])('%j is %j for other tools', (text, plain) => {
    expect(plainText(text)).toBe(plain)
    expect(encodeText(text).startsWith('json:')).toBe(true)
  })
  it.each(['json:', 'json:{', 'json:12', 'json:null'])('%j was written by somebody else and means itself', (text) => {
    expect(decodeText(text)).toBe(text)
  })
})

describe('domains as allowed values', () => {
  it.each<[string, Domain | null]>([
    ['"a", "b"', { type: 'enumeration', values: ['a', 'b'] }],
    ['"a"', { type: 'enumeration', values: ['a'] }],
    ['"a,b", "c\\"d"', { type: 'enumeration', values: ['a,b', 'c"d'] }],
    ['[0..100]', { type: 'range', min: 0, max: 100, unit: '' }],
    [' [ -5 .. 5 ] ', { type: 'range', min: -5, max: 5, unit: '' }],
    ['[0.5..2.25]', { type: 'range', min: 50, max: 225, unit: '', decimals: 2 }],
    ['[-0.05..0]', { type: 'range', min: -5, max: 0, unit: '', decimals: 2 }],
    ['true, false', { type: 'enumeration', values: ['false', 'true'], truth: true }],
    ['false, true', { type: 'enumeration', values: ['false', 'true'], truth: true }],
    ['"a", "a"', null],
    ['[5..1]', null],
    ['[0..100)', null],
    ['> 5', null],
    ['[99999999999999999..99999999999999999]', null],
    ['"a", b', null],
    ['"a" "b"', null],
    ['', null],
  ])('%s', (text, domain) => {
    expect(domainFromText(text)).toEqual(domain)
    if (domain !== null) expect(domainFromText(allowedText(domain))).toEqual(domain)
  })
  it('any range of any scale reads back', () => {
    const whole = fc.integer({ min: -1_000_000, max: 1_000_000 })
    fc.assert(
      fc.property(whole, whole, fc.integer({ min: 1, max: 5 }), (a, b, decimals) => {
        const domain: Domain = { type: 'range', min: Math.min(a, b), max: Math.max(a, b), unit: '', decimals }
        expect(domainFromText(allowedText(domain))).toEqual(domain)
      }),
    )
  })
})

describe('the value that was expected', () => {
  it.each([
    ['1', '1', true],
    ['1', '1.000000009', true],
    ['1', '1.00000001', false],
    ['1', '0.99999999', false],
    ['1000000', '1000000.000000009', true],
    ['1000000', '1000000.00001', false],
    ['1', '"1"', false],
    ['"a"', '"a"', true],
    ['"a"', '"a "', false],
    ['true', 'true', true],
    ['true', 'false', false],
    ['null', 'null', true],
    ['null', 'false', false],
    ['0', 'null', false],
    ['[1, 2]', '[1, 2]', true],
    ['[1, 2]', '[2, 1]', false],
    ['[1]', '1', false],
    ['[1, [2.000000001]]', '[1, [2]]', true],
    ['{a: 1, b: 2}', '{b: 2, a: 1}', true],
    ['{a: 1}', '{a: 1, b: 2}', false],
    ['{a: null}', '{b: null}', false],
    ['date("2024-01-01")', 'date("2024-01-01")', true],
    ['date("2024-01-01")', 'date("2024-01-02")', false],
    ['duration("P1Y")', 'duration("P12M")', true],
    ['duration("PT24H")', 'duration("P1D")', true],
    ['time("10:00:00Z")', 'time("10:00:00+00:00")', true],
  ])('%s and %s: %s', (expected, actual, same) => {
    expect(sameValue(feel(expected), feel(actual))).toBe(same)
  })
  it('words stand in quotation marks, numbers do not', () => {
    expect([feel('"12"'), feel('12'), feel('["a", 1]'), null].map(answerText)).toEqual([
      '"12"',
      '12',
      '["a", 1]',
      'null',
    ])
  })
})

describe('names with dots', () => {
  it('become entries of one context', () => {
    expect(
      contextFrom([
        ['a.b', 1],
        ['a.c.d', 2],
        ['e', 3],
      ]),
    ).toEqual(
      new Map<string, unknown>([
        [
          'a',
          new Map<string, unknown>([
            ['b', 1],
            ['c', new Map([['d', 2]])],
          ]),
        ],
        ['e', 3],
      ]),
    )
  })
  it('are known to the language as such', () => {
    const [[name, shape] = ['', {}]] = namesFrom([
      ['Person.Full Name', {}],
      ['Person.Age', {}],
    ])
    expect(name).toBe('Person')
    expect([...(shape.members?.keys() ?? [])]).toEqual(['Full Name', 'Age'])
  })
})
