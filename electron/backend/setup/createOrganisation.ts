import type { Input, Problem } from '../../../shared/contract/api.ts'
import { addDays, localOf, weekOf, type LocalDate } from '../../../shared/kernel/time.ts'
import { id, type RegionId } from '../../../shared/kernel/ids.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import type { Actor } from '../../../shared/people/permissions.ts'
import { usualOpenings } from '../../../shared/people/newOutlet.ts'
import type { Outlet } from '../../../shared/people/places.ts'
import type { RulePack } from '../../../shared/rules/model.ts'
import type { Registry } from '../../../shared/sync/model.ts'
import type { Profile } from '../../../shared/sync/ports.ts'
import type { RunningBackend } from '../createBackend.ts'
import { newId } from '../newId.ts'
import { createHousePack } from '../packs/housePack.ts'
import { refuse } from '../refuse.ts'
import { admitPack } from '../rules/admitPack.ts'
import { refusePlace } from '../share/sharePlace.ts'
import { refuseShare } from '../share/shareRefusal.ts'
import { syncOf } from '../share/sync.ts'
import { knowsZone } from '../time/zone.ts'
import { foundOrganisation } from '../trust/foundOrganisation.ts'

type Request = Input<'setup.createOrganisation'>

const issuesOf = (backend: RunningBackend, { regions, outlets }: Request): readonly string[] => {
  const names = new Set(regions.map(({ name }) => name))
  return [
    ...(names.size === regions.length ? [] : ['regions']),
    ...outlets.flatMap(({ region, timeZone }, index) => [
      ...(names.has(region) ? [] : [`outlets.${index}.region`]),
      ...(knowsZone(backend.zones, timeZone) ? [] : [`outlets.${index}.timeZone`]),
    ]),
  ]
}

/** One week before this one began, so that weeks already planned are judged too. */
const effectiveFrom = (now: number): LocalDate =>
  addDays(weekOf(localOf(now, [{ fromAt: 0, offsetMinutes: 0 }]).on), -7)

const placesOf = (backend: RunningBackend, { regions, outlets }: Request): Pick<Registry, 'regions' | 'outlets'> => {
  const regionIds = new Map<string, RegionId>(regions.map(({ name }) => [name, id<'Region'>(newId(backend))]))
  return {
    regions: [...regionIds].map(([name, regionId]) => ({ regionId, name })),
    outlets: outlets.flatMap(({ name, region, format, country, timeZone, roles }): readonly Outlet[] => {
      const regionId = regionIds.get(region)
      if (regionId === undefined) return []
      const outletId = id<'Outlet'>(newId(backend))
      return [{ outletId, regionId, name, format, country, timeZone, openings: usualOpenings, holidays: [], roles }]
    }),
  }
}

/** Keys, profile, registry and first pack; all of it or nothing. */
const found = (backend: RunningBackend, request: Request, shareId: Profile['shareId'], pack: RulePack): void => {
  const { stores, keys } = backend.workspace()
  const now = pack.publishedAt
  const { organisationId } = pack
  const actorId = id<'Actor'>(newId(backend))
  const own = keys.create()
  const admin: Actor = { actorId, name: request.adminName, role: 'admin', outletIds: [], regionIds: [] }
  const registry: Registry = {
    fmt: 1,
    organisation: { organisationId, name: request.name },
    ...placesOf(backend, request),
    actors: [admin],
    devices: [{ ...own, actorId, admittedAt: now, revokedAfterSeq: null }],
    invitations: [],
  }
  stores.transaction(() => {
    const { rootSha256 } = foundOrganisation({ stores, keys }, own, { registry, pack, shareId }, now)
    stores.profiles.save({
      organisationId,
      organisationName: request.name,
      shareId,
      shareFolder: request.shareFolder,
      rootSha256,
      demo: false,
      clockShiftMs: 0,
      actorId,
      identities: [{ actorId, deviceId: own.deviceId }],
    })
  })
}

/** Marks the share first: what stands in a database must never point at somebody else's folder. */
export const createOrganisation = async (
  backend: RunningBackend,
  request: Request,
  createFirstPack = createHousePack,
): Promise<Result<void, Problem>> => {
  if (backend.workspace().stores.profiles.get() !== null) return refuse('alreadySetUp')
  const issues = issuesOf(backend, request)
  if (issues.length > 0) return err({ code: 'badInput', issues })
  const refused = refusePlace(backend, request.shareFolder)
  if (refused !== null) return refused
  const now = backend.clock.now()
  const pack = admitPack(
    createFirstPack({
      organisationId: id<'Organisation'>(newId(backend)),
      publishedAt: now,
      effectiveOn: effectiveFrom(now),
      publishedBy: request.adminName,
    }),
  )
  if (!pack.ok) return pack
  const shareId = id<'Share'>(newId(backend))
  const share = backend.openShare(request.shareFolder)
  try {
    const marked = await share.createMarker(shareId)
    if (!marked.ok) return refuseShare(marked.error, request.shareFolder)
  } finally {
    await share.close()
  }
  found(backend, request, shareId, pack.value)
  await backend.connectShare()
  await syncOf(backend).push()
  return ok(undefined)
}
