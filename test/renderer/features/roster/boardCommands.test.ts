import { describe, expect, it } from 'vitest'
import { ok } from '#shared/kernel/result.ts'
import type { Shift } from '#shared/roster/model.ts'
import { addAt, runCarried, runCommand, targetAt } from '#renderer/features/roster/boardCommands.ts'
import { wallSpanOf } from '#renderer/features/roster/boardGeometry.ts'
import { placeOf } from '#renderer/features/roster/gridWalk.ts'
import { commandOf } from '#renderer/features/roster/keymap.ts'
import { createRosterStore } from '#renderer/features/roster/rosterStore.ts'
import { breakMinutesOf } from '#renderer/features/roster/shiftMoves.ts'
import { boardOf, place, shiftOf } from '#test/support/testBoard.ts'

const setUp = (shifts: readonly Shift[]) => {
  const board = boardOf(shifts)
  const store = createRosterStore(board, {
    send: async () => Promise.resolve(ok({ shifts: store.getState().shifts, edits: board.edits })),
    reload: async () => Promise.resolve(null),
  })
  let made = 0
  const tools = { store, newId: () => `new-${(made += 1)}` }
  const find = (shiftId: string): Shift => {
    const shift = store.getState().shifts.find((one) => one.shiftId === shiftId)
    if (shift === undefined) throw new Error(`no shift ${shiftId}`)
    return shift
  }
  const press = (shiftId: string, key: string, held: 'alt' | 'ctrl' | 'shift' | 'alt shift' | '' = ''): void => {
    const at = placeOf(store.getState().rows, find(shiftId).shiftId)
    const command = commandOf({
      key,
      altKey: held.includes('alt'),
      ctrlKey: held.includes('ctrl'),
      shiftKey: held.includes('shift'),
      metaKey: false,
    })
    if (at === null || command === null) throw new Error('nothing to press')
    if (!runCarried(tools, key, command)) runCommand(tools, at, command)
  }
  return { store, tools, press, find, spanOf: (shiftId: string) => wallSpanOf(find(shiftId), place) }
}

const a = shiftOf('a', { day: 1, from: 480, to: 960 })

describe('by keyboard', () => {
  it('moves by a quarter of an hour, a day, a person', () => {
    const { press, spanOf, find } = setUp([a])
    press('a', 'ArrowRight', 'alt')
    press('a', 'ArrowLeft', 'alt shift')
    expect(spanOf('a')).toEqual({ day: 0, startMinute: 495, endMinute: 975 })
    press('a', 'ArrowDown', 'alt')
    expect(find('a').personId).toBe('bo')
    press('a', 'ArrowUp', 'alt')
    press('a', 'ArrowUp', 'alt')
    expect(find('a').personId).toBeNull()
    press('a', 'ArrowUp', 'alt')
    expect(find('a').personId).toBeNull()
  })
  it('pulls the end and the start', () => {
    const { press, spanOf } = setUp([a])
    press('a', 'ArrowRight', 'shift')
    press('a', 'ArrowLeft', 'ctrl shift' as 'ctrl')
    expect(spanOf('a')).toEqual({ day: 1, startMinute: 465, endMinute: 975 })
  })
  it('splits, removes and leaves the focus where the shift was', () => {
    const { press, store } = setUp([a])
    press('a', 's')
    expect(store.getState().shifts.map(({ shiftId }) => shiftId)).toEqual(['a', 'new-1'])
    press('a', 'Delete')
    expect(store.getState().shifts.map(({ shiftId }) => shiftId)).toEqual(['new-1'])
    expect(store.getState().focus?.target).toEqual({ personId: 'anna', day: 1 })
  })
  it('copies and pastes to another person', () => {
    const { press, store, tools } = setUp([a])
    press('a', 'c', 'ctrl')
    runCommand(tools, { row: 3, day: 4, shiftId: null }, { do: 'paste' })
    const copy = store.getState().shifts.find(({ shiftId }) => shiftId === 'new-1')
    expect(copy?.personId).toBe('cem')
    expect(copy && wallSpanOf(copy, place)).toEqual({ day: 4, startMinute: 480, endMinute: 960 })
    expect(store.getState().shifts).toHaveLength(2)
  })
  it('acts on the whole selection when the shift belongs to it, else on the shift alone', () => {
    const b = shiftOf('b', { day: 3 })
    const c = shiftOf('c', { person: 'bo', day: 3 })
    const { press, store, spanOf } = setUp([a, b, c])
    press('a', 'a', 'ctrl')
    expect([...store.getState().selection]).toEqual(['a', 'b'])
    press('b', 'ArrowRight', 'alt')
    expect([spanOf('a').startMinute, spanOf('b').startMinute]).toEqual([495, 495])
    press('c', 'ArrowRight', 'alt')
    expect(spanOf('b').startMinute).toBe(495)
    expect(spanOf('c').startMinute).toBe(495)
  })
  it('opens the editor, the break, and the reason for a problem', () => {
    const late = shiftOf('late', { day: 0, from: 840, to: 1_320 })
    const { press, store } = setUp([late, shiftOf('early', { day: 1, from: 360, to: 840 })])
    press('late', 'Enter')
    expect(store.getState().editor).toEqual({ shiftId: 'late', part: 'all' })
    press('late', 'b')
    expect(store.getState().editor).toEqual({ shiftId: 'late', part: 'break' })
    press('late', 'w')
    expect(store.getState().drawer).toMatchObject({ kind: 'finding' })
  })
})

describe('carrying by keyboard', () => {
  it('walks over cells, drops on Enter', () => {
    const { press, store, spanOf, find } = setUp([a])
    press('a', 'm')
    press('a', 'ArrowDown')
    press('a', 'ArrowRight')
    expect(store.getState().carry?.over).toEqual({ personId: 'bo', day: 2 })
    press('a', 'Enter')
    expect(store.getState().carry).toBeNull()
    expect(find('a').personId).toBe('bo')
    expect(spanOf('a')).toEqual({ day: 2, startMinute: 480, endMinute: 960 })
  })
  it('leaves everything on Escape', () => {
    const { press, store, find } = setUp([a])
    press('a', 'm')
    press('a', 'ArrowDown')
    press('a', 'Escape')
    expect(find('a')).toEqual(a)
    expect(store.getState().saying).toMatchObject({ what: 'cancelled' })
  })
})

describe('adding', () => {
  it('repeats the nearest shift of the person, breaks as well', async () => {
    const model = { ...a, breaks: [{ startAt: a.startAt + 3_600_000, endAt: a.startAt + 6_300_000 }] }
    const { tools, store, find, spanOf } = setUp([model])
    addAt(tools, { personId: a.personId, day: 4 }, null)
    expect(spanOf('new-1')).toEqual({ day: 4, startMinute: 480, endMinute: 960 })
    expect(breakMinutesOf(find('new-1'))).toBe(45)
    await Promise.resolve()
    expect(store.getState().editor?.shiftId).toBe('new-1')
  })
  it('goes behind what the person already works that day', () => {
    const { tools, spanOf } = setUp([a])
    addAt(tools, { personId: a.personId, day: 1 }, null)
    expect(spanOf('new-1').startMinute).toBe(1_020)
  })
  it('starts where the pointer was, else when the outlet opens', () => {
    const { tools, spanOf, find } = setUp([])
    addAt(tools, { personId: null, day: 0 }, 600)
    addAt(tools, { personId: null, day: 0 }, null)
    expect([spanOf('new-1').startMinute, spanOf('new-2').startMinute]).toEqual([600, 480])
    expect(find('new-1').role).toBe('guard')
  })
})

it('names the person and day of a place', () => {
  const { tools } = setUp([])
  expect(targetAt(tools, { row: 0, day: 2, shiftId: null })).toEqual({ personId: null, day: 2 })
  expect(targetAt(tools, { row: 2, day: 6, shiftId: null })).toEqual({ personId: 'bo', day: 6 })
})
