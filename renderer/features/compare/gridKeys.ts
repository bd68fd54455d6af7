export interface GridPlace {
  readonly row: number
  readonly column: number
}

const within = (value: number, count: number): number => Math.min(Math.max(value, 0), Math.max(count - 1, 0))

/** Where a key leads in a grid of `rows` x `columns`; null for a key that does not walk. Nothing wraps round. */
export const walk = (
  from: GridPlace,
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  size: { readonly rows: number; readonly columns: number },
): GridPlace | null => {
  const to = (row: number, column: number): GridPlace => ({
    row: within(row, size.rows),
    column: within(column, size.columns),
  })
  switch (key) {
    case 'ArrowUp':
      return to(from.row - 1, from.column)
    case 'ArrowDown':
      return to(from.row + 1, from.column)
    case 'ArrowLeft':
      return to(from.row, from.column - 1)
    case 'ArrowRight':
      return to(from.row, from.column + 1)
    case 'Home':
      return to(ctrlKey ? 0 : from.row, 0)
    case 'End':
      return to(ctrlKey ? size.rows - 1 : from.row, size.columns - 1)
    case 'PageUp':
      return to(0, from.column)
    case 'PageDown':
      return to(size.rows - 1, from.column)
    default:
      return null
  }
}
