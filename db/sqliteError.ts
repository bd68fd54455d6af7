import BetterSqlite3 from 'better-sqlite3'

/** SQLite's extended codes begin with the plain one: SQLITE_CORRUPT_VTAB is also SQLITE_CORRUPT. */
export const isSqliteError = (cause: unknown, ...codes: readonly string[]): boolean =>
  cause instanceof BetterSqlite3.SqliteError && codes.some((code) => cause.code.startsWith(code))
