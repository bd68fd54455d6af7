/** The intermediate form of a FEEL text: names are resolved, literals are values, and only the subset is left. */
import type { FeelValue } from './value.ts'

export type ArithmeticOperator = '+' | '-' | '*' | '/' | '**'
export type CompareOperator = '=' | '!=' | '<' | '<=' | '>' | '>='

/** Where a name is found. Entries of filtered items shadow what is outside, but which they have is only known in a run. */
export type Reference =
  | { readonly type: 'given'; readonly name: string }
  | { readonly type: 'local'; readonly slot: number }
  | { readonly type: 'entry'; readonly slot: number; readonly name: string; readonly otherwise: Reference | null }

export interface Iterator {
  readonly slot: number
  /** A list, or a range of whole numbers from `source` to `end`. */
  readonly source: FeelNode
  readonly end: FeelNode | null
}

export interface IntervalNode {
  readonly type: 'range'
  readonly low: FeelNode
  readonly lowIncluded: boolean
  readonly high: FeelNode
  readonly highIncluded: boolean
}

/** One of the alternatives of an input entry, or of the right side of `in`. */
export type TestNode =
  | { readonly type: 'comparison'; readonly operator: CompareOperator; readonly operand: FeelNode }
  | { readonly type: 'expression'; readonly expression: FeelNode; readonly usesInput: boolean }

export interface TestsNode {
  /** `-`: anything, also null. */
  readonly any: boolean
  readonly negated: boolean
  readonly tests: readonly TestNode[]
}

export type Callee =
  { readonly type: 'builtin'; readonly name: string } | { readonly type: 'value'; readonly value: FeelNode }

interface Logic<T> {
  readonly type: T
  readonly left: FeelNode
  readonly right: FeelNode
}
interface Over<T> {
  readonly type: T
  readonly iterators: readonly Iterator[]
  readonly body: FeelNode
}

export type FeelNode = (
  | { readonly type: 'literal'; readonly value: FeelValue }
  | { readonly type: 'name'; readonly reference: Reference }
  | { readonly type: 'input' }
  | { readonly type: 'path'; readonly source: FeelNode; readonly name: string }
  | { readonly type: 'filter'; readonly source: FeelNode; readonly slot: number; readonly condition: FeelNode }
  /** Arguments in order; with names, each belongs to the parameter of that name. */
  | {
      readonly type: 'call'
      readonly callee: Callee
      readonly args: readonly FeelNode[]
      readonly names: readonly string[] | null
    }
  | {
      readonly type: 'arithmetic'
      readonly operator: ArithmeticOperator
      readonly left: FeelNode
      readonly right: FeelNode
    }
  | { readonly type: 'negation'; readonly operand: FeelNode }
  | {
      readonly type: 'comparison'
      readonly operator: CompareOperator
      readonly left: FeelNode
      readonly right: FeelNode
    }
  | { readonly type: 'between'; readonly value: FeelNode; readonly low: FeelNode; readonly high: FeelNode }
  | { readonly type: 'in'; readonly value: FeelNode; readonly tests: readonly TestNode[] }
  | Logic<'and'>
  | Logic<'or'>
  | { readonly type: 'if'; readonly condition: FeelNode; readonly chosen: FeelNode; readonly otherwise: FeelNode }
  | Over<'some'>
  | Over<'every'>
  | Over<'for'>
  | { readonly type: 'list'; readonly items: readonly FeelNode[] }
  | {
      readonly type: 'context'
      readonly entries: readonly { readonly name: string; readonly slot: number; readonly value: FeelNode }[]
    }
  | {
      readonly type: 'lambda'
      readonly parameters: readonly string[]
      readonly firstSlot: number
      readonly body: FeelNode
    }
  | IntervalNode
) & {
  /** Position in the text, end exclusive. */
  readonly from: number
  readonly to: number
}
