import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { digestOfBytes, type Digest } from '../../../shared/kernel/digest.ts'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import type { RulePack } from '../../../shared/rules/model.ts'
import { refusedRules } from '../../../shared/sync/judge.ts'
import type { Refused, Registry } from '../../../shared/sync/model.ts'
import type { FileShare, ShareProblem } from '../../../shared/sync/ports.ts'
import { parsePack, parseRegistry } from '../../../shared/sync/repository/contents.ts'
import {
  isPackTarget,
  parseTargetFile,
  registryTarget,
  targetFolder,
  targetPath,
} from '../../../shared/sync/repository/names.ts'
import type { RepositoryStore, VerifiedTarget } from '../../../shared/sync/repository/port.ts'
import { largestOf, largestTargetBytes } from '../../../shared/sync/repository/shape.ts'
import { listMetadata } from './looks.ts'
import { soundRoot } from './metadataFiles.ts'
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
  /** Looked at, believed or not. */
  readonly files: number
  readonly refused: readonly Refused[]
}

/** Nothing is known before, and nothing is kept after. */
const createForgetfulStore = (): RepositoryStore => {
  let targets: readonly VerifiedTarget[] = []
  const nothing = () => []
  return {
    metadata: nothing,
    seen: nothing,
    targets: () => targets,
    passedOver: () => new Map(),
    confirmedAt: () => null,
    accept: (state) => {
      targets = state.targets ?? targets
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

interface Hashed {
  readonly path: string
  readonly most: number
  /** The digits that the name shows. */
  readonly digits: string
}

/** Every file whose name says its hash, also those that nothing refers to any more. */
const listHashed = async (share: Share): Promise<Shared<readonly Hashed[]>> => {
  const metadata = await listMetadata(share)
  if (!metadata.ok) return metadata
  const targets = await share.list(targetFolder)
  if (!targets.ok) return targets
  return ok([
    ...metadata.value.flatMap(({ path, role, sha8 }) =>
      sha8 === null ? [] : [{ path, most: largestOf(role), digits: sha8 }],
    ),
    ...targets.value.flatMap((file) => {
      const sha256 = parseTargetFile(file)?.sha256
      return sha256 === undefined ? [] : [{ path: `${targetFolder}/${file}`, most: largestTargetBytes, digits: sha256 }]
    }),
  ])
}

const checkHashes = async (share: Share): Promise<Shared<Pick<VerifiedRules, 'files' | 'refused'>>> => {
  const hashed = await listHashed(share)
  if (!hashed.ok) return hashed
  const refused: Refused[] = []
  for (const { path, most, digits } of hashed.value) {
    const bytes = await share.read(path, most)
    if (!bytes.ok && bytes.error !== 'notFound' && bytes.error !== 'tooLarge')
      return bytes as Result<never, ShareProblem>
    if (!bytes.ok || !digestOfBytes(bytes.value).startsWith(digits)) refused.push(refusedRules(path, 'damaged'))
  }
  return ok({ files: hashed.value.length, refused })
}

const byPath = (all: readonly Refused[]): readonly Refused[] => [...new Map(all.map((one) => [one.path, one])).values()]

const contentOf = (targets: readonly VerifiedTarget[]): Pick<VerifiedRules, 'registry' | 'packs' | 'refused'> => {
  const refused: Refused[] = []
  const packs: PublishedPack[] = []
  let registry: Registry | null = null
  for (const { name, sha256, bytes } of targets) {
    const path = targetPath(name, sha256)
    const read = name === registryTarget ? parseRegistry(bytes) : isPackTarget(name) ? parsePack(bytes) : null
    if (read?.ok === false) refused.push(refusedRules(path, 'damaged'))
    else if (read !== null && 'devices' in read.value) registry = read.value
    else if (read !== null && 'rules' in read.value) packs.push({ path, pack: read.value })
  }
  return { registry, packs: packs.toSorted((a, b) => a.pack.version - b.pack.version), refused }
}

/**
 * The organisation's word as anybody may check it, with nothing but the folder and, if whose it is matters, the digest of
 * the first root. When it was said does not matter here: nothing counts as expired. Null where there is no such root.
 */
export const verifyRules = async (share: Share, pinned: Digest | null): Promise<Shared<VerifiedRules | null>> => {
  const root = pinned === null ? await ownRoot(share) : ok(pinned)
  if (!root.ok) return root
  const rootSha256 = root.value
  if (rootSha256 === null) return ok(null)
  const scratch = mkdtempSync(join(tmpdir(), 'plumbline-verify-'))
  try {
    const store = createForgetfulStore()
    const state = await createRuleRepository({ share, store, pinned: rootSha256, scratch, now: () => 0 }).refresh()
    if (!state.ok) return state
    const hashes = await checkHashes(share)
    if (!hashes.ok) return hashes
    const content = contentOf(state.value.targets)
    const told = state.value.refused.map(({ path, refusal }) => refusedRules(path, refusal))
    return ok({
      rootSha256,
      ...content,
      files: hashes.value.files + 1,
      refused: byPath([...told, ...hashes.value.refused, ...content.refused]),
    })
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}
