import { leavingVersion } from '../../../shared/compliance/leaving.ts'
import type { Handlers } from '../../../shared/contract/api.ts'
import { ok } from '../../../shared/kernel/result.ts'
import { actorOf } from '../actorOf.ts'
import type { Backend, Caller } from '../backend.ts'
import { refuse } from '../refuse.ts'
import { publishWeek } from '../roster/publishWeek.ts'
import { receiptOf } from '../roster/receipt.ts'
import { admitOutlet, admitStoredWeek, admitWeek } from '../roster/weekDoor.ts'
import { syncOf } from '../share/sync.ts'

/** Check before publish: the receipt names what would leave, and publishing holds to it. */
export const createRosterPublishHandlers = (
  backend: Backend,
): Pick<Handlers<Caller>, 'roster.check' | 'roster.confirmLeaving' | 'roster.publish'> => ({
  'roster.check': (key) => {
    const known = admitWeek(backend, key)
    if (!known.ok) return known
    backend.workspace().stores.plans.markChecked(key.outletId, key.weekOn, backend.clock.now(), key.wishes)
    // read after it was marked: late changes are told at the time of this check
    const week = admitStoredWeek(backend, key)
    return week.ok ? ok(receiptOf(backend, week.value)) : week
  },
  'roster.confirmLeaving': ({ outletId, version }, caller) => {
    const outlet = admitOutlet(backend, outletId)
    if (!outlet.ok) return outlet
    if (version !== leavingVersion) return refuse('stale')
    const read = { outletId, version, actorId: actorOf(caller).actorId, readAt: backend.clock.now() }
    backend.workspace().stores.leaving.save(read)
    return ok(read)
  },
  'roster.publish': (request, caller) => {
    const published = publishWeek(backend, actorOf(caller), request)
    // Kept here already; a fault of the share is noted with the outbox row and tried again at the next sync
    if (published.ok) backend.jobs.start('sync', () => syncOf(backend).push())
    return published
  },
})
