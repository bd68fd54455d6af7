import type { SummaryRow } from '../../../shared/compliance/summary.ts'
import type { OutletId } from '../../../shared/kernel/ids.ts'
import { parsePath } from '../../../shared/sync/paths.ts'
import { lastCounting } from '../../../shared/sync/revocation.ts'
import { preliminaryRows } from '../../../shared/sync/rollup.ts'
import type { Stores } from '../backend.ts'
import { distrustedIn } from '../share/pullRollups.ts'

/** What leads' devices tell of outlets whose files were not read here yet. share-format §15.2 */
export const preliminaryOf = (stores: Stores): ReadonlyMap<OutletId, readonly SummaryRow[]> => {
  const distrusted = distrustedIn(stores)
  const rollups = stores.evidence.rollups().filter(({ deviceId }) => !distrusted.has(deviceId))
  if (rollups.length === 0) return new Map()
  const registry = stores.trust.registry()
  const regionOf = new Map(registry?.outlets.map(({ outletId, regionId }) => [outletId, regionId]))
  const limits = new Map<string, number>(registry === null ? [] : lastCounting(registry))
  const heads = new Map<string, number>()
  for (const { deviceId, type, seq } of stores.chains.heads()) {
    if (type === 'cs1') heads.set(deviceId, Math.max(heads.get(deviceId) ?? 0, seq))
  }
  const rows = rollups.flatMap(({ regionId, rows: all }) =>
    all.filter(({ outletId }) => regionOf.get(outletId) === regionId),
  )
  return preliminaryRows(rows, ({ path }) => {
    const place = parsePath(path)
    if (place === null || place.seq <= (heads.get(place.deviceId) ?? 0)) return true
    // what its device wrote after it was revoked will never be read here
    return place.seq > (limits.get(place.deviceId) ?? Infinity)
  })
}
