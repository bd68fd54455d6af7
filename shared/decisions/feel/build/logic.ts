/** Arithmetic, comparison, truth and choice. */
import { compare, equals } from '../compare.ts'
import type { CompareOperator, FeelNode } from '../node.ts'
import type { FeelValue } from '../value.ts'
import { minusSign, operators } from './operators.ts'
import { noted } from './run.ts'
import type { Build, Run } from './run.ts'

type NodeOf<T extends FeelNode['type']> = Extract<FeelNode, { readonly type: T }>
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

export const buildArithmetic = (node: NodeOf<'arithmetic'>, build: Build): Run => {
  const left = build.node(node.left)
  const right = build.node(node.right)
  const operator = operators[node.operator]
  return noted(build, node, 'wrongKind', (frame) => operator(left(frame), right(frame)))
}

export const buildNegation = (node: NodeOf<'negation'>, build: Build): Run => {
  const operand = build.node(node.operand)
  return noted(build, node, 'wrongKind', (frame) => minusSign(operand(frame)))
}

const isNullLiteral = (node: FeelNode): boolean => node.type === 'literal' && node.value === null

export const buildComparison = (node: NodeOf<'comparison'>, build: Build): Run => {
  const left = build.node(node.left)
  const right = build.node(node.right)
  const test = comparisons[node.operator]
  // strict: only who asks for null may be told that something is missing
  if (!build.strict || isNullLiteral(node.left) || isNullLiteral(node.right))
    return (frame) => test(left(frame), right(frame))
  return noted(build, node, 'wrongKind', (frame) => {
    const first = left(frame)
    const second = right(frame)
    return first === null || second === null ? null : test(first, second)
  })
}

/** Three-valued: what decides alone decides, however little is known of the other. */
export const bothOf = (left: FeelValue, right: FeelValue): boolean | null => {
  if (left === false || right === false) return false
  return left === true && right === true ? true : null
}

export const buildAnd = (node: NodeOf<'and'>, build: Build): Run => {
  const left = build.node(node.left)
  const right = build.node(node.right)
  return noted(build, node, 'wrongKind', (frame) => {
    const first = left(frame)
    return first === false ? false : bothOf(first, right(frame))
  })
}

export const buildOr = (node: NodeOf<'or'>, build: Build): Run => {
  const left = build.node(node.left)
  const right = build.node(node.right)
  return noted(build, node, 'wrongKind', (frame) => {
    const first = left(frame)
    if (first === true) return true
    const second = right(frame)
    if (second === true) return true
    return first === false && second === false ? false : null
  })
}

export const buildBetween = (node: NodeOf<'between'>, build: Build): Run => {
  const value = build.node(node.value)
  const low = build.node(node.low)
  const high = build.node(node.high)
  return noted(build, node, 'wrongKind', (frame) => {
    const subject = value(frame)
    return bothOf(comparisons['>='](subject, low(frame)), comparisons['<='](subject, high(frame)))
  })
}

export const buildIf = (node: NodeOf<'if'>, build: Build): Run => {
  const condition = build.node(node.condition)
  const chosen = build.node(node.chosen)
  const otherwise = build.node(node.otherwise)
  if (!build.strict) return (frame) => (condition(frame) === true ? chosen(frame) : otherwise(frame))
  return noted(build, node, 'wrongKind', (frame) => {
    const holds = condition(frame)
    if (typeof holds !== 'boolean') return null
    return holds ? chosen(frame) : otherwise(frame)
  })
}
