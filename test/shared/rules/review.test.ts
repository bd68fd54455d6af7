import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { id, type ActorId } from '#shared/kernel/ids.ts'
import type { RulePack } from '#shared/rules/model.ts'
import {
  contentAs,
  contentDigest,
  recordOf,
  requiredEyes,
  reviewStateOf,
  type EyesChange,
  type Proposal,
  type Review,
} from '#shared/rules/review.ts'
import { tablePack } from '#test/support/testTable.ts'

const [ada, ben, cleo] = ['ada', 'ben', 'cleo'].map((name) => id<'Actor'>(name)) as [ActorId, ActorId, ActorId]
const draft = tablePack({ version: 3 })
const digest = contentDigest(draft)
const proposal = (over: Partial<Proposal> = {}): Proposal => ({
  digest,
  draft,
  note: 'more guards',
  actorId: ada,
  proposedAt: 10,
  ...over,
})
const review = (over: Partial<Review> = {}): Review => ({
  digest,
  verdict: 'approved',
  reason: 'looked at lunch',
  actorId: ben,
  reviewedAt: 20,
  ...over,
})
const stateOf = (
  proposals: readonly Proposal[],
  reviews: readonly Review[],
  admins: readonly ActorId[] = [ada, ben, cleo],
) => reviewStateOf(digest, { proposals, reviews }, new Set(admins))

describe('the digest of a content', () => {
  it.each<[string, Partial<RulePack>]>([
    ['the version it is to become', { version: 4 }],
    ['a rule', { rules: draft.rules.slice(1) }],
    ['a table', { tables: [] }],
    ['a word', { words: { till: { en: 'Till', de: 'Kasse', da: 'Kasse' } } }],
    ['a test case', { cases: [{ caseId: 'c', tableId: id('staff'), title: 't', situation: {}, expected: {} }] }],
  ])('is another one with %s changed', (_, over) => {
    expect(contentDigest({ ...draft, ...over })).not.toBe(digest)
  })

  it.each<[string, Partial<RulePack>]>([
    ['when it takes effect', { effectiveOn: '2030-01-07' }],
    ['who publishes it, and when', { publishedBy: 'Ben', publishedAt: 99 }],
    ['its note', { note: 'other' }],
    ['where it is tried', { canary: [id('nordbad')] }],
    ['who looked at it', { review: recordOf({ type: 'reviewed', proposal: proposal(), review: review() }) }],
  ])('does not depend on %s', (_, over) => {
    expect(contentDigest({ ...draft, ...over })).toBe(digest)
  })

  it('is the same for any order of members', () => {
    const turned = Object.fromEntries(Object.entries(draft).toReversed()) as unknown as RulePack
    expect(contentDigest(turned)).toBe(digest)
  })
})

describe('content that starts another version', () => {
  it('brings nothing along of how it was published', () => {
    const tried: RulePack = {
      ...draft,
      canary: [id('nordbad')],
      repeats: 1,
      review: { ...recordOf({ type: 'reviewed', proposal: proposal(), review: review() }) },
    }
    expect(contentAs(tried, 7)).toEqual({ ...draft, version: 7 })
  })
})

describe('pairs of eyes', () => {
  const change = (eyes: 1 | 2, changedAt: number): EyesChange => ({ eyes, reason: 'r', changedBy: ada, changedAt })
  it.each([
    ['one admin', 1, [], 1],
    ['nobody yet', 0, [], 1],
    ['two admins', 2, [], 2],
    ['two admins who agreed on one pair', 2, [change(1, 1)], 1],
    ['one admin who asked for two pairs', 1, [change(2, 1)], 2],
    ['the last of several decisions', 2, [change(1, 1), change(2, 2)], 2],
  ] as const)('%s: of %i admins after %j: %i', (_, admins, changes, expected) => {
    expect(requiredEyes(admins, changes)).toBe(expected)
  })
})

describe('where a content stands', () => {
  it.each<[string, readonly Proposal[], readonly Review[], string]>([
    ['nobody showed it', [], [review()], 'draft'],
    ['another content was shown', [proposal({ digest: 'a'.repeat(64) })], [review()], 'draft'],
    ['shown, and nobody has said anything', [proposal()], [], 'waiting'],
    ['approved by another admin', [proposal()], [review()], 'reviewed'],
    ['refused by another admin', [proposal()], [review({ verdict: 'refused' })], 'refused'],
    ['approved by the one who showed it', [proposal()], [review({ actorId: ada })], 'waiting'],
    ['another content was approved', [proposal()], [review({ digest: 'a'.repeat(64) })], 'waiting'],
    ['approved by somebody who is no admin', [proposal()], [review({ actorId: id('lea') })], 'waiting'],
    ['shown by somebody who is no admin', [proposal({ actorId: id('lea') })], [review()], 'draft'],
    [
      'refused first and approved later',
      [proposal()],
      [review({ verdict: 'refused' }), review({ actorId: cleo, reviewedAt: 30 })],
      'reviewed',
    ],
    [
      'approved first and refused later',
      [proposal()],
      [review({ verdict: 'refused', actorId: cleo, reviewedAt: 30 }), review()],
      'refused',
    ],
    [
      'shown by both: neither is a second pair of eyes',
      [proposal(), proposal({ actorId: ben, proposedAt: 15 })],
      [review()],
      'waiting',
    ],
  ])('%s', (_, proposals, reviews, expected) => {
    expect(stateOf(proposals, reviews).type).toBe(expected)
  })

  it('says who, of several who showed it the last', () => {
    expect(stateOf([proposal({ actorId: cleo, proposedAt: 15 }), proposal()], [review()])).toMatchObject({
      proposal: { actorId: 'cleo' },
      review: { actorId: 'ben' },
    })
  })

  it('never counts a review by anybody who showed the content, whoever else did', () => {
    const actor = fc.constantFrom(ada, ben, cleo)
    fc.assert(
      fc.property(fc.array(actor), fc.array(actor), (showing, saying) => {
        const state = stateOf(
          showing.map((actorId, at) => proposal({ actorId, proposedAt: at })),
          saying.map((actorId, at) => review({ actorId, reviewedAt: at })),
        )
        const independent = saying.some((actorId) => !showing.includes(actorId))
        const expected = showing.length === 0 ? 'draft' : independent ? 'reviewed' : 'waiting'
        expect(state.type).toBe(expected)
      }),
    )
  })

  it('is recorded with the version, by two different people', () => {
    const state = stateOf([proposal()], [review()])
    if (state.type !== 'reviewed') throw new Error(state.type)
    expect(recordOf(state)).toEqual({
      digest,
      proposedBy: 'ada',
      reviewedBy: 'ben',
      reviewedAt: 20,
      reason: 'looked at lunch',
    })
  })
})
