/** The laws of the domain about local values, over random bounds and requests. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { addDays, daysBetween } from '#shared/kernel/time.ts'
import { bandOf, narrowBounds } from '#shared/overrides/bounds.ts'
import { checkOverride } from '#shared/overrides/checkOverride.ts'
import { effectiveValue, localBoundsOf } from '#shared/overrides/effectiveValue.ts'
import { overrideState } from '#shared/overrides/lifecycle.ts'
import type { Bounds } from '#shared/decisions/model.ts'
import type { Adjustment, RulePack } from '#shared/rules/model.ts'
import { outletFacts, overrideOf, packOf, parameter, ruleOf } from '#test/support/ruleBuilders.ts'

const value = fc.integer({ min: 0, max: 1_000 })
const bounds: fc.Arbitrary<Bounds> = fc
  .tuple(value, value, value, value)
  .map((values) => values.toSorted((a, b) => a - b) as [number, number, number, number])
  .map(([a, b, c, d]) => ({ outer: { min: a, max: d }, free: { min: b, max: c } }))
const scopes = fc.constantFrom<Adjustment['scope']>(
  { regionIds: [id('north')] },
  { formats: ['standard'] },
  { regionIds: [id('north')], formats: ['standard'] },
)
const adjustments: fc.Arbitrary<readonly Adjustment[]> = fc.array(
  fc.record({
    ruleId: fc.constant(id<'Rule'>('rule-rest-between')),
    parameter: fc.constant('minimum'),
    scope: scopes,
    value: fc.option(value),
    bounds: fc.option(bounds),
    setBy: fc.constant('Region'),
    reason: fc.constant('reason'),
  }),
  { maxLength: 4 },
)
const packs: fc.Arbitrary<RulePack> = fc
  .tuple(value, fc.option(bounds), fc.constantFrom('higher' as const, 'lower' as const), adjustments)
  .map(([shared, own, stricter, layers]) => {
    const rule = ruleOf({ kind: 'rest-between' }, { minimum: parameter(shared, { bounds: own, stricter }) })
    return packOf([rule], { adjustments: layers })
  })
const ruleIn = (pack: RulePack) => {
  const [rule] = pack.rules
  if (rule === undefined) throw new Error('no rule')
  return rule
}
const localOf = (pack: RulePack) => {
  const found = localBoundsOf({ pack, rule: ruleIn(pack), parameter: 'minimum', outlet: outletFacts() })
  if (found === null) throw new Error('no bounds')
  return found.local
}
const contains = (upper: Bounds | null, lower: Bounds | null): boolean => {
  if (lower === null) return true
  if (upper === null) return false
  return upper.outer.min <= lower.outer.min && lower.outer.max <= upper.outer.max
}
const span = { fromOn: '2026-03-02', untilOn: '2026-03-31' } as const

describe('law 3, bounds only shrink', () => {
  it('whoever narrows, nothing becomes possible that was not', () => {
    fc.assert(
      fc.property(bounds, bounds, value, (upper, lower, at) => {
        const both = narrowBounds(upper, lower)
        expect(contains(upper, both)).toBe(true)
        expect(contains(lower, both)).toBe(true)
        const inside = (of: Bounds | null) => of !== null && of.outer.min <= at && at <= of.outer.max
        expect(inside(both)).toBe(inside(upper) && inside(lower))
      }),
    )
  })

  it('the outlet gets no more than the rule, the region and the format give', () => {
    fc.assert(
      fc.property(packs, (pack) => {
        const { bounds: own } = localOf(pack)
        expect(contains(ruleIn(pack).parameters['minimum']?.bounds ?? null, own)).toBe(true)
        for (const layer of pack.adjustments) if (layer.bounds !== null) expect(contains(layer.bounds, own)).toBe(true)
      }),
    )
  })

  it('a value that somebody set is applied as it is or not at all', () => {
    fc.assert(
      fc.property(packs, value, (pack, wanted) => {
        const override = overrideOf({ value: wanted, ...span })
        const rule = ruleIn(pack)
        const query = { pack, rule, parameter: 'minimum', outlet: outletFacts(), on: '2026-03-10' as const }
        const without = effectiveValue({ ...query, overrides: [] })
        const effective = effectiveValue({ ...query, overrides: [override] })
        const own = effective?.layers.at(-1)
        expect(own?.value).toBe(wanted)
        expect(['applied', 'suspended']).toContain(own?.state)
        expect(effective?.value).toBe(own?.state === 'applied' ? wanted : without?.value)
      }),
    )
  })
})

describe('law 4, two bands', () => {
  it('free at once, outer with a lead, outside never; and what was accepted holds', () => {
    fc.assert(
      fc.property(packs, value, (pack, wanted) => {
        const local = localOf(pack)
        const request = { ruleId: ruleIn(pack).ruleId, parameter: 'minimum', value: wanted, ...span }
        const checked = checkOverride(request, { pack, outlet: outletFacts() })
        expect(checked.ok ? checked.value.band : null).toBe(bandOf(local, wanted))
        if (!checked.ok) return
        const override = overrideOf({ ...request, band: checked.value.band })
        expect(overrideState(override, '2026-03-10', local)).toBe(checked.value.band === 'free' ? 'active' : 'awaiting')
      }),
    )
  })
})

describe('law 5, every deviation ends', () => {
  const pack = packOf([ruleOf({ kind: 'rest-between' }, { minimum: parameter(660) })])

  it('no term beyond the longest is accepted, and none holds after its last day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 400 }), fc.integer({ min: 0, max: 900 }), (length, later) => {
        const untilOn = addDays(span.fromOn, length)
        const request = { ruleId: ruleIn(pack).ruleId, parameter: 'minimum', value: 700, fromOn: span.fromOn, untilOn }
        const accepted = checkOverride(request, { pack, outlet: outletFacts() }).ok
        expect(accepted).toBe(length >= 0 && length < ruleIn(pack).longestTermDays)
        if (!accepted) return
        const on = addDays(span.fromOn, later)
        const state = overrideState(overrideOf(request), on, localOf(pack))
        expect(state).toBe(daysBetween(on, untilOn) >= 0 ? 'active' : 'expired')
      }),
    )
  })
})

describe('law 11, a stricter value needs nobody', () => {
  it('lies in the free band whatever the bounds', () => {
    fc.assert(
      fc.property(packs, value, (pack, by) => {
        const local = localOf(pack)
        const stricter = local.stricter === 'higher' ? local.upstream + by : local.upstream - by
        expect(bandOf(local, stricter)).toBe('free')
      }),
    )
  })
})
