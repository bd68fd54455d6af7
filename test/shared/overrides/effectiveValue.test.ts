import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { effectiveValue } from '#shared/overrides/effectiveValue.ts'
import type { Override } from '#shared/overrides/model.ts'
import type { Adjustment } from '#shared/rules/model.ts'
import { outletFacts, overrideOf, packOf, parameter, ruleOf } from '#test/support/ruleBuilders.ts'

const bounds = { free: { min: 600, max: 660 }, outer: { min: 540, max: 660 } }
const rule = ruleOf({ kind: 'rest-between' }, { minimum: parameter(660, { bounds }) })
const adjustment = (changes: Partial<Adjustment>): Adjustment => ({
  ruleId: rule.ruleId,
  parameter: 'minimum',
  scope: { regionIds: [id('north')] },
  value: null,
  bounds: null,
  setBy: 'Region North',
  reason: 'Trains',
  ...changes,
})
const valueOn = (
  overrides: readonly Override[] = [],
  adjustments: readonly Adjustment[] = [],
  on: Override['fromOn'] = '2026-03-10',
) => {
  const value = effectiveValue({
    pack: packOf([rule], { adjustments }),
    rule,
    parameter: 'minimum',
    outlet: outletFacts(),
    overrides,
    on,
  })
  if (value === null) throw new Error('unknown parameter')
  return value
}
const steps = (...args: Parameters<typeof valueOn>) =>
  valueOn(...args).layers.map(({ layer, value, state }) => [layer, value, state])

describe('effectiveValue', () => {
  it('is the shared value where nobody differs', () => {
    expect(valueOn()).toEqual({
      ruleId: rule.ruleId,
      parameter: 'minimum',
      value: 660,
      shared: 660,
      unit: 'minutes',
      packVersion: 1,
      layers: [
        {
          layer: 'house',
          value: 660,
          bounds,
          setBy: 'Operations',
          overrideId: null,
          state: 'applied',
          reason: null,
          untilOn: null,
        },
      ],
    })
  })

  it('takes the nearest value: region, then format, then both, then outlet', () => {
    const region = adjustment({ value: 650 })
    const format = adjustment({ value: 640, scope: { formats: ['standard'] } })
    const both = adjustment({ value: 630, scope: { regionIds: [id('north')], formats: ['standard'] } })
    expect(steps([overrideOf({ value: 610 })], [both, format, region])).toEqual([
      ['house', 660, 'shadowed'],
      ['region', 650, 'shadowed'],
      ['format', 640, 'shadowed'],
      ['format', 630, 'shadowed'],
      ['outlet', 610, 'applied'],
    ])
    expect(valueOn([], [format, region]).value).toBe(640)
  })

  it('passes over what is meant for other places', () => {
    const elsewhere = [
      adjustment({ value: 600, scope: { regionIds: [id('south')] } }),
      adjustment({ value: 600, scope: { formats: ['kiosk'] } }),
      adjustment({ value: 600, scope: { regionIds: [id('north')], formats: ['kiosk'] } }),
    ]
    const others = [
      overrideOf({ outletId: id('other') }),
      overrideOf({ parameter: 'other' }),
      overrideOf({ ruleId: id('other') }),
    ]
    expect(steps(others, elsewhere)).toEqual([['house', 660, 'applied']])
  })

  it('suspends a local value that the region has excluded since, and applies the value from above', () => {
    const narrowed = adjustment({ value: 655, bounds: { free: { min: 640, max: 660 }, outer: { min: 620, max: 660 } } })
    expect(valueOn([overrideOf({ value: 610 })], [narrowed]).value).toBe(655)
    expect(steps([overrideOf({ value: 610 })], [narrowed]).at(-1)).toEqual(['outlet', 610, 'suspended'])
  })

  it('does not let a region widen what it was given', () => {
    const wide = adjustment({ bounds: { free: { min: 0, max: 900 }, outer: { min: 0, max: 900 } } })
    expect(steps([overrideOf({ value: 530 })], [wide]).at(-1)).toEqual(['outlet', 530, 'suspended'])
    expect(steps([], [adjustment({ value: 500 })]).at(-1)).toEqual(['region', 500, 'suspended'])
  })

  it('lists what has ended and what still waits, and applies neither', () => {
    const ended = overrideOf({ overrideId: id('old'), untilOn: '2026-03-05' })
    const waiting = overrideOf({ overrideId: id('new'), value: 550, band: 'outer', requestedAt: 2_000 })
    expect(steps([waiting, ended])).toEqual([
      ['house', 660, 'applied'],
      ['outlet', 600, 'expired'],
      ['outlet', 550, 'awaiting'],
    ])
  })

  it('lets the newest of two requests count', () => {
    const older = overrideOf({ overrideId: id('a'), value: 610, requestedAt: 1 })
    const newer = overrideOf({ overrideId: id('b'), value: 620, requestedAt: 2 })
    expect(steps([newer, older]).slice(1)).toEqual([
      ['outlet', 610, 'shadowed'],
      ['outlet', 620, 'applied'],
    ])
  })

  it('knows no parameter that the rule does not have', () => {
    const query = { pack: packOf([rule]), rule, outlet: outletFacts(), overrides: [], on: '2026-03-10' as const }
    expect(effectiveValue({ ...query, parameter: 'maximum' })).toBeNull()
    expect(effectiveValue({ ...query, parameter: 'toString' })).toBeNull()
  })
})
