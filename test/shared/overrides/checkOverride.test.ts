import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { checkOverride } from '#shared/overrides/checkOverride.ts'
import type { Adjustment } from '#shared/rules/model.ts'
import { coverageRule, outletFacts, packOf, parameter, row, ruleOf, staffing } from '#test/support/ruleBuilders.ts'

const bounds = { free: { min: 600, max: 660 }, outer: { min: 540, max: 660 } }
const rest = ruleOf({ kind: 'rest-between' }, { minimum: parameter(660, { bounds }) })
const fixed = ruleOf(
  { kind: 'work-limit', window: 'shift' },
  { maximum: parameter(600, { stricter: 'lower' }) },
  {
    layer: 'law',
    source: { law: 'ArbZG', article: '§3', status: 'statute' },
  },
)
const cell = { free: { min: 1, max: 4 }, outer: { min: 1, max: 6 } }
const table = staffing([{ ...row('lunch', ['-', '-', '-'], [3]), bounds: [cell] }])
const north: Adjustment = {
  ruleId: rest.ruleId,
  parameter: 'minimum',
  scope: { regionIds: [id('north')] },
  value: null,
  bounds: { free: { min: 630, max: 660 }, outer: { min: 600, max: 660 } },
  setBy: 'Region North',
  reason: 'Late trains',
}
const pack = packOf([rest, fixed, coverageRule()], { tables: [table] })
const request = {
  ruleId: rest.ruleId,
  parameter: 'minimum',
  value: 600,
  fromOn: '2026-03-02',
  untilOn: '2026-03-31',
} as const
const check = (changes: Partial<Parameters<typeof checkOverride>[0]>, adjustments: readonly Adjustment[] = []) =>
  checkOverride({ ...request, ...changes }, { pack: { ...pack, adjustments }, outlet: outletFacts() })

describe('checkOverride', () => {
  it.each([
    ['inside the free band', 600, 'free'],
    ['at its other edge', 660, 'free'],
    ['between the bands', 599, 'outer'],
    ['at the edge of the outer band', 540, 'outer'],
    ['stricter than shared, outside all bounds', 720, 'free'],
  ])('%s', (_, value, band) => {
    expect(check({ value })).toEqual({ ok: true, value: { band } })
  })

  it.each([
    ['the end of the next day', 2_880, true],
    ['one minute later', 2_881, false],
    ['a number that no clock shows', 900_000, false],
  ])('a time of day, however strict, ends with %s', (_, value, possible) => {
    const opening = ruleOf(
      { kind: 'time-window' },
      { earliest: parameter(360, { unit: 'minuteOfDay', stricter: 'higher', bounds: null }) },
    )
    const asked = checkOverride(
      { ...request, ruleId: opening.ruleId, parameter: 'earliest', value },
      { pack: packOf([opening]), outlet: outletFacts() },
    )
    expect(asked).toEqual(
      possible
        ? { ok: true, value: { band: 'free' } }
        : { ok: false, error: { code: 'outsideBounds', min: 360, max: 2_880, setBy: 'Operations' } },
    )
  })

  it('names the bound and who set it', () => {
    expect(check({ value: 539 })).toEqual({
      ok: false,
      error: { code: 'outsideBounds', min: 540, max: 660, setBy: 'Operations' },
    })
    expect(check({ value: 599 }, [north])).toEqual({
      ok: false,
      error: { code: 'outsideBounds', min: 600, max: 660, setBy: 'Region North' },
    })
  })

  it('permits nothing looser where no bounds are given, and names the law', () => {
    const limit = { ruleId: fixed.ruleId, parameter: 'maximum' }
    expect(check({ ...limit, value: 601 })).toEqual({
      ok: false,
      error: { code: 'outsideBounds', min: 600, max: 600, setBy: 'ArbZG §3' },
    })
    expect(check({ ...limit, value: 540 })).toEqual({ ok: true, value: { band: 'free' } })
  })

  it.each([
    ['one day', '2026-03-02', { ok: true }],
    ['the longest term, both ends counted', '2026-06-01', { ok: true }],
    ['a day more', '2026-06-02', { ok: false, error: { code: 'termTooLong', longestTermDays: 92 } }],
    ['ends before it starts', '2026-03-01', { ok: false, error: { code: 'endsBeforeStart' } }],
  ] as const)('term: %s', (_, untilOn, expected) => {
    expect(check({ untilOn })).toMatchObject(expected)
  })

  it('takes the cells of a table like parameters', () => {
    const lunch = { ruleId: id<'Rule'>('rule-coverage'), parameter: 'cell:lunch:service' }
    expect(check({ ...lunch, value: 1 })).toEqual({ ok: true, value: { band: 'free' } })
    expect(check({ ...lunch, value: 0 })).toMatchObject({ ok: false, error: { code: 'outsideBounds', min: 1, max: 6 } })
    expect(check({ ...lunch, value: 9 })).toEqual({ ok: true, value: { band: 'free' } })
  })

  it.each([
    ['a rule', { ruleId: id<'Rule'>('nobody') }],
    ['a parameter', { parameter: 'maximum' }],
    ['a cell of another rule', { parameter: 'cell:lunch:service' }],
    ['an inherited name', { parameter: 'constructor' }],
  ])('does not know %s', (_, changes) => {
    expect(check(changes)).toEqual({ ok: false, error: { code: 'unknownParameter' } })
  })

  it('refuses what is no number of the unit', () => {
    const limit = { ruleId: fixed.ruleId, parameter: 'maximum' }
    expect(check({ ...limit, value: -1 }).ok).toBe(false)
    expect(check({ ...limit, value: 1.5 }).ok).toBe(false)
  })
})
