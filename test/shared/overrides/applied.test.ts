import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { appliedOverrides } from '#shared/overrides/applied.ts'
import { effectiveValue } from '#shared/overrides/effectiveValue.ts'
import type { Override } from '#shared/overrides/model.ts'
import { outletFacts, outletId, overrideOf, packOf, parameter, ruleOf } from '#test/support/ruleBuilders.ts'

const bounds = { free: { min: 600, max: 660 }, outer: { min: 540, max: 660 } }
const rule = ruleOf({ kind: 'rest-between' }, { minimum: parameter(660, { bounds }) })
const pack = packOf([rule])
const outlet = { ...outletFacts(), outletId }
const weekOn = '2026-03-09'
const valueOn = (overrides: readonly Override[], on: Override['fromOn']) =>
  effectiveValue({ pack, rule, parameter: 'minimum', outlet, overrides, on })?.value

describe('the overrides that count for a week', () => {
  const few = { value: 620, fromOn: '2026-03-11', untilOn: '2026-03-13' } as const

  it.each<[string, Partial<Override>, boolean]>([
    ['in force on some days of it', {}, true],
    ['that ends on its Monday', { fromOn: '2026-03-01', untilOn: '2026-03-09' }, true],
    ['over before it', { fromOn: '2026-03-01', untilOn: '2026-03-08' }, false],
    ['that begins on its Sunday', { fromOn: '2026-03-15', untilOn: '2026-03-24' }, true],
    ['that starts after it', { fromOn: '2026-03-16', untilOn: '2026-03-24' }, false],
    ['withdrawn', { withdrawnAt: 5 }, false],
    ['that waits for a lead', { value: 550, band: 'outer' }, false],
    ['suspended by its bounds', { value: 100 }, false],
    ['of another outlet', { outletId: id('elsewhere') }, false],
    ['of a rule that is gone', { ruleId: id('gone') }, false],
    ['of a parameter that is gone', { parameter: 'gone' }, false],
  ])('one %s: %s', (_, over, counts) => {
    const override = overrideOf({ ...few, ...over })
    expect(appliedOverrides(pack, [override], outlet, weekOn)).toEqual(counts ? [override] : [])
  })

  it('give the same value as all of them', () => {
    const all = [
      overrideOf({ overrideId: id('ended'), untilOn: '2026-03-08' }),
      overrideOf({ overrideId: id('active'), value: 620, untilOn: '2026-03-09' }),
      overrideOf({ overrideId: id('later'), fromOn: '2026-03-16' }),
      overrideOf({ overrideId: id('waiting'), value: 550, band: 'outer' }),
    ]
    const applied = appliedOverrides(pack, all, outlet, weekOn)
    expect(applied.map(({ overrideId }) => overrideId)).toEqual(['active'])
    for (const on of ['2026-03-09', '2026-03-10'] as const) expect(valueOn(applied, on)).toBe(valueOn(all, on))
  })
})
