import type { Handlers } from '../../../shared/contract/api.ts'
import { ok } from '../../../shared/kernel/result.ts'
import { actorOf } from '../actorOf.ts'
import type { Backend, Caller } from '../backend.ts'
import { decideRequest, requestViews } from '../compare/requests.ts'

export const createRequestsHandlers = (
  backend: Backend,
): Pick<Handlers<Caller>, 'requests.list' | 'requests.decide'> => ({
  'requests.list': (_input, caller) => ok(requestViews(backend, actorOf(caller))),
  'requests.decide': (input, caller) => decideRequest(backend, actorOf(caller), input),
})
