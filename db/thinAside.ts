import { existsSync, readdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { listBackups } from './backups.ts'
import { damagedFolder, databaseFile, replacedFolder } from './folder.ts'
import { conditionOf } from './integrity.ts'

export const keptAside = 5
const namePattern = /^\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}-\d{3}Z$/

/** Receives why an old one could not be removed; what was to be done is done all the same. */
export type Report = (cause: unknown) => void

/** Newest first, but the one just made before all others, whatever its date: clocks are set back too. Names that are not ours are left out. */
const namesIn = (parent: string, made: string): readonly string[] =>
  (existsSync(parent) ? readdirSync(parent) : [])
    .filter((name) => namePattern.test(name))
    .toSorted((a, b) => Number(b === made) - Number(a === made) || (a < b ? 1 : -1))

const remove = (parent: string, names: readonly string[], report: Report): void => {
  for (const name of names) {
    try {
      rmSync(join(parent, name), { recursive: true })
    } catch (cause) {
      report(cause)
    }
  }
}

/**
 * After a restore: of the databases that restores have replaced, the newest five stay, and the newest one that can be
 * used where none of these five can.
 */
export const thinReplaced = (folder: string, made: string, known: number, report: Report): void => {
  const parent = replacedFolder(folder)
  const names = namesIn(parent, basename(made))
  const surplus = names.slice(keptAside)
  if (surplus.length === 0) return
  const isUsable = (name: string): boolean =>
    ['sound', 'newer'].includes(conditionOf(databaseFile(join(parent, name)), known).state)
  const spared = names.slice(0, keptAside).some(isUsable) ? undefined : surplus.find(isUsable)
  remove(
    parent,
    surplus.filter((name) => name !== spared),
    report,
  )
}

/** Of the databases that were damaged, the newest five stay; all of them while there is no backup to go back to. */
export const thinDamaged = (folder: string, made: string, report: Report): void => {
  if (listBackups(folder).length === 0) return
  const parent = damagedFolder(folder)
  remove(parent, namesIn(parent, basename(made)).slice(keptAside), report)
}
