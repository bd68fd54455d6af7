/** What leads say for their regions, as this device puts it together with the organisation's own word. share-format §12.13 */
import { beforeEach, describe, expect, it } from 'vitest'
import { outsideRegions, regionWords, saveWithRegions } from '#backend/trust/regionWords.ts'
import { digestOfBytes } from '#shared/kernel/digest.ts'
import { id } from '#shared/kernel/ids.ts'
import type { Device, Registry } from '#shared/sync/model.ts'
import { deviceIdOf } from '#shared/sync/deviceId.ts'
import { regionBytes, registryBytes } from '#shared/sync/repository/contents.ts'
import { packTarget, registryTarget, regionTarget, targetPath } from '#shared/sync/repository/names.ts'
import type { RegionRegistry } from '#shared/sync/repository/regionRegistry.ts'
import { createMemoryStores } from '#test/support/memoryStores.ts'
import { testOutlet, testRegistry } from '#test/support/testOrganisation.ts'
import { actorNamed, lea } from '#test/support/shareWorld.ts'

const south = id<'Region'>('south')
const nora = actorNamed('nora', { outletIds: [id('nordbad')] })
const deviceOf = (name: string, actorId: string, revokedAfterSeq: number | null = null): Device => {
  const publicKey = Buffer.from(name.padEnd(32)).toString('hex')
  return {
    deviceId: deviceIdOf(publicKey),
    publicKey,
    actorId: id(actorId),
    admittedAt: 1,
    admittedBy: lea.actorId,
    inRegion: south,
    revokedAfterSeq,
  }
}
const leadDevice: Device = { ...deviceOf('lea', 'lea'), inRegion: undefined }
const registry: Registry = {
  ...testRegistry([testOutlet('nordbad'), testOutlet('seebad', { regionId: id('north') })]),
  actors: [lea],
  devices: [leadDevice],
}
const word = (over: Partial<RegionRegistry> = {}): RegionRegistry => ({
  fmt: 1,
  organisationId: registry.organisation.organisationId,
  regionId: south,
  actors: [nora],
  devices: [deviceOf('one', 'nora')],
  invitations: [],
  ...over,
})
const target = (name: string, bytes: Uint8Array) => ({ name, bytes, sha256: digestOfBytes(bytes) })
const wordTarget = (said: RegionRegistry) => target(regionTarget(said.regionId), regionBytes(said))

let stores: ReturnType<typeof createMemoryStores>
beforeEach(() => {
  stores = createMemoryStores()
  stores.trust.saveRegistry(registry)
})
const verify = (...targets: readonly ReturnType<typeof target>[]) => {
  const nothing = { metadata: [], roots: [], seen: [], passedOver: [], confirmedAt: null }
  stores.repository.accept({ ...nothing, targets })
}
const wait = (name: string, bytes: Uint8Array) => stores.repository.savePending({ name, bytes, base: null })
const devicesSaid = () => regionWords(stores.repository).map(({ devices }) => devices.map(({ actorId }) => actorId))
const known = () => stores.trust.registry()

describe('what regions say', () => {
  it('is read from what was verified and what waits here, together for each region', () => {
    verify(wordTarget(word()), wordTarget(word({ regionId: id('north'), actors: [], devices: [] })))
    const waiting = word({ devices: [deviceOf('two', 'max')] })
    wait(regionTarget('south'), regionBytes(waiting))
    expect(devicesSaid().map((devices) => devices.toSorted())).toEqual([[], ['max', 'nora']])
  })

  it('keeps the earlier end of a device, whichever of the two says it', () => {
    verify(wordTarget(word({ devices: [deviceOf('one', 'nora', 7)] })))
    wait(regionTarget('south'), regionBytes(word({ devices: [deviceOf('one', 'nora', 3)] })))
    expect(regionWords(stores.repository)[0]?.devices.map(({ revokedAfterSeq }) => revokedAfterSeq)).toEqual([3])
  })

  it('is not what stands under other names, nor what cannot be read', () => {
    const damaged = target(regionTarget('south'), new TextEncoder().encode('{"fmt":1'))
    verify(target(packTarget(1), regionBytes(word())), target(registryTarget, registryBytes(registry)), damaged)
    expect(regionWords(stores.repository)).toEqual([])
  })
})

describe('who belongs', () => {
  it('is what the organisation says with what its regions add', () => {
    verify(target(registryTarget, registryBytes(registry)), wordTarget(word()))
    saveWithRegions(stores)
    expect(known()?.devices.map(({ actorId }) => actorId)).toEqual(['lea', 'nora'])
    expect(known()?.actors.map(({ actorId }) => actorId)).toEqual(['lea', 'nora'])
  })

  it('begins anew with each verified registry: what a region no longer may say is gone', () => {
    verify(target(registryTarget, registryBytes(registry)), wordTarget(word()))
    saveWithRegions(stores)
    const without = { ...registry, actors: [{ ...lea, regionIds: [id<'Region'>('north')] }] }
    verify(target(registryTarget, registryBytes(without)), wordTarget(word()))
    saveWithRegions(stores)
    expect(known()?.devices.map(({ actorId }) => actorId)).toEqual(['lea'])
  })

  it('stands on what waits here where something does, and changes nothing where nothing is known', () => {
    const renamed = { ...registry, organisation: { ...registry.organisation, name: 'Larger pools' } }
    verify(target(registryTarget, registryBytes(registry)), wordTarget(word()))
    stores.trust.saveRegistry(renamed)
    wait(registryTarget, registryBytes(renamed))
    saveWithRegions(stores)
    expect([known()?.organisation.name, known()?.devices.length]).toEqual(['Larger pools', 2])
    const empty = createMemoryStores()
    saveWithRegions(empty)
    expect(empty.trust.registry()).toBeNull()
  })
})

describe('what leads had no say about', () => {
  const elsewhere = word({
    actors: [actorNamed('eve', { outletIds: [id('seebad')] })],
    devices: [deviceOf('eve', 'eve')],
  })
  it('is named with the file that says it', () => {
    const said = wordTarget(elsewhere)
    verify(target(registryTarget, registryBytes(registry)), said)
    const path = targetPath(regionTarget('south'), said.sha256)
    expect(outsideRegions(stores).map(({ what, id: one, path: at }) => [what, one, at])).toEqual([
      ['actor', 'eve', path],
      ['device', deviceOf('eve', 'eve').deviceId, path],
    ])
  })

  it('is nothing where all is in order, where nothing was said, or only waits here', () => {
    expect(outsideRegions(stores)).toEqual([])
    wait(regionTarget('south'), regionBytes(elsewhere))
    expect(outsideRegions(stores)).toEqual([])
    verify(target(registryTarget, registryBytes(registry)), wordTarget(word()))
    expect(outsideRegions(stores)).toEqual([])
    expect(outsideRegions({ ...stores, trust: { ...stores.trust, registry: () => null } })).toEqual([])
  })
})
