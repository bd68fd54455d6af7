import type { Handlers } from '../../../shared/contract/api.ts'
import { ok } from '../../../shared/kernel/result.ts'
import { actorOf } from '../actorOf.ts'
import type { Backend, Caller } from '../backend.ts'
import { outletView } from '../outlets/outletViews.ts'
import { saveOutlet } from '../outlets/saveOutlet.ts'
import { syncOf } from '../share/sync.ts'

export const createOutletHandlers = (backend: Backend): Pick<Handlers<Caller>, 'outlets.list' | 'outlets.save'> => ({
  'outlets.list': () => {
    const registry = backend.workspace().stores.trust.registry()
    return ok(registry?.outlets.map((outlet) => outletView(registry, outlet)) ?? [])
  },
  'outlets.save': async (request, caller) => {
    const saved = saveOutlet(backend, actorOf(caller), request)
    if (saved.ok) await syncOf(backend).push()
    return saved
  },
})
