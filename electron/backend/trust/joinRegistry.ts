import { canonicalJson } from '../../../shared/kernel/canonicalJson.ts'
import { digestOfBytes, type Digest } from '../../../shared/kernel/digest.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import type { Registry } from '../../../shared/sync/model.ts'
import type { ShareProblem } from '../../../shared/sync/ports.ts'
import { registryBytes } from '../../../shared/sync/repository/contents.ts'
import { mergeRegistry } from '../../../shared/sync/repository/mergeRegistry.ts'
import { registryTarget, targetPath } from '../../../shared/sync/repository/names.ts'
import { commonBase, contains } from '../../../shared/sync/repository/registryEdits.ts'
import { namedParts, readRegistry } from '../../../shared/sync/repository/registryParts.ts'
import { largestTargetBytes, type FileReference } from '../../../shared/sync/repository/shape.ts'
import type { Stores } from '../backend.ts'
import { saveWithRegions } from './regionWords.ts'
import type { TrustSession } from './repositoryOf.ts'

type Shared<T> = Result<T, ShareProblem>

type Known = ReadonlyMap<Digest, Uint8Array>

const knownHere = ({ repository }: Stores): Known =>
  new Map([
    ...repository.targets().map(({ sha256, bytes }) => [sha256, bytes] as const),
    ...repository.pending().flatMap(({ base }) => (base === null ? [] : [[digestOfBytes(base), base] as const])),
  ])

/** Targets stay on the share for ever, and each is found by its hash; null where this one cannot be had. */
const bytesBy = async (
  share: TrustSession['share'],
  known: Known,
  name: string,
  sha256: Digest,
): Promise<Shared<Uint8Array | null>> => {
  const here = known.get(sha256)
  if (here !== undefined) return ok(here)
  const read = await share.read(targetPath(name, sha256), largestTargetBytes)
  if (!read.ok && read.error !== 'notFound' && read.error !== 'tooLarge' && read.error !== 'io') return err(read.error)
  return ok(read.ok && digestOfBytes(read.value) === sha256 ? read.value : null)
}

/** A registry with all its parts; null where any of it cannot be had. */
const registryBy = async ({ backend, share }: TrustSession, sha256: Digest): Promise<Shared<Registry | null>> => {
  const known = knownHere(backend.workspace().stores)
  const head = await bytesBy(share, known, registryTarget, sha256)
  if (!head.ok || head.value === null) return head as Shared<null>
  const parts = new Map<Digest, Uint8Array>()
  for (const [name, part] of namedParts(head.value)) {
    const bytes = await bytesBy(share, known, name, part)
    if (!bytes.ok || bytes.value === null) return bytes as Shared<null>
    parts.set(part, bytes.value)
  }
  const registry = readRegistry(head.value, (part) => parts.get(part))
  return ok(registry.ok ? registry.value : null)
}

const saysTheSame = ({ edits: _mine, ...mine }: Registry, { edits: _theirs, ...theirs }: Registry): boolean =>
  canonicalJson(mine) === canonicalJson(theirs)

/**
 * The registry as it is to be said: what the share says with what was changed here; null where the share says it all.
 * What is said then is what this device goes by from now on, so that its next change begins with both.
 */
export const joinRegistry = async (
  session: TrustSession,
  named: FileReference | undefined,
): Promise<Shared<Registry | null>> => {
  const { stores } = session.backend.workspace()
  const { repository, trust, transaction } = stores
  const before = trust.registry()
  if (before === null || repository.pending().every(({ name }) => name !== registryTarget)) return ok(null)
  const found = named === undefined ? ok(null) : await registryBy(session, named.hashes.sha256)
  if (!found.ok) return found
  const theirs = found.value
  // who cannot read what is named cannot say that anything is missing in it
  if (theirs === null) return ok(named === undefined ? before : null)
  const began = commonBase(before, theirs)
  const base = began === null ? ok(null) : await registryBy(session, began)
  if (!base.ok) return base
  return transaction(() => {
    const mine = trust.registry() ?? before
    const joined = contains(theirs, mine) ? theirs : mergeRegistry(base.value, mine, theirs)
    const isSaid = saysTheSame(joined, theirs)
    trust.saveRegistry(isSaid ? theirs : joined)
    if (isSaid) repository.dropPending([registryTarget])
    else repository.savePending({ name: registryTarget, bytes: registryBytes(joined), base: null })
    saveWithRegions(stores)
    return ok(isSaid ? null : joined)
  })
}
