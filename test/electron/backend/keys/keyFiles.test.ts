import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkEd25519, createKeyFiles, verifyAside, verifySignature } from '#backend/keys/keyFiles.ts'
import { id } from '#shared/kernel/ids.ts'
import { deviceIdOf } from '#shared/sync/deviceId.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-keys-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const message = Buffer.from('a week of shifts')
const xor = (bytes: Uint8Array) => Uint8Array.from(bytes.toReversed(), (byte) => byte ^ 0x5a)
const protection = {
  protect: (plain: Uint8Array) => Buffer.concat([Buffer.from('v1'), xor(plain)]),
  unprotect: (stored: Uint8Array) => xor(stored.subarray(2)),
}

describe('keys of a data folder', () => {
  it('sign after a restart what anybody can check', () => {
    const { deviceId, publicKey } = createKeyFiles(folder).create()
    const later = createKeyFiles(folder)
    expect(deviceId).toBe(deviceIdOf(publicKey))
    expect(deviceId).toMatch(/^[a-z2-7]{13}$/)
    expect(later.has(deviceId)).toBe(true)
    const signature = later.sign(deviceId, message)
    expect(verifySignature(publicKey, message, signature)).toBe(true)
    expect(verifySignature(publicKey, Buffer.from('another week'), signature)).toBe(false)
    expect(verifySignature(createKeyFiles(folder).create().publicKey, message, signature)).toBe(false)
  })

  it('are checked beside the thread as they are on it', async () => {
    const keys = createKeyFiles(folder)
    const { deviceId, publicKey } = keys.create()
    const signature = keys.sign(deviceId, message)
    const claims: [string, Uint8Array, Uint8Array][] = [
      [publicKey, message, signature],
      [publicKey, Buffer.from('another week'), signature],
      [publicKey, message, signature.subarray(1)],
      [publicKey, message, new Uint8Array(64)],
      [keys.create().publicKey, message, signature],
      [publicKey.slice(2), message, signature],
      [publicKey.toUpperCase().replaceAll(/\d/g, 'G'), message, signature],
      ['f'.repeat(64), message, signature],
      // of small order: fits whatever is said
      [`01${'00'.repeat(31)}`, message, Buffer.from(`01${'00'.repeat(63)}`, 'hex')],
      [`01${'00'.repeat(30)}80`, message, Buffer.from(`01${'00'.repeat(63)}`, 'hex')],
    ]
    const beside = await Promise.all(claims.map((claim) => verifyAside(...claim)))
    expect(beside).toEqual([true, ...Array.from({ length: 9 }, () => false)])
    expect(beside).toEqual(claims.map((claim) => verifySignature(...claim)))
  })

  it.runIf(process.platform !== 'win32')('lie in files that only their owner reads', () => {
    const { deviceId } = createKeyFiles(folder).create()
    expect(statSync(join(folder, `${deviceId}.key`)).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder)).toEqual([`${deviceId}.key`])
  })

  it('are protected where the machine can, and a folder from elsewhere still opens', () => {
    const plain = createKeyFiles(folder).create()
    const keys = createKeyFiles(folder, protection)
    const { deviceId, publicKey } = keys.create()
    const stored = readFileSync(join(folder, `${deviceId}.key`))
    expect(stored.subarray(0, 2).toString()).toBe('v1')
    expect(stored.includes(Buffer.from(publicKey, 'hex'))).toBe(false)
    const later = createKeyFiles(folder, protection)
    expect(verifySignature(publicKey, message, later.sign(deviceId, message))).toBe(true)
    expect(verifySignature(plain.publicKey, message, later.sign(plain.deviceId, message))).toBe(true)
    expect(() => createKeyFiles(folder).sign(deviceId, message)).toThrow('not a key')
  })

  it('are not taken from a file under another name, nor invented', () => {
    const { deviceId } = createKeyFiles(folder).create()
    writeFileSync(join(folder, 'zzzzzzzzzzzzz.key'), readFileSync(join(folder, `${deviceId}.key`)))
    const keys = createKeyFiles(folder)
    expect(() => keys.sign(id('zzzzzzzzzzzzz'), message)).toThrow('another key')
    expect(keys.has(id('nobody'))).toBe(false)
    expect(() => keys.sign(id('nobody'), message)).toThrow('ENOENT')
  })

  it('give the same pseudonym for ever, another in another folder and for another purpose', () => {
    const first = createKeyFiles(folder).hmac('week 12', 'mia')
    expect(createKeyFiles(folder).hmac('week 12', 'mia')).toBe(first)
    expect(first).toMatch(/^[0-9a-f]{64}$/)
    expect(createKeyFiles(folder).hmac('week 13', 'mia')).not.toBe(first)
    expect(createKeyFiles(join(folder, 'other')).hmac('week 12', 'mia')).not.toBe(first)
  })
})

describe('signatures', () => {
  it('pass the vector of RFC 8032 on this machine', () => {
    expect(checkEd25519).not.toThrow()
  })

  it('are failed when missing, malleated, or by a key of small order', () => {
    const keys = createKeyFiles(folder)
    const { deviceId, publicKey } = keys.create()
    const signature = keys.sign(deviceId, message)
    expect(verifySignature(publicKey, message, new Uint8Array())).toBe(false)
    expect(verifySignature(publicKey, message, new Uint8Array(64))).toBe(false)
    expect(verifySignature('', message, signature)).toBe(false)
    expect(verifySignature('zz'.repeat(32), message, signature)).toBe(false)
    const anything = Buffer.concat([Buffer.from(`01${'00'.repeat(63)}`, 'hex')])
    for (const sign of ['00', '80']) {
      expect(verifySignature(`01${'00'.repeat(30)}${sign}`, message, anything)).toBe(false)
    }
    // S + L: the same point, another encoding
    const order = 2n ** 252n + 27742317777372353535851937790883648493n
    const s = BigInt(`0x${Buffer.from(signature.subarray(32).toReversed()).toString('hex')}`) + order
    const malleated = Buffer.concat([
      signature.subarray(0, 32),
      Buffer.from(s.toString(16).padStart(64, '0'), 'hex').toReversed(),
    ])
    expect(verifySignature(publicKey, message, malleated)).toBe(false)
  })
})
