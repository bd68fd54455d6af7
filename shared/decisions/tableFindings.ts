/** All that the analysis of a table found, as one list: what keeps it from being used first, then what could go. */
import type { RowId } from '../kernel/ids.ts'
import type { CellFault, TableAnalysis } from './analysis.ts'
import { faultyOverlaps } from './isComplete.ts'
import type { DecisionTable, Situation } from './model.ts'

/** `rowIds`: the rows that it is about, the one to look at first. */
export type TableFinding =
  | {
      readonly kind: 'fault'
      readonly rowIds: readonly RowId[]
      readonly column: number
      readonly code: CellFault['code']
    }
  | { readonly kind: 'gap'; readonly rowIds: readonly RowId[]; readonly witness: Situation }
  | { readonly kind: 'overlap' | 'duplicate'; readonly rowIds: readonly RowId[]; readonly witness: Situation }
  | {
      readonly kind: 'shadowed'
      readonly rowIds: readonly RowId[]
      readonly decidedBy: RowId
      readonly witness: Situation
    }
  | { readonly kind: 'mergeable'; readonly rowIds: readonly RowId[]; readonly column: number; readonly cell: string }
export type FindingKind = TableFinding['kind']

/** Rows that could go, and tidy tables without them decide the same. */
const hintKinds = ['shadowed', 'duplicate', 'mergeable'] as const
export type HintKind = (typeof hintKinds)[number]
export const isHint = ({ kind }: Pick<TableFinding, 'kind'>): boolean => hintKinds.some((hint) => hint === kind)

/** In the order of the kinds, and within each as the analysis lists them. */
export const tableFindings = (
  table: Pick<DecisionTable, 'hitPolicy'>,
  analysis: TableAnalysis,
): readonly TableFinding[] => [
  ...analysis.faults.map(({ rowId, column, code }): TableFinding => ({ kind: 'fault', rowIds: [rowId], column, code })),
  ...analysis.gaps.map(({ witness }): TableFinding => ({ kind: 'gap', rowIds: [], witness })),
  ...faultyOverlaps(table, analysis).map((overlap): TableFinding => ({ kind: 'overlap', ...overlap })),
  ...analysis.shadowed.map(({ rowId, ...shadow }): TableFinding => ({ kind: 'shadowed', rowIds: [rowId], ...shadow })),
  ...analysis.duplicates.map((duplicate): TableFinding => ({ kind: 'duplicate', ...duplicate })),
  ...analysis.mergeable.map((group): TableFinding => ({ kind: 'mergeable', ...group })),
]

/** What is marked beside each row; unreadable cells are marked where they stand. */
export const rowMarks = (findings: readonly TableFinding[]): ReadonlyMap<RowId, ReadonlySet<FindingKind>> => {
  const marks = new Map<RowId, Set<FindingKind>>()
  for (const { kind, rowIds } of findings) {
    if (kind === 'fault') continue
    for (const rowId of rowIds) marks.set(rowId, (marks.get(rowId) ?? new Set()).add(kind))
  }
  return marks
}

/** The finding after (or before) a row, in the order of the rows and around its end; null where no finding has a row. */
export const findingBeside = (
  table: DecisionTable,
  findings: readonly TableFinding[],
  from: RowId | null,
  step: 1 | -1,
): TableFinding | null => {
  const places = new Map(table.rows.map(({ rowId }, at) => [rowId, at]))
  const placeOf = ({ rowIds: [first] }: TableFinding): number => (first === undefined ? -1 : (places.get(first) ?? -1))
  const located = findings.filter((finding) => placeOf(finding) >= 0).toSorted((a, b) => placeOf(a) - placeOf(b))
  const here = from === null ? -1 : (places.get(from) ?? -1)
  return step === 1
    ? (located.find((finding) => placeOf(finding) > here) ?? located[0] ?? null)
    : (located.findLast((finding) => placeOf(finding) < here) ?? located.at(-1) ?? null)
}
