/** Cells of an imported table that its columns do not admit, each with its offsets and what would do instead. */
import { parseCell } from '../cell.ts'
import type { CellFault } from '../analysis.ts'
import type { DecisionTable, Domain } from '../model.ts'
import { outside } from './report.ts'
import type { OutsideCode, OutsideItem } from './report.ts'

/** FEEL text that the column admits. */
const suggestionFor = (code: CellFault['code'], domain: Domain): string => {
  if (code === 'syntax') return '-'
  if (domain.type === 'range') return `[${domain.min}..${domain.max}]`
  return domain.values
    .slice(0, 3)
    .map((value) => JSON.stringify(value))
    .join(', ')
}

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
      const suggestion = suggestionFor(code, domain)
      return [outside(codes[code], code, place, { from, to, suggestion })]
    }),
  )
