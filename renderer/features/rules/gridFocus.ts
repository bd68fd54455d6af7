import type { RowId } from '#shared/kernel/ids.ts'
import type { GridPlace } from './gridKeys.ts'
import { cellKey } from './liveTable.ts'

/** A cell that is there, by its row and the number of its column, conditions first. */
export interface CellOfGrid {
  readonly rowId: RowId
  readonly place: GridPlace
}

const columnKey = (column: number, inputs: number): string =>
  column < inputs ? cellKey({ side: 'input', column }) : cellKey({ side: 'output', column: column - inputs })

/** The cell that an element is the field of; null for anything else in the grid. */
export const cellAt = (element: EventTarget | null, inputs: number): CellOfGrid | null => {
  if (!(element instanceof HTMLInputElement)) return null
  const [side, column] = (element.dataset['column'] ?? '').split(' ')
  const { row: rowId, at } = element.closest('tr')?.dataset ?? {}
  if (column === undefined || rowId === undefined) return null
  return {
    rowId: rowId as RowId,
    place: { row: Number(at), column: Number(column) + (side === 'input' ? 0 : inputs) },
  }
}

export const rowElement = (grid: HTMLElement | null, rowId: RowId): HTMLElement | undefined =>
  [...(grid?.querySelectorAll<HTMLElement>('tr[data-row]') ?? [])].find(({ dataset }) => dataset['row'] === rowId)

/** Brings the row into sight and the focus into its cell; false where the row is not there. */
export const focusCell = (grid: HTMLElement | null, rowId: RowId, column: number, inputs: number): boolean => {
  const row = rowElement(grid, rowId)
  const field = row?.querySelector<HTMLElement>(`input[data-column="${columnKey(column, inputs)}"]`)
  field?.focus({ preventScroll: true })
  row?.scrollIntoView({ block: 'nearest' })
  return field != null
}

/** While one edits, the arrow keys move in the text; without it they move in the grid. */
export const isEditing = (field: HTMLElement): boolean => field.dataset['editing'] === 'true'
export const setEditing = (field: HTMLElement, editing: boolean): void => {
  if (editing) field.dataset['editing'] = 'true'
  else delete field.dataset['editing']
}
