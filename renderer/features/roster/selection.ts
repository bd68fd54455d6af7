import type { ShiftId } from '#shared/kernel/ids.ts'
import type { RowView } from './boardRows.ts'

export type Selection = ReadonlySet<ShiftId>
export const emptySelection: Selection = new Set()

export const selectOnly = (shiftId: ShiftId): Selection => new Set([shiftId])

export const toggleSelected = (selection: Selection, shiftId: ShiftId): Selection => {
  const next = new Set(selection)
  if (!next.delete(shiftId)) next.add(shiftId)
  return next
}

const rowShifts = (row: RowView): readonly ShiftId[] => row.cells.flat().map(({ shift }) => shift.shiftId)

export const selectRow = (row: RowView): Selection => new Set(rowShifts(row))

interface Corner {
  readonly row: number
  readonly day: number
}
const cornerOf = (rows: readonly RowView[], shiftId: ShiftId): Corner | null => {
  for (const [row, view] of rows.entries()) {
    const day = view.cells.findIndex((cell) => cell.some(({ shift }) => shift.shiftId === shiftId))
    if (day !== -1) return { row, day }
  }
  return null
}

/** All shifts in the rectangle of cells between two of them, like a range in a spreadsheet. */
export const selectRange = (rows: readonly RowView[], fromId: ShiftId, toId: ShiftId): Selection => {
  const from = cornerOf(rows, fromId)
  const to = cornerOf(rows, toId)
  if (from === null || to === null) return selectOnly(toId)
  const days = [Math.min(from.day, to.day), Math.max(from.day, to.day) + 1] as const
  return new Set(
    rows
      .slice(Math.min(from.row, to.row), Math.max(from.row, to.row) + 1)
      .flatMap((row) => row.cells.slice(...days).flat())
      .map(({ shift }) => shift.shiftId),
  )
}

/** Forgets shifts that no longer exist. */
export const pruneSelection = (selection: Selection, existing: ReadonlySet<ShiftId>): Selection => {
  const kept = [...selection].filter((shiftId) => existing.has(shiftId))
  return kept.length === selection.size ? selection : new Set(kept)
}

/** What an operation on a focused shift means: the selection when the shift belongs to it, else the shift alone. */
export const targetsOf = (selection: Selection, focused: ShiftId): readonly ShiftId[] =>
  selection.has(focused) ? [...selection] : [focused]
