import { digestOfBytes, type Digest } from '../../../shared/kernel/digest.ts'
import type { DeviceId } from '../../../shared/kernel/ids.ts'
import type { KeyRing } from '../../../shared/sync/ports.ts'
import {
  metadataPath,
  plainRootPath,
  regionTarget,
  registryTarget,
  targetPath,
} from '../../../shared/sync/repository/names.ts'
import type { TrustedMetadata } from '../../../shared/sync/repository/port.ts'
import { stillListed } from '../../../shared/sync/repository/registryParts.ts'
import {
  parseMetadata,
  type Delegation,
  type MetadataBody,
  type RootBody,
  type SigningKey,
  type TargetsBody,
  type VersionReference,
} from '../../../shared/sync/repository/shape.ts'
import { expiresAt } from './metadataFiles.ts'
import { frameOf, isHalfSpent } from './lifetimes.ts'
import type { RepositoryBase } from './ruleRepository.ts'
import { signMetadata } from './signatures.ts'

export interface PublicKey {
  readonly deviceId: DeviceId
  readonly publicKey: string
}
export interface ReleaseFile {
  readonly path: string
  readonly sha256: Digest
  readonly bytes: Uint8Array
}
export interface Desk {
  readonly keys: Pick<KeyRing, 'sign'>
  /** Epoch ms. */
  readonly now: number
  /** How long snapshot and timestamp hold; as usual when left out. */
  readonly confirmDays?: number
}

const keyOf = ({ publicKey }: PublicKey): SigningKey => ({
  keytype: 'ed25519',
  scheme: 'ed25519',
  keyval: { public: publicKey },
})
export const keysOf = (keys: readonly PublicKey[]): Readonly<Record<string, SigningKey>> =>
  Object.fromEntries(keys.map((key) => [key.deviceId, keyOf(key)]))
export const idsOf = (keys: readonly PublicKey[]): readonly string[] => [
  ...new Set(keys.map(({ deviceId }) => deviceId)),
]

/** A signed file under its name. */
export const seal = (
  { keys }: Pick<Desk, 'keys'>,
  role: string,
  signers: readonly DeviceId[],
  body: MetadataBody,
): ReleaseFile => {
  const bytes = signMetadata(keys, signers, body)
  const sha256 = digestOfBytes(bytes)
  return { path: metadataPath(role, body.version, sha256), sha256, bytes }
}

const referenceTo = ({ bytes, sha256 }: ReleaseFile, version: number): VersionReference => ({
  version,
  length: bytes.length,
  hashes: { sha256 },
})

/** A root goes by its plain name, unless a file already lies there. */
export const sealRoot = (
  desk: Pick<Desk, 'keys'>,
  signers: readonly DeviceId[],
  body: RootBody,
  taken: ReadonlySet<number>,
): ReleaseFile => {
  const sealed = seal(desk, 'root', signers, body)
  return taken.has(body.version) ? sealed : { ...sealed, path: plainRootPath(body.version) }
}

export const targetFilesOf = (targets: ReadonlyMap<string, Uint8Array>): readonly ReleaseFile[] =>
  [...targets].map(([name, bytes]) => {
    const sha256 = digestOfBytes(bytes)
    return { path: targetPath(name, sha256), sha256, bytes }
  })

const listingOf = (files: readonly ReleaseFile[], names: readonly string[]): TargetsBody['targets'] =>
  Object.fromEntries(
    files.map(({ bytes, sha256 }, index) => [names[index] ?? '', { length: bytes.length, hashes: { sha256 } }]),
  )

/** No organisation comes this far: such a number was set by a thief, and ends with the say of the stolen key. */
const farthest = 1_000_000_000
const after = (version: number): number => (version >= farthest ? 1 : version + 1)

interface Vouched {
  /** Roles whose file is new, with it. */
  readonly news: ReadonlyMap<string, { readonly file: ReleaseFile; readonly version: number }>
  readonly before: Pick<RepositoryBase, 'snapshot' | 'numbers'> | null
}

/** Snapshot and timestamp over what is new: what is referred to stands before what refers. share-format §12.5 */
export const vouch = (desk: Desk, signer: DeviceId, { news, before }: Vouched): readonly ReleaseFile[] => {
  const fresh = [...news].map(([role, { file, version }]) => [`${role}.json`, referenceTo(file, version)] as const)
  const version = after(before?.numbers.snapshot ?? 0)
  const snapshot = seal(desk, 'snapshot', [signer], {
    _type: 'snapshot',
    ...frameOf(desk, 'snapshot', version),
    meta: { ...before?.snapshot.signed.meta, ...Object.fromEntries(fresh) },
  })
  const timestamp = seal(desk, 'timestamp', [signer], {
    _type: 'timestamp',
    ...frameOf(desk, 'timestamp', after(before?.numbers.timestamp ?? 0)),
    meta: { 'snapshot.json': referenceTo(snapshot, version) },
  })
  return [snapshot, timestamp]
}

export interface Founding {
  readonly rootKeys: readonly PublicKey[]
  readonly threshold: number
  /** Sign rules and registry, and all that deputies sign. */
  readonly admins: readonly PublicKey[]
  /** Vouch that what there is is the newest. */
  readonly deputies: readonly PublicKey[]
  readonly targets: ReadonlyMap<string, Uint8Array>
  readonly signer: DeviceId
}

export const rootBodyOf = (
  now: number,
  version: number,
  { rootKeys, threshold, admins, deputies }: Pick<Founding, 'rootKeys' | 'threshold' | 'admins' | 'deputies'>,
): RootBody => {
  const vouching = { keyids: idsOf([...admins, ...deputies]), threshold: 1 }
  return {
    _type: 'root',
    consistent_snapshot: true,
    ...frameOf({ now }, 'root', version),
    keys: keysOf([...rootKeys, ...admins, ...deputies]),
    roles: {
      root: { keyids: idsOf(rootKeys), threshold },
      targets: { keyids: idsOf(admins), threshold: 1 },
      snapshot: vouching,
      timestamp: vouching,
    },
  }
}

/** All files of a new repository in the order in which they go to the share; the root is the first of them. */
export const foundRepository = (desk: Desk, founding: Founding): readonly ReleaseFile[] => {
  const { rootKeys, targets, signer } = founding
  const root = sealRoot(
    desk,
    rootKeys.map(({ deviceId }) => deviceId),
    rootBodyOf(desk.now, 1, founding),
    new Set(),
  )
  const files = targetFilesOf(targets)
  const listing = seal(desk, 'targets', [signer], {
    _type: 'targets',
    ...frameOf(desk, 'targets', 1),
    targets: listingOf(files, [...targets.keys()]),
  })
  const news = new Map([['targets', { file: listing, version: 1 }]])
  return [root, ...files, listing, ...vouch(desk, signer, { news, before: null })]
}

export interface Change {
  /** New bytes by name of target. */
  readonly put: ReadonlyMap<string, Uint8Array>
  /** Whose devices sign for each region; left out, it stays as it is. */
  readonly regions?: ReadonlyMap<string, readonly PublicKey[]>
}

const delegationsOf = (
  regions: ReadonlyMap<string, readonly PublicKey[]>,
): NonNullable<TargetsBody['delegations']> => ({
  keys: keysOf([...regions.values()].flat()),
  roles: [...regions].map(([name, keys]): Delegation => ({
    name,
    keyids: idsOf(keys),
    threshold: 1,
    terminating: true,
    paths: [regionTarget(name)],
  })),
})

/** The next release by an admin's device. */
export const nextRelease = (
  desk: Desk,
  base: RepositoryBase,
  { put, regions }: Change,
  signer: DeviceId,
): readonly ReleaseFile[] => {
  const { signed } = base.targets
  const files = targetFilesOf(put)
  const version = after(signed.version)
  const delegations = regions === undefined ? signed.delegations : delegationsOf(regions)
  const listing = seal(desk, 'targets', [signer], {
    _type: 'targets',
    ...frameOf(desk, 'targets', version),
    targets: { ...stillListed(signed.targets, put.get(registryTarget)), ...listingOf(files, [...put.keys()]) },
    ...(delegations === undefined ? {} : { delegations }),
  })
  const news = new Map([['targets', { file: listing, version }]])
  return [...files, listing, ...vouch(desk, signer, { news, before: base })]
}

export interface RegionChange {
  readonly region: string
  readonly bytes: Uint8Array
  /** The highest number of the region's file that was ever believed here. */
  readonly highest?: number
}

/** What a lead's device says for its region. */
export const regionRelease = (
  desk: Desk,
  base: RepositoryBase,
  { region, bytes, highest = 0 }: RegionChange,
  signer: DeviceId,
): readonly ReleaseFile[] => {
  const name = regionTarget(region)
  const files = targetFilesOf(new Map([[name, bytes]]))
  const version = after(Math.max(base.snapshot.signed.meta[`${region}.json`]?.version ?? 0, highest))
  const listing = seal(desk, region, [signer], {
    _type: 'targets',
    ...frameOf(desk, 'targets', version),
    targets: listingOf(files, [name]),
  })
  const news = new Map([[region, { file: listing, version }]])
  return [...files, listing, ...vouch(desk, signer, { news, before: base })]
}

/** Whether half of the time of snapshot or timestamp is over, as far as they are known here. */
export const isRenewalDue = (desk: Pick<Desk, 'now' | 'confirmDays'>, known: readonly TrustedMetadata[]): boolean =>
  (['timestamp', 'snapshot'] as const).some((role) => {
    const file = known.find((one) => one.role === role)
    const parsed = file === undefined ? null : parseMetadata(role, file.bytes)
    return parsed?.ok === true && isHalfSpent(desk, expiresAt(parsed.value), role)
  })

/** Snapshot and timestamp once more, when half of their time is over; null while there is no need. */
export const renewal = (desk: Desk, base: RepositoryBase, signer: DeviceId): readonly ReleaseFile[] | null => {
  const { timestamp, snapshot } = base
  const isDue =
    isHalfSpent(desk, expiresAt(timestamp), 'timestamp') || isHalfSpent(desk, expiresAt(snapshot), 'snapshot')
  return isDue ? vouch(desk, signer, { news: new Map(), before: base }) : null
}

export type RootChange = Partial<Pick<Founding, 'rootKeys' | 'threshold' | 'admins' | 'deputies'>>

const publicKeys = ({ signed }: RepositoryBase['root'], keyids: readonly string[]): readonly PublicKey[] =>
  keyids.flatMap((keyid) => {
    const key = signed.keys[keyid]
    return key === undefined ? [] : [{ deviceId: keyid as DeviceId, publicKey: key.keyval.public }]
  })

/**
 * The next root, signed by `signers`, and after it every file that would no longer be believed under it, signed anew by
 * `signer`, who must have a say in both. Those come first: a reader never sees a moment in which nothing holds.
 */
export const rootRelease = (
  desk: Desk,
  base: RepositoryBase,
  change: RootChange,
  signers: readonly DeviceId[],
  signer: DeviceId,
): readonly ReleaseFile[] => {
  const { signed } = base.root
  const { roles } = signed
  const next = rootBodyOf(desk.now, signed.version + 1, {
    rootKeys: publicKeys(base.root, roles.root.keyids),
    threshold: roles.root.threshold,
    admins: publicKeys(base.root, roles.targets.keyids),
    deputies: publicKeys(
      base.root,
      roles.timestamp.keyids.filter((keyid) => !roles.targets.keyids.includes(keyid)),
    ),
    ...change,
  })
  const root = sealRoot(desk, signers, next, base.takenRoots)
  const isHeld = (role: 'targets' | 'snapshot' | 'timestamp'): boolean =>
    base[role].signatures.some(({ keyid }) => next.roles[role].keyids.includes(keyid))
  if (isHeld('targets') && isHeld('snapshot') && isHeld('timestamp')) return [root]
  const again = isHeld('targets')
    ? vouch(desk, signer, { news: new Map(), before: base })
    : nextRelease(desk, base, { put: new Map() }, signer)
  const isKnown = roles.timestamp.keyids.includes(signer) && roles.targets.keyids.includes(signer)
  return isKnown ? [...again, root] : [root, ...again]
}
