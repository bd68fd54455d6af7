/** Names in the repository of rules; whatever is called otherwise there is not even looked at. share-format §12.1 */
import type { Digest } from '../../kernel/digest.ts'
import { isPathId } from '../paths.ts'

export const metadataFolder = 'rules/metadata'
export const targetFolder = 'rules/targets'

export const topRoles = ['root', 'timestamp', 'snapshot', 'targets'] as const
export type TopRole = (typeof topRoles)[number]

/** A file that says who may sign what, or what there is. `role` is one of the top roles or a region's id. */
export interface MetadataName {
  readonly role: string
  readonly version: number
  /** First 8 digits of the SHA-256 of the file; null in the plain name of a root. */
  readonly sha8: string | null
}

const metadataPattern = /^([1-9]\d{0,9})\.([0-9a-z][0-9a-z-]{0,39})(?:\.([0-9a-f]{8}))?\.json$/
const targetPattern = /^(?:pack-[1-9]\d{0,8}|registry(?:-[a-z0-5])?|layout|policy)\.json$/
const regionPattern = /^([0-9a-z][0-9a-z-]{0,39})\.registry\.json$/
const hashed = /^([0-9a-f]{64})\.(.+)$/

const isTopRole = (role: string): role is TopRole => topRoles.some((one) => one === role)

/** Regions are told apart from the top roles by their names alone. */
export const isRegionRole = (role: string): boolean => isPathId(role) && !isTopRole(role)

export const registryTarget = 'registry.json'
/** A registry of many outlets has one part for each of these. */
export const registryPartLetters = 'abcdefghijklmnopqrstuvwxyz012345'
export const registryPartTarget = (letter: string): string => `registry-${letter}.json`
export const isRegistryPart = (name: string): boolean => name.startsWith('registry-') && targetPattern.test(name)
export const packTarget = (version: number): string => `pack-${version}.json`
export const isPackTarget = (name: string): boolean => name.startsWith('pack-') && targetPattern.test(name)
export const regionTarget = (role: string): string => `${role}.registry.json`

/** The region whose registry goes by this name; null where it is another target. */
export const regionOfTarget = (name: string): string | null => {
  const [, region] = regionPattern.exec(name) ?? []
  return region !== undefined && isRegionRole(region) ? region : null
}

/** Whether a role may list a target of this name. A region lists its own registry and nothing else. */
export const isTargetOf = (role: string, name: string): boolean =>
  role === 'targets' ? targetPattern.test(name) : isRegionRole(role) && name === regionTarget(role)

export const parseMetadataName = (name: string): MetadataName | null => {
  const [, digits, role, sha8 = null] = metadataPattern.exec(name) ?? []
  if (digits === undefined || role === undefined || (sha8 === null && role !== 'root')) return null
  return { role, version: Number(digits), sha8 }
}

/** Null for a path that is no metadata. */
export const parseMetadataPath = (path: string): MetadataName | null =>
  path.startsWith(`${metadataFolder}/`) ? parseMetadataName(path.slice(metadataFolder.length + 1)) : null

export const metadataPath = (role: string, version: number, sha256: Digest): string =>
  `${metadataFolder}/${version}.${role}.${sha256.slice(0, 8)}.json`

/** The name under which a root is looked for first; a rival or rubbish may hold it, then the hash tells them apart. */
export const plainRootPath = (version: number): string => `${metadataFolder}/${version}.root.json`

/** Name and hash from the name of a target's file. */
export const parseTargetFile = (file: string): { readonly name: string; readonly sha256: Digest } | null => {
  const [, sha256, name] = hashed.exec(file) ?? []
  if (sha256 === undefined || name === undefined) return null
  return targetPattern.test(name) || regionOfTarget(name) !== null ? { name, sha256 } : null
}

export const targetPath = (name: string, sha256: Digest): string => `${targetFolder}/${sha256}.${name}`

/** Whether a file of this name may lie in this directory of the repository. */
export const isRepositoryName = (directory: string, name: string): boolean =>
  (directory === metadataFolder && parseMetadataName(name) !== null) ||
  (directory === targetFolder && parseTargetFile(name) !== null)

export const isRepositoryPath = (path: string): boolean => {
  const at = path.lastIndexOf('/')
  return isRepositoryName(path.slice(0, at), path.slice(at + 1))
}
