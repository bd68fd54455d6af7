/** The parameters of a rule by name, be they its own numbers or the cells of its decision table. */
import type { DecisionTable } from '../decisions/model.ts'
import type { Parameter, Rule, RulePack } from '../rules/model.ts'

const cellName = /^cell:(.+):([^:]+)$/

export const tableOfRule = (pack: RulePack, rule: Rule): DecisionTable | null => {
  const { check } = rule
  if (check.kind !== 'coverage' || !('tableId' in check)) return null
  return pack.tables.find((table) => table.tableId === check.tableId) ?? null
}

/** A cell's value as a parameter; cells count staff. */
const cellOf = (table: DecisionTable, rowId: string, outputName: string): Parameter | null => {
  const row = table.rows.find((candidate) => candidate.rowId === rowId)
  const at = table.outputs.findIndex((candidate) => candidate.name === outputName)
  const output = table.outputs[at]
  const value = row?.values[at]
  if (row === undefined || output === undefined || value === undefined) return null
  return { value, unit: 'count', stricter: output.stricter, bounds: row.bounds[at] ?? null }
}

/** Null where the rule has no such parameter. */
export const parameterOf = (pack: RulePack, rule: Rule, name: string): Parameter | null => {
  if (Object.hasOwn(rule.parameters, name)) return rule.parameters[name] ?? null
  const [, rowId, outputName] = cellName.exec(name) ?? []
  const table = tableOfRule(pack, rule)
  if (table === null || rowId === undefined || outputName === undefined) return null
  return cellOf(table, rowId, outputName)
}
