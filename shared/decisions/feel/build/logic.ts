/** Arithmetic, truth and choice. */
import type { FeelNode } from '../node.ts'
import type { FeelValue } from '../value.ts'
import { comparisons } from './comparison.ts'
import { minusSign, operators } from './operators.ts'
import { noted } from './run.ts'
import type { Build, Run } from './run.ts'

type NodeOf<T extends FeelNode['type']> = Extract<FeelNode, { readonly type: T }>
export const buildArithmetic = (node: NodeOf<'arithmetic'>, build: Build): Run => {
  const left = build.node(node.left)
  const right = build.node(node.right)
  const operator = operators[node.operator]
  if (node.operator === '+' || node.operator === '-') {
    const sign = node.operator === '+' ? 1 : -1
    return noted(build, node, 'wrongKind', (frame) => {
      const first = left(frame)
      const second = right(frame)
      if (typeof first === 'number' && typeof second === 'number') {
        const total = first + sign * second
        if (Number.isSafeInteger(total)) return total
      }
      return operator(first, second)
    })
  }
  return noted(build, node, 'wrongKind', (frame) => operator(left(frame), right(frame)))
}

export const buildNegation = (node: NodeOf<'negation'>, build: Build): Run => {
  const operand = build.node(node.operand)
  return noted(build, node, 'wrongKind', (frame) => minusSign(operand(frame)))
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
    const from = low(frame)
    const to = high(frame)
    if (typeof subject === 'number' && typeof from === 'number' && typeof to === 'number')
      return from <= subject && subject <= to
    return bothOf(comparisons['>='](subject, from), comparisons['<='](subject, to))
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
