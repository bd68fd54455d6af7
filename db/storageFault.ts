import { isSqliteError } from './sqliteError.ts'

export type StorageFault = 'diskFull' | 'dataReadOnly'

const codeOf = (cause: unknown): string => {
  const { code } = (cause ?? {}) as { readonly code?: unknown }
  return typeof code === 'string' ? code : ''
}

/**
 * What keeps the data folder from being written to, where that is what was thrown: a full drive, or a folder that is
 * read-only or gone. Null for every other fault. SQLite has undone the transaction by then.
 */
export const storageFaultOf = (cause: unknown): StorageFault | null => {
  // the last: no room for the index of its log, which is written before anything else
  if (isSqliteError(cause, 'SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE') || ['ENOSPC', 'EDQUOT'].includes(codeOf(cause)))
    return 'diskFull'
  const closed = isSqliteError(cause, 'SQLITE_READONLY', 'SQLITE_IOERR', 'SQLITE_CANTOPEN') || codeOf(cause) === 'EROFS'
  if (closed) return 'dataReadOnly'
  return cause instanceof Error && cause.cause !== undefined ? storageFaultOf(cause.cause) : null
}
