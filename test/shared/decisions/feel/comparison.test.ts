import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, equals } from '#shared/decisions/feel/compare.ts'
import { answer, valueOf } from '#test/support/feelAnswers.ts'

describe('equality', () => {
  it.each([
    ['1 = 1', 'true'],
    ['1 = 1.0', 'true'],
    ['0.1 + 0.2 = 0.3', 'true'],
    ['1 = 2', 'false'],
    ['1 != 2', 'true'],
    ['1 != 1.00', 'false'],
    ['"a" = "a"', 'true'],
    ['"a" = "A"', 'false'],
    ['"ü" = "ü"', 'true'],
    ['true = true', 'true'],
    ['true = false', 'false'],
    ['null = null', 'true'],
    ['null != null', 'false'],
    ['null = 0', 'false'],
    ['"" = null', 'false'],
    ['false != null', 'true'],
    ['1 = "1"', 'null'],
    ['1 != "1"', 'null'],
    ['true = 1', 'null'],
    ['true = "true"', 'null'],
    ['[] = null', 'false'],
    ['[] = []', 'true'],
    ['[1, 2] = [1, 2]', 'true'],
    ['[1, 2] = [2, 1]', 'false'],
    ['[1, 2] = [1]', 'false'],
    ['[1, "a", null] = [1, "a", null]', 'true'],
    ['[[1], [2]] = [[1], [2]]', 'true'],
    ['[1] = 1', 'null'],
    ['{} = {}', 'true'],
    ['{a: 1} = {a: 1.0}', 'true'],
    ['{a: 1, b: 2} = {b: 2, a: 1}', 'true'],
    ['{a: 1} = {a: 2}', 'false'],
    ['{a: 1} = {b: 1}', 'false'],
    ['{a: 1} = {a: 1, b: null}', 'false'],
    ['{a: null} = {b: null}', 'false'],
    ['{a: 1} = [1]', 'null'],
    ['[1..5] = [1..5]', 'true'],
    ['[1..5] = [1..5)', 'false'],
    ['[1..5] = (1..5]', 'false'],
    ['[1..5] = [1..6]', 'false'],
    ['[1..5] = 3', 'null'],
  ])('%s is %s', (text, expected) => {
    expect(answer(text)).toBe(expected)
  })
})

describe('order', () => {
  it.each([
    ['1 < 2', 'true'],
    ['2 < 1', 'false'],
    ['1 < 1', 'false'],
    ['1 <= 1', 'true'],
    ['1 >= 1', 'true'],
    ['1 > 1', 'false'],
    ['2 > 1.5', 'true'],
    ['1.5 < 1.50001', 'true'],
    ['-1 < 0.5', 'true'],
    ['1e30 > 9007199254740991', 'true'],
    ['"a" < "b"', 'true'],
    ['"B" < "a"', 'true'],
    ['"a" < "ab"', 'true'],
    ['"9" > "10"', 'true'],
    ['"9" > 8', 'null'],
    ['8 < "9"', 'null'],
    ['true > false', 'null'],
    ['null < 1', 'null'],
    ['1 >= null', 'null'],
    ['null <= null', 'null'],
    ['[1] < [2]', 'null'],
    ['{a: 1} < {a: 2}', 'null'],
    ['[1..2] < 3', 'null'],
  ])('%s is %s', (text, expected) => {
    expect(answer(text)).toBe(expected)
  })
})

describe('dates, times and durations', () => {
  it.each([
    ['@"2026-01-01" < @"2026-01-02"', 'true'],
    ['@"2026-01-31" < @"2026-02-01"', 'true'],
    ['@"2025-12-31" < @"2026-01-01"', 'true'],
    ['@"-0001-01-01" < @"0001-01-01"', 'true'],
    ['@"2026-01-01" = @"2026-01-01"', 'true'],
    ['@"10:00:00" < @"10:00:01"', 'true'],
    ['@"10:00:00Z" = @"12:00:00+02:00"', 'true'],
    ['@"10:00:00Z" < @"10:00:00-01:00"', 'true'],
    ['@"10:00:00" < @"10:00:01Z"', 'null'],
    ['@"10:00:00" = @"10:00:00Z"', 'false'],
    ['@"2026-01-01T00:00:00Z" = @"2026-01-01T01:00:00+01:00"', 'true'],
    ['@"2026-01-01T00:00:00Z" < @"2026-01-01T00:00:00+01:00"', 'false'],
    ['@"2026-01-01T00:00:00" < @"2026-01-01T00:00:00.000000001"', 'true'],
    ['@"2026-01-01" < @"2026-01-01T00:00:01"', 'true'],
    ['@"2026-01-01T00:00:00Z" >= @"2026-01-01"', 'true'],
    ['@"PT60M" = @"PT1H"', 'true'],
    ['@"P1D" > @"PT23H"', 'true'],
    ['@"P12M" = @"P1Y"', 'true'],
    ['@"P13M" > @"P1Y"', 'true'],
    ['@"P1M" > @"P1D"', 'null'],
    ['@"P1M" = @"P30D"', 'null'],
    ['@"2026-01-01" = "2026-01-01"', 'null'],
    ['@"2026-01-01" < 5', 'null'],
    ['@"10:00:00" < @"2026-01-01"', 'null'],
  ])('%s is %s', (text, expected) => {
    expect(answer(text)).toBe(expected)
  })
})

describe('between and in', () => {
  it.each([
    ['2 between 1 and 3', 'true'],
    ['1 between 1 and 3', 'true'],
    ['3 between 1 and 3', 'true'],
    ['0 between 1 and 3', 'false'],
    ['2 between 3 and 1', 'false'],
    ['"b" between "a" and "c"', 'true'],
    ['1.5 between 1 and 2', 'true'],
    ['null between 1 and 3', 'null'],
    ['0 between 1 and null', 'false'],
    ['2 between 1 and null', 'null'],
    ['2 between 1 and 3 and true', 'true'],
    ['2 in [1..3]', 'true'],
    ['3 in [1..3)', 'false'],
    ['3 in [1..3[', 'false'],
    ['1 in (1..3]', 'false'],
    ['1 in ]1..3]', 'false'],
    ['2 in [3..1]', 'false'],
    ['2 in (1, 2, 3)', 'true'],
    ['4 in (1, 2, 3)', 'false'],
    ['4 in (1, > 3)', 'true'],
    ['4 in (< 0, [4..5])', 'true'],
    ['4 in > 3', 'true'],
    ['4 in != 4', 'false'],
    ['4 in 4', 'true'],
    ['4 in [3, 4]', 'true'],
    ['4 in [[1..3], [4..5]]', 'true'],
    ['4 in ([1, 2], [3, 4])', 'true'],
    ['"a" in ("a", "b")', 'true'],
    ['"a" in (1, 2)', 'null'],
    ['null in (1, 2)', 'false'],
    ['null in (null, 2)', 'true'],
    ['null in [1..2]', 'null'],
    ['@"2026-05-01" in [@"2026-01-01"..@"2026-12-31"]', 'true'],
    ['[1, 2] in ([1, 2])', 'true'],
    ['5 in (? > 3)', 'true'],
    ['2 in (? > 3)', 'false'],
  ])('%s is %s', (text, expected) => {
    expect(answer(text)).toBe(expected)
  })
})

describe('laws of order', () => {
  const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }))
  const value = fc.oneof(
    number.map((given) => valueOf(given.toFixed(6))),
    fc.string({ maxLength: 4 }),
    fc.boolean(),
    fc.constant(null),
    fc.constantFrom('@"2026-01-01"', '@"PT1H"', '@"P1Y"', '@"10:00:00"', '[1]', '{a: 1}', '[1..2]').map(valueOf),
  )

  it('turning it round turns the order round', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        const there = compare(a, b)
        const back = compare(b, a)
        expect(there === null ? null : Math.sign(there) + 0).toBe(back === null ? null : 0 - Math.sign(back) + 0)
      }),
    )
  })

  it('everything equals itself, and equality has no direction', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        expect(equals(a, a)).toBe(true)
        expect(equals(a, b)).toBe(equals(b, a))
      }),
    )
  })

  it('neither is before the other where they are equal', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        if (compare(a, b) === 0) expect(equals(a, b)).toBe(true)
      }),
    )
  })
})
