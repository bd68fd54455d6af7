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
  /** When a file counts as read back, epoch ms; now when left out. Generated history sets it. */
  readonly readBackAt?: (row: OutboxRow) => number
}

/** As many as the share's process reads and writes side by side; a device alone has two chains at most. */
const chainsAtOnce = 4

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
    stores.outbox.markRead(row.path, deps.readBackAt?.(row) ?? deps.backend.clock.now())
    return ok(true)
  }
  stores.outbox.markFailed(row.path, published.error)
  return ownFaults.has(published.error) ? ok(false) : (published as Result<never, ShareProblem>)
}

/** One chain in its order; after the first file that fails, the rest of it waits. Returns how many were read back. */
const pushChain = async (
  deps: PushDeps,
  rows: readonly OutboxRow[],
  hasEnded: () => boolean,
): Promise<Result<number, ShareProblem>> => {
  const { outbox } = deps.backend.workspace().stores
  const checked = new Set<string>()
  let published = 0
  for (const row of rows) {
    if (hasEnded()) break
    const place = placeOf(row)
    const directory = directoryOf(place.type, place.ownerId, place.deviceId)
    const fork = checked.has(directory) ? ok(false) : await forkIn(deps, place)
    if (!fork.ok) return fork
    checked.add(directory)
    if (fork.value) outbox.markFailed(row.path, 'fork')
    const done = fork.value ? ok(false) : await publishRow(deps, row)
    if (!done.ok) return done
    if (!done.value) break
    published += 1
  }
  return ok(published)
}

/**
 * Brings what waits to the share: chains side by side, the files of each in their order. A fault of the whole share ends
 * them all, each after the file at hand. Returns how many were read back.
 */
export const push = async (deps: PushDeps): Promise<Result<number, ShareProblem>> => {
  const waiting = deps.backend.workspace().stores.outbox.waiting()
  const chains = [...Map.groupBy(waiting, ({ deviceId, type }) => `${deviceId} ${type}`).values()]
  const faults: Result<number, ShareProblem>[] = []
  let published = 0
  let ended = false
  const work = async (): Promise<void> => {
    try {
      for (let rows = chains.shift(); rows !== undefined && !ended; rows = chains.shift()) {
        const done = await pushChain(deps, rows, () => ended)
        if (done.ok) published += done.value
        else faults.push(done)
        ended ||= !done.ok
      }
    } catch (cause) {
      ended = true
      throw cause
    }
  }
  // whoever called may close the share or sweep its folder: nothing may still be on its way then
  const workers = await Promise.allSettled(Array.from({ length: chainsAtOnce }, work))
  const broken = workers.find((worker) => worker.status === 'rejected')
  if (broken !== undefined) throw broken.reason
  return faults[0] ?? ok(published)
}
