import { digestOfBytes } from '../../../shared/kernel/digest.ts'
import { err, ok } from '../../../shared/kernel/result.ts'
import type { FileShare } from '../../../shared/sync/ports.ts'
import { metadataFolder, metadataPath, plainRootPath } from '../../../shared/sync/repository/names.ts'
import type { SeenVersion, TrustedRoot } from '../../../shared/sync/repository/port.ts'
import {
  parseMetadata,
  type BodyOf,
  type MetadataFile,
  type RootBody,
  type VersionReference,
} from '../../../shared/sync/repository/shape.ts'
import { ShareFault, type Judge, type Listed, type Looks } from './looks.ts'
import { isSignedFor, roleIn, type Delegator } from './signatures.ts'

/** What was asked for is not on the share, or not to be believed; `refused` of the looks says why. */
export class Withheld extends Error {}

export interface MetadataSource {
  /** The bytes of a role's next file; of a root of exactly this version. Throws `Withheld` and `ShareFault`. */
  readonly fetch: (role: string, version: number | null) => Promise<Uint8Array>
  /** The newest root that was believed. */
  readonly root: () => MetadataFile<RootBody>
  /** Path of the file of a role that was given out, or else was believed before. */
  readonly path: (role: string) => string | null
  /** The file of a role that was given out, or else was believed before. */
  readonly file: (role: string) => MetadataFile | null
  /** Roots that were believed, the first of them included. */
  readonly roots: () => readonly TrustedRoot[]
  /** Whether something was asked for and not given, for a reason that was told. */
  readonly withheld: () => boolean
}

export interface SourceOptions {
  readonly share: Pick<FileShare, 'read'>
  readonly listed: readonly Listed[]
  readonly looks: Looks
  readonly root: MetadataFile<RootBody>
  /** What was believed before, by role. */
  readonly trusted: ReadonlyMap<string, Uint8Array>
  readonly seen: readonly SeenVersion[]
  /** Paths of timestamps that lead nowhere. */
  readonly without?: ReadonlySet<string>
}

interface Found<Role extends string> {
  readonly file: MetadataFile<BodyOf<Role>>
  readonly bytes: Uint8Array
  readonly path: string
}

/** Roots of one number: the plain name first. */
const byName = (a: Listed, b: Listed): number => a.path.length - b.path.length || (a.path < b.path ? -1 : 1)
/** Newest first. Of two of the same version the same one is taken by every reader, whichever came first. */
const byVersion = (a: Listed, b: Listed): number => b.version - a.version || (a.path < b.path ? -1 : 1)

const parseOr = <Role extends string>(role: Role, bytes: Uint8Array | undefined) => {
  const parsed = bytes === undefined ? null : parseMetadata(role, bytes)
  return parsed?.ok ? parsed.value : null
}

const judgeAs =
  <Role extends string>(role: Role, isBelieved: (file: MetadataFile<BodyOf<Role>>) => boolean): Judge<Found<Role>> =>
  (bytes, { path, version }) => {
    const file = parseMetadata(role, bytes)
    if (!file.ok) return file
    if (file.value.signed.version !== version) return err('foreign')
    return isBelieved(file.value) ? ok({ file: file.value, bytes, path }) : err('foreign')
  }

/**
 * Picks from the files on the share what may be handed to the verifier: of what nobody vouches for (roots, timestamps)
 * only what the trusted root has signed, of all else only what its verified parent names by hash. share-format §12.4
 */
export const createShareSource = (options: SourceOptions): MetadataSource => {
  const { share, listed, looks, root: from, trusted, seen, without } = options
  let root = from
  let hasWithheld = false
  const first = trusted.get('root')
  const roots: TrustedRoot[] = first === undefined ? [] : [{ version: from.signed.version, bytes: first }]
  const paths = new Map<string, string>()
  const given = new Map(trusted)
  for (const [role, bytes] of trusted) {
    const file = parseOr(role, bytes)
    if (file !== null) paths.set(role, metadataPath(role, file.signed.version, digestOfBytes(bytes)))
  }

  const ofRole = (role: string): readonly Listed[] => listed.filter((one) => one.role === role)
  const give = <Role extends string>(role: Role, found: Found<Role>): Uint8Array => {
    paths.set(role, found.path)
    given.set(role, found.bytes)
    return found.bytes
  }
  const withhold = (path: string, why: Parameters<Looks['tell']>[1]): Withheld => {
    looks.tell(path, why)
    hasWithheld = true
    return new Withheld(`${why} ${path}`)
  }
  /** Below this number nothing is believed, unless every key that had signed it has lost its say. share-format §12.6 */
  const floorOf = (role: string, keyids: readonly string[]): number => {
    const highest = seen.find((one) => one.role === role)
    return highest?.signedBy.some((keyid) => keyids.includes(keyid)) ? highest.version : 0
  }
  const mayRule = (role: string, delegator: Delegator, version: number): boolean =>
    version >= floorOf(role, roleIn(delegator, role)?.keyids ?? [])

  const nextRoot = async (version: number): Promise<Uint8Array> => {
    const isNext = (file: MetadataFile<RootBody>): boolean =>
      isSignedFor(root, 'root', file) && isSignedFor(file, 'root', file)
    const found = await looks.first(
      ofRole('root')
        .filter((one) => one.version === version)
        .toSorted(byName),
      judgeAs('root', isNext),
    )
    if (found !== null) {
      root = found.file
      roots.push({ version, bytes: found.bytes })
      return give('root', found)
    }
    const later = ofRole('root').filter((one) => one.version > version)
    const beyond = await looks.first(
      later.toSorted(byVersion).slice(-8),
      judgeAs('root', (file) => isSignedFor(root, 'root', file)),
    )
    if (beyond !== null) looks.tell(plainRootPath(version), 'gap')
    throw new Withheld(`no root ${version}`)
  }

  const isVouched = (file: MetadataFile<BodyOf<'timestamp'>>): boolean => isSignedFor(root, 'timestamp', file)
  /** What comes before the known one. A file that was unfinished when it was seen first is asked again, if it would come first still. */
  const timestampAbove = async (known: Found<'timestamp'> | null): Promise<Found<'timestamp'> | null> => {
    const isAbove = (one: Listed, other: Found<'timestamp'> | null): boolean =>
      other === null || byVersion(one, { ...one, path: other.path, version: other.file.signed.version }) < 0
    const above = ofRole('timestamp')
      .filter((one) => one.path !== known?.path && isAbove(one, known) && without?.has(one.path) !== true)
      .toSorted(byVersion)
    const found = await looks.first(above, judgeAs('timestamp', isVouched))
    if (found === null) return null
    const newer = above.filter((one) => one.path !== found.path && isAbove(one, found))
    return (await looks.first(newer, judgeAs('timestamp', isVouched))) ?? found
  }
  const knownTimestamp = (): Found<'timestamp'> | null => {
    const bytes = trusted.get('timestamp')
    const path = paths.get('timestamp')
    const file = parseOr('timestamp', bytes)
    return bytes !== undefined && path !== undefined && file !== null && isVouched(file) ? { file, bytes, path } : null
  }
  /** A listing may leave out what can be read all the same. */
  const isThere = async ({ path, bytes }: Found<'timestamp'>): Promise<boolean> => {
    const found = await share.read(path, bytes.length)
    if (!found.ok && found.error !== 'notFound' && found.error !== 'tooLarge') throw new ShareFault(found.error)
    return found.ok && digestOfBytes(found.value) === digestOfBytes(bytes)
  }
  const newestTimestamp = async (): Promise<Uint8Array> => {
    const lost = seen.find(({ role, version }) => role === 'root' && version > root.signed.version)
    if (lost !== undefined) throw withhold(plainRootPath(lost.version), 'rollback')
    const known = knownTimestamp()
    // where nothing stands above what is known, the listing alone says so, and nothing is read
    const newest = await timestampAbove(known)
    if (newest !== null) {
      const { version, meta } = newest.file.signed
      const moves = mayRule('timestamp', root, version) && mayRule('snapshot', root, meta['snapshot.json'].version)
      if (!moves) throw withhold(newest.path, 'rollback')
      return give('timestamp', newest)
    }
    if (known === null) throw withhold(`${metadataFolder}/1.timestamp.json`, 'later')
    if (!listed.some(({ path }) => path === known.path) && !(await isThere(known))) looks.tell(known.path, 'rollback')
    return known.bytes
  }

  const read = async (role: string, path: string, reference: VersionReference): Promise<Uint8Array> => {
    const here = trusted.get(role)
    if (here !== undefined && digestOfBytes(here) === reference.hashes.sha256) return here
    const bytes = await share.read(path, reference.length)
    if (!bytes.ok) {
      if (bytes.error === 'tooLarge') throw withhold(path, 'damaged')
      if (bytes.error === 'notFound' || bytes.error === 'io') throw withhold(path, 'later')
      throw new ShareFault(bytes.error)
    }
    if (digestOfBytes(bytes.value) !== reference.hashes.sha256) throw withhold(path, 'damaged')
    return bytes.value
  }

  const movesOn = ({ signed }: MetadataFile): boolean => {
    const named = signed._type === 'snapshot' ? signed.meta['targets.json'] : undefined
    return named === undefined || mayRule('targets', root, named.version)
  }

  const referenceTo = (role: string): VersionReference => {
    const parent = role === 'snapshot' ? 'timestamp' : 'snapshot'
    const file = parseOr(parent, given.get(parent))
    const named = file === null ? undefined : Object.entries(file.signed.meta).find(([name]) => name === `${role}.json`)
    if (named === undefined) throw new Withheld(`nobody names ${role}`)
    return named[1]
  }

  const referred = async (role: string): Promise<Uint8Array> => {
    const reference = referenceTo(role)
    const path = metadataPath(role, reference.version, reference.hashes.sha256)
    const bytes = await read(role, path, reference)
    const file = parseMetadata(role, bytes)
    if (!file.ok) throw withhold(path, file.error)
    const isRegion = role !== 'snapshot' && role !== 'targets'
    const delegator = isRegion ? parseOr('targets', given.get('targets')) : root
    if (delegator === null || !isSignedFor(delegator, role, file.value)) throw withhold(path, 'foreign')
    if (!mayRule(role, delegator, file.value.signed.version) || !movesOn(file.value)) throw withhold(path, 'rollback')
    return give(role, { file: file.value, bytes, path })
  }

  return {
    fetch: (role, version) =>
      role === 'root' ? nextRoot(version ?? 1) : role === 'timestamp' ? newestTimestamp() : referred(role),
    root: () => root,
    path: (role) => paths.get(role) ?? null,
    file: (role) => parseOr(role, given.get(role)),
    roots: () => roots,
    withheld: () => hasWithheld,
  }
}
