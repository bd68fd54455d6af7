/** An outlet and a region that came after the organisation was founded: at the door, on the share, on other devices. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createCompareHandlers } from '#backend/handlers/compare.ts'
import { createOutletHandlers } from '#backend/handlers/outlets.ts'
import { createRosterHandlers } from '#backend/handlers/roster.ts'
import { fingerprintOf } from '#backend/keys/fingerprint.ts'
import { addOutlet } from '#backend/outlets/addOutlet.ts'
import { sessionView } from '#backend/session.ts'
import { createDirectoryShare } from '#backend/share/directoryShare.ts'
import { verifyShare } from '#backend/share/verifyShare.ts'
import { standingsOf } from '#shared/compare/silence.ts'
import type { Input } from '#shared/contract/api.ts'
import { canonicalJson } from '#shared/kernel/canonicalJson.ts'
import { id, type OutletId, type RegionId } from '#shared/kernel/ids.ts'
import { tidyRecord } from '#shared/people/outletChange.ts'
import { ada, askFor, createDeviceDesk, inviteTo } from '#test/support/deviceDesk.ts'
import { quiet } from '#test/support/shareScene.ts'
import { createWorld, lea, mia, type TestDevice, type World } from '#test/support/shareWorld.ts'
import { testOutlet } from '#test/support/testOrganisation.ts'

type Adding = Input<'outlets.add'>
type Record = Adding['record']

const caller = { actor: ada }
let world: World
let handlers: ReturnType<typeof createOutletHandlers>

const asked = (over: Partial<Record> = {}, place: Partial<Omit<Adding, 'record'>> = {}): Adding => {
  const { roles, openings, holidays, ...rest } = tidyRecord(testOutlet('model', { name: 'Ostbad', ...over }))
  const record = { ...rest, roles: [...roles], openings: [...openings], holidays: [...holidays] }
  return { record, country: 'DE', timeZone: 'Europe/Berlin', newFormat: false, ...place }
}
const add = (request = asked()) => handlers['outlets.add'](request, caller)
const added = async (request = asked()): Promise<OutletId> => {
  const reply = await add(request)
  if (!reply.ok) throw new Error(JSON.stringify(reply.error))
  return reply.value.outlet.outletId
}
const addedRegion = async (name: string): Promise<RegionId> => {
  const reply = await handlers['outlets.addRegion']({ name }, caller)
  if (!reply.ok) throw new Error(JSON.stringify(reply.error))
  return reply.value.regionId
}
/** Invited, let in by the admin of the world, and synced. */
const letIn = async (who: Partial<Input<'setup.invite'>>): Promise<TestDevice> => {
  const nora = await askFor(world, await inviteTo(world, who))
  await world.admin.sync.run()
  const admitted = await createDeviceDesk(world.admin).admit(nora.deviceId, fingerprintOf(nora.publicKey))
  if (!admitted.ok) throw new Error(JSON.stringify(admitted.error))
  await world.admin.sync.run()
  await nora.sync.run()
  return nora
}
const verified = async () => {
  const share = createDirectoryShare(world.folder, { expected: world.profile.shareId })
  return verifyShare({ share, trust: world.profile, nowAt: Date.UTC(2026, 2, 17) })
}
const seenBy = ({ backend }: TestDevice) => sessionView({ ...backend, damage: () => null })

beforeEach(async () => {
  world = await createWorld()
  handlers = createOutletHandlers(world.admin.backend)
})
afterEach(() => {
  world.dispose()
})

describe('an outlet that was added', () => {
  it('stands behind the others with its facts and an identifier of its own, and says who added it', async () => {
    const before = world.registry().outlets
    const request = asked({ holidays: ['2026-12-25'], roles: ['guard', 'guard'] }, { timeZone: 'Europe/Vienna' })
    const reply = await add(request)
    const outlet = world.registry().outlets.at(-1)
    expect(world.registry().outlets.slice(0, -1)).toEqual(before)
    expect(outlet).toMatchObject({
      name: 'Ostbad',
      roles: ['guard'],
      holidays: ['2026-12-25'],
      timeZone: 'Europe/Vienna',
    })
    expect(before.map(({ outletId }) => outletId)).not.toContain(outlet?.outletId)
    expect(reply).toMatchObject({
      ok: true,
      value: { outlet, changes: [{ changedByName: 'Name of ada', before: {}, after: { name: 'Ostbad' } }] },
    })
  })

  it('is known to another device at its next sync, and can be changed like any other', async () => {
    const lead = world.device(lea)
    await world.admin.sync.run()
    await lead.sync.run()
    const outletId = await added()
    expect(seenBy(lead).outlets.map(({ name }) => name)).not.toContain('Ostbad')
    await lead.sync.run()
    expect(seenBy(lead).outlets.find((outlet) => outlet.outletId === outletId)).toMatchObject({ name: 'Ostbad' })
    const listed = await handlers['outlets.list']({}, caller)
    const view = listed.ok ? listed.value.find(({ outlet }) => outlet.outletId === outletId) : undefined
    if (view === undefined) throw new Error('not listed')
    const renamed = asked({ name: 'Ostbad am Wald' }).record
    expect(await handlers['outlets.save']({ outletId, digest: view.digest, record: renamed }, caller)).toMatchObject({
      ok: true,
      value: { changes: [{ before: { name: 'Ostbad' } }, { before: {} }] },
    })
    await lead.sync.run()
    expect(seenBy(lead).outlets.map(({ name }) => name)).toContain('Ostbad am Wald')
    expect(lead.stores.chains.refused()).toEqual([])
  })

  it('has not been heard from in the map of its lead, and nothing of it is a fault', async () => {
    const outletId = await added()
    const lead = world.device(lea)
    await world.admin.sync.run()
    await lead.sync.run()
    const map = await createCompareHandlers(lead.backend)['compare.map']({ weeks: 4 }, { actor: lea })
    const cells = map.ok ? map.value.cells.filter((cell) => cell.outletId === outletId) : []
    expect(map).toMatchObject({
      ok: true,
      value: { outlets: expect.arrayContaining([expect.objectContaining({ outletId })]) },
    })
    expect(new Set(cells.map(({ state }) => state))).toEqual(new Set(['unknown']))
    const heard = await createCompareHandlers(lead.backend)['compare.silence']({}, { actor: lea })
    expect(heard.ok && heard.value.filter((standing) => standing.outletId === outletId)).toEqual([])
  })

  it('has a manager as soon as one was invited, who plans and publishes; the share verifies', async () => {
    const outletId = await added()
    const nora = await letIn({ outletIds: [outletId] })
    const actor = seenBy(nora).actor
    if (actor === null) throw new Error('nobody')
    const board = await createRosterHandlers(nora.backend)['roster.open']({ outletId, weekOn: '2026-03-16' }, { actor })
    expect(board).toMatchObject({ ok: true, value: { outlet: { name: 'Ostbad' } } })
    nora.enqueue(quiet(outletId))
    await nora.sync.run()
    await world.admin.sync.run()
    expect(world.admin.stores.chains.newestReports().map((report) => report.outletId)).toEqual([outletId])
    const standings = standingsOf({
      registry: world.registry(),
      heads: world.admin.stores.chains.heads(),
      refused: world.admin.stores.chains.refused(),
      audit: null,
      currentPackVersion: 1,
      nowAt: world.admin.backend.clock.now(),
    })
    expect(standings).toMatchObject([{ outletId, states: ['fine'] }])
    expect(await verified()).toMatchObject({ ok: true, value: { ok: true, refused: [], mismatches: [] } })
  })

  it('goes together with one that another admin added before either knew of the other', async () => {
    const nora = await letIn({ role: 'admin', outletIds: [] })
    const { actor } = seenBy(nora)
    if (actor === null) throw new Error('nobody')
    expect(addOutlet(world.admin.backend, ada, asked())).toMatchObject({ ok: true })
    expect(addOutlet(nora.backend, actor, asked({ name: 'Westend' }))).toMatchObject({ ok: true })
    for (const device of [world.admin, nora, world.admin, nora]) await device.sync.run()
    const names = (device: TestDevice) => seenBy(device).outlets.map(({ name }) => name)
    expect(names(nora).slice(3).toSorted()).toEqual(['Ostbad', 'Westend'])
    expect(names(world.admin)).toEqual(names(nora))
  })
})

describe('a region that was added', () => {
  it('takes an outlet at once, and both arrive together', async () => {
    const regionId = await addedRegion('East')
    const outletId = await added(asked({ regionId }))
    const manager = world.device(mia)
    await world.admin.sync.run()
    await manager.sync.run()
    expect(seenBy(manager).regions.at(-1)).toEqual({ regionId, name: 'East' })
    expect(manager.stores.trust.registry()?.outlets.at(-1)).toMatchObject({ outletId, regionId })
  })

  it('can have a lead, who sees its outlets and no others', async () => {
    const regionId = await addedRegion('East')
    const outletId = await added(asked({ regionId }))
    const nora = await letIn({ role: 'lead', outletIds: [], regionIds: [regionId] })
    expect(seenBy(nora)).toMatchObject({ actor: { role: 'lead', regionIds: [regionId] } })
    const actor = seenBy(nora).actor
    if (actor === null) throw new Error('nobody')
    const map = await createCompareHandlers(nora.backend)['compare.map']({ weeks: 4, regionId }, { actor })
    expect(map.ok && map.value.outlets.map((outlet) => outlet.outletId)).toEqual([outletId])
  })
})

describe('refused, with nothing changed', () => {
  const overlapping = [
    { weekday: 1, fromMinute: 480, toMinute: 720 },
    { weekday: 1, fromMinute: 700, toMinute: 900 },
  ]
  it.each<[string, Adding, string, object]>([
    ['a name that an outlet bears', asked({ name: 'OUTLET WESTBAD' }), 'nameTaken', { name: 'Outlet westbad' }],
    ['a region that is not there', asked({ regionId: id('east') }), 'notFound', { what: 'region', id: 'east' }],
    ['openings that overlap', asked({ openings: overlapping }), 'openingsOverlap', { weekday: 1 }],
    ['a zone of no clock', asked({}, { timeZone: 'Mars/Base' }), 'zoneUnknown', { timeZone: 'Mars/Base' }],
    ['a format that nobody knows', asked({ format: 'poool' }), 'formatUnknown', { format: 'poool' }],
  ])('%s', async (_, request, why, details) => {
    const before = canonicalJson(world.registry())
    expect(await add(request)).toEqual({ ok: false, error: { code: 'refused', why, details } })
    expect(canonicalJson(world.registry())).toBe(before)
    expect(world.admin.stores.repository.pending()).toEqual([])
  })

  it('the same outlet twice, and the same region in other letters', async () => {
    await added()
    expect(await add()).toMatchObject({ error: { why: 'nameTaken' } })
    await addedRegion('East')
    expect(await handlers['outlets.addRegion']({ name: 'EAST' }, caller)).toEqual({
      ok: false,
      error: { code: 'refused', why: 'regionTaken', details: { name: 'East' } },
    })
    expect(world.registry().regions.map(({ name }) => name)).toEqual(['South', 'North', 'East'])
  })

  it('on a device without the key of the organisation', async () => {
    const manager = world.device(mia)
    await world.admin.sync.run()
    await manager.sync.run()
    const elsewhere = createOutletHandlers(manager.backend)
    expect(await elsewhere['outlets.add'](asked(), caller)).toMatchObject({ error: { why: 'notYours' } })
    expect(await elsewhere['outlets.addRegion']({ name: 'East' }, caller)).toMatchObject({ error: { why: 'notYours' } })
  })
})

it('a format is taken where it is said to be new, and is then known', async () => {
  await added(asked({ name: 'Saunadorf', format: 'sauna' }, { newFormat: true }))
  expect(await add(asked({ name: 'Saunahof', format: 'sauna' }))).toMatchObject({ ok: true })
})
