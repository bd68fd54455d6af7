import { describe, expect, it } from 'vitest'
import { runCarried, runCommand } from '#renderer/features/roster/boardCommands.ts'
import type { GridPlace } from '#renderer/features/roster/gridWalk.ts'
import type { BoardCommand } from '#renderer/features/roster/keymap.ts'
import { createRosterStore } from '#renderer/features/roster/rosterStore.ts'
import { id } from '#shared/kernel/ids.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Shift } from '#shared/roster/model.ts'
import { boardOf, shiftOf } from '#test/support/testBoard.ts'

const setUp = (shifts: readonly Shift[]) => {
  const board = boardOf(shifts)
  const store = createRosterStore(board, {
    send: async () => Promise.resolve(ok({ shifts: store.getState().shifts, edits: board.edits })),
    reload: async () => Promise.resolve(null),
  })
  return { store, tools: { store, newId: () => 'new' }, before: store.getState() }
}
const anna = shiftOf('a', { day: 1, from: 480, to: 960 })
const cem = shiftOf('c', { person: 'cem', day: 3, from: 480, to: 960 })
/** Rows: open shifts, anna, bo, cem. */
const at = (row: number, day: number, shiftId: string | null = null): GridPlace => ({
  row,
  day,
  shiftId: shiftId === null ? null : id<'Shift'>(shiftId),
})
const down: BoardCommand = { do: 'nudge', minutes: 0, days: 0, people: 1 }
const up: BoardCommand = { do: 'nudge', minutes: 0, days: 0, people: -1 }

describe('on an empty cell', () => {
  it.each<BoardCommand>([
    { do: 'nudge', minutes: 15, days: 0, people: 0 },
    { do: 'resize', edge: 'end', minutes: 15 },
    { do: 'delete' },
    { do: 'split' },
    { do: 'break' },
    { do: 'grab' },
    { do: 'copy' },
    { do: 'paste' },
    { do: 'toggle' },
  ])('$do does nothing and says nothing', (command) => {
    const { store, tools, before } = setUp([anna, cem])
    runCommand(tools, at(2, 2), command)
    const after = store.getState()
    expect(after.shifts).toBe(before.shifts)
    expect(after.unsaved).toBe(0)
    expect([after.saying, after.editor, after.carry, after.clipboard]).toEqual([null, null, null, []])
    expect(after.selection.size).toBe(0)
  })

  it('"why" opens all problems', () => {
    const { store, tools } = setUp([anna])
    runCommand(tools, at(2, 2), { do: 'why' })
    expect(store.getState().drawer).toEqual({ kind: 'problems' })
  })

  it('of a row that is gone selects nothing', () => {
    const { store, tools } = setUp([anna])
    runCommand(tools, at(99, 2), { do: 'selectRow' })
    expect(store.getState().selection.size).toBe(0)
  })
})

describe('at the edges', () => {
  it('a shift of the last person goes no further down, one of the open row no further up', () => {
    const open = shiftOf('o', { person: null, day: 2 })
    const { store, tools, before } = setUp([anna, cem, open])
    runCommand(tools, at(3, 3, 'c'), down)
    runCommand(tools, at(0, 2, 'o'), up)
    expect(store.getState().shifts).toBe(before.shifts)
    runCommand(tools, at(3, 3, 'c'), up)
    expect(store.getState().shifts.find(({ shiftId }) => shiftId === 'c')?.personId).toBe('bo')
  })

  it('a shift stays in its week, and it is said why', () => {
    const sunday = shiftOf('s', { day: 6 })
    const { store, tools, before } = setUp([sunday])
    runCommand(tools, at(1, 6, 's'), { do: 'nudge', minutes: 0, days: 1, people: 0 })
    expect(store.getState().shifts).toBe(before.shifts)
    expect(store.getState().saying).toMatchObject({ what: 'refused', why: 'outsideWeek' })
  })

  it('a shift is not laid over another one', () => {
    const early = shiftOf('e', { day: 1, from: 240, to: 480 })
    const { store, tools, before } = setUp([early, anna])
    runCommand(tools, at(1, 1, 'a'), { do: 'nudge', minutes: -15, days: 0, people: 0 })
    expect(store.getState().shifts).toBe(before.shifts)
    expect(store.getState().saying).toMatchObject({ what: 'refused', why: 'overlap' })
  })
})

describe('why', () => {
  const late = shiftOf('late', { day: 0, from: 840, to: 1_320 })
  const early = shiftOf('early', { day: 1, from: 360, to: 840 })
  it('explains the finding of that very shift', () => {
    const { store, tools } = setUp([late, early, cem])
    runCommand(tools, at(1, 1, 'early'), { do: 'why' })
    const { drawer, evaluation } = store.getState()
    expect(drawer).toEqual({ kind: 'finding', findingKey: evaluation.findings[0]?.key })
  })
  it('opens all problems for a shift without one', () => {
    const { store, tools } = setUp([late, early, cem])
    runCommand(tools, at(3, 3, 'c'), { do: 'why' })
    expect(store.getState().drawer).toEqual({ kind: 'problems' })
  })
})

describe('with shifts in the hand', () => {
  const grabbed = (shifts: readonly Shift[], place: GridPlace) => {
    const desk = setUp(shifts)
    runCommand(desk.tools, place, { do: 'grab' })
    return { ...desk, key: (key: string, command: BoardCommand | null = null) => runCarried(desk.tools, key, command) }
  }
  it('every key is taken, also one that means nothing there', () => {
    const { key, store } = grabbed([anna], at(1, 1, 'a'))
    expect(key('x')).toBe(true)
    expect(key('Delete', { do: 'delete' })).toBe(true)
    expect(store.getState().shifts).toEqual([anna])
    expect(store.getState().carry).not.toBeNull()
  })
  it('no key is taken with empty hands', () => {
    expect(runCarried(setUp([anna]).tools, 'Enter', null)).toBe(false)
  })
  it.each(['Escape', 'Tab'])('%s puts them back and the focus on the one that was grabbed', (name) => {
    const { key, store } = grabbed([anna], at(1, 1, 'a'))
    key('ArrowDown', { do: 'walk', to: 'down' })
    key(name)
    const { carry, shifts, focus, saying } = store.getState()
    expect(carry).toBeNull()
    expect(shifts).toEqual([anna])
    expect(focus?.shiftId).toBe('a')
    expect(saying).toMatchObject({ what: 'cancelled' })
  })
  it.each(['Enter', ' ', 'm', 'M'])('"%s" lays them down', (name) => {
    const { key, store } = grabbed([anna], at(1, 1, 'a'))
    key('ArrowRight', { do: 'walk', to: 'right' })
    key(name)
    expect(store.getState().carry).toBeNull()
    expect(store.getState().saying).toMatchObject({ what: 'done', label: 'move' })
    expect(store.getState().focus?.shiftId).toBe('a')
  })
  it('laid down where it was, nothing has changed and the focus is back', () => {
    const { key, store, before } = grabbed([anna], at(1, 1, 'a'))
    key('Enter')
    expect(store.getState().shifts).toBe(before.shifts)
    expect(store.getState().focus?.shiftId).toBe('a')
  })
  it('laid on somebody who works then, nothing has changed and it is said why', () => {
    const bo = shiftOf('b', { person: 'bo', day: 1 })
    const { key, store, before } = grabbed([anna, bo], at(1, 1, 'a'))
    key('ArrowDown', { do: 'walk', to: 'down' })
    key('Enter')
    expect(store.getState().shifts).toBe(before.shifts)
    expect(store.getState().saying).toMatchObject({ what: 'refused', why: 'overlap' })
    expect(store.getState().focus?.shiftId).toBe('a')
  })
  it('the whole selection goes along, and it is said how many', () => {
    const second = shiftOf('a2', { day: 4, from: 480, to: 960 })
    const desk = setUp([anna, second])
    runCommand(desk.tools, at(1, 1, 'a'), { do: 'selectRow' })
    runCommand(desk.tools, at(1, 1, 'a'), { do: 'grab' })
    expect(desk.store.getState().saying).toMatchObject({ what: 'grabbed', count: 2 })
    runCarried(desk.tools, 'ArrowDown', { do: 'walk', to: 'down' })
    runCarried(desk.tools, 'Enter', null)
    expect(desk.store.getState().shifts.map(({ personId }) => personId)).toEqual(['bo', 'bo'])
  })
})
