import { useMemo, useState } from 'react'
import { typedForm, writtenForm } from '#renderer/i18n/cellTyping.ts'
import { cellWords } from '#renderer/i18n/cellWords.ts'
import type { PackSpeech } from '#renderer/i18n/packSpeech.ts'
import { analyseTable } from '#shared/decisions/analyse.ts'
import type { Column, DecisionTable } from '#shared/decisions/model.ts'
import { movedBounds } from './boundsForm.ts'
import { cellText, liveTable, parseCount, placeKey, type CellPlace } from './liveTable.ts'
import { useEditDraft } from './useEditDraft.ts'

/** As it was typed, and as the table would keep it. */
interface Typed {
  readonly text: string
  readonly written: string
}

const columnOf = ({ inputs }: DecisionTable, { side, column }: CellPlace): Column | undefined =>
  side === 'input' ? inputs[column] : undefined

/** What is typed is analysed on every key and goes into the draft when the cell is left. */
export const useTableEditor = (table: DecisionTable, speech: PackSpeech) => {
  const edit = useEditDraft()
  const [typed, setTyped] = useState<ReadonlyMap<string, Typed>>(new Map())
  const live = useMemo(
    () => liveTable(table, new Map([...typed].map(([key, { written }]) => [key, written]))),
    [table, typed],
  )
  const analysis = useMemo(() => analyseTable(live), [live])
  const forget = (place: CellPlace) =>
    setTyped((before) => new Map([...before].filter(([key]) => key !== placeKey(place))))
  const type = (place: CellPlace, text: string) => {
    const column = columnOf(table, place)
    const written = column === undefined ? text : writtenForm(text, column, speech)
    setTyped((before) => new Map(before).set(placeKey(place), { text, written }))
  }
  /** What stands in the field while one is in it. */
  const textAt = (place: CellPlace): string => {
    const column = columnOf(table, place)
    const kept = cellText(table, place) ?? ''
    return typed.get(placeKey(place))?.text ?? (column === undefined ? kept : typedForm(kept, column, speech))
  }
  /** A kept cell as people say it, here or in the published table. */
  const wordsAt = (place: CellPlace, text: string): string => {
    const column = columnOf(table, place)
    return column === undefined ? text : cellWords(text, column, speech)
  }
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
    const written = typed.get(placeKey(place))?.written
    if (written === undefined) return
    if (written.trim() !== cellText(table, place)) await send(place, written)
    forget(place)
  }
  return { edit, analysis, live, textAt, wordsAt, type, commit, forget }
}
export type TableEditor = ReturnType<typeof useTableEditor>
