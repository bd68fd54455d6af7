import { describe, expect, it } from 'vitest'
import { answer } from '#test/support/feelAnswers.ts'

describe('texts', () => {
  it.each([
    ['"plain"', 'plain'],
    ['""', ''],
    [String.raw`"a \"b\" c"`, 'a "b" c'],
    [String.raw`"a\\b"`, String.raw`a\b`],
    [String.raw`"line\nbreak"`, 'line\nbreak'],
    [String.raw`"tab\there"`, 'tab\there'],
    [String.raw`"back\rback"`, 'back\rback'],
    [String.raw`"it\'s"`, "it's"],
    [String.raw`"\u00e4"`, 'ä'],
    [String.raw`"\U01F600"`, '😀'],
    [String.raw`"\d"`, String.raw`\d`],
    [String.raw`"\UFFFFFF"`, String.raw`\UFFFFFF`],
    ['"ä ö ü ß 😀"', 'ä ö ü ß 😀'],
    ['"a // no comment"', 'a // no comment'],
    ['"{}[]()"', '{}[]()'],
  ])('%s', (text, expected) => {
    expect(answer(text)).toBe(JSON.stringify(expected))
  })
})

describe('numbers', () => {
  it.each([
    ['0', '0'],
    ['007', '7'],
    ['12.50', '12.5'],
    ['.25', '0.25'],
    ['-1', '-1'],
    ['1e2', '100'],
    ['1E+2', '100'],
    ['12e-3', '0.012'],
    ['123456789012345678901234567890.1234', '123456789012345678901234567890.1234'],
    ['12345678901234567890123456789012345', '12345678901234567890123456789012340'],
    ['12345678901234567890123456789012355', '12345678901234567890123456789012360'],
    ['1e60', '1E+60'],
    ['1.5e60', '1.5E+60'],
    ['-25e-50', '-2.5E-49'],
    ['1e7000', 'badLiteral: 1e7000'],
  ])('%s is %s', (text, expected) => {
    expect(answer(text)).toBe(expected)
  })
})

describe('dates, times and durations in the text', () => {
  it.each([
    ['@"2026-02-28"', '2026-02-28'],
    ['@"10:15:00"', '10:15:00'],
    ['@"2026-02-28T10:15:00Z"', '2026-02-28T10:15:00Z'],
    ['@"P1DT2H"', 'P1DT2H'],
    ['@"P14M"', 'P1Y2M'],
    ['date("2024-02-29")', '2024-02-29'],
    ['time("23:59:59.5")', '23:59:59.5'],
    ['date and time("2024-02-29T00:00:00+02:00")', '2024-02-29T00:00:00+02:00'],
    ['duration("-PT0.5S")', '-PT0.5S'],
    ['@"2026-02-30"', 'badLiteral: @"2026-02-30"'],
    ['@"2026-2-3"', 'badLiteral: @"2026-2-3"'],
    ['@"24:00:00"', 'badLiteral: @"24:00:00"'],
    ['@"10:60:00"', 'badLiteral: @"10:60:00"'],
    ['@"10:00:00+19:00"', 'badLiteral: @"10:00:00+19:00"'],
    ['@"10:00:00@Europe/Berlin"', 'badLiteral: @"10:00:00@Europe/Berlin"'],
    ['@"P"', 'badLiteral: @"P"'],
    ['@"P1DT"', 'badLiteral: @"P1DT"'],
    ['@"P1Y1D"', 'badLiteral: @"P1Y1D"'],
    ['@"yesterday"', 'badLiteral: @"yesterday"'],
    ['date("2023-02-29")', 'badLiteral: date("2023-02-29")'],
    ['time("25:00:00")', 'badLiteral: time("25:00:00")'],
    ['duration("5 days")', 'badLiteral: duration("5 days")'],
  ])('%s is %s', (text, expected) => {
    expect(answer(text)).toBe(expected)
  })
})

describe('comments and spaces mean nothing', () => {
  it.each([
    ['1 + /* two */ 2', '3'],
    ['1 + 2 // three', '3'],
    ['/* first */ 1', '1'],
    ['  1   +   2  ', '3'],
    ['1\n+\n2', '3'],
    ['[1, /* gap */ 2]', '[1, 2]'],
    ['{a: /* one */ 1}', '{a: 1}'],
    ['if /* sure */ true then 1 else 2', '1'],
    ['sum(/* all */ [1, 2])', '3'],
  ])('%s is %s', (text, expected) => {
    expect(answer(text)).toBe(expected)
  })
})
