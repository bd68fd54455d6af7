import { addDays, localOf, weekOf } from '../../../shared/kernel/time.ts'
import type { DeviceId, RegionId } from '../../../shared/kernel/ids.ts'
import type { SummaryRow, SummarySource } from '../../../shared/compliance/summary.ts'
import { rollupEveryMs, rowsOf, saysTheSame } from '../../../shared/sync/rollup.ts'
import type { Profile } from '../../../shared/sync/ports.ts'
import type { Backend, Stores } from '../backend.ts'
import { enqueueContent } from './enqueueContent.ts'

type Source = Pick<Backend, 'workspace' | 'clock'>

/** The newest week of an outlet is looked for this far back and ahead. */
const weeksBack = 8
const weeksAhead = 8

const sourcesIn = (stores: Stores, regionId: RegionId, nowAt: number): readonly SummaryRow[] => {
  const registry = stores.trust.registry()
  const outlets = new Set(registry?.outlets.flatMap((one) => (one.regionId === regionId ? [one.outletId] : [])))
  const running = weekOf(localOf(nowAt, [{ fromAt: 0, offsetMinutes: 0 }]).on)
  const own = function* (): Iterable<SummarySource> {
    const all = stores.chains.eachNewest(addDays(running, -7 * weeksBack), addDays(running, 7 * weeksAhead))
    for (const source of all) if (outlets.has(source.report.outletId)) yield source
  }
  return rowsOf(own())
}

/** The whole file has a limit: of a region too large for one, the outlets heard of last are told. */
const enqueueFitting = (
  backend: Source,
  profile: Profile,
  regionId: RegionId,
  rows: readonly SummaryRow[],
): { readonly path: string; readonly sha256: string; readonly rows: readonly SummaryRow[] } => {
  for (let count = rows.length; ; count = Math.floor(count / 2)) {
    const part = rows.slice(0, count)
    try {
      const content = { type: 'rollup', regionId, rows: part } as const
      return { ...enqueueContent(backend, { by: profile.actorId, content }), rows: part }
    } catch (cause) {
      if (!(cause instanceof RangeError) || count < 2) throw cause
    }
  }
}

/** The heads of outlets as they were when nothing was left to say: most syncs bring nothing new. */
const toldAt = new WeakMap<Stores, number>()
const accepted = ({ chains }: Stores): number =>
  chains.heads().reduce((sum, { type, seq }) => (type === 'cs1' ? sum + seq : sum), 0)

/** One region as a lead's device knows it. True where there is nothing more to say until something new was read. */
export const publishRegion = (backend: Source, profile: Profile, deviceId: DeviceId, regionId: RegionId): boolean => {
  const { stores } = backend.workspace()
  const now = backend.clock.now()
  const last = stores.evidence.rollups().find((one) => one.regionId === regionId && one.deviceId === deviceId)
  if (last !== undefined && Math.abs(now - last.createdAt) < rollupEveryMs) return false
  const rows = sourcesIn(stores, regionId, now)
  if (rows.length === 0 || (last !== undefined && saysTheSame(last.rows, rows))) return true
  stores.transaction(() => {
    const enqueued = enqueueFitting(backend, profile, regionId, rows)
    const seq = stores.outbox.head(deviceId, 'ru1')?.seq ?? 0
    const bytes = stores.outbox.byPath(enqueued.path)?.bytes ?? new Uint8Array()
    const file = Buffer.from(bytes).toString('base64')
    stores.evidence.saveRollup({ ...enqueued, regionId, deviceId, seq, createdAt: now, file })
  })
  return true
}

/**
 * Tells whoever joins late what a lead's regions look like, at most once a day and only where something changed. The
 * demo's devices stay as they were made. share-format §15.1
 */
export const publishRollups = (backend: Source, profile: Profile): void => {
  const { stores, keys } = backend.workspace()
  const registry = stores.trust.registry()
  const own = profile.identities.find(({ actorId }) => actorId === profile.actorId)
  const device = registry?.devices.find(({ deviceId }) => deviceId === own?.deviceId)
  const actor = registry?.actors.find(({ actorId }) => actorId === device?.actorId)
  if (profile.demo || device === undefined || device.revokedAfterSeq !== null || !keys.has(device.deviceId)) return
  const { deviceId } = device
  if (stores.outbox.waiting().some((row) => row.deviceId === deviceId && row.type === 'ru1')) return
  if (actor?.role !== 'lead') return
  const known = accepted(stores)
  if (toldAt.get(stores) === known) return
  const told = actor.regionIds.map((regionId) => publishRegion(backend, profile, deviceId, regionId))
  if (told.every(Boolean)) toldAt.set(stores, known)
}
