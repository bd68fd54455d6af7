/** A device is revoked after a lower number than others have read: they show no more than a newcomer does, and keep the files. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createCompareHandlers } from '#backend/handlers/compare.ts'
import { createEvidenceHandlers } from '#backend/handlers/evidence.ts'
import { voidRevoked } from '#backend/share/voidRevoked.ts'
import type { VoidedView } from '#shared/contract/evidence.ts'
import { id } from '#shared/kernel/ids.ts'
import type { Decision } from '#shared/overrides/model.ts'
import type { Content } from '#shared/sync/model.ts'
import { createDeviceDesk } from '#test/support/deviceDesk.ts'
import { actorNamed, createWorld, lea, leo, mia, type TestDevice, type World } from '#test/support/shareWorld.ts'
import { approvalOf, outerOverride, testWeek, testWeekOn } from '#test/support/testReports.ts'

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
})
afterEach(() => world.dispose())

const syncAll = async (...devices: readonly TestDevice[]) => {
  for (const device of devices) await device.sync.run()
}
const request = outerOverride()
const report = (revision: number): Content => ({
  type: 'report',
  report: { outletId: id('nordbad'), week: testWeek({ revision }), overrides: revision > 2 ? [request] : [] },
})
/** The manager's week in three revisions, the last with a request; everybody has read them. */
const publish = async () => {
  for (const revision of [1, 2, 3]) manager.enqueue(report(revision))
  await syncAll(manager, world.admin, lead)
}
/** All that pages are made of. */
const said = ({ stores: { chains } }: TestDevice) => ({
  weeks: chains.weeks(testWeekOn, testWeekOn).map(({ path, week }) => [path, week.revision]),
  newest: chains.newestReports().map(({ path }) => path),
  approvals: chains.approvals().map(({ decision }) => decision.actorId),
})
const voided = ({ backend }: TestDevice): readonly VoidedView[] => {
  const reply = createEvidenceHandlers(backend)['share.voided']({}, { actor: null }) as { value: readonly VoidedView[] }
  return reply.value
}
const newcomer = async (): Promise<TestDevice> => {
  const device = world.device(actorNamed('late', { role: 'auditor' }))
  await syncAll(world.admin, device)
  return device
}

describe('what was read above the number', () => {
  it('stands nowhere, here as with a newcomer; its files and its head are kept', async () => {
    await publish()
    const headsNow = () => lead.stores.chains.heads().filter(({ type }) => type === 'cs1')
    const heads = headsNow()
    const files = heads.flatMap((head) => lead.stores.chains.at(head.deviceId, head.type, head.seq)?.path ?? [])
    await desk.revoke(manager.deviceId, 1, 'left on a train')
    expect(said(world.admin).weeks).toHaveLength(1)
    await syncAll(lead)
    expect(said(lead)).toEqual(said(await newcomer()))
    expect(said(lead)).toMatchObject({ weeks: [[expect.stringContaining('0000000001-'), 1]] })
    expect(headsNow()).toEqual(heads)
    for (const path of files) expect(lead.stores.chains.file(path)?.bytes.length).toBeGreaterThan(0)
    expect(lead.stores.chains.refused()).toEqual([])
  })

  it('is told with its weeks, its number, who decided, when and why', async () => {
    await publish()
    expect(voided(lead)).toEqual([])
    await desk.revoke(manager.deviceId, 1, 'left on a train')
    await syncAll(lead)
    const revoked = { afterSeq: 1, at: lead.backend.clock.now(), by: 'Name of ada', reason: 'left on a train' }
    const told = {
      ownerId: 'nordbad',
      type: 'cs1',
      fromSeq: 2,
      toSeq: 3,
      writer: mia.name,
      weeks: [testWeekOn],
      revoked,
    }
    expect(voided(lead)).toEqual([{ deviceId: manager.deviceId, ...told }])
    expect(voided(await newcomer())).toEqual([])
  })

  it('is missing behind a cell of the map, and said to be', async () => {
    await publish()
    await desk.revoke(manager.deviceId, 0, 'left on a train')
    await syncAll(lead)
    const handlers = createCompareHandlers(lead.backend)
    const map = handlers['compare.map']({ weeks: 4 }, { actor: null })
    const [rule] = world.admin.stores.packs.newest()?.rules ?? []
    const cell = handlers['compare.cell'](
      { outletId: id('nordbad'), ruleId: rule?.ruleId ?? id('rest'), weeks: 4 },
      { actor: null },
    )
    expect(map).toMatchObject({ ok: true })
    expect(cell).toMatchObject({ ok: true, value: { weeks: [], voided: [{ weekOn: testWeekOn }] } })
  })

  it('goes again with every lower number, at once where it was decided and without the share', async () => {
    await publish()
    await desk.revoke(manager.deviceId, 2)
    expect(said(world.admin).weeks[0]?.[1]).toBe(2)
    await desk.revoke(manager.deviceId, 1)
    expect(said(world.admin).weeks[0]?.[1]).toBe(1)
    await syncAll(lead)
    expect(voided(lead)).toMatchObject([{ fromSeq: 2, toSeq: 3 }])
  })
})

describe('an answer above the number', () => {
  const answered = async (): Promise<Decision> => {
    manager.stores.overrides.save(request)
    await publish()
    const decision = approvalOf(request)
    lead.enqueue({
      type: 'decision',
      outletId: id('nordbad'),
      regionId: id('south'),
      requestFile: 'a'.repeat(64),
      packVersion: 1,
      decision,
    })
    await syncAll(lead, manager, world.admin)
    expect(manager.stores.overrides.get(request.overrideId)?.decision).toEqual(decision)
    return decision
  }

  it('is taken back from the request, which another lead may answer', async () => {
    const decision = await answered()
    await desk.revoke(lead.deviceId, 0)
    await syncAll(manager)
    expect(manager.stores.overrides.get(request.overrideId)?.decision).toBeNull()
    expect(said(manager)).toMatchObject({ approvals: [] })
    const anew = { ...decision, actorId: id<'Actor'>('lin'), decidedAt: 9 }
    manager.stores.overrides.save({ ...request, decision: anew })
    voidRevoked(manager.stores)
    expect(manager.stores.overrides.get(request.overrideId)?.decision).toEqual(anew)
  })

  it('stays where the number lies above it, or another device was revoked', async () => {
    const decision = await answered()
    await desk.revoke(lead.deviceId, 1)
    const north = world.device(leo)
    await syncAll(world.admin, north)
    await desk.revoke(north.deviceId, 0)
    await syncAll(manager)
    // without a sync behind it that would put the answer back
    voidRevoked(manager.stores)
    expect(manager.stores.overrides.get(request.overrideId)?.decision).toEqual(decision)
    expect(voided(world.admin)).toEqual([])
  })
})

it('nothing is void where nobody knows who belongs', () => {
  const stores = { ...lead.stores, trust: { ...lead.stores.trust, registry: () => null } }
  expect(() => voidRevoked(stores)).not.toThrow()
  expect(voided(lead)).toEqual([])
})
