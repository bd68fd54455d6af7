import { mkdirSync } from 'node:fs'
import BetterSqlite3 from 'better-sqlite3'
import { err, ok, type Result } from '../shared/kernel/result.ts'
import { lockFile } from './folder.ts'
import { isSqliteError } from './sqliteError.ts'

export interface FolderLock {
  readonly release: () => void
}

/**
 * One process per data folder. The lock is SQLite's own on an empty database beside the real one: the operating
 * system drops it with the process, so that it never outlives a crash, and no file has to be cleaned up.
 */
export const lockFolder = (folder: string): Result<FolderLock, 'folderInUse'> => {
  mkdirSync(folder, { recursive: true })
  const client = new BetterSqlite3(lockFile(folder), { timeout: 0 })
  try {
    client.exec('BEGIN EXCLUSIVE')
  } catch (cause) {
    client.close()
    if (isSqliteError(cause, 'SQLITE_BUSY')) return err('folderInUse')
    throw cause
  }
  return ok({ release: () => void client.close() })
}
