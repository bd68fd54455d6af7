import { describe, expect, it } from 'vitest'
import { actorOf } from '#backend/actorOf.ts'
import { currentCaller, sessionView } from '#backend/session.ts'
import { todayOf } from '#backend/time/today.ts'
import { id } from '#shared/kernel/ids.ts'
import type { Actor } from '#shared/people/permissions.ts'
import type { Device } from '#shared/sync/model.ts'
import { createTestBackend, testNowAt } from '#test/support/testBackend.ts'
import { admin, manager, testOutlet, testProfile, testRegistry } from '#test/support/testOrganisation.ts'
import { lead } from '#test/support/testRegion.ts'

const outlets = [testOutlet('nordbad'), testOutlet('westbad')]
const auditor: Actor = { ...admin, actorId: id('uwe'), name: 'Uwe', role: 'auditor' }
const everybody = [manager, admin, lead, auditor]
const deviceOf = (actor: Actor, over: Partial<Device> = {}): Device => ({
  deviceId: id(`dev-${actor.actorId}`),
  publicKey: '00'.repeat(32),
  actorId: actor.actorId,
  admittedAt: 0,
  revokedAfterSeq: null,
  ...over,
})

/** A data folder of one actor whose device stands in the registry as given. */
const folderOf = (
  actor: Actor,
  { devices = everybody.map((one) => deviceOf(one)), actors = everybody, demo = false, own = [actor] } = {},
) => {
  const backend = createTestBackend({ outlets })
  backend.stores.trust.saveRegistry({ ...testRegistry(outlets), actors, devices })
  backend.stores.profiles.save({
    ...testProfile,
    demo,
    actorId: actor.actorId,
    identities: own.map(({ actorId }) => ({ actorId, deviceId: id(`dev-${actorId}`) })),
  })
  return backend
}
const short = (view: ReturnType<typeof sessionView>) => [
  view.state,
  view.actor?.actorId ?? null,
  view.choices.map(({ actorId }) => actorId).join(' '),
  view.outlets.map(({ outletId }) => outletId).join(' '),
]

describe('who sits at a device', () => {
  it.each<[Actor, string]>([
    [manager, 'nordbad'],
    [admin, 'nordbad westbad'],
    [lead, 'nordbad westbad'],
    [auditor, 'nordbad westbad'],
  ])('$name sees %s', (actor, seen) => {
    const backend = folderOf(actor)
    expect(short(sessionView(backend))).toEqual(['ready', actor.actorId, actor.actorId, seen])
    expect(currentCaller(backend)).toEqual({ actor })
  })

  it.each<[string, Parameters<typeof folderOf>[1]]>([
    ['whose device the registry does not list', { devices: [deviceOf(admin)] }],
    ['whose device belongs to somebody else there', { devices: [deviceOf(manager, { actorId: admin.actorId })] }],
    ['whom the registry does not list', { actors: [admin] }],
    ['who has no key here', { own: [] }],
  ])('somebody %s waits, sees no outlet, and passes for nobody at the door', (_, given) => {
    const backend = folderOf(manager, given)
    expect(short(sessionView(backend))).toEqual(['waiting', null, '', ''])
    expect(currentCaller(backend)).toEqual({ actor: null })
    expect(() => actorOf(currentCaller(backend))).toThrow('nobody in particular')
  })

  it('may be changed in the demo, among those whose keys lie here', () => {
    const demo = folderOf(manager, { demo: true, own: [manager, lead] })
    expect(short(sessionView(demo))).toEqual(['ready', manager.actorId, 'mia lea', 'nordbad'])
    expect(short(sessionView(folderOf(manager, { own: [manager, lead] })))[2]).toBe('mia')
  })

  it('in an empty folder is nobody, and in a damaged one is told so', () => {
    const { stores } = createTestBackend()
    const empty = {
      ...createTestBackend(),
      workspace: () => ({ dataFolder: '/d', stores: { ...stores, profiles: { get: () => null } } }),
    }
    const fresh = empty as unknown as Parameters<typeof sessionView>[0]
    expect(sessionView(fresh)).toMatchObject({
      state: 'fresh',
      actor: null,
      organisation: null,
      demo: false,
      regions: [],
    })
    const damage = { setAside: '/d/damaged', backups: ['b1'] }
    expect(sessionView({ ...fresh, damage: () => damage })).toMatchObject({ state: 'damaged', damage, outlets: [] })
    expect(currentCaller(fresh as never)).toEqual({ actor: null })
  })

  it('is told the organisation, its regions and its clock', () => {
    expect(sessionView(folderOf(lead))).toMatchObject({
      organisation: 'Pools',
      regions: [{ regionId: 'south', name: 'South' }],
      nowAt: testNowAt,
      appVersion: '0.0.0',
      damage: null,
    })
  })
})

describe('today', () => {
  const noon = Date.UTC(2026, 2, 16, 12)
  it.each([
    ['Europe/Berlin', Date.UTC(2026, 2, 16, 22, 59), '2026-03-16'],
    ['Europe/Berlin', Date.UTC(2026, 2, 16, 23), '2026-03-17'],
    ['Pacific/Kiritimati', noon, '2026-03-17'],
    ['Pacific/Niue', noon, '2026-03-16'],
    ['Pacific/Niue', Date.UTC(2026, 2, 16, 10, 59), '2026-03-15'],
  ])('in %s at %d is %s', (timeZone, now, on) => {
    const backend = createTestBackend({ outlets: [testOutlet('nordbad', { timeZone }), testOutlet('westbad')] })
    backend.setNow(now)
    expect(todayOf(backend)).toBe(on)
  })

  it('is that of Greenwich while there is no outlet', () => {
    const backend = createTestBackend({ outlets: [] })
    backend.setNow(Date.UTC(2026, 2, 16, 23, 59))
    expect(todayOf(backend)).toBe('2026-03-16')
  })
})
