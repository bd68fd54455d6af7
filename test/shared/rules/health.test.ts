import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { fewestCases, ruleHealth, type HealthInput } from '#shared/rules/health.ts'
import { testPack } from '#test/support/testOrganisation.ts'
import { restFinding, testOverride, testWeek, testWeekOn } from '#test/support/testReports.ts'

const reported = (outletId: string, checked: number, found = 0) => ({
  outletId: id<'Outlet'>(outletId),
  week: testWeek({
    outletId,
    evaluation: { counts: { rest: { checked, ok: checked - found, found, undetermined: 0 } } },
  }),
})
const rest = (over: Partial<HealthInput> = {}) => {
  const [first] = ruleHealth({ pack: testPack(), reported: [], overrides: [], today: testWeekOn, ...over })
  return first
}
const overrideAt = (outletId: string) => testOverride({ outletId: id(outletId) })

describe('the health of a rule', () => {
  it('adds up what the weeks say, in the order of the pack', () => {
    const health = ruleHealth({
      pack: testPack(),
      reported: [reported('a', 70, 2), reported('b', 30, 1)],
      overrides: [overrideAt('a')],
      today: testWeekOn,
    })
    expect(health.map(({ rule }) => rule.ruleId)).toEqual(['rest', 'day', 'minors'])
    expect(health[0]).toMatchObject({ checked: 100, found: 3, overrides: 1, excepted: 0, lists: [] })
    expect(health[1]).toMatchObject({ checked: 0, found: 0, overrides: 0, lists: [] })
  })

  it('counts accepted findings, not reasons for findings that are gone', () => {
    const exception = (findingKey: string) => ({ findingKey, reason: 'r', ownerId: id<'Actor'>('mia'), acceptedAt: 1 })
    const week = testWeek({
      evaluation: { findings: [restFinding()] },
      exceptions: [exception('rest|p1|s1'), exception('rest|gone')],
    })
    expect(rest({ reported: [{ outletId: id('nordbad'), week }] })).toMatchObject({ excepted: 1 })
  })

  it('never bites only with enough cases, and never where it blocks: its findings are not published', () => {
    const [first] = testPack().rules
    if (first === undefined) throw new Error('the test pack has rules')
    const pack = testPack({ rules: [{ ...first, severity: 'notice' }] })
    expect(rest({ pack, reported: [reported('a', fewestCases - 1)] })?.lists).toEqual([])
    expect(rest({ pack, reported: [reported('a', fewestCases)] })?.lists).toEqual(['neverBites'])
    expect(rest({ pack, reported: [reported('a', fewestCases, 1)] })?.lists).toEqual([])
    expect(rest({ reported: [reported('a', fewestCases)] })?.lists).toEqual([])
  })

  it('is always overridden where more than half of at least three outlets deviate', () => {
    const three = [reported('a', 1, 1), reported('b', 1, 1), reported('c', 1, 1)]
    const two = [overrideAt('a'), overrideAt('b')]
    expect(rest({ reported: three, overrides: two })?.lists).toEqual(['alwaysOverridden'])
    expect(rest({ reported: three, overrides: [overrideAt('a'), overrideAt('a')] })?.lists).toEqual([])
    expect(rest({ reported: three.slice(1), overrides: two })?.lists).toEqual([])
    expect(rest({ reported: [...three, reported('d', 1, 1)], overrides: two })?.lists).toEqual([])
  })

  it('needs an owner and a review date that is not over', () => {
    const [first] = testPack().rules
    if (first === undefined) throw new Error('the test pack has rules')
    const pack = (over: object) => testPack({ rules: [{ ...first, ...over }] })
    expect(rest({ pack: pack({ owner: null }) })?.lists).toEqual(['nobodyOwns'])
    expect(rest({ pack: pack({ reviewOn: testWeekOn }) })?.lists).toEqual([])
    expect(rest({ pack: pack({ reviewOn: '2026-03-15' }) })?.lists).toEqual(['reviewOverdue'])
  })
})

describe('a proposed value', () => {
  const proposal = testOverride({ outcome: 'propose', value: 630 })
  it('puts the rule on a list, with the proposal', () => {
    const health = rest({ overrides: [proposal, testOverride({ outcome: 'drop' }), testOverride()] })
    expect(health?.lists).toEqual(['valueProposed'])
    expect(health?.proposed).toEqual([proposal])
  })

  it('is done with when the shared value is the proposed one', () => {
    expect(rest({ overrides: [{ ...proposal, value: 660 }] })?.lists).toEqual([])
  })
})
