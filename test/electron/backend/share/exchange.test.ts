import { packBytes } from '#shared/sync/repository/contents.ts'
import { packTarget } from '#shared/sync/repository/names.ts'
import { releaseRules } from '#test/support/rulesInFolder.ts'
import { publishPackTarget } from '#backend/trust/publishRegistry.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { requestDigest } from '#shared/overrides/lifecycle.ts'
import type { Override } from '#shared/overrides/model.ts'
import type { Content } from '#shared/sync/model.ts'
import { testPack } from '#test/support/testOrganisation.ts'
import { put } from '#test/support/forgery.ts'
import { keyOf, quiet } from '#test/support/shareScene.ts'
import { createWorld, lea, leo, max, mia, worldNowAt, type TestDevice, type World } from '#test/support/shareWorld.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.dispose())

const request: Override = {
  overrideId: id('o1'),
  outletId: id('nordbad'),
  ruleId: id('rest'),
  parameter: 'minimum',
  value: 560,
  category: 'mitigated',
  reason: 'school holidays',
  authorId: mia.actorId,
  requestedAt: worldNowAt,
  fromOn: '2026-03-16',
  untilOn: '2026-04-30',
  band: 'outer',
  decision: null,
  withdrawnAt: null,
  outcome: null,
}
const approval = (lead: typeof lea, over: Partial<Extract<Content, { type: 'decision' }>> = {}): Content => ({
  type: 'decision',
  outletId: id('nordbad'),
  regionId: id('south'),
  requestFile: 'a'.repeat(64),
  packVersion: 1,
  decision: {
    requestDigest: requestDigest(request),
    verdict: 'approved',
    reason: 'fine by me',
    actorId: lead.actorId,
    decidedAt: worldNowAt + 1,
  },
  ...over,
})
const refusalsOf = (device: TestDevice): readonly string[] =>
  device.stores.chains.refused().map(({ refusal, ownerId }) => `${ownerId}: ${refusal}`)

describe('a request and its answer', () => {
  const asking = async (): Promise<TestDevice> => {
    const manager = world.device(mia)
    await world.admin.sync.run()
    await manager.sync.run()
    manager.stores.overrides.save(request)
    manager.enqueue({ type: 'report', report: { outletId: request.outletId, week: null, overrides: [request] } })
    await manager.sync.run()
    return manager
  }

  it('go through the folder: asked, read, approved, applied', async () => {
    const lead = world.device(lea)
    const manager = await asking()
    await lead.sync.run()
    expect(lead.stores.chains.newestReports()[0]?.report.overrides).toEqual([request])
    lead.enqueue(approval(lea))
    await lead.sync.run()
    await manager.sync.run()
    expect(manager.stores.overrides.get(request.overrideId)?.decision).toMatchObject({
      verdict: 'approved',
      actorId: 'lea',
    })
    expect(lead.stores.chains.approvals()).toHaveLength(1)
  })

  it('of a lead of another region count for nothing, anywhere', async () => {
    const lead = world.device(leo)
    const manager = await asking()
    await lead.sync.run()
    lead.enqueue(approval(leo))
    await lead.sync.run()
    await manager.sync.run()
    expect(manager.stores.overrides.get(request.overrideId)?.decision).toBeNull()
    expect(manager.stores.chains.approvals()).toEqual([])
    expect(refusalsOf(manager)).toEqual(['leo: foreign'])
  })

  it('that names a region of its own for the outlet is refused too', async () => {
    const lead = world.device(leo)
    const manager = await asking()
    await lead.sync.run()
    lead.enqueue(approval(leo, { regionId: id('north') }))
    await lead.sync.run()
    await manager.sync.run()
    expect(manager.stores.overrides.get(request.overrideId)?.decision).toBeNull()
    expect(refusalsOf(manager)).toEqual(['leo: foreign'])
  })

  it('of a manager, and of a lead in another lead’s name, are refused', async () => {
    const lead = world.device(lea)
    const manager = await asking()
    await lead.sync.run()
    lead.enqueue(approval(leo))
    manager.enqueue(approval(mia))
    await lead.sync.run()
    await manager.sync.run()
    await manager.sync.run()
    expect(manager.stores.overrides.get(request.overrideId)?.decision).toBeNull()
    expect(refusalsOf(manager).toSorted()).toEqual(['lea: foreign', 'mia: foreign'])
  })

  it('for an edited request find nothing to apply to', async () => {
    const lead = world.device(lea)
    const manager = await asking()
    await lead.sync.run()
    const edited = requestDigest({ ...request, value: 541 })
    const content = approval(lea)
    lead.enqueue({
      ...content,
      decision: { ...(content as { decision: object }).decision, requestDigest: edited },
    } as Content)
    await lead.sync.run()
    await manager.sync.run()
    expect(manager.stores.chains.approvals()).toHaveLength(1)
    expect(manager.stores.overrides.get(request.overrideId)?.decision).toBeNull()
  })
})

describe('a device that is revoked', () => {
  it('keeps what it said before, and says nothing more', async () => {
    const manager = world.device(mia)
    const lead = world.device(lea)
    await world.admin.sync.run()
    await manager.sync.run()
    manager.enqueue(quiet('nordbad'))
    await manager.sync.run()
    await world.publishRegistry((registry) => ({
      ...registry,
      devices: registry.devices.map((device) =>
        device.deviceId === manager.deviceId ? { ...device, revokedAfterSeq: 1 } : device,
      ),
    }))
    manager.enqueue(quiet('nordbad'))
    await manager.sync.run()
    await lead.sync.run()
    expect(lead.stores.chains.heads().find(({ deviceId }) => deviceId === manager.deviceId)?.seq).toBe(1)
    expect(refusalsOf(lead)).toEqual(['nordbad: revoked'])
  })
})

describe('a restored backup and a cloned disk', () => {
  it('stop before they use a number twice', async () => {
    const manager = world.device(mia)
    await world.admin.sync.run()
    await manager.sync.run()
    manager.enqueue(quiet('nordbad'))
    await manager.sync.run()
    // the same key in a data folder that does not remember its file
    const twin = world.twinOf(manager)
    await twin.sync.run()
    const second = twin.enqueue(quiet('nordbad'), { at: worldNowAt + 5 })
    const result = await twin.sync.run()
    expect(result.published).toBe(0)
    expect(twin.stores.outbox.byPath(second.path)).toMatchObject({ problem: 'fork', readBackAt: null })
    expect(result.status.waiting).toBe(1)
    await manager.sync.run()
    expect(refusalsOf(manager)).toEqual([])
  })
})

describe('rubbish under the next number', () => {
  it('stops neither the writer nor the reader', async () => {
    const manager = world.device(mia)
    const lead = world.device(lea)
    await world.admin.sync.run()
    await manager.sync.run()
    const { path } = manager.enqueue(quiet('nordbad'))
    put(world.folder, path.replace(/-[0-9a-f]{16}/, `-${'0'.repeat(16)}`), Buffer.from('rubbish'))
    expect(await manager.sync.run()).toMatchObject({ published: 1, status: { waiting: 0 } })
    await lead.sync.run()
    expect(lead.stores.chains.file(path)).not.toBeNull()
    expect(refusalsOf(lead)).toEqual(['nordbad: damaged'])
  })
})

describe('a new pack', () => {
  it('reaches an outlet, which says so once', async () => {
    const manager = world.device(mia)
    const lead = world.device(lea)
    await world.admin.sync.run()
    await manager.sync.run()
    manager.enqueue(quiet('nordbad'))
    await manager.sync.run()
    const pack = testPack({ version: 2, effectiveOn: '2026-03-23', note: 'longer rest' })
    publishPackTarget(world.admin.backend, pack)
    await world.admin.sync.run()
    await lead.sync.run()
    const told = () => lead.stores.chains.heads().find(({ deviceId }) => deviceId === manager.deviceId)
    expect(told()).toMatchObject({ seq: 1, packVersion: 1 })
    expect(await manager.sync.run()).toMatchObject({ packVersion: 2, published: 1 })
    expect(await manager.sync.run()).toMatchObject({ published: 0 })
    await lead.sync.run()
    expect(told()).toMatchObject({ seq: 2, packVersion: 2 })
  })

  it('with a version that is known under other words is refused', async () => {
    const lead = world.device(lea)
    await world.admin.sync.run()
    await lead.sync.run()
    const rewritten = packBytes(testPack({ note: 'rewritten' }))
    releaseRules(world.folder, keyOf(world.admin), world.admin.deviceId, [[packTarget(1), rewritten]])
    await lead.sync.run()
    expect(lead.stores.packs.newest()?.note).toBe('')
    expect(refusalsOf(lead)).toEqual([': fork'])
  })
})

describe('a pack that contradicts itself', () => {
  it('is refused, and the one before stays', async () => {
    const lead = world.device(lea)
    await world.admin.sync.run()
    const [rest] = testPack().rules
    const pack = testPack({ version: 2, rules: [rest!, rest!] })
    releaseRules(world.folder, keyOf(world.admin), world.admin.deviceId, [[packTarget(2), packBytes(pack)]])
    await lead.sync.run()
    expect(lead.stores.packs.list().map(({ version }) => version)).toEqual([1])
    expect(refusalsOf(lead)).toEqual([': damaged'])
  })
})

describe('two readers of the same files', () => {
  it('reach the same state, in whatever order the files came', async () => {
    const manager = world.device(mia)
    const other = world.device(max)
    const lead = world.device(lea)
    await world.admin.sync.run()
    const early = world.device(leo)
    await world.admin.sync.run()
    for (let round = 0; round < 6; round += 1) {
      for (const [device, outlet] of [
        [manager, 'nordbad'],
        [other, 'westbad'],
      ] as const) {
        device.enqueue(quiet(outlet))
        if (round % 2 === 0) await device.sync.run()
      }
      await early.sync.run()
    }
    await manager.sync.run()
    await other.sync.run()
    await early.sync.run()
    await lead.sync.run()
    expect(lead.stores.chains.heads()).toEqual(early.stores.chains.heads())
    expect(lead.stores.chains.newestReports().map(({ sha256 }) => sha256)).toEqual(
      early.stores.chains.newestReports().map(({ sha256 }) => sha256),
    )
  })

  it('know one chain per device through all its outlets', async () => {
    const both = world.device({ ...mia, outletIds: [id('nordbad'), id('westbad')] })
    const lead = world.device(lea)
    await world.admin.sync.run()
    await both.sync.run()
    const first = both.enqueue(quiet('nordbad'))
    both.enqueue(quiet('westbad'))
    both.enqueue(quiet('nordbad'))
    await both.sync.run()
    await lead.sync.run()
    expect(first.path).toContain('/nordbad/')
    expect(lead.stores.chains.heads().map(({ ownerId, seq, type }) => [type, ownerId, seq])).toEqual(
      expect.arrayContaining([
        ['cs1', 'nordbad', 3],
        ['cs1', 'westbad', 2],
      ]),
    )
    expect(refusalsOf(lead)).toEqual([])
  })
})
