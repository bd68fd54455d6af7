import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { verifyShareFolder } from '#backend/share/verifyShare.ts'
import { id } from '#shared/kernel/ids.ts'
import { youngMs } from '#shared/sync/judge.ts'
import { parsePath } from '#shared/sync/paths.ts'
import { witnessEveryMs } from '#shared/sync/witness.ts'
import { filesIn, remove } from '#test/support/forgery.ts'
import { createScene, quiet, type Scene } from '#test/support/shareScene.ts'
import { lea, leo, worldNowAt, type TestDevice } from '#test/support/shareWorld.ts'

let scene: Scene
beforeEach(async () => {
  scene = await createScene()
})
afterEach(() => scene.dispose())

const witnessFiles = () => filesIn(scene.folder).filter((file) => file.endsWith('.wt1'))
const refusals = ({ stores }: TestDevice) =>
  stores.chains.refused().map(({ refusal, seq, evidence }) => ({ refusal, seq, evidence }))
const later = worldNowAt + youngMs

/** A lead who joins when the others have long been at work. */
const joinLate = async (): Promise<TestDevice> => {
  const late = scene.world.device(leo)
  await scene.world.admin.sync.run()
  late.setNow(later)
  return late
}

describe('a lead’s device', () => {
  it('tells what it has accepted, and reads it back like any other file', async () => {
    await scene.look()
    const [path = ''] = witnessFiles()
    expect(witnessFiles()).toHaveLength(1)
    expect(parsePath(path)).toMatchObject({ ownerId: scene.lead.deviceId, deviceId: scene.lead.deviceId, seq: 1 })
    await scene.look()
    const { chains, evidence } = scene.lead.stores
    expect(chains.heads().find(({ type }) => type === 'wt1')).toMatchObject({ deviceId: scene.lead.deviceId, seq: 1 })
    expect(evidence.witnessesOf({ deviceId: scene.manager.deviceId, type: 'cs1', seq: 5 })).toEqual([
      scene.lead.deviceId,
    ])
    expect(evidence.unseen()).toEqual([])
  })

  it('says so once an hour, and only where something changed', async () => {
    await scene.look()
    scene.manager.enqueue(quiet('nordbad'))
    await scene.manager.sync.run()
    await scene.look()
    expect(witnessFiles()).toHaveLength(1)
    scene.lead.setNow(worldNowAt + witnessEveryMs)
    await scene.look()
    expect(witnessFiles()).toHaveLength(2)
    scene.lead.setNow(worldNowAt + 2 * witnessEveryMs)
    await scene.look()
    expect(witnessFiles()).toHaveLength(2)
  })

  it('adds nothing while its last word still waits for the share', async () => {
    const closed = scene.world.openShare()
    const lead = scene.world.device(lea, { share: { ...closed, publish: async () => ({ ok: false, error: 'full' }) } })
    await scene.world.admin.sync.run()
    await lead.sync.run()
    lead.setNow(worldNowAt + witnessEveryMs)
    await lead.sync.run()
    expect(lead.stores.outbox.waiting().map(({ type }) => type)).toEqual(['wt1', 'ru1'])
  })

  it('is no witness where it is a manager’s, was never let in, or was revoked', async () => {
    await scene.manager.sync.run()
    const stranger = scene.world.device(leo, { admitted: false })
    await stranger.sync.run()
    await scene.world.publishRegistry((registry) => ({
      ...registry,
      devices: registry.devices.map((device) =>
        device.deviceId === scene.lead.deviceId ? { ...device, revokedAfterSeq: 0 } : device,
      ),
    }))
    await scene.look()
    const writers = new Set(witnessFiles().map((path) => parsePath(path)?.deviceId))
    expect(writers).toEqual(new Set([scene.world.admin.deviceId].filter((one) => writers.has(one))))
  })
})

describe('a newcomer with a witness', () => {
  it('A09: misses the end of a chain that somebody deleted before', async () => {
    await scene.look()
    remove(scene.folder, scene.path(5))
    remove(scene.folder, scene.path(4))
    const late = await joinLate()
    await late.sync.run()
    const evidence = witnessFiles().filter((path) => path.includes(scene.lead.deviceId))
    expect(refusals(late)).toEqual([{ refusal: 'rollback', seq: 5, evidence }])
    expect(late.stores.chains.file(evidence[0] ?? '')).not.toBeNull()
    expect(late.stores.evidence.cases()).toMatchObject([{ foundAt: later, refused: { path: scene.path(5) } }])
  })

  it('A09: misses a whole chain that is gone', async () => {
    await scene.look()
    for (const seq of [1, 2, 3, 4, 5]) remove(scene.folder, scene.path(seq))
    const late = await joinLate()
    await late.sync.run()
    expect(refusals(late)).toMatchObject([{ refusal: 'rollback', seq: 5 }])
  })

  it('waits a quarter of an hour for a file that may come after its witness', async () => {
    await scene.look()
    remove(scene.folder, scene.path(5))
    const late = await joinLate()
    late.setNow(worldNowAt + youngMs - 1)
    await late.sync.run()
    expect(refusals(late)).toMatchObject([{ refusal: 'later', seq: 5 }])
    expect(late.stores.evidence.cases()).toEqual([])
  })

  it('hears of it by verify as well, with nothing but the folder', async () => {
    await scene.look()
    expect(await verifyShareFolder(scene.folder)).toMatchObject({ ok: true, value: { ok: true } })
    remove(scene.folder, scene.path(5))
    const report = await verifyShareFolder(scene.folder)
    expect(report).toMatchObject({
      ok: true,
      value: { ok: false, refused: [{ path: scene.path(5), refusal: 'rollback', evidence: witnessFiles().slice(-1) }] },
    })
  })

  it('says once why a file that is there was not accepted', async () => {
    await scene.look()
    remove(scene.folder, scene.path(3))
    const late = await joinLate()
    await late.sync.run()
    expect(refusals(late).map(({ refusal }) => refusal)).toEqual(['gap'])
  })
})

describe('A18: two leads who are shown different files', () => {
  /** The same key in two places writes two versions of number 6; each lead sees one of them. */
  const split = async () => {
    await scene.look()
    const other = await joinLate()
    other.setNow(worldNowAt)
    await other.sync.run()
    const one = scene.signed(scene.payload(6))
    const two = scene.signed(scene.payload(6, { createdAt: worldNowAt + 1 }))
    const first = scene.plant(6, one)
    scene.lead.setNow(worldNowAt + witnessEveryMs)
    await scene.look()
    remove(scene.folder, first)
    const second = scene.plant(6, two)
    other.setNow(worldNowAt + witnessEveryMs)
    await other.sync.run()
    return { other, first, second }
  }

  it('learn it from each other’s witness, with both files as evidence', async () => {
    const { other, first, second } = await split()
    const witness = witnessFiles().findLast((path) => path.includes(scene.lead.deviceId))
    expect(other.stores.chains.refused()).toMatchObject([
      { path: first, refusal: 'splitView', nextStep: 'askAdmin', evidence: [second, witness] },
    ])
    await scene.look()
    const own = scene.lead.stores.chains.refused().filter(({ refusal }) => refusal === 'splitView')
    expect(own).toMatchObject([{ path: second, evidence: [first, expect.stringContaining(other.deviceId)] }])
  })

  it('and a stranger who verifies sees that two were shown', async () => {
    const { first } = await split()
    const report = await verifyShareFolder(scene.folder)
    expect(report.ok && report.value.refused).toMatchObject([{ path: first, refusal: 'splitView' }])
  })
})

describe('a witness that lies', () => {
  it('moves no head, and is named', async () => {
    const path = scene.path(5).replace('0000000005', '0000000099')
    const sha256 = `${parsePath(path)?.sha16 ?? ''}${'0'.repeat(48)}`
    await scene.look()
    scene.lead.enqueue({ type: 'witness', heads: [{ path, sha256 }] })
    await scene.lead.sync.run()
    const late = await joinLate()
    await late.sync.run()
    const head = late.stores.chains.heads().find(({ deviceId }) => deviceId === scene.manager.deviceId)
    expect(head?.seq).toBe(5)
    expect(late.stores.chains.refused()).toMatchObject([
      { refusal: 'rollback', seq: 99, evidence: [expect.stringContaining(scene.lead.deviceId)] },
    ])
    expect(late.stores.chains.newestReports().map(({ outletId }) => outletId)).toContain(id('nordbad'))
  })
})
