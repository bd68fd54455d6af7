/** Literals, names, paths and `?`: where the values of an expression come from. */
import { unreachable } from '../../../kernel/result.ts'
import { isContext } from '../kindOf.ts'
import type { FeelNode, Reference } from '../node.ts'
import { propertyOf } from './properties.ts'
import { noted } from './run.ts'
import type { Build, Run } from './run.ts'

type NodeOf<T extends FeelNode['type']> = Extract<FeelNode, { readonly type: T }>

export const buildLiteral =
  ({ value }: NodeOf<'literal'>): Run =>
  () =>
    value

const runOf = (reference: Reference): Run => {
  switch (reference.type) {
    case 'given': {
      const { name } = reference
      return ({ context }) => context.get(name) ?? null
    }
    case 'local': {
      const { slot } = reference
      return ({ locals }) => locals[slot] ?? null
    }
    case 'entry': {
      const { slot, name } = reference
      const otherwise: Run = reference.otherwise === null ? () => null : runOf(reference.otherwise)
      return (frame) => {
        const item = frame.locals[slot] ?? null
        return isContext(item) && item.has(name) ? (item.get(name) ?? null) : otherwise(frame)
      }
    }
    default:
      return unreachable(reference)
  }
}

export const buildName = (node: NodeOf<'name'>, build: Build): Run =>
  noted(build, node, 'missing', runOf(node.reference))

export const buildInput = (node: NodeOf<'input'>, build: Build): Run =>
  noted(build, node, 'missing', ({ input }) => input)

export const buildPath = (node: NodeOf<'path'>, build: Build): Run => {
  const source = build.node(node.source)
  const { name } = node
  return noted(build, node, 'missing', (frame) => {
    const value = source(frame)
    // by far the most frequent case
    return value instanceof Map
      ? ((value as ReadonlyMap<string, ReturnType<Run>>).get(name) ?? null)
      : propertyOf(value, name)
  })
}
