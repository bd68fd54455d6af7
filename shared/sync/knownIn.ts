/** Devices, actors and outlets of a registry by their ids: a large organisation asks thousands of times. */
import type { Actor } from '../people/permissions.ts'
import type { Outlet } from '../people/places.ts'
import type { Device, Registry } from './model.ts'

export interface Known {
  readonly devices: ReadonlyMap<string, Device>
  readonly actors: ReadonlyMap<string, Actor>
  readonly outlets: ReadonlyMap<string, Outlet>
}
const indexes = new WeakMap<Registry, Known>()

/** Of two entries under one id the first counts, as for whoever looks from the beginning. */
const byId = <Item>(items: readonly Item[], idOf: (item: Item) => string): ReadonlyMap<string, Item> =>
  new Map(items.toReversed().map((item) => [idOf(item), item]))

/** Made once for each registry, which never changes. */
export const knownIn = (registry: Registry): Known => {
  const made = indexes.get(registry)
  if (made !== undefined) return made
  const known: Known = {
    devices: byId(registry.devices, ({ deviceId }) => deviceId),
    actors: byId(registry.actors, ({ actorId }) => actorId),
    outlets: byId(registry.outlets, ({ outletId }) => outletId),
  }
  indexes.set(registry, known)
  return known
}
