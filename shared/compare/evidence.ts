/** What is known of one outlet: its frozen weeks, and its overrides with only those decisions that a lead has signed. */
import type { ComparedWeek } from '../compliance/summary.ts'
import type { OutletId } from '../kernel/ids.ts'
import type { Decision, Override } from '../overrides/model.ts'
import { requestDigest } from '../overrides/lifecycle.ts'
import type { Outlet } from '../people/places.ts'

export interface OutletEvidence<Week extends ComparedWeek = ComparedWeek> {
  readonly outlet: Outlet
  /** Newest revision of each week in the period, in any order. */
  readonly weeks: readonly Week[]
  /** All states. */
  readonly overrides: readonly Override[]
}

/** An outlet's own claim of an approval counts for nothing: a missing signature is a failed signature. */
export const withSignedDecision = (override: Override, decisions: ReadonlyMap<string, Decision>): Override =>
  override.band === 'free' ? override : { ...override, decision: decisions.get(requestDigest(override)) ?? null }

export interface Reported<Week extends ComparedWeek = ComparedWeek> {
  readonly outletId: OutletId
  readonly week: Week
}

/** One entry per outlet, also for those that sent nothing. */
export const evidenceOf = <Week extends ComparedWeek>(
  outlets: readonly Outlet[],
  reported: readonly Reported<Week>[],
  overridesOf: ReadonlyMap<OutletId, readonly Override[]>,
  decisions: readonly Decision[],
): readonly OutletEvidence<Week>[] => {
  const signed = new Map(decisions.map((decision) => [decision.requestDigest, decision]))
  const trusted = (overrides: readonly Override[]) => overrides.map((override) => withSignedDecision(override, signed))
  const weeksOf = Map.groupBy(reported, ({ outletId }) => outletId)
  return outlets.map((outlet) => ({
    outlet,
    weeks: (weeksOf.get(outlet.outletId) ?? []).map(({ week }) => ({
      ...week,
      appliedOverrides: trusted(week.appliedOverrides),
    })),
    overrides: trusted(overridesOf.get(outlet.outletId) ?? []),
  }))
}
