import type { OutletView } from '../../../shared/contract/outlets.ts'
import { digestOf } from '../../../shared/kernel/digest.ts'
import type { Outlet } from '../../../shared/people/places.ts'
import type { Registry } from '../../../shared/sync/model.ts'

/** An outlet with what was changed about it. */
export const outletView = ({ actors, outletChanges = [] }: Registry, outlet: Outlet): OutletView => ({
  outlet,
  digest: digestOf(outlet),
  changes: outletChanges
    .filter(({ outletId }) => outletId === outlet.outletId)
    .map((change) => ({
      ...change,
      changedByName: actors.find(({ actorId }) => actorId === change.changedBy)?.name ?? change.changedBy,
    }))
    .toReversed(),
})
