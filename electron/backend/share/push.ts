import { ok, type Result } from '../../../shared/kernel/result.ts'
import { largestFileBytes } from '../../../shared/sync/envelope.ts'
import { authenticate } from '../../../shared/sync/judge.ts'
import { directoryOf, parsePath, type FilePlace } from '../../../shared/sync/paths.ts'
import type { FileShare, OutboxRow, Profile, ShareProblem } from '../../../shared/sync/ports.ts'
import type { Backend } from '../backend.ts'
import { listWriter } from './listing.ts'
import { noteShareClock } from './shareClock.ts'
import { judgeToolsOf, trustOf } from './trustOf.ts'

export interface PushDeps {
  readonly backend: Pick<Backend, 'workspace' | 'clock'>
  readonly share: FileShare
  readonly profile: Profile
}

/** Faults of one file; all others concern the whole share and end the push. */
const ownFaults: ReadonlySet<string> = new Set(['nameTaken', 'fork', 'io'])

/**
 * Whether another machine writes with this device's key: a file in the own directory that is signed, and not ours.
 * A restored backup and a cloned disk are found here, before a second file gets a number that was used. share-format §5.2
 */
const forkIn = async (
  { backend, share, profile }: PushDeps,
  place: FilePlace,
): Promise<Result<boolean, ShareProblem>> => {
  const workspace = backend.workspace()
  const listed = await listWriter(share, place.type, place.ownerId, place.deviceId)
  if (!listed.ok) return listed
  for (const { path } of listed.value.filter((one) => workspace.stores.outbox.byPath(one.path) === null)) {
    const bytes = await share.read(path, largestFileBytes)
    if (!bytes.ok) continue
    const file = { path, bytes: bytes.value, young: false }
    if (authenticate(judgeToolsOf(workspace), trustOf(profile, workspace.stores), file).ok) return ok(true)
  }
  return ok(false)
}

const placeOf = ({ path }: OutboxRow): FilePlace => {
  const place = parsePath(path)
  if (place === null) throw new Error(`not a path of a share: ${path}`)
  return place
}

const publishRow = async (deps: PushDeps, row: OutboxRow): Promise<Result<boolean, ShareProblem>> => {
  const workspace = deps.backend.workspace()
  const { stores } = workspace
  const published = await deps.share.publish(row.path, row.bytes)
  if (published.ok) {
    const { shareMinusDeviceMs = null } = published.value
    if (shareMinusDeviceMs !== null) noteShareClock(workspace, shareMinusDeviceMs)
    stores.outbox.markRead(row.path, deps.backend.clock.now())
    return ok(true)
  }
  stores.outbox.markFailed(row.path, published.error)
  return ownFaults.has(published.error) ? ok(false) : (published as Result<never, ShareProblem>)
}

/**
 * Brings what waits to the share, each device's files in their order: after the first that fails, the rest of that
 * device waits. Returns how many were read back.
 */
export const push = async (deps: PushDeps): Promise<Result<number, ShareProblem>> => {
  const { stores } = deps.backend.workspace()
  const checked = new Set<string>()
  const held = new Set<string>()
  let published = 0
  for (const row of stores.outbox.waiting()) {
    const place = placeOf(row)
    const chain = `${place.deviceId} ${place.type}`
    if (held.has(chain)) continue
    const directory = directoryOf(place.type, place.ownerId, place.deviceId)
    const fork = checked.has(directory) ? ok(false) : await forkIn(deps, place)
    if (!fork.ok) return fork
    checked.add(directory)
    if (fork.value) stores.outbox.markFailed(row.path, 'fork')
    const done = fork.value ? ok(false) : await publishRow(deps, row)
    if (!done.ok) return done
    if (done.value) published += 1
    else held.add(chain)
  }
  return ok(published)
}
