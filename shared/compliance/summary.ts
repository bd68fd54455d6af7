/** What the map of differences needs of one published file, without the plan's facts: so little that a region fits into one file. */
import { canonicalJson } from '../kernel/canonicalJson.ts'
import type { Digest } from '../kernel/digest.ts'
import type { OutletId } from '../kernel/ids.ts'
import type { Override } from '../overrides/model.ts'
import type { Evaluation } from '../roster/findings.ts'
import type { OutletReport, WeekReport } from './model.ts'

/** A week as the map of differences looks at it. */
export interface ComparedWeek extends Pick<
  WeekReport,
  'weekOn' | 'revision' | 'packVersion' | 'appliedOverrides' | 'exceptions'
> {
  readonly evaluation: Pick<Evaluation, 'findings' | 'values' | 'counts'>
}

/** What one file of an outlet says, in short, and which file that is. */
export interface SummaryRow {
  readonly outletId: OutletId
  readonly path: string
  readonly sha256: Digest
  readonly createdAt: number
  readonly week: ComparedWeek | null
  readonly overrides: readonly Override[]
}

const weekOf = ({ weekOn, revision, packVersion, appliedOverrides, exceptions, evaluation }: ComparedWeek) => ({
  weekOn,
  revision,
  packVersion,
  appliedOverrides,
  exceptions,
  evaluation: { findings: evaluation.findings, values: evaluation.values, counts: evaluation.counts },
})

export interface SummarySource {
  readonly path: string
  readonly sha256: Digest
  readonly createdAt: number
  readonly report: Pick<OutletReport, 'outletId' | 'overrides'> & { readonly week: ComparedWeek | null }
}

export const summaryOf = ({ path, sha256, createdAt, report }: SummarySource): SummaryRow => ({
  outletId: report.outletId,
  path,
  sha256,
  createdAt,
  week: report.week === null ? null : weekOf(report.week),
  overrides: report.overrides,
})

/**
 * Whether a row says what its file says: its name and bytes, and what it tells. Other bytes under the same number are a
 * lie too. Members that only one of both writers knows are left out.
 */
export const isTrueSummary = (row: SummaryRow, source: SummarySource): boolean =>
  canonicalJson(summaryOf({ ...row, report: row })) === canonicalJson(summaryOf(source))
