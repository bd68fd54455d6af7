import type { Handlers, Problem } from '../../../shared/contract/api.ts'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import { actorOf } from '../actorOf.ts'
import type { Backend, Caller } from '../backend.ts'
import { admit, inviteAgain, refuseRequest, replaceDevice, revoke, withdraw } from '../devices/deviceSteps.ts'
import { devicesView, waitingView } from '../devices/deviceViews.ts'

type Methods = Extract<keyof Handlers<Caller>, `devices.${string}`>

export const createDeviceHandlers = (backend: Backend): Pick<Handlers<Caller>, Methods> => {
  const waitingAfter = async (step: Promise<Result<void, Problem>>) => {
    const done = await step
    return done.ok ? ok(waitingView(backend)) : done
  }
  return {
    'devices.list': () => ok(devicesView(backend)),
    'devices.requests': () => ok(waitingView(backend)),
    'devices.admit': (request, caller) => waitingAfter(admit(backend, actorOf(caller), request)),
    'devices.refuse': (request, caller) => waitingAfter(refuseRequest(backend, actorOf(caller), request)),
    'devices.withdraw': (request, caller) => waitingAfter(withdraw(backend, actorOf(caller), request)),
    'devices.revoke': async (order, caller) => {
      const done = await revoke(backend, actorOf(caller), order)
      return done.ok ? ok(devicesView(backend)) : done
    },
    'devices.invite': (request) => inviteAgain(backend, request),
    'devices.replace': (request, caller) => replaceDevice(backend, actorOf(caller), request),
  }
}
