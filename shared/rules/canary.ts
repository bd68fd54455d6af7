/** How a version does in the outlets that try it: findings of their weeks under it, and of as many weeks before. */
import type { WeekReport } from '../compliance/model.ts'
import type { OutletId } from '../kernel/ids.ts'
import type { RulePack } from './model.ts'

export interface CanaryTally {
  readonly weeks: number
  /** Without those of rules that are only counted. */
  readonly findings: number
  /** Person-minutes planned below what the staffing table asks for. */
  readonly missingMinutes: number
}
export interface CanaryOutlet {
  readonly outletId: OutletId
  readonly before: CanaryTally
  readonly after: CanaryTally
}

/** Weeks looked at before the trial while it has none of its own. */
const weeksBefore = 4

const tallyOf = (weeks: readonly WeekReport[]): CanaryTally => ({
  weeks: weeks.length,
  findings: weeks.reduce(
    (sum, { evaluation }) => sum + evaluation.findings.filter(({ severity }) => severity !== 'shadow').length,
    0,
  ),
  missingMinutes: weeks.reduce(
    (sum, { evaluation }) =>
      sum +
      evaluation.coverage.reduce(
        (all, { needed, planned, minutes }) => all + Math.max(0, needed - planned) * minutes,
        0,
      ),
    0,
  ),
})

/** One entry per outlet of the trial, in its order; none for a version that is for all. */
export const canaryOutlets = (
  { version, canary = [] }: Pick<RulePack, 'version' | 'canary'>,
  reported: readonly { readonly outletId: OutletId; readonly week: WeekReport }[],
): readonly CanaryOutlet[] =>
  canary.map((outletId) => {
    const weeks = reported
      .filter((one) => one.outletId === outletId)
      .map(({ week }) => week)
      .toSorted((a, b) => (a.weekOn < b.weekOn ? -1 : 1))
    const after = weeks.filter(({ packVersion }) => packVersion === version)
    const before = weeks.filter(({ packVersion }) => packVersion < version)
    return { outletId, before: tallyOf(before.slice(-(after.length || weeksBefore))), after: tallyOf(after) }
  })
