/** Permitted local deviations: bounded, reasoned, approved, expiring, and kept after their end. */
import type { ActorId, OutletId, OverrideId, RuleId } from '../kernel/ids.ts'
import type { LocalDate } from '../kernel/time.ts'

/** mitigated: the intent is met another way. waiver: accepted for now. */
export const overrideCategories = ['mitigated', 'waiver'] as const
export type OverrideCategory = (typeof overrideCategories)[number]

export interface Override {
  readonly overrideId: OverrideId
  readonly outletId: OutletId
  readonly ruleId: RuleId
  /** A parameter of the rule, or `cell:<rowId>:<output>` of its table. */
  readonly parameter: string
  readonly value: number
  readonly category: OverrideCategory
  readonly reason: string
  readonly authorId: ActorId
  readonly requestedAt: number
  readonly fromOn: LocalDate
  /** Last day on which it holds. */
  readonly untilOn: LocalDate
  /** Band in which the value lay when it was asked for. */
  readonly band: 'free' | 'outer'
  readonly decision: Decision | null
  readonly withdrawnAt: number | null
  readonly outcome: 'drop' | 'renew' | 'propose' | null
}

/** A lead's signed answer; it names the exact request by its digest. */
export interface Decision {
  readonly requestDigest: string
  readonly verdict: 'approved' | 'refused'
  readonly reason: string
  readonly actorId: ActorId
  readonly decidedAt: number
}

export type OverrideState =
  | 'planned' // free band or approved, starts later
  | 'awaiting' // outer band, not decided
  | 'active'
  | 'expired'
  | 'withdrawn'
  | 'refused'
  | 'suspended' // a later, narrower bound excludes its value
