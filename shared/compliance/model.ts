/** What an outlet publishes: plan facts without names, the frozen verdict, overrides and exceptions. */
import type { ActorId, OutletId } from '../kernel/ids.ts'
import type { Digest } from '../kernel/digest.ts'
import type { LocalDate } from '../kernel/time.ts'
import type { Override } from '../overrides/model.ts'
import type { Evaluation } from '../roster/findings.ts'
import type { WeekFacts } from '../roster/model.ts'

/** A finding that a person accepted with a reason. */
export interface Exception {
  readonly findingKey: string
  readonly reason: string
  readonly ownerId: ActorId
  readonly acceptedAt: number
}

/** A change to a week that was already published, counted per kind. */
export interface Amendment {
  readonly revision: number
  readonly amendedAt: number
  readonly added: number
  readonly removed: number
  readonly changed: number
  readonly reason: string
}

export interface WeekReport {
  readonly weekOn: LocalDate
  /** 1 for the first publication, then one more for each amendment. */
  readonly revision: number
  /** People appear under pseudonyms that change every week. */
  readonly facts: WeekFacts
  /** Frozen at publication; never recalculated. */
  readonly evaluation: Evaluation
  /** `evaluationDigest` of facts, pack, overrides and evaluation. */
  readonly digest: Digest
  readonly packVersion: number
  /** Overrides that were in force when the verdict was frozen. */
  readonly appliedOverrides: readonly Override[]
  readonly exceptions: readonly Exception[]
  readonly amendments: readonly Amendment[]
  readonly activity: { readonly draftedAt: number; readonly checkedAt: number; readonly publishedAt: number }
}

/** One entry of an outlet's chain: perhaps a week, always the outlet's present overrides and requests. */
export interface OutletReport {
  readonly outletId: OutletId
  readonly week: WeekReport | null
  readonly overrides: readonly Override[]
}
