/** Leads let in managers of their own region, over the share and past every reader; and nobody else. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fingerprintOf } from '#backend/keys/fingerprint.ts'
import { createDirectoryShare } from '#backend/share/directoryShare.ts'
import { verifyShare } from '#backend/share/verifyShare.ts'
import { sessionView } from '#backend/session.ts'
import { invite } from '#backend/setup/invite.ts'
import type { DevicesView, WaitingView } from '#shared/contract/devices.ts'
import { id } from '#shared/kernel/ids.ts'
import { regionBytes } from '#shared/sync/repository/contents.ts'
import { regionTarget } from '#shared/sync/repository/names.ts'
import { regionPart } from '#shared/sync/repository/regionRegistry.ts'
import { askFor, createDeviceDesk, inviteTo } from '#test/support/deviceDesk.ts'
import { quiet } from '#test/support/shareScene.ts'
import { actorNamed, createWorld, lea, leo, max, mia, type TestDevice, type World } from '#test/support/shareWorld.ts'

let world: World
let lead: TestDevice
let desk: ReturnType<typeof createDeviceDesk>
beforeEach(async () => {
  world = await createWorld()
  lead = world.device(lea)
  desk = createDeviceDesk(lead, lea)
  await syncAll(world.admin, lead)
})
afterEach(() => world.dispose())

const syncAll = async (...devices: readonly TestDevice[]) => {
  for (const device of devices) await device.sync.run()
}
const refused = (why: string) => ({ ok: false, error: { code: 'refused', why } })
const waiting = (of = desk) => (of.waiting() as { readonly value: WaitingView }).value
const listed = (of = desk) => (of.list() as { readonly value: DevicesView }).value.devices
const devicesOf = (of: Pick<TestDevice, 'stores'>): readonly string[] =>
  of.stores.trust.registry()?.devices.map(({ deviceId }) => deviceId) ?? []

/** Nora was invited by the lead, asked, and was admitted with her words. */
const letNoraIn = async (): Promise<TestDevice> => {
  const nora = await askFor(world, await inviteTo({ admin: lead }, {}, lea))
  await lead.sync.run()
  expect(await desk.admit(nora.deviceId, fingerprintOf(nora.publicKey))).toMatchObject({ ok: true })
  return nora
}
const verified = async () => {
  const share = createDirectoryShare(world.folder, { expected: world.profile.shareId })
  const report = await verifyShare({ share, trust: world.profile, nowAt: Date.UTC(2026, 2, 17) })
  if (!report.ok) throw new Error(report.error)
  return report.value
}

describe('a lead', () => {
  it('lets a manager of the own region in, and every reader counts that device', async () => {
    const nora = await letNoraIn()
    const manager = world.device(mia)
    nora.enqueue(quiet('nordbad'))
    await syncAll(nora, world.admin, manager, lead)
    expect([sessionView(nora.backend).state, sessionView(nora.backend).actor?.role]).toEqual(['ready', 'manager'])
    for (const reader of [world.admin, manager, lead]) expect(devicesOf(reader)).toContain(nora.deviceId)
    expect(world.admin.stores.chains.newestReports().map(({ outletId }) => outletId)).toEqual(['nordbad'])
    const devices = listed(createDeviceDesk(world.admin))
    expect(devices.find(({ deviceId }) => deviceId === nora.deviceId)).toMatchObject({ admittedBy: lea.name })
    const report = await verified()
    expect([report.refused, report.files > 0]).toEqual([[], true])
  })

  it('sees only requests that a lead of the own region made, and the admin’s registry is not touched', async () => {
    const before = world.admin.stores.repository.targets().find(({ name }) => name === 'registry.json')?.sha256
    await inviteTo(world)
    await world.admin.sync.run()
    await askFor(world, await inviteTo({ admin: lead }, {}, lea), 'Nora')
    const other = await askFor(world, await inviteTo(world, { name: 'Olaf' }), 'Olaf')
    await syncAll(world.admin, lead)
    expect(waiting().requests.map(({ writtenName }) => writtenName)).toEqual(['Nora'])
    expect(waiting(createDeviceDesk(world.admin)).requests.map(({ deviceId }) => deviceId)).toEqual([other.deviceId])
    const names = readdirSync(join(world.folder, 'rules/targets'))
    expect([before !== undefined, names.some((name) => name.endsWith('.south.registry.json'))]).toEqual([true, true])
  })

  it.each([
    ['a manager elsewhere', { outletIds: [id<'Outlet'>('seebad')] }],
    ['a manager here and elsewhere', { outletIds: [id<'Outlet'>('seebad'), id<'Outlet'>('nordbad')] }],
    ['a manager of nothing', { outletIds: [] }],
    ['another lead', { role: 'lead' as const, outletIds: [], regionIds: [id<'Region'>('south')] }],
    ['an admin', { role: 'admin' as const }],
    ['an auditor', { role: 'auditor' as const }],
  ])('does not invite %s', async (_, over) => {
    const asked = { name: 'Nora', role: 'manager' as const, outletIds: [], regionIds: [], ...over }
    expect(await invite(lead.backend, lea, asked)).toMatchObject(refused('notYours'))
    expect(lead.stores.repository.pending()).toEqual([])
  })

  it('ends and replaces what a lead let in, and nothing else', async () => {
    const nora = await letNoraIn()
    nora.enqueue(quiet('nordbad'))
    const manager = world.device(max)
    await syncAll(nora, world.admin, lead)
    expect(await desk.revoke(manager.deviceId, 0)).toMatchObject(refused('notYours'))
    expect(await desk.revoke(world.admin.deviceId, 0)).toMatchObject(refused('notYours'))
    const devices = listed()
    expect(devices.filter(({ mayChange }) => mayChange).map(({ deviceId }) => deviceId)).toEqual([nora.deviceId])
    expect(await desk.replace(nora.deviceId, { afterSeq: 1 })).toMatchObject({ ok: true })
    await syncAll(world.admin)
    const found = world.registry().devices.find(({ deviceId }) => deviceId === nora.deviceId)
    expect([found?.revokedAfterSeq, found?.revocation?.by]).toEqual([1, 'lea'])
  })

  it('of another region sees and ends nothing of it', async () => {
    const nora = await letNoraIn()
    const other = world.device(leo)
    await syncAll(world.admin, other, other)
    const elsewhere = createDeviceDesk(other, leo)
    expect(waiting(elsewhere)).toEqual({ requests: [], invitations: [] })
    expect(await elsewhere.revoke(nora.deviceId, 0)).toMatchObject(refused('notYours'))
  })
})

describe('what a lead let in', () => {
  it('is taken over by the next registry of an admin, and outlives the lead’s own device', async () => {
    const nora = await letNoraIn()
    nora.enqueue(quiet('nordbad'))
    await syncAll(nora, world.admin)
    const admin = createDeviceDesk(world.admin)
    expect(await admin.revoke(lead.deviceId, 0)).toMatchObject({ ok: true })
    const manager = world.device(mia)
    await syncAll(world.admin, manager)
    expect(devicesOf(manager)).toContain(nora.deviceId)
    expect(manager.stores.chains.newestReports().map(({ outletId }) => outletId)).toEqual(['nordbad'])
    const report = await verified()
    expect(report.refused).toEqual([])
  })

  it('outside of the region does not count: every reader names file, region and device', async () => {
    const eve = world.device(actorNamed('eve', { outletIds: [id('seebad')] }), { admitted: false })
    const registry = lead.stores.trust.registry()
    if (registry === null) throw new Error('nothing known')
    const inRegion = id<'Region'>('south')
    const forged = regionPart(
      {
        ...registry,
        actors: [...registry.actors, actorNamed('eve', { outletIds: [id('seebad')] })],
        devices: [
          ...registry.devices,
          {
            deviceId: eve.deviceId,
            publicKey: eve.publicKey,
            actorId: id('eve'),
            admittedAt: 1,
            admittedBy: lea.actorId,
            inRegion,
            revokedAfterSeq: null,
          },
        ],
      },
      inRegion,
    )
    lead.stores.repository.savePending({ name: regionTarget('south'), bytes: regionBytes(forged), base: null })
    eve.enqueue(quiet('seebad'))
    await syncAll(lead, eve, world.admin, world.admin)
    expect(devicesOf(world.admin)).not.toContain(eve.deviceId)
    const names = readdirSync(join(world.folder, 'rules/targets'))
    const file = names.find((name) =>
      readFileSync(join(world.folder, 'rules/targets', name), 'utf8').includes(eve.deviceId),
    )
    const named = (deviceId: string) => ({
      path: `rules/targets/${file}`,
      refusal: 'outsideRegion',
      ownerId: 'south',
      deviceId,
      nextStep: 'askAdmin',
    })
    expect(world.admin.stores.chains.refused()).toMatchObject(
      expect.arrayContaining([expect.objectContaining(named('eve')), expect.objectContaining(named(eve.deviceId))]),
    )
    const report = await verified()
    expect(report.refused).toEqual(
      expect.arrayContaining([expect.objectContaining(named('eve')), expect.objectContaining(named(eve.deviceId))]),
    )
    expect(report.refused.map(({ refusal }) => refusal)).toContain('unknownDevice')
  })
})
