/** The laws of local values over random stacks of layers: rule, regions, formats, and an outlet's own overrides. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Bounds } from '#shared/decisions/model.ts'
import { id } from '#shared/kernel/ids.ts'
import { addDays } from '#shared/kernel/time.ts'
import { effectiveValue, localBoundsOf } from '#shared/overrides/effectiveValue.ts'
import { isPermitted, requestDigest } from '#shared/overrides/lifecycle.ts'
import type { Override } from '#shared/overrides/model.ts'
import type { Adjustment, RulePack } from '#shared/rules/model.ts'
import { outletFacts, outletId, overrideOf, packOf, parameter, ruleOf } from '#test/support/ruleBuilders.ts'

const value = fc.integer({ min: 0, max: 1_000 })
const bounds: fc.Arbitrary<Bounds> = fc
  .tuple(value, value, value, value)
  .map((values) => values.toSorted((a, b) => a - b) as [number, number, number, number])
  .map(([a, b, c, d]) => ({ outer: { min: a, max: d }, free: { min: b, max: c } }))
const scopes = fc.constantFrom<Adjustment['scope']>(
  { regionIds: [id('north')] },
  { regionIds: [id('south')] },
  { formats: ['standard'] },
  { formats: ['kiosk', 'standard'] },
  { formats: ['kiosk'] },
  { regionIds: [id('north')], formats: ['standard'] },
)
const layers: fc.Arbitrary<readonly Adjustment[]> = fc.array(
  fc.record({
    ruleId: fc.constant(id<'Rule'>('rule-rest-between')),
    parameter: fc.constant('minimum'),
    scope: scopes,
    value: fc.option(value),
    bounds: fc.option(bounds),
    setBy: fc.constantFrom('North', 'South', 'Head office'),
    reason: fc.constant('reason'),
  }),
  { maxLength: 7 },
)
const packs: fc.Arbitrary<RulePack> = fc
  .tuple(value, fc.option(bounds), fc.constantFrom('higher' as const, 'lower' as const), layers)
  .map(([shared, own, stricter, adjustments]) =>
    packOf([ruleOf({ kind: 'rest-between' }, { minimum: parameter(shared, { bounds: own, stricter }) })], {
      adjustments,
    }),
  )

const weekOn = '2026-03-02'
interface Request {
  readonly value: number
  readonly from: number
  readonly length: number
  readonly band: 'free' | 'outer'
  readonly answer: 'approved' | 'refused' | 'edited' | null
  readonly withdrawn: boolean
  readonly elsewhere: boolean
}
const request: fc.Arbitrary<Request> = fc.record({
  value,
  from: fc.integer({ min: -20, max: 20 }),
  length: fc.nat(30),
  band: fc.constantFrom('free', 'outer'),
  answer: fc.constantFrom('approved', 'refused', 'edited', null),
  withdrawn: fc.boolean(),
  elsewhere: fc.boolean(),
})
const overridesOf = (requests: readonly Request[]): readonly Override[] =>
  requests.map(({ value: wanted, from, length, band, answer, withdrawn, elsewhere }, at) => {
    const fromOn = addDays(weekOn, from)
    const asked = overrideOf({
      overrideId: id(`o${at}`),
      requestedAt: at,
      value: wanted,
      fromOn,
      untilOn: addDays(fromOn, length),
      band,
      withdrawnAt: withdrawn ? 99 : null,
      outletId: elsewhere ? id('elsewhere') : outletId,
    })
    if (answer === null) return asked
    const verdict = answer === 'refused' ? 'refused' : 'approved'
    const digest = requestDigest(answer === 'edited' ? { ...asked, value: wanted + 1 } : asked)
    return { ...asked, decision: { requestDigest: digest, verdict, reason: 'r', actorId: id('lead'), decidedAt: 5 } }
  })

const ruleIn = ({ rules: [rule] }: RulePack) => {
  if (rule === undefined) throw new Error('no rule')
  return rule
}
const queryOf = (pack: RulePack) => ({ pack, rule: ruleIn(pack), parameter: 'minimum', outlet: outletFacts() })
const localOf = (pack: RulePack) => {
  const found = localBoundsOf(queryOf(pack))
  if (found === null) throw new Error('no bounds')
  return found.local
}
const valueOf = (pack: RulePack, overrides: readonly Override[], on: Override['fromOn'] = weekOn) => {
  const found = effectiveValue({ ...queryOf(pack), overrides, on })
  if (found === null) throw new Error('no value')
  return found
}
const kindOf = ({ scope }: Adjustment): string => Object.keys(scope).toSorted().join()

describe('law 3: layers of regions and formats', () => {
  it('one more layer of bounds never makes a value possible that was not', () => {
    fc.assert(
      fc.property(packs, bounds, value, (pack, narrower, wanted) => {
        const more: Adjustment = {
          ruleId: ruleIn(pack).ruleId,
          parameter: 'minimum',
          scope: { regionIds: [id('north')], formats: ['standard'] },
          value: null,
          bounds: narrower,
          setBy: 'x',
          reason: 'y',
        }
        const inside = (of: RulePack): boolean => {
          const own = localOf(of).bounds
          return own !== null && own.outer.min <= wanted && wanted <= own.outer.max
        }
        const narrowed = { ...pack, adjustments: [...pack.adjustments, more] }
        expect(inside(narrowed) && !inside(pack)).toBe(false)
        expect(localOf(narrowed).upstream).toBe(localOf(pack).upstream)
      }),
    )
  })

  it('the order in which the pack lists layers of different nearness does not matter', () => {
    fc.assert(
      fc.property(packs, (pack) => {
        const oneOfEach = [...Map.groupBy(pack.adjustments, kindOf).values()].flatMap((same) => same.slice(0, 1))
        const one = { ...pack, adjustments: oneOfEach }
        const other = { ...pack, adjustments: oneOfEach.toReversed() }
        expect(valueOf(other, [])).toEqual(valueOf(one, []))
        expect(localOf(other)).toEqual(localOf(one))
      }),
    )
  })

  it('layers of other places change nothing', () => {
    fc.assert(
      fc.property(packs, (pack) => {
        const here = pack.adjustments.filter(
          ({ scope }) =>
            (scope.regionIds?.includes(id('north')) ?? true) && (scope.formats?.includes('standard') ?? true),
        )
        expect(valueOf(pack, [])).toEqual(valueOf({ ...pack, adjustments: here }, []))
      }),
    )
  })

  it('the free band stays inside the outer one, all the way down, or is empty', () => {
    fc.assert(
      fc.property(packs, (pack) => {
        const own = localOf(pack).bounds
        if (own === null || own.free.min > own.free.max) return
        expect(own.outer.min <= own.free.min && own.free.max <= own.outer.max).toBe(true)
      }),
    )
  })
})

describe('law 4: what an outlet applies', () => {
  it('is its own permitted value of today, or the value from above', () => {
    fc.assert(
      fc.property(
        packs,
        fc.array(request, { maxLength: 5 }),
        fc.integer({ min: -25, max: 55 }),
        (pack, requests, day) => {
          const on = addDays(weekOn, day)
          const overrides = overridesOf(requests)
          const local = localOf(pack)
          const holding = overrides.filter(
            (one) =>
              one.outletId === outletId &&
              one.fromOn <= on &&
              on <= one.untilOn &&
              one.withdrawnAt === null &&
              one.decision?.verdict !== 'refused' &&
              (one.band === 'free' || one.decision?.requestDigest === requestDigest(one)) &&
              isPermitted(one, local),
          )
          expect(valueOf(pack, overrides, on).value).toBe(holding.at(-1)?.value ?? local.upstream)
        },
      ),
      { numRuns: 400 },
    )
  })

  it('an approval of another request permits nothing in the outer band', () => {
    fc.assert(
      fc.property(packs, request, (pack, asked) => {
        const [edited] = overridesOf([{ ...asked, from: 0, band: 'outer', answer: 'edited', withdrawn: false }])
        if (edited === undefined) throw new Error('no override')
        expect(valueOf(pack, [edited]).value).toBe(localOf(pack).upstream)
      }),
    )
  })
})

describe('law 13: the layers of a value explain it', () => {
  it('exactly one layer is applied among those that set a value, and it is the value', () => {
    fc.assert(
      fc.property(
        packs,
        fc.array(request, { maxLength: 5 }),
        fc.integer({ min: -25, max: 55 }),
        (pack, requests, day) => {
          const overrides = overridesOf(requests)
          const found = valueOf(pack, overrides, addDays(weekOn, day))
          const applied = found.layers.filter((step) => step.state === 'applied' && step.value !== null)
          expect(applied.map((step) => step.value)).toEqual([found.value])
          const place = found.layers.findLastIndex((step) => step.state === 'applied' && step.value !== null)
          // what lies nearer does not count, and says why; what lies above is shadowed or suspended
          for (const [at, step] of found.layers.entries()) {
            if (step.value === null || at === place) continue
            expect(
              at < place ? ['shadowed', 'suspended', 'expired', 'awaiting'] : ['suspended', 'expired', 'awaiting'],
            ).toContain(step.state)
          }
        },
      ),
      { numRuns: 400 },
    )
  })

  it('every layer is somebody’s: the rule, a layer of the pack, or an override of the outlet', () => {
    fc.assert(
      fc.property(packs, fc.array(request, { maxLength: 5 }), (pack, requests) => {
        const overrides = overridesOf(requests)
        const { layers: steps, shared, packVersion } = valueOf(pack, overrides)
        const [top, ...rest] = steps
        expect([top?.layer, top?.value, packVersion]).toEqual(['house', shared, pack.version])
        for (const { layer, value: set, setBy, overrideId, untilOn } of rest) {
          const own = overrides.find((one) => one.overrideId === overrideId)
          if (layer === 'outlet') expect([set, setBy, untilOn]).toEqual([own?.value, own?.authorId, own?.untilOn])
          else expect(pack.adjustments.some((one) => one.setBy === setBy && one.value === set)).toBe(true)
        }
      }),
    )
  })
})
