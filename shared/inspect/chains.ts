/** Whether the outlet's files follow each other without a gap: a week that was left out would be missed here. share-format §16.3 */
import type { Authentic } from '../sync/judge.ts'
import type { Registry } from '../sync/model.ts'
import { signerIn } from './readFiles.ts'
import type { CheckedChain, InspectionProblem } from './report.ts'

export interface ChainCheck {
  readonly chains: readonly CheckedChain[]
  readonly problems: readonly InspectionProblem[]
}

/** A manager of several outlets writes them all into one chain, and only those of this outlet are here. */
const servesOthers = (registry: Registry | null, deviceId: string): boolean => {
  const device = registry?.devices.find((one) => one.deviceId === deviceId)
  const actor = registry?.actors.find(({ actorId }) => actorId === device?.actorId)
  return (actor?.outletIds.length ?? 0) > 1
}

const missingBetween = (before: Authentic, next: Authentic): number => next.place.seq - before.place.seq - 1

const problemBetween = (before: Authentic, next: Authentic, mayMiss: boolean): readonly InspectionProblem[] => {
  const { path } = next
  const missing = missingBetween(before, next)
  if (missing < 0) return [{ what: 'twice', path }]
  if (missing > 0) return mayMiss ? [] : [{ what: 'missingNumber', path, count: missing }]
  return next.payload.prev === before.sha256 ? [] : [{ what: 'link', path }]
}

const checkChain = (files: readonly Authentic[], registry: Registry | null): ChainCheck => {
  const ascending = files.toSorted((a, b) => a.place.seq - b.place.seq)
  const [first] = ascending
  const last = ascending.at(-1)
  if (first === undefined || last === undefined) return { chains: [], problems: [] }
  const { deviceId } = first.place
  const pairs = ascending.slice(1).map((next, at) => [ascending[at] ?? first, next] as const)
  const problems = pairs.flatMap(([before, next]) => problemBetween(before, next, servesOthers(registry, deviceId)))
  const missing = pairs.reduce((sum, [before, next]) => sum + Math.max(0, missingBetween(before, next)), 0)
  const chain: CheckedChain = {
    deviceId,
    signer: signerIn(registry, deviceId),
    fromSeq: first.place.seq,
    toSeq: last.place.seq,
    before: first.payload.prev,
    head: last.sha256,
    missing,
    unbroken: missing === 0 && problems.length === 0,
  }
  return { chains: [chain], problems }
}

/** Of the outlet's own reports; answers of leads stand each for itself. */
export const checkChains = (believed: readonly Authentic[], registry: Registry | null): ChainCheck => {
  const reports = believed.filter(({ place }) => place.type === 'cs1')
  const checks = [...Map.groupBy(reports, ({ place }) => place.deviceId).values()].map((files) =>
    checkChain(files, registry),
  )
  return { chains: checks.flatMap(({ chains }) => chains), problems: checks.flatMap(({ problems }) => problems) }
}
