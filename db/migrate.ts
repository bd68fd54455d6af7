import { createHash } from 'node:crypto'
import type { Database as Client } from 'better-sqlite3'
import { err, ok, type Result } from '../shared/kernel/result.ts'
import type { Migration } from './migrations/migration.ts'

export type MigrationProblem =
  /** Written by a newer version of the program; it is left as it is. */
  | { readonly code: 'newerDatabase'; readonly found: number; readonly known: number }
  /** Its history is not ours: a migration was edited after its release, or the file is some other program's. */
  | { readonly code: 'foreignDatabase'; readonly version: number }

export const migrationHash = ({ name, sql }: Migration): string =>
  createHash('sha256').update(`${name}\n${sql}`).digest('hex')

const historyTable = `CREATE TABLE IF NOT EXISTS applied_migrations (
  version INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  applied_at INTEGER NOT NULL
) STRICT`

export const versionOf = (client: Client): number => Number(client.pragma('user_version', { simple: true }))

const tableCount = (client: Client): number =>
  Number(client.prepare(`SELECT count(*) FROM sqlite_schema WHERE type = 'table'`).pluck().get())

const historyOf = (client: Client): ReadonlyMap<number, string> => {
  const known = client.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'applied_migrations'`).get()
  if (known === undefined) return new Map()
  const rows = client.prepare('SELECT version, sha256 FROM applied_migrations').raw().all() as [number, string][]
  return new Map(rows)
}

/** Compares the file's history with ours and returns what is still to be applied. Changes nothing. */
export const pendingMigrations = (
  client: Client,
  migrations: readonly Migration[],
): Result<readonly Migration[], MigrationProblem> => {
  const found = versionOf(client)
  if (found > migrations.length) return err({ code: 'newerDatabase', found, known: migrations.length })
  if (found < 0 || (found === 0 && tableCount(client) > 0)) return err({ code: 'foreignDatabase', version: found })
  const history = historyOf(client)
  for (const migration of migrations.slice(0, found)) {
    const { version } = migration
    if (history.get(version) !== migrationHash(migration)) return err({ code: 'foreignDatabase', version })
  }
  return ok(migrations.slice(found))
}

/** Applies each migration in a transaction of its own, with its number and hash. */
export const applyMigrations = (client: Client, pending: readonly Migration[], at: number): void => {
  for (const migration of pending) {
    client
      .transaction(() => {
        client.exec(historyTable)
        client.exec(migration.sql)
        client
          .prepare('INSERT INTO applied_migrations (version, name, sha256, applied_at) VALUES (?, ?, ?, ?)')
          .run(migration.version, migration.name, migrationHash(migration), at)
        client.pragma(`user_version = ${migration.version}`)
      })
      .exclusive()
  }
}
