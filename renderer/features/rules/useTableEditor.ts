import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { typedForm, writtenForm } from '#renderer/i18n/cellTyping.ts'
import type { PackSpeech } from '#renderer/i18n/packSpeech.ts'
import type { Problem } from '#shared/contract/api.ts'
import type { DecisionTable } from '#shared/decisions/model.ts'
import type { RowId } from '#shared/kernel/ids.ts'
import { movedBounds } from './boundsForm.ts'
import {
  cellKey,
  cellText,
  liveTable,
  parseCount,
  stillTyped,
  withoutTyped,
  withTyped,
  type CellPlace,
  type TypedRows,
} from './liveTable.ts'
import { useEditDraft } from './useEditDraft.ts'

export interface CellActions {
  readonly type: (place: CellPlace, text: string) => void
  /** As the table keeps it, and at once into the draft. */
  readonly put: (place: CellPlace, written: string) => void
  /** Puts what was typed into the draft. */
  readonly commit: (place: CellPlace) => Promise<void>
  /** Takes the old text back. */
  readonly forget: (place: CellPlace) => void
  readonly addRow: (afterRowId: RowId) => void
  readonly deleteRow: (rowId: RowId) => void
}

export interface TableEditor {
  /** With what is typed now. */
  readonly live: DecisionTable
  readonly typed: TypedRows
  /** The same for as long as the editor is there. */
  readonly actions: CellActions
  readonly problem: Problem | null
}

/** What is typed shows at once and goes into the draft when the cell is left; it is forgotten when the draft says it. */
export const useTableEditor = (table: DecisionTable, speech: PackSpeech): TableEditor => {
  const edit = useEditDraft()
  const [typed, setTyped] = useState<TypedRows>(new Map())
  const [seen, setSeen] = useState(table)
  if (seen !== table) {
    setSeen(table)
    setTyped(stillTyped(typed, table))
  }
  const live = useMemo(() => liveTable(table, typed), [table, typed])
  const now = useRef({ table, speech, typed, run: edit.run })
  useLayoutEffect(() => {
    now.current = { table, speech, typed, run: edit.run }
  })
  const actions = useMemo((): CellActions => {
    const forget = (place: CellPlace) => setTyped((before) => withoutTyped(before, place))
    const send = (place: CellPlace, text: string) => {
      const { rows, tableId } = now.current.table
      const { rowId, column } = place
      if (place.side === 'input') return now.current.run({ type: 'cell', tableId, rowId, column, text: text.trim() })
      const value = parseCount(text)
      const row = rows.find((candidate) => candidate.rowId === rowId)
      const before = row?.values[column]
      if (value === null || row === undefined || before === undefined) return Promise.resolve(null)
      const bounds = movedBounds(row.bounds[column] ?? null, value - before)
      return now.current.run({ type: 'value', tableId, rowId, output: column, value, bounds })
    }
    const keep = async (place: CellPlace, written: string) => {
      const row = now.current.table.rows.find(({ rowId }) => rowId === place.rowId)
      const reply = written.trim() === cellText(row, place) ? null : await send(place, written)
      // what was taken stays until the draft says it, so that the old text does not show in between
      if (reply?.ok !== true) forget(place)
    }
    const columnOf = ({ side, column }: CellPlace) => (side === 'input' ? now.current.table.inputs[column] : undefined)
    return {
      type: (place, text) => {
        const column = columnOf(place)
        const written = column === undefined ? text : writtenForm(text, column, now.current.speech)
        setTyped((before) => withTyped(before, place, { text, written }))
      },
      put: (place, written) => {
        const column = columnOf(place)
        const text = column === undefined ? written : typedForm(written, column, now.current.speech)
        setTyped((before) => withTyped(before, place, { text, written }))
        void keep(place, written)
      },
      commit: async (place) => {
        const written = now.current.typed.get(place.rowId)?.get(cellKey(place))?.written
        if (written !== undefined) await keep(place, written)
      },
      forget,
      addRow: (afterRowId) => void now.current.run({ type: 'addRow', tableId: now.current.table.tableId, afterRowId }),
      deleteRow: (rowId) => void now.current.run({ type: 'deleteRow', tableId: now.current.table.tableId, rowId }),
    }
  }, [])
  return { live, typed, actions, problem: edit.problem }
}
