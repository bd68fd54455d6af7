import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '#shared/kernel/canonicalJson.ts'
import { id } from '#shared/kernel/ids.ts'
import type { Actor } from '#shared/people/permissions.ts'
import { deviceIdOf } from '#shared/sync/deviceId.ts'
import type { Device, Invitation, Registry } from '#shared/sync/model.ts'
import { parseRegion, regionBytes } from '#shared/sync/repository/contents.ts'
import {
  joinRegions,
  regionOfOutlets,
  regionPart,
  withRegions,
  type RegionRegistry,
} from '#shared/sync/repository/regionRegistry.ts'
import { testOutlet, testRegistry } from '#test/support/testOrganisation.ts'

const south = id<'Region'>('south')
const person = (actorId: string, over: Partial<Actor> = {}): Actor => ({
  actorId: id(actorId),
  name: actorId,
  role: 'manager',
  outletIds: [id('nordbad')],
  regionIds: [],
  ...over,
})
const lea = person('lea', { role: 'lead', outletIds: [], regionIds: [south] })
const registry: Registry = {
  ...testRegistry([testOutlet('nordbad'), testOutlet('westbad'), testOutlet('seebad', { regionId: id('north') })]),
  actors: [lea, person('mia')],
}
const device = (key: string, actorId: string, over: Partial<Device> = {}): Device => ({
  deviceId: deviceIdOf(key.repeat(64)),
  publicKey: key.repeat(64),
  actorId: id(actorId),
  admittedAt: 1,
  admittedBy: lea.actorId,
  inRegion: south,
  revokedAfterSeq: null,
  ...over,
})
const invitation = (key: string, actor: Actor, over: Partial<Invitation> = {}): Invitation => ({
  codeDigest: key.repeat(64),
  actor,
  createdAt: 1,
  usedBy: null,
  inRegion: south,
  ...over,
})
const saying = (over: Partial<RegionRegistry>): RegionRegistry => ({
  fmt: 1,
  organisationId: registry.organisation.organisationId,
  regionId: south,
  actors: [],
  devices: [],
  invitations: [],
  ...over,
})
const outsideOf = (over: Partial<RegionRegistry>, of = registry) =>
  withRegions(of, [saying(over)]).outside.map(({ what, id: named }) => `${what} ${named}`)

describe('what a lead says', () => {
  const nora = person('nora', { outletIds: [id('westbad'), id('nordbad')] })
  const said = saying({
    actors: [nora],
    devices: [device('a', 'nora'), device('b', 'mia')],
    invitations: [invitation('c', nora)],
  })

  it('adds managers of the region with their devices and invitations, and survives the way over the share', () => {
    const whole = withRegions(registry, [said])
    expect(whole.outside).toEqual([])
    expect(whole.registry).toEqual({
      ...registry,
      actors: [...registry.actors, nora],
      devices: said.devices,
      invitations: said.invitations,
    })
    expect(regionPart(whole.registry, south)).toEqual({ ...said, actors: [person('mia'), nora] })
    expect(parseRegion(regionBytes(said))).toEqual({ ok: true, value: said })
  })

  it.each<readonly [string, Partial<RegionRegistry>, readonly string[]]>([
    ['a manager elsewhere', { actors: [person('eve', { outletIds: [id('seebad')] })] }, ['actor eve']],
    [
      'a manager also elsewhere',
      { actors: [person('eve', { outletIds: [id('nordbad'), id('seebad')] })] },
      ['actor eve'],
    ],
    ['a manager of an outlet that nobody knows', { actors: [person('eve', { outletIds: [id('x')] })] }, ['actor eve']],
    ['an admin', { actors: [person('eve', { role: 'admin', outletIds: [] })] }, ['actor eve']],
    ['a lead', { actors: [person('eve', { role: 'lead' })] }, ['actor eve']],
    ['a device of nobody', { devices: [device('a', 'eve')] }, [`device ${device('a', 'eve').deviceId}`]],
    ['a device of a lead', { devices: [device('a', 'lea')] }, [`device ${device('a', 'lea').deviceId}`]],
    [
      'a device under the id of another key',
      { devices: [device('a', 'mia', { deviceId: id('mine') })] },
      ['device mine'],
    ],
    [
      'a device that somebody else let in',
      { devices: [device('a', 'mia', { admittedBy: id('mia') })] },
      [`device ${device('a', 'mia').deviceId}`],
    ],
    [
      'a device of another region',
      { devices: [device('a', 'mia', { inRegion: id('north') })] },
      [`device ${device('a', 'mia').deviceId}`],
    ],
    [
      'an invitation for an admin',
      { invitations: [invitation('c', person('eve', { role: 'admin' }))] },
      [`invitation ${'c'.repeat(64)}`],
    ],
  ])('does not count for %s', (_, over, outside) => {
    expect(outsideOf(over)).toEqual(outside)
    expect(withRegions(registry, [saying(over)]).registry).toEqual(registry)
  })

  it('changes nobody whom the registry knows, and ends only what a lead let in', () => {
    const taken = withRegions(registry, [said]).registry
    const ended = { revokedAfterSeq: 2, revocation: { at: 2, by: lea.actorId, reason: 'lost' } }
    const byAdmin: Registry = { ...taken, devices: [...taken.devices, device('d', 'mia', { inRegion: undefined })] }
    const over = {
      actors: [{ ...nora, name: 'another' }],
      devices: [device('a', 'nora', ended), device('d', 'mia', ended)],
      invitations: [invitation('c', nora, { usedBy: id('x') })],
    }
    const after = withRegions(byAdmin, [saying(over)]).registry
    expect(after.actors).toEqual(byAdmin.actors)
    expect(after.devices.map(({ revokedAfterSeq }) => revokedAfterSeq)).toEqual([2, null, null])
    expect(after.invitations[0]?.usedBy).toBe('x')
    const revoked = { ...byAdmin, devices: byAdmin.devices.map((one) => ({ ...one, revokedAfterSeq: 1 })) }
    expect(withRegions(revoked, [saying(over)]).registry.devices.map((one) => one.revokedAfterSeq)).toEqual([1, 1, 1])
  })

  it('stays what it was once an admin has taken it over, also when the lead has gone', () => {
    const taken = withRegions(registry, [said]).registry
    expect(withRegions(taken, [said])).toEqual({ registry: taken, outside: [] })
    const without = { ...taken, actors: taken.actors.filter(({ actorId }) => actorId !== lea.actorId) }
    expect(withRegions(without, [said])).toEqual({ registry: without, outside: [] })
  })

  it.each([
    [['nordbad', 'westbad'], 'south'],
    [['seebad'], 'north'],
    [['nordbad', 'seebad'], null],
    [['nordbad', 'x'], null],
    [['x'], null],
    [[], null],
  ])('outlets %j lie in %s', (outletIds, region) => {
    expect(
      regionOfOutlets(
        registry,
        outletIds.map((one) => id<'Outlet'>(one)),
      ),
    ).toBe(region)
  })
})

const someDevice = fc
  .tuple(fc.constantFrom('a', 'b', 'c'), fc.option(fc.nat(3)))
  .map(([key, revokedAfterSeq]) => device(key, 'mia', { revokedAfterSeq }))
const someInvitation = fc
  .tuple(fc.constantFrom('a', 'b'), fc.option(fc.constantFrom('x', 'y')))
  .map(([key, usedBy]) => invitation(key, person('nora'), { usedBy: usedBy === null ? null : id(usedBy) }))
const someWord = fc
  .record({
    devices: fc.uniqueArray(someDevice, { selector: ({ deviceId }) => deviceId }),
    invitations: fc.uniqueArray(someInvitation, { selector: ({ codeDigest }) => codeDigest }),
  })
  .map(saying)
const joined = (...all: readonly RegionRegistry[]): string =>
  canonicalJson(all.reduce((a, b) => joinRegions(a, b), saying({})))

describe('two leads who speak at once', () => {
  it('are joined to the same in whatever order, and however often', () => {
    fc.assert(
      fc.property(someWord, someWord, someWord, (a, b, c) => {
        const all = joined(a, b, c)
        expect([joined(c, a, b), joined(b, c, a, a, c), joined(joinRegions(a, joinRegions(b, c)))]).toEqual([
          all,
          all,
          all,
        ])
      }),
    )
  })
  it('lose nothing of what either said', () => {
    fc.assert(
      fc.property(someWord, someWord, (a, b) => {
        const { devices, invitations } = joinRegions(a, b)
        for (const one of [...a.devices, ...b.devices]) {
          const found = devices.find(({ deviceId }) => deviceId === one.deviceId)
          expect(found?.revokedAfterSeq ?? Infinity).toBeLessThanOrEqual(one.revokedAfterSeq ?? Infinity)
        }
        for (const one of [...a.invitations, ...b.invitations].filter(({ usedBy }) => usedBy !== null)) {
          expect(invitations.find(({ codeDigest }) => codeDigest === one.codeDigest)?.usedBy).not.toBeNull()
        }
      }),
    )
  })
})
