import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { bandOf, isAsStrict, narrowBounds, strictestOf } from '#shared/overrides/bounds.ts'
import type { LocalBounds } from '#shared/overrides/bounds.ts'
import { localBoundsOf } from '#shared/overrides/effectiveValue.ts'
import type { Adjustment } from '#shared/rules/model.ts'
import { outletFacts, packOf, parameter, ruleOf } from '#test/support/ruleBuilders.ts'

const upper = { free: { min: 600, max: 660 }, outer: { min: 540, max: 700 } }

describe('bounds on the way down', () => {
  it.each([
    [
      'narrower on both sides',
      { free: { min: 610, max: 650 }, outer: { min: 580, max: 690 } },
      { free: { min: 610, max: 650 }, outer: { min: 580, max: 690 } },
    ],
    ['wider on both sides', { free: { min: 0, max: 900 }, outer: { min: 0, max: 900 } }, upper],
    [
      'shifted',
      { free: { min: 630, max: 720 }, outer: { min: 620, max: 720 } },
      { free: { min: 630, max: 660 }, outer: { min: 620, max: 700 } },
    ],
    [
      'touching in one value',
      { free: { min: 700, max: 800 }, outer: { min: 700, max: 800 } },
      { free: { min: 700, max: 660 }, outer: { min: 700, max: 700 } },
    ],
    ['apart', { free: { min: 701, max: 800 }, outer: { min: 701, max: 800 } }, null],
  ])('%s', (_, lower, both) => {
    expect(narrowBounds(upper, lower)).toEqual(both)
  })

  it('do not come back once nothing was left', () => {
    expect(narrowBounds(null, upper)).toBeNull()
  })
})

describe('the band of a value', () => {
  const rest: LocalBounds = {
    upstream: 660,
    stricter: 'higher',
    bounds: { free: { min: 600, max: 660 }, outer: { min: 540, max: 660 } },
  }
  it.each([
    [661, 'free'],
    [660, 'free'],
    [600, 'free'],
    [599, 'outer'],
    [540, 'outer'],
    [539, null],
  ] as const)('of a rest of %i minutes', (value, band) => {
    expect(bandOf(rest, value)).toBe(band)
  })

  const work: LocalBounds = {
    upstream: 600,
    stricter: 'lower',
    bounds: { free: { min: 600, max: 630 }, outer: { min: 600, max: 720 } },
  }
  it.each([
    [0, 'free'],
    [600, 'free'],
    [630, 'free'],
    [631, 'outer'],
    [720, 'outer'],
    [721, null],
  ] as const)('of a working day of %i minutes', (value, band) => {
    expect(bandOf(work, value)).toBe(band)
  })

  it('without bounds is free in the stricter direction only', () => {
    const bare: LocalBounds = { ...rest, bounds: null }
    expect([bandOf(bare, 700), bandOf(bare, 660), bandOf(bare, 659)]).toEqual(['free', 'free', null])
  })

  it('is never free where the free band is empty', () => {
    const empty: LocalBounds = { ...rest, bounds: { free: { min: 650, max: 640 }, outer: { min: 540, max: 660 } } }
    expect([bandOf(empty, 645), bandOf(empty, 650), bandOf(empty, 640)]).toEqual(['outer', 'outer', 'outer'])
  })
})

describe('which way is stricter', () => {
  it('the value itself asks for nothing looser', () => {
    expect([isAsStrict('higher', 5, 5), isAsStrict('lower', 5, 5)]).toEqual([true, true])
    expect([isAsStrict('higher', 4, 5), isAsStrict('lower', 4, 5)]).toEqual([false, true])
    expect([isAsStrict('higher', 6, 5), isAsStrict('lower', 6, 5)]).toEqual([true, false])
  })

  it('the strictest of the days of a week', () => {
    expect([strictestOf('higher', [660, 600, 700]), strictestOf('lower', [600, 540, 720])]).toEqual([700, 540])
  })
})

describe('who drew the bounds', () => {
  const bounds = { free: { min: 600, max: 660 }, outer: { min: 540, max: 660 } }
  const rule = ruleOf({ kind: 'rest-between' }, { minimum: parameter(660, { bounds }) })
  const layer = (setBy: string, changes: Partial<Adjustment>): Adjustment => ({
    ruleId: rule.ruleId,
    parameter: 'minimum',
    scope: { regionIds: [id('north')] },
    value: null,
    bounds: null,
    setBy,
    reason: 'Trains',
    ...changes,
  })
  const setBy = (adjustments: readonly Adjustment[]) =>
    localBoundsOf({ pack: packOf([rule], { adjustments }), rule, parameter: 'minimum', outlet: outletFacts() })?.setBy

  it('is the owner of the rule, or the nearest layer that narrowed them', () => {
    const narrows = layer('North', { bounds: { free: { min: 620, max: 660 }, outer: { min: 600, max: 660 } } })
    expect(setBy([])).toBe('Operations')
    expect(setBy([narrows])).toBe('North')
    expect(setBy([narrows, layer('Kiosks', { scope: { formats: ['standard'] }, bounds: narrows.bounds })])).toBe(
      'Kiosks',
    )
  })

  it('is not whoever only set a value', () => {
    expect(setBy([layer('North', { value: 640 })])).toBe('Operations')
  })
})
