import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differenceMap, type MapInput } from '#shared/compare/differenceMap.ts'
import type { OutletEvidence } from '#shared/compare/evidence.ts'
import type { DifferenceState, MapCell } from '#shared/compare/model.ts'
import type { WeekReport } from '#shared/compliance/model.ts'
import { id } from '#shared/kernel/ids.ts'
import { addDays } from '#shared/kernel/time.ts'
import type { Override } from '#shared/overrides/model.ts'
import type { Finding } from '#shared/roster/findings.ts'
import { testOutlet, testPack } from '#test/support/testOrganisation.ts'
import {
  approvalOf,
  outerOverride,
  restFinding,
  restValue,
  testOverride,
  testWeek,
  testWeekOn,
} from '#test/support/testReports.ts'

const input = (over: Partial<MapInput> = {}): MapInput => ({
  fromWeekOn: addDays(testWeekOn, -21),
  toWeekOn: testWeekOn,
  outlets: [],
  packs: [testPack()],
  today: testWeekOn,
  ...over,
})
const evidence = (weeks: readonly WeekReport[], overrides: readonly Override[] = []): OutletEvidence => ({
  outlet: testOutlet('nordbad'),
  weeks,
  overrides,
})
const cell = (one: OutletEvidence, ruleId = 'rest', over: Partial<MapInput> = {}): MapCell => {
  const found = differenceMap(input({ ...over, outlets: [one] })).cells.find((each) => each.ruleId === ruleId)
  if (found === undefined) throw new Error(`no cell for ${ruleId}`)
  return found
}
const withFindings = (...findings: readonly Finding[]) => testWeek({ evaluation: { findings } })

describe('the state of one rule at one outlet', () => {
  it('is the same where cases were looked at and all were fine', () => {
    expect(cell(evidence([testWeek()]))).toEqual({
      ruleId: 'rest',
      outletId: 'nordbad',
      state: 'same',
      findings: 0,
      amount: 0,
      weeks: 1,
      cases: 10,
      valueDiffers: false,
    })
  })

  it('is unknown without a snapshot in the period, also when older ones exist', () => {
    expect(cell(evidence([])).state).toBe('unknown')
    expect(cell(evidence([testWeek({ weekOn: addDays(testWeekOn, -28) })]))).toMatchObject({
      state: 'unknown',
      weeks: 0,
    })
  })

  it('is unknown where the rule had no case', () => {
    expect(cell(evidence([testWeek()]), 'minors')).toMatchObject({ state: 'unknown', weeks: 1, cases: 0 })
  })

  it('is unexplained for a violation that nobody explained', () => {
    expect(cell(evidence([withFindings(restFinding())]))).toMatchObject({
      state: 'unexplained',
      findings: 1,
      amount: 30,
    })
  })

  it('is allowed for an accepted exception, and only for that finding', () => {
    const excepted = {
      exceptions: [{ findingKey: 'rest|p1|s1', reason: 'gala', ownerId: id<'Actor'>('mia'), acceptedAt: 1 }],
    }
    const week = testWeek({ evaluation: { findings: [restFinding()] }, ...excepted })
    expect(cell(evidence([week])).state).toBe('allowed')
    const two = testWeek({ evaluation: { findings: [restFinding(), restFinding({ key: 'rest|p2|s9' })] }, ...excepted })
    expect(cell(evidence([two])).state).toBe('unexplained')
  })

  it('is allowed while an override permits the actual number, and expired after its end', () => {
    const week = withFindings(restFinding())
    expect(cell(evidence([week], [testOverride()])).state).toBe('allowed')
    expect(cell(evidence([week], [testOverride({ untilOn: addDays(testWeekOn, -1) })])).state).toBe('expired')
    expect(cell(evidence([week], [testOverride({ withdrawnAt: 5 })])).state).toBe('expired')
  })

  it('stays unexplained where the override permits less than was done, or another parameter', () => {
    const week = withFindings(restFinding())
    expect(cell(evidence([week], [testOverride({ value: 640 })])).state).toBe('unexplained')
    expect(cell(evidence([week], [testOverride({ parameter: 'maximum' })])).state).toBe('unexplained')
  })

  it('needs the signed approval of an override in the outer band', () => {
    const week = withFindings(restFinding({ actual: 560 }))
    const asked = outerOverride()
    expect(cell(evidence([week], [asked])).state).toBe('unexplained')
    expect(cell(evidence([week], [{ ...asked, decision: approvalOf(asked) }])).state).toBe('allowed')
    expect(cell(evidence([week], [{ ...asked, value: 541, decision: approvalOf(asked) }])).state).toBe('unexplained')
  })

  it('believes no override that calls an outer value free', () => {
    expect(cell(evidence([testWeek()], [outerOverride({ band: 'free' })])).state).toBe('same')
  })

  it('is allowed for the value of an override, and unexplained for a value out of nowhere', () => {
    const week = testWeek({ evaluation: { values: [restValue(630)] } })
    expect(cell(evidence([week], [testOverride()]))).toMatchObject({ state: 'allowed', valueDiffers: true })
    expect(cell(evidence([{ ...week, appliedOverrides: [testOverride()] }])).state).toBe('allowed')
    expect(cell(evidence([week]))).toMatchObject({ state: 'unexplained', valueDiffers: true })
    const over = testOverride({ untilOn: addDays(testWeekOn, -1) })
    expect(cell(evidence([week], [over])).state).toBe('expired')
  })

  it('compares with the pack in force, not with the one the outlet still used', () => {
    const newer = testPack({ version: 2, effectiveOn: testWeekOn })
    const [rest] = newer.rules
    if (rest === undefined) throw new Error('the test pack has a first rule')
    const minimum = { value: 700, unit: 'minutes', stricter: 'higher', bounds: null } as const
    const packs = [testPack(), { ...newer, rules: [{ ...rest, parameters: { minimum } }, ...newer.rules.slice(1)] }]
    expect(cell(evidence([testWeek()]), 'rest', { packs })).toMatchObject({ state: 'unexplained', valueDiffers: true })
    const before = testWeek({ weekOn: addDays(testWeekOn, -7) })
    expect(cell(evidence([before]), 'rest', { packs }).state).toBe('same')
  })

  it('takes a value set for the region inside the pack as shared', () => {
    const adjustment = {
      ruleId: id<'Rule'>('rest'),
      parameter: 'minimum',
      scope: { regionIds: [id<'Region'>('south')] },
      value: 700,
      bounds: null,
      setBy: 'Lea',
      reason: 'late trains',
    }
    const week = testWeek({ evaluation: { values: [restValue(700)] } })
    const packs = [testPack({ adjustments: [adjustment] })]
    expect(cell(evidence([week]), 'rest', { packs })).toMatchObject({ state: 'same', valueDiffers: false })
  })

  it('is never the same with something undetermined', () => {
    const open = restFinding({
      verdict: { word: 'undetermined', why: 'carryIn', dueAt: null },
      limit: null,
      actual: null,
    })
    expect(cell(evidence([withFindings(open)])).state).toBe('unknown')
    expect(cell(evidence([withFindings(open)], [testOverride()])).state).toBe('unknown')
  })

  it('passes over premiums and shadow rules', () => {
    const quiet = [
      restFinding({ verdict: { word: 'premium', amount: 30 } }),
      restFinding({ key: 'rest|p2|s9', severity: 'shadow' }),
    ]
    expect(cell(evidence([withFindings(...quiet)]))).toMatchObject({ state: 'same', findings: 0 })
  })

  it('shows an override of today that no week has used yet', () => {
    expect(cell(evidence([testWeek()], [testOverride()]))).toMatchObject({ state: 'allowed', valueDiffers: true })
    expect(cell(evidence([testWeek()], [testOverride({ fromOn: addDays(testWeekOn, 1) })])).state).toBe('same')
  })
})

describe('the map as a whole', () => {
  it('has one cell per rule and outlet, outlets by region, format and name', () => {
    const outlets = [
      testOutlet('c', { regionId: id('west'), name: 'A' }),
      testOutlet('b', { regionId: id('east'), name: 'Z' }),
      testOutlet('a', { regionId: id('east'), name: 'B' }),
    ].map((outlet) => ({ outlet, weeks: [], overrides: [] }))
    const map = differenceMap(input({ outlets }))
    expect(map.outlets.map(({ outletId }) => outletId)).toEqual(['a', 'b', 'c'])
    expect(map).toMatchObject({ ruleIds: ['rest', 'day', 'minors'], packVersion: 1 })
    expect(map.cells).toHaveLength(9)
    expect(map.cells.slice(0, 3).map(({ ruleId }) => ruleId)).toEqual(['rest', 'rest', 'rest'])
  })

  it('is empty without a pack: there is nothing to compare with', () => {
    expect(differenceMap(input({ packs: [], outlets: [evidence([testWeek()])] }))).toMatchObject({
      cells: [],
      ruleIds: [],
    })
  })
})

const anyFinding = fc
  .record({
    key: fc.constantFrom('k1', 'k2', 'k3'),
    actual: fc.integer({ min: 500, max: 700 }),
    day: fc.integer({ min: 0, max: 6 }),
    word: fc.constantFrom('violation' as const, 'undetermined' as const),
  })
  .map(({ key, actual, day, word }) =>
    restFinding({
      key,
      on: addDays(testWeekOn, day),
      ...(word === 'violation'
        ? { actual, verdict: { word, amount: 1 } }
        : { actual: null, limit: null, verdict: { word, why: 'carryIn', dueAt: null } }),
    }),
  )
const anyOverride = fc
  .record({
    name: fc.nat(20),
    value: fc.integer({ min: 530, max: 720 }),
    fromDay: fc.integer({ min: -20, max: 6 }),
    days: fc.integer({ min: 0, max: 30 }),
    approved: fc.boolean(),
    withdrawn: fc.boolean(),
  })
  .map(({ name, value, fromDay, days, approved, withdrawn }) => {
    const override = testOverride({
      overrideId: id(`o${name}`),
      value,
      band: value < 600 ? 'outer' : 'free',
      fromOn: addDays(testWeekOn, fromDay),
      untilOn: addDays(testWeekOn, fromDay + days),
      withdrawnAt: withdrawn ? 5 : null,
    })
    return approved && override.band === 'outer' ? { ...override, decision: approvalOf(override) } : override
  })
const anyWeek = fc
  .record({
    back: fc.integer({ min: 0, max: 3 }),
    findings: fc.array(anyFinding, { maxLength: 4 }),
    value: fc.constantFrom(660, 660, 630, 615),
    excepted: fc.subarray(['k1', 'k2', 'k3']),
  })
  .map(({ back, findings, value, excepted }) =>
    testWeek({
      weekOn: addDays(testWeekOn, -7 * back),
      evaluation: { findings, values: [restValue(value)] },
      exceptions: excepted.map((findingKey) => ({
        findingKey,
        reason: 'r',
        ownerId: id<'Actor'>('mia'),
        acceptedAt: 1,
      })),
    }),
  )
const shuffled = <T>(items: readonly T[], seed: number): readonly T[] =>
  items
    .map((item, at) => ({ item, order: ((at + 1) * (seed + 7919)) % 101 }))
    .toSorted((a, b) => a.order - b.order)
    .map(({ item }) => item)

describe('laws of the map', () => {
  it('does not depend on the order in which weeks, overrides, outlets and packs arrived', () => {
    fc.assert(
      fc.property(
        fc.array(anyWeek, { maxLength: 4 }),
        fc.array(anyOverride, { maxLength: 4 }),
        fc.nat(1000),
        (weeks, overrides, seed) => {
          const other = { outlet: testOutlet('westbad'), weeks: [], overrides: [] }
          const packs = [testPack(), testPack({ version: 2, effectiveOn: addDays(testWeekOn, -7) })]
          const map = differenceMap(input({ packs, outlets: [evidence(weeks, overrides), other] }))
          const again = differenceMap(
            input({
              packs: packs.toReversed(),
              outlets: [other, evidence(shuffled(weeks, seed), shuffled(overrides, seed))],
            }),
          )
          expect(again).toEqual(map)
        },
      ),
    )
  })

  it('never finds more unexplained when an override is added', () => {
    const rank: readonly DifferenceState[] = ['same', 'allowed', 'unknown', 'expired', 'unexplained']
    fc.assert(
      fc.property(
        fc.array(anyWeek, { minLength: 1, maxLength: 4 }),
        fc.array(anyOverride, { maxLength: 3 }),
        anyOverride,
        (weeks, overrides, added) => {
          const before = cell(evidence(weeks, overrides)).state
          const after = cell(evidence(weeks, [...overrides, added])).state
          if (after === 'unexplained') expect(before).toBe('unexplained')
          if (before === 'allowed') expect(rank.indexOf(after)).toBeLessThanOrEqual(rank.indexOf('allowed'))
        },
      ),
    )
  })

  it('calls nothing the same that is missing, undetermined, differing or found', () => {
    fc.assert(
      fc.property(
        fc.array(anyWeek, { maxLength: 4 }),
        fc.array(anyOverride, { maxLength: 3 }),
        fc.constantFrom('rest', 'day', 'minors'),
        (weeks, overrides, ruleId) => {
          const found = cell(evidence(weeks, overrides), ruleId)
          if (found.state !== 'same') return
          expect(found).toMatchObject({ findings: 0, valueDiffers: false })
          expect(found.weeks).toBeGreaterThan(0)
          expect(found.cases).toBeGreaterThan(0)
        },
      ),
    )
  })
})
