import type { OutletId } from '../../../shared/kernel/ids.ts'
import { applyDecision } from '../../../shared/overrides/lifecycle.ts'
import type { Profile } from '../../../shared/sync/ports.ts'
import type { Backend, Stores } from '../backend.ts'
import { enqueueContent } from './enqueueContent.ts'

/** Accepted answers to requests of the outlets that are planned here; an answer to an edited request finds nothing. Returns how many. */
export const applyDecisions = (stores: Stores): number =>
  stores.transaction(() => {
    let applied = 0
    for (const approval of stores.chains.approvals()) {
      for (const override of stores.overrides.list(approval.outletId)) {
        const decided = applyDecision(override, approval.decision)
        if (!decided.ok) continue
        stores.overrides.save(decided.value)
        applied += 1
      }
    }
    return applied
  })

const ownOutlets = (stores: Stores, profile: Profile): readonly OutletId[] => {
  const actor = stores.trust.registry()?.actors.find(({ actorId }) => actorId === profile.actorId)
  return actor?.role === 'manager' ? actor.outletIds : []
}

/**
 * Local values of an outlet that another device of it has published before: a second device, or a successor, goes on
 * with them instead of publishing that there are none. What this device has said itself is left alone.
 */
export const adoptOverrides = (stores: Stores, profile: Profile): number => {
  const own = new Set(profile.identities.map(({ deviceId }) => deviceId))
  const outlets = new Set(ownOutlets(stores, profile))
  // who looks after many has none of their own, and all of theirs to read
  if (outlets.size === 0) return 0
  const published = new Set(
    stores.chains.heads().flatMap(({ deviceId, ownerId }) => (own.has(deviceId) ? [ownerId] : [])),
  )
  let adopted = 0
  for (const { outletId, report } of stores.chains.newestReports()) {
    if (!outlets.has(outletId) || published.has(outletId) || stores.overrides.list(outletId).length > 0) continue
    stores.transaction(() => {
      for (const override of report.overrides) stores.overrides.save(override)
    })
    adopted += report.overrides.length
  }
  return adopted
}

/**
 * Tells the region that this outlet now works by the newest pack, by an entry without a week. Only an outlet that has
 * published before says so, and only once per pack. The demo's outlets stay as they were made.
 */
export const acknowledgePack = (backend: Pick<Backend, 'workspace' | 'clock'>, profile: Profile): void => {
  const { stores, keys } = backend.workspace()
  const identity = profile.identities.find(({ actorId }) => actorId === profile.actorId)
  const newest = stores.packs.newest()
  if (profile.demo || identity === undefined || newest === null || !keys.has(identity.deviceId)) return
  const { deviceId } = identity
  const device = stores.trust.device(deviceId)
  if (device === null || device.revokedAfterSeq !== null) return
  if (stores.outbox.waiting().some((row) => row.deviceId === deviceId)) return
  const heads = stores.chains.heads().filter((head) => head.deviceId === deviceId && head.type === 'cs1')
  for (const outletId of ownOutlets(stores, profile)) {
    const head = heads.find(({ ownerId }) => ownerId === outletId)
    if (head === undefined || head.packVersion >= newest.version) continue
    const report = { outletId, week: null, overrides: stores.overrides.list(outletId) }
    stores.transaction(() => {
      enqueueContent(backend, { by: profile.actorId, content: { type: 'report', report } })
    })
  }
}
