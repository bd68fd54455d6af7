import { ok, type Result } from '../../../shared/kernel/result.ts'
import { refusedFile, youngMs } from '../../../shared/sync/judge.ts'
import type { FileType, Refused } from '../../../shared/sync/model.ts'
import { directoryOf, pathOf } from '../../../shared/sync/paths.ts'
import type { FileShare, Head, Profile, ShareProblem } from '../../../shared/sync/ports.ts'
import type { Backend } from '../backend.ts'
import { acceptFile } from './acceptFile.ts'
import { listByDevice, listWriters, type Listed, type Writer } from './listing.ts'
import { readChain, type ChainReader } from './readChain.ts'
import { judgeToolsOf, trustOf } from './trustOf.ts'

export interface PullDeps {
  readonly backend: Pick<Backend, 'workspace' | 'clock'>
  readonly share: FileShare
  readonly profile: Profile
  /** When a path was first seen by this process, epoch ms. */
  readonly seen: Map<string, number>
  readonly breathe: () => Promise<void>
}
export interface Pulled {
  readonly read: number
  readonly refused: readonly Refused[]
}

/** Directories of unknown devices that are told to a person; the rest of a flood stays unread. */
const unknownTold = 20

const readerOf = ({ backend, share, profile, seen, breathe }: PullDeps): ChainReader => {
  const workspace = backend.workspace()
  const { stores } = workspace
  return {
    share,
    tools: judgeToolsOf(workspace),
    trust: () => trustOf(profile, stores),
    isYoung: (path) => {
      const now = backend.clock.now()
      const first = seen.get(path) ?? now
      seen.set(path, first)
      return now - first < youngMs
    },
    isAccepted: (path) => stores.chains.file(path) !== null,
    accept: (read) => acceptFile(stores, read, backend.clock.now()),
    breathe,
  }
}

const newestHead = (heads: readonly Head[], deviceId: string, type: FileType): Head | null =>
  heads
    .filter((head) => head.deviceId === deviceId && head.type === type)
    .reduce<Head | null>((newest, head) => (newest === null || head.seq > newest.seq ? head : newest), null)

const pullDevice = async (
  reader: ChainReader,
  heads: readonly Head[],
  deviceId: string,
  type: FileType,
  listed: readonly Listed[],
): Promise<Result<Pulled, ShareProblem>> => {
  const head = newestHead(heads, deviceId, type)
  const outcome = await readChain(reader, { head, headPath: head === null ? null : pathOf(head) }, listed)
  if (!outcome.ok) return outcome
  const refused = outcome.value.refused.map(({ path, refusal }) => refusedFile(path, refusal))
  return ok({ read: outcome.value.read, refused })
}

const pullType = async (
  deps: PullDeps,
  type: FileType,
  writers: readonly Writer[],
): Promise<Result<Pulled, ShareProblem>> => {
  const { chains } = deps.backend.workspace().stores
  const reader = readerOf(deps)
  const byDevice = await listByDevice(deps.share, type, writers)
  if (!byDevice.ok) return byDevice
  const heads = chains.heads()
  let read = 0
  const refused: Refused[] = []
  for (const deviceId of new Set(writers.map((writer) => writer.deviceId))) {
    const pulled = await pullDevice(reader, heads, deviceId, type, byDevice.value.get(deviceId) ?? [])
    if (!pulled.ok) return pulled
    read += pulled.value.read
    refused.push(...pulled.value.refused)
  }
  return ok({ read, refused })
}

const key = ({ ownerId, deviceId }: Writer): string => `${ownerId}/${deviceId}`

/** Registered writers, and directories that are there though nobody registered them. */
const writersOf = async (
  { backend, share }: PullDeps,
  type: 'cs1' | 'ap1',
): Promise<Result<{ readonly known: readonly Writer[]; readonly unknown: readonly Writer[] }, ShareProblem>> => {
  const { chains, trust } = backend.workspace().stores
  const registry = trust.registry()
  const owners =
    type === 'cs1' ? registry?.outlets.map(({ outletId }) => outletId) : registry?.actors.map(({ actorId }) => actorId)
  const listed = await listWriters(share, type, { known: new Set<string>(owners), others: unknownTold })
  if (!listed.ok) return listed
  const devices = new Set<string>(registry?.devices.map(({ deviceId }) => deviceId))
  const heard = chains.heads().filter((head) => head.type === type)
  const all = new Map([...heard, ...listed.value].map((writer) => [key(writer), writer]))
  const grouped = Map.groupBy(all.values(), (writer) => (devices.has(writer.deviceId) ? 'known' : 'unknown'))
  return ok({ known: grouped.get('known') ?? [], unknown: grouped.get('unknown') ?? [] })
}

/** Keeps one list per device: what is refused now replaces what was refused before. */
const recordRefused = ({ backend }: PullDeps, refused: readonly Refused[]): void => {
  const { stores } = backend.workspace()
  const byDevice = Map.groupBy(refused, ({ deviceId }) => deviceId)
  stores.transaction(() => {
    for (const deviceId of new Set(stores.chains.refused().map((one) => one.deviceId))) {
      if (!byDevice.has(deviceId)) stores.chains.setRefused(deviceId, [])
    }
    for (const [deviceId, files] of byDevice) stores.chains.setRefused(deviceId, files)
  })
}

/** The organisation book first, for it says whose files count; then outlets, then people. share-format §6.1 */
export const pull = async (deps: PullDeps): Promise<Result<Pulled, ShareProblem>> => {
  const { profile } = deps
  const book = await pullType(deps, 'ob1', [
    { ownerId: profile.organisationId, deviceId: profile.organisationDeviceId },
  ])
  if (!book.ok) return book
  let read = book.value.read
  const refused = [...book.value.refused]
  for (const type of ['cs1', 'ap1'] as const) {
    const writers = await writersOf(deps, type)
    if (!writers.ok) return writers
    const { known, unknown } = writers.value
    const pulled = await pullType(deps, type, known)
    if (!pulled.ok) return pulled
    read += pulled.value.read
    refused.push(...pulled.value.refused)
    refused.push(
      ...unknown
        .slice(0, unknownTold)
        .map(({ ownerId, deviceId }) => refusedFile(directoryOf(type, ownerId, deviceId), 'unknownDevice')),
    )
  }
  recordRefused(deps, refused)
  return ok({ read, refused })
}
