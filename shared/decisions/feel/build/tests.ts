/** Unary tests: whether a value is one of those that an input entry, or the right side of `in`, admits. */
import { equals } from '../compare.ts'
import { asKind, isList } from '../kindOf.ts'
import type { FeelNode, TestNode, TestsNode } from '../node.ts'
import type { FeelRange, FeelValue } from '../value.ts'
import { comparisons } from './comparison.ts'
import { bothOf } from './logic.ts'
import { noted } from './run.ts'
import type { Build, Frame, Run } from './run.ts'

type Truth = boolean | null
type Matches = (frame: Frame, value: FeelValue) => Truth

export const isWithin = (value: FeelValue, { low, lowIncluded, high, highIncluded }: FeelRange): Truth =>
  bothOf(comparisons[lowIncluded ? '>=' : '>'](value, low), comparisons[highIncluded ? '<=' : '<'](value, high))

const isOneOf = (value: FeelValue, admitted: FeelValue): Truth => {
  const range = asKind(admitted, 'range')
  return range === null || asKind(value, 'range') !== null ? equals(value, admitted) : isWithin(value, range)
}

/** What an expression stands for: a value, a range, or a list of those. */
const admits = (value: FeelValue, admitted: FeelValue): Truth => {
  if (!isList(admitted)) return isOneOf(value, admitted)
  return equals(value, admitted) === true || admitted.some((item) => isOneOf(value, item) === true)
}

const buildTest = (test: TestNode, build: Build): Matches => {
  if (test.type === 'comparison') {
    const operand = build.node(test.operand)
    const compare = comparisons[test.operator]
    return (frame, value) => compare(value, operand(frame))
  }
  const run = build.node(test.expression)
  if (test.usesInput)
    return (frame, value) => {
      const result = run(frame)
      return typeof result === 'boolean' || result === null ? result : admits(value, result)
    }
  return (frame, value) => {
    const result = run(frame)
    // a condition that does not look at the value; for a truth value it is the value to be equal to
    return result === true && typeof value !== 'boolean' ? true : admits(value, result)
  }
}

const anyOf =
  (tests: readonly Matches[]): Matches =>
  (frame, value) => {
    let known = true
    for (const test of tests) {
      const match = test(frame, value)
      if (match === true) return true
      known &&= match === false
    }
    return known ? false : null
  }

const alternatives = (tests: readonly TestNode[], build: Build): Matches => {
  const [first, ...others] = tests.map((test) => buildTest(test, build))
  return first !== undefined && others.length === 0 ? first : anyOf(first === undefined ? [] : [first, ...others])
}

/** A whole input entry; `frame.input` is the value. */
export const buildTests = ({ any, negated, tests }: TestsNode, build: Build): ((frame: Frame) => Truth) => {
  if (any) return () => true
  const matches = alternatives(tests, build)
  if (!negated) return (frame) => matches(frame, frame.input)
  return (frame) => {
    const match = matches(frame, frame.input)
    return match === null ? null : !match
  }
}

export const buildIn = (node: Extract<FeelNode, { readonly type: 'in' }>, build: Build): Run => {
  const subject = build.node(node.value)
  const matches = alternatives(node.tests, build)
  return noted(build, node, 'wrongKind', (frame) => {
    const value = subject(frame)
    if (build.strict && value === null) return null
    const outer = frame.input
    frame.input = value
    const match = matches(frame, value)
    frame.input = outer
    return match
  })
}
