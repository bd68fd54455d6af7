/** What the leads of a region say: managers of its outlets, their devices and invitations, beside the organisation's registry. share-format §12.13 */
import { canonicalJson } from '../../kernel/canonicalJson.ts'
import type { OrganisationId, RegionId } from '../../kernel/ids.ts'
import type { Actor } from '../../people/permissions.ts'
import { deviceIdOf } from '../deviceId.ts'
import type { Device, Invitation, Registry } from '../model.ts'

export interface RegionRegistry {
  readonly fmt: 1
  readonly organisationId: OrganisationId
  readonly regionId: RegionId
  readonly actors: readonly Actor[]
  readonly devices: readonly Device[]
  readonly invitations: readonly Invitation[]
}

/** Something that the leads of this region have no say about. */
export interface OutsideRegion {
  readonly regionId: RegionId
  readonly what: 'actor' | 'device' | 'invitation'
  readonly id: string
}

/** The region in which all outlets of these lie; null where they lie in several, or in none that is known. */
export const regionOfOutlets = (
  { outlets }: Pick<Registry, 'outlets'>,
  outletIds: Actor['outletIds'],
): RegionId | null => {
  const regions = new Set(outletIds.map((one) => outlets.find(({ outletId }) => outletId === one)?.regionId))
  const [only] = regions
  return regions.size === 1 && only !== undefined ? only : null
}

/** Whom the leads of a region may let in: a manager whose outlets all lie there. */
export const isManagerIn = (
  registry: Pick<Registry, 'outlets'>,
  regionId: RegionId,
  { role, outletIds }: Actor,
): boolean => role === 'manager' && regionOfOutlets(registry, outletIds) === regionId

const isLeadOf = ({ actors }: Registry, regionId: RegionId, actorId: string | undefined): boolean =>
  actors.some((one) => one.actorId === actorId && one.role === 'lead' && one.regionIds.includes(regionId))

const isEnded = ({ usedBy, closed }: Invitation): boolean => usedBy !== null || closed !== undefined

/** What a lead revoked of what a lead let in stays revoked, also after an admin has taken the device over. */
const stricterDevice = (known: Device, { revokedAfterSeq, revocation }: Device): Device =>
  (revokedAfterSeq ?? Infinity) < (known.revokedAfterSeq ?? Infinity)
    ? { ...known, revokedAfterSeq, ...(revocation === undefined ? {} : { revocation }) }
    : known

const joined = <Item>(
  known: readonly Item[],
  more: readonly Item[],
  keyOf: (item: Item) => string,
  join: (known: Item, other: Item) => Item,
): readonly Item[] => {
  const others = new Map(more.map((item) => [keyOf(item), item]))
  const keys = new Set(known.map(keyOf))
  return [
    ...known.map((item) => {
      const other = others.get(keyOf(item))
      return other === undefined ? item : join(item, other)
    }),
    ...[...others].filter(([key]) => !keys.has(key)).map(([, item]) => item),
  ]
}

const ofRegion = <Item extends { readonly inRegion?: RegionId | undefined }>(
  regionId: RegionId,
  known: Item,
  next: Item,
) => (known.inRegion === regionId ? next : known)

/** The registry with what one region may say. */
const withRegion = (registry: Registry, said: RegionRegistry, outside: OutsideRegion[]): Registry => {
  const { regionId } = said
  const people = joined(
    registry.actors,
    said.actors,
    ({ actorId }) => actorId,
    (known) => known,
  )
  const mayLetIn = (actorId: string): boolean =>
    people.some((one) => one.actorId === actorId && isManagerIn(registry, regionId, one))
  const inside =
    <Item>(
      what: OutsideRegion['what'],
      idOf: (item: Item) => string,
      known: readonly Item[],
      isInside: (item: Item) => boolean,
    ) =>
    (item: Item): boolean => {
      if (known.some((one) => idOf(one) === idOf(item)) || isInside(item)) return true
      outside.push({ regionId, what, id: idOf(item) })
      return false
    }
  const actors = said.actors.filter(
    inside(
      'actor',
      ({ actorId }) => actorId,
      registry.actors,
      ({ actorId }) => mayLetIn(actorId),
    ),
  )
  const devices = said.devices.filter(
    inside(
      'device',
      ({ deviceId }) => deviceId,
      registry.devices,
      ({ actorId, deviceId, publicKey, inRegion, admittedBy }) =>
        mayLetIn(actorId) &&
        inRegion === regionId &&
        deviceId === deviceIdOf(publicKey) &&
        isLeadOf(registry, regionId, admittedBy),
    ),
  )
  const invitations = said.invitations.filter(
    inside(
      'invitation',
      ({ codeDigest }) => codeDigest,
      registry.invitations,
      ({ actor, inRegion }) => isManagerIn(registry, regionId, actor) && inRegion === regionId,
    ),
  )
  return {
    ...registry,
    actors: joined(
      registry.actors,
      actors,
      ({ actorId }) => actorId,
      (known) => known,
    ),
    devices: joined(
      registry.devices,
      devices,
      ({ deviceId }) => deviceId,
      (known, other) => ofRegion(regionId, known, stricterDevice(known, other)),
    ),
    invitations: joined(
      registry.invitations,
      invitations,
      ({ codeDigest }) => codeDigest,
      (known, other) => ofRegion(regionId, known, isEnded(known) ? known : other),
    ),
  }
}

/** The organisation's registry with what its regions may say, and what they say without having a say about it. */
export const withRegions = (
  registry: Registry,
  regions: readonly RegionRegistry[],
): { readonly registry: Registry; readonly outside: readonly OutsideRegion[] } => {
  const outside: OutsideRegion[] = []
  const all = regions.toSorted((a, b) => (a.regionId < b.regionId ? -1 : 1))
  return { registry: all.reduce((last, said) => withRegion(last, said, outside), registry), outside }
}

/** What the leads of a region have to say: whom they invited and let in. */
export const regionPart = (registry: Registry, regionId: RegionId): RegionRegistry => {
  const { organisationId } = registry.organisation
  const devices = registry.devices.filter(({ inRegion }) => inRegion === regionId)
  const invitations = registry.invitations.filter(({ inRegion }) => inRegion === regionId)
  const people = new Set([...devices.map(({ actorId }) => actorId), ...invitations.map(({ actor }) => actor.actorId)])
  const actors = registry.actors.filter(({ actorId }) => people.has(actorId))
  return { fmt: 1, organisationId, regionId, actors, devices, invitations }
}

const lower = <Item>(one: Item, other: Item): Item => (canonicalJson(one) <= canonicalJson(other) ? one : other)
const byKey = <Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] =>
  items.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))

/** Two leads spoke at once: all that either said. Nothing is ever taken back, so that nobody needs to know what was before. */
export const joinRegions = (one: RegionRegistry, other: RegionRegistry): RegionRegistry => {
  const stricter = (a: Device, b: Device): Device => {
    const [here, there] = [a.revokedAfterSeq ?? Infinity, b.revokedAfterSeq ?? Infinity]
    return here === there ? lower(a, b) : here < there ? a : b
  }
  const ended = (a: Invitation, b: Invitation): Invitation =>
    isEnded(a) === isEnded(b) ? lower(a, b) : isEnded(a) ? a : b
  const actorKey = ({ actorId }: Actor): string => actorId
  const deviceKey = ({ deviceId }: Device): string => deviceId
  const codeKey = ({ codeDigest }: Invitation): string => codeDigest
  return {
    ...one,
    actors: byKey(joined(one.actors, other.actors, actorKey, lower), actorKey),
    devices: byKey(joined(one.devices, other.devices, deviceKey, stricter), deviceKey),
    invitations: byKey(joined(one.invitations, other.invitations, codeKey, ended), codeKey),
  }
}
