/** One change to the admin's draft of a rule pack: applied as a whole, or refused with the reason. */
import type { Bounds, DecisionTable, Range, Row } from '../decisions/model.ts'
import type { RowId, RuleId, TableId } from '../kernel/ids.ts'
import { err, ok, unreachable, type Result } from '../kernel/result.ts'
import type { LocalDate } from '../kernel/time.ts'
import { inRange } from '../overrides/bounds.ts'
import type { Rule, RulePack, Severity, TableCase } from './model.ts'
import type { CaseExpectation } from './ruleCaseShape.ts'
import { removeRule } from './removeRule.ts'
import { expectOtherwise, withoutCase } from './ruleCases.ts'
import { withScopeLists, type ScopeLists } from './ruleScope.ts'

export type DraftEdit =
  | {
      readonly type: 'parameter'
      readonly ruleId: RuleId
      readonly parameter: string
      readonly value: number
      readonly bounds: Bounds | null
    }
  | { readonly type: 'severity'; readonly ruleId: RuleId; readonly severity: Severity }
  | ({ readonly type: 'scope'; readonly ruleId: RuleId } & ScopeLists)
  | { readonly type: 'removeRule'; readonly ruleId: RuleId }
  | {
      readonly type: 'owner'
      readonly ruleId: RuleId
      readonly owner: string | null
      readonly reviewOn: LocalDate
    }
  | {
      readonly type: 'cell'
      readonly tableId: TableId
      readonly rowId: RowId
      readonly column: number
      readonly text: string
    }
  | {
      readonly type: 'value'
      readonly tableId: TableId
      readonly rowId: RowId
      readonly output: number
      readonly value: number
      readonly bounds: Bounds | null
    }
  | { readonly type: 'addRow'; readonly tableId: TableId; readonly afterRowId: RowId | null }
  | { readonly type: 'deleteRow'; readonly tableId: TableId; readonly rowId: RowId }
  | { readonly type: 'moveRow'; readonly tableId: TableId; readonly rowId: RowId; readonly afterRowId: RowId | null }
  | ({ readonly type: 'putCase' } & TableCase)
  | { readonly type: 'deleteCase'; readonly caseId: string }
  | { readonly type: 'expectCase'; readonly caseId: string; readonly expected: CaseExpectation }
  | { readonly type: 'deleteRuleCase'; readonly caseId: string }

/** `badBounds`: a band upside down, the free band outside the outer one, a negative number, the shared value outside the free band, or an expectation without its amount. */
export type DraftRefusal = 'notFound' | 'badBounds'

const upright = ({ min, max }: Range): boolean => min <= max
const isSound = (value: number, bounds: Bounds | null): boolean => {
  if (!Number.isSafeInteger(value) || value < 0) return false
  if (bounds === null) return true
  const { free, outer } = bounds
  return upright(free) && upright(outer) && outer.min <= free.min && free.max <= outer.max && inRange(free, value)
}

const changeRule = (
  draft: RulePack,
  ruleId: RuleId,
  change: (rule: Rule) => Result<Rule, DraftRefusal>,
): Result<RulePack, DraftRefusal> => {
  const rule = draft.rules.find((candidate) => candidate.ruleId === ruleId)
  if (rule === undefined) return err('notFound')
  const changed = change(rule)
  if (!changed.ok) return changed
  return ok({ ...draft, rules: draft.rules.map((other) => (other === rule ? changed.value : other)) })
}

const changeRows = (
  draft: RulePack,
  tableId: TableId,
  change: (table: DecisionTable) => Result<readonly Row[], DraftRefusal>,
): Result<RulePack, DraftRefusal> => {
  const table = draft.tables.find((candidate) => candidate.tableId === tableId)
  if (table === undefined) return err('notFound')
  const rows = change(table)
  if (!rows.ok) return rows
  const changed = { ...table, rows: rows.value }
  return ok({ ...draft, tables: draft.tables.map((other) => (other === table ? changed : other)) })
}

const changeRow = (
  draft: RulePack,
  { tableId, rowId }: { readonly tableId: TableId; readonly rowId: RowId },
  change: (row: Row) => Result<Row, DraftRefusal>,
): Result<RulePack, DraftRefusal> =>
  changeRows(draft, tableId, ({ rows }) => {
    const row = rows.find((candidate) => candidate.rowId === rowId)
    if (row === undefined) return err('notFound')
    const changed = change(row)
    return changed.ok ? ok(rows.map((other) => (other === row ? changed.value : other))) : changed
  })

const setParameter = (rule: Rule, edit: Extract<DraftEdit, { type: 'parameter' }>): Result<Rule, DraftRefusal> => {
  const { parameter: name, value, bounds } = edit
  const parameter = Object.hasOwn(rule.parameters, name) ? rule.parameters[name] : undefined
  if (parameter === undefined) return err('notFound')
  if (!isSound(value, bounds)) return err('badBounds')
  return ok({ ...rule, parameters: { ...rule.parameters, [name]: { ...parameter, value, bounds } } })
}

const setValue = (row: Row, edit: Extract<DraftEdit, { type: 'value' }>): Result<Row, DraftRefusal> => {
  const { output, value, bounds } = edit
  if (row.values[output] === undefined) return err('notFound')
  if (!isSound(value, bounds)) return err('badBounds')
  return ok({ ...row, values: row.values.with(output, value), bounds: row.bounds.with(output, bounds) })
}

/** A new row repeats the row above it, so that only what differs has to be written; until then both are marked as overlapping. */
const insertRow = (
  table: DecisionTable,
  afterRowId: RowId | null,
  rowId: RowId,
): Result<readonly Row[], DraftRefusal> => {
  const at = table.rows.findIndex((row) => row.rowId === afterRowId)
  if (afterRowId !== null && at < 0) return err('notFound')
  const model = table.rows[at]
  const row: Row = {
    rowId,
    cells: table.inputs.map((_, column) => model?.cells[column] ?? '-'),
    values: table.outputs.map((_, output) => model?.values[output] ?? 0),
    bounds: table.outputs.map((_, output) => model?.bounds[output] ?? null),
  }
  return ok(table.rows.toSpliced(at + 1, 0, row))
}

/** Null is before all others. A row after itself stays where it is. */
const moveRow = (
  rows: readonly Row[],
  rowId: RowId,
  afterRowId: RowId | null,
): Result<readonly Row[], DraftRefusal> => {
  const row = rows.find((candidate) => candidate.rowId === rowId)
  if (row === undefined) return err('notFound')
  if (afterRowId === rowId) return ok(rows)
  const others = rows.filter((other) => other !== row)
  const at = others.findIndex((other) => other.rowId === afterRowId)
  return afterRowId !== null && at < 0 ? err('notFound') : ok(others.toSpliced(at + 1, 0, row))
}

/** A case with a known name replaces it where it stands. It says something of inputs and outputs that its table has. */
const putCase = (draft: RulePack, edit: Extract<DraftEdit, { type: 'putCase' }>): Result<RulePack, DraftRefusal> => {
  const { caseId, tableId, title, situation, expected } = edit
  const table = draft.tables.find((candidate) => candidate.tableId === tableId)
  const has = (columns: readonly { readonly name: string }[], names: readonly string[]) =>
    names.every((name) => columns.some((column) => column.name === name))
  if (table === undefined || !has(table.inputs, Object.keys(situation)) || !has(table.outputs, Object.keys(expected)))
    return err('notFound')
  const one: TableCase = { caseId, tableId, title, situation, expected }
  const cases = draft.cases ?? []
  const at = cases.findIndex((known) => known.caseId === caseId)
  return ok({ ...draft, cases: at < 0 ? [...cases, one] : cases.with(at, one) })
}

/** The member goes with the last case: a pack without cases reads as it did before there were any. */
const deleteCase = (draft: RulePack, caseId: string): Result<RulePack, DraftRefusal> => {
  const { cases = [], ...rest } = draft
  const kept = cases.filter((one) => one.caseId !== caseId)
  if (kept.length === cases.length) return err('notFound')
  return ok(kept.length === 0 ? rest : { ...rest, cases: kept })
}

type RowEdit = Exclude<Extract<DraftEdit, { readonly tableId: TableId }>, { readonly type: 'putCase' }>

const applyRowEdit = (draft: RulePack, edit: RowEdit, newRowId: RowId): Result<RulePack, DraftRefusal> => {
  switch (edit.type) {
    case 'cell':
      return changeRow(draft, edit, (row) =>
        row.cells[edit.column] === undefined
          ? err('notFound')
          : ok({ ...row, cells: row.cells.with(edit.column, edit.text.trim()) }),
      )
    case 'value':
      return changeRow(draft, edit, (row) => setValue(row, edit))
    case 'addRow':
      return changeRows(draft, edit.tableId, (table) => insertRow(table, edit.afterRowId, newRowId))
    case 'deleteRow':
      return changeRows(draft, edit.tableId, ({ rows }) =>
        rows.some((row) => row.rowId === edit.rowId)
          ? ok(rows.filter((row) => row.rowId !== edit.rowId))
          : err('notFound'),
      )
    case 'moveRow':
      return changeRows(draft, edit.tableId, ({ rows }) => moveRow(rows, edit.rowId, edit.afterRowId))
    default:
      return unreachable(edit)
  }
}

/** `newRowId` names the row that `addRow` makes; a row keeps its name for life. */
export const applyDraftEdit = (draft: RulePack, edit: DraftEdit, newRowId: RowId): Result<RulePack, DraftRefusal> => {
  if ('tableId' in edit && edit.type !== 'putCase') return applyRowEdit(draft, edit, newRowId)
  switch (edit.type) {
    case 'parameter':
      return changeRule(draft, edit.ruleId, (rule) => setParameter(rule, edit))
    case 'severity':
      return changeRule(draft, edit.ruleId, (rule) => ok({ ...rule, severity: edit.severity }))
    case 'owner':
      return changeRule(draft, edit.ruleId, (rule) => ok({ ...rule, owner: edit.owner, reviewOn: edit.reviewOn }))
    case 'scope':
      return changeRule(draft, edit.ruleId, (rule) => ok({ ...rule, scope: withScopeLists(rule.scope, edit) }))
    case 'removeRule':
      return removeRule(draft, edit.ruleId)
    case 'putCase':
      return putCase(draft, edit)
    case 'deleteCase':
      return deleteCase(draft, edit.caseId)
    case 'expectCase':
      return expectOtherwise(draft, edit.caseId, edit.expected)
    case 'deleteRuleCase':
      return withoutCase(draft, edit.caseId)
    default:
      return unreachable(edit)
  }
}
