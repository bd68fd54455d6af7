import type { ActorChoice, SessionView } from '../../shared/contract/session.ts'
import type { Actor } from '../../shared/people/permissions.ts'
import type { Outlet } from '../../shared/people/places.ts'
import type { Profile } from '../../shared/sync/ports.ts'
import type { Backend, Caller, Stores } from './backend.ts'

type Source = Pick<Backend, 'workspace'>

/** The actor of this data folder once the registry lists its device; null while it waits to be admitted. */
const admittedActor = (stores: Stores, profile: Profile): Actor | null => {
  const registry = stores.trust.registry()
  const identity = profile.identities.find(({ actorId }) => actorId === profile.actorId)
  const device = identity === undefined ? null : stores.trust.device(identity.deviceId)
  if (device === null || device.actorId !== profile.actorId) return null
  return registry?.actors.find(({ actorId }) => actorId === profile.actorId) ?? null
}

/** Who calls: for the one door. */
export const currentCaller = ({ workspace }: Source): Caller => {
  const { stores } = workspace()
  const profile = stores.profiles.get()
  return { actor: profile === null ? null : admittedActor(stores, profile) }
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
  const { dataFolder, stores } = workspace()
  const profile = stores.profiles.get()
  const frame = { dataFolder, appVersion, nowAt: clock.now(), damage: damage() }
  if (profile === null) {
    return {
      ...frame,
      state: frame.damage === null ? 'fresh' : 'damaged',
      demo: false,
      organisation: null,
      actor: null,
      choices: [],
      regions: [],
      outlets: [],
    }
  }
  const actor = admittedActor(stores, profile)
  const registry = stores.trust.registry()
  return {
    ...frame,
    state: actor === null ? 'waiting' : 'ready',
    demo: profile.demo,
    organisation: profile.organisationName,
    actor,
    choices: choicesFor(stores, profile, actor),
    regions: registry?.regions ?? [],
    outlets: outletsFor(actor, registry?.outlets ?? []),
  }
}
