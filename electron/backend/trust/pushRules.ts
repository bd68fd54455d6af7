import { digestOfBytes } from '../../../shared/kernel/digest.ts'
import type { DeviceId } from '../../../shared/kernel/ids.ts'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import type { Registry } from '../../../shared/sync/model.ts'
import type { FileShare, ShareProblem } from '../../../shared/sync/ports.ts'
import { packBytes } from '../../../shared/sync/repository/contents.ts'
import { packTarget, registryTarget, targetFolder } from '../../../shared/sync/repository/names.ts'
import { registryFiles } from '../../../shared/sync/repository/registryParts.ts'
import { layoutVersion } from '../../../shared/sync/marker.ts'
import { layoutBytes, layoutTarget, policyTarget } from '../../../shared/sync/repository/policy.ts'
import type { SigningRole, TargetsBody } from '../../../shared/sync/repository/shape.ts'
import type { Stores, Workspace } from '../backend.ts'
import { joinRegistry } from './joinRegistry.ts'
import { policyOf } from './policyOf.ts'
import { hasRegionWork, regionFiles } from './pushRegions.ts'
import {
  idsOf,
  isRenewalDue,
  nextRelease,
  renewal,
  rootRelease,
  type Desk,
  type PublicKey,
  type ReleaseFile,
} from './release.ts'
import { repositoryOf, type TrustSession } from './repositoryOf.ts'
import type { RepositoryBase } from './ruleRepository.ts'
import { rootSigners, signerFor, trustedRoot, trustedTargets, wantedSigners } from './signers.ts'

type Outgoing = ReturnType<Stores['repository']['outgoing']>[number]
type Shared<T> = Result<T, ShareProblem>
/** A change of the root, a release, a renewal, and one more where somebody else was first. */
const mostRounds = 5

const sameIds = (role: SigningRole | undefined, keys: readonly PublicKey[]): boolean => {
  const wanted = new Set(idsOf(keys))
  return role?.keyids.length === wanted.size && role.keyids.every((keyid) => wanted.has(keyid))
}

/** Nothing refers to a target before its listing is there, so they may go together. */
const inSteps = (files: readonly Outgoing[]): readonly (readonly Outgoing[])[] => {
  const { true: targets = [], false: others = [] } = Object.groupBy(files, ({ path }) =>
    String(path.startsWith(`${targetFolder}/`)),
  )
  return [targets, ...others.map((file) => [file])].filter((step) => step.length > 0)
}

/** Brings the files of a release to the share in their order. A name that is taken ends it: the release is made anew. */
const send = async (share: FileShare, { repository }: Stores): Promise<Shared<number>> => {
  const files = repository.outgoing()
  for (const step of inSteps(files)) {
    for (const published of await Promise.all(step.map(({ path, bytes }) => share.publish(path, bytes)))) {
      if (published.ok) continue
      if (published.error !== 'nameTaken') return published as Result<never, ShareProblem>
      repository.setOutgoing([])
      return ok(0)
    }
  }
  repository.setOutgoing([])
  return ok(files.length)
}

/** Whether the root still counts keys that the registry no longer does, or misses some. */
export const isRootBehind = (registry: Registry, root: Parameters<typeof trustedRoot>[0]): boolean => {
  const roles = trustedRoot(root)?.roles
  const { admins, deputies } = wantedSigners(registry)
  return !sameIds(roles?.targets, admins) || !sameIds(roles?.timestamp, [...admins, ...deputies])
}

const regionsDiffer = (registry: Registry, targets: TargetsBody | null): boolean => {
  const { regions } = wantedSigners(registry)
  const roles = targets?.delegations?.roles ?? []
  return roles.length !== regions.size || roles.some((role) => !sameIds(role, regions.get(role.name) ?? []))
}

const unlisted = ({ packs }: Stores, targets: TargetsBody | null): ReadonlyMap<string, Uint8Array> =>
  new Map(
    packs
      .list()
      .filter(({ version }) => targets?.targets[packTarget(version)] === undefined)
      .map((pack) => [packTarget(pack.version), packBytes(pack)]),
  )

/** How many targets are stored here and not yet on the share, as far as is known. */
export const waitingTargets = (workspace: Workspace): number =>
  workspace.stores.repository.pending().length + unlisted(workspace.stores, trustedTargets(workspace)).size

/** Whether there may be something to say; asked of what is known here, so that most syncs end with that. */
const hasWork = ({ backend }: TrustSession): boolean => {
  const workspace = backend.workspace()
  const { stores } = workspace
  const registry = stores.trust.registry()
  if (registry === null || signerFor(workspace, 'timestamp') === null) return false
  const now = backend.clock.now()
  const { confirmDays } = policyOf(stores)
  if (isRenewalDue({ now, confirmDays }, stores.repository.metadata()) || hasRegionWork(workspace, now)) return true
  if (rootSigners(workspace).length > 0 && isRootBehind(registry, workspace)) return true
  const targets = trustedTargets(workspace)
  const says =
    stores.repository.pending().some(({ name }) => name === registryTarget || name === policyTarget) ||
    unlisted(stores, targets).size > 0
  return signerFor(workspace, 'targets') !== null && (says || regionsDiffer(registry, targets))
}

/** What was decided here and is not said there yet; null where nothing is. */
const wantedPolicy = ({ repository }: Stores, base: RepositoryBase): Uint8Array | null => {
  const pending = repository.pending().find(({ name }) => name === policyTarget)
  if (pending === undefined) return null
  const sha256 = base.targets.signed.targets[policyTarget]?.hashes.sha256
  if (digestOfBytes(pending.bytes) !== sha256) return pending.bytes
  repository.dropPending([policyTarget])
  return null
}

/** What the next release says that the last does not. */
const news = async (session: TrustSession, base: RepositoryBase): Promise<Shared<Map<string, Uint8Array>>> => {
  const { stores } = session.backend.workspace()
  const put = new Map(unlisted(stores, base.targets.signed))
  const registry = await joinRegistry(session, base.targets.signed.targets[registryTarget])
  if (!registry.ok) return registry
  for (const [name, bytes] of registry.value === null ? [] : registryFiles(registry.value)) {
    // of a registry in parts few are new
    if (base.targets.signed.targets[name]?.hashes.sha256 !== digestOfBytes(bytes)) put.set(name, bytes)
  }
  const policy = wantedPolicy(stores, base)
  if (policy !== null) put.set(policyTarget, policy)
  // an organisation from before it was signed: together with the next release
  if (put.size > 0 && base.targets.signed.targets[layoutTarget] === undefined) {
    const { shareId } = session.profile
    put.set(layoutTarget, layoutBytes({ fmt: 1, shareId, layout: layoutVersion }))
  }
  return ok(put)
}

/** What an admin's device has to say: the next root, or the next release; null where it has nothing. */
const adminFiles = async (
  session: TrustSession,
  desk: Desk,
  base: RepositoryBase,
  admin: DeviceId,
): Promise<Shared<readonly ReleaseFile[] | null>> => {
  const workspace = session.backend.workspace()
  const registry = workspace.stores.trust.registry()
  if (registry === null) return ok(null)
  const signers = rootSigners(workspace)
  const { admins, deputies, regions } = wantedSigners(registry)
  if (signers.length > 0 && isRootBehind(registry, workspace)) {
    return ok(rootRelease(desk, base, { admins, deputies }, signers, admin))
  }
  const put = await news(session, base)
  if (!put.ok) return put
  const isNew = put.value.size > 0 || regionsDiffer(registry, base.targets.signed)
  return ok(isNew ? nextRelease(desk, base, { put: put.value, regions }, admin) : null)
}

/** The first thing that is to be done; null where nothing is. */
const nextFiles = async (
  session: TrustSession,
  base: RepositoryBase,
): Promise<Shared<readonly ReleaseFile[] | null>> => {
  const workspace = session.backend.workspace()
  const { confirmDays } = policyOf(workspace.stores)
  const desk = { keys: workspace.keys, now: session.backend.clock.now(), confirmDays }
  const [admin, deputy] = [signerFor(workspace, 'targets'), signerFor(workspace, 'timestamp')]
  const said = admin === null ? ok(null) : await adminFiles(session, desk, base, admin)
  if (!said.ok || said.value !== null) return said
  const region = await regionFiles(session, desk, base)
  if (!region.ok || region.value !== null) return region
  return ok(deputy === null ? null : renewal(desk, base, deputy))
}

/**
 * Says what is to be said: files whose bytes are fixed first, then, on top of what the share says now, the next root, the
 * next release, or a renewal. Fixed bytes go into the database before the share sees any of them, so that an
 * interruption at any point is gone on from. Returns how many files were brought.
 */
export const pushRules = async (session: TrustSession): Promise<Shared<number>> => {
  const { stores } = session.backend.workspace()
  const repository = repositoryOf(session)
  const left = await send(session.share, stores)
  if (!left.ok) return left
  let published = left.value
  for (let round = 0; round < mostRounds && hasWork(session); round += 1) {
    const state = await repository.refresh()
    if (!state.ok) return state
    const base = await repository.base()
    if (!base.ok) return base
    const files = base.value === null ? ok(null) : await nextFiles(session, base.value)
    if (!files.ok) return files
    if (files.value === null) break
    stores.repository.setOutgoing(files.value)
    const sent = await send(session.share, stores)
    if (!sent.ok) return sent
    published += sent.value
  }
  return ok(published)
}
