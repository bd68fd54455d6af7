import { dirname, basename } from 'node:path/posix'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import { id, type DeviceId } from '../../../shared/kernel/ids.ts'
import { headsPerWitness } from '../../../shared/sync/schema/witness.ts'
import type { Refused } from '../../../shared/sync/model.ts'
import type { FileShare, Profile, ShareProblem } from '../../../shared/sync/ports.ts'
import { headsToWitness, isWitnessDue, witnessFindings } from '../../../shared/sync/witness.ts'
import type { Backend, Stores } from '../backend.ts'
import { enqueueContent } from './enqueueContent.ts'

type Source = Pick<Backend, 'workspace' | 'clock'>

/** The own device, where it is one whose witness counts: a lead's or an admin's, known and in good standing. */
const witnessOf = ({ stores }: { readonly stores: Stores }, profile: Profile): DeviceId | null => {
  const registry = stores.trust.registry()
  const own = profile.identities.find(({ actorId }) => actorId === profile.actorId)
  const device = registry?.devices.find(({ deviceId }) => deviceId === own?.deviceId)
  const actor = registry?.actors.find(({ actorId }) => actorId === device?.actorId)
  const counts = actor?.role === 'lead' || actor?.role === 'admin'
  return device === undefined || device.revokedAfterSeq !== null || !counts ? null : device.deviceId
}

/**
 * Tells everybody what this device has accepted since it last said so, at most once an hour. The demo's devices stay
 * as they were made. share-format §13.1
 */
export const publishWitness = (backend: Source, profile: Profile): void => {
  const { stores, keys } = backend.workspace()
  const deviceId = witnessOf({ stores }, profile)
  const registry = stores.trust.registry()
  if (profile.demo || deviceId === null || registry === null || !keys.has(deviceId)) return
  if (stores.outbox.waiting().some((row) => row.deviceId === deviceId && row.type === 'wt1')) return
  const heads = stores.chains.heads()
  const last = heads.find((head) => head.deviceId === deviceId && head.type === 'wt1')
  if (!isWitnessDue(last?.createdAt ?? null, backend.clock.now())) return
  const fresh = headsToWitness({
    registry,
    deviceId,
    isOwn: (one) => keys.has(id(one)),
    heads,
    said: stores.evidence.saidBy(deviceId),
  })
  if (fresh.length === 0) return
  stores.transaction(() => {
    for (let at = 0; at < fresh.length; at += headsPerWitness) {
      const part = fresh.slice(at, at + headsPerWitness)
      const { path } = enqueueContent(backend, { by: profile.actorId, content: { type: 'witness', heads: part } })
      stores.evidence.saveWitnessed({ path, deviceId, createdAt: backend.clock.now() }, part)
    }
  })
}

/** Directories looked at again for files that others have and this device has not. */
const directoriesLooked = 200

/** Paths that lie on the share now: their own refusal says why they were not accepted. */
const listedAmong = async (
  share: Pick<FileShare, 'list'>,
  paths: readonly string[],
): Promise<Result<ReadonlySet<string>, ShareProblem>> => {
  const listed = new Set<string>()
  for (const [directory, wanted] of [...Map.groupBy(paths, dirname)].slice(0, directoriesLooked)) {
    const names = await share.list(directory)
    if (!names.ok) return names
    for (const path of wanted) if (names.value.includes(basename(path))) listed.add(path)
  }
  return ok(listed)
}

/** Leaves out what lies on the share after all: it came since its chain was listed, or was refused for its own reason. */
export const withoutListed = async (
  share: Pick<FileShare, 'list'>,
  found: readonly Refused[],
): Promise<Result<readonly Refused[], ShareProblem>> => {
  const missing = found.filter(({ refusal }) => refusal !== 'splitView').map(({ path }) => path)
  const listed = await listedAmong(share, missing)
  return listed.ok ? ok(found.filter((one) => one.refusal === 'splitView' || !listed.value.has(one.path))) : listed
}

/** What the witnesses of others prove against the share as this device reads it. share-format §13.3 */
export const compareWitnesses = async ({
  backend,
  share,
}: {
  readonly backend: Source
  readonly share: Pick<FileShare, 'list'>
}): Promise<Result<readonly Refused[], ShareProblem>> => {
  const { chains, evidence, trust } = backend.workspace().stores
  const unseen = evidence.unseen()
  if (unseen.length === 0) return ok([])
  const tops = new Map<string, number>()
  for (const { deviceId, type, seq } of chains.heads()) {
    const chain = `${deviceId} ${type}`
    tops.set(chain, Math.max(tops.get(chain) ?? 0, seq))
  }
  const found = witnessFindings({
    unseen,
    registry: trust.registry(),
    headSeqOf: ({ deviceId, type }) => tops.get(`${deviceId} ${type}`) ?? 0,
    acceptedAt: ({ deviceId, type, seq }) => chains.at(deviceId, type, seq),
    nowAt: backend.clock.now(),
  })
  return withoutListed(share, found)
}
