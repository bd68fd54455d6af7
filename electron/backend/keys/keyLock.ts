import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { scryptAsync } from '@noble/hashes/scrypt.js'
import * as z from 'zod'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import { writePrivate, type KeyProtection } from './keyFiles.ts'

export interface ScryptCost {
  readonly N: number
  readonly r: number
  readonly p: number
}
/** About a second and 128 MiB a guess on an office computer (OWASP, 2023). */
export const usualCost: ScryptCost = { N: 2 ** 17, r: 8, p: 1 }

/** The passphrase of one data folder's keys; without one they are never locked. */
export interface KeyLock {
  readonly isSet: () => boolean
  /** True until the passphrase was given: nothing can be signed. */
  readonly isLocked: () => boolean
  readonly unlock: (passphrase: string) => Promise<Result<void, 'wrongPassphrase'>>
  /** Sets, changes or (null) removes it; `current` is asked for where there is one. */
  readonly change: (current: string | null, next: string | null) => Promise<Result<void, 'wrongPassphrase'>>
}

/** Thrown where a key is needed before the passphrase was given: callers ask `isLocked` first. */
class KeysLocked extends Error {}

export const hexField = z.string().regex(/^(?:[0-9a-f]{2})+$/)
/** Bounds keep a planted file from asking for all the memory there is. */
export const scryptFields = {
  N: z
    .int()
    .min(2)
    .max(2 ** 20),
  r: z.int().min(1).max(16),
  p: z.int().min(1).max(4),
}
const lockShape = z.object({ v: z.literal(1), ...scryptFields, salt: hexField, sealed: hexField })
type LockFile = z.infer<typeof lockShape>

const magic = Buffer.from('PLK1')
const nonceBytes = 12
const tagBytes = 16

export const seal = (key: Uint8Array, plain: Uint8Array): Uint8Array => {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([magic, nonce, cipher.getAuthTag(), body])
}

const isSealed = (bytes: Uint8Array): boolean => magic.equals(bytes.subarray(0, magic.length))

/** Null where the key is another one, or the bytes were changed. */
export const openSealed = (key: Uint8Array, sealed: Uint8Array): Uint8Array | null => {
  const at = magic.length + nonceBytes
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(magic.length, at), {
      authTagLength: tagBytes,
    })
    decipher.setAuthTag(sealed.subarray(at, at + tagBytes))
    return Buffer.concat([decipher.update(sealed.subarray(at + tagBytes)), decipher.final()])
  } catch {
    return null
  }
}

export const derive = (passphrase: string, salt: Uint8Array, { N, r, p }: ScryptCost): Promise<Uint8Array> =>
  scryptAsync(passphrase.normalize('NFKC'), salt, { N, r, p, dkLen: 32 })

const keyFile = /\.(?:key|secret)$/

/**
 * Puts a passphrase in front of the keys of a folder, within whatever the operating system protects them with. The
 * files are sealed with a random key, and that key with the passphrase, so that changing it rewrites one file. A crash
 * on the way leaves files of both kinds, which the next unlocking makes one kind again.
 */
export const createKeyLock = (
  folder: string,
  outer: KeyProtection | null,
  cost: ScryptCost = usualCost,
): { readonly protection: KeyProtection; readonly lock: KeyLock } => {
  const path = join(folder, 'passphrase.json')
  let master: Uint8Array | null = null

  const isSet = (): boolean => existsSync(path)
  const read = (): LockFile => lockShape.parse(JSON.parse(readFileSync(path, 'utf8')))
  const wrap = (plain: Uint8Array): Uint8Array => {
    if (master !== null) return seal(master, plain)
    if (isSet()) throw new KeysLocked('the passphrase was not given')
    return plain
  }
  const unwrap = (body: Uint8Array): Uint8Array => {
    if (!isSealed(body)) return body
    const plain = master === null ? null : openSealed(master, body)
    if (plain === null) throw new KeysLocked('the passphrase was not given')
    return plain
  }
  const protection: KeyProtection = {
    protect: (plain) => (outer === null ? wrap(plain) : outer.protect(wrap(plain))),
    unprotect: (stored) => unwrap(isSealed(stored) || outer === null ? stored : outer.unprotect(stored)),
  }
  const files = (): readonly string[] =>
    (existsSync(folder) ? readdirSync(folder) : [])
      .filter((name) => keyFile.test(name))
      .map((name) => join(folder, name))
  const plainOf = (file: string): Uint8Array => {
    const stored = readFileSync(file)
    return stored.length === 32 ? stored : protection.unprotect(stored)
  }
  /** Every file anew, as the present state of the lock has it. */
  const storeAll = (all: readonly (readonly [string, Uint8Array])[]): void => {
    for (const [file, plain] of all) writePrivate(file, protection.protect(plain))
  }
  const masterBy = async (passphrase: string): Promise<Uint8Array | null> => {
    const lock = read()
    return openSealed(await derive(passphrase, Buffer.from(lock.salt, 'hex'), lock), Buffer.from(lock.sealed, 'hex'))
  }
  const writeLock = async (passphrase: string, key: Uint8Array): Promise<void> => {
    const salt = randomBytes(16)
    const sealed = seal(await derive(passphrase, salt, cost), key)
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const lock: LockFile = { v: 1, ...cost, salt: salt.toString('hex'), sealed: Buffer.from(sealed).toString('hex') }
    writePrivate(path, Buffer.from(JSON.stringify(lock)))
  }
  const unlock = async (passphrase: string): Promise<Result<void, 'wrongPassphrase'>> => {
    if (!isSet()) return ok(undefined)
    const found = await masterBy(passphrase)
    if (found === null) return err('wrongPassphrase')
    master = found
    storeAll(files().map((file) => [file, plainOf(file)]))
    return ok(undefined)
  }
  const set = async (next: string): Promise<void> => {
    const all = files().map((file) => [file, plainOf(file)] as const)
    const key = master ?? randomBytes(32)
    await writeLock(next, key)
    master = key
    storeAll(all)
  }
  const remove = (): void => {
    const all = files().map((file) => [file, plainOf(file)] as const)
    // plain first: while the lock is there, a crash leaves nothing that cannot be opened
    for (const [file, plain] of all) writePrivate(file, outer === null ? plain : outer.protect(plain))
    rmSync(path, { force: true })
    master = null
  }
  return {
    protection,
    lock: {
      isSet,
      isLocked: () => master === null && isSet(),
      unlock,
      change: async (current, next) => {
        if (isSet()) {
          const known = await unlock(current ?? '')
          if (!known.ok) return known
        }
        if (next !== null) await set(next)
        else if (isSet()) remove()
        return ok(undefined)
      },
    },
  }
}
