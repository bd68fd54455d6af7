import { cellWords } from '#renderer/i18n/cellWords.ts'
import type { PackSpeech } from '#renderer/i18n/packSpeech.ts'
import type { DecisionTable } from '#shared/decisions/model.ts'

/** Pixels; the columns of numbers have one width, which the style sheet gives. */
export interface ColumnWidths {
  readonly name: number
  readonly inputs: readonly number[]
}

const fewest = 8
const most = 60
/** Times and figures are wide, words are not; what is long is words. */
const wideCharacters = 20
const padding = 16
const mark = 22

const widthOf = (characters: number): number => {
  const counted = Math.max(fewest, Math.min(most, characters))
  return Math.min(counted, wideCharacters) * 7 + Math.max(0, counted - wideCharacters) * 5 + padding
}

/** Room for the longest text of each column, whichever rows are there: so that no list of days is cut, and no column moves while one scrolls. */
export const columnWidths = ({ inputs, rows }: DecisionTable, speech: PackSpeech): ColumnWidths => ({
  name:
    widthOf(rows.reduce((longest, { label }) => Math.max(longest, label?.[speech.format.language].length ?? 0), 0)) +
    mark,
  inputs: inputs.map((column, at) =>
    widthOf(
      rows.reduce((longest, { cells }) => Math.max(longest, cellWords(cells[at] ?? '-', column, speech).length), 0),
    ),
  ),
})
