/** Reads a syntax tree as the intermediate form; whatever is no part of the subset is refused where it stands. */
import type { SyntaxNode } from '@lezer/common'
import type { ArithmeticOperator, FeelNode } from './node.ts'
import { childrenOf } from './parser.ts'
import { readCall } from './readCall.ts'
import { readContext, readFilter, readFor, readLambda, readQuantified } from './readIteration.ts'
import { readLiteral } from './readLiteral.ts'
import { isCompareOperator, readInterval, readPositiveTests } from './readTests.ts'
import { deepest, refuse, shapeOf, sourceOf, withShape } from './reader.ts'
import type { ReadNode, Reader } from './reader.ts'
import { givenName } from './scope.ts'
import type { Scope } from './scope.ts'

type ReadConstruct = (reader: Reader, node: SyntaxNode, scope: Scope, read: ReadNode) => FeelNode

const nameOf = (reader: Reader, node: SyntaxNode): string => sourceOf(reader, node).replaceAll(/\s+/g, ' ')

const readName: ReadConstruct = (reader, node, scope) => {
  const name = nameOf(reader, node)
  const found = scope.find(name)
  if (found === null) return refuse(reader, 'unknownName', node, name)
  const { from, to } = node
  return withShape(reader, { type: 'name', reference: found.reference, from, to }, found.shape)
}

const readPath: ReadConstruct = (reader, node, scope, read) => {
  const children = childrenOf(node)
  const last = children.at(-1)
  const source = read(reader, children[0], scope)
  if (last?.name !== 'PathName') return refuse(reader, 'syntax', node, sourceOf(reader, node))
  const { members } = shapeOf(reader, source)
  const asked = nameOf(reader, last)
  const name = (members === undefined ? null : givenName(members, asked)) ?? asked
  const { from, to } = node
  return withShape(reader, { type: 'path', source, name, from, to }, members?.get(name) ?? {})
}

const arithmeticOperators: ReadonlySet<string> = new Set<ArithmeticOperator>(['+', '-', '*', '/', '**'])
const isArithmeticOperator = (text: string): text is ArithmeticOperator => arithmeticOperators.has(text)

const readArithmetic: ReadConstruct = (reader, node, scope, read) => {
  const [first, second, third] = childrenOf(node)
  const { from, to } = node
  if (first?.name === 'ArithOp') return { type: 'negation', operand: read(reader, second, scope), from, to }
  const operator = second === undefined ? '' : sourceOf(reader, second)
  if (!isArithmeticOperator(operator)) return refuse(reader, 'outsideSubset', node, operator)
  const left = read(reader, first, scope)
  return { type: 'arithmetic', operator, left, right: read(reader, third, scope), from, to }
}

const readIn: ReadConstruct = (reader, node, scope, read) => {
  const [subject, , ...rest] = childrenOf(node)
  const tests = rest.find(({ name }) => name !== '(')
  const value = read(reader, subject, scope)
  if (tests === undefined) return refuse(reader, 'syntax', node, sourceOf(reader, node))
  const { from, to } = node
  // in here `?` is the value that is tested, whatever it is outside
  const inner = { ...reader, hasInput: true, inputUsed: false }
  return { type: 'in', value, tests: readPositiveTests(inner, tests, scope, read), from, to }
}

const readComparison: ReadConstruct = (reader, node, scope, read) => {
  const [first, sign, second, , third] = childrenOf(node)
  if (sign?.name === 'in') return readIn(reader, node, scope, read)
  const { from, to } = node
  const left = read(reader, first, scope)
  const right = read(reader, second, scope)
  if (sign?.name === 'between')
    return { type: 'between', value: left, low: right, high: read(reader, third, scope), from, to }
  const operator = sign === undefined ? '' : sourceOf(reader, sign)
  if (!isCompareOperator(operator)) return refuse(reader, 'outsideSubset', node, operator)
  return { type: 'comparison', operator, left, right, from, to }
}

const readLogic =
  (type: 'and' | 'or'): ReadConstruct =>
  (reader, node, scope, read) => {
    const [first, , second] = childrenOf(node)
    const left = read(reader, first, scope)
    return { type, left, right: read(reader, second, scope), from: node.from, to: node.to }
  }

const readIf: ReadConstruct = (reader, node, scope, read) => {
  const [, condition, , chosen, , otherwise] = childrenOf(node)
  return {
    type: 'if',
    condition: read(reader, condition, scope),
    chosen: read(reader, chosen, scope),
    otherwise: read(reader, otherwise, scope),
    from: node.from,
    to: node.to,
  }
}

const readList: ReadConstruct = (reader, node, scope, read) => ({
  type: 'list',
  items: childrenOf(node)
    .slice(1, -1)
    .map((item) => read(reader, item, scope)),
  from: node.from,
  to: node.to,
})

/** `(> 5)` as a value is a range with one end; the subset has intervals with two. */
const readRange: ReadConstruct = (reader, node, scope, read) => {
  const inner = childrenOf(node)[0]
  if (inner?.name === 'Interval') return readInterval(reader, inner, scope, read)
  return refuse(reader, 'outsideSubset', node, 'comparison without a left side', '? > 5')
}

const readInput: ReadConstruct = (reader, node) => {
  reader.inputUsed = true
  if (!reader.hasInput) return refuse(reader, 'unknownName', node, '?')
  return { type: 'input', from: node.from, to: node.to }
}

const readInner: ReadConstruct = (reader, node, scope, read) => {
  const inner = childrenOf(node)[1]
  return read(reader, inner, scope)
}

const constructs: Readonly<Record<string, ReadConstruct>> = {
  VariableName: readName,
  PathExpression: readPath,
  FilterExpression: readFilter,
  FunctionInvocation: readCall,
  DateTimeLiteral: readCall,
  ArithmeticExpression: readArithmetic,
  Comparison: readComparison,
  Conjunction: readLogic('and'),
  Disjunction: readLogic('or'),
  IfExpression: readIf,
  QuantifiedExpression: readQuantified,
  ForExpression: readFor,
  FunctionDefinition: readLambda,
  List: readList,
  Context: readContext,
  ParenthesizedExpression: readInner,
  SimplePositiveUnaryTest: readRange,
  '?': readInput,
}

const wordsOf = (name: string): string => name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()

const readConstruct: ReadConstruct = (reader, node, scope, read) =>
  readLiteral(reader, node) ??
  constructs[node.name]?.(reader, node, scope, read) ??
  refuse(reader, 'outsideSubset', node, wordsOf(node.name))

export const readExpression: ReadNode = (reader, node, scope) => {
  if (node === undefined) return refuse(reader, 'syntax', { from: 0, to: reader.text.length }, reader.text)
  if (reader.depth >= deepest) return refuse(reader, 'tooDeep', node, String(deepest))
  reader.depth += 1
  const read = readConstruct(reader, node, scope, readExpression)
  reader.depth -= 1
  return read
}
