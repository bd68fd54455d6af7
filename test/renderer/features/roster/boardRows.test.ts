import { describe, expect, it } from 'vitest'
import { boardRows, workMinutesOf } from '#renderer/features/roster/boardRows.ts'
import { findingMarks } from '#renderer/features/roster/findingMarks.ts'
import type { Shift } from '#shared/roster/model.ts'
import { personOf, place, shiftOf } from '#test/support/testBoard.ts'

const people = [personOf('anna'), personOf('bo'), personOf('gone', { active: false })]
const input = (shifts: readonly Shift[], marks = findingMarks([])) => ({
  ...place,
  axis: { fromMinute: 360, toMinute: 1_320 },
  people,
  shifts,
  marks,
})
const pause = (shift: Shift) => ({ startAt: shift.startAt + 3_600_000, endAt: shift.startAt + 5_400_000 })
const one = shiftOf('a', { day: 1 })
const paused = { ...one, breaks: [pause(one)] }

describe('rows', () => {
  it('put open shifts first, and leave out who is gone and does not work', () => {
    const rows = boardRows(input([shiftOf('o', { person: null })]))
    expect(rows.map(({ person }) => person?.personId ?? 'open')).toEqual(['open', 'anna', 'bo'])
    expect(rows[0]?.cells[0]?.[0]?.shift.shiftId).toBe('o')
  })
  it('keep who is gone as long as there is work for them', () => {
    const rows = boardRows(input([shiftOf('g', { person: 'gone' })]))
    expect(rows.at(-1)?.person?.personId).toBe('gone')
  })
  it('count work without breaks', () => {
    expect(workMinutesOf(paused)).toBe(450)
    expect(boardRows(input([paused]))[1]?.plannedMinutes).toBe(450)
  })
  it('stack open shifts that overlap', () => {
    const rows = boardRows(input([shiftOf('o1', { person: null }), shiftOf('o2', { person: null, from: 600 })]))
    expect(rows[0]?.lanes).toBe(2)
    expect(rows[0]?.cells[0]?.map(({ lane }) => lane)).toEqual([0, 1])
  })
})

describe('a move', () => {
  const before = boardRows(input([shiftOf('a', { day: 0 }), shiftOf('b', { person: 'bo', day: 3 })]))
  it('leaves the rows and cells that it does not touch as they were', () => {
    const after = boardRows(input([shiftOf('a', { day: 2 }), before[2]?.cells[3]?.[0]?.shift as Shift]), before)
    expect(after[0]).toBe(before[0])
    expect(after[2]).toBe(before[2])
    expect(after[1]).not.toBe(before[1])
    const kept = [0, 1, 2, 3, 4, 5, 6].filter((day) => after[1]?.cells[day] === before[1]?.cells[day])
    expect(kept).toEqual([1, 3, 4, 5, 6])
  })
  it('that changes nothing gives the very same rows', () => {
    const shifts = before.flatMap(({ cells }) => cells.flat()).map(({ shift }) => shift)
    expect(boardRows(input(shifts), before)).toBe(before)
  })
})
