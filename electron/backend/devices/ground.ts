import type { Problem } from '../../../shared/contract/api.ts'
import type { RegionId } from '../../../shared/kernel/ids.ts'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import type { Actor } from '../../../shared/people/permissions.ts'
import type { Registry } from '../../../shared/sync/model.ts'
import { regionOfOutlets } from '../../../shared/sync/repository/regionRegistry.ts'
import type { Backend } from '../backend.ts'
import { refuse } from '../refuse.ts'
import { voidRevoked } from '../share/voidRevoked.ts'
import { mayPublish, publishRegion, publishRegistry, regionToChange } from '../trust/publishRegistry.ts'

/** Where it is said who belongs: in the registry of the organisation (null), or in what the leads of a region add to it. */
export interface Ground {
  readonly registry: Registry
  readonly inRegion: RegionId | null
}

/** An admin changes everything; a lead only what a lead of the same region made. `inRegion` is where the thing to be changed was said. */
export const groundOf = (
  backend: Pick<Backend, 'workspace'>,
  actor: Actor,
  inRegion: (registry: Registry) => RegionId | null | undefined,
): Result<Ground, Problem> => {
  const registry = backend.workspace().stores.trust.registry()
  if (registry === null) return refuse('noProfile')
  if (actor.role !== 'lead') {
    return mayPublish(backend) ? ok({ registry, inRegion: null }) : refuse('noOrganisationKey')
  }
  const region = regionToChange(backend, actor, inRegion(registry))
  return region === null ? refuse('notYours') : ok({ registry, inRegion: region })
}

/** The region whose leads may let this person in; null where only an admin may. */
export const regionOfPerson = (
  registry: Pick<Registry, 'outlets'>,
  { role, outletIds }: Pick<Actor, 'role' | 'outletIds'>,
) => (role === 'manager' ? regionOfOutlets(registry, outletIds) : null)

export const say = (backend: Pick<Backend, 'workspace' | 'clock'>, { inRegion }: Ground, next: Registry): void => {
  if (inRegion === null) publishRegistry(backend, next)
  else publishRegion(backend, inRegion, next)
  // what ends here ends now, also where the share cannot be reached
  voidRevoked(backend.workspace().stores)
}

/** Whether this person may change anything about who belongs, here. */
export const mayLetIn = (backend: Pick<Backend, 'workspace'>, actor: Actor): boolean =>
  actor.role === 'lead'
    ? actor.regionIds.some((regionId) => regionToChange(backend, actor, regionId) !== null)
    : mayPublish(backend)
