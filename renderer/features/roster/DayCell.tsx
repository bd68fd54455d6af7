import { memo, type DragEvent, type MouseEvent } from 'react'
import type { PersonView } from '#shared/contract/roster.ts'
import { addDays } from '#shared/kernel/time.ts'
import { addAt } from './boardCommands.ts'
import { minuteAtFraction, type DayAxis } from './boardGeometry.ts'
import type { CellView } from './boardRows.ts'
import { dropEdit } from './carryVerdict.ts'
import { cellKey } from './carryTargets.ts'
import { useRoster, useRosterTools } from './rosterContext.ts'
import { ShiftBlock } from './ShiftBlock.tsx'
import { TargetTag } from './TargetTag.tsx'
import { useWords } from './words.ts'
import css from './board.module.css'

export interface DayCellProps {
  readonly person: PersonView | null
  readonly shifts: CellView
  readonly row: number
  readonly day: number
  readonly axis: DayAxis
}

export const DayCell = memo(({ person, shifts, row, day, axis }: DayCellProps) => {
  const { t, f } = useWords()
  const tools = useRosterTools()
  const { store } = tools
  const target = { personId: person?.personId ?? null, day }
  const key = cellKey(target)
  const on = useRoster((state) => addDays(state.board.weekOn, day))
  const verdict = useRoster((state) => (state.carry?.over?.day === day ? (state.verdicts.get(key) ?? null) : null))
  const isOver = useRoster(({ carry }) => carry?.over?.day === day && carry.over.personId === target.personId)
  /** Enter and over come many times: the store hears of it only when the cell or the key for a copy has changed. */
  const hold = (event: DragEvent<HTMLTableCellElement>): void => {
    const { carry } = store.getState()
    if (carry === null) return
    event.preventDefault()
    const copy = event.ctrlKey || event.altKey
    event.dataTransfer.dropEffect = copy ? 'copy' : 'move'
    const same = carry.over?.day === day && carry.over.personId === target.personId && carry.copy === copy
    if (!same) store.carry({ ...carry, copy, over: target })
  }
  const drop = (event: DragEvent<HTMLTableCellElement>): void => {
    const { carry, board } = store.getState()
    if (carry === null) return
    event.preventDefault()
    const edit = dropEdit(carry, target, board, tools.newId)
    store.carry(null)
    store.edit(edit, edit.changes[0]?.after?.shiftId ?? carry.lead.shiftId)
  }
  const addHere = (event: MouseEvent<HTMLTableCellElement>): void => {
    if (event.target !== event.currentTarget) return
    const box = event.currentTarget.getBoundingClientRect()
    addAt(tools, target, minuteAtFraction((event.clientX - box.left) / box.width, axis))
  }
  const name = person?.name ?? t.board.openShifts
  return (
    <td
      aria-colindex={day + 2}
      {...(shifts.length === 0 ? { 'aria-label': `${name}, ${f.dayLong(on)}, ${t.board.free}` } : {})}
      tabIndex={-1}
      className={css['cell']}
      data-stop=""
      data-row={row}
      data-day={day}
      data-over={isOver || undefined}
      onDragEnter={hold}
      onDragOver={hold}
      onDrop={drop}
      onDoubleClick={addHere}
    >
      {shifts.map((placed) => (
        <ShiftBlock key={placed.shift.shiftId} placed={placed} name={name} on={on} axis={axis} />
      ))}
      {verdict !== null && <TargetTag verdict={verdict} full={isOver} />}
    </td>
  )
})
DayCell.displayName = 'DayCell'
