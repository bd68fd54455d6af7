import { describe, expect, it } from 'vitest'
import { boardRows } from '#renderer/features/roster/boardRows.ts'
import { findingMarks } from '#renderer/features/roster/findingMarks.ts'
import { placeOf, walk, walkCells } from '#renderer/features/roster/gridWalk.ts'
import {
  selectRange,
  selectRow,
  targetsOf,
  toggleSelected,
  pruneSelection,
} from '#renderer/features/roster/selection.ts'
import { id } from '#shared/kernel/ids.ts'
import { personOf, place, shiftOf } from '#test/support/testBoard.ts'

// anna: two parts on Tuesday, one shift on Thursday; bo: Wednesday
const shifts = [
  shiftOf('early', { day: 1, from: 360, to: 600 }),
  shiftOf('late', { day: 1, from: 960, to: 1_200 }),
  shiftOf('bo', { person: 'bo', day: 2 }),
  shiftOf('thu', { day: 3 }),
]
const rows = boardRows({
  ...place,
  axis: { fromMinute: 0, toMinute: 1_440 },
  people: [personOf('anna'), personOf('bo')],
  shifts,
  marks: findingMarks([]),
})
const at = (row: number, day: number, shiftId: string | null = null) => ({
  row,
  day,
  shiftId: shiftId === null ? null : id<'Shift'>(shiftId),
})

describe('walking', () => {
  it('passes through the shifts of a cell before it leaves it', () => {
    const first = walk(rows, at(1, 0), 'right')
    expect(first).toEqual(at(1, 1, 'early'))
    const second = walk(rows, first, 'right')
    expect(second).toEqual(at(1, 1, 'late'))
    expect(walk(rows, second, 'right')).toEqual(at(1, 2))
    expect(walk(rows, at(1, 2), 'left')).toEqual(at(1, 1, 'late'))
  })
  it('stays at the edges', () => {
    expect(walk(rows, at(0, 0), 'left')).toEqual(at(0, 0))
    expect(walk(rows, at(0, 0), 'up')).toEqual(at(0, 0))
    expect(walk(rows, at(2, 6), 'down')).toEqual(at(2, 6))
    expect(walk(rows, at(2, 6), 'right')).toEqual(at(2, 6))
    const top = rows.slice(1)
    expect(walk(top, at(0, 1, 'late'), 'up')).toEqual(at(0, 1, 'late'))
    expect(walk(top, at(0, 1, 'late'), 'pageUp')).toEqual(at(0, 1, 'late'))
  })
  it('goes to the ends of the row and of the board', () => {
    expect(walk(rows, at(1, 3), 'rowStart')).toEqual(at(1, 0))
    expect(walk(rows, at(1, 3), 'rowEnd')).toEqual(at(1, 6))
    expect(walk(rows, at(1, 3), 'first')).toEqual(at(0, 0))
    expect(walk(rows, at(0, 0), 'last')).toEqual(at(2, 6))
    expect(walk(rows, at(0, 2), 'pageDown')).toEqual(at(2, 2, 'bo'))
  })
  it('goes cell by cell with something in the hand', () => {
    expect(walkCells(rows, at(1, 1, 'early'), 'right')).toEqual(at(1, 2))
    expect(walkCells(rows, at(1, 1), 'rowEnd')).toEqual(at(1, 6))
    expect(walkCells(rows, at(1, 1), 'pageUp')).toEqual(at(0, 1))
  })
  it('finds a shift', () => {
    expect(placeOf(rows, id('bo'))).toEqual(at(2, 2, 'bo'))
    expect(placeOf(rows, id('nobody'))).toBeNull()
  })
})

describe('selection', () => {
  it('spans the rectangle between two shifts', () => {
    expect([...selectRange(rows, id('late'), id('bo'))].toSorted()).toEqual(['bo', 'early', 'late'])
    expect([...selectRange(rows, id('gone'), id('bo'))]).toEqual(['bo'])
  })
  it('takes a row, adds and takes away', () => {
    const anna = rows[1]
    if (anna === undefined) throw new Error('anna has a row')
    const row = selectRow(anna)
    expect([...row]).toEqual(['early', 'late', 'thu'])
    expect([...toggleSelected(row, id('late'))]).toEqual(['early', 'thu'])
    expect(toggleSelected(row, id('bo')).size).toBe(4)
  })
  it('stays the same object when nothing of it is gone', () => {
    const selection = new Set([id<'Shift'>('late')])
    expect(pruneSelection(selection, new Set(shifts.map(({ shiftId }) => shiftId)))).toBe(selection)
    expect(pruneSelection(selection, new Set()).size).toBe(0)
  })
  it('stands for an operation only when the shift belongs to it', () => {
    const selection = new Set([id<'Shift'>('late'), id<'Shift'>('thu')])
    expect(targetsOf(selection, id('thu'))).toEqual(['late', 'thu'])
    expect(targetsOf(selection, id('bo'))).toEqual(['bo'])
  })
})
