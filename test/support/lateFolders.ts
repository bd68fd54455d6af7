import { cpSync, mkdtempSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createDirectoryShare } from '#backend/share/directoryShare.ts'
import { publishRegistry } from '#backend/trust/publishRegistry.ts'
import type { Registry } from '#shared/sync/model.ts'
import { actorNamed, createWorld, mia, type TestDevice, type World } from './shareWorld.ts'

export interface LateFolders {
  readonly world: World
  /** Admins: Ada founded the organisation and writes to the first folder, Ben to the second. */
  readonly ada: TestDevice
  readonly ben: TestDevice
  /** Reads the second folder. */
  readonly manager: TestDevice
  /** Each folder gets the files that only the other has. */
  readonly meet: () => void
  readonly edit: (device: TestDevice, change: (registry: Registry) => Registry) => Promise<void>
  /** Everybody syncs, and the folders meet, until nothing can be left. */
  readonly settle: () => Promise<void>
}

/** One share in a folder that a sync tool brings from machine to machine, when it comes to it. */
export const createLateFolders = async (): Promise<LateFolders> => {
  const world = await createWorld()
  const other = mkdtempSync(join(dirname(world.folder), 'other-'))
  const share = () => createDirectoryShare(other, { expected: world.profile.shareId })
  const ben = world.device(actorNamed('ben', { role: 'admin' }), { share: share() })
  const manager = world.device(mia, { share: share() })
  const meet = () => {
    for (const [from, to] of [
      [world.folder, other],
      [other, world.folder],
    ] as const) {
      cpSync(from, to, { recursive: true, force: false })
    }
  }
  const all = [world.admin, ben, manager]
  const settle = async () => {
    for (let round = 0; round < 3; round += 1) {
      meet()
      for (const { sync } of all) await sync.run()
    }
  }
  await world.admin.sync.run()
  await settle()
  return {
    world,
    ada: world.admin,
    ben,
    manager,
    meet,
    edit: async (device, change) => {
      const registry = device.stores.trust.registry()
      if (registry === null) throw new Error('nothing to change')
      publishRegistry(device.backend, change(registry))
      await device.sync.run()
    },
    settle,
  }
}

export const renameOutlet =
  (outletId: string, name: string) =>
  (registry: Registry): Registry => ({
    ...registry,
    outlets: registry.outlets.map((one) => (one.outletId === outletId ? { ...one, name } : one)),
  })
export const nameOf = ({ stores }: TestDevice, outletId: string): string | undefined =>
  stores.trust.registry()?.outlets.find((one) => one.outletId === outletId)?.name
