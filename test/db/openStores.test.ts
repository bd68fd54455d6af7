import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Stores } from '#backend/backend.ts'
import { requireNodeApi } from '#db/nodeApi.ts'
import { openStores } from '#db/openStores.ts'
import { newDataFolder, openTestStores, testAt } from '#test/support/dataFolder.ts'
import { testPerson, testProfile } from '#test/support/testOrganisation.ts'

const database = (folder: string) => join(folder, 'plumbline.sqlite')
const people = (count: number) => Array.from({ length: count }, (_, index) => testPerson(`p${index}`))
const { outletId } = testPerson('p0')

/** A closed data folder that holds 500 people, and one backup of them. */
const filledFolder = async () => {
  const folder = newDataFolder()
  const stores = await openTestStores(folder)
  stores.profiles.save(testProfile)
  stores.people.saveAll(people(500))
  const { file } = await stores.backups.create('manual')
  stores.close()
  return { folder, backup: file }
}

describe('a damaged database', () => {
  const flip = (at: (size: number) => number) => (file: string) => {
    const bytes = readFileSync(file)
    const from = at(bytes.length)
    for (let index = from; index < from + 200; index++) bytes[index] = ~(bytes[index] ?? 0) & 0xff
    writeFileSync(file, bytes)
  }
  const damages: readonly (readonly [string, (file: string) => void])[] = [
    ['its first bytes flipped', flip(() => 0)],
    ['a page in the middle flipped', flip((size) => 4096 * Math.floor(size / 8192))],
    ['its last page flipped', flip((size) => size - 4096)],
    ['its second half gone', (file) => truncateSync(file, Math.floor(statSync(file).size / 8192) * 4096)],
    ['a page and a bit gone', (file) => truncateSync(file, statSync(file).size - 5000)],
    ['text in its place', (file) => writeFileSync(file, 'not a database, just a text of some length')],
  ]
  it.each(damages)('with %s is set aside whole, and the backups are named', async (_name, damage) => {
    const { folder, backup } = await filledFolder()
    damage(database(folder))
    const bytes = readFileSync(database(folder))
    const stores = await openTestStores(folder)
    const setAside = join(folder, 'damaged', '2026-03-16T12-00-00-000Z')
    expect(stores.damage()).toEqual({ setAside, backups: [backup] })
    expect(readFileSync(join(setAside, 'plumbline.sqlite')).equals(bytes)).toBe(true)
    expect(stores.people.list(outletId)).toEqual([])
    expect(stores.profiles.get()).toBeNull()
  })
  it('is still spoken of at the next start, until something new is begun, and never overwrites an earlier one', async () => {
    const { folder, backup } = await filledFolder()
    for (const round of [1, 2]) {
      writeFileSync(database(folder), `damage ${round}`.padEnd(5000, '.'))
      const stores = await openTestStores(folder)
      stores.close()
    }
    expect(readdirSync(join(folder, 'damaged'))).toEqual(['2026-03-16T12-00-00-000Z', '2026-03-16T12-00-00-001Z'])
    const stores = await openTestStores(folder)
    expect(stores.damage()).toEqual({
      setAside: join(folder, 'damaged', '2026-03-16T12-00-00-001Z'),
      backups: [backup],
    })
    stores.profiles.save(testProfile)
    expect(stores.damage()).toBeNull()
  })
  it('that is only a log is kept, where SQLite would delete it', async () => {
    const folder = newDataFolder()
    const stores = await openTestStores(folder)
    stores.people.saveAll(people(50))
    const log = readFileSync(`${database(folder)}-wal`)
    stores.close()
    rmSync(database(folder))
    writeFileSync(`${database(folder)}-wal`, log)
    const again = await openTestStores(folder)
    const { setAside } = again.damage() ?? { setAside: '' }
    expect(readFileSync(join(setAside, 'plumbline.sqlite-wal')).equals(log)).toBe(true)
  })
  it.each([
    ['its schema', 'end_at INTEGER NOT NULL CHECK', 'bnd_at INTEGER NOT NULL CHECK'],
    ['the profile', '{"organisationId":', '["organisationId":'],
  ])('with one letter of %s changed counts as damaged', async (_name, was, becomes) => {
    const { folder } = await filledFolder()
    const text = readFileSync(database(folder)).toString('latin1')
    expect(text).toContain(was)
    writeFileSync(database(folder), Buffer.from(text.replaceAll(was, becomes), 'latin1'))
    const stores = await openTestStores(folder)
    expect(stores.damage()).not.toBeNull()
    expect(stores.people.list(outletId)).toEqual([])
  })
  it('with a reference to nothing counts as damaged', async () => {
    const { folder } = await filledFolder()
    const client = new BetterSqlite3(database(folder))
    client.pragma('foreign_keys = OFF')
    client.exec(`INSERT INTO received_approvals VALUES ('no such file', 'd', 1, '{}', 0)`)
    client.close()
    const stores = await openTestStores(folder)
    expect(stores.damage()).not.toBeNull()
  })
})

describe('a sound database', () => {
  it('opens with its log after the program was cut off', async () => {
    const { folder } = await filledFolder()
    const stores = await openTestStores(folder)
    stores.people.saveAll([testPerson('late', { name: 'AAA' })])
    const copy = newDataFolder()
    for (const part of ['plumbline.sqlite', 'plumbline.sqlite-wal'])
      writeFileSync(join(copy, part), readFileSync(join(folder, part)))
    const recovered = await openTestStores(copy)
    expect(recovered.people.list(outletId)).toHaveLength(501)
    expect(recovered.damage()).toBeNull()
    expect(existsSync(join(copy, 'damaged'))).toBe(false)
  })
  it('is refused where it belongs to another program, and stays', async () => {
    const folder = newDataFolder()
    const client = new BetterSqlite3(database(folder))
    client.exec('CREATE TABLE bookmarks (url TEXT)')
    client.close()
    const bytes = readFileSync(database(folder))
    expect(await openStores(folder, { now: () => testAt })).toEqual({
      ok: false,
      error: { code: 'foreignDatabase', version: 0 },
    })
    expect(readFileSync(database(folder)).equals(bytes)).toBe(true)
  })
  it('serves the backend', async () => {
    const stores: Stores = await openTestStores(newDataFolder())
    expect(stores.packs.list()).toEqual([])
  })
  it('keeps what people were told is saved through a power cut, and minds references', async () => {
    const folder = newDataFolder()
    const stores = await openTestStores(folder)
    expect(existsSync(`${database(folder)}-wal`)).toBe(true)
    stores.close()
    expect(existsSync(`${database(folder)}-wal`)).toBe(false)
    expect(() => stores.people.list(outletId)).toThrow('not open')
    stores.close()
  })
})

describe('a folder in use', () => {
  it('is refused to a second user in the same process, and free after closing', async () => {
    const folder = newDataFolder()
    const stores = await openTestStores(folder)
    expect(await openStores(folder, { now: () => testAt })).toEqual({ ok: false, error: { code: 'folderInUse' } })
    stores.people.saveAll(people(1))
    stores.close()
    const again = await openTestStores(folder)
    expect(again.people.list(outletId)).toHaveLength(1)
  })
  it('is refused while another process has it, and free once that one was killed', async () => {
    const folder = newDataFolder()
    const holder = spawn(process.execPath, ['test/db/writingChild.ts', folder, 'hold'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    onTestFinished(() => void holder.kill('SIGKILL'))
    await once(holder.stdout, 'data')
    expect(await openStores(folder, { now: () => testAt })).toEqual({ ok: false, error: { code: 'folderInUse' } })
    holder.kill('SIGKILL')
    await once(holder, 'exit')
    const stores = await openTestStores(folder)
    expect(stores.damage()).toBeNull()
  })
})

describe('the version of Node', () => {
  it.each([
    ['9', '20.20.2'],
    [undefined, '8.0.0'],
  ])('with Node-API %s is refused in one sentence, before SQLite is loaded', (napi, node) => {
    expect(() => requireNodeApi({ node, ...(napi === undefined ? {} : { napi }) })).toThrow(`this is Node ${node}`)
  })
  it('that runs this test is fine', () => {
    expect(() => requireNodeApi()).not.toThrow()
  })
})
