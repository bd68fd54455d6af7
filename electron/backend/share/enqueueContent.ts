import { digestOfBytes, type Digest } from '../../../shared/kernel/digest.ts'
import type { ActorId, DeviceId } from '../../../shared/kernel/ids.ts'
import { utf8ToBytes } from '../../../shared/sync/bytes.ts'
import { fileTypeOf } from '../../../shared/sync/schema/payload.ts'
import { encodeEnvelope, largestFileBytes, signedBytes } from '../../../shared/sync/envelope.ts'
import type { Content, FileType, Payload } from '../../../shared/sync/model.ts'
import { pathOf } from '../../../shared/sync/paths.ts'
import type { KeyRing, Profile } from '../../../shared/sync/ports.ts'
import type { Backend } from '../backend.ts'
import { compress } from './compression.ts'
import { shareClockOf } from './shareClock.ts'

export interface Entry {
  /** Whose device signs: an actor that this data folder holds a key for. */
  readonly by: ActorId
  readonly content: Content
  /** Epoch ms; now when left out. Generated history sets it. */
  readonly at?: number
  /** Newest pack when left out. */
  readonly packVersion?: number
  /** Clock of the share minus clock of this device; as last measured when left out. */
  readonly shareMinusDeviceMs?: number | null
}
export interface Enqueued {
  readonly path: string
  readonly sha256: Digest
}

const signerOf = (profile: Profile, by: Entry['by']): DeviceId => {
  const identity = profile.identities.find(({ actorId }) => actorId === by)
  if (identity === undefined) throw new Error(`no key for ${by} in this data folder`)
  return identity.deviceId
}

/** In whose directory the file lies. share-format §2.2 */
const ownerOf = (by: ActorId, deviceId: DeviceId, content: Content): string => {
  if (content.type === 'report' || content.type === 'checkpoint') return content.report.outletId
  if (content.type === 'rollup') return content.regionId
  if (content.type === 'enrolment' || content.type === 'witness') return deviceId
  return by
}

/** The whole file as it will lie on the share. Throws `RangeError` above 1 MiB. */
export const sealPayload = (keys: KeyRing, type: FileType, payload: Payload): Uint8Array => {
  const stored = compress(utf8ToBytes(JSON.stringify(payload)))
  const signature = keys.sign(payload.deviceId, signedBytes(type, stored))
  const bytes = encodeEnvelope({ type, kid: payload.deviceId, enc: 'br', payload: stored, signature })
  if (bytes.length > largestFileBytes) throw new RangeError(`file of ${bytes.length} bytes`)
  return bytes
}

/**
 * Fixes number, link, bytes and name of the next file of a device, and puts it into the outbox. Call it inside the
 * transaction that stores what the file says. The share is not touched: `syncOf(backend).push()` brings it there.
 * Throws where there is no profile or no key for `by`.
 */
export const enqueueContent = (backend: Pick<Backend, 'workspace' | 'clock'>, entry: Entry): Enqueued => {
  const workspace = backend.workspace()
  const { stores, keys } = workspace
  const profile = stores.profiles.get()
  if (profile === null) throw new Error('nothing can be published before there is a profile')
  const { by, content } = entry
  const type = fileTypeOf[content.type]
  const deviceId = signerOf(profile, by)
  const ownerId = ownerOf(by, deviceId, content)
  const head = stores.outbox.head(deviceId, type)
  const createdAt = entry.at ?? backend.clock.now()
  const seq = (head?.seq ?? 0) + 1
  const { shareMinusDeviceMs = shareClockOf(workspace) } = entry
  const bytes = sealPayload(keys, type, {
    fmt: 1,
    minReader: 1,
    shareId: profile.shareId,
    ownerId,
    deviceId,
    seq,
    prev: head?.sha256 ?? null,
    createdAt,
    clock: { deviceAt: createdAt, shareMinusDeviceMs },
    packVersion: entry.packVersion ?? stores.packs.newest()?.version ?? 0,
    content,
  })
  const sha256 = digestOfBytes(bytes)
  const path = pathOf({ type, ownerId, deviceId, seq, sha256, createdAt })
  stores.outbox.add({ path, sha256, bytes, deviceId, seq, type, createdAt })
  return { path, sha256 }
}
