import type { OverrideEffect } from '../../../shared/compare/overrideEffect.ts'
import type { OverrideView } from '../../../shared/contract/roster.ts'
import type { EffectiveValue } from '../../../shared/roster/findings.ts'
import type { OutletId } from '../../../shared/kernel/ids.ts'
import type { LocalDate } from '../../../shared/kernel/time.ts'
import { effectiveValue, localBoundsOf } from '../../../shared/overrides/effectiveValue.ts'
import type { LocalBounds } from '../../../shared/overrides/bounds.ts'
import { overrideState } from '../../../shared/overrides/lifecycle.ts'
import type { Override } from '../../../shared/overrides/model.ts'
import { formatReference, valueReference } from '../../../shared/overrides/reference.ts'
import type { Outlet } from '../../../shared/people/places.ts'
import type { RulePack } from '../../../shared/rules/model.ts'

/** Where the rule or its parameter is gone, nothing local can hold any more. */
const nothingPermitted: LocalBounds = { upstream: Infinity, stricter: 'higher', bounds: null }

export interface OverridePlace {
  readonly outlet: Outlet
  readonly pack: RulePack
  readonly overrides: readonly Override[]
  readonly on: LocalDate
  /** Asked only for what has ended. */
  readonly effectOf: (override: Override) => OverrideEffect | null
}

type Values = Pick<OverrideView, 'sharedValue' | 'effectiveValue' | 'reference'>
const valuesOf = (
  { value: asked }: Override,
  value: EffectiveValue | null,
  place: { readonly outletId: OutletId; readonly on: LocalDate },
): Values =>
  value === null
    ? { sharedValue: asked, effectiveValue: asked, reference: null }
    : {
        sharedValue: value.shared,
        effectiveValue: value.value,
        reference: formatReference(valueReference(value, place)),
      }

/** How an override stands on one date. Of a parameter that the pack no longer has, the value asked for is all that is known. */
export const overrideViewOf = (
  override: Override,
  { outlet, pack, overrides, on, effectOf }: OverridePlace,
): OverrideView => {
  const rule = pack.rules.find(({ ruleId }) => ruleId === override.ruleId)
  const query = rule === undefined ? null : { pack, rule, parameter: override.parameter, outlet }
  const bounds = query === null ? null : localBoundsOf(query)
  const value = query === null ? null : effectiveValue({ ...query, overrides, on })
  const state = overrideState(override, on, bounds?.local ?? nothingPermitted)
  const ended = state === 'expired' || state === 'withdrawn'
  return {
    override,
    state,
    ...valuesOf(override, value, { outletId: outlet.outletId, on }),
    effect: ended ? effectOf(override) : null,
  }
}
