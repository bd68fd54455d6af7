import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adminSteps, type OrganisationFacts } from '#renderer/features/home/adminSteps.ts'
import { id } from '#shared/kernel/ids.ts'
import { testDevice, testDevices, testInvitation, testRequest } from '#test/support/testDevices.ts'

const outlet = (name: string) => ({ outletId: id<'Outlet'>(name.toLowerCase()), name })
const south = { regionId: id<'Region'>('south'), name: 'South' }
const west = { regionId: id<'Region'>('west'), name: 'West' }
const manager = testDevice('d1', 'Mia')
const lead = testDevice('d2', 'Lea', { role: 'lead', outletIds: [], regionIds: [south.regionId] })
const revoked = { afterSeq: 3, at: 1, by: 'Ada', reason: 'left' }
const key = (deviceId: string, here: boolean, own = false) => ({ deviceId: id<'Device'>(deviceId), here, own })
const recovery = (...keys: readonly ReturnType<typeof key>[]) => ({ threshold: 2, keys, needed: false })
const nobody = { requests: [], invitations: [] }

const running: OrganisationFacts = {
  view: testDevices(manager, lead),
  waiting: nobody,
  outlets: [outlet('Nordbad')],
  regions: [south],
}
const stepsOf = (over: Partial<OrganisationFacts> = {}) => adminSteps({ ...running, ...over })

describe('what an organisation lacks', () => {
  it('is nothing once every outlet has a manager and every region a lead', () => {
    expect(stepsOf()).toEqual([])
  })

  it('is a manager and a lead for everything on its first day', () => {
    const founded = { view: testDevices(), outlets: [outlet('Nordbad'), outlet('Westbad')], regions: [south, west] }
    expect(stepsOf(founded)).toEqual([
      { kind: 'inviteManager', name: 'Nordbad', count: 2 },
      { kind: 'inviteLead', name: 'South', count: 2 },
    ])
  })

  it.each([
    ['a device', { view: testDevices(manager, lead, testDevice('d3', 'Max', { outletIds: [id('westbad')] })) }],
    ['an open invitation', { waiting: { requests: [], invitations: [testInvitation()] } }],
  ])('is no manager where there is %s', (_what, over) => {
    expect(stepsOf({ outlets: [outlet('Nordbad'), outlet('Westbad')], ...over })).toEqual([])
  })

  it('is a manager again where the only device was revoked', () => {
    expect(stepsOf({ view: testDevices({ ...manager, revoked }, lead) })).toEqual([
      { kind: 'inviteManager', name: 'Nordbad', count: 1 },
    ])
  })

  it('counts a lead of another region for nothing, nor a manager as a lead', () => {
    expect(stepsOf({ regions: [south, west] })).toEqual([{ kind: 'inviteLead', name: 'West', count: 1 }])
    expect(stepsOf({ view: testDevices(manager) })).toEqual([{ kind: 'inviteLead', name: 'South', count: 1 }])
  })

  it('is first of all an answer to who asks, even before the outlets', () => {
    const waiting = { requests: [testRequest(), testRequest({ role: 'auditor' })], invitations: [] }
    expect(stepsOf({ waiting, outlets: [outlet('Ostbad')] }).map(({ kind }) => kind)).toEqual([
      'letIn',
      'inviteManager',
    ])
    expect(stepsOf({ waiting })[0]).toEqual({ kind: 'letIn', count: 2 })
  })

  it.each([
    ['every recovery key lies here', [key('own', true, true), key('r1', true), key('r2', true)], true],
    ['one has left', [key('own', true, true), key('r1', false), key('r2', true)], false],
    ['all have left', [key('own', true, true), key('r1', false), key('r2', false)], false],
    ['there are none', [key('own', true, true)], false],
  ])('the keys are to be saved: %s', (_what, keys, expected) => {
    const view = { ...testDevices(manager, lead), recovery: recovery(...keys) }
    expect(stepsOf({ view })).toEqual(expected ? [{ kind: 'saveKeys' }] : [])
  })

  it('names each kind of step once, and no place that has somebody', () => {
    const names = fc.uniqueArray(fc.constantFrom('Nordbad', 'Westbad', 'Ostbad', 'Südbad'))
    fc.assert(
      fc.property(names, names, (all, managed) => {
        const devices = managed.map((name) => testDevice(`of ${name}`, name, { outletIds: [outlet(name).outletId] }))
        const steps = stepsOf({ view: testDevices(lead, ...devices), outlets: all.map(outlet) })
        const missing = all.filter((name) => !managed.includes(name))
        const [name] = missing
        expect(steps).toEqual(name === undefined ? [] : [{ kind: 'inviteManager', name, count: missing.length }])
      }),
    )
  })
})
