import { describe, expect, it } from 'vitest'
import { commandOf, type KeyPress } from '#renderer/features/roster/keymap.ts'

const press = (text: string): KeyPress => {
  const parts = text.split('+')
  return {
    key: parts.at(-1) ?? '',
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Cmd'),
    altKey: parts.includes('Alt'),
    shiftKey: parts.includes('Shift'),
  }
}

describe('keys of the board', () => {
  it.each([
    ['ArrowLeft', { do: 'walk', to: 'left' }],
    ['PageDown', { do: 'walk', to: 'pageDown' }],
    ['Ctrl+Home', { do: 'walk', to: 'first' }],
    ['Alt+ArrowRight', { do: 'nudge', minutes: 15, days: 0, people: 0 }],
    ['Alt+Shift+ArrowLeft', { do: 'nudge', minutes: 0, days: -1, people: 0 }],
    ['Alt+ArrowUp', { do: 'nudge', minutes: 0, days: 0, people: -1 }],
    ['Shift+ArrowLeft', { do: 'resize', edge: 'end', minutes: -15 }],
    ['Ctrl+Shift+ArrowRight', { do: 'resize', edge: 'start', minutes: 15 }],
    ['n', { do: 'add' }],
    ['N', { do: 'add' }],
    ['Enter', { do: 'open' }],
    ['m', { do: 'grab' }],
    ['s', { do: 'split' }],
    ['b', { do: 'break' }],
    ['w', { do: 'why' }],
    ['Delete', { do: 'delete' }],
    ['Ctrl+c', { do: 'copy' }],
    ['Ctrl+v', { do: 'paste' }],
    ['Ctrl+z', { do: 'undo' }],
    ['Cmd+z', { do: 'undo' }],
    ['Ctrl+Shift+Z', { do: 'redo' }],
    ['Ctrl+y', { do: 'redo' }],
    ['Ctrl+a', { do: 'selectRow' }],
    ['Shift+ ', { do: 'toggle' }],
    ['Escape', { do: 'cancel' }],
  ])('%s', (keys, command) => {
    expect(commandOf(press(keys))).toEqual(command)
  })
  it.each(['x', 'Tab', 'Ctrl+k', 'Ctrl+s', 'Alt+s', 'Shift+Tab', 'Shift+ArrowUp', 'Ctrl+Alt+ArrowLeft', 'F5'])(
    'leaves %s to the browser',
    (keys) => {
      expect(commandOf(press(keys))).toBeNull()
    },
  )
})
