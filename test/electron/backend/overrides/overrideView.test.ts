import { describe, expect, it } from 'vitest'
import { overrideViewOf } from '#backend/overrides/overrideView.ts'
import { explainValue } from '#shared/overrides/explainReference.ts'
import { parseReference } from '#shared/overrides/reference.ts'
import { requestDigest } from '#shared/overrides/lifecycle.ts'
import type { Override, OverrideState } from '#shared/overrides/model.ts'
import { addDays, type LocalDate } from '#shared/kernel/time.ts'
import { id } from '#shared/kernel/ids.ts'
import { testOutlet, testPack } from '#test/support/testOrganisation.ts'
import { approvalOf, outerOverride, testOverride, testWeekOn } from '#test/support/testReports.ts'

const outlet = testOutlet('nordbad')
const day = (days: number): LocalDate => addDays(testWeekOn, days)
const view = (override: Override, on = testWeekOn, { pack = testPack(), others = [] as readonly Override[] } = {}) =>
  overrideViewOf(override, { outlet, pack, overrides: [...others, override], on, effectOf: () => null })
/** The pack of the tests, whose outlets may no longer decide anything alone or ask for less than ten hours. */
const narrowed = testPack({
  version: 2,
  rules: testPack().rules.map((rule) =>
    rule.ruleId === 'rest' && rule.parameters['minimum'] !== undefined
      ? {
          ...rule,
          parameters: {
            minimum: {
              ...rule.parameters['minimum'],
              bounds: { free: { min: 660, max: 660 }, outer: { min: 600, max: 660 } },
            },
          },
        }
      : rule,
  ),
})
const approved = { ...outerOverride(), decision: approvalOf(outerOverride()) }
const refusedOne = { ...outerOverride(), decision: approvalOf(outerOverride(), { verdict: 'refused' as const }) }

describe('how an override stands, and which value the outlet then has', () => {
  it.each<[string, Override, LocalDate, OverrideState, number]>([
    ['before its first day', testOverride(), day(-8), 'planned', 660],
    ['on its first day', testOverride(), day(-7), 'active', 630],
    ['on its last day', testOverride(), day(20), 'active', 630],
    ['on the day after', testOverride(), day(21), 'expired', 660],
    ['withdrawn', testOverride({ withdrawnAt: 5 }), day(0), 'withdrawn', 660],
    ['in the outer band, not decided', outerOverride(), day(0), 'awaiting', 660],
    ['in the outer band, approved', approved, day(0), 'active', 550],
    ['in the outer band, refused', refusedOne, day(0), 'refused', 660],
    ['approved, but edited afterwards', { ...approved, value: 545 }, day(0), 'awaiting', 660],
    ['stricter than asked of anybody', testOverride({ value: 800 }), day(0), 'active', 800],
  ])('%s', (_, override, on, state, value) => {
    expect(view(override, on)).toMatchObject({ state, sharedValue: 660, effectiveValue: value })
  })

  it.each<[string, Override, OverrideState, number]>([
    ['a value that was free and now needs a lead', testOverride(), 'suspended', 660],
    ['a value that no lead may permit any more', approved, 'suspended', 660],
    ['a stricter value', testOverride({ value: 700 }), 'active', 700],
  ])('under narrower bounds: %s', (_, override, state, value) => {
    expect(view(override, testWeekOn, { pack: narrowed })).toMatchObject({ state, effectiveValue: value })
  })

  it('counts the one that was asked for last where two hold', () => {
    const later = testOverride({ overrideId: id('o9'), value: 610, requestedAt: 9 })
    expect(view(testOverride(), testWeekOn, { others: [later] }).effectiveValue).toBe(610)
    expect(view(later, testWeekOn, { others: [testOverride()] }).effectiveValue).toBe(610)
  })

  it.each([
    ['the rule', { ruleId: id<'Rule'>('gone') }],
    ['its parameter', { parameter: 'gone' }],
    ['the row of its table', { parameter: 'cell:gone:guard' }],
  ])('holds no more when %s is gone, and shows the value that was asked for', (_, over) => {
    const { state, sharedValue, effectiveValue } = view(testOverride(over))
    expect([state, sharedValue, effectiveValue]).toEqual(['suspended', 630, 630])
  })

  it('belongs to its request: the digest names every part that was asked for, and nothing that came after', () => {
    const asked = outerOverride()
    const digest = requestDigest(asked)
    const after = { ...asked, decision: approvalOf(asked), withdrawnAt: 7, outcome: 'drop' as const }
    expect(requestDigest(after)).toBe(digest)
    const parts: readonly Partial<Override>[] = [
      { overrideId: id('x') },
      { outletId: id('x') },
      { ruleId: id('x') },
      { parameter: 'x' },
      { value: 1 },
      { category: 'mitigated' },
      { reason: 'x' },
      { authorId: id('x') },
      { requestedAt: 99 },
      { fromOn: '2026-01-01' },
      { untilOn: '2026-12-31' },
      { band: 'free' },
    ]
    for (const part of parts) expect([part, requestDigest({ ...asked, ...part }) === digest]).toEqual([part, false])
  })
})

describe('the reference beside a local value', () => {
  const explained = (override: Override, overrides = [override], packs = [testPack()]) => {
    const parsed = parseReference(view(override).reference ?? '')
    if (!parsed.ok || parsed.value.kind !== 'value') throw new Error('no reference to a value')
    const found = explainValue(parsed.value, { packs, outlets: [outlet], overrides })
    return found.ok ? [found.value.state, found.value.now.value] : found.error
  }

  it('names the value that counts today, with every layer', () => {
    expect(explained(testOverride())).toEqual(['same', 630])
    expect(explained(testOverride(), [])).toEqual(['changed', 660])
    expect(explained(testOverride(), undefined, [narrowed])).toEqual(['otherPack', 660])
  })

  it('is none where the rules have the number no more', () => {
    expect(view(testOverride({ parameter: 'gone' })).reference).toBeNull()
  })
})
