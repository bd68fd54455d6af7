import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { accessFromEnvironment, createObjectStoreKeys } from '#backend/keys/objectStoreKeys.ts'
import type { KeyProtection } from '#backend/keys/keyFiles.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-store-keys-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const access = { endpoint: null, region: 'eu-north-1', accessKeyId: 'AK', secretAccessKey: 'very secret' }
const env = { AWS_ACCESS_KEY_ID: 'EK', AWS_SECRET_ACCESS_KEY: 'of the environment', AWS_REGION: 'eu-west-1' }
/** Not a cipher, but unlike what it protects. */
const turned: KeyProtection = {
  protect: (plain) => Uint8Array.from(plain).map((byte) => byte ^ 0xff),
  unprotect: (stored) => Uint8Array.from(stored).map((byte) => byte ^ 0xff),
}

describe('access that was typed', () => {
  it.each([
    ['without a key store, readable by its owner alone', null],
    ['with one', turned],
  ])('is kept %s', (_, protection) => {
    const keys = createObjectStoreKeys(folder, protection, {})
    expect([keys.access(), keys.from()]).toEqual([null, null])
    keys.keep(access)
    expect([keys.access(), keys.from()]).toEqual([access, 'kept'])
    expect(createObjectStoreKeys(folder, protection, env).access()).toEqual(access)
    const file = join(folder, 'objectStore.secret')
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readFileSync(file).includes('very secret')).toBe(protection === null)
    keys.forget()
    expect(keys.access()).toBeNull()
  })

  it('kept where there was no key store is understood where there is one', () => {
    createObjectStoreKeys(folder, null, {}).keep(access)
    expect(createObjectStoreKeys(folder, turned, {}).access()).toEqual(access)
  })

  it('that was damaged is a fault, not silence', () => {
    writeFileSync(join(folder, 'objectStore.secret'), '{"region":7}')
    expect(() => createObjectStoreKeys(folder, null, env).access()).toThrow(/./)
  })
})

describe('access of the environment', () => {
  it('counts where nothing was typed', () => {
    const keys = createObjectStoreKeys(folder, null, env)
    expect([keys.access(), keys.from()]).toEqual([
      { endpoint: null, region: 'eu-west-1', accessKeyId: 'EK', secretAccessKey: 'of the environment' },
      'environment',
    ])
  })

  it.each([
    [{}, null],
    [{ AWS_ACCESS_KEY_ID: 'EK' }, null],
    [{ AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: 's' }, null],
    [{ AWS_ACCESS_KEY_ID: 'EK', AWS_SECRET_ACCESS_KEY: 's' }, 'us-east-1'],
  ])('%j gives %s', (given, region) => {
    expect(accessFromEnvironment(given)?.region ?? null).toBe(region)
  })

  it('names the address of a store of one’s own', () => {
    expect(accessFromEnvironment({ ...env, PLUMBLINE_S3_ENDPOINT: 'http://nas:9000' })?.endpoint).toBe(
      'http://nas:9000',
    )
  })
})
