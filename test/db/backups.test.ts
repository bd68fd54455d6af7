import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrations } from '#db/migrations/migrations.ts'
import { checkBackup, restoreBackup } from '#db/restore.ts'
import { newDataFolder, openTestStores, testAt } from '#test/support/dataFolder.ts'
import { testPerson, testProfile } from '#test/support/testOrganisation.ts'

const now = () => testAt
const { outletId } = testPerson('p0')
const database = (folder: string) => join(folder, 'plumbline.sqlite')
const backups = (folder: string) => join(folder, 'backups')

/** A closed folder whose backup holds p1, and whose database holds p1 and p2. */
const backedUpFolder = async () => {
  const folder = newDataFolder()
  const stores = await openTestStores(folder)
  stores.people.saveAll([testPerson('p1')])
  const { file } = await stores.backups.create('manual')
  stores.people.saveAll([testPerson('p2')])
  stores.close()
  return { folder, file }
}
const namesIn = async (folder: string) => {
  const stores = await openTestStores(folder)
  const names = stores.people.list(outletId).map((person) => person.personId)
  stores.close()
  return names
}

describe('a backup', () => {
  it('is one whole file, made while the database is in use, and listed newest first', async () => {
    const folder = newDataFolder()
    const stores = await openTestStores(folder)
    stores.people.saveAll([testPerson('p1')])
    const first = await stores.backups.create('manual')
    expect(first).toMatchObject({ file: '2026-03-16T12-00-00-000Z.sqlite', kind: 'manual', createdAt: testAt })
    const second = await stores.backups.create('automatic')
    expect(second.file).toBe('2026-03-16T12-00-00-001Z-auto.sqlite')
    expect(stores.backups.list()).toEqual([second, first])
    expect(readdirSync(backups(folder)).toSorted()).toEqual([first.file, second.file])
    const copy = new BetterSqlite3(join(backups(folder), first.file), { readonly: true })
    expect(copy.pragma('journal_mode', { simple: true })).toBe('delete')
    expect(copy.prepare('SELECT person_id FROM people').pluck().all()).toEqual(['p1'])
    copy.close()
    expect(first.bytes).toBe(readFileSync(join(backups(folder), first.file)).length)
  })
  it('that is automatic makes room: the newest ten stay, and all that a person made', async () => {
    const folder = newDataFolder()
    let at = testAt
    const stores = await openTestStores(folder, { now: () => (at += 60_000) })
    const kept = await stores.backups.create('manual')
    const automatic: string[] = []
    for (let count = 0; count < 12; count++) automatic.push((await stores.backups.create('automatic')).file)
    const listed = stores.backups.list().map(({ file }) => file)
    expect(listed).toEqual([...automatic.slice(2).toReversed(), kept.file])
  })
  it('is made by itself at the first start of a day, of a folder that somebody uses', async () => {
    const folder = newDataFolder()
    const hourMs = 3_600_000
    const listAfterStart = async (at: number) => {
      const stores = await openTestStores(folder, { now: () => at })
      stores.profiles.save(testProfile)
      const listed = stores.backups.list().map(({ file }) => file)
      stores.close()
      return listed
    }
    expect(await listAfterStart(testAt)).toEqual([])
    const first = '2026-03-16T13-00-00-000Z-auto.sqlite'
    expect(await listAfterStart(testAt + hourMs)).toEqual([first])
    expect(await listAfterStart(testAt + 24 * hourMs)).toEqual([first])
    expect(await listAfterStart(testAt + 25 * hourMs)).toEqual(['2026-03-17T13-00-00-000Z-auto.sqlite', first])
  })
  it('that cannot be made by itself is reported, and keeps nobody out', async () => {
    const folder = newDataFolder()
    const stores = await openTestStores(folder)
    stores.profiles.save(testProfile)
    stores.close()
    writeFileSync(backups(folder), 'a file where the folder should be')
    const reported: unknown[] = []
    const again = await openTestStores(folder, { report: (cause) => reported.push(cause) })
    expect(again.profiles.get()).toEqual(testProfile)
    expect(reported).toHaveLength(1)
  })
  it('sweeps what an interrupted one left, and lists no foreign names', async () => {
    const folder = newDataFolder()
    const stores = await openTestStores(folder)
    mkdirSync(backups(folder))
    writeFileSync(join(backups(folder), '2026-03-15T12-00-00-000Z.sqlite.partial'), 'half')
    writeFileSync(join(backups(folder), 'holiday.jpg'), 'not ours')
    expect(stores.backups.list()).toEqual([])
    const { file } = await stores.backups.create('manual')
    expect(readdirSync(backups(folder)).toSorted()).toEqual([file, 'holiday.jpg'])
  })
})

describe('a restore', () => {
  it('puts the backup in place and keeps what was there', async () => {
    const { folder, file } = await backedUpFolder()
    const bytes = readFileSync(database(folder))
    const restored = restoreBackup(folder, file, { now })
    const replaced = join(folder, 'replaced', '2026-03-16T12-00-00-000Z')
    expect(restored).toEqual({ ok: true, value: { replaced } })
    expect(readFileSync(join(replaced, 'plumbline.sqlite')).equals(bytes)).toBe(true)
    expect(await namesIn(folder)).toEqual(['p1'])
    expect(existsSync(join(backups(folder), file))).toBe(true)
    expect(restoreBackup(folder, file, { now })).toMatchObject({
      ok: true,
      value: { replaced: `${replaced.slice(0, -2)}1Z` },
    })
  })
  it('works where the database is damaged or gone', async () => {
    const { folder, file } = await backedUpFolder()
    writeFileSync(database(folder), 'rubbish'.repeat(1_000))
    expect(restoreBackup(folder, file, { now })).toMatchObject({ ok: true })
    expect(await namesIn(folder)).toEqual(['p1'])
    rmSync(database(folder))
    expect(restoreBackup(folder, file, { now })).toEqual({ ok: true, value: { replaced: null } })
    expect(await namesIn(folder)).toEqual(['p1'])
  })
  it('brings an older backup up to date when it is opened', async () => {
    const { folder, file } = await backedUpFolder()
    const next = { version: migrations.length + 1, name: 'next', sql: 'ALTER TABLE people ADD COLUMN nickname TEXT;' }
    const newer = { migrations: [...migrations, next] }
    ;(await openTestStores(folder, newer)).close()
    expect(restoreBackup(folder, file, { now, known: newer.migrations.length })).toMatchObject({ ok: true })
    const stores = await openTestStores(folder, newer)
    expect(stores.people.list(outletId)).toHaveLength(1)
  })

  const refusals: readonly (readonly [string, string, (path: string) => void])[] = [
    [
      'a damaged backup',
      'damagedDatabase',
      (path) => {
        const bytes = readFileSync(path)
        bytes.fill(0xaa, 4096 * 3, 4096 * 4)
        writeFileSync(path, bytes)
      },
    ],
    [
      'a backup from a newer version',
      'newerDatabase',
      (path) => {
        const client = new BetterSqlite3(path)
        client.pragma(`user_version = ${migrations.length + 1}`)
        client.close()
      },
    ],
    ['an empty backup', 'noBackup', (path) => writeFileSync(path, '')],
    ['a backup that is gone', 'noBackup', (path) => rmSync(path)],
  ]
  it.each(refusals)('refuses %s as %s, and leaves everything as it was', async (_name, error, spoil) => {
    const { folder, file } = await backedUpFolder()
    spoil(join(backups(folder), file))
    const before = readdirSync(folder)
    const bytes = readFileSync(database(folder))
    expect(checkBackup(folder, file)).toEqual({ ok: false, error })
    expect(restoreBackup(folder, file, { now })).toEqual({ ok: false, error })
    expect(readdirSync(folder)).toEqual(before)
    expect(readFileSync(database(folder)).equals(bytes)).toBe(true)
    expect(await namesIn(folder)).toEqual(['p1', 'p2'])
  })
  it.each(['../plumbline.sqlite', '..', '', 'other.sqlite', '2026-03-16T12-00-00-000Z.sqlite/../../plumbline.sqlite'])(
    'takes no name from outside: %j',
    async (name) => {
      const { folder } = await backedUpFolder()
      expect(restoreBackup(folder, name, { now })).toEqual({ ok: false, error: 'noBackup' })
    },
  )
  it('is refused while the folder is open', async () => {
    const { folder, file } = await backedUpFolder()
    const stores = await openTestStores(folder)
    expect(checkBackup(folder, file)).toEqual({ ok: true, value: undefined })
    expect(restoreBackup(folder, file, { now })).toEqual({ ok: false, error: 'folderInUse' })
    expect(stores.people.list(outletId)).toHaveLength(2)
  })
})

describe('a restore that was cut off', () => {
  const incoming = (folder: string) => join(folder, 'plumbline.sqlite.incoming')
  const copyTo = (folder: string, file: string, target: string) =>
    writeFileSync(target, readFileSync(join(backups(folder), file)))

  it('before the copy was verified never happened', async () => {
    const { folder, file } = await backedUpFolder()
    copyTo(folder, file, `${incoming(folder)}.partial`)
    expect(await namesIn(folder)).toEqual(['p1', 'p2'])
    expect(existsSync(`${incoming(folder)}.partial`)).toBe(false)
  })
  it('after that is ended by the next start, with the old database kept', async () => {
    const { folder, file } = await backedUpFolder()
    copyTo(folder, file, incoming(folder))
    expect(await namesIn(folder)).toEqual(['p1'])
    expect(readdirSync(join(folder, 'replaced', '2026-03-16T12-00-00-000Z'))).toEqual(['plumbline.sqlite'])
    expect(existsSync(incoming(folder))).toBe(false)
  })
  it('between its renames never meets the log of the old database', async () => {
    const { folder, file } = await backedUpFolder()
    const stores = await openTestStores(folder)
    stores.people.saveAll([testPerson('p3')])
    const log = readFileSync(`${database(folder)}-wal`)
    stores.close()
    copyTo(folder, file, incoming(folder))
    mkdirSync(join(folder, 'replaced'))
    renameSync(database(folder), join(folder, 'replaced', 'plumbline.sqlite'))
    writeFileSync(`${database(folder)}-wal`, log)
    expect(await namesIn(folder)).toEqual(['p1'])
    const kept = join(folder, 'replaced', '2026-03-16T12-00-00-000Z', 'plumbline.sqlite-wal')
    expect(readFileSync(kept).equals(log)).toBe(true)
  })
})
