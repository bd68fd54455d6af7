/** What stands in the body of a long table: rows that are there, and the room of those that are not. */
export type WindowPart =
  | { readonly type: 'row'; readonly at: number }
  | { readonly type: 'room'; readonly from: number; readonly rows: number }

/** `shown`: numbers of the rows that are there, ascending; one of them may stand apart, because somebody is in it. */
export const windowParts = (shown: readonly number[], count: number): readonly WindowPart[] => {
  const parts: WindowPart[] = []
  let next = 0
  for (const at of shown) {
    if (at > next) parts.push({ type: 'room', from: next, rows: at - next })
    parts.push({ type: 'row', at })
    next = at + 1
  }
  if (next < count) parts.push({ type: 'room', from: next, rows: count - next })
  return parts
}

/** Ascending, with one more row among them where it is not yet. */
export const withRow = (shown: readonly number[], row: number): number[] =>
  row < 0 || shown.includes(row) ? [...shown] : [...shown, row].toSorted((a, b) => a - b)
