/** What a key means on the board, apart from where it is pressed. */
export type BoardCommand =
  | { readonly do: 'walk'; readonly to: WalkStep }
  | { readonly do: 'nudge'; readonly minutes: number; readonly days: number; readonly people: number }
  | { readonly do: 'resize'; readonly edge: 'start' | 'end'; readonly minutes: number }
  | { readonly do: Simple }

export type WalkStep =
  'left' | 'right' | 'up' | 'down' | 'rowStart' | 'rowEnd' | 'first' | 'last' | 'pageUp' | 'pageDown'
type Simple =
  | 'add'
  | 'open'
  | 'delete'
  | 'split'
  | 'break'
  | 'grab'
  | 'why'
  | 'fix'
  | 'takers'
  | 'copy'
  | 'paste'
  | 'undo'
  | 'redo'
  | 'toggle'
  | 'selectRow'
  | 'cancel'

export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

export const stepMinutes = 15

const walks: Readonly<Record<string, WalkStep>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'rowStart',
  End: 'rowEnd',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
}
const plain: Readonly<Record<string, Simple>> = {
  Enter: 'open',
  n: 'add',
  Delete: 'delete',
  Backspace: 'delete',
  s: 'split',
  b: 'break',
  m: 'grab',
  w: 'why',
  f: 'fix',
  t: 'takers',
  Escape: 'cancel',
}
const withControl: Readonly<Record<string, Simple>> = {
  c: 'copy',
  v: 'paste',
  z: 'undo',
  y: 'redo',
  a: 'selectRow',
}
const horizontal: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 }
const vertical: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 }

const nudge = ({ key, shiftKey }: KeyPress): BoardCommand | null => {
  const across = horizontal[key] ?? 0
  const down = vertical[key] ?? 0
  if (across === 0 && down === 0) return null
  if (down !== 0) return { do: 'nudge', minutes: 0, days: 0, people: down }
  return shiftKey
    ? { do: 'nudge', minutes: 0, days: across, people: 0 }
    : { do: 'nudge', minutes: across * stepMinutes, days: 0, people: 0 }
}

const resize = (key: string, edge: 'start' | 'end'): BoardCommand | null => {
  const across = horizontal[key]
  return across === undefined ? null : { do: 'resize', edge, minutes: across * stepMinutes }
}

const controlled = ({ key, shiftKey }: KeyPress): BoardCommand | null => {
  if (shiftKey) return key.toLowerCase() === 'z' ? { do: 'redo' } : resize(key, 'start')
  if (key === 'Home') return { do: 'walk', to: 'first' }
  if (key === 'End') return { do: 'walk', to: 'last' }
  const simple = withControl[key.toLowerCase()]
  return simple === undefined ? null : { do: simple }
}

/** Null leaves the key to the browser. Cmd counts as Ctrl. */
export const commandOf = (press: KeyPress): BoardCommand | null => {
  if (press.altKey) return press.ctrlKey || press.metaKey ? null : nudge(press)
  if (press.ctrlKey || press.metaKey) return controlled(press)
  if (press.shiftKey) return press.key === ' ' ? { do: 'toggle' } : resize(press.key, 'end')
  const to = walks[press.key]
  if (to !== undefined) return { do: 'walk', to }
  const simple = plain[press.key.length === 1 ? press.key.toLowerCase() : press.key]
  return simple === undefined ? null : { do: simple }
}
