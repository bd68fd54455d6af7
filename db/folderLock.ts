import { mkdirSync } from 'node:fs'
import BetterSqlite3, { type Database as Client } from 'better-sqlite3'
import { err, ok, type Result } from '../shared/kernel/result.ts'
import { lockFile } from './folder.ts'
import { isSqliteError } from './sqliteError.ts'
import { storageFaultOf, type StorageFault } from './storageFault.ts'

/** A file in its place, a folder that may not be written to, or none that can be made there. */
const unusable = new Set(['EEXIST', 'ENOTDIR', 'ENOENT', 'EACCES', 'EPERM', 'EROFS', 'ENAMETOOLONG', 'EINVAL'])
const isUnusable = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && unusable.has(String(cause.code))

export interface FolderLock {
  readonly release: () => void
}

/** Null where the folder is there, and nothing can be written into it. */
const openLock = (folder: string): Client | null => {
  try {
    return new BetterSqlite3(lockFile(folder), { timeout: 0 })
  } catch (cause) {
    if (isSqliteError(cause, 'SQLITE_CANTOPEN', 'SQLITE_READONLY')) return null
    throw cause
  }
}

/**
 * One process per data folder. The lock is SQLite's own on an empty database beside the real one: the operating
 * system drops it with the process, so that it never outlives a crash, and no file has to be cleaned up.
 */
export const lockFolder = (folder: string): Result<FolderLock, 'folderInUse' | StorageFault> => {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (cause) {
    if (isUnusable(cause)) return err('dataReadOnly')
    throw cause
  }
  const client = openLock(folder)
  if (client === null) return err('dataReadOnly')
  try {
    client.exec('BEGIN EXCLUSIVE')
  } catch (cause) {
    client.close()
    if (isSqliteError(cause, 'SQLITE_BUSY')) return err('folderInUse')
    const fault = storageFaultOf(cause)
    if (fault !== null) return err(fault)
    throw cause
  }
  return ok({ release: () => void client.close() })
}
