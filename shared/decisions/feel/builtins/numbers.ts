/** Built-in functions over numbers: rounding says which way, and is exact. */
import type { Rounding } from '../decimal.ts'
import { asKind } from '../kindOf.ts'
import { compareNumbers, modulo, negate, roundTo, squareRoot } from '../number.ts'
import type { FeelNumber, FeelValue } from '../value.ts'
import { builtin, numberOf, ofNumber, wholeOf } from './builtin.ts'
import type { BuiltinEntry } from './builtin.ts'

const rounded =
  (rounding: Rounding, placesByDefault: number | null): BuiltinEntry[1]['call'] =>
  ([value, scale]) => {
    const number = numberOf(value)
    const places = scale === undefined ? placesByDefault : wholeOf(scale)
    return number === null || places === null ? null : roundTo(number, places, rounding)
  }

const toScale = (name: string, rounding: Rounding): BuiltinEntry =>
  builtin(name, [['n', 'scale']], rounded(rounding, null))
const toWhole = (name: string, rounding: Rounding): BuiltinEntry =>
  builtin(name, [['n'], ['n', 'scale']], rounded(rounding, 0))

const hasRemainder = (value: FeelNumber, remainder: number): boolean | null => {
  const rest = modulo(value, 2)
  return typeof rest === 'number' ? rest === remainder : null
}

const absoluteDuration = (value: FeelValue): FeelValue => {
  const time = asKind(value, 'daysTimeDuration')
  if (time !== null) return time.nanos < 0n ? { ...time, nanos: -time.nanos } : time
  const months = asKind(value, 'yearsMonthsDuration')
  return months === null ? null : { ...months, months: Math.abs(months.months) }
}

export const numberBuiltins: readonly BuiltinEntry[] = [
  toScale('decimal', 'halfEven'),
  toScale('round up', 'up'),
  toScale('round down', 'down'),
  toScale('round half up', 'halfUp'),
  toScale('round half down', 'halfDown'),
  toWhole('floor', 'floor'),
  toWhole('ceiling', 'ceiling'),
  builtin('sqrt', [['number']], ofNumber(squareRoot)),
  builtin(
    'odd',
    [['number']],
    ofNumber((value) => hasRemainder(value, 1)),
  ),
  builtin(
    'even',
    [['number']],
    ofNumber((value) => hasRemainder(value, 0)),
  ),
  builtin('modulo', [['dividend', 'divisor']], ([dividend, divisor]) => {
    const value = numberOf(dividend)
    const by = numberOf(divisor)
    return value === null || by === null ? null : modulo(value, by)
  }),
  builtin('abs', [['n']], ([value]) => {
    const number = numberOf(value)
    if (number !== null) return compareNumbers(number, 0) < 0 ? negate(number) : number
    return absoluteDuration(value ?? null)
  }),
]
