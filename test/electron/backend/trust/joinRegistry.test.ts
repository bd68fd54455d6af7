/** Two admins change the registry in folders that meet late: nothing that either did is lost, or it is told. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { digestOfBytes } from '#shared/kernel/digest.ts'
import { id } from '#shared/kernel/ids.ts'
import { registryBytes } from '#shared/sync/repository/contents.ts'
import { registryTarget, targetPath } from '#shared/sync/repository/names.ts'
import { createLateFolders, nameOf, renameOutlet, type LateFolders } from '#test/support/lateFolders.ts'
import { worldNowAt } from '#test/support/shareWorld.ts'

let open: LateFolders[] = []
const start = async (): Promise<LateFolders> => {
  const folders = await createLateFolders()
  open.push(folders)
  return folders
}
afterEach(() => {
  for (const { world } of open) world.dispose()
  open = []
})

const registries = ({ ada, ben, manager }: LateFolders) =>
  [ada, ben, manager].map(({ stores }) => stores.trust.registry())
const expectOne = (folders: LateFolders) => {
  const [first, ...others] = registries(folders)
  for (const one of others) expect(one).toEqual(first)
  for (const { stores } of [folders.ada, folders.ben]) expect(stores.repository.pending()).toEqual([])
}

describe('changes in two folders that meet late', () => {
  it.each([
    ['one each', 1, 1],
    ['three here, one there', 3, 1],
    ['one here, three there', 1, 3],
  ])('both stay: %s', async (_, here, there) => {
    const folders = await start()
    const { ada, ben, edit } = folders
    for (let nth = 1; nth <= here; nth += 1) await edit(ada, renameOutlet('nordbad', `by Ada ${nth}`))
    for (let nth = 1; nth <= there; nth += 1) await edit(ben, renameOutlet('westbad', `by Ben ${nth}`))
    expect([nameOf(ada, 'westbad'), nameOf(ben, 'nordbad')]).not.toContain('by Ben 1')
    await folders.settle()
    for (const device of [ada, ben, folders.manager]) {
      expect([nameOf(device, 'nordbad'), nameOf(device, 'westbad')]).toEqual([`by Ada ${here}`, `by Ben ${there}`])
    }
    expectOne(folders)
    expect(folders.ada.stores.trust.registry()?.contests).toBeUndefined()
  })

  it('two fields of one outlet both stay', async () => {
    const folders = await start()
    await folders.edit(folders.ada, renameOutlet('nordbad', 'by Ada'))
    await folders.edit(folders.ben, (registry) => ({
      ...registry,
      outlets: registry.outlets.map((one) => (one.outletId === 'nordbad' ? { ...one, format: 'by Ben' } : one)),
    }))
    await folders.settle()
    expect(
      folders.manager.stores.trust.registry()?.outlets.find(({ outletId }) => outletId === 'nordbad'),
    ).toMatchObject({ name: 'by Ada', format: 'by Ben' })
  })

  it.each([
    ['Ada', 2_000, 1_000, 'by Ada', 'by Ben'],
    ['Ben', 1_000, 2_000, 'by Ben', 'by Ada'],
  ])('of two values of one field the later holds, here of %s, and the other is told everywhere', async (...row) => {
    const [, adaAt, benAt, kept, lost] = row
    const folders = await start()
    const { ada, ben, edit } = folders
    ada.setNow(worldNowAt + adaAt)
    ben.setNow(worldNowAt + benAt)
    await edit(ada, renameOutlet('nordbad', 'by Ada'))
    await edit(ben, renameOutlet('nordbad', 'by Ben'))
    await folders.settle()
    const lostBy = (lost === 'by Ada' ? ada : ben).deviceId
    const told = { what: 'outlet', id: 'nordbad', field: 'name', at: worldNowAt + 2_000, kept, lost, lostBy }
    for (const registry of registries(folders)) expect(registry?.contests).toEqual([told])
    expectOne(folders)
    // and can be entered again
    await edit(lost === 'by Ada' ? ada : ben, renameOutlet('nordbad', lost))
    await folders.settle()
    expect(nameOf(folders.manager, 'nordbad')).toBe(lost)
  })

  it('a device that was revoked in one folder is revoked, whichever number the other gave', async () => {
    const folders = await start()
    const { ada, ben, manager, edit } = folders
    await edit(ada, (registry) => ({
      ...registry,
      devices: registry.devices.map((one) =>
        one.deviceId === manager.deviceId ? { ...one, revokedAfterSeq: 3 } : one,
      ),
    }))
    await edit(ben, renameOutlet('nordbad', 'by Ben'))
    await folders.settle()
    const found = ben.stores.trust.registry()?.devices.find(({ deviceId }) => deviceId === manager.deviceId)
    expect([found?.revokedAfterSeq, nameOf(ada, 'nordbad')]).toEqual([3, 'by Ben'])
  })

  it('nothing is lost where the state that both knew is gone', async () => {
    const folders = await start()
    const { world, ada, ben, edit } = folders
    const base = ada.stores.trust.registry()
    if (base === null) throw new Error('nothing known')
    await edit(ada, (registry) => ({
      ...registry,
      regions: [...registry.regions, { regionId: id('east'), name: 'East' }],
    }))
    await edit(ben, renameOutlet('westbad', 'by Ben'))
    const path = targetPath(registryTarget, digestOfBytes(registryBytes(base)))
    rmSync(join(world.folder, path))
    await folders.settle()
    expectOne(folders)
    expect([nameOf(ada, 'westbad'), ben.stores.trust.registry()?.regions.map(({ name }) => name)]).toEqual([
      'by Ben',
      ['South', 'North', 'East'],
    ])
  })

  it('any edits, any meetings: all arrives on every device', async () => {
    const steps = fc.array(fc.constantFrom('ada', 'ben', 'meet', 'adaReads', 'benReads'), { maxLength: 10 })
    await fc.assert(
      fc.asyncProperty(steps, async (plan) => {
        const folders = await start()
        const added: string[] = []
        const add = async (by: 'ada' | 'ben') => {
          const regionId = `region${added.length}`
          added.push(regionId)
          await folders.edit(folders[by], (registry) => ({
            ...registry,
            regions: [...registry.regions, { regionId: id(regionId), name: by }],
          }))
        }
        for (const step of plan) {
          if (step === 'ada' || step === 'ben') await add(step)
          else if (step === 'meet') folders.meet()
          else await folders[step === 'adaReads' ? 'ada' : 'ben'].sync.run()
        }
        await folders.settle()
        await folders.settle()
        expectOne(folders)
        const regions = folders.manager.stores.trust.registry()?.regions.map(({ regionId }) => String(regionId))
        expect(regions?.toSorted()).toEqual(['north', ...added, 'south'].toSorted())
      }),
      { numRuns: 6 },
    )
  })
})

it('what came by another admin while a change waited here is part of what is gone on from', async () => {
  const folders = await start()
  const { ada, ben, edit } = folders
  await edit(ben, renameOutlet('westbad', 'by Ben'))
  folders.meet()
  await edit(ada, renameOutlet('nordbad', 'by Ada'))
  await edit(ada, renameOutlet('seebad', 'by Ada too'))
  await folders.settle()
  expect(['nordbad', 'westbad', 'seebad'].map((one) => nameOf(folders.manager, one))).toEqual([
    'by Ada',
    'by Ben',
    'by Ada too',
  ])
})
