import type { DecisionTable } from '#shared/decisions/model.ts'
import type { RowId } from '#shared/kernel/ids.ts'

/** A cell of the editor: an input column or an output column of a row. */
export interface CellPlace {
  readonly rowId: RowId
  readonly side: 'input' | 'output'
  readonly column: number
}
/** What is typed and not yet in the draft, by `placeKey`. */
export type Typed = ReadonlyMap<string, string>

export const placeKey = ({ rowId, side, column }: CellPlace): string => `${rowId} ${side} ${column}`

/** Whole numbers only; null for anything else. */
export const parseCount = (text: string): number | null => {
  const trimmed = text.trim()
  return /^\d{1,6}$/.test(trimmed) ? Number(trimmed) : null
}

/** The table as it would be with what is typed now, for the marks. The same value where nothing is typed. */
export const liveTable = (table: DecisionTable, typed: Typed): DecisionTable => {
  if (typed.size === 0) return table
  return {
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, column) => typed.get(placeKey({ rowId: row.rowId, side: 'input', column })) ?? cell),
      values: row.values.map((value, column) => {
        const text = typed.get(placeKey({ rowId: row.rowId, side: 'output', column }))
        return (text === undefined ? null : parseCount(text)) ?? value
      }),
    })),
  }
}

/** Text of a cell in a table; undefined where it has no such cell. */
export const cellText = (table: DecisionTable | null, { rowId, side, column }: CellPlace): string | undefined => {
  const row = table?.rows.find((candidate) => candidate.rowId === rowId)
  const found = side === 'input' ? row?.cells[column] : row?.values[column]
  return found === undefined ? undefined : String(found)
}
