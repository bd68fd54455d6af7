/** Arithmetic of FEEL numbers: whole quantities at the speed of the machine, everything else exact to 34 digits. */
import { Decimal, decimalOf, divideRounded, powerOfTen, settle } from './decimal.ts'
import type { Rounding } from './decimal.ts'
import type { FeelNumber } from './value.ts'

/** Null where a result is too large to be written, or divided by zero: FEEL has no infinity. */
type Outcome = FeelNumber | null

/** Two numbers as integers of one scale. */
const aligned = (a: FeelNumber, b: FeelNumber): readonly [bigint, bigint, number] => {
  const left = decimalOf(a)
  const right = decimalOf(b)
  const exponent = Math.min(left.exponent, right.exponent)
  return [
    left.coefficient * powerOfTen(left.exponent - exponent),
    right.coefficient * powerOfTen(right.exponent - exponent),
    exponent,
  ]
}

export const add = (a: FeelNumber, b: FeelNumber): Outcome => {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b
    if (Number.isSafeInteger(sum)) return sum
  }
  const [left, right, exponent] = aligned(a, b)
  return settle(left + right, exponent)
}

export const negate = (a: FeelNumber): FeelNumber =>
  typeof a === 'number' ? 0 - a : new Decimal(-a.coefficient, a.exponent)

export const subtract = (a: FeelNumber, b: FeelNumber): Outcome => {
  if (typeof a === 'number' && typeof b === 'number') {
    const difference = a - b
    if (Number.isSafeInteger(difference)) return difference
  }
  return add(a, negate(b))
}

export const multiply = (a: FeelNumber, b: FeelNumber): Outcome => {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b
    // adding 0 turns -0, which FEEL does not have, into 0
    if (Number.isSafeInteger(product)) return product + 0
  }
  const left = decimalOf(a)
  const right = decimalOf(b)
  return settle(left.coefficient * right.coefficient, left.exponent + right.exponent)
}

/** Digits that a quotient is computed to before it is rounded to 34: one more than needed, and a mark for the rest. */
const quotientDigits = 36

const divideDecimals = (a: Decimal, b: Decimal): Outcome => {
  const missing = quotientDigits + b.coefficient.toString().length - a.coefficient.toString().length + 1
  const shift = Math.max(0, missing)
  const dividend = a.coefficient * powerOfTen(shift)
  const quotient = dividend / b.coefficient
  const exact = quotient * b.coefficient === dividend
  // a digit that is never 0 nor 5 stands for what was cut off, so that a tie is only a tie where nothing was
  const marked = exact ? quotient * 10n : quotient * 10n + (dividend < 0n === b.coefficient < 0n ? 1n : -1n)
  return settle(marked, a.exponent - b.exponent - shift - 1)
}

export const divide = (a: FeelNumber, b: FeelNumber): Outcome => {
  if (b === 0) return null
  if (typeof a === 'number' && typeof b === 'number') {
    const quotient = a / b
    if (Number.isSafeInteger(quotient) && quotient * b === a) return quotient + 0
  }
  return a === 0 ? 0 : divideDecimals(decimalOf(a), decimalOf(b))
}

export const compareNumbers = (a: FeelNumber, b: FeelNumber): number => {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  const [left, right] = aligned(a, b)
  return left < right ? -1 : left > right ? 1 : 0
}

/** Largest exponent of `**`. */
const largestPower = 10_000

/** Only whole exponents: anything else has no exact value. */
export const power = (base: FeelNumber, exponent: FeelNumber): Outcome => {
  if (typeof exponent !== 'number' || Math.abs(exponent) > largestPower) return null
  if (exponent < 0) {
    const whole = power(base, -exponent)
    return whole === null ? null : divide(1, whole)
  }
  let result: Outcome = 1
  let square: Outcome = base
  for (let rest = exponent; rest > 0 && result !== null; rest = Math.floor(rest / 2)) {
    if (square === null) return null
    if (rest % 2 === 1) result = multiply(result, square)
    if (rest > 1) square = multiply(square, square)
  }
  return result
}

/** Rounded to a number of decimal places, which may be below zero. */
export const roundTo = (value: FeelNumber, places: number, rounding: Rounding): Outcome => {
  if (Math.abs(places) > 6_111) return null
  const { coefficient, exponent } = decimalOf(value)
  const surplus = -places - exponent
  return surplus <= 0 ? value : settle(divideRounded(coefficient, powerOfTen(surplus), rounding), -places)
}

/** Remainder with the sign of the divisor: value - divisor x floor(value / divisor). */
export const modulo = (value: FeelNumber, divisor: FeelNumber): Outcome => {
  if (divisor === 0) return null
  const [left, right, exponent] = aligned(value, divisor)
  const remainder = left % right
  return settle(remainder !== 0n && remainder < 0n !== right < 0n ? remainder + right : remainder, exponent)
}

const integerRoot = (value: bigint): bigint => {
  let root = powerOfTen(Math.ceil(value.toString().length / 2))
  for (;;) {
    const next = (root + value / root) / 2n
    if (next >= root) return root
    root = next
  }
}

/** Null below zero. */
export const squareRoot = (value: FeelNumber): Outcome => {
  const { coefficient, exponent } = decimalOf(value)
  if (coefficient <= 0n) return coefficient === 0n ? 0 : null
  const even = exponent % 2 === 0 ? 80 : 81
  const scaled = coefficient * powerOfTen(even)
  const root = integerRoot(scaled)
  return settle(root * root === scaled ? root * 10n : root * 10n + 1n, (exponent - even) / 2 - 1)
}

const numberForm = /^([+-]?)(\d*)(?:\.(\d+))?(?:[eE]([+-]?\d{1,5}))?$/
const longestNumber = 2_000

/** A number as FEEL, XML and JSON write it, or null. */
export const numberFromText = (text: string): FeelNumber | null => {
  const match = text.length > longestNumber ? null : numberForm.exec(text)
  if (match === null) return null
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match
  if (whole === '' && fraction === '') return null
  return settle(BigInt(`${sign === '-' ? '-' : ''}${whole}${fraction}`), Number(exponent) - fraction.length)
}

/** Digits of a number beyond which zeros are counted instead of written. */
const longestPlain = 40

/** Plain digits (`-0.05`, `1200`) or, far from the point, `1.5E+60`. */
export const textOfNumber = (value: FeelNumber): string => {
  if (typeof value === 'number') return String(value)
  const { coefficient, exponent } = value
  const sign = coefficient < 0n ? '-' : ''
  const digits = (coefficient < 0n ? -coefficient : coefficient).toString()
  const point = digits.length + exponent
  if (point > longestPlain || point < -longestPlain) {
    const rest = digits.length > 1 ? `.${digits.slice(1)}` : ''
    return `${sign}${digits.slice(0, 1)}${rest}E${point > 0 ? '+' : ''}${point - 1}`
  }
  if (exponent >= 0) return `${sign}${digits}${'0'.repeat(exponent)}`
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`
}
