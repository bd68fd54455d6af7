import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs'
import { err, ok, type Result } from '../shared/kernel/result.ts'
import { backupPath, flush } from './backups.ts'
import {
  databaseFile,
  incomingFile,
  newTimestampFolder,
  replacedFolder,
  setAside,
  syncFolder,
  withSideFiles,
} from './folder.ts'
import { lockFolder } from './folderLock.ts'
import { conditionOf, type Condition } from './integrity.ts'
import { migrations as ours } from './migrations/migrations.ts'
import { requireNodeApi } from './nodeApi.ts'
import type { StorageFault } from './storageFault.ts'
import { thinReplaced, type Report } from './thinAside.ts'

export type RestoreProblem = 'noBackup' | 'newerDatabase' | 'damagedDatabase' | 'folderInUse' | StorageFault

/** Why a file in this condition cannot be restored; null where it can. */
const refusals = {
  absent: 'noBackup',
  damaged: 'damagedDatabase',
  newer: 'newerDatabase',
  sound: null,
} as const satisfies Record<Condition['state'], RestoreProblem | null>

/** Looks whether a backup could be restored, while the present database stays open. */
export const checkBackup = (
  folder: string,
  file: string,
  known = ours.length,
): Result<void, Exclude<RestoreProblem, 'folderInUse' | StorageFault>> => {
  requireNodeApi()
  const path = backupPath(folder, file)
  if (path === null) return err('noBackup')
  const refusal = refusals[conditionOf(path, known).state]
  return refusal === null ? ok(undefined) : err(refusal)
}

const uncheckedFile = (folder: string): string => `${incomingFile(folder)}.partial`

/** Where the present database went; null where there was none. */
const keepAside = (folder: string, at: number): string | null => {
  const database = databaseFile(folder)
  if (!withSideFiles(database).some((file) => existsSync(file))) return null
  const replaced = newTimestampFolder(replacedFolder(folder), at)
  setAside(database, replaced)
  return replaced
}

/** Ends a restore that was interrupted after its copy had been verified; what is left of the old database is kept. */
export const finishRestore = (folder: string, at: number): void => {
  const [database, incoming] = [databaseFile(folder), incomingFile(folder)]
  rmSync(uncheckedFile(folder), { force: true })
  if (!existsSync(incoming)) return
  keepAside(folder, at)
  renameSync(incoming, database)
  syncFolder(folder)
}

/**
 * Puts a backup in the place of the database, which must be closed. The copy is verified before anything moves; the
 * present database is kept under `replaced/`, whatever state it is in.
 */
export const restoreBackup = (
  folder: string,
  file: string,
  {
    now,
    known = ours.length,
    report = () => undefined,
  }: { readonly now: () => number; readonly known?: number; readonly report?: Report },
): Result<{ readonly replaced: string | null }, RestoreProblem> => {
  requireNodeApi()
  const path = backupPath(folder, file)
  if (path === null) return err('noBackup')
  const lock = lockFolder(folder)
  if (!lock.ok) return lock
  try {
    const unchecked = uncheckedFile(folder)
    copyFileSync(path, unchecked)
    flush(unchecked)
    const refusal = refusals[conditionOf(unchecked, known).state]
    for (const side of withSideFiles(unchecked).slice(1)) rmSync(side, { force: true })
    if (refusal !== null) {
      rmSync(unchecked)
      return err(refusal)
    }
    // from here on a crash is finished by the next start
    renameSync(unchecked, incomingFile(folder))
    syncFolder(folder)
    const replaced = keepAside(folder, now())
    renameSync(incomingFile(folder), databaseFile(folder))
    syncFolder(folder)
    if (replaced !== null) thinReplaced(folder, replaced, known, report)
    return ok({ replaced })
  } finally {
    lock.value.release()
  }
}
