import { createPublicKey, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import type { DeviceId } from '../../../shared/kernel/ids.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import { deviceIdOf } from '../../../shared/sync/deviceId.ts'
import { recoveryFileFields } from '../../../shared/sync/recoveryFile.ts'
import { privateKeyOf, writePrivate, type KeyFiles, type KeyProtection } from './keyFiles.ts'
import { derive, hexField, openSealed, seal, scryptFields, usualCost, type ScryptCost } from './keyLock.ts'

/** Keys that leave this device for a file, come back from one, or are removed here. */
export interface KeyVault {
  /** Text of a file that nothing but the passphrase opens. Null where the key is not here. */
  readonly save: (deviceId: DeviceId, passphrase: string) => Promise<string | null>
  /** Which key such a file holds, and that the passphrase opens it. */
  readonly check: (file: string, passphrase: string) => Promise<Result<DeviceId, 'wrongPassphrase'>>
  readonly restore: (file: string, passphrase: string) => Promise<Result<DeviceId, 'wrongPassphrase'>>
  readonly remove: (deviceId: DeviceId) => void
}

const fileShape = z.object({
  ...recoveryFileFields,
  ...scryptFields,
  salt: hexField,
  sealed: hexField,
})

const seedBytes = 32

const idOf = (seed: Uint8Array): DeviceId => {
  const publicKey = createPublicKey(privateKeyOf(seed)).export({ type: 'spki', format: 'der' })
  return deviceIdOf(publicKey.subarray(-seedBytes).toString('hex'))
}

const parse = (file: string) => {
  try {
    const parsed = fileShape.safeParse(JSON.parse(file))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** A file of another form is one that this passphrase does not open. */
const seedIn = async (file: string, passphrase: string): Promise<Uint8Array | null> => {
  const read = parse(file)
  if (read === null) return null
  const key = await derive(passphrase, Buffer.from(read.salt, 'hex'), read)
  const seed = openSealed(key, Buffer.from(read.sealed, 'hex'))
  return seed?.length === seedBytes && idOf(seed) === read.deviceId ? seed : null
}

export const createKeyVault = (
  folder: string,
  protection: KeyProtection | null,
  keys: Pick<KeyFiles, 'forget'>,
  cost: ScryptCost = usualCost,
): KeyVault => {
  const pathOf = (deviceId: DeviceId): string => join(folder, `${deviceId}.key`)
  return {
    save: async (deviceId, passphrase) => {
      if (!existsSync(pathOf(deviceId))) return null
      const stored = readFileSync(pathOf(deviceId))
      const seed = protection === null || stored.length === seedBytes ? stored : protection.unprotect(stored)
      const salt = randomBytes(16)
      const sealed = seal(await derive(passphrase, salt, cost), seed)
      const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
      const form = { v: 1, kind: 'plumbline recovery key', deviceId, ...cost }
      return `${JSON.stringify({ ...form, salt: hex(salt), sealed: hex(sealed) })}\n`
    },
    check: async (file, passphrase) => {
      const seed = await seedIn(file, passphrase)
      return seed === null ? err('wrongPassphrase') : ok(idOf(seed))
    },
    restore: async (file, passphrase) => {
      const seed = await seedIn(file, passphrase)
      if (seed === null) return err('wrongPassphrase')
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      writePrivate(pathOf(idOf(seed)), protection === null ? seed : protection.protect(seed))
      return ok(idOf(seed))
    },
    remove: (deviceId) => {
      rmSync(pathOf(deviceId), { force: true })
      keys.forget(deviceId)
    },
  }
}
