import { trustedTargets } from '#backend/trust/signers.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createOutletHandlers } from '#backend/handlers/outlets.ts'
import { createRosterHandlers } from '#backend/handlers/roster.ts'
import { createRosterPublishHandlers } from '#backend/handlers/rosterPublish.ts'
import { sessionView } from '#backend/session.ts'
import type { Input } from '#shared/contract/api.ts'
import type { OutletView } from '#shared/contract/outlets.ts'
import { leavingVersion } from '#shared/compliance/leaving.ts'
import { canonicalJson } from '#shared/kernel/canonicalJson.ts'
import { id } from '#shared/kernel/ids.ts'
import type { LocalDate } from '#shared/kernel/time.ts'
import { tidyRecord } from '#shared/people/outletChange.ts'
import type { Outlet } from '#shared/people/places.ts'
import { actorNamed, createWorld, lea, mia, type TestDevice, type World } from '#test/support/shareWorld.ts'
import { testShift } from '#test/support/testShift.ts'
import { testPerson } from '#test/support/testOrganisation.ts'

type Record = Input<'outlets.save'>['record']

const nordbad = id<'Outlet'>('nordbad')
const ada = { actor: actorNamed('ada', { role: 'admin' }) }
const mornings = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, fromMinute: 480, toMinute: 720 }))
const christmas: LocalDate = '2026-12-25'

let world: World
let manager: TestDevice
let handlers: ReturnType<typeof createOutletHandlers>

const recordOf = (outlet: Outlet): Record => {
  const { roles, openings, holidays, ...rest } = tidyRecord(outlet)
  return { ...rest, roles: [...roles], openings: [...openings], holidays: [...holidays] }
}
const view = async (outletId = nordbad): Promise<OutletView> => {
  const listed = await handlers['outlets.list']({}, ada)
  const found = listed.ok ? listed.value.find(({ outlet }) => outlet.outletId === outletId) : undefined
  if (found === undefined) throw new Error('not listed')
  return found
}
const save = async (over: Partial<Record>, digest?: string) => {
  const { outlet, digest: known } = await view()
  return handlers['outlets.save'](
    { outletId: nordbad, digest: digest ?? known, record: { ...recordOf(outlet), ...over } },
    ada,
  )
}
const seenBy = ({ backend }: TestDevice): Outlet | undefined =>
  sessionView({ ...backend, damage: () => null }).outlets.find(({ outletId }) => outletId === nordbad)

beforeEach(async () => {
  world = await createWorld()
  manager = world.device(mia)
  await world.admin.sync.run()
  await manager.sync.run()
  handlers = createOutletHandlers(world.admin.backend)
})
afterEach(() => {
  world.dispose()
})

describe('a changed outlet', () => {
  it('is signed into the book, and other devices take it at their next sync', async () => {
    expect(await save({ name: 'Nordbad am See', openings: mornings, holidays: [christmas] })).toMatchObject({
      ok: true,
    })
    expect(seenBy(manager)).toMatchObject({ name: 'Outlet nordbad', holidays: [] })
    await manager.sync.run()
    expect(seenBy(manager)).toMatchObject({ name: 'Nordbad am See', openings: mornings, holidays: [christmas] })
    expect(manager.stores.chains.refused()).toEqual([])
  })

  it('carries what laws ask for to other devices, and takes it back when it is cleared', async () => {
    const term = { fromOn: '2026-09-14', toOn: '2026-12-18' } as const
    const lawFacts = { sector: 'retail', schoolTerms: [term], figures: { budgetMinutes: 24_000 } } as const
    expect(await save({ lawFacts: { ...lawFacts, schoolTerms: [term, term] } })).toMatchObject({ ok: true })
    await manager.sync.run()
    expect(seenBy(manager)?.lawFacts).toEqual(lawFacts)
    expect(await save({ lawFacts: { schoolTerms: [] } })).toMatchObject({
      ok: true,
      value: { changes: [{ before: { lawFacts }, after: {} }, {}] },
    })
    await manager.sync.run()
    expect(seenBy(manager)).toBeDefined()
    expect(seenBy(manager)?.lawFacts).toBeUndefined()
    expect(manager.stores.chains.refused()).toEqual([])
  })

  it('keeps its country and its clock, and leaves the other outlets alone', async () => {
    const before = world.registry().outlets
    await save({ format: 'sauna', regionId: id('north') })
    const after = world.registry().outlets
    expect(after[0]).toEqual({ ...before[0], format: 'sauna', regionId: 'north' })
    expect(after.slice(1)).toEqual(before.slice(1))
  })

  it('says who changed what and when, newest first, on every device', async () => {
    await save({ holidays: [christmas] })
    world.admin.setNow(world.admin.backend.clock.now() + 60_000)
    await save({ roles: ['guard'] })
    const [newest, first] = (await view()).changes
    expect(first).toMatchObject({
      changedByName: 'Name of ada',
      before: { holidays: [] },
      after: { holidays: [christmas] },
    })
    expect(newest).toMatchObject({ before: { roles: ['guard', 'till'] }, after: { roles: ['guard'] } })
    expect((newest?.changedAt ?? 0) - (first?.changedAt ?? 0)).toBe(60_000)
    const lead = world.device(lea)
    await world.admin.sync.run()
    await lead.sync.run()
    const listed = await createOutletHandlers(lead.backend)['outlets.list']({}, { actor: lea })
    expect(listed.ok && listed.value.find(({ outlet }) => outlet.outletId === nordbad)).toEqual(await view())
    expect((await view(id('westbad'))).changes).toEqual([])
  })

  it('signs nothing where nothing differs but the order', async () => {
    const waiting = () => world.admin.stores.repository.pending().length
    await world.admin.sync.run()
    const head = () => trustedTargets(world.admin)?.version
    const before = head()
    const { openings } = recordOf((await view()).outlet)
    expect(await save({ openings: openings.toReversed() })).toMatchObject({ ok: true, value: { changes: [] } })
    expect([head(), waiting()]).toEqual([before, 0])
  })
})

describe('refused, with nothing changed', () => {
  const overnight = [...mornings, { weekday: 7, fromMinute: 1_200, toMinute: 1_980 }]
  it.each<[string, Partial<Record>, string, object]>([
    ['a name that another outlet bears', { name: 'OUTLET WESTBAD' }, 'nameTaken', { name: 'Outlet westbad' }],
    ['a region that is not there', { regionId: id('east') }, 'notFound', { what: 'region', id: 'east' }],
    ['openings that overlap over the end of the week', { openings: overnight }, 'openingsOverlap', { weekday: 1 }],
  ])('%s', async (_, over, why, details) => {
    const before = canonicalJson(world.registry())
    expect(await save(over)).toEqual({ ok: false, error: { code: 'refused', why, details } })
    expect(canonicalJson(world.registry())).toBe(before)
  })

  it('a change that is based on another state of the outlet', async () => {
    const { digest } = await view()
    await save({ holidays: [christmas] })
    expect(await save({ roles: ['guard'] }, digest)).toMatchObject({ error: { why: 'outletStale' } })
    expect((await view()).outlet).toMatchObject({ holidays: [christmas], roles: ['guard', 'till'] })
  })

  it('an outlet that nobody knows, and a device without the key of the organisation', async () => {
    const { outlet, digest } = await view()
    const request = { outletId: id<'Outlet'>('gone'), digest, record: recordOf(outlet) }
    expect(await handlers['outlets.save'](request, ada)).toMatchObject({ error: { why: 'notFound' } })
    const elsewhere = createOutletHandlers(manager.backend)
    expect(await elsewhere['outlets.save']({ ...request, outletId: nordbad }, ada)).toMatchObject({
      error: { why: 'notYours' },
    })
  })
})

describe('plans', () => {
  const caller = { actor: mia }
  const published = { outletId: nordbad, weekOn: '2026-03-16' } as const
  const draft = { outletId: nordbad, weekOn: '2026-03-23' } as const
  const board = async (key: typeof published | typeof draft) => {
    const opened = await createRosterHandlers(manager.backend)['roster.open'](key, caller)
    if (!opened.ok) throw new Error('refused')
    return opened.value
  }
  const frozen = () => canonicalJson(manager.stores.publications.latest(nordbad, published.weekOn)?.report)

  beforeEach(async () => {
    manager.stores.people.saveAll([testPerson('p1')])
    manager.stores.plans.saveShifts(nordbad, [testShift('s1', 9, 15)])
    const publishing = createRosterPublishHandlers(manager.backend)
    await publishing['roster.confirmLeaving']({ outletId: nordbad, version: leavingVersion }, caller)
    const receipt = await publishing['roster.check'](published, caller)
    const digest = receipt.ok ? receipt.value.digest : ''
    expect(await publishing['roster.publish']({ ...published, digest, reasons: [] }, caller)).toMatchObject({
      ok: true,
    })
  })

  it('that are published keep their facts byte for byte, drafts take the new ones', async () => {
    const before = frozen()
    await save({ openings: mornings, holidays: [christmas], roles: ['guard'] })
    await manager.sync.run()
    expect(frozen()).toBe(before)
    expect((await board(published)).outlet).toMatchObject({ holidays: [], roles: ['guard', 'till'] })
    expect((await board(draft)).outlet).toMatchObject({ openings: mornings, holidays: [christmas], roles: ['guard'] })
  })

  it('that are amended after the change are judged by the new facts', async () => {
    await save({ openings: mornings })
    await manager.sync.run()
    manager.stores.plans.saveShifts(nordbad, [testShift('s2', 33, 39)])
    expect((await board(published)).outlet.openings).toEqual(mornings)
  })
})
