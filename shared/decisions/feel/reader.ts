/** What the readers of the constructs share: the text, the problems found so far, and how deep they are. */
import type { SyntaxNode } from '@lezer/common'
import type { NameShape } from './names.ts'
import type { FeelNode } from './node.ts'
import type { FeelProblem, FeelProblemCode } from './problem.ts'
import type { Scope } from './scope.ts'

/** Deepest nesting that is read; also the longest chain of one operator. */
export const deepest = 200
/** More problems of one text than these tell nothing new. */
const mostProblems = 20

export interface Reader {
  readonly text: string
  readonly problems: FeelProblem[]
  /** Whether `?` stands for something here. */
  readonly hasInput: boolean
  /** What is known of the values of nodes. */
  readonly shapes: Map<FeelNode, NameShape>
  depth: number
  /** Set when `?` was read; the reader of a test asks for it. */
  inputUsed: boolean
}

/** Reads any expression; handed to the readers of the constructs, which read their parts with it. */
export type ReadNode = (reader: Reader, node: SyntaxNode | undefined, scope: Scope) => FeelNode

export const sourceOf = ({ text }: Reader, { from, to }: SyntaxNode): string => text.slice(from, to)

/** Notes a problem and stands in for what could not be read, so that reading goes on and finds the next one. */
export const refuse = (
  reader: Reader,
  code: FeelProblemCode,
  { from, to }: { readonly from: number; readonly to: number },
  construct: string,
  suggestion?: string,
): FeelNode => {
  if (reader.problems.length < mostProblems)
    reader.problems.push({ code, from, to, construct, ...(suggestion === undefined ? {} : { suggestion }) })
  return { type: 'literal', value: null, from, to }
}

export const withShape = ({ shapes }: Reader, node: FeelNode, shape: NameShape): FeelNode => {
  shapes.set(node, shape)
  return node
}
export const shapeOf = ({ shapes }: Reader, node: FeelNode): NameShape => shapes.get(node) ?? {}

export const createReader = (text: string, hasInput: boolean): Reader => ({
  text,
  problems: [],
  hasInput,
  shapes: new Map(),
  depth: 0,
  inputUsed: false,
})
