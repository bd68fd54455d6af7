import type { Handlers, Problem } from '../../../shared/contract/api.ts'
import type { OverrideView } from '../../../shared/contract/roster.ts'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import { actorOf } from '../actorOf.ts'
import type { Backend, Caller } from '../backend.ts'
import { closeOverride, placeToday, requestOverride, withdrawOverride } from '../overrides/overrideSteps.ts'
import { overrideViewOf } from '../overrides/overrideView.ts'
import { syncOf } from '../share/sync.ts'

type Methods = 'overrides.list' | 'overrides.save' | 'overrides.withdraw' | 'overrides.close'

export const createOverrideHandlers = (backend: Backend): Pick<Handlers<Caller>, Methods> => {
  /** Stored and in the outbox already: leads shall see it soon, and if the share is away, later. */
  const tellLeads = (view: Result<OverrideView, Problem>): Result<OverrideView, Problem> => {
    if (view.ok) backend.jobs.start('sync', () => syncOf(backend).push())
    return view
  }
  return {
    'overrides.list': ({ outletId }) => {
      const place = placeToday(backend, outletId)
      if (!place.ok) return place
      return ok(place.value.overrides.map((override) => overrideViewOf(override, place.value)))
    },
    'overrides.save': (request, caller) => tellLeads(requestOverride(backend, actorOf(caller), request)),
    'overrides.withdraw': (key, caller) => tellLeads(withdrawOverride(backend, actorOf(caller), key)),
    'overrides.close': (closing, caller) => tellLeads(closeOverride(backend, actorOf(caller), closing)),
  }
}
