/** Comparisons, with a short way for the two safe integers that nearly all of them compare. */
import { compare, equals } from '../compare.ts'
import type { CompareOperator, FeelNode } from '../node.ts'
import type { FeelValue } from '../value.ts'
import { noted } from './run.ts'
import type { Build, Run } from './run.ts'

type Test = (left: FeelValue, right: FeelValue) => boolean | null

const ordered =
  (accepts: (order: number) => boolean): Test =>
  (left, right) => {
    const order = compare(left, right)
    return order === null ? null : accepts(order)
  }

const notEqual: Test = (left, right) => {
  const same = equals(left, right)
  return same === null ? null : !same
}

export const comparisons: Readonly<Record<CompareOperator, Test>> = {
  '=': equals,
  '!=': notEqual,
  '<': ordered((order) => order < 0),
  '<=': ordered((order) => order <= 0),
  '>': ordered((order) => order > 0),
  '>=': ordered((order) => order >= 0),
}

type Compare = (left: Run, right: Run) => Run
const isWhole = (value: FeelValue): value is number => typeof value === 'number'

/** One function for each operator, so that each has its own fast path. */
const between: Readonly<Record<CompareOperator, Compare>> = {
  '=': (left, right) => (frame) => {
    const a = left(frame)
    const b = right(frame)
    return typeof a === 'string' && typeof b === 'string' ? a === b : equals(a, b)
  },
  '!=': (left, right) => (frame) => notEqual(left(frame), right(frame)),
  '<': (left, right) => (frame) => {
    const a = left(frame)
    const b = right(frame)
    return isWhole(a) && isWhole(b) ? a < b : comparisons['<'](a, b)
  },
  '<=': (left, right) => (frame) => {
    const a = left(frame)
    const b = right(frame)
    return isWhole(a) && isWhole(b) ? a <= b : comparisons['<='](a, b)
  },
  '>': (left, right) => (frame) => {
    const a = left(frame)
    const b = right(frame)
    return isWhole(a) && isWhole(b) ? a > b : comparisons['>'](a, b)
  },
  '>=': (left, right) => (frame) => {
    const a = left(frame)
    const b = right(frame)
    return isWhole(a) && isWhole(b) ? a >= b : comparisons['>='](a, b)
  },
}

type CompareWith = (left: Run, right: number) => Run

/** The same with a whole number that stands in the text. */
const withNumber: Readonly<Record<CompareOperator, CompareWith>> = {
  '=': (left, right) => (frame) => equals(left(frame), right),
  '!=': (left, right) => (frame) => notEqual(left(frame), right),
  '<': (left, right) => (frame) => {
    const value = left(frame)
    return isWhole(value) ? value < right : comparisons['<'](value, right)
  },
  '<=': (left, right) => (frame) => {
    const value = left(frame)
    return isWhole(value) ? value <= right : comparisons['<='](value, right)
  },
  '>': (left, right) => (frame) => {
    const value = left(frame)
    return isWhole(value) ? value > right : comparisons['>'](value, right)
  },
  '>=': (left, right) => (frame) => {
    const value = left(frame)
    return isWhole(value) ? value >= right : comparisons['>='](value, right)
  },
}

const isNullLiteral = (node: FeelNode): boolean => node.type === 'literal' && node.value === null

/** Strict: only who asks for null may be told that something is missing. */
const compareKnown =
  (left: Run, right: Run, test: Test): Run =>
  (frame) => {
    const first = left(frame)
    const second = right(frame)
    return first === null || second === null ? null : test(first, second)
  }

export const buildComparison = (node: Extract<FeelNode, { readonly type: 'comparison' }>, build: Build): Run => {
  const left = build.node(node.left)
  const right = build.node(node.right)
  const asksForNull = isNullLiteral(node.left) || isNullLiteral(node.right)
  if (build.strict && !asksForNull)
    return noted(build, node, 'wrongKind', compareKnown(left, right, comparisons[node.operator]))
  if (node.right.type === 'literal' && isWhole(node.right.value))
    return withNumber[node.operator](left, node.right.value)
  return between[node.operator](left, right)
}
