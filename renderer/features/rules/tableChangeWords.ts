import { cellWords, rowWords } from '#renderer/i18n/cellWords.ts'
import type { PackSpeech } from '#renderer/i18n/packSpeech.ts'
import type { DecisionTable, Domain, HitPolicy, Aggregation } from '#shared/decisions/model.ts'
import type { ChangeMessages } from '#shared/i18n/changes/messages.ts'
import type { RulesMessages } from '#shared/i18n/rules/messages.ts'
import { unreachable } from '#shared/kernel/result.ts'
import { languages } from '#shared/kernel/text.ts'
import type { RulePack } from '#shared/rules/model.ts'
import type { TableChange } from '#shared/rules/packChange.ts'
import { inChangedLanguage } from './basisWords.ts'
import { boundsChangeWords } from './boundsWords.ts'

export interface TableChangeVocabulary {
  readonly change: ChangeMessages
  readonly rules: Pick<RulesMessages, 'stricter' | 'looser'>
  readonly speech: PackSpeech
}
type Of<T extends TableChange['type']> = Extract<TableChange, { type: T }>
type RowChange = Extract<TableChange, { readonly rowId: unknown }>
type HeadChange = Exclude<TableChange, RowChange>

/** The table as published and as drafted; the first one that knows a name gives it. */
type Tables = readonly DecisionTable[]

const columnLabel = (tables: Tables, name: string, { speech }: TableChangeVocabulary): string =>
  tables.flatMap(({ inputs, outputs }) => [...inputs, ...outputs]).find((column) => column.name === name)?.label[
    speech.format.language
  ] ?? speech.word(name)

const situationOf = (change: RowChange, tables: Tables, { speech }: TableChangeVocabulary): string => {
  const known = tables.find(({ rows }) => rows.some(({ rowId }) => rowId === change.rowId))
  const cells = 'cells' in change ? change.cells : known?.rows.find(({ rowId }) => rowId === change.rowId)?.cells
  const inputs = known?.inputs ?? []
  return cells === undefined || inputs.length === 0 ? speech.row(change.rowId) : rowWords(cells, inputs, speech)
}

const cellText = (change: Of<'cell'>, row: string, tables: Tables, words: TableChangeVocabulary): string => {
  const column = tables.flatMap(({ inputs }) => inputs).find(({ name }) => name === change.column)
  const say = (text: string) => (column === undefined ? text : cellWords(text, column, words.speech))
  return words.change.cell(row, columnLabel(tables, change.column, words), say(change.before), say(change.after))
}

const rowText = (change: RowChange, tables: Tables, words: TableChangeVocabulary): string => {
  const { change: t, rules, speech } = words
  const row = situationOf(change, tables, words)
  switch (change.type) {
    case 'cell':
      return cellText(change, row, tables, words)
    case 'value': {
      const output = columnLabel(tables, change.output, words)
      return `${row}: ${output} ${change.before} → ${change.after}, ${rules[change.direction]}`
    }
    case 'valueBounds': {
      const said = boundsChangeWords(change.before, change.after, t, speech.format.number)
      return `${row}: ${t.bounds(columnLabel(tables, change.output, words), said)}`
    }
    case 'rowLabel':
      return inChangedLanguage(change.before, change.after, (before, after) => t.rowLabel(row, before, after), words)
    case 'rowAdded':
    case 'rowRemoved':
      return t[change.type](row)
    default:
      return unreachable(change)
  }
}

const policyText = (
  { hitPolicy, aggregation }: { readonly hitPolicy: HitPolicy; readonly aggregation: Aggregation | null },
  t: ChangeMessages,
): string => t.policies[aggregation ?? hitPolicy]

const domainText = (domain: Domain, { change, speech }: TableChangeVocabulary): string => {
  if (domain.type === 'range') {
    const { min, max, unit } = domain
    const say = unit === 'minuteOfDay' ? speech.format.minuteOfDay : speech.format.number
    return speech.t.between(say(min), say(max))
  }
  const said = domain.values.map((value) => speech.t.values[value] ?? speech.word(value))
  return said.length === 0 ? change.none : said.join(', ')
}

type ColumnChange = Extract<HeadChange, { readonly type: 'column' }>

const columnText = ({ before, after }: ColumnChange, words: TableChangeVocabulary): string => {
  const { change: t, speech } = words
  return languages.every((one) => before.label[one] === after.label[one])
    ? t.columnMeaning(after.label[speech.format.language])
    : inChangedLanguage(before.label, after.label, t.column, words)
}

const headText = (change: HeadChange, tables: Tables, words: TableChangeVocabulary): string => {
  const { change: t, speech } = words
  const { language } = speech.format
  switch (change.type) {
    case 'rowOrder':
    case 'columnOrder':
      return t[change.type]
    case 'domain': {
      const column = columnLabel(tables, change.column, words)
      const [before, after] = [domainText(change.before, words), domainText(change.after, words)]
      return before === after ? t.columnMeaning(column) : t.domain(column, before, after)
    }
    case 'hitPolicy':
      return t.hitPolicy(policyText(change.before, t), policyText(change.after, t))
    case 'column':
      return columnText(change, words)
    case 'tableTitle':
      return inChangedLanguage(change.before, change.after, t.tableTitle, words)
    case 'tableAdded':
    case 'tableRemoved':
      return t[change.type](change.title[language])
    case 'columnAdded':
    case 'columnRemoved':
      return t[change.type](change.column.label[language])
    default:
      return unreachable(change)
  }
}

/** `packs`: base first, so that rows are named as they are published. */
export const tableChangeText = (
  change: TableChange,
  packs: readonly RulePack[],
  words: TableChangeVocabulary,
): string => {
  const tables = packs.flatMap((pack) => pack.tables.filter(({ tableId }) => tableId === change.tableId))
  return 'rowId' in change ? rowText(change, tables, words) : headText(change, tables, words)
}
