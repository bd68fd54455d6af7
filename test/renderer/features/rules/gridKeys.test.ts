import { describe, expect, it } from 'vitest'
import { commandOf, placeAfter, type PressedKey } from '#renderer/features/rules/gridKeys.ts'

/** "Ctrl+Shift+z" as the browser tells it. */
const press = (name: string): PressedKey => {
  const parts = name.split('+')
  const has = (part: string) => parts.includes(part)
  const key = parts.at(-1) ?? ''
  return {
    key: has('Shift') && key.length === 1 ? key.toUpperCase() : key,
    ctrlKey: has('Ctrl'),
    metaKey: has('Meta'),
    shiftKey: has('Shift'),
    altKey: has('Alt'),
  }
}
const size = { rows: 500, columns: 8, page: 20 }
const from = { row: 100, column: 3 }

describe('walking through the grid', () => {
  it.each([
    ['ArrowUp', 99, 3],
    ['ArrowDown', 101, 3],
    ['ArrowLeft', 100, 2],
    ['ArrowRight', 100, 4],
    ['Home', 100, 0],
    ['End', 100, 7],
    ['PageUp', 80, 3],
    ['PageDown', 120, 3],
    ['Ctrl+Home', 0, 0],
    ['Ctrl+End', 499, 7],
    ['Meta+End', 499, 7],
  ])('%s', (key, row, column) => {
    expect(placeAfter(from, press(key), false, size)).toEqual({ row, column })
  })

  it.each([
    ['ArrowUp', { row: 0, column: 3 }, { row: 0, column: 3 }],
    ['ArrowDown', { row: 499, column: 3 }, { row: 499, column: 3 }],
    ['ArrowLeft', { row: 5, column: 0 }, { row: 5, column: 0 }],
    ['ArrowRight', { row: 5, column: 7 }, { row: 5, column: 7 }],
    ['PageUp', { row: 7, column: 1 }, { row: 0, column: 1 }],
    ['PageDown', { row: 490, column: 1 }, { row: 499, column: 1 }],
  ])('%s stops at the edge', (key, place, expected) => {
    expect(placeAfter(place, press(key), false, size)).toEqual(expected)
  })

  it.each(['a', 'Enter', 'Tab', 'Shift+ArrowRight', 'Alt+ArrowUp', 'Ctrl+ArrowUp'])('%s leads nowhere', (key) => {
    expect(placeAfter(from, press(key), false, size)).toBeNull()
  })

  it.each([
    ['ArrowLeft', null],
    ['ArrowRight', null],
    ['Home', null],
    ['End', null],
    ['Ctrl+Home', null],
    ['ArrowUp', { row: 99, column: 3 }],
    ['ArrowDown', { row: 101, column: 3 }],
    ['PageDown', { row: 120, column: 3 }],
  ])('%s while one edits', (key, expected) => {
    expect(placeAfter(from, press(key), true, size)).toEqual(expected)
  })
})

describe('what keys do', () => {
  it.each([
    ['Enter', 'edit', 'keep'],
    ['F2', 'edit', null],
    ['Escape', null, 'forget'],
    ['F4', 'feel', 'feel'],
    ['F8', 'nextFinding', 'nextFinding'],
    ['Shift+F8', 'previousFinding', 'previousFinding'],
    ['Alt+ArrowUp', 'rowUp', null],
    ['Alt+ArrowDown', 'rowDown', null],
    ['Ctrl+z', 'undo', null],
    ['Ctrl+Shift+z', 'redo', null],
    ['Meta+Shift+z', 'redo', null],
    ['Ctrl+y', 'redo', null],
    ['z', null, null],
    ['Ctrl+a', null, null],
  ] as const)('%s: %s in the grid, %s in the text', (key, walking, editing) => {
    expect(commandOf(press(key), false)).toBe(walking)
    expect(commandOf(press(key), true)).toBe(editing)
  })
})
