/** One difference between two packs, in terms of meaning. */
import type { Bounds, Column, DecisionTable, Domain, OutputColumn } from '../decisions/model.ts'
import type { RowId, RuleId, TableId } from '../kernel/ids.ts'
import type { Text } from '../kernel/text.ts'
import type { LocalDate } from '../kernel/time.ts'
import type { Check } from './check.ts'
import type { Adjustment, Basis, Parameter, Rule, Scope, Severity, Source, TableCase } from './model.ts'
import type { RuleCase } from './ruleCaseShape.ts'

export type ChangeDirection = 'stricter' | 'looser'

interface Changed<T> {
  readonly before: T
  readonly after: T
}
interface OfRule {
  readonly ruleId: RuleId
}
interface OfTable {
  readonly tableId: TableId
}
interface OfRow extends OfTable {
  readonly rowId: RowId
}
/** What a reader is told in words; the numbers and tests of the rule do not depend on it. */
export type RuleText = 'title' | 'purpose' | 'notCaught'

/** One part of what stands behind a rule. */
export type BasisChange = {
  readonly [Part in keyof Basis]: { readonly type: 'basis'; readonly part: Part } & Changed<Basis[Part]>
}[keyof Basis]

export type RuleChange = OfRule &
  (
    | ({
        readonly type: 'parameter'
        readonly parameter: string
        readonly direction: ChangeDirection
      } & Changed<number>)
    | ({ readonly type: 'bounds'; readonly parameter: string } & Changed<Bounds | null>)
    | { readonly type: 'parameterAdded' | 'parameterRemoved'; readonly name: string; readonly parameter: Parameter }
    | ({ readonly type: 'unit'; readonly name: string } & Changed<Pick<Parameter, 'unit' | 'stricter'>>)
    | ({ readonly type: 'severity' } & Changed<Severity>)
    | ({ readonly type: 'owner' } & Changed<string | null>)
    | ({ readonly type: 'review' } & Changed<LocalDate>)
    | ({ readonly type: 'term' } & Changed<number>)
    | ({ readonly type: 'scope' } & Changed<Scope>)
    | ({ readonly type: 'check' } & Changed<Check>)
    | ({ readonly type: 'source' } & Changed<Source>)
    | ({ readonly type: 'layer' } & Changed<Rule['layer']>)
    | ({ readonly type: 'ruleText'; readonly part: RuleText } & Changed<Text>)
    | BasisChange
    | { readonly type: 'basisAdded' | 'basisRemoved' }
    | { readonly type: 'ruleCasesAdded'; readonly caseIds: readonly string[] }
    | { readonly type: 'ruleCaseRemoved'; readonly caseId: string; readonly title: string }
    | ({ readonly type: 'ruleCase'; readonly caseId: string } & Changed<RuleCase>)
    | { readonly type: 'ruleAdded' | 'ruleRemoved' }
    | { readonly type: 'adjustmentAdded' | 'adjustmentRemoved'; readonly adjustment: Adjustment }
    | ({ readonly type: 'adjustment' } & Changed<Adjustment>)
  )

export type TableChange = OfTable &
  (
    | (OfRow & { readonly type: 'cell'; readonly column: string } & Changed<string>)
    | (OfRow & {
        readonly type: 'value'
        readonly output: string
        readonly direction: ChangeDirection
      } & Changed<number>)
    | (OfRow & { readonly type: 'valueBounds'; readonly output: string } & Changed<Bounds | null>)
    | (OfRow & { readonly type: 'rowLabel' } & Changed<Text | null>)
    | (OfRow & {
        readonly type: 'rowAdded' | 'rowRemoved'
        readonly cells: readonly string[]
        readonly values: readonly number[]
      })
    /** The rows stand in another order; which of them speaks may depend on it. */
    | { readonly type: 'rowOrder' | 'columnOrder' }
    | ({ readonly type: 'domain'; readonly column: string } & Changed<Domain>)
    | ({ readonly type: 'hitPolicy' } & Changed<Pick<DecisionTable, 'hitPolicy' | 'aggregation'>>)
    | { readonly type: 'columnAdded' | 'columnRemoved'; readonly column: Column | OutputColumn }
    | ({ readonly type: 'column' } & Changed<Column | OutputColumn>)
    | ({ readonly type: 'tableTitle' } & Changed<Text>)
    | { readonly type: 'tableAdded' | 'tableRemoved'; readonly title: Text }
  )

/** A word of the pack: null where the code has none. */
export type WordChange = { readonly type: 'word'; readonly code: string } & Changed<Text | null>

/** A test case of a table: null where it is not there. */
export type CaseChange = OfTable & { readonly type: 'case'; readonly caseId: string } & Changed<TableCase | null>

export type PackPart = 'rules' | 'tables' | 'adjustments' | 'cases' | 'ruleCases'
/** The same parts stand in another order. */
export interface OrderChange {
  readonly type: 'order'
  readonly of: PackPart
}

export type PackChange = RuleChange | TableChange | WordChange | CaseChange | OrderChange
