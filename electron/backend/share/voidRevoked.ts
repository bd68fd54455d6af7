import { canonicalJson } from '../../../shared/kernel/canonicalJson.ts'
import type { DeviceId } from '../../../shared/kernel/ids.ts'
import type { Decision } from '../../../shared/overrides/model.ts'
import { parsePath } from '../../../shared/sync/paths.ts'
import { lastCounting } from '../../../shared/sync/revocation.ts'
import type { Stores } from '../backend.ts'

type Source = Pick<Stores, 'chains' | 'overrides' | 'trust' | 'transaction'>

const isSame = (one: Decision | null, other: Decision): boolean =>
  one !== null && canonicalJson(one) === canonicalJson(other)

/** An answer that counts no longer is taken back from the request that it answered here: somebody may answer it anew. */
const takeBackDecisions = ({ chains, overrides }: Source, limits: ReadonlyMap<DeviceId, number>): void => {
  for (const { deviceId, path, outletId, decision } of chains.approvals()) {
    if ((parsePath(path)?.seq ?? 0) <= (limits.get(deviceId) ?? Infinity)) continue
    for (const override of overrides.list(outletId)) {
      if (isSame(override.decision, decision)) overrides.save({ ...override, decision: null })
    }
  }
}

/**
 * A revocation may name a lower number than was read here: weeks, figures and answers above it stand no longer, so that
 * this device says what a newcomer says. The files stay, as evidence. share-format §7.1
 */
export const voidRevoked = (stores: Source): void => {
  const registry = stores.trust.registry()
  if (registry === null) return
  const limits = lastCounting(registry)
  stores.transaction(() => {
    if (limits.size > 0) takeBackDecisions(stores, limits)
    stores.chains.voidAbove(limits)
  })
}
