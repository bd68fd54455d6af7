import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { markerName } from '../../../shared/sync/marker.ts'
import { isMonth, isPathId, rootOf } from '../../../shared/sync/paths.ts'
import { metadataFolder, targetFolder } from '../../../shared/sync/repository/names.ts'
import { isFilePath } from './ownNames.ts'

/** Names that no version of the program gave: readers pass them by, whoever looks after the folder wants to know them. */
export interface StrayNames {
  /** Paths below the share, ascending. */
  readonly names: readonly string[]
  /** So many more, which are not listed. */
  readonly more: number
}

const told = 20
const roots: ReadonlySet<string> = new Set(Object.values(rootOf))
const ownTemp = /^\.tmp-[0-9a-f]{16}$/

const isRepositoryFolder = (parts: readonly string[]): boolean =>
  ['rules', metadataFolder, targetFolder].includes(parts.join('/'))

const isOurFolder = (parts: readonly string[]): boolean => isRepositoryFolder(parts) || isWriterFolder(parts)

const isWriterFolder = ([root = '', owner, device, month, ...more]: readonly string[]): boolean =>
  roots.has(root) &&
  (owner === undefined || isPathId(owner)) &&
  (device === undefined || isPathId(device)) &&
  (month === undefined || isMonth(month)) &&
  more.length === 0

const isOurFile = (parts: readonly string[]): boolean =>
  parts.join('/') === markerName ||
  isFilePath(parts.join('/')) ||
  (ownTemp.test(parts.at(-1) ?? '') && (parts.length === 5 || isRepositoryFolder(parts.slice(0, -1))))

/** Walks the folder; what is not ours is named and not entered. Throws the faults of the file system. */
export const findStrayNames = async (folder: string): Promise<StrayNames> => {
  const names: string[] = []
  const walk = async (parts: readonly string[]): Promise<void> => {
    const entries = await readdir(join(folder, ...parts), { withFileTypes: true })
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const at = [...parts, entry.name]
      // what stands in a file's place under a file's name is the reader's business
      if (isOurFile(at)) continue
      if (entry.isDirectory() && isOurFolder(at)) await walk(at)
      else names.push(at.join('/'))
    }
  }
  await walk([])
  return { names: names.slice(0, told), more: Math.max(0, names.length - told) }
}
