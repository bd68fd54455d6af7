import { digestOfBytes } from '../../../shared/kernel/digest.ts'
import type { RegionId } from '../../../shared/kernel/ids.ts'
import type { Actor } from '../../../shared/people/permissions.ts'
import type { RulePack } from '../../../shared/rules/model.ts'
import type { Registry } from '../../../shared/sync/model.ts'
import { regionBytes, registryBytes } from '../../../shared/sync/repository/contents.ts'
import { regionTarget, registryTarget } from '../../../shared/sync/repository/names.ts'
import { policyBytes, policyTarget, type Policy } from '../../../shared/sync/repository/policy.ts'
import { regionPart } from '../../../shared/sync/repository/regionRegistry.ts'
import { withEdit } from '../../../shared/sync/repository/registryEdits.ts'
import type { Backend } from '../backend.ts'
import { regionSignerFor, signerFor } from './signers.ts'

/** Whether what this device publishes counts as published by the organisation. */
export const mayPublish = ({ workspace }: Pick<Backend, 'workspace'>): boolean =>
  signerFor(workspace(), 'targets') !== null

const requireKey = (backend: Pick<Backend, 'workspace'>): void => {
  if (!mayPublish(backend)) throw new Error('no key in this data folder counts for the organisation')
}

/**
 * The only way by which the registry of people, devices and places changes: it is stored here, and kept to be signed on
 * top of whatever the share says when it can be reached. Call it inside the transaction that stores what else belongs to
 * the change. Throws where `mayPublish` is false: ask before.
 */
export const publishRegistry = (backend: Pick<Backend, 'workspace' | 'clock'>, registry: Registry): void => {
  requireKey(backend)
  const { stores } = backend.workspace()
  stores.transaction(() => {
    const { repository } = stores
    const pending = repository.pending().find(({ name }) => name === registryTarget)
    const verified = repository.targets().find(({ name }) => name === registryTarget)
    // what waits here already was not seen by anybody: all of it stands on what was verified when the first of it began
    const base = pending?.base ?? verified?.bytes ?? null
    const by = signerFor(backend.workspace(), 'targets')
    const next =
      base === null || by === null
        ? registry
        : withEdit(registry, { by, at: backend.clock.now(), base: digestOfBytes(base) })
    stores.trust.saveRegistry(next)
    repository.savePending({ name: registryTarget, bytes: registryBytes(next), base })
  })
}

/** What the organisation decides for everybody from now on. Throws as above. */
export const publishPolicy = (backend: Pick<Backend, 'workspace'>, policy: Policy): void => {
  requireKey(backend)
  backend.workspace().stores.repository.savePending({ name: policyTarget, bytes: policyBytes(policy), base: null })
}

/** The region for which the acting lead may sign who is let in, of those that these outlets lie in; null where there is none. */
export const regionToChange = (
  { workspace }: Pick<Backend, 'workspace'>,
  actor: Pick<Actor, 'role' | 'regionIds'>,
  regionId: RegionId | null | undefined,
): RegionId | null =>
  actor.role === 'lead' &&
  regionId != null &&
  actor.regionIds.includes(regionId) &&
  regionSignerFor(workspace(), regionId) !== null
    ? regionId
    : null

/** What a lead changes: stored here, and kept to be signed for the region. Only what belongs to the region goes out. */
export const publishRegion = (
  { workspace }: Pick<Backend, 'workspace'>,
  regionId: RegionId,
  registry: Registry,
): void => {
  const { stores } = workspace()
  if (regionSignerFor(workspace(), regionId) === null)
    throw new Error('no key in this data folder counts for the region')
  stores.transaction(() => {
    const bytes = regionBytes(regionPart(registry, regionId))
    stores.repository.savePending({ name: regionTarget(regionId), bytes, base: null })
    stores.trust.saveRegistry(registry)
  })
}

/** A new version of the rules: stored here, and signed into the repository when the share can be reached. Throws as above. */
export const publishPackTarget = (backend: Pick<Backend, 'workspace'>, pack: RulePack): void => {
  requireKey(backend)
  backend.workspace().stores.packs.save(pack)
}
