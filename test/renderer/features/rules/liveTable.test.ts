import { describe, expect, it } from 'vitest'
import { boundsOf, formOf, isSoundForm, movedBounds } from '#renderer/features/rules/boundsForm.ts'
import {
  cellText,
  liveTable,
  parseCount,
  stillTyped,
  withoutTyped,
  withTyped,
  type CellPlace,
  type TypedRows,
} from '#renderer/features/rules/liveTable.ts'
import { listIdOf } from '#renderer/features/rules/listId.ts'
import { comingMondays } from '#renderer/features/rules/mondays.ts'
import { analyseTable } from '#shared/decisions/analyse.ts'
import type { DecisionTable } from '#shared/decisions/model.ts'
import { id } from '#shared/kernel/ids.ts'
import { weekdayOf } from '#shared/kernel/time.ts'
import { testTable } from '#test/support/testTable.ts'

const cell: CellPlace = { rowId: id('busy'), side: 'input', column: 0 }
const value: CellPlace = { ...cell, side: 'output' }
const nothing: TypedRows = new Map()
const say = (text: string, written = text) => ({ text, written })
const typed = (place: CellPlace, text: string) => withTyped(nothing, place, say(text))
const live = (place: CellPlace, text: string) => liveTable(testTable, typed(place, text))
const busyRow = ({ rows }: DecisionTable) => rows.find(({ rowId }) => rowId === 'busy')

describe('a table while one types', () => {
  it('is the very same value where nothing is typed, so that nothing is analysed again', () => {
    expect(liveTable(testTable, nothing)).toBe(testTable)
  })

  it('keeps the rows in which nothing is typed the very same values, so that they are not drawn again', () => {
    const { rows } = live(cell, '>= 60')
    expect(rows[0]).toBe(testTable.rows[0])
    expect(rows[1]).toEqual({ ...testTable.rows[1], cells: ['>= 60'] })
  })

  it('shows a gap and an overlap before anything is saved', () => {
    expect(analyseTable(live(cell, '>= 60')).gaps).toHaveLength(1)
    expect(analyseTable(live(cell, '>= 40')).overlaps).toHaveLength(1)
    expect(analyseTable(live(cell, 'oops')).faults).toMatchObject([{ rowId: 'busy', column: 0 }])
    expect(analyseTable(testTable)).toMatchObject({ gaps: [], overlaps: [], faults: [] })
  })

  it('keeps the old number while the new one is no number', () => {
    expect(cellText(busyRow(live(value, '4')), value)).toBe('4')
    expect(cellText(busyRow(live(value, 'four')), value)).toBe('3')
  })

  it('knows no cell that is not there', () => {
    expect(cellText(busyRow(testTable), { ...cell, column: 7 })).toBeUndefined()
    expect(cellText(undefined, cell)).toBeUndefined()
  })

  it.each([
    [' 12 ', 12],
    ['0', 0],
    ['', null],
    ['-1', null],
    ['1.5', null],
    ['1e3', null],
  ])('reads "%s" as %s', (text, number) => {
    expect(parseCount(text)).toBe(number)
  })

  it('suggests values only for columns that name them', () => {
    expect(listIdOf(testTable, 0)).toBeUndefined()
    const named = { ...testTable, inputs: [{ ...testTable.inputs[0], domain: { type: 'enumeration', values: ['a'] } }] }
    expect(listIdOf(named as typeof testTable, 0)).toBe('staff-0')
  })
})

describe('what is remembered of typing', () => {
  const both = withTyped(typed(cell, '>= 60'), value, say('4'))

  it('each cell by itself', () => {
    expect([...(both.get(id('busy')) ?? [])]).toEqual([
      ['input 0', say('>= 60')],
      ['output 0', say('4')],
    ])
    expect(withTyped(both, cell, say('>= 70')).get(id('busy'))?.get('input 0')).toEqual(say('>= 70'))
  })

  it('without a cell that is taken back, and without a row that has none left', () => {
    expect([...(withoutTyped(both, cell).get(id('busy')) ?? [])].map(([key]) => key)).toEqual(['output 0'])
    expect(withoutTyped(withoutTyped(both, cell), value)).toEqual(nothing)
    expect(withoutTyped(both, { ...cell, rowId: id('quiet') })).toBe(both)
  })

  it.each<readonly [string, CellPlace, string, boolean]>([
    ['what the draft says by now', cell, ' >= 50 ', false],
    ['what it does not say yet', cell, '>= 60', true],
    ['a number that it says', value, '03', false],
    ['another number', value, '4', true],
    ['no number', value, 'three', true],
    ['a row that is gone', { ...cell, rowId: id('gone') }, '>= 60', false],
  ])('%s', (_, place, text, remains) => {
    expect(stillTyped(typed(place, text), testTable).size).toBe(remains ? 1 : 0)
  })

  it('is the very same where nothing was taken into the draft', () => {
    const open = typed(cell, '>= 60')
    expect(stillTyped(open, testTable)).toBe(open)
    expect(stillTyped(nothing, testTable)).toBe(nothing)
  })
})

describe('bounds in the editor', () => {
  const bounds = { free: { min: 2, max: 5 }, outer: { min: 1, max: 7 } }

  it('go there and back', () => {
    expect(boundsOf(formOf(3, bounds))).toEqual(bounds)
    expect(boundsOf(formOf(3, null))).toBeNull()
  })

  it('must hold the value and lie inside each other', () => {
    expect(isSoundForm(formOf(3, bounds))).toBe(true)
    expect(isSoundForm({ ...formOf(3, bounds), value: 6 })).toBe(false)
    expect(isSoundForm({ ...formOf(3, bounds), outerMin: 3 })).toBe(false)
    expect(isSoundForm({ ...formOf(3, null), value: -1 })).toBe(false)
  })

  it('move with a value, never below nothing', () => {
    expect(movedBounds(bounds, 1)).toEqual({ free: { min: 3, max: 6 }, outer: { min: 2, max: 8 } })
    expect(movedBounds(bounds, -3)).toEqual({ free: { min: 0, max: 2 }, outer: { min: 0, max: 4 } })
    expect(movedBounds(null, 4)).toBeNull()
  })
})

describe('Mondays to publish for', () => {
  it('start with the next one and are all Mondays', () => {
    expect(comingMondays('2026-03-18')[0]).toBe('2026-03-23')
    expect(comingMondays('2026-03-16')[0]).toBe('2026-03-23')
    expect(new Set(comingMondays('2026-03-18').map(weekdayOf))).toEqual(new Set([1]))
  })
})
