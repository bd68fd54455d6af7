import { memo, useRef, type CSSProperties, type DragEvent, type MouseEvent } from 'react'
import type { LocalDate } from '#shared/kernel/time.ts'
import type { DayAxis } from './boardGeometry.ts'
import type { PlacedShift } from './boardRows.ts'
import { EdgeHandle } from './EdgeHandle.tsx'
import { FindingMark } from './FindingMark.tsx'
import { roleTone } from './roleTone.ts'
import { useRoster, useRosterTools } from './rosterContext.ts'
import { selectOnly, selectRange, targetsOf, toggleSelected } from './selection.ts'
import { breakMinutesOf } from './shiftMoves.ts'
import { raisedMinutes, wholeTime } from './timeText.ts'
import { useWords } from './words.ts'
import css from './board.module.css'

export interface ShiftBlockProps {
  readonly placed: PlacedShift
  readonly name: string
  readonly on: LocalDate
  readonly axis: DayAxis
}

export const ShiftBlock = memo(({ placed, name, on, axis }: ShiftBlockProps) => {
  const { t, f, word, sayShift } = useWords()
  const { store } = useRosterTools()
  const { shift, mark } = placed
  const ref = useRef<HTMLButtonElement>(null)
  const roles = useRoster((state) => state.board.outlet.roles)
  const zone = useRoster((state) => state.board.zone)
  const selected = useRoster((state) => state.selection.has(shift.shiftId))
  const carried = useRoster((state) => state.carry?.shifts.includes(shift) === true)
  const pickUp = ({ dataTransfer }: DragEvent): void => {
    dataTransfer.setData('text/plain', sayShift(name, on, shift))
    dataTransfer.effectAllowed = 'copyMove'
    const { shifts, selection } = store.getState()
    const chosen = new Set(targetsOf(selection, shift.shiftId))
    const carriedShifts = shifts.filter(({ shiftId }) => chosen.has(shiftId))
    store.carry({ lead: shift, shifts: carriedShifts, by: 'pointer', copy: false, over: null })
  }
  const select = (event: MouseEvent): void => {
    const { rows, selection } = store.getState()
    const anchor = [...selection][0]
    if (event.shiftKey && anchor !== undefined) store.select(selectRange(rows, anchor, shift.shiftId))
    else if (event.ctrlKey || event.metaKey) store.select(toggleSelected(selection, shift.shiftId))
    else store.select(selectOnly(shift.shiftId))
  }
  const pause = breakMinutesOf(shift)
  const [from, to] = [f.shortTime(shift.startAt, zone), f.shortTime(shift.endAt, zone)]
  const problems = mark === null ? '' : `, ${t.board.problems(mark.count)}`
  return (
    <button
      ref={ref}
      draggable
      type="button"
      tabIndex={-1}
      aria-label={`${sayShift(name, on, shift)}${problems}`}
      aria-pressed={selected}
      title={`${t.board.span(from, to)}, ${word(shift.role)}`}
      className={css['shift']}
      data-stop=""
      data-shift={shift.shiftId}
      data-tone={roleTone(roles, shift.role)}
      data-mark={mark?.kind}
      data-carried={carried || undefined}
      data-continues={placed.continues || undefined}
      style={
        {
          '--left': `${placed.left * 100}%`,
          '--width': `${placed.width * 100}%`,
          '--lane': placed.lane,
        } as CSSProperties
      }
      onDragStart={pickUp}
      onDragEnd={() => store.carry(null)}
      onClick={select}
      onDoubleClick={(event) => {
        event.stopPropagation()
        store.openEditor({ shiftId: shift.shiftId, part: 'all' })
      }}
    >
      {/* drawn by the style sheet: the name above says the same in words */}
      <span className={css['times']} aria-hidden="true" data-long={from.length + to.length > 8 || undefined}>
        <span data-text={from} data-whole={wholeTime(from)} data-short={raisedMinutes(wholeTime(from))} />
        <span
          className={css['endTime']}
          data-text={to}
          data-whole={wholeTime(to)}
          data-short={raisedMinutes(wholeTime(to))}
        />
      </span>
      <span className={css['shiftDetail']} aria-hidden="true">
        <span className={css['roleMark']} data-text={word(shift.role)} />
        {pause > 0 && <span className={css['pause']} data-text={`${pause}′`} />}
      </span>
      {mark !== null && <FindingMark mark={mark} corner />}
      <EdgeHandle edge="start" shift={shift} axis={axis} block={ref} />
      <EdgeHandle edge="end" shift={shift} axis={axis} block={ref} />
    </button>
  )
})
ShiftBlock.displayName = 'ShiftBlock'
