/** The value that one outlet applies on one date, with every layer that set or narrowed it. */
import type { Bounds } from '../decisions/model.ts'
import type { LocalDate } from '../kernel/time.ts'
import type { EffectiveValue, Layer, LayerStep } from '../roster/findings.ts'
import type { OutletFacts } from '../roster/model.ts'
import type { Adjustment, Parameter, Rule, RulePack } from '../rules/model.ts'
import { bandOf, narrowBounds } from './bounds.ts'
import type { LocalBounds } from './bounds.ts'
import { overrideState } from './lifecycle.ts'
import type { Override, OverrideState } from './model.ts'
import { parameterOf } from './parameters.ts'

export type OutletPlace = Pick<OutletFacts, 'outletId' | 'regionId' | 'format'>

export interface ValueQuery {
  readonly pack: RulePack
  readonly rule: Rule
  /** A parameter of the rule, or `cell:<rowId>:<output>`. */
  readonly parameter: string
  readonly outlet: OutletPlace
  /** Any overrides; those of other outlets, rules and parameters are passed over. */
  readonly overrides: readonly Override[]
  readonly on: LocalDate
}

const matches = (adjustment: Adjustment, outlet: OutletPlace): boolean =>
  (adjustment.scope.regionIds?.includes(outlet.regionId) ?? true) &&
  (adjustment.scope.formats?.includes(outlet.format) ?? true)

/** Regions come before formats; whoever names both is the nearest. */
const nearness = ({ scope }: Adjustment): number =>
  (scope.regionIds === undefined ? 0 : 1) + (scope.formats === undefined ? 0 : 2)

const layerOf = ({ scope }: Adjustment): Layer => (scope.formats === undefined ? 'region' : 'format')

const setByOf = (rule: Rule): string =>
  rule.layer === 'law' ? `${rule.source.law} ${rule.source.article}`.trim() : (rule.owner ?? rule.source.law)

interface Descent {
  readonly local: LocalBounds
  /** Who drew the present bounds. */
  readonly boundsSetBy: string
  readonly steps: readonly LayerStep[]
}

const top = (rule: Rule, parameter: Parameter): Descent => {
  const setBy = setByOf(rule)
  const step = { layer: rule.layer, value: parameter.value, bounds: parameter.bounds, setBy }
  return {
    local: { upstream: parameter.value, stricter: parameter.stricter, bounds: parameter.bounds },
    boundsSetBy: setBy,
    steps: [{ ...step, overrideId: null, state: 'applied', reason: null, untilOn: null }],
  }
}

/** A value set in the signed pack needs no approval, but still lies within the bounds from above. */
const descend = (descent: Descent, adjustment: Adjustment): Descent => {
  const { local } = descent
  const bounds: Bounds | null =
    adjustment.bounds === null ? local.bounds : narrowBounds(local.bounds, adjustment.bounds)
  const permitted = adjustment.value !== null && bandOf(local, adjustment.value) !== null
  const step: LayerStep = {
    layer: layerOf(adjustment),
    value: adjustment.value,
    bounds: adjustment.bounds,
    setBy: adjustment.setBy,
    overrideId: null,
    state: adjustment.value !== null && !permitted ? 'suspended' : 'applied',
    reason: adjustment.reason,
    untilOn: null,
  }
  return {
    local: { ...local, upstream: permitted ? (adjustment.value ?? local.upstream) : local.upstream, bounds },
    boundsSetBy: adjustment.bounds === null ? descent.boundsSetBy : adjustment.setBy,
    steps: [...descent.steps, step],
  }
}

const descendTo = ({ pack, rule, parameter, outlet }: Omit<ValueQuery, 'on' | 'overrides'>): Descent | null => {
  const shared = parameterOf(pack, rule, parameter)
  if (shared === null) return null
  return pack.adjustments
    .filter((entry) => entry.ruleId === rule.ruleId && entry.parameter === parameter && matches(entry, outlet))
    .toSorted((a, b) => nearness(a) - nearness(b))
    .reduce(descend, top(rule, shared))
}

/** What the outlet may set, and who drew those bounds; null for an unknown parameter. */
export const localBoundsOf = (
  query: Omit<ValueQuery, 'on' | 'overrides'>,
): { readonly local: LocalBounds; readonly setBy: string } | null => {
  const descent = descendTo(query)
  return descent === null ? null : { local: descent.local, setBy: descent.boundsSetBy }
}

/** Withdrawn, refused and planned overrides say nothing about the value on this date. */
const stepState: Readonly<Record<OverrideState, LayerStep['state'] | null>> = {
  planned: null,
  withdrawn: null,
  refused: null,
  awaiting: 'awaiting',
  active: 'applied',
  expired: 'expired',
  suspended: 'suspended',
}

const byRequest = (a: Override, b: Override): number =>
  a.requestedAt - b.requestedAt || (a.overrideId < b.overrideId ? -1 : 1)

const outletSteps = (overrides: readonly Override[], on: LocalDate, local: LocalBounds): readonly LayerStep[] =>
  overrides.toSorted(byRequest).flatMap((override): readonly LayerStep[] => {
    const state = stepState[overrideState(override, on, local)]
    if (state === null || on < override.fromOn) return []
    const { value, authorId: setBy, overrideId, reason, untilOn } = override
    return [{ layer: 'outlet', value, bounds: null, setBy, overrideId, state, reason, untilOn }]
  })

/** The nearest value that counts wins; every layer above it that set one is then shadowed. */
const shadow = (steps: readonly LayerStep[]): readonly LayerStep[] => {
  const nearest = steps.findLastIndex((step) => step.value !== null && step.state === 'applied')
  return steps.map((step, at) =>
    at < nearest && step.value !== null && step.state === 'applied' ? { ...step, state: 'shadowed' } : step,
  )
}

/** Null where the rule has no such parameter. Nothing is clamped: what is not permitted is listed as suspended. */
export const effectiveValue = (query: ValueQuery): EffectiveValue | null => {
  const { pack, rule, parameter, outlet, on } = query
  const shared = parameterOf(pack, rule, parameter)
  const descent = descendTo(query)
  if (shared === null || descent === null) return null
  const own = query.overrides.filter(
    (entry) => entry.ruleId === rule.ruleId && entry.parameter === parameter && entry.outletId === outlet.outletId,
  )
  const layers = shadow([...descent.steps, ...outletSteps(own, on, descent.local)])
  const nearest = layers.findLast((step) => step.value !== null && step.state === 'applied')
  return {
    ruleId: rule.ruleId,
    parameter,
    value: nearest?.value ?? shared.value,
    shared: shared.value,
    unit: shared.unit,
    packVersion: pack.version,
    layers,
  }
}
