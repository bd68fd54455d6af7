import { id, type ActorId, type DeviceId } from '../../../shared/kernel/ids.ts'
import type { Actor } from '../../../shared/people/permissions.ts'
import type { Registry } from '../../../shared/sync/model.ts'
import type { KeyRing, Profile } from '../../../shared/sync/ports.ts'
import { demoNowAt, firstPackAt } from './calendar.ts'
import { namesByCountry } from './names.ts'
import { organisationId, organisationName, places, regions, type Place } from './places.ts'
import { createSeeded } from './seeded.ts'

const dayMs = 86_400_000

export const managerIdOf = ({ outlet }: Place): ActorId => id(`manager-${outlet.outletId}`)
export const leadIdOf = (regionId: string): ActorId => id(`lead-${regionId}`)
export const adminId: ActorId = id('admin-office')
const auditorId: ActorId = id('auditor-office')

const nobody = { outletIds: [], regionIds: [] } as const

/** 24 managers, a lead for each region, an admin and an auditor. */
export const createActors = (seed: number): readonly Actor[] => {
  const seeded = createSeeded(`${seed}/actors`)
  const nameFrom = (country: Place['country']): string => {
    const { given, family } = namesByCountry[country]
    return `${seeded.pick(given)} ${seeded.pick(family)}`
  }
  const managers = places.map((place): Actor => ({
    ...nobody,
    actorId: managerIdOf(place),
    name: nameFrom(place.country),
    role: 'manager',
    outletIds: [place.outlet.outletId],
  }))
  const leads = regions.map(({ regionId }): Actor => {
    const country = places.find(({ outlet }) => outlet.regionId === regionId)?.country ?? 'GB'
    return { ...nobody, actorId: leadIdOf(regionId), name: nameFrom(country), role: 'lead', regionIds: [regionId] }
  })
  return [
    ...managers,
    ...leads,
    { ...nobody, actorId: adminId, name: nameFrom('GB'), role: 'admin' },
    { ...nobody, actorId: auditorId, name: nameFrom('DE'), role: 'auditor' },
  ]
}

export interface Company {
  readonly registry: Registry
  /** Without its pin: the repository is founded last. */
  readonly profile: Omit<Profile, 'rootSha256'>
}

/** Makes a key for each actor in `keys`; the profile holds them all, as only the demo does. */
export const createCompany = (
  seed: number,
  keys: Pick<KeyRing, 'create'>,
  place: { readonly shareFolder: string; readonly nowAt: number },
): Company => {
  const actors = createActors(seed)
  const admittedAt = firstPackAt - dayMs
  const admitted = { admittedAt, revokedAfterSeq: null } as const
  const devices = actors.map(({ actorId }) => ({ ...keys.create(), actorId, ...admitted }))
  const identityOf = ({ actorId, deviceId }: { actorId: ActorId; deviceId: DeviceId }) => ({ actorId, deviceId })
  return {
    registry: {
      fmt: 1,
      organisation: { organisationId, name: organisationName },
      regions,
      outlets: places.map(({ outlet }) => outlet),
      actors,
      devices,
      invitations: [],
    },
    profile: {
      organisationId,
      organisationName,
      shareId: id('lindholmshare'),
      shareFolder: place.shareFolder,
      demo: true,
      clockShiftMs: demoNowAt - place.nowAt,
      actorId: actors[0]?.actorId ?? adminId,
      identities: devices.map(identityOf),
    },
  }
}
