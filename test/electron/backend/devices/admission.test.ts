/** From the invitation to the admitted device, as it goes through the door and over the share. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fingerprintOf } from '#backend/keys/fingerprint.ts'
import type { DevicesView, WaitingView } from '#shared/contract/devices.ts'
import { sessionView } from '#backend/session.ts'
import { quiet } from '#test/support/shareScene.ts'
import { ada, askFor, createDeviceDesk, inviteTo } from '#test/support/deviceDesk.ts'
import { createWorld, lea, mia, type TestDevice, type World } from '#test/support/shareWorld.ts'

let world: World
let desk: ReturnType<typeof createDeviceDesk>
beforeEach(async () => {
  world = await createWorld()
  desk = createDeviceDesk(world.admin)
})
afterEach(() => world.dispose())

const refused = (why: string) => ({ ok: false, error: { code: 'refused', why } })
const waiting = (): WaitingView => (desk.waiting() as { readonly value: WaitingView }).value
const stateOf = ({ backend }: TestDevice) => sessionView(backend).state
const syncAll = async (...devices: readonly TestDevice[]) => {
  for (const device of devices) await device.sync.run()
}

describe('a device with a right code', () => {
  it('is nobody until an admin compared the words: its files are refused meanwhile (A31)', async () => {
    const text = await inviteTo(world)
    const nora = await askFor(world, text)
    nora.enqueue(quiet('nordbad'))
    await syncAll(nora, world.admin)
    expect(stateOf(nora)).toBe('waiting')
    expect(world.registry().devices.map(({ deviceId }) => deviceId)).not.toContain(nora.deviceId)
    expect(world.admin.stores.chains.refused()).toMatchObject([{ deviceId: nora.deviceId, refusal: 'unknownDevice' }])
    expect(world.admin.stores.chains.newestReports()).toEqual([])
  })

  it('is shown to the admin with name, role, outlet and the words that it shows itself', async () => {
    const nora = await askFor(world, await inviteTo(world), 'Nora Nord')
    expect(waiting()).toMatchObject({ requests: [], invitations: [{ name: 'Nora', kind: 'first' }] })
    await world.admin.sync.run()
    const own = sessionView(nora.backend).device
    const shown = waiting()
    expect(shown.invitations).toEqual([])
    expect(shown.requests).toMatchObject([
      { deviceId: nora.deviceId, name: 'Nora', writtenName: 'Nora Nord', role: 'manager', outletIds: ['nordbad'] },
    ])
    expect(shown.requests[0]?.fingerprint).toBe(fingerprintOf(nora.publicKey))
    expect(own).toEqual({ deviceId: nora.deviceId, fingerprint: shown.requests[0]?.fingerprint })
  })

  it('is admitted with these words, acts as invited, and is said to have been let in by whom', async () => {
    const nora = await askFor(world, await inviteTo(world), 'Nora Nord')
    await world.admin.sync.run()
    expect(await desk.admit(nora.deviceId, fingerprintOf(nora.publicKey))).toMatchObject({
      ok: true,
      value: { requests: [], invitations: [] },
    })
    nora.enqueue(quiet('nordbad'))
    await syncAll(nora, nora, world.admin)
    expect(stateOf(nora)).toBe('ready')
    expect(sessionView(nora.backend).actor).toMatchObject({ name: 'Nora Nord', role: 'manager' })
    expect(world.admin.stores.chains.newestReports().map(({ outletId }) => outletId)).toEqual(['nordbad'])
    const { devices } = (desk.list() as { readonly value: DevicesView }).value
    expect(devices.at(-1)).toMatchObject({
      deviceId: nora.deviceId,
      admittedBy: 'Name of ada',
      files: 1,
      revoked: null,
    })
  })

  it.each<readonly [string, (words: readonly string[]) => readonly string[]]>([
    ['one other word', (words) => [...words.slice(0, 5), words[5] === 'zoo' ? 'zone' : 'zoo']],
    ['five words', (words) => words.slice(0, 5)],
    ['the words in another order', (words) => words.toReversed()],
    ['no words', () => []],
  ])('is not admitted with %s', async (_, spoil) => {
    const nora = await askFor(world, await inviteTo(world))
    await world.admin.sync.run()
    const words = fingerprintOf(nora.publicKey).split(' ')
    expect(await desk.admit(nora.deviceId, spoil(words).join(' '))).toMatchObject(refused('fingerprintDiffers'))
    expect(waiting().requests).toHaveLength(1)
    expect(world.registry().devices).toHaveLength(1)
  })
})

describe('a stranger', () => {
  it('with a wrong code never reaches the list', async () => {
    const { actor } = await inviteTo(world)
    await askFor(world, { code: 'a'.repeat(26), actor })
    await world.admin.sync.run()
    expect(waiting().requests).toEqual([])
  })

  it('who caught the code stands beside the real device, and only the compared one gets in', async () => {
    const text = await inviteTo(world)
    const nora = await askFor(world, text)
    const thief = await askFor(world, text)
    await world.admin.sync.run()
    expect(
      waiting()
        .requests.map(({ deviceId }) => deviceId)
        .toSorted(),
    ).toEqual([nora.deviceId, thief.deviceId].toSorted())
    expect(await desk.admit(thief.deviceId, fingerprintOf(nora.publicKey))).toMatchObject(refused('fingerprintDiffers'))
    await desk.admit(nora.deviceId, fingerprintOf(nora.publicKey))
    expect(waiting().requests).toEqual([])
    expect(await desk.admit(thief.deviceId, fingerprintOf(thief.publicKey))).toMatchObject(refused('requestGone'))
    await syncAll(thief)
    expect(stateOf(thief)).toBe('waiting')
  })
})

describe('refusing', () => {
  it('tells the device, ends its invitation, and lists it no more', async () => {
    const text = await inviteTo(world)
    const thief = await askFor(world, text)
    await world.admin.sync.run()
    expect(await desk.refuse(thief.deviceId)).toMatchObject({ ok: true, value: { requests: [], invitations: [] } })
    await askFor(world, text)
    await syncAll(world.admin, thief)
    expect(waiting().requests).toEqual([])
    expect(sessionView(thief.backend)).toMatchObject({ state: 'refused', ended: { by: 'Name of ada', reason: null } })
    expect(await desk.refuse(thief.deviceId)).toMatchObject(refused('requestGone'))
  })

  it('withdraws an invitation that nobody answered', async () => {
    await inviteTo(world)
    const codeDigest = waiting().invitations[0]?.codeDigest ?? ''
    expect(await desk.withdraw(codeDigest)).toMatchObject({ ok: true, value: { invitations: [] } })
    expect(await desk.withdraw(codeDigest)).toMatchObject(refused('requestGone'))
  })
})

describe('only where the organisation is signed for', () => {
  it('a lead sees nobody ask, and is refused every change', async () => {
    const nora = await askFor(world, await inviteTo(world))
    const second = world.device(lea)
    await syncAll(world.admin, second)
    const other = createDeviceDesk(second)
    expect(other.list()).toMatchObject({ ok: true, value: { mayChange: false } })
    expect(other.waiting()).toMatchObject({ ok: true, value: { requests: [] } })
    expect(await other.admit(nora.deviceId, 'x')).toMatchObject(refused('requestGone'))
    expect(await other.revoke(world.admin.deviceId, 0)).toMatchObject(refused('noOrganisationKey'))
    expect(await other.invite(mia.actorId)).toMatchObject(refused('noOrganisationKey'))
  })

  it('another admin may change devices, and lets nobody in whom somebody else has invited', async () => {
    const nora = await askFor(world, await inviteTo(world))
    const second = world.device({ ...ada, actorId: lea.actorId })
    await syncAll(world.admin, second)
    const other = createDeviceDesk(second)
    expect(other.list()).toMatchObject({ ok: true, value: { mayChange: true } })
    expect(other.waiting()).toMatchObject({ ok: true, value: { requests: [] } })
    expect(await other.admit(nora.deviceId, 'x')).toMatchObject(refused('requestGone'))
    expect(await other.invite(lea.actorId)).toMatchObject({ ok: true })
    await syncAll(world.admin)
    expect(world.registry().invitations).toHaveLength(2)
  })
})
