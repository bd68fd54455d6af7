/** Rules that travel by themselves: roots from the pinned one on, one listing, and what it names. Says nothing of how new they are. share-format §12.11 */
import { hexToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from '../../kernel/canonicalJson.ts'
import { digestOfBytes, type Digest } from '../../kernel/digest.ts'
import { instantOf, type LocalDate } from '../../kernel/time.ts'
import type { RulePack } from '../../rules/model.ts'
import { utf8ToBytes } from '../bytes.ts'
import type { Refusal, Registry } from '../model.ts'
import { parsePack, parseRegion } from './contents.ts'
import {
  isPackTarget,
  isRegistryPart,
  parseMetadataPath,
  parseTargetFile,
  regionOfTarget,
  registryTarget,
  targetFolder,
  type MetadataName,
} from './names.ts'
import { withRegions, type RegionRegistry } from './regionRegistry.ts'
import { readRegistry } from './registryParts.ts'
import {
  lifetimeDays,
  parseMetadata,
  type MetadataFile,
  type RootBody,
  type SigningRole,
  type TargetsBody,
} from './shape.ts'

export interface CarriedFile {
  readonly path: string
  readonly bytes: Uint8Array
}
export interface CarriedRules {
  readonly registry: Registry | null
  /** Ascending by version. */
  readonly packs: readonly RulePack[]
  /** Which file lists them, and when it was signed, epoch ms. */
  readonly listing: { readonly path: string; readonly signedAt: number } | null
  /** Files that were not believed, by path. */
  readonly refused: ReadonlyMap<string, Refusal>
}
type Verify = (publicKey: string, bytes: Uint8Array, signature: Uint8Array) => boolean

export const isRulesPath = (path: string): boolean => path.startsWith('rules/')

interface Carried extends MetadataName {
  readonly path: string
  readonly sha256: Digest
  readonly bytes: Uint8Array
}

const metadataIn = (files: readonly CarriedFile[], role: string): readonly Carried[] =>
  files.flatMap(({ path, bytes }) => {
    const name = parseMetadataPath(path)
    const sha256 = digestOfBytes(bytes)
    const isWhole = name?.sha8 == null || sha256.startsWith(name.sha8)
    return name?.role === role && isWhole ? [{ ...name, path, sha256, bytes }] : []
  })

/** Names of the role's keys whose signature on the file is right. */
const rightOn = (
  { signatures, signed }: MetadataFile,
  { keys }: Pick<RootBody, 'keys'>,
  { keyids }: SigningRole,
  verify: Verify,
): readonly string[] => {
  const bytes = utf8ToBytes(canonicalJson(signed))
  const right = signatures.filter(({ keyid, sig }) => {
    const key = keyids.includes(keyid) ? keys[keyid] : undefined
    return key !== undefined && verify(key.keyval.public, bytes, hexToBytes(sig))
  })
  return right.map(({ keyid }) => keyid)
}

interface Root {
  readonly path: string
  readonly body: RootBody
}

/** Signed by enough of its own keys and of those before it, and by nothing else: under its plain name nothing shows its hash. */
const asRoot = ({ path, bytes, version }: Carried, before: RootBody | null, verify: Verify): Root | null => {
  const file = parseMetadata('root', bytes)
  if (!file.ok || file.value.signed.version !== version) return null
  const body = file.value.signed
  const own = rightOn(file.value, body, body.roles.root, verify)
  const old = before === null ? own : rightOn(file.value, before, before.roles.root, verify)
  const isEnough = own.length >= body.roles.root.threshold && old.length >= (before ?? body).roles.root.threshold
  const isWhole = new Set([...own, ...old]).size === file.value.signatures.length
  return isEnough && isWhole ? { path, body } : null
}

/** From the pinned root to the newest that is here. */
const walkRoots = (files: readonly CarriedFile[], pinned: Digest, verify: Verify): readonly Root[] => {
  const carried = metadataIn(files, 'root')
  const first = carried.find(({ sha256 }) => sha256 === pinned)
  let next = first === undefined ? null : asRoot(first, null, verify)
  const roots: Root[] = []
  while (next !== null) {
    const { body } = next
    roots.push(next)
    const later = carried.filter(({ version }) => version === body.version + 1)
    next = later.map((one) => asRoot(one, body, verify)).find((one) => one !== null) ?? null
  }
  return roots
}

interface Listing {
  readonly path: string
  readonly body: TargetsBody
}

/** The newest file of the role that its keys have signed. */
const listingOf = (
  files: readonly CarriedFile[],
  name: string,
  by: { readonly role: SigningRole; readonly keys: RootBody['keys'] },
  verify: Verify,
): Listing | null => {
  const listings = metadataIn(files, name).flatMap(({ path, bytes, version }) => {
    const file = parseMetadata(name, bytes)
    if (!file.ok || file.value.signed._type !== 'targets' || file.value.signed.version !== version) return []
    const right = rightOn(file.value, by, by.role, verify)
    return right.length >= by.role.threshold ? [{ path, body: file.value.signed }] : []
  })
  return listings.toSorted((a, b) => b.body.version - a.body.version)[0] ?? null
}

/** What the keys say to which the organisation has given a region. */
const regionListings = (files: readonly CarriedFile[], { body }: Listing, verify: Verify): readonly Listing[] =>
  (body.delegations?.roles ?? []).flatMap((role) => {
    const listing = listingOf(files, role.name, { role, keys: body.delegations?.keys ?? {} }, verify)
    return listing === null ? [] : [listing]
  })

const dayMs = 86_400_000
const utc = [{ fromAt: 0, offsetMinutes: 0 }]

const signedAt = ({ expires }: TargetsBody): number => {
  const [on = '', clock = ''] = expires.split(/[TZ]/)
  const [hour = 0, minute = 0, second = 0] = clock.split(':').map(Number)
  const expiresAt = instantOf(on as LocalDate, hour * 60 + minute, utc) + second * 1_000
  return expiresAt - lifetimeDays.targets * dayMs
}

type Target = { readonly path: string } & (
  | { readonly registry: Registry }
  | { readonly region: RegionRegistry }
  | { readonly pack: RulePack }
  /** Named and whole, such as the layout, or read with another file, as a part of the registry is. */
  | { readonly beside: string }
)

type PartBy = (sha256: Digest) => Uint8Array | undefined

const contentOf = (name: string, { path, bytes }: CarriedFile, partBy: PartBy): readonly Target[] => {
  if (name === registryTarget) {
    const registry = readRegistry(bytes, partBy)
    return registry.ok ? [{ path, registry: registry.value }] : []
  }
  if (regionOfTarget(name) !== null) {
    const region = parseRegion(bytes)
    return region.ok ? [{ path, region: region.value }] : []
  }
  if (!isPackTarget(name)) return [{ path, beside: name }]
  const pack = parsePack(bytes)
  return pack.ok ? [{ path, pack: pack.value }] : []
}

const fileName = (path: string): string => path.slice(targetFolder.length + 1)

/** What a target says, where a listing names exactly these bytes. */
const asTarget = (file: CarriedFile, listings: readonly Listing[], partBy: PartBy): readonly Target[] => {
  const { path, bytes } = file
  const target = path.startsWith(`${targetFolder}/`) ? parseTargetFile(fileName(path)) : null
  if (target === null || digestOfBytes(bytes) !== target.sha256) return []
  const isNamed = listings.some(({ body }) => body.targets[target.name]?.hashes.sha256 === target.sha256)
  return isNamed ? contentOf(target.name, file, partBy) : []
}

/** By what they are, whatever they are called. */
const partsIn = (files: readonly CarriedFile[]): PartBy => {
  const parts = files.filter(({ path }) => isRegistryPart(parseTargetFile(fileName(path))?.name ?? ''))
  const bySha256 = new Map(parts.map(({ bytes }) => [digestOfBytes(bytes), bytes]))
  return (sha256) => bySha256.get(sha256)
}

/** With nothing but the files and the digest of the first root, which whoever reads compares. */
export const readCarriedRules = (files: readonly CarriedFile[], pinned: Digest, verify: Verify): CarriedRules => {
  const rules = files.filter(({ path }) => isRulesPath(path))
  const roots = walkRoots(rules, pinned, verify)
  const newest = roots.at(-1)?.body
  const top = newest && { role: newest.roles.targets, keys: newest.keys }
  const listing = top === undefined ? null : listingOf(rules, 'targets', top, verify)
  const listings = listing === null ? [] : [listing, ...regionListings(rules, listing, verify)]
  const partBy = partsIn(rules)
  const targets = rules.flatMap((file) => asTarget(file, listings, partBy))
  const believed = new Set([...roots, ...listings, ...targets].map(({ path }) => path))
  const regions = targets.flatMap((target) => ('region' in target ? [target.region] : []))
  const registries = targets.flatMap((target) => ('registry' in target ? [target.registry] : []))
  const packs = targets.flatMap((target) => ('pack' in target ? [target.pack] : []))
  return {
    registry: registries[0] === undefined ? null : withRegions(registries[0], regions).registry,
    listing: listing === null ? null : { path: listing.path, signedAt: signedAt(listing.body) },
    packs: packs.toSorted((a, b) => a.version - b.version),
    refused: new Map(rules.flatMap(({ path }) => (believed.has(path) ? [] : [[path, 'damaged'] as const]))),
  }
}
