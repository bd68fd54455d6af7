import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { utf8ToBytes } from '#shared/sync/bytes.ts'
import {
  laterPolicy,
  layoutBytes,
  parseLayout,
  parsePolicy,
  policyBounds,
  policyBytes,
  usualPolicy,
  type Policy,
} from '#shared/sync/repository/policy.ts'

const policy = (over: Partial<Policy> = {}): Policy => ({
  fmt: 1,
  organisationId: id('org'),
  ...usualPolicy,
  decidedAt: 5,
  decidedBy: id('ada'),
  ...over,
})
const text = (value: object) => utf8ToBytes(JSON.stringify(value))

describe('what the organisation decides', () => {
  it('survives the way over the share, with what a newer version adds', () => {
    const more = { ...policy(), future: [1] }
    expect(parsePolicy(policyBytes(more))).toEqual(more)
  })

  it.each([
    ...(['confirmDays', 'auditDays', 'retentionDays'] as const).flatMap((name) => [
      [`${name} below its bound`, { [name]: policyBounds[name].min - 1 }, false] as const,
      [`${name} at its lower bound`, { [name]: policyBounds[name].min }, true] as const,
      [`${name} at its upper bound`, { [name]: policyBounds[name].max }, true] as const,
      [`${name} above its bound`, { [name]: policyBounds[name].max + 1 }, false] as const,
      [`${name} as a fraction`, { [name]: policyBounds[name].min + 0.5 }, false] as const,
    ]),
    ['confirmDays left out', { confirmDays: undefined }, false] as const,
    ['auditDays left out', { auditDays: undefined }, false] as const,
    ['another form', { fmt: 2 as unknown as 1 }, false] as const,
  ])('with %s', (_, over, isOne) => {
    expect(parsePolicy(text({ ...policy(), ...over })) !== null).toBe(isOne)
  })

  it('keeps files for the least where it was decided before anybody could decide that', () => {
    const { retentionDays: _, ...before } = policy({ confirmDays: 60 })
    expect(parsePolicy(text(before))).toEqual({ ...before, retentionDays: 90 })
  })

  it.each([
    ['later', policy({ decidedAt: 6, confirmDays: 60 })],
    ['of the same moment, the same one for both', policy({ confirmDays: 14 })],
  ])('of two the one that is %s holds', (_, other) => {
    expect(laterPolicy(policy(), other)).toEqual(other)
    expect(laterPolicy(other, policy())).toEqual(other)
  })
})

describe('the signed marker', () => {
  it.each([
    [{ fmt: 1, shareId: 'sharesharesh', layout: 1 }, true],
    [{ fmt: 1, shareId: 'sharesharesh', layout: 7 }, true],
    [{ fmt: 1, shareId: 'sharesharesh', layout: 0 }, false],
    [{ fmt: 1, layout: 1 }, false],
    [[], false],
  ])('%j', (value, isOne) => {
    expect(parseLayout(text(value)) !== null).toBe(isOne)
  })
  it('survives the way over the share', () => {
    const layout = { fmt: 1, shareId: id<'Share'>('sharesharesh'), layout: 1 } as const
    expect(parseLayout(layoutBytes(layout))).toEqual(layout)
  })
})
