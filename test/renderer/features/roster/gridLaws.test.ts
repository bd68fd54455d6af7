import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boardRows } from '#renderer/features/roster/boardRows.ts'
import { findingMarks } from '#renderer/features/roster/findingMarks.ts'
import { placeOf, walk, walkCells, type GridPlace } from '#renderer/features/roster/gridWalk.ts'
import type { WalkStep } from '#renderer/features/roster/keymap.ts'
import { selectRange } from '#renderer/features/roster/selection.ts'
import { personOf, place, shiftOf } from '#test/support/testBoard.ts'

const names = ['anna', 'bo', 'cem', 'dana', 'eli', 'fay', 'gus', 'hana', 'ivo'] as const
const wishes = fc
  .array(
    fc.record({ person: fc.constantFrom(...names, null), day: fc.nat(6), quarter: fc.integer({ min: 0, max: 60 }) }),
    {
      maxLength: 12,
    },
  )
  .map((list) =>
    list.map((wish, at) => shiftOf(`s${at}`, { ...wish, from: wish.quarter * 15, to: wish.quarter * 15 + 240 })),
  )
const board = wishes.map((shifts) => {
  const sorted = shifts.toSorted((a, b) => a.startAt - b.startAt)
  const people = names.map((name) => personOf(name))
  const axis = { fromMinute: 0, toMinute: 1_440 }
  return { shifts: sorted, rows: boardRows({ ...place, axis, people, shifts: sorted, marks: findingMarks([]) }) }
})
type Rows = ReturnType<typeof boardRows>
const steps: readonly WalkStep[] = [
  'left',
  'right',
  'up',
  'down',
  'rowStart',
  'rowEnd',
  'first',
  'last',
  'pageUp',
  'pageDown',
]
/** Wherever the focus may stand: on a shift, or in an empty cell. */
const everyPlace = (rows: Rows): readonly GridPlace[] =>
  rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, day): readonly GridPlace[] =>
      cell.length === 0
        ? [{ row, day, shiftId: null }]
        : cell.map(({ shift }) => ({ row, day, shiftId: shift.shiftId })),
    ),
  )
const isPlace = (rows: Rows, { row, day, shiftId }: GridPlace): boolean => {
  const cell = rows[row]?.cells[day]
  if (cell === undefined) return false
  return shiftId === null ? cell.length === 0 : cell.some(({ shift }) => shift.shiftId === shiftId)
}
const onward = (rows: Rows, from: GridPlace, step: WalkStep, times: number): GridPlace =>
  Array.from({ length: times }).reduce<GridPlace>((at) => walk(rows, at, step), from)

describe('walking over the board', () => {
  it('always ends on a shift or in an empty cell, never beside the board', () => {
    fc.assert(
      fc.property(board, fc.array(fc.constantFrom(...steps), { maxLength: 20 }), ({ rows }, path) => {
        let at: GridPlace = everyPlace(rows)[0] ?? { row: 0, day: 0, shiftId: null }
        for (const step of path) {
          at = walk(rows, at, step)
          expect(isPlace(rows, at)).toBe(true)
        }
      }),
    )
  })

  it('passes every stop of a row from left to right, and the same ones back', () => {
    fc.assert(
      fc.property(board, fc.nat(9), ({ rows }, row) => {
        const stops = everyPlace(rows).filter((one) => one.row === row)
        const first = walk(rows, { row, day: 3, shiftId: null }, 'rowStart')
        const there = stops.map((_, times) => onward(rows, first, 'right', times))
        expect(there).toEqual(stops)
        const last = stops.at(-1) ?? first
        expect(walk(rows, last, 'right')).toEqual(last)
        expect(stops.map((_, times) => onward(rows, last, 'left', times))).toEqual(stops.toReversed())
      }),
    )
  })

  it('goes six rows a page, and stays in its column', () => {
    fc.assert(
      fc.property(board, fc.nat(9), fc.nat(6), ({ rows }, row, day) => {
        const from = { row, day, shiftId: null }
        expect(walk(rows, from, 'pageDown')).toMatchObject({ row: Math.min(9, row + 6), day })
        expect(walk(rows, from, 'pageUp')).toMatchObject({ row: Math.max(0, row - 6), day })
        expect(walk(rows, from, 'down')).toMatchObject({ row: Math.min(9, row + 1), day })
        expect(walk(rows, from, 'up')).toMatchObject({ row: Math.max(0, row - 1), day })
      }),
    )
  })

  it('finds each shift where it stands', () => {
    fc.assert(
      fc.property(board, ({ rows, shifts }) => {
        for (const { shiftId } of shifts) {
          const found = placeOf(rows, shiftId)
          expect(found !== null && isPlace(rows, found)).toBe(true)
        }
      }),
    )
  })
})

describe('carrying over the board', () => {
  const rows = boardRows({
    ...place,
    axis: { fromMinute: 0, toMinute: 1_440 },
    people: names.map((name) => personOf(name)),
    shifts: [],
    marks: findingMarks([]),
  })
  it.each<readonly [WalkStep, readonly [number, number], readonly [number, number]]>([
    ['left', [4, 3], [4, 2]],
    ['left', [4, 0], [4, 0]],
    ['right', [4, 3], [4, 4]],
    ['right', [4, 6], [4, 6]],
    ['up', [4, 3], [3, 3]],
    ['up', [0, 3], [0, 3]],
    ['down', [4, 3], [5, 3]],
    ['down', [9, 3], [9, 3]],
    ['pageUp', [8, 3], [2, 3]],
    ['pageDown', [2, 3], [8, 3]],
    ['pageDown', [7, 3], [9, 3]],
    ['rowStart', [4, 3], [4, 0]],
    ['rowEnd', [4, 3], [4, 6]],
    ['first', [4, 3], [4, 3]],
    ['last', [4, 3], [4, 3]],
  ])('%s from %j comes to %j', (step, [row, day], [toRow, toDay]) => {
    expect(walkCells(rows, { row, day, shiftId: null }, step)).toEqual({ row: toRow, day: toDay, shiftId: null })
  })
})

describe('a range between two shifts', () => {
  it('holds both, is the same from either end, and all that lies between', () => {
    fc.assert(
      fc.property(board, fc.nat(11), fc.nat(11), ({ rows, shifts }, one, other) => {
        const [from, to] = [shifts[one % shifts.length], shifts[other % shifts.length]]
        fc.pre(from !== undefined && to !== undefined)
        const range = selectRange(rows, from.shiftId, to.shiftId)
        expect(range.has(from.shiftId) && range.has(to.shiftId)).toBe(true)
        expect([...selectRange(rows, to.shiftId, from.shiftId)].toSorted()).toEqual([...range].toSorted())
        const [a, b] = [placeOf(rows, from.shiftId), placeOf(rows, to.shiftId)]
        const within = (value: number, p = 0, q = 0) => Math.min(p, q) <= value && value <= Math.max(p, q)
        for (const { shiftId } of shifts) {
          const at = placeOf(rows, shiftId)
          const inside = at !== null && within(at.row, a?.row, b?.row) && within(at.day, a?.day, b?.day)
          expect(range.has(shiftId)).toBe(inside)
        }
      }),
    )
  })
})
