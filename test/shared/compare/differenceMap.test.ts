import { describe, expect, it } from 'vitest'
import { differenceMap } from '#shared/compare/differenceMap.ts'
import { id } from '#shared/kernel/ids.ts'
import { addDays } from '#shared/kernel/time.ts'
import type { Finding } from '#shared/roster/findings.ts'
import { cell, evidence, mapInput } from '#test/support/testMap.ts'
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
    const map = differenceMap(mapInput({ outlets }))
    expect(map.outlets.map(({ outletId }) => outletId)).toEqual(['a', 'b', 'c'])
    expect(map).toMatchObject({ ruleIds: ['rest', 'day', 'minors'], packVersion: 1 })
    expect(map.cells).toHaveLength(9)
    expect(map.cells.slice(0, 3).map(({ ruleId }) => ruleId)).toEqual(['rest', 'rest', 'rest'])
  })

  it('is empty without a pack: there is nothing to compare with', () => {
    expect(differenceMap(mapInput({ packs: [], outlets: [evidence([testWeek()])] }))).toMatchObject({
      cells: [],
      ruleIds: [],
    })
  })
})
