import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3, { type Database as Client } from 'better-sqlite3'
import { backupFolder, syncFolder, timestampName } from './folder.ts'

/** Automatic ones are thinned out, those that a person made are kept. */
export type BackupKind = 'manual' | 'automatic'

export interface BackupView {
  /** Name inside the folder of backups. */
  readonly file: string
  readonly kind: BackupKind
  readonly createdAt: number
  readonly bytes: number
}

const keptAutomatic = 10
const namePattern = /^(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z(-auto)?\.sqlite$/

const nameOf = (at: number, kind: BackupKind): string =>
  `${timestampName(at)}${kind === 'automatic' ? '-auto' : ''}.sqlite`

const viewOf = (folder: string, file: string): readonly BackupView[] => {
  const [whole, day, hour, minute, second, ms, auto] = namePattern.exec(file) ?? []
  if (whole === undefined) return []
  const createdAt = Date.parse(`${day}T${hour}:${minute}:${second}.${ms}Z`)
  const { size } = statSync(join(folder, file))
  return [{ file, kind: auto === undefined ? 'manual' : 'automatic', createdAt, bytes: size }]
}

/** Newest first. Names that are not ours are left out. */
export const listBackups = (folder: string): readonly BackupView[] => {
  const backups = backupFolder(folder)
  if (!existsSync(backups)) return []
  return readdirSync(backups)
    .flatMap((file) => viewOf(backups, file))
    .toSorted((a, b) => b.createdAt - a.createdAt)
}

/** Path of a listed backup, or null: a name from outside never leaves the folder of backups. */
export const backupPath = (folder: string, file: string): string | null =>
  listBackups(folder).some((backup) => backup.file === file) ? join(backupFolder(folder), file) : null

/** A copy takes over the write-ahead log of its source; without it, the file is whole by itself and can be carried away. */
const makeSingleFile = (file: string): void => {
  const client = new BetterSqlite3(file)
  try {
    client.pragma('journal_mode = DELETE')
  } finally {
    client.close()
  }
}

export const flush = (file: string): void => {
  const handle = openSync(file, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** The one just made stays, whatever its date: clocks are set back too. */
const thinOut = (folder: string, made: string): void => {
  const surplus = listBackups(folder)
    .filter(({ kind }) => kind === 'automatic')
    .toSorted((a, b) => Number(b.file === made) - Number(a.file === made))
    .slice(keptAutomatic)
  for (const { file } of surplus) rmSync(join(backupFolder(folder), file))
}

/**
 * Copies the database while it is in use. The name appears only when all bytes are on the disk; a temporary file of
 * an interrupted backup is swept by the next one.
 */
export const createBackup = async (
  client: Client,
  folder: string,
  { at, kind }: { readonly at: number; readonly kind: BackupKind },
): Promise<BackupView> => {
  const backups = backupFolder(folder)
  mkdirSync(backups, { recursive: true })
  for (const left of readdirSync(backups)) if (left.includes('.partial')) rmSync(join(backups, left))
  let moment = at
  while (
    existsSync(join(backups, nameOf(moment, 'manual'))) ||
    existsSync(join(backups, nameOf(moment, 'automatic')))
  ) {
    moment++
  }
  const name = nameOf(moment, kind)
  const partial = join(backups, `${name}.partial`)
  try {
    await client.backup(partial)
    makeSingleFile(partial)
    flush(partial)
  } catch (cause) {
    rmSync(partial, { force: true })
    throw cause
  }
  renameSync(partial, join(backups, name))
  syncFolder(backups)
  thinOut(folder, name)
  return { file: name, kind, createdAt: moment, bytes: statSync(join(backups, name)).size }
}
