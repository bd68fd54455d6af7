import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { findDamage } from '#db/damage.ts'
import { backupFolder, damagedFolder, databaseFile, newTimestampFolder } from '#db/folder.ts'
import { conditionOf, DamagedDatabase, onSoundFile } from '#db/integrity.ts'
import { migrations } from '#db/migrations/migrations.ts'
import { isSqliteError } from '#db/sqliteError.ts'
import { newDataFolder, openTestStores, testAt } from '#test/support/dataFolder.ts'
import { testPerson } from '#test/support/testOrganisation.ts'

const known = migrations.length
/** The file of a closed database with 200 people. */
const closedDatabase = async (): Promise<string> => {
  const folder = newDataFolder()
  const stores = await openTestStores(folder)
  stores.people.saveAll(Array.from({ length: 200 }, (_, nth) => testPerson(`p${nth}`)))
  stores.close()
  return databaseFile(folder)
}
const change = (file: string, sql: string) => {
  const client = new BetterSqlite3(file)
  client.unsafeMode(true)
  client.exec(sql)
  client.close()
}
const flip = (file: string, from: number, count: number) => {
  const bytes = readFileSync(file)
  for (let at = from; at < from + count; at += 1) bytes[at] = ~(bytes[at] ?? 0) & 0xff
  writeFileSync(file, bytes)
}

describe('the condition of a database', () => {
  const cases: readonly (readonly [string, object, (file: string) => void])[] = [
    ['as it was closed', { state: 'sound' }, () => undefined],
    ['with nothing in it', { state: 'absent' }, (file) => truncateSync(file, 0)],
    [
      'of a version that is still to come',
      { state: 'newer', found: known + 4 },
      (file) => change(file, `PRAGMA user_version = ${known + 4}`),
    ],
    ['of an older version', { state: 'sound' }, (file) => change(file, 'PRAGMA user_version = 0')],
    ['cut in its middle', { state: 'damaged' }, (file) => truncateSync(file, 4_096 * 5)],
    ['cut inside its header', { state: 'damaged' }, (file) => truncateSync(file, 50)],
    ['with another header', { state: 'damaged' }, (file) => flip(file, 0, 16)],
    ['with a page of rubbish', { state: 'damaged' }, (file) => flip(file, 4_096 * 4, 4_096)],
    ['that is a text', { state: 'damaged' }, (file) => writeFileSync(file, 'Dear diary, '.repeat(100))],
    [
      'with a reference to nothing',
      { state: 'damaged' },
      (file) =>
        change(
          file,
          `PRAGMA foreign_keys = OFF; INSERT INTO received_approvals VALUES ('no such file', 'd', 1, '{}', 0)`,
        ),
    ],
    [
      'with a row that its index does not know',
      { state: 'damaged' },
      (file) =>
        change(
          file,
          `PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE name = 'people_by_outlet'; PRAGMA writable_schema = RESET;
           DELETE FROM people WHERE person_id = 'p1';`,
        ),
    ],
  ]

  it.each(cases)('%s is %j, found without changing a byte', async (_, condition, prepare) => {
    const file = await closedDatabase()
    prepare(file)
    const before = readFileSync(file)
    expect(conditionOf(file, known)).toEqual(condition)
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('of no file is absent, and nothing is made', () => {
    const folder = newDataFolder()
    expect(conditionOf(databaseFile(folder), known)).toEqual({ state: 'absent' })
    expect(readdirSync(folder)).toEqual([])
  })

  it('of a log without its database is damaged; of an empty one absent', () => {
    const file = databaseFile(newDataFolder())
    writeFileSync(`${file}-wal`, '')
    expect(conditionOf(file, known)).toEqual({ state: 'absent' })
    writeFileSync(`${file}-wal`, 'what it holds would be lost')
    expect(conditionOf(file, known)).toEqual({ state: 'damaged' })
    writeFileSync(file, '')
    expect(conditionOf(file, known)).toEqual({ state: 'damaged' })
  })
})

describe('what goes wrong on a file that should be sound', () => {
  const sqlite = (code: string) => new BetterSqlite3.SqliteError('x', code)
  it.each<[string, unknown, boolean]>([
    ['a torn page', sqlite('SQLITE_CORRUPT'), true],
    ['a torn index', sqlite('SQLITE_CORRUPT_INDEX'), true],
    ['a file that is none', sqlite('SQLITE_NOTADB'), true],
    ['a column that is gone', sqlite('SQLITE_ERROR'), true],
    ['a page that is cut', sqlite('SQLITE_IOERR_SHORT_READ'), true],
    ['a stored text that is no JSON', new SyntaxError('Unexpected token'), true],
    ['one of these behind another error', new Error('query failed', { cause: sqlite('SQLITE_CORRUPT') }), true],
    ['a full drive', sqlite('SQLITE_FULL'), false],
    ['a lock of somebody else', sqlite('SQLITE_BUSY'), false],
    ['a drive that does not write', sqlite('SQLITE_IOERR_WRITE'), false],
    ['a bug', new TypeError('x is not a function'), false],
    ['a bug behind a bug', new Error('outer', { cause: new TypeError('inner') }), false],
  ])('%s counts as damage: %#', (_, cause, isDamage) => {
    const work = () =>
      onSoundFile(() => {
        throw cause
      })
    expect(work).toThrow(isDamage ? DamagedDatabase : (cause as Error))
    if (isDamage) expect(work).toThrow(expect.objectContaining({ cause }))
  })

  it('is nothing where it goes well', () => {
    expect(onSoundFile(() => 7)).toBe(7)
  })
})

describe('an error of SQLite', () => {
  it('is known by its code, the longer ones by their beginning', () => {
    const busy = new BetterSqlite3.SqliteError('x', 'SQLITE_BUSY_SNAPSHOT')
    expect(isSqliteError(busy, 'SQLITE_BUSY')).toBe(true)
    expect(isSqliteError(busy, 'SQLITE_FULL', 'SQLITE_BUSY_SNAPSHOT')).toBe(true)
    expect(isSqliteError(busy, 'SQLITE_LOCKED')).toBe(false)
    expect(isSqliteError(busy)).toBe(false)
  })

  it('is no error of anybody else with the same code', () => {
    expect(isSqliteError(Object.assign(new Error('x'), { code: 'SQLITE_BUSY' }), 'SQLITE_BUSY')).toBe(false)
    expect(isSqliteError(null, 'SQLITE_BUSY')).toBe(false)
  })
})

describe('what was set aside', () => {
  it('is nothing where nothing was, or the folder is empty', () => {
    const folder = newDataFolder()
    expect(findDamage(folder)).toBeNull()
    newTimestampFolder(folder, testAt)
    expect(findDamage(folder)).toBeNull()
  })

  it('is the newest, with every backup that could take its place', async () => {
    const folder = newDataFolder()
    const stores = await openTestStores(folder)
    const { file } = await stores.backups.create('manual')
    for (const days of [0, 2, 1]) newTimestampFolder(damagedFolder(folder), testAt + days * 86_400_000)
    expect(findDamage(folder)).toEqual({
      setAside: join(damagedFolder(folder), '2026-03-18T12-00-00-000Z'),
      backups: [file],
    })
    expect(readdirSync(backupFolder(folder))).toEqual([file])
  })
})
