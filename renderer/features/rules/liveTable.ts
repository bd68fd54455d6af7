import type { DecisionTable, Row } from '#shared/decisions/model.ts'
import type { RowId } from '#shared/kernel/ids.ts'

/** A cell of the editor: an input column or an output column of a row. */
export interface CellPlace {
  readonly rowId: RowId
  readonly side: 'input' | 'output'
  readonly column: number
}
/** As it was typed, and as the table would keep it. */
export interface Typed {
  readonly text: string
  readonly written: string
}
/** What is typed into one row and not yet in the draft, by `cellKey`. */
export type TypedCells = ReadonlyMap<string, Typed>
export type TypedRows = ReadonlyMap<RowId, TypedCells>

export const cellKey = ({ side, column }: Pick<CellPlace, 'side' | 'column'>): string => `${side} ${column}`

/** Whole numbers only; null for anything else. */
export const parseCount = (text: string): number | null => {
  const trimmed = text.trim()
  return /^\d{1,6}$/.test(trimmed) ? Number(trimmed) : null
}

const liveRow = (row: Row, typed: TypedCells): Row => ({
  ...row,
  cells: row.cells.map((cell, column) => typed.get(cellKey({ side: 'input', column }))?.written ?? cell),
  values: row.values.map((value, column) => {
    const text = typed.get(cellKey({ side: 'output', column }))?.written
    return (text === undefined ? null : parseCount(text)) ?? value
  }),
})

/** The table as it would be with what is typed now, for the marks. The same value where nothing is typed. */
export const liveTable = (table: DecisionTable, typed: TypedRows): DecisionTable => {
  if (typed.size === 0) return table
  return {
    ...table,
    rows: table.rows.map((row) => {
      const cells = typed.get(row.rowId)
      return cells === undefined ? row : liveRow(row, cells)
    }),
  }
}

/** Text of a cell of a row; undefined where there is no such row or cell. */
export const cellText = (
  row: Row | undefined,
  { side, column }: Pick<CellPlace, 'side' | 'column'>,
): string | undefined => {
  const found = side === 'input' ? row?.cells[column] : row?.values[column]
  return found === undefined ? undefined : String(found)
}

export const withTyped = (typed: TypedRows, place: CellPlace, cell: Typed): TypedRows =>
  new Map(typed).set(place.rowId, new Map(typed.get(place.rowId)).set(cellKey(place), cell))

/** Rows without anything typed are not there. */
export const withoutTyped = (typed: TypedRows, place: CellPlace): TypedRows => {
  const cells = typed.get(place.rowId)
  if (cells?.has(cellKey(place)) !== true) return typed
  const rest = new Map([...cells].filter(([key]) => key !== cellKey(place)))
  const rows = new Map(typed)
  if (rest.size === 0) rows.delete(place.rowId)
  else rows.set(place.rowId, rest)
  return rows
}

const isKept = (row: Row, key: string, { written }: Typed): boolean => {
  const [side, column] = key.split(' ')
  if (side === 'input') return row.cells[Number(column)] === written.trim()
  return row.values[Number(column)] === parseCount(written)
}

/** What the table says now need not be remembered; neither need what was typed into a row that is gone. */
export const stillTyped = (typed: TypedRows, table: DecisionTable): TypedRows => {
  const rows = new Map(table.rows.map((row) => [row.rowId, row]))
  const open = [...typed].flatMap(([rowId, cells]): readonly (readonly [RowId, TypedCells])[] => {
    const row = rows.get(rowId)
    const rest = row === undefined ? [] : [...cells].filter(([key, cell]) => !isKept(row, key, cell))
    if (rest.length === 0) return []
    return [[rowId, rest.length === cells.size ? cells : new Map(rest)]]
  })
  return open.length === typed.size && open.every(([rowId, cells]) => typed.get(rowId) === cells)
    ? typed
    : new Map(open)
}
