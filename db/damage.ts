import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { listBackups } from './backups.ts'
import { damagedFolder } from './folder.ts'

/** A damaged database that was set aside, and what can be restored instead, newest first. */
export interface Damage {
  readonly setAside: string
  readonly backups: readonly string[]
}

/** The newest one that was set aside in this data folder. */
export const findDamage = (folder: string): Damage | null => {
  const damaged = damagedFolder(folder)
  if (!existsSync(damaged)) return null
  const newest = readdirSync(damaged).toSorted().at(-1)
  if (newest === undefined) return null
  return { setAside: join(damaged, newest), backups: listBackups(folder).map(({ file }) => file) }
}
