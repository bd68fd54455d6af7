/** Invocations: built-in functions of the list, and what was given as callable; never anything else. */
import type { SyntaxNode } from '@lezer/common'
import { acceptsArguments, acceptsNames, builtins } from './builtins/registry.ts'
import type { NameShape } from './names.ts'
import type { Callee, FeelNode } from './node.ts'
import { childrenOf, normalName } from './parser.ts'
import { refuse, shapeOf, sourceOf, withShape } from './reader.ts'
import type { ReadNode, Reader } from './reader.ts'
import type { Scope } from './scope.ts'

interface Arguments {
  readonly nodes: readonly SyntaxNode[]
  readonly names: readonly string[] | null
}

const argumentsOf = (reader: Reader, list: SyntaxNode | undefined): Arguments => {
  if (list === undefined) return { nodes: [], names: null }
  if (list.name !== 'NamedParameters') return { nodes: childrenOf(list), names: null }
  const pairs = childrenOf(list).map(childrenOf)
  return {
    nodes: pairs.map((pair) => pair.at(-1)).filter((node) => node !== undefined),
    names: pairs.map(([name]) => (name === undefined ? '' : normalName(sourceOf(reader, name)))),
  }
}

const fitsParameters = (shape: NameShape, { nodes, names }: Arguments): boolean => {
  const { parameters } = shape
  if (parameters === undefined) return names === null
  if (names === null) return nodes.length === parameters.length
  const known = new Set(parameters.map(normalName))
  return new Set(names).size === names.length && names.every((name) => known.has(name))
}

/** Built-in functions that a decision must not depend on, and what to do instead. */
const refusedFunctions: Readonly<Record<string, string>> = {
  now: 'date and time',
  today: 'date',
  matches: 'contains(text, part)',
  replace: 'substring before(text, part)',
  split: 'substring before(text, part)',
}

const builtinCallee = (reader: Reader, node: SyntaxNode, name: string, given: Arguments): Callee | null => {
  const builtin = builtins.get(name)
  if (builtin === undefined) {
    const refused = Object.hasOwn(refusedFunctions, name)
    refuse(reader, refused ? 'outsideSubset' : 'unknownFunction', node, `${name}()`, refusedFunctions[name])
    return null
  }
  const fits = given.names === null ? acceptsArguments(builtin, given.nodes.length) : acceptsNames(builtin, given.names)
  if (!fits) refuse(reader, 'wrongArguments', node, `${name}()`, `${name}(${builtin.forms[0]?.join(', ') ?? ''})`)
  return { type: 'builtin', name }
}

/** A name in scope comes first, unless it is known to be no function where there is one of that name. */
const isBuiltin = (node: SyntaxNode, name: string, scope: Scope): boolean => {
  if (node.name === 'SpecialFunctionName' || node.name === 'DateTimeConstructor') return true
  if (node.name !== 'VariableName') return false
  const found = scope.find(name)
  return found === null || (builtins.has(name) && found.shape.parameters === undefined)
}

const calleeOf = (reader: Reader, node: SyntaxNode, scope: Scope, given: Arguments, read: ReadNode): Callee | null => {
  const name = sourceOf(reader, node).replaceAll(/\s+/g, ' ')
  if (isBuiltin(node, name, scope)) return builtinCallee(reader, node, name, given)
  const value = read(reader, node, scope)
  const shape = shapeOf(reader, value)
  if (!fitsParameters(shape, given))
    refuse(reader, 'wrongArguments', node, `${name}()`, `${name}(${shape.parameters?.join(', ') ?? ''})`)
  return { type: 'value', value }
}

const constructors = new Set(['date', 'time', 'date and time', 'duration'])

/** A constructor that is given text stands for a value or for nothing, and that is known now. */
const checkConstructor = (reader: Reader, { callee, args, from, to }: Extract<FeelNode, { type: 'call' }>): void => {
  const [text, ...rest] = args
  if (callee.type !== 'builtin' || !constructors.has(callee.name) || rest.length > 0) return
  if (text?.type !== 'literal' || typeof text.value !== 'string') return
  if ((builtins.get(callee.name)?.call([text.value]) ?? null) === null)
    refuse(reader, 'badLiteral', { from, to }, `${callee.name}()`, '@"2026-01-31"')
}

/** `name(...)`, `a.name(...)`, and the constructors of dates and times. */
export const readCall = (reader: Reader, node: SyntaxNode, scope: Scope, read: ReadNode): FeelNode => {
  const { from, to } = node
  const [target, , list] = childrenOf(node)
  if (target === undefined) return refuse(reader, 'syntax', node, sourceOf(reader, node))
  if (target.name === 'AtLiteral') return read(reader, target, scope)
  const given = argumentsOf(reader, list?.name === ')' ? undefined : list)
  const callee = calleeOf(reader, target, scope, given, read)
  const args = given.nodes.map((argument) => read(reader, argument, scope))
  if (callee === null) return { type: 'literal', value: null, from, to }
  const call: FeelNode = { type: 'call', callee, args, names: given.names, from, to }
  checkConstructor(reader, call)
  return callee.type === 'value' ? withShape(reader, call, shapeOf(reader, callee.value)) : call
}
