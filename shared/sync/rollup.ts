/** A region in short: what a lead's device publishes of it, and whether a row of it is true. share-format §15 */
import { summaryOf, type SummaryRow, type SummarySource } from '../compliance/summary.ts'
import { canonicalJson } from '../kernel/canonicalJson.ts'
import type { OutletId } from '../kernel/ids.ts'
import { rowsPerRollup } from './schema/witness.ts'

/** A device publishes a summary of a region at most this often. */
export const rollupEveryMs = 24 * 60 * 60_000

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** As many as one file may carry, newest first. */
const newestOf = (rows: Iterable<SummaryRow>): readonly SummaryRow[] =>
  [...rows].toSorted((a, b) => b.createdAt - a.createdAt || compareText(a.path, b.path)).slice(0, rowsPerRollup)

/**
 * Newest first, so that of a very large region the outlets heard of last are in it. One file may come twice. Of the
 * others little is held at once, however many there are.
 */
export const rowsOf = (sources: Iterable<SummarySource>): readonly SummaryRow[] => {
  let byPath = new Map<string, SummaryRow>()
  for (const source of sources) {
    byPath.set(source.path, summaryOf(source))
    if (byPath.size > 2 * rowsPerRollup) byPath = new Map(newestOf(byPath.values()).map((row) => [row.path, row]))
  }
  return newestOf(byPath.values())
}

export const saysTheSame = (one: readonly SummaryRow[], other: readonly SummaryRow[]): boolean =>
  canonicalJson(one) === canonicalJson(other)

/**
 * Rows that nothing better is known for, one or two an outlet: its newest, and the newest with a week. `isSettled` says
 * that the row's file, or a later one of its chain, was read.
 */
export const preliminaryRows = (
  rows: readonly SummaryRow[],
  isSettled: (row: SummaryRow) => boolean,
): ReadonlyMap<OutletId, readonly SummaryRow[]> => {
  const open = rows
    .filter((row) => !isSettled(row))
    .toSorted((a, b) => b.createdAt - a.createdAt || compareText(a.path, b.path))
  const byOutlet = Map.groupBy(open, ({ outletId }) => outletId)
  return new Map(
    [...byOutlet].map(([outletId, own]) => {
      const week = own.find((row) => row.week !== null)
      return [outletId, [...new Set([...own.slice(0, 1), ...(week === undefined ? [] : [week])])]]
    }),
  )
}
