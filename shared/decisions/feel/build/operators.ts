/** FEEL's operators over all kinds of values; null where one is not defined for two kinds. */
import { asKind, isNumber } from '../kindOf.ts'
import type { ArithmeticOperator } from '../node.ts'
import { add, divide, multiply, negate, power, subtract } from '../number.ts'
import { addDuration, between, divideDuration, negated, timesDuration } from '../temporal.ts'
import type { FeelDuration, FeelTemporal, FeelValue } from '../value.ts'
import { heaviest } from '../weight.ts'

type Operator = (left: FeelValue, right: FeelValue) => FeelValue

const durationIn = (value: FeelValue): FeelDuration | null =>
  asKind(value, 'daysTimeDuration') ?? asKind(value, 'yearsMonthsDuration')
const temporalIn = (value: FeelValue): FeelTemporal | null =>
  asKind(value, 'date') ?? asKind(value, 'dateTime') ?? asKind(value, 'time')

const plus: Operator = (left, right) => {
  if (isNumber(left) && isNumber(right)) return add(left, right)
  if (typeof left === 'string' && typeof right === 'string')
    return left.length + right.length > heaviest ? null : left + right
  const duration = durationIn(right)
  const base = temporalIn(left) ?? durationIn(left)
  if (base !== null && duration !== null) return addDuration(base, duration)
  const first = durationIn(left)
  const moment = temporalIn(right)
  return first !== null && moment !== null ? addDuration(moment, first) : null
}

const minus: Operator = (left, right) => {
  if (isNumber(left) && isNumber(right)) return subtract(left, right)
  const moment = temporalIn(left)
  const duration = durationIn(right)
  const base = moment ?? durationIn(left)
  if (base !== null && duration !== null) return addDuration(base, negated(duration))
  const earlier = temporalIn(right)
  return moment !== null && earlier !== null ? between(moment, earlier) : null
}

const times: Operator = (left, right) => {
  if (isNumber(left)) {
    if (isNumber(right)) return multiply(left, right)
    const duration = durationIn(right)
    return duration === null ? null : timesDuration(duration, left)
  }
  const duration = durationIn(left)
  return duration !== null && isNumber(right) ? timesDuration(duration, right) : null
}

const over: Operator = (left, right) => {
  if (isNumber(left) && isNumber(right)) return divide(left, right)
  const duration = durationIn(left)
  const by = isNumber(right) ? right : durationIn(right)
  return duration === null || by === null ? null : divideDuration(duration, by)
}

export const operators: Readonly<Record<ArithmeticOperator, Operator>> = {
  '+': plus,
  '-': minus,
  '*': times,
  '/': over,
  '**': (left, right) => (isNumber(left) && isNumber(right) ? power(left, right) : null),
}

export const minusSign = (value: FeelValue): FeelValue => {
  if (isNumber(value)) return negate(value)
  const duration = durationIn(value)
  return duration === null ? null : negated(duration)
}
