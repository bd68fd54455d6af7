import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Decimal, decimalOf, divideRounded, powerOfTen, settle } from '#shared/decisions/feel/decimal.ts'
import type { Rounding } from '#shared/decisions/feel/decimal.ts'
import {
  add,
  compareNumbers,
  divide,
  modulo,
  multiply,
  negate,
  numberFromText,
  power,
  roundTo,
  squareRoot,
  subtract,
  textOfNumber,
} from '#shared/decisions/feel/number.ts'
import type { FeelNumber } from '#shared/decisions/feel/value.ts'

/** Scaled integers, short enough that sums and products stay below 34 digits. */
const scaled = fc.tuple(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), fc.integer({ min: -8, max: 2 }))
const numberOf = ([coefficient, exponent]: readonly [bigint, number]): FeelNumber => {
  const value = settle(coefficient, exponent)
  if (value === null) throw new RangeError('too large')
  return value
}
const number = scaled.map(numberOf)
const whole = fc.maxSafeInteger()
const must = (value: FeelNumber | null): FeelNumber => {
  if (value === null) throw new Error('no number')
  return value
}
const same = (a: FeelNumber | null, b: FeelNumber | null): void => expect(a).toEqual(b)

describe('one number is one value', () => {
  it('a safe integer is a number, anything else a decimal in lowest terms', () => {
    fc.assert(
      fc.property(number, (value) => {
        if (typeof value === 'number') expect(Number.isSafeInteger(value)).toBe(true)
        else expect(value.coefficient % 10n).not.toBe(0n)
      }),
    )
  })

  it('however it is written', () => {
    fc.assert(
      fc.property(scaled, fc.integer({ min: 0, max: 9 }), ([coefficient, exponent], zeros) => {
        same(settle(coefficient * powerOfTen(zeros), exponent - zeros), settle(coefficient, exponent))
      }),
    )
  })

  it('its text reads back to it', () => {
    fc.assert(
      fc.property(number, (value) => {
        same(numberFromText(textOfNumber(value)), value)
      }),
    )
  })

  it.each([
    [5n, 0, 5],
    [50n, -1, 5],
    [0n, 99, 0],
    [-120n, -1, -12],
    [9_007_199_254_740_991n, 0, Number.MAX_SAFE_INTEGER],
  ])('%s x 10^%i is the integer %i', (coefficient, exponent, expected) => {
    expect(settle(coefficient, exponent)).toBe(expected)
  })

  it('there is no minus zero', () => {
    expect(Object.is(multiply(0, -5), 0)).toBe(true)
    expect(Object.is(negate(0), 0)).toBe(true)
    expect(Object.is(divide(0, -5), 0)).toBe(true)
    expect(Object.is(numberFromText('-0'), 0)).toBe(true)
  })

  it('beyond 34 digits it is rounded to even', () => {
    const nines = 10n ** 34n - 1n
    same(settle(nines, 0), new Decimal(nines, 0))
    same(settle(nines * 10n + 5n, 0), new Decimal(1n, 35))
    same(settle(10n ** 34n + 1n, 0), new Decimal(1n, 34))
    same(settle((10n ** 33n + 2n) * 10n + 5n, -1), new Decimal(10n ** 33n + 2n, 0))
    same(settle((10n ** 33n + 2n) * 100n + 51n, -2), numberFromText('1000000000000000000000000000000002.51'))
  })

  it.each([
    [1n, 6_145],
    [1n, -6_145],
    [123n, 99_999],
  ])('%s x 10^%i is no number any more', (coefficient, exponent) => {
    expect(settle(coefficient, exponent)).toBeNull()
  })
})

describe('laws of arithmetic', () => {
  it('sums and products are those of the integers behind them', () => {
    fc.assert(
      fc.property(scaled, scaled, ([a, e], [b, f]) => {
        const low = Math.min(e, f)
        const sum = a * powerOfTen(e - low) + b * powerOfTen(f - low)
        same(add(numberOf([a, e]), numberOf([b, f])), settle(sum, low))
        same(multiply(numberOf([a, e]), numberOf([b, f])), settle(a * b, e + f))
      }),
    )
  })

  it('what was added can be taken away, what was multiplied divided', () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        same(subtract(must(add(a, b)), b), a)
        fc.pre(b !== 0)
        same(divide(must(multiply(a, b)), b), a)
      }),
    )
  })

  it('the fast way of integers is the same as the exact way', () => {
    fc.assert(
      fc.property(whole, whole, (a, b) => {
        same(add(a, b), settle(BigInt(a) + BigInt(b), 0))
        same(subtract(a, b), settle(BigInt(a) - BigInt(b), 0))
        same(multiply(a, b), settle(BigInt(a) * BigInt(b), 0))
      }),
    )
  })

  it('a quotient is the nearest number of 34 digits', () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        fc.pre(b !== 0)
        const quotient = decimalOf(must(divide(a, b)))
        const left = decimalOf(a)
        const right = decimalOf(b)
        // |a - q*b| * 2 <= |b| * 10^(exponent of the last of 34 digits)
        const digits = quotient.coefficient.toString().replace('-', '').length
        const last = quotient.exponent - (34 - digits)
        const low = Math.min(left.exponent, quotient.exponent + right.exponent, last + right.exponent)
        const at = ({ coefficient, exponent }: Decimal) => coefficient * powerOfTen(exponent - low)
        const rest =
          at(left) - at(new Decimal(quotient.coefficient * right.coefficient, quotient.exponent + right.exponent))
        const half = at(new Decimal(right.coefficient, right.exponent + last))
        const size = (value: bigint) => (value < 0n ? -value : value)
        expect(size(rest) * 2n <= size(half)).toBe(true)
      }),
    )
  })

  it('order is the sign of the difference', () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        const difference = must(subtract(a, b))
        expect(Math.sign(compareNumbers(a, b))).toBe(Math.sign(compareNumbers(difference, 0)))
      }),
    )
  })

  it('a remainder has the sign of the divisor and is smaller', () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        fc.pre(b !== 0)
        const rest = must(modulo(a, b))
        const sign = compareNumbers(b, 0) > 0 ? 1 : -1
        expect(compareNumbers(rest, 0) * sign).toBeGreaterThanOrEqual(0)
        expect(compareNumbers(rest, b) * sign).toBeLessThan(0)
      }),
    )
  })

  it('a power is so many factors', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99, max: 99 }), fc.integer({ min: 0, max: 12 }), (base, exponent) => {
        same(power(base, exponent), settle(BigInt(base) ** BigInt(exponent), 0))
      }),
    )
  })

  it('a root of a square is the number', () => {
    fc.assert(
      fc.property(number, (value) => {
        same(squareRoot(must(multiply(value, value))), compareNumbers(value, 0) < 0 ? negate(value) : value)
      }),
    )
  })
})

describe('rounding', () => {
  const roundings: readonly Rounding[] = ['halfEven', 'halfUp', 'halfDown', 'up', 'down', 'floor', 'ceiling']

  it('moves by less than one unit, and not at all where there is nothing to round', () => {
    fc.assert(
      fc.property(number, fc.integer({ min: 0, max: 6 }), fc.constantFrom(...roundings), (value, places, rounding) => {
        const rounded = must(roundTo(value, places, rounding))
        const moved = must(subtract(rounded, value))
        const unit = must(settle(1n, -places))
        expect(compareNumbers(compareNumbers(moved, 0) < 0 ? negate(moved) : moved, unit)).toBeLessThan(0)
        same(roundTo(rounded, places, rounding), rounded)
      }),
    )
  })

  it('floor is at most, ceiling at least the number; down is nearer to zero than up', () => {
    fc.assert(
      fc.property(number, (value) => {
        const to = (rounding: Rounding) => must(roundTo(value, 1, rounding))
        expect(compareNumbers(to('floor'), value)).toBeLessThanOrEqual(0)
        expect(compareNumbers(to('ceiling'), value)).toBeGreaterThanOrEqual(0)
        const size = (given: FeelNumber) => (compareNumbers(given, 0) < 0 ? negate(given) : given)
        expect(compareNumbers(size(to('down')), size(to('up')))).toBeLessThanOrEqual(0)
      }),
    )
  })

  it.each([
    [25n, 10n, 'halfEven', 2n],
    [35n, 10n, 'halfEven', 4n],
    [-25n, 10n, 'halfEven', -2n],
    [25n, 10n, 'halfUp', 3n],
    [-25n, 10n, 'halfUp', -3n],
    [25n, 10n, 'halfDown', 2n],
    [26n, 10n, 'halfDown', 3n],
    [21n, 10n, 'up', 3n],
    [29n, 10n, 'down', 2n],
    [-21n, 10n, 'floor', -3n],
    [-29n, 10n, 'ceiling', -2n],
    [20n, 10n, 'up', 2n],
  ] as const)('%s / %s %s is %s', (value, divisor, rounding, expected) => {
    expect(divideRounded(value, divisor, rounding)).toBe(expected)
  })
})

describe('numbers from text', () => {
  it.each([
    ['12', '12'],
    ['+12', '12'],
    ['-12.50', '-12.5'],
    ['.5', '0.5'],
    ['5.', null],
    ['1e3', '1000'],
    ['1E-3', '0.001'],
    ['1.5e+2', '150'],
    ['', null],
    ['.', null],
    ['-', null],
    ['e5', null],
    ['1e', null],
    ['1e1.5', null],
    ['1_000', null],
    ['0x1F', null],
    ['Infinity', null],
    ['NaN', null],
    ['1 000', null],
    ['１２', null],
    ['1e99999', null],
    ['1e999999', null],
  ])('%s is %s', (text, expected) => {
    const value = numberFromText(text)
    expect(value === null ? null : textOfNumber(value)).toBe(expected)
  })

  it('of a million digits is not read', () => {
    expect(numberFromText('9'.repeat(1_000_000))).toBeNull()
  })
})
