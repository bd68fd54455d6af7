/** A decision table as DMN knows it: any FEEL in its cells and all hit policies. What is imported, and nothing we make ourselves. */
import type { FeelProblem } from '../problem.ts'
import type { FeelValue } from '../value.ts'

export type FeelHitPolicy = 'UNIQUE' | 'ANY' | 'PRIORITY' | 'FIRST' | 'RULE ORDER' | 'OUTPUT ORDER' | 'COLLECT'
export type FeelAggregation = 'SUM' | 'MIN' | 'MAX' | 'COUNT'

export interface FeelTableInput {
  readonly expression: string
  /** Unary tests that every value passes, or null. */
  readonly allowed: string | null
}
export interface FeelTableOutput {
  /** Null where there is one output only. */
  readonly name: string | null
  /** Values in order of priority, highest first, as a list of expressions; null where none are declared. */
  readonly values: string | null
  /** Expression for the case that no rule matches, or null. */
  readonly fallback: string | null
}
export interface FeelRule {
  readonly rowId: string
  /** Unary tests, one per input. */
  readonly tests: readonly string[]
  /** Expressions, one per output. */
  readonly results: readonly string[]
}
export interface FeelTable {
  readonly hitPolicy: FeelHitPolicy
  /** Only for COLLECT of one output; null is the list. */
  readonly aggregation: FeelAggregation | null
  readonly inputs: readonly FeelTableInput[]
  readonly outputs: readonly FeelTableOutput[]
  readonly rules: readonly FeelRule[]
}

export interface FeelTablePlace {
  readonly part: 'input' | 'allowed' | 'test' | 'result' | 'values' | 'fallback' | 'hitPolicy' | 'rules'
  /** 0-based; null outside of the rules. */
  readonly row: number | null
  /** 0-based input or output. */
  readonly column: number
}
export interface FeelTableProblem extends FeelProblem {
  readonly place: FeelTablePlace
}

export interface MatchedRule {
  readonly row: number
  readonly rowId: string
  /** Text of the cells that matched. */
  readonly cells: readonly string[]
  readonly outputs: readonly FeelValue[]
}

export interface FeelTableResult {
  readonly value: FeelValue
  /** Why the value is null, or is a fallback. */
  readonly problem: null | 'noRuleMatches' | 'manyRulesMatch' | 'rulesDiffer' | 'inputNotAllowed'
  /** Everything that the value came from. */
  readonly trace: {
    readonly inputs: readonly FeelValue[]
    /** All rules that matched, in table order. */
    readonly matched: readonly MatchedRule[]
    /** Rows that the value was taken from, in the order of the value. */
    readonly decisive: readonly number[]
  }
}
