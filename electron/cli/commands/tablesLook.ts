import { compileModel } from '../../../shared/decisions/dmn/compileModel.ts'
import { compileTable } from '../../../shared/decisions/compile.ts'
import { compileExpression } from '../../../shared/decisions/feel/compileExpression.ts'
import { noNames } from '../../../shared/decisions/feel/names.ts'
import type { FeelContext, FeelValue } from '../../../shared/decisions/feel/value.ts'
import { answerText } from '../../../shared/decisions/dmn/answerText.ts'
import { lookUp, type LookUp } from '../../../shared/decisions/lookUp.ts'
import type { Bounds, DecisionTable, Situation } from '../../../shared/decisions/model.ts'
import { unreachable } from '../../../shared/kernel/result.ts'
import { outsideText, refusalText } from '../../../shared/i18n/tables/outsideText.ts'
import type { TableMessages } from '../../../shared/i18n/tables/messages.ts'
import { readDmn } from '../../backend/exchange/dmnDocument.ts'
import { formOf } from '../../backend/exchange/tableFile.ts'
import { CliFailure, exitCodes } from '../io.ts'
import { readBytes } from '../jsonFile.ts'
import type { Speaker } from '../speaker.ts'
import { pickTable, tableSource, tableWords, type TableOptions } from '../tableSource.ts'

type Options = TableOptions & { readonly with: readonly string[] }

/** A FEEL literal where it reads as one, else the words themselves: quotation marks are a burden in a shell. */
const givenFrom = (pairs: readonly string[], words: TableMessages): FeelContext =>
  new Map(
    pairs.map((pair): readonly [string, FeelValue] => {
      const at = pair.indexOf('=')
      if (at < 1) throw new CliFailure('badValue', words.badValue(pair))
      const text = pair.slice(at + 1)
      const literal = compileExpression(text, noNames)
      return [pair.slice(0, at).trim(), literal.ok ? literal.value.run(new Map()) : text]
    }),
  )

const situationFrom = (given: FeelContext): Situation =>
  Object.fromEntries(
    [...given].map(([name, value]) => [name, typeof value === 'string' || typeof value === 'number' ? value : null]),
  )

const rowText = (table: DecisionTable, row: number, words: TableMessages): string => {
  const { rowId = '', cells = [] } = table.rows[row] ?? {}
  return words.matchedRow(rowId, table.inputs.map(({ name }, at) => `${name} ${cells[at] ?? ''}`).join(', '))
}

const rangeText = ({ min, max }: Bounds['free']): string => `${min}–${max}`

const answerLines = (table: DecisionTable, found: LookUp, words: TableMessages): readonly string[] => {
  switch (found.type) {
    case 'noRowMatches':
      return [words.noRow]
    case 'manyRowsMatch':
      return [words.manyRows(found.rows.map((row) => table.rows[row]?.rowId ?? '').join(', '))]
    case 'unknownInput':
      return [words.unknownInput(found.column)]
    case 'matched':
      return [
        ...found.rows.map((row) => rowText(table, row, words)),
        ...table.outputs.flatMap(({ name }, output) => {
          const bounds = table.rows[found.rows[0] ?? 0]?.bounds[output] ?? null
          return [
            words.answer(name, String(found.values[output] ?? '')),
            ...(bounds === null ? [] : [`  ${words.band(name, rangeText(bounds.free), rangeText(bounds.outer))}`]),
          ]
        }),
      ]
    default:
      return unreachable(found)
  }
}

const lookIntoTable = (table: DecisionTable, given: FeelContext, speaker: Speaker): void => {
  const words = tableWords(speaker)
  const compiled = compileTable(table)
  if (!compiled.ok) {
    const [fault] = compiled.error
    throw new CliFailure('unreadable', words.fault(fault?.rowId ?? '', '', words.faults[fault?.code ?? 'syntax']))
  }
  const found = lookUp(compiled.value, situationFrom(given))
  const rows = found.type === 'matched' ? found.rows.map((row) => table.rows[row]) : []
  const lines = answerLines(table, found, words)
  speaker.answer(
    { tableId: table.tableId, found, rows },
    lines,
    found.type === 'matched' ? exitCodes.fine : exitCodes.findings,
  )
}

/** Every decision on the way to the one that is asked for, in the order in which they were decided. */
const lookIntoModel = async (
  bytes: Uint8Array,
  name: string | undefined,
  given: FeelContext,
  speaker: Speaker,
): Promise<void> => {
  const words = tableWords(speaker)
  const read = await readDmn(bytes)
  if (!read.ok) throw new CliFailure(read.error.code, refusalText(read.error, words))
  const compiled = compileModel(read.value.model)
  if (!compiled.ok) throw new CliFailure(compiled.error.code, refusalText(compiled.error, words))
  const [outside] = [...read.value.outside, ...compiled.value.outside]
  if (outside !== undefined) throw new CliFailure('outside', outsideText(outside, words))
  const wanted = name ?? compiled.value.decisions.at(-1) ?? ''
  const decided: { readonly decision: string; readonly value: string }[] = []
  const answer = compiled.value.decide(wanted, given, (decision, value) =>
    decided.push({ decision, value: answerText(value) }),
  )
  if (!answer.ok) throw new CliFailure('noSuchTable', words.noSuchTable(wanted))
  speaker.answer(
    { decision: wanted, value: answerText(answer.value), decided },
    decided.map(({ decision, value }) => words.answer(decision, value)),
    answer.value === null ? exitCodes.findings : exitCodes.fine,
  )
}

/** A file that holds tables of our kind answers with its rows and bounds; any other DMN model with its decisions. */
export const lookIntoTables = async (file: string, options: Options, speaker: Speaker): Promise<void> => {
  const given = givenFrom(options.with, tableWords(speaker))
  const bytes = await readBytes(file, speaker)
  if (!file.toLowerCase().endsWith('.json') && formOf(bytes) === 'dmn') {
    const source = await tableSource(file, {}, speaker)
    const isOurs =
      source.refused === null &&
      source.outside.length === 0 &&
      source.tables.every(({ outside }) => outside.length === 0)
    if (!isOurs || source.tables.length === 0) return await lookIntoModel(bytes, options.table, given, speaker)
  }
  const { tables, outside } = await tableSource(file, {}, speaker)
  const { table, outside: own } = pickTable(tables, options.table, file, speaker)
  const [item] = [...outside, ...own]
  if (item !== undefined) throw new CliFailure('outside', outsideText(item, tableWords(speaker)))
  lookIntoTable(table, given, speaker)
}
