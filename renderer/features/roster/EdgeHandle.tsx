import { memo, useRef, type PointerEvent, type RefObject } from 'react'
import { elapsedMinutes } from '#shared/kernel/time.ts'
import type { Shift } from '#shared/roster/model.ts'
import type { DayAxis } from './boardGeometry.ts'
import { stepMinutes } from './keymap.ts'
import { resizeAll } from './planEdits.ts'
import { resize } from './shiftMoves.ts'
import { useRosterTools } from './rosterContext.ts'
import css from './board.module.css'

export interface EdgeHandleProps {
  readonly edge: 'start' | 'end'
  readonly shift: Shift
  readonly axis: DayAxis
  readonly block: RefObject<HTMLElement | null>
}

/** Pulls one end of a shift with the mouse; with the keyboard it is Shift and the arrow keys on the shift itself. */
export const EdgeHandle = memo(({ edge, shift, axis, block }: EdgeHandleProps) => {
  const { store } = useRosterTools()
  const pull = useRef<{ readonly x: number; readonly perMinute: number } | null>(null)
  const minutesAt = (x: number): number => {
    const { current } = pull
    return current === null ? 0 : Math.round((x - current.x) / current.perMinute / stepMinutes) * stepMinutes
  }
  const start = (event: PointerEvent<HTMLSpanElement>): void => {
    const cell = block.current?.parentElement
    if (cell == null || event.button !== 0) return
    event.stopPropagation()
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    pull.current = {
      x: event.clientX,
      perMinute: cell.getBoundingClientRect().width / (axis.toMinute - axis.fromMinute),
    }
  }
  /** Only the block itself follows the pointer; the plan changes once, at the end. */
  const follow = (event: PointerEvent<HTMLSpanElement>): void => {
    const { current } = pull
    const element = block.current
    if (current === null || element === null) return
    const next = resize(shift, edge, minutesAt(event.clientX))
    const startBy = elapsedMinutes(shift.startAt, next.startAt) * current.perMinute
    const endBy = elapsedMinutes(shift.endAt, next.endAt) * current.perMinute
    element.style.setProperty('--pull-start', `${startBy}px`)
    element.style.setProperty('--pull-end', `${endBy}px`)
  }
  const end = (event: PointerEvent<HTMLSpanElement>): void => {
    if (pull.current === null) return
    const minutes = minutesAt(event.clientX)
    pull.current = null
    block.current?.style.removeProperty('--pull-start')
    block.current?.style.removeProperty('--pull-end')
    if (minutes !== 0 && event.type === 'pointerup') store.edit(resizeAll([shift], edge, minutes), shift.shiftId)
  }
  return (
    <span
      aria-hidden="true"
      className={css['edge']}
      data-edge={edge}
      draggable
      onDragStart={(event) => {
        event.preventDefault()
        event.stopPropagation()
      }}
      onPointerDown={start}
      onPointerMove={follow}
      onPointerUp={end}
      onPointerCancel={end}
    />
  )
})
EdgeHandle.displayName = 'EdgeHandle'
