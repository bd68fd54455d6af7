import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { contentDigest, type Proposal, type Review } from '#shared/rules/review.ts'
import { authenticate, type Trust } from '#shared/sync/judge.ts'
import { judgeTools, sealed, southLead, testKeys, trustOfTests, type Sealed } from '#test/support/sealedFiles.ts'
import { admin } from '#test/support/testOrganisation.ts'
import { tablePack } from '#test/support/testTable.ts'

const { stranger, lead, manager } = testKeys
const { registry } = trustOfTests
if (registry === null) throw new Error('the tests have a registry')
/** The stranger's key belongs to an admin here. */
const trust: Trust = {
  ...trustOfTests,
  registry: {
    ...registry,
    actors: [...registry.actors, admin],
    devices: [
      ...registry.devices,
      {
        deviceId: stranger.deviceId,
        publicKey: stranger.publicKey,
        actorId: admin.actorId,
        admittedAt: 0,
        revokedAfterSeq: null,
      },
    ],
  },
}
const judge = (file: Sealed): string => {
  const judged = authenticate(judgeTools, trust, sealed(file))
  return judged.ok ? 'believed' : judged.error
}

const draft = tablePack({ version: 2 })
const proposal = (over: Partial<Proposal> = {}): Sealed['content'] => ({
  type: 'proposal',
  proposal: { digest: contentDigest(draft), draft, note: 'n', actorId: admin.actorId, proposedAt: 1, ...over },
})
const review = (over: Partial<Review> | Readonly<Record<string, unknown>> = {}): Sealed['content'] => ({
  type: 'review',
  review: {
    digest: contentDigest(draft),
    verdict: 'approved',
    reason: 'looked',
    actorId: admin.actorId,
    reviewedAt: 2,
    ...over,
  },
})
const by = (content: Sealed['content'], over: Partial<Sealed> = {}): Sealed => ({
  type: 'ap1',
  ownerId: 'ada',
  key: stranger,
  content,
  ...over,
})

/** As a lead would answer an outlet. */
const answer = {
  type: 'decision',
  outletId: 'nordbad',
  regionId: 'south',
  requestFile: 'b'.repeat(64),
  packVersion: 1,
  decision: { requestDigest: 'a'.repeat(64), verdict: 'approved', reason: 'r', actorId: 'ada', decidedAt: 1 },
}

describe('what an admin shows and says', () => {
  it.each<[string, Sealed, string]>([
    ['a draft that an admin shows', by(proposal()), 'believed'],
    ['what an admin says of one', by(review()), 'believed'],
    ['a draft under the digest of another', by(proposal({ digest: 'a'.repeat(64) })), 'foreign'],
    [
      'a draft of another organisation',
      by(
        proposal({
          draft: { ...draft, organisationId: id('other') },
          digest: contentDigest({ ...draft, organisationId: id('other') }),
        }),
      ),
      'foreign',
    ],
    ['a draft shown in the name of another', by(proposal({ actorId: southLead.actorId })), 'foreign'],
    ['a review in the name of another', by(review({ actorId: southLead.actorId })), 'foreign'],
    ['a review by an admin in the directory of a lead', by(review(), { ownerId: 'lea' }), 'foreign'],
    ['a review by a lead', by(review({ actorId: southLead.actorId }), { ownerId: 'lea', key: lead }), 'foreign'],
    ['a review by a manager', by(review({ actorId: id('mia') }), { ownerId: 'mia', key: manager }), 'foreign'],
    ['an answer to an outlet by an admin', by(answer), 'foreign'],
    ['a review signed by another key', by(review(), { signer: lead }), 'damaged'],
    ['a draft that cannot be used', by(proposal({ draft: { ...draft, tables: [] } })), 'damaged'],
    ['a review without a reason', by(review({ reason: '' })), 'damaged'],
    ['a review that says something else', by(review({ verdict: 'perhaps' })), 'damaged'],
    ['a review of nothing in particular', by(review({ digest: 'all of it' })), 'damaged'],
  ])('%s: %s', (_, file, expected) => {
    expect(judge(file)).toBe(expected)
  })
})
