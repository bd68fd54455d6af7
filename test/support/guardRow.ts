import type { Row } from '#shared/decisions/model.ts'
import { id } from '#shared/kernel/ids.ts'

/** A row of the guards' table: named, by guests. */
export const guardRow = (rowId: string, cell: string, value: number): Row => ({
  rowId: id(rowId),
  label: { en: rowId, de: rowId, da: rowId },
  cells: [cell],
  values: [value],
  bounds: [null],
})
