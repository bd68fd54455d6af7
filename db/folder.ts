import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync } from 'node:fs'
import { basename, join } from 'node:path'

/** Where things lie in a data folder. */
export const databaseFile = (folder: string): string => join(folder, 'plumbline.sqlite')
export const lockFile = (folder: string): string => join(folder, 'plumbline.lock')
export const backupFolder = (folder: string): string => join(folder, 'backups')
export const damagedFolder = (folder: string): string => join(folder, 'damaged')
/** A verified copy on its way to become the database. */
export const incomingFile = (folder: string): string => join(folder, 'plumbline.sqlite.incoming')
export const replacedFolder = (folder: string): string => join(folder, 'replaced')

/** A time as a file name, sorted as text: 2026-11-21T11-38-06-123Z. */
export const timestampName = (at: number): string => new Date(at).toISOString().replaceAll(/[:.]/g, '-')

/** Makes a new folder for this moment; two in one millisecond do not meet. */
export const newTimestampFolder = (parent: string, at: number): string => {
  for (let moment = at; ; moment++) {
    const folder = join(parent, timestampName(moment))
    if (existsSync(folder)) continue
    mkdirSync(folder, { recursive: true })
    return folder
  }
}

/** Makes a rename in this folder last through a power cut. Windows has no such call, and needs none. */
export const syncFolder = (folder: string): void => {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

export const withSideFiles = (file: string): readonly string[] => [file, `${file}-wal`, `${file}-shm`]

/** Moves a database away with its log, byte for byte. */
export const setAside = (file: string, into: string): void => {
  for (const part of withSideFiles(file)) {
    if (existsSync(part)) renameSync(part, join(into, basename(part)))
  }
}
