import type { Input, Problem } from '../../../shared/contract/api.ts'
import { id } from '../../../shared/kernel/ids.ts'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import type { Actor } from '../../../shared/people/permissions.ts'
import { withInvitation } from '../../../shared/sync/admission.ts'
import { encodeInvitation } from '../../../shared/sync/enrolment.ts'
import type { Registry } from '../../../shared/sync/model.ts'
import type { Backend } from '../backend.ts'
import { newId } from '../newId.ts'
import { refuse } from '../refuse.ts'
import { codeOf } from '../share/admission.ts'
import { syncOf } from '../share/sync.ts'
import { mayPublish, publishRegistry } from '../trust/publishRegistry.ts'

interface Invited {
  readonly invitation: string
}

/** Adds an open invitation to `registry`, signs it, and gives the line of text that carries the code past the share. */
export const publishInvitation = async (
  backend: Backend,
  registry: Registry,
  actor: Actor,
): Promise<Result<Invited, Problem>> => {
  const { stores, keys } = backend.workspace()
  const profile = stores.profiles.get()
  if (profile === null) return refuse('noProfile')
  const invited = withInvitation(registry, actor, (one) => codeOf(keys, one), backend.clock.now())
  publishRegistry(backend, invited.registry)
  await syncOf(backend).push()
  const { organisationId, organisationName, shareId, rootSha256 } = profile
  const pinned = { organisationId, name: organisationName, shareId, rootSha256 }
  return ok({ invitation: encodeInvitation({ v: 2, ...pinned, code: invited.code, actor }) })
}

/** Somebody new: a new open invitation in the book. */
export const invite = async (
  backend: Backend,
  { name, role, outletIds, regionIds }: Input<'setup.invite'>,
): Promise<Result<Invited, Problem>> => {
  const registry = backend.workspace().stores.trust.registry()
  if (registry === null) return refuse('noProfile')
  if (!mayPublish(backend)) return refuse('notYours')
  const outlets = new Set(registry.outlets.map(({ outletId }) => outletId))
  const regions = new Set(registry.regions.map(({ regionId }) => regionId))
  const places = outletIds.every((one) => outlets.has(one)) && regionIds.every((one) => regions.has(one))
  if (!places) return refuse('notFound')
  return publishInvitation(backend, registry, {
    actorId: id(newId(backend)),
    name,
    role,
    outletIds: role === 'manager' ? outletIds : [],
    regionIds: role === 'lead' ? regionIds : [],
  })
}
