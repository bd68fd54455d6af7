import type { Bounds, DecisionTable } from '#shared/decisions/model.ts'
import type { RowId } from '#shared/kernel/ids.ts'
import { holds, movedBounds, sameBounds } from './boundsForm.ts'

/** One output of one row: its number, its bands, and both as published. */
export interface OutputCell {
  readonly value: number
  readonly bounds: Bounds | null
  /** Null in a new row. */
  readonly published: { readonly value: number; readonly bounds: Bounds | null } | null
}

/** `kept`: the published bands still hold the new value, so they can be taken back; `outgrown`: they no longer do. */
export type BoundsMove = 'none' | 'kept' | 'outgrown'

const numbersAt = (table: DecisionTable | null, rowId: RowId, output: number) => {
  const row = table?.rows.find((candidate) => candidate.rowId === rowId)
  const value = row?.values[output]
  return row === undefined || value === undefined ? null : { value, bounds: row.bounds[output] ?? null }
}

export const outputCell = (
  table: DecisionTable,
  base: DecisionTable | null,
  rowId: RowId,
  output: number,
): OutputCell | null => {
  const now = numbersAt(table, rowId, output)
  return now === null ? null : { ...now, published: numbersAt(base, rowId, output) }
}

/** Whether the bands have gone along with a changed value, and whether they had to. */
export const boundsMove = ({ value, bounds, published }: OutputCell): BoundsMove => {
  if (published?.bounds == null || published.value === value || sameBounds(published.bounds, bounds)) return 'none'
  if (!sameBounds(movedBounds(published.bounds, value - published.value), bounds)) return 'none'
  return holds(published.bounds, value) ? 'kept' : 'outgrown'
}
