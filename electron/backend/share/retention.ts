import type { RetentionView } from '../../../shared/contract/evidence.ts'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import type { DeviceId, OutletId } from '../../../shared/kernel/ids.ts'
import { retentionMs, standsAlone, witnessesNeeded } from '../../../shared/sync/checkpoint.ts'
import type { Payload } from '../../../shared/sync/model.ts'
import type { FileShare, Head, Profile, ShareProblem } from '../../../shared/sync/ports.ts'
import type { Backend, Stores } from '../backend.ts'
import { policyOf } from '../trust/policyOf.ts'
import { enqueueContent, type Enqueued } from './enqueueContent.ts'
import { storedPayload } from './storedPayload.ts'

type Source = Pick<Backend, 'workspace' | 'clock'>

/** From here on the outlet's chain says all that still holds. share-format §14.1 */
export const writeCheckpoint = (backend: Source, profile: Profile, outletId: OutletId): Enqueued => {
  const { stores } = backend.workspace()
  const report = { outletId, week: null, overrides: stores.overrides.list(outletId) }
  return stores.transaction(() =>
    enqueueContent(backend, { by: profile.actorId, content: { type: 'checkpoint', report } }),
  )
}

interface ChainFile {
  readonly seq: number
  readonly path: string
  readonly bytes: Uint8Array
}

const lastOf = (heads: readonly Head[], deviceId: DeviceId): number =>
  Math.max(0, ...heads.flatMap((one) => (one.deviceId === deviceId && one.type === 'cs1' ? [one.seq] : [])))

/** The accepted files of any device, as far as they were received here, in order. */
export const acceptedFiles = ({ chains }: Stores, deviceId: DeviceId): readonly ChainFile[] => {
  const files: ChainFile[] = []
  for (let seq = lastOf(chains.heads(), deviceId); seq > 0; seq -= 1) {
    const path = chains.at(deviceId, 'cs1', seq)?.path
    const bytes = path === undefined ? undefined : chains.file(path)?.bytes
    if (path !== undefined && bytes !== undefined) files.push({ seq, path, bytes })
  }
  return files.toReversed()
}

const ownFiles = ({ chains, outbox }: Stores, deviceId: DeviceId): readonly ChainFile[] => {
  const last = lastOf(chains.heads(), deviceId)
  const files: ChainFile[] = []
  for (let seq = 1; seq <= last; seq += 1) {
    const accepted = chains.at(deviceId, 'cs1', seq)
    // only what this very data folder wrote and read back is its to remove
    const row = accepted === null ? null : outbox.byPath(accepted.path)
    if (row !== null && row.sha256 === accepted?.sha256) files.push({ seq, path: row.path, bytes: row.bytes })
  }
  return files
}

interface Stand extends Pick<RetentionView, 'state' | 'dueAt'> {
  /** Files below this number are not needed any more. */
  readonly from: number
  /** The checkpoint that is meant, and the other devices that have witnessed it; absent without one. */
  readonly checkpoint?: { readonly seq: number; readonly createdAt: number; readonly witnesses: readonly DeviceId[] }
}

/** Whose files are asked about, when, and for how long the organisation keeps them. */
interface Question {
  readonly stores: Stores
  readonly deviceId: DeviceId
  readonly nowAt: number
  readonly retentionDays: number
}

const standOf = (
  { stores, deviceId, nowAt, retentionDays }: Question,
  { seq, payload }: { readonly seq: number; readonly payload: Payload },
): Stand => {
  const witnesses = stores.evidence.witnessesOf({ deviceId, type: 'cs1', seq })
  const dueAt = payload.createdAt + retentionMs(retentionDays)
  const others = witnesses.filter((one) => one !== deviceId)
  const stand = { dueAt, checkpoint: { seq, createdAt: payload.createdAt, witnesses: others } }
  if (standsAlone({ payload, witnesses, nowAt, retentionDays })) return { ...stand, state: 'ready', from: seq }
  return { ...stand, state: others.length < witnessesNeeded ? 'notWitnessed' : 'tooYoung', from: 0 }
}

/** Per outlet its newest checkpoint that stands alone, or else why its newest one does not. */
const standOfOutlet = (question: Question, files: readonly ChainFile[], outletId: string): Stand => {
  let newest: Stand = { state: 'noCheckpoint', dueAt: null, from: 0 }
  for (const { seq, bytes } of files.toReversed()) {
    const payload = storedPayload(bytes)
    if (payload?.content.type !== 'checkpoint' || payload.ownerId !== outletId) continue
    const stand = standOf(question, { seq, payload })
    if (stand.state === 'ready') return stand
    if (newest.state === 'noCheckpoint') newest = stand
  }
  return newest
}

interface Plan {
  readonly stand: Stand
  readonly files: readonly ChainFile[]
}

/** The chain runs through all outlets of the device: it may begin where each of them has its checkpoint. */
export const planOf = (stores: Stores, deviceId: DeviceId, files: readonly ChainFile[], nowAt: number): Plan => {
  const question = { stores, deviceId, nowAt, retentionDays: policyOf(stores).retentionDays }
  const outlets = stores.chains.heads().filter((head) => head.deviceId === deviceId && head.type === 'cs1')
  const stands = outlets.map(({ ownerId }) => standOfOutlet(question, files, ownerId))
  const stand = stands.reduce<Stand>((lowest, one) => (one.from < lowest.from ? one : lowest), {
    state: 'ready',
    dueAt: null,
    from: Infinity,
  })
  if (stands.length === 0) return { stand: { state: 'noCheckpoint', dueAt: null, from: 0 }, files: [] }
  return { stand, files: files.filter(({ seq }) => seq < stand.from) }
}

export interface RetireDeps {
  readonly backend: Source
  readonly share: Pick<FileShare, 'read' | 'remove'>
  readonly deviceId: DeviceId
  readonly isTrial: boolean
}

/** Which of the files are still there; a file that says something else now is not the one that was written. */
const present = async (
  share: RetireDeps['share'],
  files: readonly ChainFile[],
): Promise<Result<readonly ChainFile[], ShareProblem>> => {
  const there: ChainFile[] = []
  for (const file of files) {
    const bytes = await share.read(file.path, file.bytes.length)
    if (bytes.ok && Buffer.compare(bytes.value, file.bytes) === 0) there.push(file)
    else if (!bytes.ok && bytes.error !== 'notFound' && bytes.error !== 'tooLarge') {
      return bytes as Result<never, ShareProblem>
    }
  }
  return ok(there)
}

/**
 * Removes the own files that a checkpoint has made needless, the oldest first; in a trial it only says which. The only
 * place in the program that deletes a file of the share. share-format §14.3
 */
export const retire = async (deps: RetireDeps): Promise<Result<RetentionView, ShareProblem>> => {
  const { backend, share, deviceId, isTrial } = deps
  const { stores } = backend.workspace()
  const { stand, files } = planOf(stores, deviceId, ownFiles(stores, deviceId), backend.clock.now())
  const there = await present(share, files)
  if (!there.ok) return there
  const { state, dueAt } = stand
  const removed: string[] = []
  for (const { path, bytes } of there.value) {
    const gone = isTrial ? ok(undefined) : await share.remove(path, bytes)
    if (!gone.ok && gone.error !== 'differs') return gone as Result<never, ShareProblem>
    if (gone.ok) removed.push(path)
  }
  return ok({ state, dueAt, files: removed })
}
