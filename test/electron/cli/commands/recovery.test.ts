/** Recovery keys on the command line: listed, saved, removed against their file, brought back; and what is refused. */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { DevicesView } from '#shared/contract/devices.ts'
import { createCliOrganisation, type CliOrganisation } from '#test/support/cliOrganisation.ts'
import { plumblineInside, plumblineJson, type Ran } from '#test/support/plumbline.ts'

// a passphrase is slow to try on purpose; what it costs is asked in the tests of the keys
vi.mock('#backend/keys/keyLock.ts', async (original) => ({
  ...(await original<typeof import('#backend/keys/keyLock.ts')>()),
  usualCost: { N: 16, r: 8, p: 1 },
}))

type Recovery = NonNullable<DevicesView['recovery']>
const passphrase = 'on paper in a safe'

let pools: CliOrganisation
let keys: readonly string[]
/** The file of the first recovery key. */
let saved: string
let outside: string
beforeAll(async () => {
  pools = await createCliOrganisation()
  outside = pools.at('outside')
  mkdirSync(outside)
  vi.stubEnv('PLUMBLINE_RECOVERY_PASSPHRASE', passphrase)
  keys = (await list()).keys.flatMap(({ deviceId, own }) => (own ? [] : [deviceId]))
  saved = (await plumblineJson<{ file: string }>(...save(keys[0] ?? '')))['file']
}, 60_000)
beforeEach(() => {
  vi.stubEnv('PLUMBLINE_RECOVERY_PASSPHRASE', passphrase)
})
afterEach(() => {
  vi.unstubAllEnvs()
})
afterAll(() => pools.end())

const list = (data = pools.admin) => plumblineJson<Recovery>('recovery', '--data', data)
const save = (key: string, to = outside) => ['recovery-save', key, '--to', to, '--data', pools.admin] as const
const run = (...args: readonly string[]) => plumblineInside('--json', ...args)
const refused = ({ code, json }: Ran) => [code, (json as { readonly error: string } | null)?.error]
const hereOf = async (key: string | undefined) => (await list()).keys.find(({ deviceId }) => deviceId === key)?.here

describe('recovery', () => {
  it('lists the keys of the root, which is of a device, and that nothing waits for one', async () => {
    const { keys: all, threshold, needed } = await list()
    expect([all.length, threshold, needed, all.filter(({ own }) => own).length]).toEqual([3, 2, false, 1])
  })

  it.each([
    ['en', 'recovery key, in this data folder', 'the key of a device'],
    ['de', 'Ersatzschlüssel, in diesem Datenordner', 'Schlüssel eines Geräts'],
    ['da', 'gendannelsesnøgle, i denne datamappe', 'en enheds nøgle'],
  ])('says so in %s, one key a line', async (lang, here, device) => {
    const { code, out } = await plumblineInside('--lang', lang, 'recovery', '--data', pools.admin)
    const lines = out.trimEnd().split('\n')
    expect([code, lines.length]).toEqual([0, 3])
    expect(lines.filter((line) => line.endsWith(`: ${here}`))).toHaveLength(2)
    expect(lines.filter((line) => line.endsWith(`: ${device}`))).toHaveLength(1)
  })

  it('says nothing of keys to a manager', async () => {
    expect((await run('recovery', '--data', pools.manager)).json).toBeNull()
  })
})

describe('recovery-save', () => {
  it('writes a file that only its owner can read, and that holds the key sealed', () => {
    expect(saved).toBe(join(outside, `recovery-key-${keys[0]}.json`))
    expect(statSync(saved).mode & 0o777).toBe(0o600)
    const content = JSON.parse(readFileSync(saved, 'utf8')) as Record<string, unknown>
    expect(content).toMatchObject({ v: 1, kind: 'plumbline recovery key', deviceId: keys[0] })
    expect(readFileSync(saved, 'utf8')).not.toContain(passphrase)
  })

  it('replaces no file', async () => {
    const before = readFileSync(saved, 'utf8')
    expect(refused(await run(...save(keys[0] ?? '')))).toEqual([2, 'badInput'])
    expect(readFileSync(saved, 'utf8')).toBe(before)
    const { err } = await plumblineInside(...save(keys[0] ?? ''))
    expect(err).toBe(`A file of that name is there, and is never replaced: ${saved}`)
  })

  it.each<readonly [string, () => readonly string[], string]>([
    ['into a folder that is not there', () => save(keys[1] ?? '', join(outside, 'nowhere')), 'badInput'],
    ['a key that nobody knows', () => save('a'.repeat(13)), 'notFound'],
    ['a name that is no key', () => save('../etc/passwd'), 'badInput'],
    ['without a folder', () => ['recovery-save', keys[0] ?? '', '--data', pools.admin], 'missingMandatoryOptionValue'],
    ['without a key', () => ['recovery-save', '--to', outside, '--data', pools.admin], 'missingArgument'],
  ])('does not save %s', async (_, args, error) => {
    const before = readdirSync(outside)
    expect(refused(await run(...args()))).toEqual([2, error])
    expect(readdirSync(outside)).toEqual(before)
  })

  it('saves no key of a device, and none for a manager', async () => {
    const own = (await list()).keys.find((one) => one.own)?.deviceId ?? ''
    expect(refused(await run(...save(own)))).toEqual([2, 'ownDevice'])
    const asManager = ['recovery-save', keys[1] ?? '', '--to', outside, '--data', pools.manager]
    expect((await run(...asManager)).code).toBe(2)
    expect(readdirSync(outside)).toHaveLength(1)
  })

  it('asks for a passphrase of its own: that of the data folder seals no file, and a short one neither', async () => {
    vi.unstubAllEnvs()
    vi.stubEnv('PLUMBLINE_PASSPHRASE', passphrase)
    const { code, err } = await plumblineInside(...save(keys[1] ?? ''))
    expect([code, err]).toEqual([
      2,
      'Give the passphrase of the file at the prompt or as PLUMBLINE_RECOVERY_PASSPHRASE.',
    ])
    vi.stubEnv('PLUMBLINE_RECOVERY_PASSPHRASE', 'short')
    expect((await run(...save(keys[1] ?? ''))).code).toBe(2)
    expect(readdirSync(outside)).toHaveLength(1)
  })
})

describe('recovery-remove and recovery-restore', () => {
  const both = ['recovery-remove', 'recovery-restore'] as const
  it('take the key out of the data folder, and bring it back', async () => {
    const removed = await plumblineJson<Recovery>('recovery-remove', saved, '--data', pools.admin)
    expect(removed.keys.map(({ deviceId, here }) => [deviceId, here])).toContainEqual([keys[0], false])
    expect(existsSync(saved)).toBe(true)
    const back = await plumblineInside('recovery-restore', saved, '--data', pools.admin)
    expect([back.code, back.out]).toEqual([
      0,
      'The key is back in this data folder, and what waited for it was signed.\n',
    ])
    expect(await hereOf(keys[0])).toBe(true)
  })

  it.each(both)('%s refuses a wrong passphrase, and nothing changes', async (command) => {
    vi.stubEnv('PLUMBLINE_RECOVERY_PASSPHRASE', 'another one')
    expect(refused(await run(command, saved, '--data', pools.admin))).toEqual([2, 'wrongPassphrase'])
    expect(await hereOf(keys[0])).toBe(true)
  })

  it.each(both)('%s refuses without a passphrase', async (command) => {
    vi.unstubAllEnvs()
    expect(refused(await run(command, saved, '--data', pools.admin))).toEqual([2, 'badInput'])
    expect(await hereOf(keys[0])).toBe(true)
  })

  it.each<readonly [string, string, string]>([
    ['a plan', '{"people":[]}', 'This is not the file of a recovery key'],
    ['half a file', '{"v":1,"kind":"plumbline reco', 'This is not the file of a recovery key'],
    ['a file that is far too long', ' '.repeat(10_001), 'This is not the file of a recovery key'],
    ['an empty file', '', 'This is not the file of a recovery key'],
  ])('name %s as what it is, before any passphrase is asked for', async (name, content, sentence) => {
    vi.unstubAllEnvs()
    const file = join(pools.at('.'), `${name.replaceAll(' ', '-')}.json`)
    writeFileSync(file, content)
    for (const command of both) {
      const { code, err } = await plumblineInside(command, file, '--data', pools.admin)
      expect([code, err]).toEqual([2, `${sentence}: ${file}`])
    }
  })

  it('name a file that is not there, or is a folder', async () => {
    for (const path of [join(outside, 'nothing.json'), outside]) {
      const { code, err } = await plumblineInside('recovery-restore', path, '--data', pools.admin)
      expect([code, err]).toEqual([2, `This file cannot be read: ${path}`])
    }
  })

  it('do nothing for a manager, and nothing in a folder that holds no data', async () => {
    expect(refused(await run('recovery-restore', saved, '--data', pools.manager))[0]).toBe(2)
    expect((await run('recovery-remove', saved, '--data', pools.at('empty'))).code).toBe(2)
  })
})
