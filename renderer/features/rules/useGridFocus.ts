import { useCallback, useLayoutEffect, useRef, useState, type FocusEvent, type RefObject } from 'react'
import type { DecisionTable } from '#shared/decisions/model.ts'
import type { RowId } from '#shared/kernel/ids.ts'
import { cellAt, focusCell, type CellOfGrid } from './gridFocus.ts'

export interface GridFocus {
  readonly grid: RefObject<HTMLTableElement | null>
  /** The cell one is in, or was in last; null before any was entered. */
  readonly entered: CellOfGrid | null
  readonly goTo: (rowId: RowId, column: number) => void
  /** New rows are there: one of them may be the one that was wanted. */
  readonly settle: () => void
  readonly onFocus: (event: FocusEvent<HTMLTableElement>) => void
  readonly onBlur: (event: FocusEvent<HTMLTableElement>) => void
}

const isSame = (a: CellOfGrid | null, b: CellOfGrid): boolean =>
  a?.rowId === b.rowId && a.place.row === b.place.row && a.place.column === b.place.column

/** Where the focus is in the grid; it follows a row that moves, and goes to the next one when its row is taken away. */
export const useGridFocus = (table: DecisionTable): GridFocus => {
  const grid = useRef<HTMLTableElement>(null)
  const isInside = useRef(false)
  const [entered, setEntered] = useState<CellOfGrid | null>(null)
  const wanted = useRef<{ readonly rowId: RowId; readonly column: number } | null>(null)
  const { rows, inputs } = table
  const goTo = useCallback(
    (rowId: RowId, column: number) => {
      const row = rows.findIndex((candidate) => candidate.rowId === rowId)
      wanted.current = null
      if (row < 0 || focusCell(grid.current, rowId, column, inputs.length)) return
      // first it has to be among the rows that are there
      wanted.current = { rowId, column }
      setEntered({ rowId, place: { row, column } })
    },
    [rows, inputs],
  )
  const settle = useCallback(() => {
    const { current } = wanted
    if (current !== null && focusCell(grid.current, current.rowId, current.column, inputs.length)) wanted.current = null
  }, [inputs])
  useLayoutEffect(() => {
    if (!isInside.current || entered === null || grid.current?.contains(document.activeElement) === true) return
    const { row, column } = entered.place
    const next = rows.find(({ rowId }) => rowId === entered.rowId) ?? rows[Math.min(row, rows.length - 1)]
    if (next !== undefined) goTo(next.rowId, column)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only other rows can take the focus away
  }, [rows])
  const onFocus = (event: FocusEvent<HTMLTableElement>) => {
    isInside.current = true
    const cell = cellAt(event.target, inputs.length)
    if (cell !== null && !isSame(entered, cell)) setEntered(cell)
  }
  const onBlur = ({ relatedTarget, currentTarget }: FocusEvent<HTMLTableElement>) => {
    isInside.current = relatedTarget instanceof Node && currentTarget.contains(relatedTarget)
  }
  return { grid, entered, goTo, settle, onFocus, onBlur }
}
