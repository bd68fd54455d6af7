import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ReviewView } from '#shared/contract/reviews.ts'
import { verifyShareFolder } from '#backend/share/verifyShare.ts'
import { publishPackTarget } from '#backend/trust/publishRegistry.ts'
import type { RulePack } from '#shared/rules/model.ts'
import { id } from '#shared/kernel/ids.ts'
import {
  ada,
  createAdminWorld,
  createDesk,
  fourGuards,
  joinAdmin,
  refused,
  syncAll,
  valueOf,
  type AdminWorld,
  type Desk,
} from '#test/support/adminDesk.ts'
import { lea } from '#test/support/shareWorld.ts'

let scene: AdminWorld
let founder: Desk
beforeEach(async () => {
  scene = await createAdminWorld()
  founder = scene.founder
})
afterEach(() => scene.world.dispose())

const versions = ({ device }: Desk) => device.stores.packs.list().map(({ version }) => version)
const shown = async (desk: Desk): Promise<ReviewView> => {
  await desk.edit()
  return valueOf<ReviewView>(desk.propose())
}

describe('an organisation with one admin', () => {
  it('publishes as before: one pair of eyes, and no word of a review in the version', async () => {
    await founder.edit()
    expect(await founder.draft()).toMatchObject({
      value: { review: { state: 'draft' }, eyes: { required: 1, admins: 1 }, publishable: true },
    })
    expect(await founder.publish()).toMatchObject({ ok: true, value: { version: 3 } })
    expect(Object.keys(founder.device.stores.packs.newest() ?? {})).not.toContain('review')
  })

  it('that asked for two pairs is told that there is no second admin, until it decides otherwise', async () => {
    await founder.edit()
    expect(await founder.setEyes(2, 'after the audit')).toMatchObject({ value: { required: 2, admins: 1 } })
    expect(await founder.publish()).toMatchObject(refused('secondAdminMissing'))
    expect(await founder.setEyes(2)).toMatchObject(refused('nothingChanged'))
    expect(await founder.setEyes(1)).toMatchObject({
      value: {
        required: 1,
        changes: [
          { eyes: 1, reason: 'Ben is on leave', actorId: 'ada', name: 'Name of ada' },
          { eyes: 2, reason: 'after the audit' },
        ],
      },
    })
    expect(await founder.publish()).toMatchObject({ ok: true })
  })
})

describe('an organisation with two admins', () => {
  it('publishes nothing that only one has seen', async () => {
    await joinAdmin(scene)
    await founder.edit()
    expect(await founder.publish()).toMatchObject(refused('reviewMissing'))
    await founder.propose()
    expect(await founder.publish()).toMatchObject(refused('reviewMissing'))
    expect(versions(founder)).toEqual([1, 2])
  })

  it('shows, approves and publishes over the share, each signed by the own device', async () => {
    const other = await joinAdmin(scene)
    const { digest } = await shown(founder)
    await syncAll(founder, other)
    expect(await other.list()).toMatchObject({
      value: {
        proposals: [
          {
            draft: { version: 3 },
            changes: [{ type: 'value', before: 3, after: 4 }],
            review: { state: 'waiting', proposed: { name: 'Name of ada', note: 'lunch is busy' } },
          },
        ],
        eyes: { required: 2, admins: 2, mayChange: true },
      },
    })
    await other.decide(digest)
    await syncAll(other, founder)
    expect(await founder.draft()).toMatchObject({
      value: { review: { state: 'reviewed', reviewed: { name: 'Name of ben', reason: 'looked at lunch' } } },
    })
    const review = { digest, proposedBy: 'ada', reviewedBy: 'ben', reason: 'looked at lunch' }
    expect(await founder.publish()).toMatchObject({ ok: true, value: { version: 3, review } })
    await syncAll(founder, other)
    expect(other.device.stores.packs.newest()).toEqual(founder.device.stores.packs.newest())
    expect(await founder.catalogue()).toMatchObject({
      value: { versions: [{ version: 3, reviewedBy: 'Name of ben' }, { reviewedBy: null }, { reviewedBy: null }] },
    })
    expect(await other.list()).toMatchObject({ value: { proposals: [] } })
  })

  it('loses the review with the next edit, and has it back when the edit is undone', async () => {
    const other = await joinAdmin(scene)
    const { digest } = await shown(founder)
    await syncAll(founder, other)
    await other.decide(digest)
    await syncAll(other, founder)
    const edited = { ...fourGuards, value: 5 } as typeof fourGuards
    expect(await founder.edit(edited)).toMatchObject({ value: { review: { state: 'draft', reviewed: null } } })
    expect(await founder.publish()).toMatchObject(refused('reviewMissing'))
    expect(await founder.undo()).toMatchObject({ value: { review: { state: 'reviewed' } } })
    expect(await founder.publish()).toMatchObject({ ok: true })
  })

  it('does not publish what was refused, and says why it was', async () => {
    const other = await joinAdmin(scene)
    const { digest } = await shown(founder)
    await syncAll(founder, other)
    await other.decide(digest, 'refused', 'who pays for that?')
    await syncAll(other, founder)
    expect(await founder.draft()).toMatchObject({
      value: { review: { state: 'refused', reviewed: { reason: 'who pays for that?' } } },
    })
    expect(await founder.publish()).toMatchObject(refused('reviewMissing'))
  })

  it('lets nobody approve the own draft, nor one that nobody has shown', async () => {
    await joinAdmin(scene)
    const { digest } = await shown(founder)
    expect(await founder.decide(digest)).toMatchObject(refused('ownProposal'))
    expect(await founder.decide('a'.repeat(64))).toMatchObject(refused('notFound'))
    expect(await founder.draft()).toMatchObject({ value: { review: { state: 'waiting' } } })
  })

  it('lets either admin publish what both have seen, and takes it once', async () => {
    const other = await joinAdmin(scene)
    const { digest } = await shown(other)
    await syncAll(other, founder)
    expect(await founder.decide(digest)).toMatchObject({ value: { state: 'reviewed' } })
    await syncAll(founder, other)
    expect(await other.publish()).toMatchObject({
      value: { version: 3, review: { proposedBy: 'ben', reviewedBy: 'ada' } },
    })
    await syncAll(other, founder)
    expect(founder.device.stores.packs.newest()).toEqual(other.device.stores.packs.newest())
    expect(await founder.publish({ digest })).toMatchObject(refused('notFound'))
  })

  it('replays what was shown, where it has no draft of its own', async () => {
    const other = await joinAdmin(scene)
    const { digest } = await shown(founder)
    await syncAll(founder, other)
    const { jobId } = await valueOf<{ readonly jobId: string }>(other.replay(digest))
    await other.device.backend.jobs.settled(jobId)
    expect(other.device.backend.jobs.result(jobId)).toMatchObject({ baseVersion: 2 })
    expect(await other.replay('a'.repeat(64))).toMatchObject(refused('notFound'))
  })

  it('counts no admin whose devices were all revoked', async () => {
    const other = await joinAdmin(scene)
    await scene.world.publishRegistry((registry) => ({
      ...registry,
      devices: registry.devices.map((one) =>
        one.deviceId === other.device.deviceId ? { ...one, revokedAfterSeq: 0 } : one,
      ),
    }))
    await founder.edit()
    expect(await founder.draft()).toMatchObject({ value: { eyes: { required: 1, admins: 1 } } })
    expect(await founder.publish()).toMatchObject({ ok: true })
  })

  it('is told by nobody but an admin what was looked at', async () => {
    const lead = scene.world.device(lea)
    const other = await joinAdmin(scene)
    const { digest } = await shown(founder)
    await syncAll(founder, other)
    const review = { digest, verdict: 'approved', reason: 'fine', actorId: lea.actorId, reviewedAt: 1 } as const
    lead.enqueue({ type: 'review', review })
    await lead.sync.run()
    await syncAll(founder)
    expect(founder.device.stores.chains.refused()).toMatchObject([{ ownerId: 'lea', refusal: 'foreign' }])
    expect(founder.device.stores.reviews.reviews()).toEqual([])
  })
})

describe('a stranger who verifies the share', () => {
  it('believes a review that both admins signed, and none that only the version speaks of', async () => {
    const other = await joinAdmin(scene)
    const { digest } = await shown(founder)
    await syncAll(founder, other)
    await other.decide(digest)
    await syncAll(other, founder)
    const pack = await valueOf<RulePack>(founder.publish())
    await syncAll(founder)
    expect(await verifyShareFolder(scene.world.folder)).toMatchObject({ value: { ok: true } })
    const invented = { ...pack, version: 4, note: 'nobody saw this' }
    publishPackTarget(founder.device.backend, invented)
    await syncAll(founder)
    expect(await verifyShareFolder(scene.world.folder)).toMatchObject({
      value: { ok: false, refused: [{ path: expect.stringMatching(/pack-4\.json$/), refusal: 'foreign' }] },
    })
  })
})

describe('what is shown', () => {
  it.each<[string, Parameters<Desk['edit']>[0] | null, string]>([
    ['without a change', null, 'nothingChanged'],
    ['with a gap', { type: 'deleteRow', tableId: id('staff'), rowId: id('busy') }, 'tableGap'],
    [
      'with a case that fails',
      {
        type: 'putCase',
        caseId: 'lunch',
        tableId: id('staff'),
        title: 'a full pool',
        situation: { demand: 120 },
        expected: { guard: 9 },
      },
      'caseFails',
    ],
  ])('is nothing %s', async (_, edit, why) => {
    if (edit !== null) await founder.edit(edit)
    expect(await founder.propose()).toMatchObject(refused(why))
    expect(await founder.publish()).toMatchObject(refused(why))
    expect(founder.device.stores.reviews.proposals()).toEqual([])
  })

  it('names the case that fails', async () => {
    await founder.edit()
    await founder.edit({
      type: 'putCase',
      caseId: 'lunch',
      tableId: id('staff'),
      title: 'a full pool',
      situation: { demand: 120 },
      expected: { guard: 3 },
    })
    expect(await founder.draft()).toMatchObject({
      value: { cases: [{ outcome: { type: 'failed', unmet: [{ expected: 3, got: 4 }] } }], publishable: false },
    })
    expect(await founder.publish()).toMatchObject({ error: { why: 'caseFails', details: { case: 'a full pool' } } })
  })

  it('is never half said: without a key nothing is kept', async () => {
    await founder.edit()
    const stranger = createDesk(founder.device, { ...ada, actorId: id('nobody') })
    await expect(stranger.propose()).rejects.toThrow('no key for nobody')
    expect(founder.device.stores.reviews.proposals()).toEqual([])
  })
})
