import { unlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileShare, OutboxRow, Profile, ShareProblem } from '../../../shared/sync/ports.ts'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import { headsToWitness } from '../../../shared/sync/witness.ts'
import { enqueueContent } from '../share/enqueueContent.ts'
import { pull } from '../share/pull.ts'
import { push } from '../share/push.ts'
import { retire, writeCheckpoint } from '../share/retention.ts'
import { publishRegion } from '../share/rollup.ts'
import { pushRules } from '../trust/pushRules.ts'
import { demoNowAt } from './calendar.ts'
import { managerIdOf } from './company.ts'
import type { DemoBackend } from './demoBackend.ts'
import { places, type Place } from './places.ts'
import { faultOf, missingSeq, plantedCheckpoints, unwitnessedCheckpointAt } from './story.ts'

/** Files were read back three quarters of a minute after they were made; the lead read the share just before now. */
const readBackAfterMs = 45_000
const lastReadAt = demoNowAt - 4 * 60_000
const unwitnessedAt = demoNowAt - 60_000

const placeNamed = (key: string): Place => {
  const place = places.find((one) => one.key === key)
  if (place === undefined) throw new Error(`the story names an unknown outlet: ${key}`)
  return place
}

const expectOk = <T>(what: string, result: Result<T, ShareProblem>): T => {
  if (!result.ok) throw new Error(`the demo's share: ${what} ended with ${result.error}`)
  return result.value
}

export interface Watching {
  /** Called once for each file when it is written, and once when it is first read. */
  readonly onFile: () => void
  readonly breathe: () => Promise<void>
}

/** Brings every file to the share as its device did, at the time at which it did. */
const publishAll = async (
  backend: DemoBackend,
  share: FileShare,
  profile: Profile,
  { onFile, breathe }: Watching,
): Promise<void> => {
  const told: FileShare = {
    ...share,
    publish: async (path, bytes) => {
      onFile()
      await breathe()
      const published = await share.publish(path, bytes)
      // how far the clock of this disk is off would stand in the next file, and differ each time
      return published.ok ? ok({ ...published.value, shareMinusDeviceMs: null }) : published
    },
  }
  const readBackAt = ({ createdAt }: Pick<OutboxRow, 'createdAt'>): number => createdAt + readBackAfterMs
  expectOk('publishing rules', await pushRules({ backend, share, profile }))
  expectOk('publishing', await push({ backend, share: told, profile, readBackAt }))
}

const isMissing = (profile: Profile, row: Pick<OutboxRow, 'deviceId' | 'seq'>): boolean => {
  const writers = new Set<string>(places.filter(({ key }) => faultOf(key) === 'chainGap').map(managerIdOf))
  const devices = profile.identities.filter(({ actorId }) => writers.has(actorId)).map(({ deviceId }) => deviceId)
  return row.seq === missingSeq && devices.includes(row.deviceId)
}

/** Says when each of these files is first read: what lies behind a gap is looked at again and again. */
const firstReads = (share: FileShare, rows: readonly OutboxRow[], onFile: () => void): FileShare => {
  const unread = new Set(rows.map(({ path }) => path))
  return {
    ...share,
    read: (path, maxBytes) => {
      if (unread.delete(path)) onFile()
      return share.read(path, maxBytes)
    },
  }
}

/** The last look of the story: what everybody has, the devices of leads and admins say so. */
const tellAll = (backend: DemoBackend, profile: Profile): void => {
  const { stores } = backend.workspace()
  const registry = stores.trust.registry()
  if (registry === null) throw new Error('the demo has no registry')
  const heads = stores.chains.heads()
  for (const { actorId, role, regionIds } of registry.actors) {
    const device = registry.devices.find((one) => one.actorId === actorId)
    if (device === undefined || (role !== 'lead' && role !== 'admin')) continue
    const { deviceId } = device
    // the folder holds every key, and yet each device speaks for itself
    const scope = {
      registry,
      deviceId,
      isOwn: (one: string) => one === deviceId,
      heads,
      said: new Map<string, number>(),
    }
    const own = headsToWitness(scope)
    stores.transaction(() => {
      const { path } = enqueueContent(backend, { by: actorId, content: { type: 'witness', heads: own } })
      stores.evidence.saveWitnessed({ path, deviceId, createdAt: backend.clock.now() }, own)
      for (const regionId of regionIds) publishRegion(backend, { ...profile, actorId }, deviceId, regionId)
    })
  }
}

const checkpointFor = (backend: DemoBackend, profile: Profile, key: string): void => {
  const place = placeNamed(key)
  writeCheckpoint(backend, { ...profile, actorId: managerIdOf(place) }, place.outlet.outletId)
}

const retireFor = async (backend: DemoBackend, share: FileShare, profile: Profile, key: string): Promise<void> => {
  const actorId = managerIdOf(placeNamed(key))
  const own = profile.identities.find((one) => one.actorId === actorId)
  if (own === undefined) throw new Error(`no device of ${key}`)
  expectOk('retiring', await retire({ backend, share, deviceId: own.deviceId, isTrial: false }))
}

/** Publishes all, loses one file on the way, and reads the rest back as a lead's device would. */
export const exchangeDemo = async (
  backend: DemoBackend,
  share: FileShare,
  profile: Profile,
  shareFolder: string,
  watching: Watching,
): Promise<void> => {
  expectOk('marking', await share.createMarker(profile.shareId))
  const rows = backend.workspace().stores.outbox.waiting()
  const lost = rows.filter((row) => isMissing(profile, row))
  backend.setNow(lastReadAt)
  await publishAll(backend, share, profile, watching)
  for (const { path } of lost) await unlink(join(shareFolder, path))
  const told = firstReads(share, rows, watching.onFile)
  const look = { backend, share: told, profile, seen: new Map<string, number>(), breathe: watching.breathe }
  expectOk('reading', await pull(look))
  tellAll(backend, profile)
  backend.setNow(unwitnessedAt)
  checkpointFor(backend, profile, unwitnessedCheckpointAt)
  await publishAll(backend, share, profile, { ...watching, onFile: () => undefined })
  for (const { outlet, isRemoved } of plantedCheckpoints)
    if (isRemoved) await retireFor(backend, share, profile, outlet)
  expectOk('reading', await pull(look))
}
