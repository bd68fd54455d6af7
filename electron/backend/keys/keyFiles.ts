import { createHmac, createPrivateKey, createPublicKey, randomBytes, sign, verify } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { DeviceId } from '../../../shared/kernel/ids.ts'
import { deviceIdOf } from '../../../shared/sync/deviceId.ts'
import type { KeyRing } from '../../../shared/sync/ports.ts'

/** Encrypts what is stored, e.g. with the operating system's key store. */
export interface KeyProtection {
  readonly protect: (plain: Uint8Array) => Uint8Array
  readonly unprotect: (stored: Uint8Array) => Uint8Array
}

/** DER frames of RFC 8410 around a raw Ed25519 key: understood by OpenSSL and BoringSSL alike. */
const privatePrefix = Buffer.from('302e020100300506032b657004220420', 'hex')
const publicPrefix = Buffer.from('302a300506032b6570032100', 'hex')
const seedBytes = 32

export const privateKeyOf = (seed: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.concat([privatePrefix, seed]), format: 'der', type: 'pkcs8' })
const publicKeyOf = (publicKey: string): KeyObject =>
  createPublicKey({ key: Buffer.concat([publicPrefix, Buffer.from(publicKey, 'hex')]), format: 'der', type: 'spki' })
const rawPublicKey = (privateKey: KeyObject): string =>
  createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).subarray(-seedBytes).toString('hex')

/** Keys made lately: the files of one device come one after the other, and making a key costs as much as half a check. */
const remembered = new Map<string, KeyObject>()
const mostRemembered = 256
const rememberedKeyOf = (publicKey: string): KeyObject => {
  const known = remembered.get(publicKey)
  if (known !== undefined) return known
  const made = publicKeyOf(publicKey)
  const [oldest] = remembered.keys()
  if (remembered.size >= mostRemembered && oldest !== undefined) remembered.delete(oldest)
  remembered.set(publicKey, made)
  return made
}

/** y of the points of order 8 and below, sign bit cleared: signatures by such a key fit any message. */
const smallOrder: ReadonlySet<string> = new Set([
  '00'.repeat(32),
  `01${'00'.repeat(31)}`,
  `ec${'ff'.repeat(30)}7f`,
  `ed${'ff'.repeat(30)}7f`,
  `ee${'ff'.repeat(30)}7f`,
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
])
export const isSmallOrder = (publicKey: string): boolean => {
  const last = Number.parseInt(publicKey.slice(-2), 16) & 0x7f
  return smallOrder.has(publicKey.slice(0, -2) + last.toString(16).padStart(2, '0'))
}

const mayFit = (publicKey: string, signature: Uint8Array): boolean =>
  /^[0-9a-f]{64}$/.test(publicKey) && signature.length === 64 && !isSmallOrder(publicKey)

/** False too for a key or signature of the wrong shape: a missing signature is a failed signature. */
export const verifySignature = (publicKey: string, bytes: Uint8Array, signature: Uint8Array): boolean => {
  if (!mayFit(publicKey, signature)) return false
  try {
    return verify(null, bytes, rememberedKeyOf(publicKey), signature)
  } catch {
    return false
  }
}

/** The same beside this thread, for those who have many to ask about. */
export const verifyAside = (publicKey: string, bytes: Uint8Array, signature: Uint8Array): Promise<boolean> => {
  if (!mayFit(publicKey, signature)) return Promise.resolve(false)
  return new Promise((resolve) => {
    try {
      verify(null, bytes, rememberedKeyOf(publicKey), signature, (cause, fits) => resolve(cause === null && fits))
    } catch {
      resolve(false)
    }
  })
}

/** RFC 8032 §7.1, test 2. */
const vector = {
  seed: '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
  publicKey: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
  message: '72',
  signature:
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
} as const

/** Throws where this machine's Ed25519 does not do what the standard says. */
export const checkEd25519 = (): void => {
  const key = privateKeyOf(Buffer.from(vector.seed, 'hex'))
  const message = Buffer.from(vector.message, 'hex')
  const made = sign(null, message, key).toString('hex')
  const accepts = verifySignature(vector.publicKey, message, Buffer.from(vector.signature, 'hex'))
  const refuses = !verifySignature(vector.publicKey, Buffer.from('73', 'hex'), Buffer.from(vector.signature, 'hex'))
  if (rawPublicKey(key) !== vector.publicKey || made !== vector.signature || !accepts || !refuses) {
    throw new Error('Ed25519 of this machine fails the test vector of RFC 8032')
  }
}

/** New file in one step: whole or absent, readable by its owner alone. */
export const writePrivate = (file: string, bytes: Uint8Array): void => {
  const draft = `${file}.new`
  const handle = openSync(draft, 'w', 0o600)
  try {
    writeSync(handle, bytes)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(draft, file)
}

export interface KeyFiles extends KeyRing {
  /** A key whose file was removed signs nothing from now on. */
  readonly forget: (deviceId: DeviceId) => void
}

/**
 * Keys of one data folder, one file each. Without `protection` the file's mode is the protection. Throws at opening
 * where the machine's Ed25519 is wrong, and on `sign` for a device whose key is not here. `draw` makes new secrets; only
 * the demo, whose keys are worth nothing, draws them from its seed.
 */
export const createKeyFiles = (
  folder: string,
  protection: KeyProtection | null = null,
  draw: (count: number) => Uint8Array = randomBytes,
): KeyFiles => {
  checkEd25519()
  const opened = new Map<DeviceId, KeyObject>()
  const fileOf = (deviceId: DeviceId): string => join(folder, `${deviceId}.key`)
  const store = (file: string, plain: Uint8Array): void => {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writePrivate(file, protection === null ? plain : protection.protect(plain))
  }
  const load = (file: string): Uint8Array => {
    const stored = readFileSync(file)
    // a folder made where there was no key store keeps its plain files
    const plain = protection === null || stored.length === seedBytes ? stored : protection.unprotect(stored)
    if (plain.length !== seedBytes) throw new Error(`not a key: ${file}`)
    return plain
  }
  const keyOf = (deviceId: DeviceId): KeyObject => {
    const known = opened.get(deviceId)
    if (known !== undefined) return known
    const key = privateKeyOf(load(fileOf(deviceId)))
    if (deviceIdOf(rawPublicKey(key)) !== deviceId) throw new Error(`the key file of ${deviceId} holds another key`)
    opened.set(deviceId, key)
    return key
  }
  const secretOnce = (): Uint8Array => {
    const file = join(folder, 'pseudonyms.secret')
    if (!existsSync(file)) store(file, draw(seedBytes))
    return load(file)
  }
  let secret: Uint8Array | null = null
  return {
    create: () => {
      // an Ed25519 private key is any 32 random bytes (RFC 8032 §5.1.5)
      const seed = draw(seedBytes)
      const publicKey = rawPublicKey(privateKeyOf(seed))
      const deviceId = deviceIdOf(publicKey)
      store(fileOf(deviceId), seed)
      return { deviceId, publicKey }
    },
    has: (deviceId) => opened.has(deviceId) || existsSync(fileOf(deviceId)),
    sign: (deviceId, bytes) => sign(null, bytes, keyOf(deviceId)),
    forget: (deviceId) => void opened.delete(deviceId),
    verify: verifySignature,
    hmac: (purpose, text) => {
      secret ??= secretOnce()
      const purposeKey = createHmac('sha256', secret).update(purpose).digest()
      return createHmac('sha256', purposeKey).update(text).digest('hex')
    },
  }
}
