/** Revoked, replaced, joined by a second device, handed over: what counts afterwards, for everybody who reads. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fingerprintOf } from '#backend/keys/fingerprint.ts'
import { sessionView } from '#backend/session.ts'
import { verifyShareFolder } from '#backend/share/verifyShare.ts'
import type { DevicesView } from '#shared/contract/devices.ts'
import { id } from '#shared/kernel/ids.ts'
import { askFor, createDeviceDesk, textOf } from '#test/support/deviceDesk.ts'
import { quiet } from '#test/support/shareScene.ts'
import { testOverride } from '#test/support/testReports.ts'
import { createWorld, lea, leo, mia, type TestDevice, type World } from '#test/support/shareWorld.ts'

let world: World
let desk: ReturnType<typeof createDeviceDesk>
let manager: TestDevice
let lead: TestDevice
beforeEach(async () => {
  world = await createWorld()
  desk = createDeviceDesk(world.admin)
  manager = world.device(mia)
  lead = world.device(lea)
  await syncAll(world.admin, manager, lead)
  await publish(manager, 3)
  await syncAll(world.admin, lead)
})
afterEach(() => world.dispose())

const syncAll = async (...devices: readonly TestDevice[]) => {
  for (const device of devices) await device.sync.run()
}
const publish = async (device: TestDevice, count: number) => {
  for (let nth = 0; nth < count; nth += 1) device.enqueue(quiet('nordbad'))
  await device.sync.run()
}
const refused = (why: string) => ({ ok: false, error: { code: 'refused', why } })
const listed = (): DevicesView['devices'] => {
  const reply = desk.list() as { readonly value: DevicesView }
  return reply.value.devices
}
const headOf = (reader: TestDevice, writer: TestDevice) =>
  reader.stores.chains.heads().find(({ deviceId }) => deviceId === writer.deviceId)?.seq ?? 0
const invitationIn = (reply: unknown): string => (reply as { value: { invitation: string } }).value.invitation
const letIn = async (invitation: string, name?: string): Promise<TestDevice> => {
  const device = await askFor(world, textOf(invitation), name)
  await world.admin.sync.run()
  expect(await desk.admit(device.deviceId, fingerprintOf(device.publicKey))).toMatchObject({ ok: true })
  await syncAll(device)
  return device
}

describe('a revoked device', () => {
  it('keeps what was read, and adds nothing: the thief’s files are refused, whatever date they bear', async () => {
    expect(await desk.revoke(manager.deviceId, 3)).toMatchObject({ ok: true })
    manager.setNow(Date.UTC(2020, 0, 1))
    await publish(manager, 2)
    await syncAll(lead)
    expect(headOf(lead, manager)).toBe(3)
    expect(lead.stores.chains.refused()).toMatchObject([{ refusal: 'revoked', seq: 4 }])
    const newcomer = world.device(leo)
    await syncAll(world.admin, newcomer)
    expect(headOf(newcomer, manager)).toBe(3)
  })

  it('is listed with the number, who decided, when and why', async () => {
    await desk.revoke(manager.deviceId, 3, 'left on a train')
    expect(listed().find(({ deviceId }) => deviceId === manager.deviceId)).toMatchObject({
      files: 3,
      revoked: { afterSeq: 3, by: 'Name of ada', reason: 'left on a train', at: world.admin.backend.clock.now() },
    })
  })

  it('tells its own person, who may do nothing there any more', async () => {
    await desk.revoke(manager.deviceId, 3, 'left on a train')
    await syncAll(manager)
    expect(sessionView(manager.backend)).toMatchObject({
      state: 'revoked',
      actor: null,
      ended: { by: 'Name of ada', reason: 'left on a train' },
    })
  })

  it('can lose more of what it wrote, and gets nothing back', async () => {
    await desk.revoke(manager.deviceId, 2)
    expect(await desk.revoke(manager.deviceId, 3)).toMatchObject(refused('alreadyRevoked'))
    expect(await desk.revoke(manager.deviceId, 1)).toMatchObject({ ok: true })
    const newcomer = world.device(leo)
    await syncAll(world.admin, newcomer)
    expect(headOf(newcomer, manager)).toBe(1)
  })

  it.each<readonly [string, () => string, number, string]>([
    ['after a file that nobody here has read', () => manager.deviceId, 4, 'seqNotSeen'],
    ['where it is the device at hand', () => world.admin.deviceId, 0, 'ownDevice'],
    ['where nobody knows it', () => 'nosuchdevice', 0, 'notFound'],
  ])('is not revoked %s', async (_, device, afterSeq, why) => {
    const before = world.registry()
    expect(await desk.revoke(device(), afterSeq)).toMatchObject(refused(why))
    expect(world.registry()).toEqual(before)
  })
})

describe('a lost device', () => {
  it('is replaced in one step: out, and the same person invited again with a new code', async () => {
    const reply = await desk.replace(manager.deviceId, { afterSeq: 3 })
    const device = await letIn(invitationIn(reply), 'Somebody else')
    expect(sessionView(device.backend)).toMatchObject({ state: 'ready', actor: { actorId: 'mia', name: mia.name } })
    await publish(device, 1)
    await syncAll(lead)
    expect([headOf(lead, manager), headOf(lead, device)]).toEqual([3, 1])
    expect(listed().map(({ name, revoked }) => [name, revoked?.afterSeq ?? null])).toEqual([
      ['Name of ada', null],
      [mia.name, 3],
      [lea.name, null],
      [mia.name, null],
    ])
  })

  it('may be revoked before, and is replaced later', async () => {
    await desk.revoke(manager.deviceId, 2)
    const reply = await desk.replace(manager.deviceId, { afterSeq: 3 })
    expect(reply).toMatchObject({ ok: true })
    expect(listed()[1]?.revoked?.afterSeq).toBe(2)
    expect(textOf(invitationIn(reply)).actor.actorId).toBe('mia')
  })
})

describe('a second device', () => {
  it('of the same person writes a chain of its own for the outlet, beside the first', async () => {
    const second = await letIn(invitationIn(await desk.invite('mia')))
    await publish(second, 2)
    await publish(manager, 1)
    await syncAll(lead)
    expect([headOf(lead, manager), headOf(lead, second)]).toEqual([4, 2])
    expect(lead.stores.chains.refused()).toEqual([])
    expect(sessionView(second.backend).actor).toEqual(sessionView(manager.backend).actor)
  })

  it('goes on with the local values that the first has published, and keeps its own from then on', async () => {
    const override = testOverride({ reason: 'the second till opens on Thursday' })
    manager.enqueue({ type: 'report', report: { outletId: id('nordbad'), week: null, overrides: [override] } })
    await syncAll(manager)
    const second = await letIn(invitationIn(await desk.invite('mia')))
    await syncAll(second)
    expect(second.stores.overrides.list(id('nordbad'))).toEqual([override])
    second.stores.overrides.save({ ...override, withdrawnAt: 5 })
    second.enqueue(quiet('nordbad'))
    await syncAll(second, manager, second)
    expect(second.stores.overrides.list(id('nordbad'))[0]?.withdrawnAt).toBe(5)
  })

  it('is announced as a further one, and needs somebody who takes part', async () => {
    await desk.invite('mia')
    expect(desk.waiting()).toMatchObject({ value: { invitations: [{ actorId: 'mia', kind: 'further' }] } })
    expect(await desk.invite('nobody')).toMatchObject(refused('notFound'))
  })
})

describe('a hand-over', () => {
  it('ends every device of the manager who leaves, and gives all places to the successor', async () => {
    const second = await letIn(invitationIn(await desk.invite('mia')))
    await publish(second, 2)
    await syncAll(world.admin)
    const reply = await desk.replace(manager.deviceId, { afterSeq: 3, reason: 'new job', successor: 'Nils' })
    const { actor } = textOf(invitationIn(reply))
    expect(actor).toMatchObject({ name: 'Nils', role: 'manager', outletIds: mia.outletIds })
    expect(actor.actorId).not.toBe(mia.actorId)
    const nils = await letIn(invitationIn(reply))
    await publish(nils, 1)
    for (const old of [manager, second]) await publish(old, 1)
    await syncAll(lead)
    expect([manager, second, nils].map((writer) => headOf(lead, writer))).toEqual([3, 2, 1])
  })

  it('leaves all that was published verifiable from the folder alone', async () => {
    const nils = await letIn(invitationIn(await desk.replace(manager.deviceId, { afterSeq: 3, successor: 'Nils' })))
    await publish(nils, 1)
    await syncAll(world.admin)
    const verified = await verifyShareFolder(world.folder)
    expect(verified).toMatchObject({ ok: true, value: { ok: true, refused: [] } })
  })

  it('changes nothing at all where the device is not there, or is the one at hand', async () => {
    const before = world.registry()
    expect(await desk.replace('nosuchdevice', { successor: 'Nils' })).toMatchObject(refused('notFound'))
    expect(await desk.replace(world.admin.deviceId, { successor: 'Nils' })).toMatchObject(refused('ownDevice'))
    expect(world.registry()).toEqual(before)
  })
})
