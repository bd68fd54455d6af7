import { describe, expect, it } from 'vitest'
import { createReviewClaims } from '#backend/share/reviewClaims.ts'
import { id } from '#shared/kernel/ids.ts'
import type { PackReview, RulePack } from '#shared/rules/model.ts'
import { contentDigest } from '#shared/rules/review.ts'
import type { Content, Payload } from '#shared/sync/model.ts'
import { tablePack } from '#test/support/testTable.ts'

const [ada, ben, cleo] = [id<'Actor'>('ada'), id<'Actor'>('ben'), id<'Actor'>('cleo')]
const draft = tablePack({ version: 3 })
const digest = contentDigest(draft)
const record: PackReview = { digest, proposedBy: ada, reviewedBy: ben, reviewedAt: 2, reason: 'r' }
const version3: RulePack = { ...draft, review: record }
const proposal: Content = { type: 'proposal', proposal: { digest, draft, note: '', actorId: ada, proposedAt: 1 } }
const said = (over: object = {}): Content => ({
  type: 'review',
  review: { digest, verdict: 'approved', reason: 'r', actorId: ben, reviewedAt: 2, ...over },
})

/** Versions whose review nobody proves, by the number in their path. */
const unproved = (packs: readonly RulePack[], papers: readonly Content[]) => {
  const claims = createReviewClaims()
  for (const pack of packs) claims.enterPack({ path: `v${pack.version}`, pack })
  for (const content of papers) claims.enter({ payload: { content } as Payload })
  return claims.unproved()
}

describe('a version that names a review', () => {
  it.each<[string, readonly Content[], readonly string[]]>([
    ['with both files', [proposal, said()], []],
    ['that nobody signed', [], ['v3']],
    ['that nobody had shown', [said()], ['v3']],
    ['that was shown by another', [{ ...proposal, proposal: { ...proposal.proposal, actorId: cleo } }, said()], ['v3']],
    ['by somebody else', [proposal, said({ actorId: cleo })], ['v3']],
    ['that was a refusal', [proposal, said({ verdict: 'refused' })], ['v3']],
    ['of another content', [proposal, said({ digest: 'a'.repeat(64) })], ['v3']],
  ] as readonly [string, readonly Content[], readonly string[]][])('%s', (_, papers, expected) => {
    expect(unproved([version3], papers)).toEqual(expected)
  })

  it('and decides something else than what was looked at is not proved by it', () => {
    expect(unproved([{ ...version3, tables: [] }], [proposal, said()])).toEqual(['v3'])
    expect(unproved([{ ...version3, version: 4 }], [proposal, said()])).toEqual(['v4'])
  })

  it('is proved where it repeats one that was looked at, however often', () => {
    const [fourth, sixth] = [
      { ...version3, version: 4, repeats: 3 },
      { ...version3, version: 6, repeats: 4 },
    ]
    expect(unproved([version3, fourth, sixth], [proposal, said()])).toEqual([])
    expect(unproved([version3, { ...fourth, rules: [] }], [proposal, said()])).toEqual(['v4'])
  })

  it('comes to an end where versions claim to repeat later ones', () => {
    expect(unproved([{ ...version3, repeats: 9 }], [proposal, said()])).toEqual([])
    expect(unproved([{ ...version3, repeats: 3 }], [proposal, said()])).toEqual([])
  })

  it('without a review has nothing to prove', () => {
    expect(unproved([draft], [])).toEqual([])
  })
})
