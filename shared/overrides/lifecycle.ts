/** The life of an override: asked for, decided, active, ended; and the digest that binds a decision to one exact request. */
import { digestOf } from '../kernel/digest.ts'
import type { Digest } from '../kernel/digest.ts'
import { err, ok } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import type { LocalDate } from '../kernel/time.ts'
import { bandOf } from './bounds.ts'
import type { LocalBounds } from './bounds.ts'
import type { Decision, Override, OverrideState } from './model.ts'

/** Over the fields that never change after the request was made. */
export const requestDigest = (override: Override): Digest => {
  const { overrideId, outletId, ruleId, parameter, value, category, reason } = override
  const { authorId, requestedAt, fromOn, untilOn, band } = override
  const request = { overrideId, outletId, ruleId, parameter, value, category, reason }
  return digestOf({ ...request, authorId, requestedAt, fromOn, untilOn, band })
}

/** Approved for exactly this request. */
export const isApproved = (override: Override): boolean =>
  override.decision?.verdict === 'approved' && override.decision.requestDigest === requestDigest(override)

/** Within today's bounds a free value holds at once and an outer one when approved. */
export const isPermitted = (override: Override, bounds: LocalBounds): boolean => {
  const band = bandOf(bounds, override.value)
  return band === 'free' || (band === 'outer' && isApproved(override))
}

/** `on` is a local date of the outlet; `boundsNow` are the bounds that hold for it on that date. */
export const overrideState = (override: Override, on: LocalDate, boundsNow: LocalBounds): OverrideState => {
  if (override.withdrawnAt !== null) return 'withdrawn'
  if (override.decision?.verdict === 'refused') return 'refused'
  if (on > override.untilOn) return 'expired'
  if (override.band === 'outer' && !isApproved(override)) return 'awaiting'
  if (!isPermitted(override, boundsNow)) return 'suspended'
  return on < override.fromOn ? 'planned' : 'active'
}

export type DecisionRefusal = 'digestMismatch' | 'alreadyDecided' | 'needsNoDecision' | 'withdrawn'

/** Attaches a lead's answer; one for another or an edited request is refused. */
export const applyDecision = (override: Override, decision: Decision): Result<Override, DecisionRefusal> => {
  if (override.withdrawnAt !== null) return err('withdrawn')
  if (override.band === 'free') return err('needsNoDecision')
  if (override.decision !== null) return err('alreadyDecided')
  if (decision.requestDigest !== requestDigest(override)) return err('digestMismatch')
  return ok({ ...override, decision })
}
