/** Whether a decision table may be used: nothing undecided, nothing unreadable, and under UNIQUE nothing decided twice. */
import type { TableAnalysis } from './analysis.ts'
import type { DecisionTable } from './model.ts'

/** Overlaps that are faults: the other hit policies say which row counts. */
export const faultyOverlaps = (
  table: Pick<DecisionTable, 'hitPolicy'>,
  { overlaps }: TableAnalysis,
): TableAnalysis['overlaps'] => (table.hitPolicy === 'UNIQUE' ? overlaps : [])

/** An analysis whose budget ran out proves nothing. */
export const isComplete = (table: DecisionTable, analysis: TableAnalysis): boolean =>
  analysis.faults.length === 0 &&
  analysis.gaps.length === 0 &&
  !analysis.truncated &&
  faultyOverlaps(table, analysis).length === 0
