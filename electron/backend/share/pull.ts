import { ok, type Result } from '../../../shared/kernel/result.ts'
import { standsAlone } from '../../../shared/sync/checkpoint.ts'
import { isContradiction } from '../../../shared/sync/evidence.ts'
import { refusedFile, youngMs } from '../../../shared/sync/judge.ts'
import type { FileType, Refused } from '../../../shared/sync/model.ts'
import { directoryOf, parsePath, pathOf } from '../../../shared/sync/paths.ts'
import type { FileShare, Head, Profile, ShareProblem } from '../../../shared/sync/ports.ts'
import type { Backend } from '../backend.ts'
import { pullRules } from '../trust/pullRules.ts'
import { createGroupedAccept, type GroupedAccept } from './groupedAccept.ts'
import { listByDevice, listWriters, type Listed, type Writer } from './listing.ts'
import { pullRollups } from './pullRollups.ts'
import { readChain, type ChainReader, type RefusedPath } from './readChain.ts'
import { checkRollups } from './rollupCheck.ts'
import { sideBySide } from './sideBySide.ts'
import { judgeToolsOf, trustOf } from './trustOf.ts'
import { verifyAside } from '../keys/keyFiles.ts'
import { voidRevoked } from './voidRevoked.ts'
import { compareWitnesses } from './witness.ts'

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
/** Devices whose names are held at once: those of a large organisation would fill the memory. */
const devicesListed = 128

const readerOf = (
  { backend, share, profile, seen, breathe }: PullDeps,
  type: FileType,
  { accept, settle }: GroupedAccept,
): ChainReader => {
  const workspace = backend.workspace()
  const { stores } = workspace
  const known = trustOf(profile, stores)
  return {
    share,
    tools: { ...judgeToolsOf(workspace), verify: verifyAside },
    trust: () => known,
    isYoung: (path) => {
      const now = backend.clock.now()
      const first = seen.get(path) ?? now
      seen.set(path, first)
      return now - first < youngMs
    },
    isAccepted: (path) => {
      const place = parsePath(path)
      return place !== null && stores.chains.at(place.deviceId, place.type, place.seq)?.path === path
    },
    acceptedAt: (place) => {
      settle()
      return stores.chains.at(place.deviceId, place.type, place.seq)?.path ?? null
    },
    mayBegin: ({ payload, place }) =>
      standsAlone({ payload, witnesses: stores.evidence.witnessesOf(place), nowAt: backend.clock.now() }),
    accept: (read) => {
      // only what is not accepted yet is looked at again
      seen.delete(read.authentic.path)
      return accept(read)
    },
    breathe,
  }
}

/** Names what was refused, and keeps the signed files that prove a contradiction: on the share they may be gone tomorrow. */
const refusedIn = ({ backend }: PullDeps, refused: readonly RefusedPath[]): readonly Refused[] => {
  const { evidence } = backend.workspace().stores
  return refused.map(({ path, refusal, evidence: proof, second }) => {
    if (second !== undefined) {
      const { sha256 } = second.authentic
      evidence.keepFile({ path, sha256, bytes: second.bytes, receivedAt: backend.clock.now() })
    }
    return refusedFile(path, refusal, proof)
  })
}

/** Newest head of each device that writes files of this type. */
const newestHeads = (heads: readonly Head[], type: FileType): ReadonlyMap<string, Head> => {
  const newest = new Map<string, Head>()
  for (const head of heads) {
    if (head.type === type && head.seq > (newest.get(head.deviceId)?.seq ?? 0)) newest.set(head.deviceId, head)
  }
  return newest
}

const pullDevice = async (
  deps: PullDeps,
  reader: ChainReader,
  head: Head | null,
  listed: readonly Listed[],
): Promise<Result<Pulled, ShareProblem>> => {
  const outcome = await readChain(reader, { head, headPath: head === null ? null : pathOf(head) }, listed)
  if (!outcome.ok) return outcome
  return ok({ read: outcome.value.read, refused: refusedIn(deps, outcome.value.refused) })
}

const pullType = async (
  deps: PullDeps,
  type: FileType,
  writers: readonly Writer[],
): Promise<Result<Pulled, ShareProblem>> => {
  const { stores } = deps.backend.workspace()
  const grouped = createGroupedAccept(stores, deps.backend.clock.now)
  const reader = readerOf(deps, type, grouped)
  const heads = newestHeads(stores.chains.heads(), type)
  const devices = [...Map.groupBy(writers, (writer) => writer.deviceId)]
  let read = 0
  const refused: Refused[] = []
  try {
    for (let at = 0; at < devices.length; at += devicesListed) {
      const some = devices.slice(at, at + devicesListed)
      const byDevice = await listByDevice(
        deps.share,
        type,
        some.flatMap(([, own]) => own),
      )
      if (!byDevice.ok) return byDevice
      const pulled = await sideBySide(some, ([deviceId]) =>
        pullDevice(deps, reader, heads.get(deviceId) ?? null, byDevice.value.get(deviceId) ?? []),
      )
      if (!pulled.ok) return pulled
      read += pulled.value.reduce((sum, one) => sum + one.read, 0)
      refused.push(...pulled.value.flatMap((one) => one.refused))
    }
  } finally {
    grouped.settle()
  }
  return ok({ read, refused })
}

const key = ({ ownerId, deviceId }: Writer): string => `${ownerId}/${deviceId}`

/** Registered writers, and directories that are there though nobody registered them. */
const writersOf = async (
  { backend, share }: PullDeps,
  type: 'cs1' | 'ap1' | 'wt1',
): Promise<Result<{ readonly known: readonly Writer[]; readonly unknown: readonly Writer[] }, ShareProblem>> => {
  const { chains, trust } = backend.workspace().stores
  const registry = trust.registry()
  const owners = {
    cs1: registry?.outlets.map(({ outletId }) => outletId),
    ap1: registry?.actors.map(({ actorId }) => actorId),
    wt1: registry?.devices.map(({ deviceId }) => deviceId),
  }[type]
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
    for (const one of refused.filter(isContradiction)) {
      stores.evidence.keepCase({ refused: one, foundAt: backend.clock.now() })
    }
    for (const deviceId of new Set(stores.chains.refused().map((one) => one.deviceId))) {
      if (!byDevice.has(deviceId)) stores.chains.setRefused(deviceId, [])
    }
    for (const [deviceId, files] of byDevice) stores.chains.setRefused(deviceId, files)
  })
}

/** The rules of the organisation first, for they say whose files count; then witnesses, outlets, people. share-format §6.1 */
export const pull = async (deps: PullDeps): Promise<Result<Pulled, ShareProblem>> => {
  const rules = await pullRules(deps)
  if (!rules.ok) return rules
  voidRevoked(deps.backend.workspace().stores)
  let read = rules.value.read
  const refused = [...rules.value.refused]
  // witnesses first: they say how far each chain must reach, and where it may begin
  for (const type of ['wt1', 'cs1', 'ap1'] as const) {
    if (type === 'cs1') {
      const told = await pullRollups(deps)
      if (!told.ok) return told
      refused.push(...told.value)
    }
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
  const contradicted = await compareWitnesses(deps)
  if (!contradicted.ok) return contradicted
  refused.push(...contradicted.value, ...(await checkRollups(deps)))
  recordRefused(deps, refused)
  return ok({ read, refused })
}
