import { canonicalJson } from '../../../shared/kernel/canonicalJson.ts'
import { digestOfBytes, type Digest } from '../../../shared/kernel/digest.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import type { Registry } from '../../../shared/sync/model.ts'
import type { ShareProblem } from '../../../shared/sync/ports.ts'
import { parseRegistry, registryBytes } from '../../../shared/sync/repository/contents.ts'
import { mergeRegistry } from '../../../shared/sync/repository/mergeRegistry.ts'
import { registryTarget, targetPath } from '../../../shared/sync/repository/names.ts'
import { commonBase, contains } from '../../../shared/sync/repository/registryEdits.ts'
import { largestTargetBytes, type FileReference } from '../../../shared/sync/repository/shape.ts'
import { saveWithRegions } from './regionWords.ts'
import type { TrustSession } from './repositoryOf.ts'

type Shared<T> = Result<T, ShareProblem>

/** Registries stay on the share for ever, and each is found by its hash; null where this one cannot be had. */
const registryBy = async ({ backend, share }: TrustSession, sha256: Digest): Promise<Shared<Registry | null>> => {
  const { repository } = backend.workspace().stores
  const here = [repository.targets(), repository.pending()]
    .flat()
    .flatMap((one) => ('base' in one ? (one.base ?? []) : one.bytes))
  const known = here.find((bytes) => digestOfBytes(bytes) === sha256)
  const read =
    known === undefined ? await share.read(targetPath(registryTarget, sha256), largestTargetBytes) : ok(known)
  if (!read.ok && read.error !== 'notFound' && read.error !== 'tooLarge' && read.error !== 'io') return err(read.error)
  if (!read.ok || digestOfBytes(read.value) !== sha256) return ok(null)
  const registry = parseRegistry(read.value)
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
