import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { applyMigrations, pendingMigrations, versionOf } from '#db/migrate.ts'
import type { Migration } from '#db/migrations/migration.ts'
import { migrations } from '#db/migrations/migrations.ts'
import { openStores } from '#db/openStores.ts'
import { newDataFolder, openTestStores, testAt } from '#test/support/dataFolder.ts'
import { testPerson } from '#test/support/testOrganisation.ts'

const one: Migration = { version: 1, name: 'one', sql: 'CREATE TABLE a (x INTEGER) STRICT;' }
const two: Migration = { version: 2, name: 'two', sql: 'ALTER TABLE a ADD COLUMN y TEXT;' }
const next: Migration = {
  version: migrations.length + 1,
  name: 'next',
  sql: 'ALTER TABLE people ADD COLUMN nickname TEXT;',
}

const memory = () => {
  const client = new BetterSqlite3(':memory:')
  onTestFinished(() => void client.close())
  return client
}
const migrated = (...applied: readonly Migration[]) => {
  const client = memory()
  applyMigrations(client, applied, testAt)
  return client
}

describe('migrations', () => {
  it('are numbered without a gap', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1))
  })
  it('are applied once, in order, and remembered', () => {
    const client = migrated(one)
    const pending = pendingMigrations(client, [one, two])
    expect(pending).toEqual({ ok: true, value: [two] })
    applyMigrations(client, [two], testAt + 1)
    expect(pendingMigrations(client, [one, two])).toEqual({ ok: true, value: [] })
    expect(client.prepare('SELECT version, name, applied_at FROM applied_migrations').all()).toEqual([
      { version: 1, name: 'one', applied_at: testAt },
      { version: 2, name: 'two', applied_at: testAt + 1 },
    ])
  })
  it.each([
    ['its text', { ...one, sql: `${one.sql} -- nicer` }],
    ['its name', { ...one, name: 'uno' }],
  ])('are refused when one of them was edited after it was applied: %s', (_what, edited) => {
    const client = migrated(one)
    expect(pendingMigrations(client, [edited, two])).toEqual({
      ok: false,
      error: { code: 'foreignDatabase', version: 1 },
    })
  })
  it('are refused on a database from a newer version', () => {
    expect(pendingMigrations(migrated(one, two), [one])).toEqual({
      ok: false,
      error: { code: 'newerDatabase', found: 2, known: 1 },
    })
  })
  it('are refused on the database of another program', () => {
    const client = memory()
    client.exec('CREATE TABLE bookmarks (url TEXT)')
    expect(pendingMigrations(client, [one])).toEqual({ ok: false, error: { code: 'foreignDatabase', version: 0 } })
    client.pragma('user_version = 1')
    expect(pendingMigrations(client, [one])).toEqual({ ok: false, error: { code: 'foreignDatabase', version: 1 } })
  })
  it('leave nothing of a step that fails half way, and keep those before it', () => {
    const client = memory()
    const broken: Migration = {
      version: 2,
      name: 'two',
      sql: 'CREATE TABLE b (x INTEGER); INSERT INTO nowhere VALUES (1);',
    }
    expect(() => applyMigrations(client, [one, broken], testAt)).toThrow('no such table: nowhere')
    expect(versionOf(client)).toBe(1)
    expect(client.prepare(`SELECT name FROM sqlite_schema WHERE name = 'b'`).all()).toEqual([])
    expect(pendingMigrations(client, [one, two])).toEqual({ ok: true, value: [two] })
  })
})

describe('opening a data folder of another version', () => {
  it('backs up what it holds before it changes the schema', async () => {
    const folder = newDataFolder()
    const before = await openTestStores(folder)
    before.people.saveAll([testPerson('p1')])
    expect(before.backups.list()).toEqual([])
    before.close()
    const after = await openTestStores(folder, { migrations: [...migrations, next] })
    expect(after.people.list(testPerson('p1').outletId)).toEqual([testPerson('p1')])
    const [backup] = after.backups.list()
    expect(backup).toMatchObject({ file: '2026-03-16T12-00-00-000Z-auto.sqlite', kind: 'automatic' })
    const copy = new BetterSqlite3(join(folder, 'backups', String(backup?.file)), { readonly: true })
    expect(versionOf(copy)).toBe(migrations.length)
    expect(copy.prepare('SELECT name FROM people').all()).toEqual([{ name: 'Name of p1' }])
    copy.close()
  })
  it('makes no backup where there is nothing to lose', async () => {
    const folder = newDataFolder()
    const fresh = await openTestStores(folder, { migrations: [...migrations, next] })
    expect(fresh.backups.list()).toEqual([])
  })
  it('refuses a newer one, leaves every byte of it, and gives the folder back', async () => {
    const folder = newDataFolder()
    const newer = await openTestStores(folder, { migrations: [...migrations, next] })
    newer.people.saveAll([testPerson('p1')])
    newer.close()
    const file = join(folder, 'plumbline.sqlite')
    const bytes = readFileSync(file)
    const refused = await openStores(folder, { now: () => testAt })
    expect(refused).toEqual({
      ok: false,
      error: { code: 'newerDatabase', found: migrations.length + 1, known: migrations.length },
    })
    expect(readFileSync(file).equals(bytes)).toBe(true)
    const again = await openTestStores(folder, { migrations: [...migrations, next] })
    expect(again.people.list(testPerson('p1').outletId)).toHaveLength(1)
  })
})
