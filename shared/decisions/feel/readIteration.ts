/** Constructs that bring names of their own: some, every, for, filters, contexts and function definitions. */
import type { SyntaxNode } from '@lezer/common'
import type { NameShape } from './names.ts'
import type { FeelNode, Iterator } from './node.ts'
import { childrenOf, normalName } from './parser.ts'
import { stringOf } from './readLiteral.ts'
import { refuse, shapeOf, sourceOf, withShape } from './reader.ts'
import type { ReadNode, Reader } from './reader.ts'
import { withItem, withLocal } from './scope.ts'
import type { Scope } from './scope.ts'

const nameIn = (reader: Reader, node: SyntaxNode | undefined): string =>
  node === undefined ? '' : sourceOf(reader, node).replaceAll(/\s+/g, ' ')

const readIterators = (reader: Reader, list: SyntaxNode, outer: Scope, read: ReadNode) => {
  const iterators: Iterator[] = []
  let scope = outer
  for (const node of childrenOf(list)) {
    const [name, , context] = childrenOf(node)
    const [start, , end] = context === undefined ? [] : childrenOf(context)
    const source = read(reader, start, scope)
    iterators.push({ slot: scope.depth, source, end: end === undefined ? null : read(reader, end, scope) })
    scope = withLocal(scope, nameIn(reader, name), shapeOf(reader, source))
  }
  return { iterators, scope }
}

const readOver =
  (type: 'some' | 'every' | 'for') =>
  (reader: Reader, node: SyntaxNode, outer: Scope, read: ReadNode): FeelNode => {
    const children = childrenOf(node)
    const list = children.find(({ name }) => name === 'InExpressions')
    if (list === undefined) return refuse(reader, 'syntax', node, sourceOf(reader, node))
    const { iterators, scope } = readIterators(reader, list, outer, read)
    return { type, iterators, body: read(reader, children.at(-1), scope), from: node.from, to: node.to }
  }

export const readFor = readOver('for')

export const readQuantified: typeof readFor = (reader, node, scope, read) =>
  readOver(childrenOf(node)[0]?.name === 'every' ? 'every' : 'some')(reader, node, scope, read)

export const readFilter = (reader: Reader, node: SyntaxNode, scope: Scope, read: ReadNode): FeelNode => {
  const [list, , condition] = childrenOf(node)
  const source = read(reader, list, scope)
  const shape = shapeOf(reader, source)
  const inner = read(reader, condition, withItem(scope, shape))
  const { from, to } = node
  return withShape(reader, { type: 'filter', source, slot: scope.depth, condition: inner, from, to }, shape)
}

export const readContext = (reader: Reader, node: SyntaxNode, outer: Scope, read: ReadNode): FeelNode => {
  const members = new Map<string, NameShape>()
  let scope = outer
  const entries = childrenOf(node)
    .filter(({ name }) => name === 'ContextEntry')
    .map((entry) => {
      const [key, content] = childrenOf(entry)
      const quoted = key?.firstChild?.name === 'StringLiteral'
      const name = quoted ? stringOf(sourceOf(reader, key)) : nameIn(reader, key)
      const value = read(reader, content, scope)
      const slot = scope.depth
      if (members.has(name)) refuse(reader, 'badLiteral', entry, name)
      members.set(name, shapeOf(reader, value))
      scope = withLocal(scope, name, shapeOf(reader, value))
      return { name, slot, value }
    })
  return withShape(reader, { type: 'context', entries, from: node.from, to: node.to }, { members })
}

export const readLambda = (reader: Reader, node: SyntaxNode, outer: Scope, read: ReadNode): FeelNode => {
  const children = childrenOf(node)
  const body = children.find(({ name }) => name === 'FunctionBody')
  const formal = children.find(({ name }) => name === 'FormalParameters')
  if (children.some(({ name }) => name === 'external')) return refuse(reader, 'outsideSubset', node, 'external')
  const parameters = (formal === undefined ? [] : childrenOf(formal)).map((parameter) =>
    normalName(nameIn(reader, childrenOf(parameter)[0])),
  )
  const scope = parameters.reduce((inner, name) => withLocal(inner, name), outer)
  const inner = read(reader, body === undefined ? undefined : childrenOf(body).at(-1), scope)
  const { from, to } = node
  return withShape(
    reader,
    { type: 'lambda', parameters, firstSlot: outer.depth, body: inner, from, to },
    { parameters },
  )
}
