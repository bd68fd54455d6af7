/** Two small words of the organisation as devices go by them: what was decided for all, and which share it has marked. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDeviceHandlers } from '#backend/handlers/devices.ts'
import { publishPolicy } from '#backend/trust/publishRegistry.ts'
import { layoutProblem, policyOf } from '#backend/trust/policyOf.ts'
import { expiresAt } from '#backend/trust/metadataFiles.ts'
import { parseMetadata } from '#shared/sync/repository/shape.ts'
import type { DevicesView } from '#shared/contract/devices.ts'
import { digestOfBytes } from '#shared/kernel/digest.ts'
import { id } from '#shared/kernel/ids.ts'
import { layoutBytes, layoutTarget, parseLayout, type Policy } from '#shared/sync/repository/policy.ts'
import { quiet } from '#test/support/shareScene.ts'
import { createLateFolders } from '#test/support/lateFolders.ts'
import { actorNamed, createWorld, mia, worldNowAt, type TestDevice, type World } from '#test/support/shareWorld.ts'

const dayMs = 86_400_000
let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.dispose())

const ada = actorNamed('ada', { role: 'admin' })
const decide = (device: TestDevice, confirmDays: number, auditDays: number, retentionDays = 90) =>
  createDeviceHandlers(device.backend)['devices.setPolicy']({ confirmDays, auditDays, retentionDays }, { actor: ada })
const expiryAt = ({ stores }: TestDevice): number => {
  const bytes = stores.repository.metadata().find(({ role }) => role === 'timestamp')?.bytes
  const file = parseMetadata('timestamp', bytes ?? new Uint8Array())
  return file.ok ? expiresAt(file.value) : 0
}

describe('what the organisation decides for everybody', () => {
  it('is as usual until an admin decides, and then reaches every device with who and when', async () => {
    const manager = world.device(mia)
    await world.admin.sync.run()
    expect(policyOf(manager.stores)).toEqual({ confirmDays: 30, auditDays: 30, retentionDays: 90 })
    expect(expiryAt(world.admin)).toBe(worldNowAt + 30 * dayMs)
    expect(await decide(world.admin, 60, 7, 730)).toMatchObject({ ok: true })
    await manager.sync.run()
    const listed = createDeviceHandlers(manager.backend)['devices.list']({}, { actor: mia })
    const { policy } = (listed as { readonly value: DevicesView }).value
    const by = { decidedBy: ada.name, decidedAt: worldNowAt }
    expect(policy).toEqual({ confirmDays: 60, auditDays: 7, retentionDays: 730, ...by })
    expect(expiryAt(manager)).toBe(worldNowAt + 60 * dayMs)
    expect(world.admin.stores.repository.pending()).toEqual([])
  })

  it('is not decided by a device whose word does not count', async () => {
    const manager = world.device(mia)
    await world.admin.sync.run()
    await manager.sync.run()
    expect(await decide(manager, 60, 7)).toMatchObject({ ok: false, error: { why: 'noOrganisationKey' } })
    expect(manager.stores.repository.pending()).toEqual([])
  })

  it('by two admins in folders that meet late is the later decision on every device', async () => {
    const folders = await createLateFolders()
    const policy = (decidedAt: number, confirmDays: number): Policy => ({
      fmt: 1,
      organisationId: folders.world.profile.organisationId,
      confirmDays,
      auditDays: 30,
      retentionDays: 90,
      decidedAt,
      decidedBy: ada.actorId,
    })
    publishPolicy(folders.ada.backend, policy(2, 60))
    publishPolicy(folders.ben.backend, policy(1, 14))
    for (const { sync } of [folders.ada, folders.ben]) await sync.run()
    await folders.settle()
    const seen = [folders.ada, folders.ben, folders.manager].map(({ stores }) => policyOf(stores).confirmDays)
    expect(seen).toEqual([60, 60, 60])
    folders.world.dispose()
  })
})

describe('the signed marker', () => {
  const signed = (device: TestDevice, layout: number, shareId = world.profile.shareId) => {
    const bytes = layoutBytes({ fmt: 1, shareId, layout })
    const { repository } = device.stores
    const others = repository.targets().filter(({ name }) => name !== layoutTarget)
    const nothing = { metadata: [], roots: [], seen: [], passedOver: [], confirmedAt: null }
    const target = { name: layoutTarget, bytes, sha256: digestOfBytes(bytes) }
    repository.accept({ ...nothing, targets: [...others, target] })
  }

  it('is there from the founding on, and says what the marker says', async () => {
    await world.admin.sync.run()
    const target = world.admin.stores.repository.targets().find(({ name }) => name === layoutTarget)
    expect(parseLayout(target?.bytes ?? new Uint8Array())).toEqual({
      fmt: 1,
      shareId: world.profile.shareId,
      layout: 1,
    })
  })

  it.each([
    ['this layout', 1, undefined, null],
    ['a newer one: read, nothing written', 2, undefined, 'newerLayout'],
    ['another share', 1, id<'Share'>('othershareid'), 'foreign'],
  ] as const)('of %s', async (_, layout, shareId, problem) => {
    const manager = world.device(mia)
    await world.admin.sync.run()
    await manager.sync.run()
    signed(manager, layout, shareId)
    expect(layoutProblem(manager.stores, world.profile)).toBe(problem)
    manager.enqueue(quiet('nordbad'))
    await manager.sync.push()
    expect(manager.sync.status().state).toBe(problem ?? 'fine')
    expect(manager.stores.outbox.waiting()).toHaveLength(problem === null ? 0 : 1)
  })
})
