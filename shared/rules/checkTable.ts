/** A decision table as it stands while somebody edits it: what its analysis finds, and what its test cases give. */
import { analyseTable } from '../decisions/analyse.ts'
import type { TableAnalysis } from '../decisions/analysis.ts'
import type { DecisionTable } from '../decisions/model.ts'
import type { TableCase } from './model.ts'
import { runTableCases } from './tableCases.ts'
import type { CaseResult } from './tableCases.ts'

export interface TableQuestion {
  readonly table: DecisionTable
  /** Those of other tables are left out. */
  readonly cases: readonly TableCase[]
}
export interface TableCheck {
  readonly analysis: TableAnalysis
  readonly cases: readonly CaseResult[]
}

/** The analysis has the budget that it has everywhere, so that what is shown here is what keeps a draft from being published. */
export const checkTable = ({ table, cases }: TableQuestion): TableCheck => ({
  analysis: analyseTable(table),
  cases: runTableCases(table, cases),
})
