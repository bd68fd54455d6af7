import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { walk } from '#renderer/features/compare/gridKeys.ts'

const size = { rows: 3, columns: 4 }
const press = (key: string, ctrlKey = false) => walk({ row: 1, column: 1 }, { key, ctrlKey }, size)

describe('walking through the map', () => {
  it.each([
    ['ArrowUp', 0, 1],
    ['ArrowDown', 2, 1],
    ['ArrowLeft', 1, 0],
    ['ArrowRight', 1, 2],
    ['Home', 1, 0],
    ['End', 1, 3],
    ['PageUp', 0, 1],
    ['PageDown', 2, 1],
  ])('%s leads to row %i, column %i', (key, row, column) => {
    expect(press(key)).toEqual({ row, column })
  })

  it('goes to the corners with Ctrl', () => {
    expect(press('Home', true)).toEqual({ row: 0, column: 0 })
    expect(press('End', true)).toEqual({ row: 2, column: 3 })
  })

  it('leaves other keys alone', () => {
    expect(press('a')).toBeNull()
    expect(press('Tab')).toBeNull()
  })

  it('never leaves the grid', () => {
    const key = fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown')
    fc.assert(
      fc.property(
        fc.array(key),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        (keys, rows, columns) => {
          const end = keys.reduce(
            (from, next) => walk(from, { key: next, ctrlKey: false }, { rows, columns }) ?? from,
            { row: 0, column: 0 },
          )
          expect(end.row >= 0 && end.row < rows && end.column >= 0 && end.column < columns).toBe(true)
        },
      ),
    )
  })
})
