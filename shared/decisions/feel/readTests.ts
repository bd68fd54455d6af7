/** Unary tests: the alternatives of an input entry, and the right side of `in`. */
import type { SyntaxNode } from '@lezer/common'
import type { CompareOperator, FeelNode, TestNode, TestsNode } from './node.ts'
import { childrenOf } from './parser.ts'
import { refuse, sourceOf } from './reader.ts'
import type { ReadNode, Reader } from './reader.ts'
import type { Scope } from './scope.ts'

const operators: ReadonlySet<string> = new Set<CompareOperator>(['=', '!=', '<', '<=', '>', '>='])
export const isCompareOperator = (text: string): text is CompareOperator => operators.has(text)

/** `[low..high]`, open where its brackets look away from it. */
export const readInterval = (reader: Reader, node: SyntaxNode, scope: Scope, read: ReadNode): FeelNode => {
  const [open, low, , high, close, ...rest] = childrenOf(node)
  if (open === undefined || close === undefined || rest.length > 0)
    return refuse(reader, 'syntax', node, sourceOf(reader, node))
  return {
    type: 'range',
    low: read(reader, low, scope),
    lowIncluded: open.name === '[',
    high: read(reader, high, scope),
    highIncluded: close.name === ']',
    from: node.from,
    to: node.to,
  }
}

const readComparison = (reader: Reader, operator: SyntaxNode, scope: Scope, read: ReadNode): TestNode => {
  const text = sourceOf(reader, operator)
  const operand = operator.nextSibling ?? undefined
  if (!isCompareOperator(text)) refuse(reader, 'outsideSubset', operator, text)
  return {
    type: 'comparison',
    operator: isCompareOperator(text) ? text : '=',
    operand: read(reader, operand, scope),
  }
}

const readTest = (reader: Reader, node: SyntaxNode, scope: Scope, read: ReadNode): TestNode => {
  const inner = node.name === 'PositiveUnaryTest' ? childrenOf(node)[0] : node
  const first = inner?.name === 'SimplePositiveUnaryTest' ? childrenOf(inner)[0] : undefined
  if (first?.name === 'CompareOp') return readComparison(reader, first, scope, read)
  const outer = reader.inputUsed
  reader.inputUsed = false
  const expression = read(reader, inner, scope)
  const test: TestNode = { type: 'expression', expression, usesInput: reader.inputUsed }
  reader.inputUsed ||= outer
  return test
}

/** One test, or several in a `PositiveUnaryTests` node. */
export const readPositiveTests = (
  reader: Reader,
  node: SyntaxNode,
  scope: Scope,
  read: ReadNode,
): readonly TestNode[] =>
  (node.name === 'PositiveUnaryTests' ? childrenOf(node) : [node]).map((test) => readTest(reader, test, scope, read))

/** A whole input entry: `-`, tests, or `not(...)` around tests. */
export const readTests = (reader: Reader, top: SyntaxNode, scope: Scope, read: ReadNode): TestsNode => {
  const parts = childrenOf(top)
  if (parts[0]?.name === 'Wildcard') return { any: true, negated: false, tests: [] }
  const tests = parts.find(({ name }) => name === 'PositiveUnaryTests')
  if (tests === undefined) refuse(reader, 'syntax', top, sourceOf(reader, top))
  return {
    any: false,
    negated: parts[0]?.name === 'not',
    tests: tests === undefined ? [] : readPositiveTests(reader, tests, scope, read),
  }
}
