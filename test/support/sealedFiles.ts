import { generateKeyPairSync, sign } from 'node:crypto'
import { brotliCompressSync } from 'node:zlib'
import { verifySignature } from '#backend/keys/keyFiles.ts'
import { decompress } from '#backend/share/compression.ts'
import { digestOfBytes } from '#shared/kernel/digest.ts'
import { id, type DeviceId } from '#shared/kernel/ids.ts'
import type { Actor } from '#shared/people/permissions.ts'
import { deviceIdOf } from '#shared/sync/deviceId.ts'
import { encodeEnvelope, signedBytes } from '#shared/sync/envelope.ts'
import type { FoundFile, JudgeTools, Trust } from '#shared/sync/judge.ts'
import type { Device, FileType } from '#shared/sync/model.ts'
import { pathOf } from '#shared/sync/paths.ts'
import { manager, testOutlet, testProfile, testRegistry } from './testOrganisation.ts'

const newKey = () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('hex')
  return { publicKey: raw, deviceId: deviceIdOf(raw), sign: (bytes: Uint8Array) => sign(null, bytes, privateKey) }
}
export type TestKey = ReturnType<typeof newKey>

/** Keys of the manager of `nordbad`, of a lead of the south and of somebody unknown. */
export const testKeys = { manager: newKey(), lead: newKey(), stranger: newKey() }
export const southLead: Actor = {
  actorId: id('lea'),
  name: 'Lea',
  role: 'lead',
  outletIds: [],
  regionIds: [id('south')],
}
export const sealedAt = Date.UTC(2026, 2, 16)
export const judgeTools: JudgeTools = { verify: verifySignature, decompress }

const deviceOf = ({ deviceId, publicKey }: TestKey, actorId: Actor['actorId']): Device => ({
  deviceId,
  publicKey,
  actorId,
  admittedAt: 0,
  revokedAfterSeq: null,
})
export const trustOfTests: Trust = {
  ...testProfile,
  registry: {
    ...testRegistry([testOutlet('nordbad'), testOutlet('seebad', { regionId: id('north') })]),
    actors: [manager, southLead],
    devices: [deviceOf(testKeys.manager, manager.actorId), deviceOf(testKeys.lead, southLead.actorId)],
  },
}

export interface Sealed {
  readonly type: FileType
  readonly ownerId: string
  readonly key: TestKey
  readonly content: unknown
  readonly seq?: number
  readonly prev?: string | null
  readonly createdAt?: number
  /** Members of the payload that shall say something else than the place. */
  readonly payload?: object
  /** Who really signs. */
  readonly signer?: TestKey
  readonly young?: boolean
  readonly deviceId?: DeviceId
}

/** A file where it belongs, signed as its writer would. */
export const sealed = (given: Sealed): FoundFile => {
  const { type, ownerId, key, content, seq = 1, prev = null, createdAt = sealedAt, signer = key } = given
  const deviceId = given.deviceId ?? key.deviceId
  const clock = { deviceAt: createdAt, shareMinusDeviceMs: null }
  const frame = { fmt: 1, minReader: 1, shareId: testProfile.shareId, ownerId, deviceId, seq, prev, createdAt }
  const text = JSON.stringify({ ...frame, clock, packVersion: 1, content, ...given.payload })
  const payload = Uint8Array.from(brotliCompressSync(text))
  const signature = Uint8Array.from(signer.sign(signedBytes(type, payload)))
  const bytes = encodeEnvelope({ type, kid: deviceId, enc: 'br', payload, signature })
  const path = pathOf({ type, ownerId, deviceId, seq, createdAt, sha256: digestOfBytes(bytes) })
  return { path, bytes, young: given.young ?? false }
}
