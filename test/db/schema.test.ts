import BetterSqlite3, { type Database as Client } from 'better-sqlite3'
import { getTableName, is } from 'drizzle-orm'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { applyMigrations } from '#db/migrate.ts'
import { migrations } from '#db/migrations/migrations.ts'
import * as evidence from '#db/schema/evidence.ts'
import * as organisation from '#db/schema/organisation.ts'
import * as repository from '#db/schema/repository.ts'
import * as roster from '#db/schema/roster.ts'
import * as sync from '#db/schema/sync.ts'

const databaseAt = (version: number): Client => {
  const client = new BetterSqlite3(':memory:')
  onTestFinished(() => void client.close())
  applyMigrations(client, migrations.slice(0, version), 0)
  return client
}
const tablesOf = (client: Client) =>
  client
    .prepare(`SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'`)
    .all() as {
    readonly name: string
    readonly strict: number
  }[]
/** `table.column TYPE [NOT NULL]` of everything a program of that version may read or write. */
const columnsOf = (client: Client): readonly string[] =>
  tablesOf(client).flatMap(({ name }) =>
    client
      .prepare(`SELECT ? || '.' || name || ' ' || type || iif("notnull", ' NOT NULL', '') FROM pragma_table_info(?)`)
      .pluck()
      .all(name, name),
  ) as string[]
const textOf = (client: Client): string =>
  (
    client
      .prepare(`SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type DESC, name`)
      .pluck()
      .all() as string[]
  )
    .map((sql) => `${sql};\n`)
    .join('\n')
const missingIn = (after: readonly string[], before: readonly string[]) =>
  before.filter((column) => !after.includes(column))

describe('the schema', () => {
  it.each(migrations.map(({ version }) => version))('of version %i is what was released', async (version) => {
    await expect(textOf(databaseAt(version))).toMatchFileSnapshot(`schema/${version}.sql`)
  })
  it.each(migrations.slice(1).map(({ version }) => version))(
    'of version %i keeps every column of the one before',
    (version) => {
      expect(missingIn(columnsOf(databaseAt(version)), columnsOf(databaseAt(version - 1)))).toEqual([])
    },
  )
  it.each([
    ['a dropped column', 'ALTER TABLE people DROP COLUMN birth_on', 'people.birth_on TEXT'],
    ['a renamed table', 'ALTER TABLE demand RENAME TO forecast', 'demand.driver TEXT NOT NULL'],
  ])('guard sees %s', (_name, sql, lost) => {
    const client = databaseAt(migrations.length)
    const before = columnsOf(client)
    client.exec(sql)
    expect(missingIn(columnsOf(client), before)).toContain(lost)
  })
  it('holds every value to its type', () => {
    expect(tablesOf(databaseAt(migrations.length)).filter(({ strict }) => strict !== 1)).toEqual([])
  })
  it('is what the repositories are typed by', () => {
    const tables = Object.values({ ...evidence, ...organisation, ...repository, ...roster, ...sync }).filter((table) =>
      is(table, SQLiteTable),
    )
    const typed = tables.flatMap((table) =>
      getTableConfig(table).columns.map((column) => {
        // a whole number that is the key by itself is never null, and SQLite does not say so
        const required = column.notNull && !(column.primary && column.columnType === 'SQLiteInteger') ? ' NOT NULL' : ''
        return `${getTableName(table)}.${column.name} ${column.getSQLType().toUpperCase()}${required}`
      }),
    )
    const stored = columnsOf(databaseAt(migrations.length)).filter(
      (column) => !column.startsWith('applied_migrations.'),
    )
    expect(typed.toSorted()).toEqual(stored.toSorted())
  })
})
