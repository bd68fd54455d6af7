import type { RulePack } from '../../../shared/rules/model.ts'
import { atMost, bands } from '../packs/parts.ts'
import { secondPackOn } from './calendar.ts'

/** What version 2 changed: a tighter outer band for long weeks, and one person fewer on busy weekends in shops. */
export const secondPackOf = (first: RulePack): RulePack => ({
  ...first,
  version: first.version + 1,
  effectiveOn: secondPackOn,
  rules: first.rules.map((rule) =>
    rule.ruleId === 'week-limit'
      ? { ...rule, parameters: { maximum: atMost(2_880, 'minutes', bands([2_400, 2_880], [2_400, 2_940])) } }
      : rule,
  ),
  tables: first.tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) =>
      row.rowId === 'shop.weekend-busy'
        ? { ...row, values: row.values.map((value, output) => (table.outputs[output]?.name === 'service' ? 2 : value)) }
        : row,
    ),
  })),
})
export const secondPackNote =
  'Shops: one person fewer on busy weekends since the new tills. Long weeks end at 49 hours.'
