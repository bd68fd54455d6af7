import type { VoidedView } from '../../../shared/contract/evidence.ts'
import type { LocalDate } from '../../../shared/kernel/time.ts'
import type { Registry } from '../../../shared/sync/model.ts'
import { parsePath } from '../../../shared/sync/paths.ts'
import { voidFiles, type VoidFiles } from '../../../shared/sync/revocation.ts'
import type { Stores } from '../backend.ts'
import { actorIn, revokedOf } from '../devices/deviceViews.ts'
import { storedPayload } from './storedPayload.ts'

type Source = Pick<Stores, 'chains' | 'trust'>

/** The weeks that stand in these files, for people who miss them. */
const weeksIn = ({ chains }: Source, { deviceId, type, ownerId, fromSeq, toSeq }: VoidFiles): readonly LocalDate[] => {
  if (type !== 'cs1') return []
  const weeks = new Set<LocalDate>()
  for (let seq = fromSeq; seq <= toSeq; seq += 1) {
    const path = chains.at(deviceId, type, seq)?.path
    const file = path === undefined || parsePath(path)?.ownerId !== ownerId ? null : chains.file(path)
    const content = file === null ? undefined : storedPayload(file.bytes)?.content
    if (content?.type === 'report' && content.report.week !== null) weeks.add(content.report.week.weekOn)
  }
  return [...weeks].toSorted()
}

const viewOf = (stores: Source, registry: Registry, files: VoidFiles): readonly VoidedView[] => {
  const { deviceId, ownerId, type, fromSeq, toSeq, actorId } = files
  const device = registry.devices.find((one) => one.deviceId === deviceId)
  const revoked = device === undefined ? null : revokedOf(registry, device)
  if (revoked === null) return []
  const writer = actorIn(registry, actorId).name
  return [{ deviceId, ownerId, type, fromSeq, toSeq, writer, weeks: weeksIn(stores, files), revoked }]
}

/** Told to whoever looks after outlets: what is shown no more, since when, who decided so, and why. */
export const voidedViews = (stores: Source, ownerId?: string): readonly VoidedView[] => {
  const registry = stores.trust.registry()
  if (registry === null) return []
  return voidFiles(registry, stores.chains.heads())
    .filter((files) => ownerId === undefined || files.ownerId === ownerId)
    .flatMap((files) => viewOf(stores, registry, files))
}
