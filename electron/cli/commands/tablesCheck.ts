import { analyseTable } from '../../../shared/decisions/analyse.ts'
import type { TableAnalysis } from '../../../shared/decisions/analysis.ts'
import { faultyOverlaps, isComplete } from '../../../shared/decisions/isComplete.ts'
import type { DecisionTable, Situation } from '../../../shared/decisions/model.ts'
import { outsideText, refusalText } from '../../../shared/i18n/tables/outsideText.ts'
import type { TableMessages } from '../../../shared/i18n/tables/messages.ts'
import type { TableFile } from '../../backend/exchange/tableFile.ts'
import { CliFailure, exitCodes } from '../io.ts'
import type { Speaker } from '../speaker.ts'
import { tableWords } from '../tableSource.ts'

const situationText = (situation: Situation): string =>
  Object.entries(situation)
    .map(([name, value]) => `${name} ${String(value)}`)
    .join(', ')

/** Columns that the gap does not restrict say nothing. */
const cellsText = ({ inputs }: DecisionTable, cells: readonly string[]): string =>
  cells.flatMap((cell, at) => (cell === '-' ? [] : [`${inputs[at]?.name ?? ''} ${cell}`])).join(', ') || '-'

const linesOf = (table: DecisionTable, analysis: TableAnalysis, words: TableMessages): readonly string[] => {
  const overlaps = faultyOverlaps(table, analysis)
  if (isComplete(table, analysis)) return [words.whole(table.tableId, table.rows.length)]
  return [
    ...analysis.faults.map(({ rowId, column, code }) =>
      words.fault(rowId, table.inputs[column]?.name ?? words.column(column + 1), words.faults[code]),
    ),
    ...analysis.gaps.map(({ cells, witness }) => words.gap(cellsText(table, cells), situationText(witness))),
    ...overlaps.map(({ rowIds, witness }) => words.overlap(rowIds.join(', '), situationText(witness))),
    ...(analysis.truncated ? [words.more] : []),
  ]
}

/** Exit code 1 where anything is left open, decided twice, unreadable, or outside of what a table can hold. */
export const checkTables = (source: TableFile, speaker: Speaker): void => {
  const words = tableWords(speaker)
  if (source.refused !== null) throw new CliFailure(source.refused.code, refusalText(source.refused, words))
  const checked = source.tables.map(({ table, outside }) => ({ table, outside, analysis: analyseTable(table) }))
  const outside = [...source.outside, ...checked.flatMap((found) => found.outside)]
  const lines = [
    ...outside.map((item) => outsideText(item, words)),
    ...checked.flatMap(({ table, analysis }) => linesOf(table, analysis, words)),
  ]
  if (lines.length === 0) throw new CliFailure('noTable', words.noTable(''))
  const fine = outside.length === 0 && checked.every(({ table, analysis }) => isComplete(table, analysis))
  const data = {
    tables: checked.map(({ table, analysis }) => ({ tableId: table.tableId, rows: table.rows.length, analysis })),
    outside,
  }
  speaker.answer(data, lines, fine ? exitCodes.fine : exitCodes.findings)
}
