import type { WeekBoard } from '#shared/contract/roster.ts'
import { addDays } from '#shared/kernel/time.ts'
import { findingReference, formatReference, valueReference } from '#shared/overrides/reference.ts'
import { tableOfRule } from '#shared/overrides/parameters.ts'
import type { Column, OutputColumn, Row } from '#shared/decisions/model.ts'
import type { EffectiveValue, Evaluation, Finding } from '#shared/roster/findings.ts'
import type { Rule } from '#shared/rules/model.ts'

export type ReferenceSubject = Pick<WeekBoard, 'outlet' | 'weekOn' | 'pack'>

/** A text that names a finding of this week for another device. */
export const referenceOf = ({ outlet, weekOn, pack }: ReferenceSubject, finding: Finding): string =>
  formatReference(findingReference(finding, { outletId: outlet.outletId, weekOn, packVersion: pack.version }))

/** A text that names a value, as it is on the last day of this week: the day that the board shows. */
export const valueReferenceOf = ({ outlet, weekOn }: Omit<ReferenceSubject, 'pack'>, value: EffectiveValue): string =>
  formatReference(valueReference(value, { outletId: outlet.outletId, on: addDays(weekOn, 6) }))

export const ruleOf = ({ pack }: Pick<WeekBoard, 'pack'>, ruleId: string): Rule | undefined =>
  pack.rules.find((rule) => rule.ruleId === ruleId)

/** The values behind a finding; one that changed within the week is listed once, as it was last. */
export const valuesBehind = (
  { values }: Pick<Evaluation, 'values'>,
  { ruleId, parameters }: Pick<Finding, 'ruleId' | 'parameters'>,
): readonly EffectiveValue[] =>
  parameters.flatMap(
    (parameter) => values.findLast((value) => value.ruleId === ruleId && value.parameter === parameter) ?? [],
  )

export interface TableRow {
  readonly row: Row
  readonly inputs: readonly { readonly column: Column; readonly cell: string }[]
  readonly outputs: readonly { readonly column: OutputColumn; readonly value: number }[]
}

export const tableRowOf = ({ pack }: Pick<WeekBoard, 'pack'>, rule: Rule, rowId: string): TableRow | null => {
  const table = tableOfRule(pack, rule)
  const row = table?.rows.find((candidate) => candidate.rowId === rowId)
  if (table == null || row === undefined) return null
  return {
    row,
    inputs: table.inputs.map((column, at) => ({ column, cell: row.cells[at] ?? '-' })),
    outputs: table.outputs.map((column, at) => ({ column, value: row.values[at] ?? 0 })),
  }
}

/** Row and output of a parameter `cell:<rowId>:<output>`. */
export const cellOf = (parameter: string): { readonly rowId: string; readonly output: string } | null => {
  const [, rowId, output] = /^cell:(.+):([^:]+)$/.exec(parameter) ?? []
  return rowId === undefined || output === undefined ? null : { rowId, output }
}
