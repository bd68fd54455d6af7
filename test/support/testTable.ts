import type { DecisionTable, Row } from '#shared/decisions/model.ts'
import { id } from '#shared/kernel/ids.ts'
import type { Rule, RulePack } from '#shared/rules/model.ts'
import { testPack } from './testOrganisation.ts'

const words = (text: string) => ({ en: text, de: text, da: text })
const row = (rowId: string, cell: string, value: number): Row => ({
  rowId: id(rowId),
  label: words(rowId),
  cells: [cell],
  values: [value],
  bounds: [null],
})

/** Guards by guests in the pool: two below fifty, three from fifty on. */
export const testTable: DecisionTable = {
  tableId: id('staff'),
  title: words('Guards'),
  hitPolicy: 'UNIQUE',
  aggregation: null,
  inputs: [{ name: 'demand', label: words('Guests'), domain: { type: 'range', min: 0, max: 500, unit: 'customers' } }],
  outputs: [{ name: 'guard', label: words('Guard'), unit: 'people', stricter: 'higher' }],
  rows: [row('quiet', '< 50', 2), row('busy', '>= 50', 3)],
}

/** The rules of `testPack` and a staffing rule on `testTable`. */
export const tablePack = (over: Partial<RulePack> = {}): RulePack => {
  const pack = testPack()
  const [first] = pack.rules
  if (first === undefined) throw new Error('the test pack has rules')
  const staffing: Rule = {
    ...first,
    ruleId: id('staffing'),
    title: words('staffing'),
    severity: 'reason',
    check: { kind: 'coverage', tableId: testTable.tableId, stepMinutes: 30 },
    parameters: {},
  }
  return { ...pack, rules: [...pack.rules, staffing], tables: [testTable], ...over }
}
