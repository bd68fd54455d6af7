/** Checks a decision table as a whole: unreadable cells, situations without a row, and rows that compete. */
import type { TableAnalysis } from './analysis.ts'
import { compileTable } from './compile.ts'
import { companionsOf } from './companions.ts'
import type { CompiledTable } from './compile.ts'
import { firstOf } from './domainSet.ts'
import { gapsOf, spend } from './gaps.ts'
import type { Budget } from './gaps.ts'
import type { DecisionTable, Situation } from './model.ts'
import { rowFindingsOf } from './rowFindings.ts'
import { hasRow, rowsOf } from './rowMask.ts'

/** Longest list of gaps, and of overlaps, that is worth showing. */
const mostListed = 200
export const defaultBudget = 200_000

/** A situation that both rows match, or null. */
const sharedSituation = ({ columns }: CompiledTable, a: number, b: number): Situation | null => {
  const witness: [string, Situation[string]][] = []
  for (const { column, atoms } of columns) {
    const atom = atoms.find(({ rows }) => hasRow(rows, a) && hasRow(rows, b))
    if (atom === undefined) return null
    witness.push([column.name, firstOf(column.domain, atom.set)])
  }
  return Object.fromEntries(witness)
}

const overlapsOf = (compiled: CompiledTable, budget: Budget): TableAnalysis['overlaps'] => {
  const { rows } = compiled.table
  const overlaps: TableAnalysis['overlaps'][number][] = []
  for (const [a, first] of rows.entries()) {
    if (!spend(budget, compiled.columns.length)) return overlaps
    for (const b of rowsOf(companionsOf(compiled, a))) {
      const second = rows[b]
      const witness = b > a ? sharedSituation(compiled, a, b) : null
      if (witness === null || second === undefined) continue
      if (overlaps.length === mostListed) {
        budget.truncated = true
        return overlaps
      }
      overlaps.push({ rowIds: [first.rowId, second.rowId], witness })
    }
  }
  return overlaps
}

/**
 * Gaps are disjoint boxes that together are all that no row covers; overlaps are pairs of rows, under any hit policy.
 * A table with an unreadable cell is only told its faults: what it covers is not known. `budget` bounds the work in
 * pieces of a domain visited and columns of rows compared, a third of it for each of gaps, overlaps and rows that
 * could go; beyond it the answer says so.
 */
export const analyseTable = (table: DecisionTable, budget: number = defaultBudget): TableAnalysis => {
  const { tableId } = table
  const compiled = compileTable(table)
  if (!compiled.ok)
    return {
      tableId,
      faults: compiled.error,
      gaps: [],
      overlaps: [],
      shadowed: [],
      duplicates: [],
      mergeable: [],
      truncated: false,
      hintsTruncated: false,
    }
  const share = (): Budget => ({ left: Math.ceil(budget / 3), truncated: false })
  const [forGaps, forOverlaps, forRows] = [share(), share(), share()]
  return {
    tableId,
    faults: [],
    gaps: gapsOf(compiled.value, forGaps, mostListed),
    overlaps: overlapsOf(compiled.value, forOverlaps),
    ...rowFindingsOf(compiled.value, forRows, mostListed),
    truncated: forGaps.truncated || forOverlaps.truncated,
    hintsTruncated: forRows.truncated,
  }
}
