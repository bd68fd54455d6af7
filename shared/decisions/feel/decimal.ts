/** Exact decimal numbers of 34 significant digits, as DMN asks for, where an integer of a decision table does not do. */

const digitsKept = 34
const largest = 10n ** 34n
/** Beyond it a number is no quantity any more, and rounding it would take for ever. */
const largestExponent = 6_144

/**
 * coefficient x 10 ** exponent. Always in lowest terms (the coefficient does not end in 0) and never a safe integer:
 * those stay `number`, so that equal numbers look equal and whole quantities cost nothing.
 */
export class Decimal {
  readonly coefficient: bigint
  readonly exponent: number
  constructor(coefficient: bigint, exponent: number) {
    this.coefficient = coefficient
    this.exponent = exponent
  }
}

const powersOfTen: bigint[] = Array.from({ length: 80 }, (_, exponent) => 10n ** BigInt(exponent))
export const powerOfTen = (exponent: number): bigint => powersOfTen[exponent] ?? 10n ** BigInt(exponent)

const digitsOf = (value: bigint): number => (value < 0n ? -value : value).toString().length

/** Which way a number goes that lies between two that can be written. */
export type Rounding = 'halfEven' | 'halfUp' | 'halfDown' | 'up' | 'down' | 'floor' | 'ceiling'

/** Whether to step away from zero, given twice the remainder against the divisor. */
const stepsAway: Readonly<Record<Rounding, (half: number, odd: boolean, negative: boolean) => boolean>> = {
  halfEven: (half, odd) => half > 0 || (half === 0 && odd),
  halfUp: (half) => half >= 0,
  halfDown: (half) => half > 0,
  up: () => true,
  down: () => false,
  floor: (_half, _odd, negative) => negative,
  ceiling: (_half, _odd, negative) => !negative,
}

/** Quotient of integers, rounded; `divisor` is above 0. */
export const divideRounded = (value: bigint, divisor: bigint, rounding: Rounding): bigint => {
  const quotient = value / divisor
  const remainder = value % divisor
  if (remainder === 0n) return quotient
  const negative = value < 0n
  const twice = (negative ? -remainder : remainder) * 2n
  const half = twice > divisor ? 1 : twice === divisor ? 0 : -1
  return stepsAway[rounding](half, quotient % 2n !== 0n, negative) ? quotient + (negative ? -1n : 1n) : quotient
}

const inLowestTerms = (coefficient: bigint, exponent: number): Decimal => {
  let rest = coefficient
  let shift = exponent
  while (rest % 1_000_000n === 0n) {
    rest /= 1_000_000n
    shift += 6
  }
  while (rest % 10n === 0n) {
    rest /= 10n
    shift += 1
  }
  return new Decimal(rest, shift)
}

const asInteger = ({ coefficient, exponent }: Decimal): number | null => {
  if (exponent < 0 || exponent > 16) return null
  const value = Number(coefficient * powerOfTen(exponent))
  return Number.isSafeInteger(value) ? value : null
}

/** The number coefficient x 10 ** exponent, rounded to 34 digits; null where it is too large or too small to be written. */
export const settle = (coefficient: bigint, exponent: number): number | Decimal | null => {
  if (coefficient === 0n) return 0
  let kept = coefficient
  let scale = exponent
  if (kept >= largest || kept <= -largest) {
    const surplus = digitsOf(kept) - digitsKept
    kept = divideRounded(kept, powerOfTen(surplus), 'halfEven')
    scale += surplus
  }
  const settled = inLowestTerms(kept, scale)
  if (Math.abs(settled.exponent) > largestExponent) return null
  return asInteger(settled) ?? settled
}

/** Any FEEL number as a decimal, also the safe integers. */
export const decimalOf = (value: number | Decimal): Decimal =>
  typeof value === 'number' ? new Decimal(BigInt(value), 0) : value
