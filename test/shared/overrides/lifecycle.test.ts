import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { applyDecision, overrideState, requestDigest } from '#shared/overrides/lifecycle.ts'
import type { Decision, Override } from '#shared/overrides/model.ts'
import { overrideOf } from '#test/support/ruleBuilders.ts'

const bounds = { free: { min: 600, max: 660 }, outer: { min: 540, max: 660 } }
const local = { upstream: 660, stricter: 'higher' as const, bounds }
const decisionOn = (override: Override, verdict: Decision['verdict'] = 'approved'): Decision => ({
  requestDigest: requestDigest(override),
  verdict,
  reason: 'Seen on site',
  actorId: id('lead'),
  decidedAt: 2_000,
})
const outer = overrideOf({ value: 550, band: 'outer' })
const approved = { ...outer, decision: decisionOn(outer) }

describe('overrideState', () => {
  it.each([
    ['before it starts', overrideOf(), '2026-03-01', 'planned'],
    ['on its first day', overrideOf(), '2026-03-02', 'active'],
    ['on its last day', overrideOf(), '2026-03-31', 'active'],
    ['the day after', overrideOf(), '2026-04-01', 'expired'],
    ['undecided', outer, '2026-03-10', 'awaiting'],
    ['undecided and over', outer, '2026-04-01', 'expired'],
    ['approved', approved, '2026-03-10', 'active'],
    ['refused', { ...outer, decision: decisionOn(outer, 'refused') }, '2026-03-10', 'refused'],
    ['withdrawn', { ...approved, withdrawnAt: 5 }, '2026-03-10', 'withdrawn'],
    ['approved for another value', { ...approved, value: 545 }, '2026-03-10', 'awaiting'],
    ['longer than approved', { ...approved, untilOn: '2026-12-31' }, '2026-11-10', 'awaiting'],
  ] as const)('%s', (_, override, on, state) => {
    expect(overrideState(override, on, local)).toBe(state)
  })

  it('is suspended when later bounds exclude its value, never clamped', () => {
    const narrow = { ...local, bounds: { free: { min: 630, max: 660 }, outer: { min: 610, max: 660 } } }
    expect(overrideState(overrideOf({ value: 600 }), '2026-03-10', narrow)).toBe('suspended')
    expect(overrideState(overrideOf({ value: 615 }), '2026-03-10', narrow)).toBe('suspended')
    expect(overrideState(overrideOf({ value: 630 }), '2026-03-10', narrow)).toBe('active')
    expect(overrideState(approved, '2026-03-10', { ...local, bounds: null })).toBe('suspended')
  })
})

describe('requestDigest', () => {
  it('changes with everything that was asked for, and with nothing else', () => {
    const digest = requestDigest(outer)
    const asked: readonly Partial<Override>[] = [
      { overrideId: id('o2') },
      { outletId: id('other') },
      { ruleId: id('r') },
      { parameter: 'p' },
      { value: 551 },
      { category: 'mitigated' },
      { reason: 'x' },
      { authorId: id('y') },
      { requestedAt: 1 },
      { fromOn: '2026-03-03' },
      { untilOn: '2026-03-30' },
      { band: 'free' },
    ]
    for (const change of asked) expect(requestDigest({ ...outer, ...change })).not.toBe(digest)
    expect(requestDigest({ ...approved, withdrawnAt: 7, outcome: 'drop' })).toBe(digest)
  })
})

describe('applyDecision', () => {
  it('attaches the answer to the request that it names', () => {
    expect(applyDecision(outer, decisionOn(outer))).toEqual({ ok: true, value: approved })
  })

  it.each([
    ['an edited request', { ...outer, value: 540 }, decisionOn(outer), 'digestMismatch'],
    ['a second answer', approved, decisionOn(outer), 'alreadyDecided'],
    ['the free band', overrideOf(), decisionOn(overrideOf()), 'needsNoDecision'],
    ['a withdrawn request', { ...outer, withdrawnAt: 3 }, decisionOn(outer), 'withdrawn'],
  ])('refuses %s', (_, override, decision, error) => {
    expect(applyDecision(override, decision)).toEqual({ ok: false, error })
  })
})
