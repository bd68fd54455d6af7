/** Test cases of decision tables: a situation, what must come out, and what does. */
import { compileTable, type CompiledTable } from '../decisions/compile.ts'
import { lookUp, type LookUp } from '../decisions/lookUp.ts'
import type { DecisionTable } from '../decisions/model.ts'
import type { RulePack, TableCase } from './model.ts'

/** An expected value and what came out instead; null where the table has no such output. */
export interface Unmet {
  readonly output: string
  readonly expected: number
  readonly got: number | null
}

export type CaseOutcome =
  | { readonly type: 'passed' }
  | { readonly type: 'failed'; readonly unmet: readonly Unmet[] }
  /** Nothing came out; a table that cannot be read or is gone answers nothing. */
  | { readonly type: 'noAnswer'; readonly why: Exclude<LookUp['type'], 'matched'> | 'unreadable' }

export interface CaseResult {
  readonly caseId: string
  readonly tableId: TableCase['tableId']
  readonly title: string
  readonly outcome: CaseOutcome
}

const outcomeOf = (compiled: CompiledTable | null, { situation, expected }: TableCase): CaseOutcome => {
  if (compiled === null) return { type: 'noAnswer', why: 'unreadable' }
  const found = lookUp(compiled, situation)
  if (found.type !== 'matched') return { type: 'noAnswer', why: found.type }
  const unmet = Object.entries(expected).flatMap(([output, wanted]): readonly Unmet[] => {
    const at = compiled.table.outputs.findIndex(({ name }) => name === output)
    const got = found.values[at] ?? null
    return got === wanted ? [] : [{ output, expected: wanted, got }]
  })
  return unmet.length === 0 ? { type: 'passed' } : { type: 'failed', unmet }
}

/** The cases of one table as it stands, in their order. Other tables' cases are left out. */
export const runTableCases = (table: DecisionTable, cases: readonly TableCase[]): readonly CaseResult[] => {
  const own = cases.filter(({ tableId }) => tableId === table.tableId)
  if (own.length === 0) return []
  const compiled = compileTable(table)
  return own.map((one) => ({
    caseId: one.caseId,
    tableId: one.tableId,
    title: one.title,
    outcome: outcomeOf(compiled.ok ? compiled.value : null, one),
  }))
}

/** All cases of a pack, in their order. A case whose table is gone was not shown to hold. */
export const runPackCases = ({ tables, cases = [] }: Pick<RulePack, 'tables' | 'cases'>): readonly CaseResult[] => {
  const results = new Map(tables.flatMap((table) => runTableCases(table, cases)).map((one) => [one.caseId, one]))
  return cases.map(
    ({ caseId, tableId, title }) =>
      results.get(caseId) ?? { caseId, tableId, title, outcome: { type: 'noAnswer', why: 'unreadable' } },
  )
}
