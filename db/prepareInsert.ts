import { getTableColumns, sql, type SQL } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Connection } from './connection.ts'

export interface OnConflict {
  readonly conflict: readonly SQLiteColumn[]
  /** When the row that is there gives way to the new one. */
  readonly when: SQL
}

/**
 * One statement for very many rows: made once, and given the values as the table's columns write them. Returns how many
 * rows were written, 0 where the row that is there stays.
 */
export const prepareInsert = <T extends SQLiteTable>(
  { orm }: Connection,
  table: T,
  onConflict?: OnConflict,
): ((row: T['$inferInsert']) => number) => {
  const columns = Object.entries(getTableColumns(table) as Readonly<Record<string, SQLiteColumn>>)
  const placeholders = Object.fromEntries(columns.map(([name]) => [name, sql.placeholder(name)]))
  const plain = orm.insert(table).values(placeholders as T['$inferInsert'])
  const moved = Object.fromEntries(columns.map(([name, column]) => [name, sql.raw(`excluded."${column.name}"`)]))
  const made =
    onConflict === undefined
      ? plain
      : plain.onConflictDoUpdate({
          target: [...onConflict.conflict],
          set: moved as never,
          setWhere: onConflict.when,
        })
  const statement = orm.$client.prepare(made.toSQL().sql)
  return (row) => {
    const values = columns.map(([name, column]) => {
      const value: unknown = (row as Readonly<Record<string, unknown>>)[name] ?? null
      return value === null ? null : column.mapToDriverValue(value)
    })
    return statement.run(values).changes
  }
}
