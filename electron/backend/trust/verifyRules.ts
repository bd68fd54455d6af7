import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { digestOfBytes, type Digest } from '../../../shared/kernel/digest.ts'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import type { RulePack } from '../../../shared/rules/model.ts'
import { refusedRegion, refusedRules } from '../../../shared/sync/judge.ts'
import type { Refusal, Refused, Registry } from '../../../shared/sync/model.ts'
import type { FileShare, ShareProblem } from '../../../shared/sync/ports.ts'
import { parsePack, parseRegion } from '../../../shared/sync/repository/contents.ts'
import {
  isPackTarget,
  parseTargetFile,
  regionOfTarget,
  registryTarget,
  targetFolder,
  targetPath,
} from '../../../shared/sync/repository/names.ts'
import { withRegions, type RegionRegistry } from '../../../shared/sync/repository/regionRegistry.ts'
import { partsAmong, readRegistry } from '../../../shared/sync/repository/registryParts.ts'
import type { RepositoryStore, TrustedMetadata, VerifiedTarget } from '../../../shared/sync/repository/port.ts'
import { largestOf, largestTargetBytes, parseMetadata, type RootBody } from '../../../shared/sync/repository/shape.ts'
import { listMetadata } from './looks.ts'
import { isFullySigned, soundRoot } from './metadataFiles.ts'
import { createRuleRepository } from './ruleRepository.ts'

type Share = Pick<FileShare, 'probe' | 'list' | 'read'>
type Shared<T> = Result<T, ShareProblem>

export interface PublishedPack {
  readonly path: string
  readonly pack: RulePack
}
export interface VerifiedRules {
  readonly rootSha256: Digest
  readonly registry: Registry | null
  /** Ascending by version. */
  readonly packs: readonly PublishedPack[]
  readonly refused: readonly Refused[]
}

/** Nothing is known before, and nothing is kept after. */
const createForgetfulStore = (): RepositoryStore => {
  let targets: readonly VerifiedTarget[] = []
  let metadata: readonly TrustedMetadata[] = []
  const nothing = () => []
  return {
    metadata: () => metadata,
    roots: nothing,
    seen: nothing,
    targets: () => targets,
    passedOver: () => new Map(),
    confirmedAt: () => null,
    accept: (state) => {
      targets = state.targets ?? targets
      metadata = state.metadata
    },
    pending: nothing,
    savePending: () => undefined,
    dropPending: () => undefined,
    outgoing: nothing,
    setOutgoing: () => undefined,
  }
}

/** The first root by the share's own word: proves that the files belong together, not whose they are. share-format §7.2 */
const ownRoot = async (share: Share): Promise<Shared<Digest | null>> => {
  const listed = await listMetadata(share)
  if (!listed.ok) return listed
  for (const { path } of listed.value.filter(({ role, version }) => role === 'root' && version === 1).slice(0, 4)) {
    const bytes = await share.read(path, largestOf('root'))
    if (bytes.ok && soundRoot(bytes.value) !== null) return ok(digestOfBytes(bytes.value))
  }
  return ok(null)
}

export interface RuleFile {
  readonly path: string
  /** 0 for a target. */
  readonly version: number
  readonly most: number
  /** The digits of its hash that the name shows; a root has its signatures instead. */
  readonly digits: string
}

/** Every file of the repository, also those that nothing refers to any more. */
export const listRuleFiles = async (share: Pick<FileShare, 'list'>): Promise<Shared<readonly RuleFile[]>> => {
  const metadata = await listMetadata(share)
  if (!metadata.ok) return metadata
  const targets = await share.list(targetFolder)
  if (!targets.ok) return targets
  return ok([
    ...metadata.value.map(({ path, role, version, sha8 }) => ({
      path,
      version,
      most: largestOf(role),
      digits: sha8 ?? '',
    })),
    ...targets.value.flatMap((file) => {
      const sha256 = parseTargetFile(file)?.sha256
      return sha256 === undefined
        ? []
        : [{ path: `${targetFolder}/${file}`, version: 0, most: largestTargetBytes, digits: sha256 }]
    }),
  ])
}

/** Under its plain name a root proves itself: each of its signatures, not only as many as are needed. */
const isIntact = ({ digits }: RuleFile, bytes: Uint8Array, rootKeys: RootBody['keys']): boolean =>
  digits === '' ? isFullySigned(bytes, rootKeys) : digestOfBytes(bytes).startsWith(digits)

const keysOf = (bytes: Uint8Array): RootBody['keys'] => {
  const root = parseMetadata('root', bytes)
  return root.ok ? root.value.signed.keys : {}
}

const checkFiles = async (
  share: Share,
  files: readonly RuleFile[],
  onFile: () => Promise<void>,
): Promise<Shared<readonly Refused[]>> => {
  const refused: Refused[] = []
  let rootKeys: RootBody['keys'] = {}
  // a root may be signed by keys of the one before it
  for (const file of files.toSorted((a, b) => a.version - b.version)) {
    await onFile()
    const bytes = await share.read(file.path, file.most)
    if (!bytes.ok && bytes.error !== 'notFound' && bytes.error !== 'tooLarge') return bytes as Shared<never>
    if (!bytes.ok || !isIntact(file, bytes.value, rootKeys)) refused.push(refusedRules(file.path, 'damaged'))
    else if (file.digits === '') rootKeys = { ...rootKeys, ...keysOf(bytes.value) }
  }
  return ok(refused)
}

/** One path may be named for several things that do not count in it. */
const eachOnce = (all: readonly Refused[]): readonly Refused[] => [
  ...new Map(all.map((one) => [`${one.path} ${one.deviceId}`, one])).values(),
]

type Said = { readonly path: string } & (
  | { readonly what: 'registry'; readonly value: Registry }
  | { readonly what: 'region'; readonly value: RegionRegistry }
  | { readonly what: 'pack'; readonly value: RulePack }
  | { readonly what: 'nothing'; readonly refusal: Refusal }
)

const readTarget = (
  { name, sha256, bytes }: VerifiedTarget,
  _: number,
  all: readonly VerifiedTarget[],
): readonly Said[] => {
  const path = targetPath(name, sha256)
  const said = <What extends 'registry' | 'region' | 'pack', Value>(what: What, read: Result<Value, Refusal>) =>
    read.ok ? { path, what, value: read.value } : { path, what: 'nothing' as const, refusal: read.error }
  if (name === registryTarget) return [said('registry', readRegistry(bytes, partsAmong(all)))]
  if (isPackTarget(name)) return [said('pack', parsePack(bytes))]
  return regionOfTarget(name) === null ? [] : [said('region', parseRegion(bytes))]
}

const contentOf = (targets: readonly VerifiedTarget[]): Pick<VerifiedRules, 'registry' | 'packs' | 'refused'> => {
  const all = targets.flatMap(readTarget)
  const regions = all.flatMap((one) => (one.what === 'region' ? [one] : []))
  const [registry] = all.flatMap((one) => (one.what === 'registry' ? [one.value] : []))
  const packs = all.flatMap((one) => (one.what === 'pack' ? [{ path: one.path, pack: one.value }] : []))
  const words = regions.map(({ value }) => value)
  const whole = registry === undefined ? { registry: null, outside: [] } : withRegions(registry, words)
  const pathOf = (region: string): string => regions.find(({ value }) => value.regionId === region)?.path ?? ''
  return {
    registry: whole.registry,
    packs: packs.toSorted((a, b) => a.pack.version - b.pack.version),
    refused: [
      ...all.flatMap((one) => (one.what === 'nothing' ? [refusedRules(one.path, one.refusal)] : [])),
      ...whole.outside.map((one) => refusedRegion(pathOf(one.regionId), one)),
    ],
  }
}

export interface RulesCheck {
  readonly share: Share
  /** Whose share it must be; null takes the first root that lies there. */
  readonly pinned: Digest | null
  /** As `listRuleFiles` gives them. */
  readonly files: readonly RuleFile[]
  readonly onFile: () => Promise<void>
}

/**
 * The organisation's word as anybody may check it, with nothing but the folder and, if whose it is matters, the digest of
 * the first root. When it was said does not matter here: nothing counts as expired. Null where there is no such root.
 */
export const verifyRules = async (check: RulesCheck): Promise<Shared<VerifiedRules | null>> => {
  const { share, files, onFile } = check
  const root = check.pinned === null ? await ownRoot(share) : ok(check.pinned)
  if (!root.ok) return root
  const rootSha256 = root.value
  if (rootSha256 === null) return ok(null)
  const scratch = mkdtempSync(join(tmpdir(), 'plumbline-verify-'))
  try {
    const store = createForgetfulStore()
    const state = await createRuleRepository({ share, store, pinned: rootSha256, scratch, now: () => 0 }).refresh()
    if (!state.ok) return state
    if (state.value.roles.length === 0) return ok(null)
    const broken = await checkFiles(share, files, onFile)
    if (!broken.ok) return broken
    const content = contentOf(state.value.targets)
    const told = state.value.refused.map(({ path, refusal }) => refusedRules(path, refusal))
    return ok({ rootSha256, ...content, refused: eachOnce([...told, ...broken.value, ...content.refused]) })
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}
