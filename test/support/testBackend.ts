import { createHmac, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'
import type { Backend, Stores } from '#backend/backend.ts'
import { foundOrganisation } from '#backend/trust/foundOrganisation.ts'
import { createJobs } from '#backend/jobs/jobs.ts'
import { createZoneResolver } from '#backend/time/zone.ts'
import { leavingVersion } from '#shared/compliance/leaving.ts'
import type { DeviceId } from '#shared/kernel/ids.ts'
import type { Outlet } from '#shared/people/places.ts'
import { deviceIdOf } from '#shared/sync/deviceId.ts'
import type { FileShare, KeyRing } from '#shared/sync/ports.ts'
import { createMemoryStores } from './memoryStores.ts'
import { admin, manager, testOutlet, testPack, testProfile, testRegistry } from './testOrganisation.ts'

/** Ed25519 keys in memory; the HMAC secret is fixed, so that pseudonyms can be compared between runs. */
const createMemoryKeys = (): KeyRing => {
  const keys = new Map<DeviceId, KeyObject>()
  return {
    create: () => {
      const { privateKey, publicKey } = generateKeyPairSync('ed25519')
      const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32)
      const own = raw.toString('hex')
      const deviceId = deviceIdOf(own)
      keys.set(deviceId, privateKey)
      return { deviceId, publicKey: own }
    },
    has: (deviceId) => keys.has(deviceId),
    sign: (deviceId, bytes) => {
      const key = keys.get(deviceId)
      if (key === undefined) throw new Error(`no key ${deviceId}`)
      return sign(null, bytes, key)
    },
    verify: () => true,
    hmac: (purpose, text) => createHmac('sha256', 'test secret').update(`${purpose}\0${text}`).digest('hex'),
  }
}

/** A share that holds what is published in a map. */
export const createMemoryShare = (
  readBackAt: () => number,
): FileShare & { readonly files: Map<string, Uint8Array> } => {
  const files = new Map<string, Uint8Array>()
  return {
    files,
    probe: async () => ({ ok: true, value: { shareId: testProfile.shareId } }),
    createMarker: async () => ({ ok: true, value: undefined }),
    list: async (directory) => ({
      ok: true,
      value: [...files.keys()].flatMap((path) =>
        path.startsWith(`${directory}/`) ? [path.slice(directory.length + 1).split('/')[0] ?? ''] : [],
      ),
    }),
    read: async (path) => {
      const bytes = files.get(path)
      return bytes === undefined ? { ok: false, error: 'notFound' } : { ok: true, value: bytes }
    },
    publish: async (path, bytes) => {
      files.set(path, bytes)
      return { ok: true, value: { readBackAt: readBackAt() } }
    },
    remove: async (path) => {
      files.delete(path)
      return { ok: true, value: undefined }
    },
    close: async () => undefined,
  }
}

export interface TestBackend extends Backend {
  readonly stores: Stores
  /** Moves the clock. */
  readonly setNow: (at: number) => void
}

/** Monday 2026-03-16, 09:00 in Berlin. */
export const testNowAt = Date.UTC(2026, 2, 16, 8)

/** A backend with one organisation, two outlets and one pack, on a clock that stands still; stores in memory unless given. */
export const createTestBackend = (
  options: {
    readonly stores?: Stores
    readonly outlets?: readonly Outlet[]
    readonly share?: FileShare | null
    /** Whether the outlets have confirmed what leaves them. */
    readonly isLeavingRead?: boolean
  } = {},
): TestBackend => {
  const {
    stores = createMemoryStores(),
    outlets = [testOutlet('nordbad'), testOutlet('westbad')],
    share = null,
    isLeavingRead = true,
  } = options
  const keys = createMemoryKeys()
  const { deviceId, publicKey } = keys.create()
  const device = { deviceId, publicKey, actorId: manager.actorId, admittedAt: 0, revokedAfterSeq: null }
  stores.trust.saveRegistry({ ...testRegistry(outlets), devices: [device] })
  stores.profiles.save({ ...testProfile, identities: [{ actorId: manager.actorId, deviceId }] })
  stores.packs.save(testPack())
  for (const { outletId } of isLeavingRead ? outlets : [])
    stores.leaving.save({ outletId, version: leavingVersion, actorId: manager.actorId, readAt: 0 })
  let now = testNowAt
  return {
    stores,
    setNow: (at) => {
      now = at
    },
    workspace: () => ({ dataFolder: '/nowhere', stores, keys, share }),
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
    jobs: createJobs((cause) => {
      throw cause
    }),
    appVersion: '0.0.0',
  }
}

/** Founds the organisation in this folder: a device of the admin lies here, and what it publishes counts. */
export const letPublish = (backend: Pick<Backend, 'workspace'>): void => {
  const { stores, keys } = backend.workspace()
  const [profile, registry, pack] = [stores.profiles.get(), stores.trust.registry(), stores.packs.newest()]
  if (profile === null || registry === null || pack === null) throw new Error('nothing to found')
  const own = { ...keys.create(), actorId: admin.actorId }
  const devices = [...registry.devices, { ...own, admittedAt: 0, revokedAfterSeq: null }]
  const founded = foundOrganisation(
    { stores, keys },
    own,
    { registry: { ...registry, devices }, pack, shareId: profile.shareId },
    testNowAt,
  )
  const identities = [...profile.identities, { actorId: own.actorId, deviceId: own.deviceId }]
  stores.profiles.save({ ...profile, ...founded, identities })
}
