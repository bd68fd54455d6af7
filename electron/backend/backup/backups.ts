import type { BackupKind, BackupView } from '../../../db/backups.ts'
import { checkBackup, restoreBackup } from '../../../db/restore.ts'
import { ok } from '../../../shared/kernel/result.ts'
import type { Backups, Workspace } from '../backend.ts'

export interface BackupsDeps {
  readonly workspace: () => Pick<Workspace, 'dataFolder' | 'stores'>
  /** The open database's own copies. */
  readonly copies: () => {
    readonly create: (kind: BackupKind) => Promise<BackupView>
    readonly list: () => readonly BackupView[]
  }
  /** Closes the present workspace, which may be closed already, and opens the folder. */
  readonly openFolder: (folder: string) => Promise<void>
  /** The wall clock, not shifted: it names files. */
  readonly now: () => number
}

/** Backup and restore for whichever folder is open. */
export const createBackups = ({ workspace, copies, openFolder, now }: BackupsDeps): Backups => ({
  create: (kind) => copies().create(kind),
  list: () => copies().list(),
  restore: async (file) => {
    const { dataFolder, stores } = workspace()
    const checked = checkBackup(dataFolder, file)
    if (!checked.ok) return checked
    stores.close()
    try {
      const restored = restoreBackup(dataFolder, file, { now })
      return restored.ok ? ok(undefined) : restored
    } finally {
      await openFolder(dataFolder)
    }
  },
})
