import { describe, expect, it } from 'vitest'
import { boundsOf, formOf, isSoundForm, movedBounds } from '#renderer/features/rules/boundsForm.ts'
import { cellText, liveTable, parseCount, placeKey, type CellPlace } from '#renderer/features/rules/liveTable.ts'
import { listIdOf } from '#renderer/features/rules/listId.ts'
import { comingMondays } from '#renderer/features/rules/mondays.ts'
import { analyseTable } from '#shared/decisions/analyse.ts'
import { id } from '#shared/kernel/ids.ts'
import { weekdayOf } from '#shared/kernel/time.ts'
import { testTable } from '#test/support/testTable.ts'

const cell: CellPlace = { rowId: id('busy'), side: 'input', column: 0 }
const value: CellPlace = { ...cell, side: 'output' }
const typed = (place: CellPlace, text: string) => liveTable(testTable, new Map([[placeKey(place), text]]))

describe('a table while one types', () => {
  it('is the very same value where nothing is typed, so that nothing is analysed again', () => {
    expect(liveTable(testTable, new Map())).toBe(testTable)
  })

  it('shows a gap and an overlap before anything is saved', () => {
    expect(analyseTable(typed(cell, '>= 60')).gaps).toHaveLength(1)
    expect(analyseTable(typed(cell, '>= 40')).overlaps).toHaveLength(1)
    expect(analyseTable(typed(cell, 'oops')).faults).toMatchObject([{ rowId: 'busy', column: 0 }])
    expect(analyseTable(testTable)).toMatchObject({ gaps: [], overlaps: [], faults: [] })
  })

  it('keeps the old number while the new one is no number', () => {
    expect(cellText(typed(value, '4'), value)).toBe('4')
    expect(cellText(typed(value, 'four'), value)).toBe('3')
  })

  it('knows no cell that is not there', () => {
    expect(cellText(testTable, { ...cell, column: 7 })).toBeUndefined()
    expect(cellText(null, cell)).toBeUndefined()
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
