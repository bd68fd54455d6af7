import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { retire, writeCheckpoint } from '#backend/share/retention.ts'
import { retentionStanding } from '#backend/share/retentionStanding.ts'
import { publishPolicy } from '#backend/trust/publishRegistry.ts'
import { id } from '#shared/kernel/ids.ts'
import { retentionMs } from '#shared/sync/checkpoint.ts'
import { usualPolicy } from '#shared/sync/repository/policy.ts'
import { createScene, type Scene } from '#test/support/shareScene.ts'
import { leo, worldNowAt, type TestDevice } from '#test/support/shareWorld.ts'

const nordbad = id<'Outlet'>('nordbad')
const oldAt = worldNowAt + retentionMs()

let scene: Scene
let second: TestDevice
beforeEach(async () => {
  scene = await createScene()
  second = scene.world.device(leo)
  await scene.world.admin.sync.run()
})
afterEach(() => scene.dispose())

const standing = async (device: TestDevice, outletId = nordbad) => {
  const found = await retentionStanding(device.backend, scene.world.openShare(), outletId)
  return found.ok ? found.value : found.error
}
const checkpoint = async (): Promise<void> => {
  const profile = scene.manager.stores.profiles.get()
  if (profile === null) throw new Error('no profile')
  writeCheckpoint(scene.manager.backend, profile, nordbad)
  await scene.manager.sync.run()
}
const sync = async (...devices: readonly TestDevice[]): Promise<void> => {
  for (const device of devices) await device.sync.run()
}
const first = [1, 2, 3, 4, 5] as const

describe('how an outlet stands', () => {
  it('needs every file where there is no checkpoint, and the owner is told that the files are the own ones', async () => {
    expect(await standing(scene.manager)).toEqual({
      state: 'noCheckpoint',
      checkpoint: null,
      witnesses: [],
      witnessesNeeded: 2,
      retentionDays: 90,
      dueAt: null,
      files: 5,
      removable: [],
      removed: 0,
      isOwn: true,
    })
  })

  it('waits for as long as the organisation decided, and so does whoever removes', async () => {
    const { admin } = scene.world
    const { organisationId } = scene.profile
    const decided = { decidedAt: worldNowAt, decidedBy: id<'Actor'>('ada') }
    publishPolicy(admin.backend, { fmt: 1, organisationId, ...usualPolicy, retentionDays: 120, ...decided })
    await sync(admin)
    await checkpoint()
    await sync(scene.lead, second, scene.manager)
    const { backend, deviceId, setNow } = scene.manager
    const share = scene.world.openShare()
    const dueAt = worldNowAt + retentionMs(120)
    setNow(dueAt - 1)
    expect(await standing(scene.manager)).toMatchObject({ state: 'tooYoung', dueAt, retentionDays: 120, removable: [] })
    expect(await retire({ backend, share, deviceId, isTrial: false })).toMatchObject({ value: { files: [] } })
    setNow(dueAt)
    expect(await standing(scene.manager)).toMatchObject({ state: 'ready', removable: { length: 5 } })
    expect(await retire({ backend, share, deviceId, isTrial: false })).toMatchObject({
      value: { files: { length: 5 } },
    })
  })

  it('names who has witnessed the checkpoint, one after the other, and when it is old enough', async () => {
    await checkpoint()
    expect(await standing(scene.manager)).toMatchObject({ state: 'notWitnessed', witnesses: [], files: 6 })
    await sync(scene.lead, scene.manager)
    const [lead] = scene.lead.stores.trust.registry()?.actors.filter(({ role }) => role === 'lead') ?? []
    expect(await standing(scene.manager)).toMatchObject({ state: 'notWitnessed', witnesses: [lead?.name] })
    await sync(second, scene.manager)
    expect(await standing(scene.manager)).toMatchObject({
      state: 'tooYoung',
      checkpoint: { seq: 6, createdAt: worldNowAt },
      witnesses: { length: 2 },
      dueAt: oldAt,
      removable: [],
    })
  })

  it('lists what may go once it is old enough, and counts what went', async () => {
    await checkpoint()
    await sync(scene.lead, second, scene.manager)
    scene.manager.setNow(oldAt)
    expect(await standing(scene.manager)).toMatchObject({
      state: 'ready',
      files: 6,
      removable: first.map(scene.path),
      removed: 0,
    })
    const { backend, deviceId } = scene.manager
    await retire({ backend, share: scene.world.openShare(), deviceId, isTrial: false })
    expect(await standing(scene.manager)).toMatchObject({ state: 'ready', files: 1, removable: [], removed: 5 })
  })

  it('looks the same to a lead, who may remove nothing', async () => {
    await checkpoint()
    await sync(scene.lead, second, scene.manager, scene.lead)
    scene.lead.setNow(oldAt)
    expect(await standing(scene.lead)).toMatchObject({
      state: 'ready',
      removable: first.map(scene.path),
      witnesses: { length: 2 },
      isOwn: false,
    })
  })

  it('is nothing for an outlet that nobody heard of, and a fault where the share has one', async () => {
    expect(await standing(scene.lead, id('nowhere'))).toBeNull()
    const share = { ...scene.world.openShare(), list: async () => ({ ok: false, error: 'hung' }) as const }
    expect(await retentionStanding(scene.manager.backend, share, nordbad)).toEqual({ ok: false, error: 'hung' })
  })
})
