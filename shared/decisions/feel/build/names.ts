/** Literals, names, paths and `?`: where the values of an expression come from. */
import { unreachable } from '../../../kernel/result.ts'
import type { FeelNode, Reference } from '../node.ts'
import type { FeelContext } from '../value.ts'
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
      const name = kept(reference.name)
      return ({ context }) => context.get(name) ?? null
    }
    case 'local': {
      const { slot } = reference
      return ({ locals }) => locals[slot] ?? null
    }
    case 'entry': {
      const { slot } = reference
      const name = kept(reference.name)
      const otherwise: Run = reference.otherwise === null ? () => null : runOf(reference.otherwise)
      return (frame) => {
        const item = frame.locals[slot] ?? null
        const value = item instanceof Map ? (item as FeelContext).get(name) : undefined
        return value === undefined ? otherwise(frame) : value
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

/** The one copy of a text that the machine keeps for names: the same address is found without comparing letters. */
const kept = (name: string): string => Object.keys({ [name]: 0 })[0] ?? name

/** By far the most frequent path: an entry of something that was given. */
const entryOfGiven = (given: string, name: string): Run => {
  return (frame) => {
    const value = frame.context.get(given)
    return value instanceof Map ? ((value as FeelContext).get(name) ?? null) : propertyOf(value ?? null, name)
  }
}

export const buildPath = (node: NodeOf<'path'>, build: Build): Run => {
  const name = kept(node.name)
  if (node.source.type === 'name' && node.source.reference.type === 'given')
    return noted(build, node, 'missing', entryOfGiven(kept(node.source.reference.name), name))
  const source = build.node(node.source)
  return noted(build, node, 'missing', (frame) => {
    const value = source(frame)
    return value instanceof Map ? ((value as FeelContext).get(name) ?? null) : propertyOf(value, name)
  })
}
