import type { Handlers } from '../../../shared/contract/api.ts'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import { actorOf } from '../actorOf.ts'
import type { Backend, Caller } from '../backend.ts'
import { addOutlet, addRegion } from '../outlets/addOutlet.ts'
import { outletView } from '../outlets/outletViews.ts'
import { saveOutlet } from '../outlets/saveOutlet.ts'
import { syncOf } from '../share/sync.ts'

type Methods = 'outlets.list' | 'outlets.save' | 'outlets.add' | 'outlets.addRegion'

export const createOutletHandlers = (backend: Backend): Pick<Handlers<Caller>, Methods> => {
  /** What was signed goes to the share at once, where it can be reached. */
  const pushed = async <Changed extends Result<unknown, unknown>>(changed: Changed): Promise<Changed> => {
    if (changed.ok) await syncOf(backend).push()
    return changed
  }
  return {
    'outlets.list': () => {
      const registry = backend.workspace().stores.trust.registry()
      return ok(registry?.outlets.map((outlet) => outletView(registry, outlet)) ?? [])
    },
    'outlets.save': (request, caller) => pushed(saveOutlet(backend, actorOf(caller), request)),
    'outlets.add': (request, caller) => pushed(addOutlet(backend, actorOf(caller), request)),
    'outlets.addRegion': (request) => pushed(addRegion(backend, request)),
  }
}
