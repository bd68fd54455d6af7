/** Turns FEEL text into a syntax tree, with the names that it may use, and finds the first place that is not FEEL. */
import { normalizeContextKey, parser, trackVariables } from 'lezer-feel'
import type { SyntaxNode } from '@lezer/common'
import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import { builtins } from './builtins/registry.ts'
import type { NameShape, Names } from './names.ts'
import type { FeelProblem } from './problem.ts'

/** Longest text that is read; what is broken costs the parser more than its length. */
export const longestText = 10_000

/** A name as it is compared: one space between words and around signs. */
export const normalName = (name: string): string => normalizeContextKey(name)

interface NameTree {
  [name: string]: NameTree | 1
}

const treeOf = (names: Names): NameTree => {
  const tree = Object.create(null) as NameTree
  // an argument may be given by the name of its parameter, and that may be as odd as any; with a dot it reads as a path
  for (const { parameters = [] } of names.values())
    for (const parameter of parameters) if (!parameter.includes('.')) tree[parameter] = 1
  for (const [name, shape] of names) tree[name] = shape.members === undefined ? 1 : treeOf(shape.members)
  return tree
}

type FeelParser = ReturnType<typeof parser.configure>

interface Prepared {
  readonly expression: FeelParser
  readonly tests: FeelParser
}

/** A given name `list` must not break `list contains` in two. The grammar itself knows the names with `and`. */
const spacedBuiltins = [...builtins.keys()].filter((name) => name.includes(' ') && !name.includes(' and '))

const prepared = new WeakMap<Names, Prepared>()

/** Once for each set of names: give the same object again where the names are the same. */
const prepare = (names: Names): Prepared => {
  const known = prepared.get(names)
  if (known !== undefined) return known
  const all = treeOf(new Map<string, NameShape>([...spacedBuiltins.map((name) => [name, {}] as const), ...names]))
  const expression = parser.configure({ contextTracker: trackVariables(all) })
  const fresh = { expression, tests: expression.configure({ top: 'UnaryTests' }) }
  prepared.set(names, fresh)
  return fresh
}

/** The children that mean something. */
export const childrenOf = (node: SyntaxNode): readonly SyntaxNode[] => {
  const children: SyntaxNode[] = []
  for (let child = node.firstChild; child !== null; child = child.nextSibling)
    if (child.name !== 'LineComment' && child.name !== 'BlockComment') children.push(child)
  return children
}

export const parse = (text: string, names: Names, top: keyof Prepared): Result<SyntaxNode, readonly FeelProblem[]> => {
  if (text.length > longestText)
    return err([{ code: 'tooLong', from: longestText, to: text.length, construct: String(longestText) }])
  const tree = prepare(names)[top].parse(text)
  let fault: FeelProblem | null = null
  tree.iterate({
    enter: ({ type, from, to }) => {
      if (type.isError && fault === null) fault = { code: 'syntax', from, to, construct: text.slice(from, to) }
      return fault === null
    },
  })
  return fault === null ? ok(tree.topNode) : err([fault])
}
