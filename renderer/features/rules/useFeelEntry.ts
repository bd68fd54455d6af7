import { useState } from 'react'
import type { PackSpeech } from '#renderer/i18n/packSpeech.ts'
import type { Column, DecisionTable } from '#shared/decisions/model.ts'
import type { CellOfGrid } from './gridFocus.ts'
import type { CellPlace } from './liveTable.ts'
import type { GridFocus } from './useGridFocus.ts'
import type { TableEditor } from './useTableEditor.ts'

/** A condition that one is in. */
export interface Condition {
  readonly rowName: string
  readonly column: Column
  /** As it stands now. */
  readonly feel: string
}

export interface FeelEntry {
  /** The condition that is shown; null where one is in a number, or nowhere yet. */
  readonly condition: Condition | null
  readonly isOpen: boolean
  readonly open: () => void
  readonly keep: (feel: string) => void
  readonly leave: () => void
}

const conditionPlace = (entered: CellOfGrid | null, { inputs }: DecisionTable): CellPlace | null =>
  entered !== null && entered.place.column < inputs.length
    ? { rowId: entered.rowId, side: 'input', column: entered.place.column }
    : null

const conditionAt = (live: DecisionTable, place: CellPlace | null, speech: PackSpeech): Condition | null => {
  const row = live.rows.find(({ rowId }) => rowId === place?.rowId)
  const column = live.inputs[place?.column ?? -1]
  if (place === null || row === undefined || column === undefined) return null
  return { rowName: speech.rowName(row, live.inputs), column, feel: row.cells[place.column] ?? '-' }
}

/** The condition one is in, as text of FEEL; while its editor is open it stays the same, and afterwards the focus goes back to it. */
export const useFeelEntry = (
  table: DecisionTable,
  { live, actions }: Pick<TableEditor, 'live' | 'actions'>,
  { entered, goTo }: Pick<GridFocus, 'entered' | 'goTo'>,
  speech: PackSpeech,
): FeelEntry => {
  const [openAt, setOpenAt] = useState<CellPlace | null>(null)
  const place = openAt ?? conditionPlace(entered, table)
  const leave = () => {
    setOpenAt(null)
    if (openAt !== null) goTo(openAt.rowId, openAt.column)
  }
  return {
    condition: conditionAt(live, place, speech),
    isOpen: openAt !== null,
    open: () => setOpenAt(place),
    keep: (feel) => {
      if (openAt !== null) actions.put(openAt, feel)
      leave()
    },
    leave,
  }
}
