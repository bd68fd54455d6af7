/** Gaps and overlaps of a decision table over its declared domains, each with a situation that shows it. */
import type { RowId, TableId } from '../kernel/ids.ts'
import type { Situation } from './model.ts'

/** A cell that cannot be read, with the position of the fault in its text (0-based, end exclusive). */
export interface CellFault {
  readonly rowId: RowId
  readonly column: number
  readonly from: number
  readonly to: number
  readonly code: 'syntax' | 'outsideSubset' | 'wrongType' | 'outsideDomain'
}
export interface TableAnalysis {
  readonly tableId: TableId
  readonly faults: readonly CellFault[]
  /** Boxes no row covers: FEEL text per column, merged where possible, and one situation inside. */
  readonly gaps: readonly { readonly cells: readonly string[]; readonly witness: Situation }[]
  /** Rows that both match some situation (a fault under UNIQUE). */
  readonly overlaps: readonly { readonly rowIds: readonly RowId[]; readonly witness: Situation }[]
  /** Rows that never decide, because the rows before them do (only under FIRST): a situation that the row has, and the row that decides it. */
  readonly shadowed: readonly { readonly rowId: RowId; readonly decidedBy: RowId; readonly witness: Situation }[]
  /** Groups of rows with the same conditions, values and bounds, and a situation that they all have. */
  readonly duplicates: readonly { readonly rowIds: readonly RowId[]; readonly witness: Situation }[]
  /** Groups of rows that differ in one column only, and the cell that would make one row of them. */
  readonly mergeable: readonly {
    readonly rowIds: readonly RowId[]
    readonly column: number
    readonly cell: string
  }[]
  /** The budget ran out: more gaps or overlaps may exist than are listed. */
  readonly truncated: boolean
  /** The same of rows that could go. */
  readonly hintsTruncated: boolean
}
