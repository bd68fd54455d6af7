import type { Input, Problem } from '../../../shared/contract/api.ts'
import type { OutletView } from '../../../shared/contract/outlets.ts'
import { digestOf } from '../../../shared/kernel/digest.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import {
  recordChange,
  tidyRecord,
  withOutletChange,
  type OutletChange,
  type OutletRecord,
} from '../../../shared/people/outletChange.ts'
import type { Actor } from '../../../shared/people/permissions.ts'
import type { Outlet } from '../../../shared/people/places.ts'
import type { Registry } from '../../../shared/sync/model.ts'
import type { Backend } from '../backend.ts'
import { refuse } from '../refuse.ts'
import { mayPublish, publishRegistry } from '../trust/publishRegistry.ts'
import { outletView } from './outletViews.ts'
import { recordFault } from './recordFault.ts'

type Request = Input<'outlets.save'>

/** The registry with one outlet changed, and the change in its record; null when nothing would be another. */
const withChange = (
  registry: Registry,
  outlet: Outlet,
  record: OutletRecord,
  by: Pick<OutletChange, 'changedAt' | 'changedBy'>,
): Registry | null => {
  const { outletId } = outlet
  const difference = recordChange(tidyRecord(outlet), record)
  if (difference === null) return null
  return {
    ...registry,
    outlets: registry.outlets.map((known) => (known.outletId === outletId ? { ...known, ...record } : known)),
    outletChanges: withOutletChange(registry.outletChanges, { outletId, ...by, ...difference }),
  }
}

/**
 * Changes an outlet in the registry and signs the registry into the organisation book. Weeks that are published keep
 * the facts that they were published with; drafts are judged by the new ones.
 */
export const saveOutlet = (
  backend: Pick<Backend, 'workspace' | 'clock'>,
  { actorId }: Actor,
  { outletId, digest, record }: Request,
): Result<OutletView, Problem> => {
  const registry = backend.workspace().stores.trust.registry()
  if (registry === null) return refuse('noProfile')
  if (!mayPublish(backend)) return refuse('notYours')
  const outlet = registry.outlets.find((known) => known.outletId === outletId)
  if (outlet === undefined) return refuse('notFound', { what: 'outlet', id: outletId })
  if (digestOf(outlet) !== digest) return refuse('outletStale')
  const tidy = tidyRecord(record)
  const fault = recordFault(registry, outletId, tidy)
  if (fault !== null) return err(fault)
  const next = withChange(registry, outlet, tidy, { changedAt: backend.clock.now(), changedBy: actorId })
  if (next === null) return ok(outletView(registry, outlet))
  publishRegistry(backend, next)
  return ok(outletView(next, next.outlets.find((known) => known.outletId === outletId) ?? outlet))
}
