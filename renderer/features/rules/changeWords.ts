import { quantityText } from '#renderer/i18n/quantity.ts'
import type { Format } from '#renderer/i18n/format.ts'
import type { DecisionTable } from '#shared/decisions/model.ts'
import type { ParameterNames } from '#shared/i18n/parameters/messages.ts'
import type { RulesMessages } from '#shared/i18n/rules/messages.ts'
import type { MarkMessages } from '#shared/i18n/marks/messages.ts'
import type { PackChange } from '#shared/rules/diff.ts'
import type { Rule, RulePack } from '#shared/rules/model.ts'
import { boundsChangeWords } from './boundsWords.ts'
import { cellWords, rowWords } from './cellWords.ts'

export interface ChangeVocabulary {
  readonly t: RulesMessages
  readonly format: Format
  readonly names: ParameterNames
  readonly severities: MarkMessages['severity']
}
type Of<T extends PackChange['type']> = Extract<PackChange, { type: T }>
type TableChange = Exclude<PackChange, { readonly ruleId: unknown }>
type RuleChange = Exclude<PackChange, TableChange>

/** The rule that a change belongs to: its own, or the one that decides by the changed table. */
export const ruleOfChange = (change: PackChange, pack: RulePack): Rule | undefined =>
  pack.rules.find(({ ruleId, check }) =>
    'ruleId' in change ? ruleId === change.ruleId : 'tableId' in check && check.tableId === change.tableId,
  )

const boundsChange = (
  name: string,
  { before, after }: Of<'bounds' | 'valueBounds'>,
  { t }: ChangeVocabulary,
  text: (value: number) => string,
): string => t.change.bounds(name, boundsChangeWords(before, after, t.change, text))

const numberText = (change: Of<'parameter' | 'bounds'>, rule: Rule | undefined, words: ChangeVocabulary): string => {
  const { t, format, names } = words
  const unit = rule?.parameters[change.parameter]?.unit ?? 'count'
  const text = (value: number) => quantityText(format, value, unit)
  const name = names[change.parameter] ?? change.parameter
  return change.type === 'bounds'
    ? boundsChange(name, change, words, text)
    : `${name} ${text(change.before)} → ${text(change.after)}, ${t[change.direction]}`
}

const ruleText = (change: RuleChange, rule: Rule | undefined, words: ChangeVocabulary): string => {
  const { t, format, severities } = words
  switch (change.type) {
    case 'parameter':
    case 'bounds':
      return numberText(change, rule, words)
    case 'severity':
      return t.change.severity(severities[change.before], severities[change.after])
    case 'owner':
      return t.change.owner(change.before ?? t.nobody, change.after ?? t.nobody)
    case 'review':
      return t.change.review(format.date(change.before), format.date(change.after))
    case 'ruleAdded':
      return t.change.ruleAdded
    case 'ruleRemoved':
      return t.change.ruleRemoved
    default:
      return ''
  }
}

const cellChange = (change: Of<'cell'>, table: DecisionTable, row: string, { t, format }: ChangeVocabulary): string => {
  const column = table.inputs.find(({ name }) => name === change.column)
  const say = (text: string) => (column === undefined ? text : cellWords(text, column, { t: t.table, format }))
  return t.change.cell(row, column?.label[format.language] ?? change.column, say(change.before), say(change.after))
}

const tableText = (change: TableChange, packs: readonly RulePack[], words: ChangeVocabulary): string => {
  const { t, format } = words
  const tables = packs.flatMap((pack) => pack.tables.filter(({ tableId }) => tableId === change.tableId))
  const [table] = tables
  if (table === undefined) return change.rowId
  const known = tables.flatMap(({ rows }) => rows).find(({ rowId }) => rowId === change.rowId)
  const cells = 'cells' in change ? change.cells : (known?.cells ?? [])
  const row = rowWords(cells, table.inputs, { t: t.table, format })
  if (change.type === 'cell') return cellChange(change, table, row, words)
  if ('values' in change) return change.type === 'rowAdded' ? t.change.rowAdded(row) : t.change.rowRemoved(row)
  const output = table.outputs.find(({ name }) => name === change.output)?.label[format.language] ?? change.output
  return change.type === 'valueBounds'
    ? `${row}: ${boundsChange(output, change, words, format.number)}`
    : `${row}: ${output} ${change.before} → ${change.after}, ${t[change.direction]}`
}

/** One change in words, e.g. "weekday, 11:00 to 14:00, 40 to 80: Service 3 → 4, stricter". `packs`: base first, so that rows are named as they are published. */
export const changeText = (change: PackChange, packs: readonly RulePack[], words: ChangeVocabulary): string => {
  if (!('ruleId' in change)) return tableText(change, packs, words)
  const rule = packs.map((pack) => ruleOfChange(change, pack)).find((found) => found !== undefined)
  return ruleText(change, rule, words)
}
