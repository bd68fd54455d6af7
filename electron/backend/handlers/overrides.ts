import type { Handlers } from '../../../shared/contract/api.ts'
import { ok } from '../../../shared/kernel/result.ts'
import { actorOf } from '../actorOf.ts'
import type { Backend, Caller } from '../backend.ts'
import { closeOverride, placeToday, requestOverride, withdrawOverride } from '../overrides/overrideSteps.ts'
import { overrideViewOf } from '../overrides/overrideView.ts'

type Methods = 'overrides.list' | 'overrides.save' | 'overrides.withdraw' | 'overrides.close'

export const createOverrideHandlers = (backend: Backend): Pick<Handlers<Caller>, Methods> => ({
  'overrides.list': ({ outletId }) => {
    const place = placeToday(backend, outletId)
    if (!place.ok) return place
    return ok(place.value.overrides.map((override) => overrideViewOf(override, place.value)))
  },
  'overrides.save': (request, caller) => requestOverride(backend, actorOf(caller), request),
  'overrides.withdraw': (key, caller) => withdrawOverride(backend, actorOf(caller), key),
  'overrides.close': (closing, caller) => closeOverride(backend, actorOf(caller), closing),
})
