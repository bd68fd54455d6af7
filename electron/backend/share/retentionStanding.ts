import type { RetentionStanding } from '../../../shared/contract/evidence.ts'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import type { DeviceId, OutletId } from '../../../shared/kernel/ids.ts'
import { witnessesNeeded } from '../../../shared/sync/checkpoint.ts'
import type { FileShare, Head, ShareProblem } from '../../../shared/sync/ports.ts'
import type { Backend, Stores } from '../backend.ts'
import { policyOf } from '../trust/policyOf.ts'
import { listWriter } from './listing.ts'
import { acceptedFiles, planOf } from './retention.ts'

const newestHeadOf = ({ chains }: Stores, outletId: OutletId): Head | null =>
  chains
    .heads()
    .filter(({ ownerId, type }) => ownerId === outletId && type === 'cs1')
    .reduce<Head | null>((newest, head) => (newest === null || head.createdAt > newest.createdAt ? head : newest), null)

const namesOf = ({ trust }: Stores, devices: readonly DeviceId[]): readonly string[] => {
  const registry = trust.registry()
  return devices.map((deviceId) => {
    const actorId = registry?.devices.find((device) => device.deviceId === deviceId)?.actorId
    return registry?.actors.find((actor) => actor.actorId === actorId)?.name ?? deviceId
  })
}

/** Every file of the device that lies on the share, in whichever of its outlets' directories. */
const listedOf = async (
  share: Pick<FileShare, 'list'>,
  { chains }: Stores,
  deviceId: DeviceId,
): Promise<Result<ReadonlySet<string>, ShareProblem>> => {
  const listed = new Set<string>()
  for (const head of chains.heads()) {
    if (head.deviceId !== deviceId || head.type !== 'cs1') continue
    const files = await listWriter(share, 'cs1', head.ownerId, deviceId)
    if (!files.ok) return files
    for (const { path } of files.value) listed.add(path)
  }
  return ok(listed)
}

const isOwnDevice = ({ profiles }: Stores, deviceId: DeviceId): boolean => {
  const profile = profiles.get()
  return profile?.identities.some((one) => one.actorId === profile.actorId && one.deviceId === deviceId) === true
}

/** What may go, what went, and what is waited for, of the device that spoke last for an outlet. share-format §14 */
export const retentionStanding = async (
  backend: Pick<Backend, 'workspace' | 'clock'>,
  share: Pick<FileShare, 'list'>,
  outletId: OutletId,
): Promise<Result<RetentionStanding | null, ShareProblem>> => {
  const { stores } = backend.workspace()
  const head = newestHeadOf(stores, outletId)
  if (head === null) return ok(null)
  const { deviceId } = head
  const files = acceptedFiles(stores, deviceId)
  const { stand, files: needless } = planOf(stores, deviceId, files, backend.clock.now())
  const listed = await listedOf(share, stores, deviceId)
  if (!listed.ok) return listed
  const removable = needless.flatMap(({ path }) => (listed.value.has(path) ? [path] : []))
  const { state, dueAt, checkpoint } = stand
  return ok({
    state,
    dueAt,
    checkpoint: checkpoint === undefined ? null : { seq: checkpoint.seq, createdAt: checkpoint.createdAt },
    witnesses: namesOf(stores, checkpoint?.witnesses ?? []),
    witnessesNeeded,
    retentionDays: policyOf(stores).retentionDays,
    files: files.filter(({ path }) => listed.value.has(path)).length,
    removable,
    removed: needless.length - removable.length,
    isOwn: isOwnDevice(stores, deviceId),
  })
}
