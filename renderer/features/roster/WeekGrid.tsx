import { useEffect, useLayoutEffect, useRef, type FocusEvent, type KeyboardEvent } from 'react'
import { id } from '#shared/kernel/ids.ts'
import { runCarried, runCommand } from './boardCommands.ts'
import { browserIdle, followCarry } from './carryTargets.ts'
import { GridHead } from './GridHead.tsx'
import type { GridPlace } from './gridWalk.ts'
import { commandOf } from './keymap.ts'
import { PersonRow } from './PersonRow.tsx'
import { useRoster, useRosterTools } from './rosterContext.ts'
import { TodayLine } from './TodayLine.tsx'
import { useWords } from './words.ts'
import css from './board.module.css'

const placeUnder = (element: EventTarget): GridPlace | null => {
  const cell = element instanceof Element ? element.closest<HTMLElement>('[data-row][data-day]') : null
  if (!(element instanceof Element) || cell === null) return null
  const shiftId = element.closest<HTMLElement>('[data-shift]')?.dataset['shift']
  const { row, day } = cell.dataset
  return { row: Number(row), day: Number(day), shiftId: shiftId === undefined ? null : id<'Shift'>(shiftId) }
}

/** Exactly one place of the grid is reachable by Tab: where the focus was last. */
const rove = (grid: HTMLElement, next: HTMLElement): void => {
  for (const other of grid.querySelectorAll<HTMLElement>('[data-stop][tabindex="0"]')) other.tabIndex = -1
  next.tabIndex = 0
}

/** The cell of an empty place; in a cell with shifts, its first shift. */
const stopIn = (grid: HTMLElement, row: number, day: number): HTMLElement | null => {
  const cell = grid.querySelector<HTMLElement>(`[data-row="${row}"][data-day="${day}"]`)
  return cell?.querySelector<HTMLElement>('[data-shift]') ?? cell
}

const useGridFocus = (ref: { readonly current: HTMLElement | null }): void => {
  const focus = useRoster((state) => state.focus)
  const rows = useRoster((state) => state.rows)
  const taken = useRef(0)
  useLayoutEffect(() => {
    const grid = ref.current
    if (grid === null) return
    if (focus !== null && focus.at !== taken.current) {
      taken.current = focus.at
      const row = rows.findIndex(({ person }) => (person?.personId ?? null) === focus.target?.personId)
      const next =
        focus.shiftId === null
          ? stopIn(grid, row, focus.target?.day ?? 0)
          : grid.querySelector<HTMLElement>(`[data-shift="${focus.shiftId}"]`)
      next?.focus({ preventScroll: false })
      next?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    }
    if (grid.querySelector('[data-stop][tabindex="0"]') === null) {
      const first = stopIn(grid, 0, 0)
      if (first !== null) first.tabIndex = 0
    }
  }, [focus, rows, ref])
}

export const WeekGrid = () => {
  const tools = useRosterTools()
  const { store } = tools
  const { t, f } = useWords()
  const ref = useRef<HTMLTableElement>(null)
  const rows = useRoster((state) => state.rows)
  const axis = useRoster((state) => state.axis)
  const outlet = useRoster((state) => state.board.outlet.name)
  const weekOn = useRoster((state) => state.board.weekOn)
  useGridFocus(ref)
  useEffect(() => followCarry(store, browserIdle), [store])
  const live = useRoster((state) => state.live)
  useEffect(
    () =>
      // the first drag finds the rules prepared
      browserIdle(() => {
        live.probe(store.getState().shifts)
        return false
      }),
    [live, store],
  )

  const onKeyDown = (event: KeyboardEvent): void => {
    const place = placeUnder(event.target)
    if (place === null) return
    const command = commandOf(event)
    if (runCarried(tools, event.key, command)) {
      event.preventDefault()
      return
    }
    if (command === null) return
    if (command.do === 'cancel' && store.getState().selection.size === 0) return
    event.preventDefault()
    runCommand(tools, place, command)
  }
  const onFocus = (event: FocusEvent<HTMLTableElement>): void => {
    const stop = event.target.closest<HTMLElement>('[data-stop]')
    if (stop !== null) rove(event.currentTarget, stop)
  }
  return (
    <div className={css['grid']}>
      <table
        ref={ref}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table walked with the arrow keys is a grid
        role="grid"
        tabIndex={-1}
        aria-label={t.board.label(outlet, f.week(weekOn))}
        aria-multiselectable="true"
        aria-rowcount={rows.length + 1}
        aria-colcount={8}
        className={css['table']}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        <thead>
          <GridHead />
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <PersonRow key={row.person?.personId ?? 'open'} row={row} at={at} axis={axis} />
          ))}
        </tbody>
      </table>
      <TodayLine />
    </div>
  )
}
