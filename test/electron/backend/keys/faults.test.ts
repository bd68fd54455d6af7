import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createKeyFiles, verifySignature } from '#backend/keys/keyFiles.ts'

let root: string
let folder: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'plumbline-key-faults-'))
  folder = join(root, 'keys')
})
afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})
const message = Buffer.from('a week of shifts')
/** Random bytes that can be foretold. */
const drawing = (...fills: readonly number[]) => {
  const left = [...fills]
  return (count: number): Uint8Array => new Uint8Array(count).fill(left.shift() ?? 0)
}

describe('a key that could not be kept', () => {
  it('is not made: where the key store refuses, no file appears', () => {
    const locked = {
      protect: (): Uint8Array => {
        throw new Error('locked')
      },
      unprotect: (stored: Uint8Array) => stored,
    }
    const keys = createKeyFiles(folder, locked)
    expect(() => keys.create()).toThrow('locked')
    expect(() => keys.hmac('pseudonym', 'x')).toThrow('locked')
    expect(readdirSync(folder)).toEqual([])
  })

  it('is not made where its folder cannot be', () => {
    writeFileSync(folder, 'a file where the folder should be')
    const keys = createKeyFiles(folder)
    expect(() => keys.create()).toThrow(/EEXIST|ENOTDIR/)
    expect(readFileSync(folder, 'utf8')).toBe('a file where the folder should be')
  })

  it('does not follow what a killed program left half written', () => {
    const keys = createKeyFiles(folder, null, drawing(7))
    mkdirSync(folder, { recursive: true })
    const { deviceId, publicKey } = createKeyFiles(join(root, 'elsewhere'), null, drawing(7)).create()
    writeFileSync(join(folder, `${deviceId}.key.new`), 'half')
    expect(keys.has(deviceId)).toBe(false)
    expect(keys.create()).toEqual({ deviceId, publicKey })
    expect(verifySignature(publicKey, message, createKeyFiles(folder).sign(deviceId, message))).toBe(true)
    expect(readdirSync(folder)).toEqual([`${deviceId}.key`])
  })
})

describe('a key file that is not what it was', () => {
  const made = () => createKeyFiles(folder, null, drawing(1)).create()
  it.each<[string, (file: string) => void, RegExp]>([
    ['was cut', (file) => writeFileSync(file, readFileSync(file).subarray(0, 31)), /not a key/],
    ['is empty', (file) => writeFileSync(file, ''), /not a key/],
    [
      'has a byte too many',
      (file) => writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.of(0)])),
      /not a key/,
    ],
    [
      'has one other bit',
      (file) =>
        writeFileSync(
          file,
          readFileSync(file).map((byte, at) => (at === 9 ? byte ^ 1 : byte)),
        ),
      /another key/,
    ],
    ['is gone', (file) => rmSync(file), /ENOENT/],
  ])('%s signs nothing, and says which file it is', (_, spoil, problem) => {
    const { deviceId } = made()
    spoil(join(folder, `${deviceId}.key`))
    const keys = createKeyFiles(folder)
    expect(() => keys.sign(deviceId, message)).toThrow(problem)
    expect(() => keys.sign(deviceId, message)).toThrow(deviceId)
  })

  it('was opened before goes on signing: one look at the disk is enough', () => {
    const keys = createKeyFiles(folder, null, drawing(1))
    const { deviceId, publicKey } = keys.create()
    keys.sign(deviceId, message)
    rmSync(join(folder, `${deviceId}.key`))
    expect(verifySignature(publicKey, message, keys.sign(deviceId, message))).toBe(true)
    expect(keys.has(deviceId)).toBe(true)
  })
})

describe('the secret behind pseudonyms', () => {
  it('is drawn once, and lost with its file rather than quietly drawn anew from half a file', () => {
    const first = createKeyFiles(folder, null, drawing(5)).hmac('pseudonym', 'ana')
    expect(createKeyFiles(folder, null, drawing(6)).hmac('pseudonym', 'ana')).toBe(first)
    const file = join(folder, 'pseudonyms.secret')
    writeFileSync(file, readFileSync(file).subarray(0, 5))
    expect(() => createKeyFiles(folder).hmac('pseudonym', 'ana')).toThrow('not a key')
    rmSync(file)
    expect(createKeyFiles(folder, null, drawing(6)).hmac('pseudonym', 'ana')).not.toBe(first)
  })

  it('keeps purposes and texts apart, also where together they read the same', () => {
    const keys = createKeyFiles(folder, null, drawing(5))
    const all = [
      ['a', 'bc'],
      ['ab', 'c'],
      ['abc', ''],
      ['', 'abc'],
    ].map(([purpose = '', text = '']) => keys.hmac(purpose, text))
    expect(new Set(all).size).toBe(4)
    for (const one of all) expect(one).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe('a signature', () => {
  it('is checked against key and text alike: no other bit, no other length', () => {
    const keys = createKeyFiles(folder, null, drawing(1))
    const { deviceId, publicKey } = keys.create()
    const signature = keys.sign(deviceId, message)
    for (let at = 0; at < signature.length; at += 1) {
      const touched = Uint8Array.from(signature, (byte, place) => (place === at ? byte ^ 0x10 : byte))
      expect([at, keys.verify(publicKey, message, touched)]).toEqual([at, false])
    }
    expect(keys.verify(publicKey, message, signature.subarray(0, 63))).toBe(false)
    expect(keys.verify(publicKey.toUpperCase(), message, signature)).toBe(false)
    expect(keys.verify(publicKey.slice(2), message, signature)).toBe(false)
    expect(keys.verify('ff'.repeat(32), message, signature)).toBe(false)
    expect(keys.verify(publicKey, Buffer.of(), signature)).toBe(false)
    expect(keys.verify(publicKey, message, signature)).toBe(true)
  })

  it.runIf(process.platform !== 'win32')('is not made with a key behind a link that leads nowhere', () => {
    mkdirSync(folder)
    const { deviceId } = createKeyFiles(join(root, 'elsewhere'), null, drawing(3)).create()
    symlinkSync('/nonexistent', join(folder, `${deviceId}.key`))
    const keys = createKeyFiles(folder)
    expect(keys.has(deviceId)).toBe(false)
    expect(() => keys.sign(deviceId, message)).toThrow('ENOENT')
  })
})
