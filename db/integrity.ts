import { existsSync, statSync } from 'node:fs'
import BetterSqlite3, { type Database as Client } from 'better-sqlite3'
import { versionOf } from './migrate.ts'
import { isSqliteError } from './sqliteError.ts'

export type Condition =
  | { readonly state: 'absent' | 'sound' | 'damaged' }
  /** `found` is its schema version. */
  | { readonly state: 'newer'; readonly found: number }

// SQLITE_ERROR too: what is asked at the start is always the same, so that only the file can be wrong
const damageCodes = ['SQLITE_CORRUPT', 'SQLITE_NOTADB', 'SQLITE_ERROR', 'SQLITE_IOERR_SHORT_READ', 'SQLITE_IOERR_READ']

/** A fault that the file brings about: a torn page, a schema or a stored JSON text in which one letter differs. */
const isDamage = (cause: unknown): boolean =>
  cause instanceof SyntaxError ||
  isSqliteError(cause, ...damageCodes) ||
  (cause instanceof Error && isSqliteError(cause.cause, ...damageCodes))

export class DamagedDatabase extends Error {}

/** Does what must work on a sound database of this version. Throws `DamagedDatabase` where the file is at fault. */
export const onSoundFile = <T>(work: () => T): T => {
  try {
    return work()
  } catch (cause) {
    throw isDamage(cause) ? new DamagedDatabase('the database is damaged', { cause }) : cause
  }
}

/** Every page, every index against its table, every reference. */
const isSound = (client: Client): boolean =>
  client.pragma('integrity_check(1)', { simple: true }) === 'ok' &&
  (client.pragma('foreign_key_check') as unknown[]).length === 0

/**
 * Looks at a database without changing a byte of it: a damaged one is kept as it was found, one from a newer version
 * is left to that version (it is not examined, its rules are not ours to judge).
 */
export const conditionOf = (file: string, known: number): Condition => {
  // a log without its database: SQLite would throw it away, and with it what it holds
  const hasLog = existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0
  if (!existsSync(file) || statSync(file).size === 0) return { state: hasLog ? 'damaged' : 'absent' }
  try {
    const client = new BetterSqlite3(file, { readonly: true })
    try {
      const found = versionOf(client)
      if (found > known) return { state: 'newer', found }
      return { state: isSound(client) ? 'sound' : 'damaged' }
    } finally {
      client.close()
    }
  } catch (cause) {
    if (isDamage(cause)) return { state: 'damaged' }
    throw cause
  }
}
