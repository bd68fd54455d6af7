import type { Input, Problem } from '../../../shared/contract/api.ts'
import { id } from '../../../shared/kernel/ids.ts'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import type { Actor } from '../../../shared/people/permissions.ts'
import { withInvitation } from '../../../shared/sync/admission.ts'
import { encodeInvitation } from '../../../shared/sync/enrolment.ts'
import type { Backend } from '../backend.ts'
import { groundOf, regionOfPerson, say, type Ground } from '../devices/ground.ts'
import { newId } from '../newId.ts'
import { refuse } from '../refuse.ts'
import { codeOf } from '../share/admission.ts'
import { syncOf } from '../share/sync.ts'

interface Invited {
  readonly invitation: string
}

/** Adds an open invitation to the registry, signs it, and gives the line of text that carries the code past the share. */
export const publishInvitation = async (
  backend: Backend,
  ground: Ground,
  actor: Actor,
): Promise<Result<Invited, Problem>> => {
  const { stores, keys } = backend.workspace()
  const profile = stores.profiles.get()
  if (profile === null) return refuse('noProfile')
  const { registry, inRegion } = ground
  const made = { createdAt: backend.clock.now(), ...(inRegion === null ? {} : { inRegion }) }
  const invited = withInvitation(registry, actor, (one) => codeOf(keys, one), made)
  say(backend, ground, invited.registry)
  await syncOf(backend).push()
  const { organisationId, organisationName, shareId, rootSha256 } = profile
  const pinned = { organisationId, name: organisationName, shareId, rootSha256 }
  return ok({ invitation: encodeInvitation({ v: 2, ...pinned, code: invited.code, actor }) })
}

/** Somebody new: a new open invitation. A lead invites managers of outlets of one own region. */
export const invite = async (
  backend: Backend,
  by: Actor,
  { name, role, outletIds, regionIds }: Input<'setup.invite'>,
): Promise<Result<Invited, Problem>> => {
  const registry = backend.workspace().stores.trust.registry()
  if (registry === null) return refuse('noProfile')
  const ground = groundOf(backend, by, () => regionOfPerson(registry, { role, outletIds }))
  if (!ground.ok) return refuse('notYours')
  const outlets = new Set(registry.outlets.map(({ outletId }) => outletId))
  const regions = new Set(registry.regions.map(({ regionId }) => regionId))
  const places = outletIds.every((one) => outlets.has(one)) && regionIds.every((one) => regions.has(one))
  if (!places) return refuse('notFound')
  return publishInvitation(backend, ground.value, {
    actorId: id(newId(backend)),
    name,
    role,
    outletIds: role === 'manager' ? outletIds : [],
    regionIds: role === 'lead' ? regionIds : [],
  })
}
