import { basename, dirname } from 'node:path/posix'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import { largestFileBytes } from '../../../shared/sync/envelope.ts'
import type { Rollup } from '../../../shared/sync/evidencePorts.ts'
import { authenticate, refusedFile } from '../../../shared/sync/judge.ts'
import { knownIn } from '../../../shared/sync/knownIn.ts'
import type { Refused } from '../../../shared/sync/model.ts'
import { directoryOf, isMonth, isPathId, parsePath, rootOf } from '../../../shared/sync/paths.ts'
import type { Profile, ShareProblem } from '../../../shared/sync/ports.ts'
import type { Stores } from '../backend.ts'
import { sampleRollup, type RollupDeps } from './rollupCheck.ts'
import { judgeToolsOf, trustOf } from './trustOf.ts'

type Found<T> = Promise<Result<T, ShareProblem>>

const knownLies = ({ evidence }: Pick<Stores, 'evidence'>): readonly Refused[] =>
  evidence.cases().flatMap(({ refused }) => (refused.refusal === 'untrue' ? [refused] : []))

/** Devices whose summary was found to lie; nothing that they tell of a region counts here again. */
export const distrustedIn = (stores: Pick<Stores, 'evidence'>): ReadonlySet<string> =>
  new Set(knownLies(stores).map(({ deviceId }) => deviceId))

/** Who plans one outlet has no use for what others are told of a region. */
const looksAfterRegions = ({ trust }: Stores, { actorId }: Profile): boolean => {
  const actor = trust.registry()?.actors.find((one) => one.actorId === actorId)
  return actor !== undefined && actor.role !== 'manager'
}

/** Leads whose devices may speak for a region now. */
const writersOf = ({ trust }: Stores): readonly { readonly regionId: string; readonly deviceId: string }[] => {
  const registry = trust.registry()
  return (registry?.devices ?? []).flatMap(({ deviceId, actorId, revokedAfterSeq }) => {
    const actor = registry === null ? undefined : knownIn(registry).actors.get(actorId)
    if (actor?.role !== 'lead' || revokedAfterSeq !== null) return []
    return actor.regionIds.map((regionId) => ({ regionId, deviceId }))
  })
}

/** The file of the highest number in the last month in which the device spoke. */
const newestPath = async ({ share }: RollupDeps, regionId: string, deviceId: string): Found<string | null> => {
  const directory = directoryOf('ru1', regionId, deviceId)
  const months = await share.list(directory)
  if (!months.ok) return months
  const month = months.value.filter(isMonth).toSorted().at(-1)
  if (month === undefined) return ok(null)
  const names = await share.list(`${directory}/${month}`)
  if (!names.ok) return names
  const paths = names.value.map((name) => `${directory}/${month}/${name}`)
  return ok(
    paths
      .filter((path) => parsePath(path)?.type === 'ru1')
      .toSorted()
      .at(-1) ?? null,
  )
}

const readRollup = async (deps: RollupDeps, path: string): Found<Rollup | Refused | null> => {
  const workspace = deps.backend.workspace()
  const bytes = await deps.share.read(path, largestFileBytes)
  if (!bytes.ok) {
    const mayPass = bytes.error === 'notFound' || bytes.error === 'tooLarge' || bytes.error === 'io'
    return mayPass ? ok(null) : (bytes as Result<never, ShareProblem>)
  }
  const found = { path, bytes: bytes.value, young: true }
  const judged = authenticate(judgeToolsOf(workspace), trustOf(deps.profile, workspace.stores), found)
  if (!judged.ok) return ok(judged.error === 'later' ? null : refusedFile(path, judged.error))
  const { place, sha256, payload } = judged.value
  const { content, createdAt } = payload
  if (content.type !== 'rollup') return ok(refusedFile(path, 'foreign'))
  const { deviceId, seq } = place
  const { regionId, rows } = content
  const file = Buffer.from(bytes.value).toString('base64')
  return ok({ path, sha256, regionId, deviceId, seq, createdAt, rows, file })
}

const pullOne = async (deps: RollupDeps, regionId: string, deviceId: string): Found<Refused | null> => {
  const { evidence } = deps.backend.workspace().stores
  const path = await newestPath(deps, regionId, deviceId)
  if (!path.ok) return path
  if (path.value === null || evidence.rollups().some((known) => known.path === path.value)) return ok(null)
  const rollup = await readRollup(deps, path.value)
  if (!rollup.ok) return rollup
  if (rollup.value === null || 'refusal' in rollup.value) return ok(rollup.value)
  const lie = await sampleRollup(deps, rollup.value)
  if (lie.ok && lie.value === null) evidence.saveRollup(rollup.value)
  return lie
}

/** The newest summary of each region by each of its leads: one file, and a few of those it names. share-format §15.2 */
export const pullRollups = async (deps: RollupDeps): Found<readonly Refused[]> => {
  const { stores, keys } = deps.backend.workspace()
  if (!looksAfterRegions(stores, deps.profile)) return ok([])
  const distrusted = distrustedIn(stores)
  const regions = await deps.share.list(rootOf.ru1)
  if (!regions.ok) return regions
  const there = new Set(regions.value.filter(isPathId))
  const refused: Refused[] = []
  for (const known of knownLies(stores)) {
    const names = await deps.share.list(dirname(known.path))
    if (!names.ok) return names
    if (names.value.includes(basename(known.path))) refused.push(known)
  }
  for (const { regionId, deviceId } of writersOf(stores)) {
    if (!there.has(regionId) || distrusted.has(deviceId) || keys.has(deviceId as Rollup['deviceId'])) continue
    const found = await pullOne(deps, regionId, deviceId)
    if (!found.ok) return found
    if (found.value !== null) refused.push(found.value)
  }
  return ok(refused)
}
