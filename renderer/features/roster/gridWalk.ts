import type { ShiftId } from '#shared/kernel/ids.ts'
import { weekDays } from './boardGeometry.ts'
import type { RowView } from './boardRows.ts'
import type { WalkStep } from './keymap.ts'

/** Where the focus is: a shift, or an empty cell. `row` 0 holds the open shifts, `day` 0 is Monday. */
export interface GridPlace {
  readonly row: number
  readonly day: number
  readonly shiftId: ShiftId | null
}

const pageRows = 6
const clamp = (value: number, last: number): number => Math.max(0, Math.min(last, value))
const shiftsAt = (rows: readonly RowView[], row: number, day: number): readonly ShiftId[] =>
  rows[row]?.cells[day]?.map(({ shift }) => shift.shiftId) ?? []

const enter = (rows: readonly RowView[], row: number, day: number, from: 'first' | 'last' = 'first'): GridPlace => {
  const shifts = shiftsAt(rows, row, day)
  return { row, day, shiftId: (from === 'first' ? shifts[0] : shifts.at(-1)) ?? null }
}

const across = (rows: readonly RowView[], place: GridPlace, step: 1 | -1): GridPlace => {
  const shifts = shiftsAt(rows, place.row, place.day)
  const at = place.shiftId === null ? -1 : shifts.indexOf(place.shiftId)
  const beside = at === -1 ? undefined : shifts[at + step]
  if (beside !== undefined) return { ...place, shiftId: beside }
  const day = place.day + step
  return day < 0 || day >= weekDays ? place : enter(rows, place.row, day, step === 1 ? 'first' : 'last')
}

/** Left and right pass through the shifts of a cell before they leave it; at the edges the focus stays. */
export const walk = (rows: readonly RowView[], place: GridPlace, step: WalkStep): GridPlace => {
  const lastRow = rows.length - 1
  const toRow = (row: number): GridPlace => {
    const next = clamp(row, lastRow)
    return next === place.row ? place : enter(rows, next, place.day)
  }
  const steps: Readonly<Record<WalkStep, () => GridPlace>> = {
    left: () => across(rows, place, -1),
    right: () => across(rows, place, 1),
    up: () => toRow(place.row - 1),
    down: () => toRow(place.row + 1),
    pageUp: () => toRow(place.row - pageRows),
    pageDown: () => toRow(place.row + pageRows),
    rowStart: () => enter(rows, place.row, 0),
    rowEnd: () => enter(rows, place.row, weekDays - 1),
    first: () => enter(rows, 0, 0),
    last: () => enter(rows, lastRow, weekDays - 1),
  }
  return steps[step]()
}

/** Cells only, for a shift that is being carried. */
export const walkCells = (rows: readonly RowView[], { row, day }: GridPlace, step: WalkStep): GridPlace => {
  const lastRow = rows.length - 1
  const moves: Readonly<Partial<Record<WalkStep, readonly [number, number]>>> = {
    left: [0, -1],
    right: [0, 1],
    up: [-1, 0],
    down: [1, 0],
    pageUp: [-pageRows, 0],
    pageDown: [pageRows, 0],
    rowStart: [0, -weekDays],
    rowEnd: [0, weekDays],
  }
  const [rowStep, dayStep] = moves[step] ?? [0, 0]
  return { row: clamp(row + rowStep, lastRow), day: clamp(day + dayStep, weekDays - 1), shiftId: null }
}

export const placeOf = (rows: readonly RowView[], shiftId: ShiftId): GridPlace | null => {
  for (const [row, view] of rows.entries()) {
    const day = view.cells.findIndex((cell) => cell.some(({ shift }) => shift.shiftId === shiftId))
    if (day !== -1) return { row, day, shiftId }
  }
  return null
}
