/** English words of the table editor. */
import type { TableEditorMessages } from './messages.ts'

const counted = (one: string, many: string) => (count: number) => (count === 1 ? `1 ${one}` : `${count} ${many}`)

export const tableEditorEn: TableEditorMessages = {
  checking: 'Checking the table…',
  checkFailed: 'The table could not be checked.',
  again: 'Check again',
  counts: {
    shadowed: counted('row that never decides', 'rows that never decide'),
    duplicate: counted('repetition', 'repetitions'),
    mergeable: counted('group of rows that could be one', 'groups of rows that could be one'),
  },
  marks: {
    overlap: 'overlaps with another row',
    shadowed: 'never decides',
    duplicate: 'is there more than once',
    mergeable: 'could be one with another row',
  },
  shadowedAt: (row, decidedBy, situation) =>
    `${row} never decides, rows before it do: ${situation} is decided by ${decidedBy}.`,
  duplicateAt: (rows, situation) => `${rows} say the same: ${situation}.`,
  mergeableAt: (rows, column, cell) => `${rows} differ in ${column} alone; one row with “${cell}” would do.`,
  notListed: 'There are more findings than are listed: the check stopped at its limit.',
  showAll: (count) => `Show all ${count}`,
  showFewer: 'Show fewer',
  tools: {
    label: 'Work on the table',
    undo: 'Undo',
    redo: 'Redo',
    rowUp: 'Move row up',
    rowDown: 'Move row down',
    nextFinding: 'Next finding',
    keys: 'Enter edits, Escape puts back, F4 opens the FEEL text, F8 goes to the next finding.',
  },
  feel: {
    open: 'Edit as FEEL',
    none: 'Go to a condition: here you see how it is written.',
    label: (row, column) => `FEEL of ${row}, ${column}`,
    loading: 'Opening the editor…',
    keep: 'Keep',
    leave: 'Leave as it was',
    problem: (place, problem) => `From character ${place}: ${problem}`,
    wouldDo: (feel) => `This would do: ${feel}`,
    replace: 'Put it in',
    keys: 'Enter keeps the text, Escape leaves it as it was, Ctrl+Space offers what the column takes.',
    offers: {
      any: 'any value',
      value: 'value of the column',
      not: 'all but these',
      interval: 'from, up to and including',
      atLeast: 'at least',
      below: 'below',
    },
  },
}
