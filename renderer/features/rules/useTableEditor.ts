import { useMemo, useState } from 'react'
import { analyseTable } from '#shared/decisions/analyse.ts'
import type { DecisionTable } from '#shared/decisions/model.ts'
import { movedBounds } from './boundsForm.ts'
import { cellText, liveTable, parseCount, placeKey, type CellPlace, type Typed } from './liveTable.ts'
import { useEditDraft } from './useEditDraft.ts'

/** What is typed is analysed on every key and goes into the draft when the cell is left. */
export const useTableEditor = (table: DecisionTable) => {
  const edit = useEditDraft()
  const [typed, setTyped] = useState<Typed>(new Map())
  const live = useMemo(() => liveTable(table, typed), [table, typed])
  const analysis = useMemo(() => analyseTable(live), [live])
  const forget = (place: CellPlace) =>
    setTyped((before) => new Map([...before].filter(([key]) => key !== placeKey(place))))
  const type = (place: CellPlace, text: string) => setTyped((before) => new Map(before).set(placeKey(place), text))
  const textAt = (place: CellPlace): string => typed.get(placeKey(place)) ?? cellText(table, place) ?? ''
  const send = (place: CellPlace, text: string) => {
    const { tableId } = table
    const { rowId, column } = place
    if (place.side === 'input') return edit.run({ type: 'cell', tableId, rowId, column, text: text.trim() })
    const value = parseCount(text)
    const row = table.rows.find((candidate) => candidate.rowId === rowId)
    const before = row?.values[column]
    if (value === null || row === undefined || before === undefined) return Promise.resolve(null)
    const bounds = movedBounds(row.bounds[column] ?? null, value - before)
    return edit.run({ type: 'value', tableId, rowId, output: column, value, bounds })
  }
  const commit = async (place: CellPlace) => {
    const text = typed.get(placeKey(place))
    if (text === undefined) return
    if (text.trim() !== cellText(table, place)) await send(place, text)
    forget(place)
  }
  return { edit, analysis, live, textAt, type, commit, forget }
}
export type TableEditor = ReturnType<typeof useTableEditor>
