/** Cells of an imported table that its columns do not admit, each with its offsets and what would do instead. */
import { parseCell } from '../cell.ts'
import type { CellFault } from '../analysis.ts'
import { cellExample } from '../cellProblem.ts'
import type { DecisionTable } from '../model.ts'
import { outside } from './report.ts'
import type { OutsideCode, OutsideItem } from './report.ts'

const codes: Readonly<Record<CellFault['code'], OutsideCode>> = {
  syntax: 'syntax',
  outsideSubset: 'feel',
  wrongType: 'table',
  outsideDomain: 'table',
}

export const unreadableCells = ({ inputs, rows }: DecisionTable, owner: string): readonly OutsideItem[] =>
  rows.flatMap(({ cells }, row) =>
    inputs.flatMap(({ domain }, column) => {
      const parsed = parseCell(cells[column] ?? '', domain)
      if (parsed.ok) return []
      const { code, from, to } = parsed.error
      const place = { owner, path: [], row: row + 1, column: column + 1 }
      const suggestion = cellExample(code, domain)
      return [outside(codes[code], code, place, { from, to, suggestion })]
    }),
  )
