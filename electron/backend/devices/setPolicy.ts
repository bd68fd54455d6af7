import type { Problem } from '../../../shared/contract/api.ts'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import type { Actor } from '../../../shared/people/permissions.ts'
import type { PolicyNumbers } from '../../../shared/sync/repository/policy.ts'
import type { Backend } from '../backend.ts'
import { refuse } from '../refuse.ts'
import { syncOf } from '../share/sync.ts'
import { mayPublish, publishPolicy } from '../trust/publishRegistry.ts'

/** What an admin decides for everybody; it reaches the others as the rules do. */
export const setPolicy = async (
  backend: Backend,
  { actorId }: Actor,
  numbers: PolicyNumbers,
): Promise<Result<void, Problem>> => {
  const profile = backend.workspace().stores.profiles.get()
  if (profile === null) return refuse('noProfile')
  if (!mayPublish(backend)) return refuse('noOrganisationKey')
  const { organisationId } = profile
  const decided = { decidedAt: backend.clock.now(), decidedBy: actorId }
  publishPolicy(backend, { fmt: 1, organisationId, ...numbers, ...decided })
  await syncOf(backend).push()
  return ok(undefined)
}
