import type { Handlers } from '../../../shared/contract/api.ts'
import { ok } from '../../../shared/kernel/result.ts'
import { actorOf } from '../actorOf.ts'
import type { Backend, Caller } from '../backend.ts'
import { publishWeek } from '../roster/publishWeek.ts'
import { receiptOf } from '../roster/receipt.ts'
import { admitStoredWeek } from '../roster/weekDoor.ts'
import { syncOf } from '../share/sync.ts'

/** Check before publish: the receipt names what would leave, and publishing holds to it. */
export const createRosterPublishHandlers = (
  backend: Backend,
): Pick<Handlers<Caller>, 'roster.check' | 'roster.publish'> => ({
  'roster.check': (key) => {
    const week = admitStoredWeek(backend, key)
    if (!week.ok) return week
    backend.workspace().stores.plans.markChecked(key.outletId, key.weekOn, backend.clock.now())
    return ok(receiptOf(backend, week.value))
  },
  'roster.publish': (request, caller) => {
    const published = publishWeek(backend, actorOf(caller), request)
    // Kept here already; a fault of the share is noted with the outbox row and tried again at the next sync
    if (published.ok) backend.jobs.start('sync', () => syncOf(backend).push())
    return published
  },
})
