import type { Input, Problem } from '../../../shared/contract/api.ts'
import type { OutletView } from '../../../shared/contract/outlets.ts'
import { id } from '../../../shared/kernel/ids.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import { tidyRecord, withOutletChange } from '../../../shared/people/outletChange.ts'
import type { Actor } from '../../../shared/people/permissions.ts'
import type { Outlet, Region } from '../../../shared/people/places.ts'
import { knownFormats } from '../../../shared/rules/knownFormats.ts'
import type { Registry } from '../../../shared/sync/model.ts'
import type { Backend } from '../backend.ts'
import { newId } from '../newId.ts'
import { refuse } from '../refuse.ts'
import { knowsZone } from '../time/zone.ts'
import { mayPublish, publishRegistry } from '../trust/publishRegistry.ts'
import { outletView } from './outletViews.ts'
import { namesakeIn, recordFault } from './recordFault.ts'

type Adding = Pick<Backend, 'workspace' | 'clock' | 'random'>

/** The registry, where this device may add to it. */
const registryToChange = (backend: Adding): Result<Registry, Problem> => {
  const registry = backend.workspace().stores.trust.registry()
  if (registry === null) return refuse('noProfile')
  return mayPublish(backend) ? ok(registry) : refuse('notYours')
}

/**
 * A further outlet, signed into the organisation book with who added it. Nobody plans there before its manager is let
 * in; what other outlets planned and published stays as it is.
 */
export const addOutlet = (
  backend: Adding & Pick<Backend, 'zones'>,
  { actorId }: Actor,
  { record, country, timeZone, newFormat }: Input<'outlets.add'>,
): Result<OutletView, Problem> => {
  const known = registryToChange(backend)
  if (!known.ok) return known
  const registry = known.value
  const tidy = tidyRecord(record)
  const fault = recordFault(registry, null, tidy)
  if (fault !== null) return err(fault)
  if (!knowsZone(backend.zones, timeZone)) return refuse('zoneUnknown', { timeZone })
  const formats = knownFormats(backend.workspace().stores.packs.newest(), registry.outlets)
  if (!newFormat && !formats.includes(tidy.format)) return refuse('formatUnknown', { format: tidy.format })
  const outlet: Outlet = { outletId: id(newId(backend)), country, timeZone, ...tidy }
  const { outletId, name } = outlet
  const change = { outletId, changedAt: backend.clock.now(), changedBy: actorId, before: {}, after: { name } }
  const next: Registry = {
    ...registry,
    outlets: [...registry.outlets, outlet],
    outletChanges: withOutletChange(registry.outletChanges, change),
  }
  publishRegistry(backend, next)
  return ok(outletView(next, outlet))
}

/** A further region, without outlets and without a lead at first. */
export const addRegion = (backend: Adding, { name }: Input<'outlets.addRegion'>): Result<Region, Problem> => {
  const known = registryToChange(backend)
  if (!known.ok) return known
  const registry = known.value
  const namesake = namesakeIn(registry.regions, name)
  if (namesake !== undefined) return refuse('regionTaken', { name: namesake.name })
  const region: Region = { regionId: id(newId(backend)), name }
  publishRegistry(backend, { ...registry, regions: [...registry.regions, region] })
  return ok(region)
}
