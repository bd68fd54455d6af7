/** Who may ask, who is let in, and what ends an invitation. */
import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import {
  admitDevice,
  isOpen,
  refuseDevice,
  requestOf,
  withdrawInvitation,
  withInvitation,
  type AdmissionRequest,
  type CodeOf,
} from '#shared/sync/admission.ts'
import { deviceIdOf } from '#shared/sync/deviceId.ts'
import { codeDigestOf, codeFromSecret, proofOf } from '#shared/sync/enrolment.ts'
import type { Enrolment } from '#shared/sync/judge.ts'
import type { Registry } from '#shared/sync/model.ts'
import { manager, testOutlet, testRegistry } from '#test/support/testOrganisation.ts'

const ada = id<'Actor'>('ada')
const act = { at: 5, by: ada }
/** Another code for each invitation of a person, as the organisation's secret makes them. */
const codeOf: CodeOf = ({ actor, nth = 0 }) => codeFromSecret(`${nth}${actor.actorId.length}`.repeat(32).slice(0, 64))
const code = codeOf({ actor: manager })
const keys = ['ab', 'cd', 'ef'].map((pair) => pair.repeat(32))
const [publicKey = '', otherKey = ''] = keys
const deviceId = deviceIdOf(publicKey)

const empty: Registry = { ...testRegistry([testOutlet('nordbad')]), actors: [], devices: [], invitations: [] }
const open: Registry = withInvitation(empty, manager, codeOf, { createdAt: 1 }).registry
const asks = (key = publicKey, over: Partial<Enrolment['content']> = {}, by = code): Enrolment => ({
  deviceId: deviceIdOf(key),
  content: {
    type: 'enrolment',
    publicKey: key,
    proof: proofOf(by, deviceIdOf(key)),
    codeDigest: codeDigestOf(by),
    ...over,
  },
})
const requestIn = (registry: Registry, enrolment = asks()): AdmissionRequest => {
  const request = requestOf(registry, enrolment, codeOf)
  if (request === null) throw new Error('nobody asks')
  return request
}
const expectRegistry = (registry: Registry | null): Registry => {
  if (registry === null) throw new Error('no registry')
  return registry
}

describe('a device that asks', () => {
  it('is heard of with the name that its person wrote, and whom the invitation was for', () => {
    expect(requestIn(open, asks(publicKey, { name: 'Mia M.' }))).toEqual({
      deviceId,
      publicKey,
      name: 'Mia M.',
      invitation: open.invitations[0],
    })
    expect(requestIn(open).name).toBe(manager.name)
  })

  const other = codeFromSecret('43'.repeat(32))
  it.each<readonly [string, Enrolment]>([
    ['another code', asks(publicKey, {}, other)],
    ['the proof of another code', asks(publicKey, { proof: proofOf(other, deviceId) })],
    ['the proof of another device', asks(publicKey, { proof: proofOf(code, id('otherdevice')) })],
  ])('is not heard of with %s', (_, enrolment) => {
    expect(requestOf(open, enrolment, codeOf)).toBeNull()
  })

  it('is not heard of where the code cannot be made again', () => {
    expect(requestOf(open, asks(), () => other)).toBeNull()
  })

  it('gets nothing by asking: the registry is as it was, and lists nobody', () => {
    const before = structuredClone(open)
    requestIn(open)
    expect(open).toEqual(before)
    expect(open.devices).toEqual([])
  })
})

describe('admitting', () => {
  it('adds device and actor, says who did it, and uses the invitation up', () => {
    const next = expectRegistry(admitDevice(open, requestIn(open, asks(publicKey, { name: 'Mia M.' })), act))
    expect(next.devices).toEqual([
      { deviceId, publicKey, actorId: manager.actorId, admittedAt: 5, admittedBy: ada, revokedAfterSeq: null },
    ])
    expect(next.actors).toEqual([{ ...manager, name: 'Mia M.' }])
    expect(next.invitations).toEqual([{ ...open.invitations[0], usedBy: deviceId }])
    expect(admitDevice(next, requestIn(open), act)).toBeNull()
  })

  it('lets in one of two devices that know the same code, and forgets the other', () => {
    const [one, two] = [requestIn(open), requestIn(open, asks(otherKey))]
    const next = expectRegistry(admitDevice(open, two, act))
    expect(admitDevice(next, one, act)).toBeNull()
    expect(refuseDevice(next, one, act)).toBeNull()
    expect(requestOf(next, asks(), codeOf)).toBeNull()
  })

  it('leaves name, role and places of somebody who takes part already as they are', () => {
    const known = { ...open, actors: [{ ...manager, name: 'Mia Marsh', outletIds: [id<'Outlet'>('westbad')] }] }
    const next = expectRegistry(admitDevice(known, requestIn(known, asks(publicKey, { name: 'Boss' })), act))
    expect(next.actors).toEqual(known.actors)
  })

  it('leaves other invitations open', () => {
    const lea = { ...manager, actorId: id<'Actor'>('lea-of-south') }
    const two = withInvitation(open, lea, codeOf, { createdAt: 2 }).registry
    const next = expectRegistry(admitDevice(two, requestIn(two), act))
    expect(next.invitations.map(isOpen)).toEqual([false, true])
  })

  it('lets no device in twice, by no second invitation', () => {
    const once = expectRegistry(admitDevice(open, requestIn(open), act))
    const again = withInvitation(once, manager, codeOf, { createdAt: 6 })
    expect(requestOf(again.registry, asks(publicKey, {}, again.code), codeOf)).toBeNull()
    const replayed = { ...requestIn(open), invitation: again.registry.invitations[1] ?? open.invitations[0]! }
    expect(admitDevice(again.registry, replayed, act)).toBeNull()
  })
})

describe('refusing', () => {
  it('ends the invitation for everybody who knows its code, and names the device', () => {
    const next = expectRegistry(refuseDevice(open, requestIn(open), act))
    expect(next.invitations[0]?.closed).toEqual({ why: 'refused', at: 5, by: ada, deviceId })
    expect(next.devices).toEqual([])
    expect(requestOf(next, asks(otherKey), codeOf)).toBeNull()
    expect(admitDevice(next, requestIn(open, asks(otherKey)), act)).toBeNull()
    expect(refuseDevice(next, requestIn(open), act)).toBeNull()
  })
})

describe('an invitation', () => {
  it('can be withdrawn while nobody used it', () => {
    const digest = codeDigestOf(code)
    const next = expectRegistry(withdrawInvitation(open, digest, act))
    expect(next.invitations[0]?.closed).toEqual({ why: 'withdrawn', at: 5, by: ada })
    expect(requestOf(next, asks(), codeOf)).toBeNull()
    expect(withdrawInvitation(next, digest, act)).toBeNull()
    const used = expectRegistry(admitDevice(open, requestIn(open), act))
    expect(withdrawInvitation(used, digest, act)).toBeNull()
    expect(withdrawInvitation(open, 'f'.repeat(64), act)).toBeNull()
  })

  it('has a code of its own each time, also for the same person', () => {
    const second = withInvitation(open, manager, codeOf, { createdAt: 2 })
    const third = withInvitation(second.registry, manager, codeOf, { createdAt: 3 })
    expect(new Set([code, second.code, third.code]).size).toBe(3)
    expect(third.registry.invitations.map(({ nth }) => nth)).toEqual([undefined, 1, 2])
    expect(third.registry.invitations.map(({ codeDigest }) => codeDigest)).toEqual(
      [code, second.code, third.code].map(codeDigestOf),
    )
  })
})
