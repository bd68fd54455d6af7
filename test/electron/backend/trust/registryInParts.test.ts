/** An organisation of so many outlets that its registry lies on the share in parts: everything goes on as with one file. */
import { appendFileSync, readdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { chooseFiles } from '#backend/inspect/chosenFiles.ts'
import { fingerprintOf } from '#backend/keys/fingerprint.ts'
import { createDirectoryShare } from '#backend/share/directoryShare.ts'
import { judgeToolsOf } from '#backend/share/trustOf.ts'
import { verifyShare } from '#backend/share/verifyShare.ts'
import { id } from '#shared/kernel/ids.ts'
import type { Registry } from '#shared/sync/model.ts'
import { readCarriedRules } from '#shared/sync/repository/carriedRules.ts'
import { targetFolder } from '#shared/sync/repository/names.ts'
import { parseMetadata } from '#shared/sync/repository/shape.ts'
import { askFor, createDeviceDesk, inviteTo } from '#test/support/deviceDesk.ts'
import { largeOutlet, withManyOutlets } from '#test/support/largeRegistry.ts'
import { createLateFolders, nameOf, renameOutlet } from '#test/support/lateFolders.ts'
import { quiet } from '#test/support/shareScene.ts'
import { createWorld, lea, mia, type TestDevice, type World, type WorldOptions } from '#test/support/shareWorld.ts'
import { rulesIn } from '#test/support/rulesInFolder.ts'

let open: World[] = []
afterEach(() => {
  for (const world of open) world.dispose()
  open = []
})

const largeWorld = async (options?: WorldOptions) => {
  const world = await createWorld(options)
  open.push(world)
  await world.publishRegistry(withManyOutlets)
  return world
}
const targetsOf = ({ stores }: TestDevice) => stores.repository.targets().map(({ name }) => name)
const isPart = (name: string): boolean => name.startsWith('registry-')
const partFiles = ({ folder }: World) =>
  readdirSync(join(folder, targetFolder)).filter((name) => isPart(name.slice(65)))
const rename =
  (name: string) =>
  (registry: Registry): Registry => ({ ...registry, organisation: { ...registry.organisation, name } })

describe('a registry in parts', () => {
  it('is what every reader knows, and what a stranger verifies', async () => {
    const world = await largeWorld()
    const manager = world.device(mia)
    await world.admin.sync.run()
    await manager.sync.run()
    expect(manager.stores.trust.registry()).toEqual(world.registry())
    expect(rulesIn(world.folder).registry).toEqual(world.registry())
    expect(targetsOf(manager).filter(isPart).length).toBeGreaterThan(20)
    manager.enqueue(quiet('nordbad'))
    await manager.sync.run()
    const verified = async () => {
      const share = createDirectoryShare(world.folder, { expected: world.profile.shareId })
      const report = await verifyShare({ share, trust: world.profile, nowAt: Date.UTC(2026, 2, 17) })
      if (!report.ok) throw new Error(report.error)
      return report.value
    }
    const whole = await verified()
    expect([whole.refused, whole.files > 1]).toEqual([[], true])
    const path = `${targetFolder}/${partFiles(world)[0]}`
    appendFileSync(join(world.folder, path), ' ')
    expect((await verified()).refused).toContainEqual(expect.objectContaining({ path, refusal: 'damaged' }))
  })

  it('goes into an inspection with all its parts, and is believed there with all of them only', async () => {
    const world = await largeWorld()
    const { rules } = chooseFiles(world.admin.stores, {
      outletId: id('nordbad'),
      fromOn: '2026-03-02',
      toOn: '2026-03-16',
    })
    const { verify } = judgeToolsOf(world.admin.backend.workspace())
    const read = (files: typeof rules) => readCarriedRules(files, world.profile.rootSha256, verify)
    expect(read(rules).registry).toEqual(world.registry())
    expect([...read(rules).refused]).toEqual([])
    const part = rules.find(({ path }) => path.includes('.registry-'))
    expect(read(rules.filter((file) => file !== part)).registry).toBeNull()
    const spoilt = rules.map((file) =>
      file === part ? { ...file, bytes: Uint8Array.from([...file.bytes, 32]) } : file,
    )
    expect([read(spoilt).registry, read(spoilt).refused.get(part?.path ?? '')]).toEqual([null, 'damaged'])
  })

  it('grows by one part where one outlet changes, and none is read or written again', async () => {
    const written: string[] = []
    const world = await largeWorld({
      open: (folder, expected) => {
        const share = createDirectoryShare(folder, { expected })
        return { ...share, publish: (path, bytes) => (written.push(path), share.publish(path, bytes)) }
      },
    })
    const before = partFiles(world)
    written.length = 0
    await world.publishRegistry(renameOutlet(largeOutlet(3), 'Renamed'))
    const added = partFiles(world).filter((name) => !before.includes(name))
    expect(written.filter((path) => path.includes('.registry-'))).toEqual(
      added.map((name) => `${targetFolder}/${name}`),
    )
    expect([added.length, rulesIn(world.folder).registry]).toEqual([1, world.registry()])
    expect(world.admin.stores.repository.pending()).toEqual([])
  })

  it('lets somebody in by an invitation, by an admin and by a lead', async () => {
    const world = await largeWorld()
    const lead = world.device(lea)
    const desks = [
      { host: world.admin, desk: createDeviceDesk(world.admin), actor: undefined },
      { host: lead, desk: createDeviceDesk(lead, lea), actor: lea },
    ]
    await world.admin.sync.run()
    await lead.sync.run()
    for (const { host, desk, actor } of desks) {
      const nora = await askFor(world, await inviteTo({ admin: host }, {}, actor))
      await host.sync.run()
      expect(await desk.admit(nora.deviceId, fingerprintOf(nora.publicKey))).toMatchObject({ ok: true })
      nora.enqueue(quiet('nordbad'))
      for (const device of [host, nora, nora, world.admin]) await device.sync.run()
      expect(world.registry().devices.map(({ deviceId }) => deviceId)).toContain(nora.deviceId)
      expect(world.admin.stores.chains.heads().map(({ deviceId }) => deviceId)).toContain(nora.deviceId)
    }
  })

  it('holds as it was until every part of the next one is there', async () => {
    const world = await largeWorld()
    const manager = world.device(mia)
    await world.admin.sync.run()
    await manager.sync.run()
    const [known, before] = [partFiles(world), targetsOf(manager)]
    await world.publishRegistry((registry) =>
      [3, 4, 5].reduce((last, nth) => renameOutlet(largeOutlet(nth), 'Renamed')(last), rename('Baths')(registry)),
    )
    const late = partFiles(world).find((name) => !known.includes(name)) ?? ''
    const [there, away] = [join(world.folder, targetFolder, late), join(world.folder, 'away')]
    renameSync(there, away)
    for (let round = 0; round < 2; round += 1) {
      await manager.sync.run()
      expect(manager.stores.trust.registry()?.organisation.name).toBe('Pools')
      expect(targetsOf(manager)).toEqual(before)
    }
    const joining = world.device(mia, { admitted: false })
    await joining.sync.run()
    expect(joining.stores.trust.registry()).toBeNull()
    renameSync(away, there)
    for (const device of [manager, joining]) {
      await device.sync.run()
      expect(device.stores.trust.registry()).toEqual(world.registry())
    }
  })

  it('becomes one file again, and its parts are listed no more', async () => {
    const world = await largeWorld()
    const manager = world.device(mia)
    await world.admin.sync.run()
    await world.publishRegistry((registry) => ({
      ...registry,
      outlets: registry.outlets.filter(({ name }) => name.length < 100),
    }))
    await manager.sync.run()
    const files = ['layout.json', 'pack-1.json', 'registry.json']
    const listing = world.admin.stores.repository.metadata().find(({ role }) => role === 'targets')
    const read = parseMetadata('targets', listing?.bytes ?? new Uint8Array())
    expect(read.ok && Object.keys(read.value.signed.targets).toSorted()).toEqual(files)
    expect(targetsOf(manager)).toEqual(files)
    expect(manager.stores.trust.registry()).toEqual(world.registry())
  })

  it('of which two admins changed one at once comes together from all four sides', async () => {
    const folders = await createLateFolders()
    const { ada, ben, manager, edit } = folders
    open.push(folders.world)
    await edit(ada, withManyOutlets)
    await folders.settle()
    expect(targetsOf(manager).filter(isPart).length).toBeGreaterThan(20)
    await edit(ada, renameOutlet(largeOutlet(3), 'by Ada'))
    await edit(ben, renameOutlet(largeOutlet(4), 'by Ben'))
    await folders.settle()
    for (const device of [ada, ben, manager]) {
      expect([3, 4].map((nth) => nameOf(device, largeOutlet(nth)))).toEqual(['by Ada', 'by Ben'])
      expect(device.stores.trust.registry()).toEqual(ada.stores.trust.registry())
      expect(device.stores.repository.pending()).toEqual([])
    }
    expect(ada.stores.trust.registry()?.contests).toBeUndefined()
  })
})
