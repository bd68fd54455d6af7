import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import type { ObjectStoreAccess } from '../../../shared/sync/objectPlace.ts'
import { writePrivate, type KeyProtection } from './keyFiles.ts'

/** How this data folder reaches an object store: what was typed here, else what the environment says. */
export interface ObjectStoreKeys {
  readonly access: () => ObjectStoreAccess | null
  readonly from: () => 'kept' | 'environment' | null
  readonly keep: (access: ObjectStoreAccess) => void
  readonly forget: () => void
}

const stored = z.strictObject({
  endpoint: z.string().nullable(),
  region: z.string(),
  accessKeyId: z.string(),
  secretAccessKey: z.string(),
})

/** Null unless both halves of the key are there. */
export const accessFromEnvironment = (env: Readonly<NodeJS.ProcessEnv>): ObjectStoreAccess | null => {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = env
  if (!accessKeyId || !secretAccessKey) return null
  const endpoint = env['PLUMBLINE_S3_ENDPOINT'] ?? null
  return { endpoint, region: env['AWS_REGION'] ?? 'us-east-1', accessKeyId, secretAccessKey }
}

/** One file beside the keys, under the same protection; without one its mode protects it. Throws where it was damaged. */
export const createObjectStoreKeys = (
  folder: string,
  protection: KeyProtection | null,
  env: Readonly<NodeJS.ProcessEnv> = process.env,
): ObjectStoreKeys => {
  const file = join(folder, 'objectStore.secret')
  const load = (): ObjectStoreAccess | null => {
    if (!existsSync(file)) return null
    const bytes = readFileSync(file)
    // kept where there was no key store: plain JSON
    const plain = protection === null || bytes[0] === 0x7b ? bytes : protection.unprotect(bytes)
    return stored.parse(JSON.parse(Buffer.from(plain).toString()))
  }
  return {
    access: () => load() ?? accessFromEnvironment(env),
    from: () => (existsSync(file) ? 'kept' : accessFromEnvironment(env) === null ? null : 'environment'),
    keep: (access) => {
      const plain = Buffer.from(JSON.stringify(stored.parse(access)))
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      writePrivate(file, protection === null ? plain : protection.protect(plain))
    },
    forget: () => {
      rmSync(file, { force: true })
    },
  }
}
