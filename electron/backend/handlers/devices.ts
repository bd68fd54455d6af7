import type { Handlers, Problem } from '../../../shared/contract/api.ts'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import type { Actor } from '../../../shared/people/permissions.ts'
import { actorOf } from '../actorOf.ts'
import type { Backend, Caller } from '../backend.ts'
import { admit, inviteAgain, refuseRequest, replaceDevice, revoke, withdraw } from '../devices/deviceSteps.ts'
import { removeRecoveryKey, restoreRecoveryKey, saveRecoveryKey } from '../devices/recovery.ts'
import { setPolicy } from '../devices/setPolicy.ts'
import { devicesView, waitingView } from '../devices/deviceViews.ts'

type Methods = Extract<keyof Handlers<Caller>, `devices.${string}`>

export const createDeviceHandlers = (backend: Backend): Pick<Handlers<Caller>, Methods> => {
  const waitingAfter = async (actor: Actor, step: Promise<Result<void, Problem>>) => {
    const done = await step
    return done.ok ? ok(waitingView(backend, actor)) : done
  }
  const listAfter = async (actor: Actor, step: Promise<Result<void, Problem>>) => {
    const done = await step
    return done.ok ? ok(devicesView(backend, actor)) : done
  }
  return {
    'devices.list': (_, caller) => ok(devicesView(backend, actorOf(caller))),
    'devices.saveRecoveryKey': (request) => saveRecoveryKey(backend, request),
    'devices.removeRecoveryKey': (saved, caller) => listAfter(actorOf(caller), removeRecoveryKey(backend, saved)),
    'devices.restoreRecoveryKey': (saved, caller) => listAfter(actorOf(caller), restoreRecoveryKey(backend, saved)),
    'devices.setPolicy': (numbers, caller) => listAfter(actorOf(caller), setPolicy(backend, actorOf(caller), numbers)),
    'devices.requests': (_, caller) => ok(waitingView(backend, actorOf(caller))),
    'devices.admit': (request, caller) => waitingAfter(actorOf(caller), admit(backend, actorOf(caller), request)),
    'devices.refuse': (request, caller) =>
      waitingAfter(actorOf(caller), refuseRequest(backend, actorOf(caller), request)),
    'devices.withdraw': (request, caller) => waitingAfter(actorOf(caller), withdraw(backend, actorOf(caller), request)),
    'devices.revoke': (order, caller) => listAfter(actorOf(caller), revoke(backend, actorOf(caller), order)),
    'devices.invite': (request, caller) => inviteAgain(backend, actorOf(caller), request),
    'devices.replace': (request, caller) => replaceDevice(backend, actorOf(caller), request),
  }
}
