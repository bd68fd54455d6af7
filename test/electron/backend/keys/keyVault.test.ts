import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createKeyFiles, type KeyProtection } from '#backend/keys/keyFiles.ts'
import { createKeyVault } from '#backend/keys/keyVault.ts'

const cost = { N: 16, r: 8, p: 1 }
const message = Uint8Array.of(1, 2, 3)
const upsideDown: KeyProtection = {
  protect: (plain) => Uint8Array.from([9, ...plain].toReversed()),
  unprotect: (stored) => Uint8Array.from([...stored].toReversed().slice(1)),
}

const open = (protection: KeyProtection | null = null) => {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-vault-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const keys = createKeyFiles(folder, protection)
  return { folder, keys, vault: createKeyVault(folder, protection, keys, cost), ...keys.create() }
}

describe('a key that is saved to a file', () => {
  it.each([
    ['files of its owner', null],
    ['the key store', upsideDown],
  ])('signs the same after it was removed and brought back, behind %s', async (_, protection) => {
    const { folder, keys, vault, deviceId } = open(protection)
    const before = keys.sign(deviceId, message)
    const stored = readFileSync(join(folder, `${deviceId}.key`))
    const file = (await vault.save(deviceId, 'on paper in a safe')) ?? ''
    vault.remove(deviceId)
    expect([keys.has(deviceId), existsSync(join(folder, `${deviceId}.key`))]).toEqual([false, false])
    expect(() => keys.sign(deviceId, message)).toThrow('ENOENT')
    expect(await vault.restore(file, 'on paper in a safe')).toEqual({ ok: true, value: deviceId })
    expect([keys.has(deviceId), keys.sign(deviceId, message)]).toEqual([true, before])
    expect(readFileSync(join(folder, `${deviceId}.key`))).toEqual(stored)
    expect(statSync(join(folder, `${deviceId}.key`)).mode & 0o777).toBe(0o600)
  })

  it('is as dear to guess at as the format says, unless a test asks otherwise', async () => {
    const { folder, keys, deviceId } = open()
    const file = await createKeyVault(folder, null, keys).save(deviceId, 'on paper in a safe')
    // share-format §7.4
    expect(JSON.parse(file ?? '')).toMatchObject({ N: 2 ** 17, r: 8, p: 1 })
  })

  it('comes back on another device too', async () => {
    const { vault, deviceId, keys } = open()
    const other = open()
    const file = (await vault.save(deviceId, 'a long passphrase')) ?? ''
    await other.vault.restore(file, 'a long passphrase')
    expect(other.keys.sign(deviceId, message)).toEqual(keys.sign(deviceId, message))
  })

  it('stands in its file only sealed, and twice never in the same bytes', async () => {
    const { folder, vault, deviceId } = open()
    const seed = readFileSync(join(folder, `${deviceId}.key`)).toString('hex')
    const one = (await vault.save(deviceId, 'same words')) ?? ''
    const two = await vault.save(deviceId, 'same words')
    expect([one.includes(seed), one === two, JSON.parse(one)]).toMatchObject([
      false,
      false,
      { v: 1, deviceId, ...cost },
    ])
  })

  const spoil = (change: (file: Record<string, unknown>) => unknown) => (file: string) =>
    JSON.stringify(change(JSON.parse(file) as Record<string, unknown>))
  it.each<readonly [string, (file: string) => string, string]>([
    ['another passphrase', (file) => file, 'Same words'],
    ['no passphrase', (file) => file, ''],
    ['another salt', spoil((file) => ({ ...file, salt: '00'.repeat(16) })), 'same words'],
    [
      'one byte changed',
      spoil((file) => ({ ...file, sealed: `${String(file['sealed']).slice(0, -2)}00` })),
      'same words',
    ],
    ['the name of another key', spoil((file) => ({ ...file, deviceId: 'a'.repeat(13) })), 'same words'],
    ['a cost that takes all memory', spoil((file) => ({ ...file, N: 2 ** 30 })), 'same words'],
    ['another form', spoil(() => []), 'same words'],
    ['no JSON', () => 'x', 'same words'],
  ])('is not opened with %s, and nothing is written', async (_, change, passphrase) => {
    const { folder, vault, deviceId } = open()
    const file = change((await vault.save(deviceId, 'same words')) ?? '')
    vault.remove(deviceId)
    const wrong = { ok: false, error: 'wrongPassphrase' }
    expect([await vault.check(file, passphrase), await vault.restore(file, passphrase)]).toEqual([wrong, wrong])
    expect(existsSync(join(folder, `${deviceId}.key`))).toBe(false)
  })

  it('that is not here is not saved', async () => {
    const { vault, deviceId } = open()
    vault.remove(deviceId)
    expect(await vault.save(deviceId, 'same words')).toBeNull()
  })
})
