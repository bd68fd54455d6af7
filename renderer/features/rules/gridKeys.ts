/** A cell of the grid by its numbers; the columns are those that can be edited, conditions first. */
export interface GridPlace {
  readonly row: number
  readonly column: number
}
export interface GridSize {
  readonly rows: number
  readonly columns: number
  /** Rows of one page. */
  readonly page: number
}
export interface PressedKey {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/** What a key does besides moving. `edit`, `keep` and `forget` are about the text of the cell. */
export type GridCommand =
  'edit' | 'keep' | 'forget' | 'feel' | 'nextFinding' | 'previousFinding' | 'rowUp' | 'rowDown' | 'undo' | 'redo'

const nameOf = ({ key, ctrlKey, metaKey, shiftKey, altKey }: PressedKey): string =>
  [
    ...(ctrlKey || metaKey ? ['Ctrl'] : []),
    ...(altKey ? ['Alt'] : []),
    ...(shiftKey ? ['Shift'] : []),
    key.length === 1 ? key.toLowerCase() : key,
  ].join('+')

const anywhere: Readonly<Record<string, GridCommand>> = {
  F4: 'feel',
  F8: 'nextFinding',
  'Shift+F8': 'previousFinding',
}
const whileWalking: Readonly<Record<string, GridCommand>> = {
  ...anywhere,
  Enter: 'edit',
  F2: 'edit',
  'Alt+ArrowUp': 'rowUp',
  'Alt+ArrowDown': 'rowDown',
  'Ctrl+z': 'undo',
  'Ctrl+Shift+z': 'redo',
  'Ctrl+y': 'redo',
}
const whileEditing: Readonly<Record<string, GridCommand>> = { ...anywhere, Enter: 'keep', Escape: 'forget' }

/** While one edits, undo belongs to the text. */
export const commandOf = (key: PressedKey, isEditing: boolean): GridCommand | null =>
  (isEditing ? whileEditing : whileWalking)[nameOf(key)] ?? null

type Step = (place: GridPlace, last: GridPlace, page: number) => GridPlace

/** These leave the cell even while one edits: the text has one line. */
const rowSteps: Readonly<Record<string, Step>> = {
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  PageUp: ({ row, column }, _, page) => ({ row: row - page, column }),
  PageDown: ({ row, column }, _, page) => ({ row: row + page, column }),
}
const steps: Readonly<Record<string, Step>> = {
  ...rowSteps,
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, last) => ({ row, column: last.column }),
  'Ctrl+Home': () => ({ row: 0, column: 0 }),
  'Ctrl+End': (_, last) => last,
}

const clamp = (value: number, last: number): number => Math.max(0, Math.min(last, value))

/** Where a key leads from a cell; the cell itself at the edges; null for a key that does not move. */
export const placeAfter = (
  place: GridPlace,
  key: PressedKey,
  isEditing: boolean,
  { rows, columns, page }: GridSize,
): GridPlace | null => {
  const step = (isEditing ? rowSteps : steps)[nameOf(key)]
  if (step === undefined) return null
  const last = { row: rows - 1, column: columns - 1 }
  const { row, column } = step(place, last, page)
  return { row: clamp(row, last.row), column: clamp(column, last.column) }
}
