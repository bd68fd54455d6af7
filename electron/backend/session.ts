import type { ActorChoice, SessionView } from '../../shared/contract/session.ts'
import type { ActorId, DeviceId } from '../../shared/kernel/ids.ts'
import type { Actor } from '../../shared/people/permissions.ts'
import type { Outlet } from '../../shared/people/places.ts'
import type { Device, Registry } from '../../shared/sync/model.ts'
import type { Profile } from '../../shared/sync/ports.ts'
import type { Backend, Caller, Stores } from './backend.ts'
import { fingerprintOf } from './keys/fingerprint.ts'

type Source = Pick<Backend, 'workspace'>

const ownDeviceId = ({ identities, actorId }: Profile): DeviceId | undefined =>
  identities.find((identity) => identity.actorId === actorId)?.deviceId

/** The actor of this data folder while the registry lists its device; null before it is admitted, and once it is revoked. */
const admittedActor = (stores: Stores, profile: Profile): Actor | null => {
  const registry = stores.trust.registry()
  const device = stores.trust.device(ownDeviceId(profile) ?? '')
  if (device === null || device.actorId !== profile.actorId || device.revokedAfterSeq !== null) return null
  return registry?.actors.find(({ actorId }) => actorId === profile.actorId) ?? null
}

type Standing = Pick<SessionView, 'state' | 'ended'>

const nameIn = (registry: Registry, by: ActorId): string =>
  registry.actors.find(({ actorId }) => actorId === by)?.name ?? by

const revokedAs = (registry: Registry, { revocation }: Device): Standing => ({
  state: 'revoked',
  ended:
    revocation === undefined
      ? { at: null, by: null, reason: null }
      : { at: revocation.at, by: nameIn(registry, revocation.by), reason: revocation.reason },
})

/** A device that is not listed waits, unless an admin refused it; one that is listed and nobody here is out. */
const outside = (registry: Registry | null, deviceId: DeviceId | undefined): Standing => {
  const own = registry?.devices.find((device) => device.deviceId === deviceId)
  if (registry !== null && own !== undefined && own.revokedAfterSeq !== null) return revokedAs(registry, own)
  const closed = registry?.invitations.find((one) => one.closed?.deviceId === deviceId)?.closed
  if (registry === null || own !== undefined || closed === undefined) return { state: 'waiting', ended: null }
  return { state: 'refused', ended: { at: closed.at, by: nameIn(registry, closed.by), reason: null } }
}

const standingOf = (registry: Registry | null, profile: Profile, actor: Actor | null, locked: boolean): Standing => {
  if (locked) return { state: 'locked', ended: null }
  return actor === null ? outside(registry, ownDeviceId(profile)) : { state: 'ready', ended: null }
}

/** The words of the own key, which the profile holds until the registry lists it. */
const ownDevice = (stores: Stores, profile: Profile): SessionView['device'] => {
  const deviceId = ownDeviceId(profile)
  const identity = profile.identities.find((one) => one.deviceId === deviceId)
  const publicKey = stores.trust.device(deviceId ?? '')?.publicKey ?? identity?.publicKey
  return deviceId === undefined || publicKey === undefined ? null : { deviceId, fingerprint: fingerprintOf(publicKey) }
}

/** Who calls: for the one door. */
export const currentCaller = ({ workspace }: Source): Caller => {
  const { stores, keyLock } = workspace()
  const profile = stores.profiles.get()
  const nobody = profile === null || keyLock?.isLocked() === true
  return { actor: nobody ? null : admittedActor(stores, profile) }
}

/** A manager sees the own outlets, everybody else all. */
const outletsFor = (actor: Actor | null, outlets: readonly Outlet[]): readonly Outlet[] => {
  if (actor === null) return []
  return actor.role === 'manager' ? outlets.filter(({ outletId }) => actor.outletIds.includes(outletId)) : outlets
}

const choicesFor = (stores: Stores, profile: Profile, actor: Actor | null): readonly ActorChoice[] => {
  if (!profile.demo) return actor === null ? [] : [actor]
  const { actors = [], outlets = [], regions = [] } = stores.trust.registry() ?? {}
  const own = new Set(profile.identities.map(({ actorId }) => actorId))
  const places = ({ outletIds, regionIds }: Actor): readonly string[] => [
    ...outlets.filter(({ outletId }) => outletIds.includes(outletId)).map(({ name }) => name),
    ...regions.filter(({ regionId }) => regionIds.includes(regionId)).map(({ name }) => name),
  ]
  return actors.filter(({ actorId }) => own.has(actorId)).map((one) => ({ ...one, places: places(one) }))
}

export const sessionView = ({
  workspace,
  damage,
  clock,
  appVersion,
}: Pick<Backend, 'workspace' | 'damage' | 'clock' | 'appVersion'>): SessionView => {
  const { dataFolder, stores, keyLock } = workspace()
  const profile = stores.profiles.get()
  const frame = { dataFolder, appVersion, nowAt: clock.now(), damage: damage() }
  if (profile === null) {
    return {
      ...frame,
      state: frame.damage === null ? 'fresh' : 'damaged',
      demo: false,
      organisation: null,
      actor: null,
      device: null,
      ended: null,
      choices: [],
      regions: [],
      outlets: [],
    }
  }
  const locked = keyLock?.isLocked() === true
  const actor = locked ? null : admittedActor(stores, profile)
  const registry = stores.trust.registry()
  return {
    ...frame,
    ...standingOf(registry, profile, actor, locked),
    device: ownDevice(stores, profile),
    demo: profile.demo,
    organisation: profile.organisationName,
    actor,
    choices: choicesFor(stores, profile, actor),
    regions: registry?.regions ?? [],
    outlets: outletsFor(actor, registry?.outlets ?? []),
  }
}
