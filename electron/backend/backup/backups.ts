import type { BackupKind, BackupView } from '../../../db/backups.ts'
import { checkBackup, restoreBackup } from '../../../db/restore.ts'
import { ok } from '../../../shared/kernel/result.ts'
import type { Backups, Workspace } from '../backend.ts'

export interface BackupsDeps {
  readonly workspace: () => Pick<Workspace, 'dataFolder'>
  /** The open database's own copies. */
  readonly copies: () => {
    readonly create: (kind: BackupKind) => Promise<BackupView>
    readonly list: () => readonly BackupView[]
    readonly takeOver: Backups['takeOver']
  }
  /** Ends what still works on the workspace, and closes its database. */
  readonly leave: () => Promise<void>
  /** Opens the folder; finds the workspace left already. */
  readonly openFolder: (folder: string) => Promise<void>
  /** The wall clock, not shifted: it names files. */
  readonly now: () => number
  /** Receives why an old database that was set aside could not be removed. */
  readonly report: (cause: unknown) => void
}

/** Backup and restore for whichever folder is open. */
export const createBackups = ({ workspace, copies, leave, openFolder, now, report }: BackupsDeps): Backups => ({
  create: (kind) => copies().create(kind),
  list: () => copies().list(),
  takeOver: (file, outletIds) => copies().takeOver(file, outletIds),
  restore: async (file) => {
    const { dataFolder } = workspace()
    const checked = checkBackup(dataFolder, file)
    if (!checked.ok) return checked
    await leave()
    try {
      const restored = restoreBackup(dataFolder, file, { now, report })
      return restored.ok ? ok(undefined) : restored
    } finally {
      await openFolder(dataFolder)
    }
  },
})
