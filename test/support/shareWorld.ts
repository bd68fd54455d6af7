import { mkdtempSync, rmSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Backend, Workspace } from '#backend/backend.ts'
import { createJobs } from '#backend/jobs/jobs.ts'
import { createKeyVault } from '#backend/keys/keyVault.ts'
import { createKeyFiles } from '#backend/keys/keyFiles.ts'
import { createDirectoryShare, type DirectoryShareOptions } from '#backend/share/directoryShare.ts'
import { enqueueContent, type Enqueued, type Entry } from '#backend/share/enqueueContent.ts'
import { syncOf, type Sync } from '#backend/share/sync.ts'
import { foundOrganisation } from '#backend/trust/foundOrganisation.ts'
import { publishRegistry } from '#backend/trust/publishRegistry.ts'
import { createZoneResolver } from '#backend/time/zone.ts'
import type { ActorId, DeviceId, ShareId } from '#shared/kernel/ids.ts'
import { id } from '#shared/kernel/ids.ts'
import type { Actor } from '#shared/people/permissions.ts'
import type { Registry } from '#shared/sync/model.ts'
import type { FileShare, Profile } from '#shared/sync/ports.ts'
import { createMemoryStores } from './memoryStores.ts'
import { testOutlet, testPack, testProfile } from './testOrganisation.ts'

/** Monday 2026-03-16, 08:00 UTC. */
export const worldNowAt = Date.UTC(2026, 2, 16, 8)

/** One data folder with its own key, stores in memory, talking to the world's share. */
export interface TestDevice {
  readonly backend: Backend
  readonly deviceId: DeviceId
  readonly publicKey: string
  readonly sync: Sync
  readonly stores: Workspace['stores']
  readonly enqueue: (content: Entry['content'], over?: Partial<Entry>) => Enqueued
  readonly setNow: (at: number) => void
}

export interface World {
  /** The share's folder. */
  readonly folder: string
  readonly admin: TestDevice
  readonly profile: Profile
  /** A device of an actor; admitted unless told otherwise. */
  readonly device: (actor: Actor, options?: DeviceOptions) => TestDevice
  /** The same key with an empty memory: a clone, or a backup that was restored. */
  readonly twinOf: (device: TestDevice, share?: FileShare) => TestDevice
  readonly openShare: () => FileShare
  readonly registry: () => Registry
  /** Publishes a changed registry from the admin's device. */
  readonly publishRegistry: (change: (registry: Registry) => Registry) => Promise<void>
  readonly dispose: () => void
}
export interface DeviceOptions {
  readonly admitted?: boolean
  readonly share?: FileShare
  /** Receives bugs in jobs; thrown when left out. */
  readonly report?: (cause: unknown) => void
}

export const actorNamed = (actorId: string, over: Partial<Actor>): Actor => ({
  actorId: id(actorId),
  name: `Name of ${actorId}`,
  role: 'manager',
  outletIds: [],
  regionIds: [],
  ...over,
})
export const mia = actorNamed('mia', { outletIds: [id('nordbad')] })
export const max = actorNamed('max', { outletIds: [id('westbad')] })
export const lea = actorNamed('lea', { role: 'lead', regionIds: [id('south')] })
export const leo = actorNamed('leo', { role: 'lead', regionIds: [id('north')] })

type Key = Pick<TestDevice, 'deviceId' | 'publicKey'>

const deviceOf = (
  profile: Profile,
  dataFolder: string,
  actorId: ActorId,
  share: FileShare | null,
  options: { readonly known?: Key; readonly report?: (cause: unknown) => void } = {},
): TestDevice => {
  const {
    known,
    report = (cause) => {
      throw cause
    },
  } = options
  const stores = createMemoryStores()
  const keys = createKeyFiles(join(dataFolder, 'keys'))
  const { deviceId, publicKey } = known ?? keys.create()
  stores.profiles.save({ ...profile, actorId, identities: [{ actorId, deviceId, publicKey }] })
  let now = worldNowAt
  const keyVault = createKeyVault(join(dataFolder, 'keys'), null, keys, { N: 16, r: 8, p: 1 })
  const workspace: Workspace = { dataFolder, stores, keys, keyVault, share }
  const backend: Backend = {
    workspace: () => workspace,
    damage: () => null,
    backups: {
      create: () => Promise.reject(new Error('no backups in memory')),
      list: () => [],
      takeOver: () => ({ ok: false, error: 'noBackup' }),
      restore: () => Promise.resolve({ ok: false, error: 'noBackup' }),
    },
    openFolder: async () => undefined,
    connectShare: async () => undefined,
    clock: { now: () => now },
    random: { bytes: (count) => randomBytes(count) },
    zones: createZoneResolver(),
    jobs: createJobs(report),
    appVersion: '0.0.0',
  }
  return {
    backend,
    deviceId,
    publicKey,
    stores,
    sync: syncOf(backend),
    enqueue: (content, over = {}) =>
      stores.transaction(() => enqueueContent(backend, { by: actorId, content, ...over })),
    setNow: (at) => {
      now = at
    },
  }
}

type OnStep = Pick<DirectoryShareOptions, 'onStep'>
export interface WorldOptions extends OnStep {
  /** Where the share is to lie; a folder of its own when left out. */
  readonly folder?: string
  /** Another way to it than its folder. */
  readonly open?: (folder: string, expected: ShareId, onStep: OnStep) => FileShare
}

/** An organisation with two outlets in the south and one in the north, a share in a fresh folder, and an admin device that holds its key. */
export const createWorld = async ({
  folder: given,
  open: openAt = (folder, expected, onStep) => createDirectoryShare(folder, { expected, ...onStep }),
  ...onStep
}: WorldOptions = {}): Promise<World> => {
  const root = mkdtempSync(join(tmpdir(), 'plumbline-share-'))
  const folder = given ?? mkdtempSync(join(root, 'share-'))
  const open = () => openAt(folder, testProfile.shareId, onStep)
  const adminActor = actorNamed('ada', { role: 'admin' })
  const unpinned: Profile = { ...testProfile, shareFolder: folder }
  const admin = deviceOf(unpinned, join(root, 'admin'), adminActor.actorId, open())
  const deviceEntry = (device: Pick<TestDevice, 'deviceId' | 'publicKey'>, actorId: ActorId) => ({
    deviceId: device.deviceId,
    publicKey: device.publicKey,
    actorId,
    admittedAt: worldNowAt,
    revokedAfterSeq: null,
  })
  const marked = await open().createMarker(unpinned.shareId)
  if (!marked.ok) throw new Error(marked.error)
  const registry: Registry = {
    fmt: 1,
    organisation: { organisationId: unpinned.organisationId, name: 'Pools' },
    regions: [
      { regionId: id('south'), name: 'South' },
      { regionId: id('north'), name: 'North' },
    ],
    outlets: [testOutlet('nordbad'), testOutlet('westbad'), testOutlet('seebad', { regionId: id('north') })],
    actors: [adminActor],
    devices: [deviceEntry(admin, adminActor.actorId)],
    invitations: [],
  }
  const { keys } = admin.backend.workspace()
  const content = { registry, pack: testPack(), shareId: unpinned.shareId }
  const founded = foundOrganisation({ stores: admin.stores, keys }, admin, content, worldNowAt)
  const profile: Profile = { ...unpinned, ...founded }
  admin.stores.profiles.save({
    ...profile,
    actorId: adminActor.actorId,
    identities: [{ actorId: adminActor.actorId, deviceId: admin.deviceId }],
  })
  const saveAndEnqueue = (next: Registry) => publishRegistry(admin.backend, next)
  let made = 0
  const current = (): Registry => admin.stores.trust.registry() ?? registry
  return {
    folder,
    admin,
    profile,
    registry: current,
    openShare: open,
    twinOf: ({ backend, deviceId, publicKey }, share = open()) => {
      const { dataFolder, stores } = backend.workspace()
      const own = stores.profiles.get() ?? profile
      return deviceOf(own, dataFolder, own.actorId, share, { known: { deviceId, publicKey } })
    },
    device: (actor, { admitted = true, share = open(), report } = {}) => {
      made += 1
      const device = deviceOf(
        profile,
        join(root, `device-${made}`),
        actor.actorId,
        share,
        report === undefined ? {} : { report },
      )
      if (admitted) {
        const before = current()
        saveAndEnqueue({
          ...before,
          actors: [...before.actors.filter(({ actorId }) => actorId !== actor.actorId), actor],
          devices: [...before.devices, deviceEntry(device, actor.actorId)],
        })
      }
      return device
    },
    publishRegistry: async (change) => {
      saveAndEnqueue(change(current()))
      await admin.sync.run()
    },
    dispose: () => rmSync(root, { recursive: true, force: true }),
  }
}
