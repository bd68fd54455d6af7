/** A passphrase in front of the keys: what opens them, what does not, and what a crash on the way leaves. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createKeyFiles, type KeyProtection } from '#backend/keys/keyFiles.ts'
import { createKeyLock } from '#backend/keys/keyLock.ts'
import type { DeviceId } from '#shared/kernel/ids.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'plumbline-lock-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

/** The real scrypt, at the price of a test. */
const cheap = { N: 16, r: 8, p: 1 }
const text = new TextEncoder().encode('a file')
/** As the key store of an operating system would, recognisably. */
const keyStore: KeyProtection = {
  protect: (plain) => Buffer.concat([Buffer.from('OS'), Buffer.from(plain).map((byte) => byte ^ 0x5a)]),
  unprotect: (stored) => Buffer.from(stored.subarray(2)).map((byte) => byte ^ 0x5a),
}
const openFolder = (outer: KeyProtection | null = null, folder = join(root, 'keys')) => {
  const { protection, lock } = createKeyLock(folder, outer, cheap)
  return { lock, keys: createKeyFiles(folder, protection) }
}
/** A folder with one key and the secret behind pseudonyms. */
const made = (outer: KeyProtection | null = null) => {
  const opened = openFolder(outer)
  const { deviceId, publicKey } = opened.keys.create()
  return { ...opened, deviceId, publicKey, pseudonym: opened.keys.hmac('week', 'mia') }
}
const works = ({ keys }: Pick<ReturnType<typeof made>, 'keys'>, before: ReturnType<typeof made>): boolean =>
  keys.verify(before.publicKey, text, keys.sign(before.deviceId, text)) && keys.hmac('week', 'mia') === before.pseudonym
const bytesOf = (deviceId: DeviceId) => readFileSync(join(root, 'keys', `${deviceId}.key`))
const wrong = { ok: false, error: 'wrongPassphrase' }

describe.each<readonly [string, KeyProtection | null]>([
  ['a file of its own', null],
  ['the key store of the system', keyStore],
])('keys in %s', (_, outer) => {
  it('are never locked while nobody set a passphrase', () => {
    const before = made(outer)
    const later = openFolder(outer)
    expect([later.lock.isSet(), later.lock.isLocked()]).toEqual([false, false])
    expect(works(later, before)).toBe(true)
  })

  it('open with the passphrase and with nothing else', async () => {
    const before = made(outer)
    const plain = bytesOf(before.deviceId)
    expect(await before.lock.change(null, 'correct horse')).toEqual({ ok: true })
    expect(works(before, before)).toBe(true)
    expect(bytesOf(before.deviceId).equals(plain)).toBe(false)
    const later = openFolder(outer)
    expect(later.lock.isLocked()).toBe(true)
    expect(() => later.keys.sign(before.deviceId, text)).toThrow('passphrase')
    expect(() => later.keys.create()).toThrow('passphrase')
    for (const guess of ['', 'Correct horse', 'correct horse ']) expect(await later.lock.unlock(guess)).toEqual(wrong)
    expect(later.lock.isLocked()).toBe(true)
    expect(await later.lock.unlock('correct horse')).toEqual({ ok: true })
    expect([later.lock.isSet(), later.lock.isLocked()]).toEqual([true, false])
    expect(works(later, before)).toBe(true)
  })

  it('can have their passphrase changed, and the old one opens nothing any more', async () => {
    const before = made(outer)
    await before.lock.change(null, 'first words')
    expect(await before.lock.change('guessed', 'second words')).toEqual(wrong)
    expect(await before.lock.change('first words', 'second words')).toEqual({ ok: true })
    const later = openFolder(outer)
    expect(await later.lock.unlock('first words')).toEqual(wrong)
    expect(await later.lock.unlock('second words')).toEqual({ ok: true })
    expect(works(later, before)).toBe(true)
  })

  it('can have it removed, and lie as they did before', async () => {
    const before = made(outer)
    await before.lock.change(null, 'first words')
    expect(await before.lock.change('', null)).toEqual(wrong)
    expect(await before.lock.change('first words', null)).toEqual({ ok: true })
    const later = openFolder(outer)
    expect([later.lock.isSet(), later.lock.isLocked()]).toEqual([false, false])
    expect(works(later, before)).toBe(true)
    expect(existsSync(join(root, 'keys', 'passphrase.json'))).toBe(false)
  })

  it('that are made later are sealed too', async () => {
    const before = made(outer)
    await before.lock.change(null, 'first words')
    const second = before.keys.create()
    const later = openFolder(outer)
    expect(() => later.keys.sign(second.deviceId, text)).toThrow('passphrase')
    await later.lock.unlock('first words')
    expect(later.keys.verify(second.publicKey, text, later.keys.sign(second.deviceId, text))).toBe(true)
  })
})

describe('what lies in the folder', () => {
  it('shows neither key nor passphrase, and is for its owner alone', async () => {
    const before = made()
    const secret = bytesOf(before.deviceId)
    await before.lock.change(null, 'correct horse')
    const files = readdirSync(join(root, 'keys')).map((name) => join(root, 'keys', name))
    const telling = files.filter((file) => {
      const bytes = readFileSync(file)
      return bytes.includes(secret) || bytes.includes('correct horse')
    })
    expect(files).toHaveLength(3)
    expect(telling).toEqual([])
    expect(files.map((file) => statSync(file).mode & 0o077)).toEqual([0, 0, 0])
  })

  it('opens with a passphrase in whichever way the keyboard writes its letters', async () => {
    const before = made()
    await before.lock.change(null, 'Brücke'.normalize('NFD'))
    expect(await openFolder().lock.unlock('Brücke'.normalize('NFC'))).toEqual({ ok: true })
  })

  it('does not open a sealed key that was changed by one bit', async () => {
    const before = made()
    await before.lock.change(null, 'words')
    const bytes = bytesOf(before.deviceId)
    writeFileSync(
      join(root, 'keys', `${before.deviceId}.key`),
      bytes.map((byte, at) => (at === 40 ? byte ^ 1 : byte)),
    )
    const later = openFolder()
    await expect(later.lock.unlock('words')).rejects.toThrow('passphrase')
  })

  it.each([
    ['a cost that would take all memory', { N: 2 ** 30, r: 8, p: 1 }],
    ['no cost', { N: 1, r: 8, p: 1 }],
  ])('is not believed with %s', async (_, cost) => {
    const before = made()
    await before.lock.change(null, 'words')
    const path = join(root, 'keys', 'passphrase.json')
    writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), ...cost }))
    await expect(openFolder().lock.unlock('words')).rejects.toThrow('too_')
  })
})

describe('a crash on the way', () => {
  /** The folder as it was, with some of its files as they are now. */
  const mixed = (before: string, newer: readonly string[]): string => {
    const folder = join(root, 'mixed')
    rmSync(folder, { recursive: true, force: true })
    cpSync(before, folder, { recursive: true })
    for (const name of newer) cpSync(join(root, 'keys', name), join(folder, name))
    return folder
  }

  it('while the passphrase is set loses no key, wherever it happens', async () => {
    const before = made()
    cpSync(join(root, 'keys'), join(root, 'plain'), { recursive: true })
    await before.lock.change(null, 'words')
    const names = ['passphrase.json', `${before.deviceId}.key`, 'pseudonyms.secret']
    for (const count of [1, 2, 3]) {
      const folder = mixed(join(root, 'plain'), names.slice(0, count))
      const later = openFolder(null, folder)
      expect(await later.lock.unlock('words')).toEqual({ ok: true })
      expect(works(later, before)).toBe(true)
      // and no key is left lying open
      const third = openFolder(null, folder)
      expect(() => third.keys.sign(before.deviceId, text)).toThrow('passphrase')
    }
  })

  it('while it is removed leaves keys that the passphrase still opens', async () => {
    const before = made()
    await before.lock.change(null, 'words')
    cpSync(join(root, 'keys'), join(root, 'sealed'), { recursive: true })
    await before.lock.change('words', null)
    for (const names of [[], [`${before.deviceId}.key`], [`${before.deviceId}.key`, 'pseudonyms.secret']]) {
      const later = openFolder(null, mixed(join(root, 'sealed'), names))
      expect(await later.lock.unlock('words')).toEqual({ ok: true })
      expect(works(later, before)).toBe(true)
    }
  })
})
