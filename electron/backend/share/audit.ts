import { basename, dirname } from 'node:path/posix'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import { digestOfBytes } from '../../../shared/kernel/digest.ts'
import { standsAlone } from '../../../shared/sync/checkpoint.ts'
import { largestFileBytes } from '../../../shared/sync/envelope.ts'
import { isContradiction } from '../../../shared/sync/evidence.ts'
import { authenticate, refusedFile } from '../../../shared/sync/judge.ts'
import type { Audit, Refused } from '../../../shared/sync/model.ts'
import { createOverrideLedger, type OverrideLedger } from '../../../shared/sync/overrideLedger.ts'
import { parsePath, type FilePlace } from '../../../shared/sync/paths.ts'
import type { FileShare, Profile, ReceivedFile, ShareProblem } from '../../../shared/sync/ports.ts'
import type { Workspace } from '../backend.ts'
import type { Progress } from '../jobs/jobs.ts'
import { storedPayload } from './storedPayload.ts'
import { judgeToolsOf, trustOf } from './trustOf.ts'

export interface AuditDeps {
  readonly workspace: Workspace
  readonly share: Pick<FileShare, 'list' | 'read'>
  readonly profile: Profile
  readonly now: () => number
  readonly progress: Progress
}

type Accepted = Pick<ReceivedFile, 'path' | 'sha256'>
type Found<T> = Promise<Result<T, ShareProblem>>

const pageSize = 500
/** Files of one directory that nobody accepted and that are looked at all the same: more than a sync looks at. */
const strangersLooked = 200

const placeOf = (path: string): FilePlace => {
  const place = parsePath(path)
  if (place === null) throw new Error(`accepted under no path of a share: ${path}`)
  return place
}

/** Numbers of a device's chain from which it stands alone, by device: what lies before them may be gone. */
const createRetention = ({ workspace: { stores }, now }: AuditDeps) => {
  const known = new Map<string, number>()
  const highest = ({ deviceId, type }: FilePlace): number => {
    const head = stores.chains.heads().filter((one) => one.deviceId === deviceId && one.type === type)
    for (let seq = Math.max(0, ...head.map((one) => one.seq)); seq > 0; seq -= 1) {
      const accepted = stores.chains.at(deviceId, type, seq)
      const file = accepted === null ? null : stores.chains.file(accepted.path)
      const payload = file === null ? null : storedPayload(file.bytes)
      const witnesses = stores.evidence.witnessesOf({ deviceId, type, seq })
      if (payload !== null && standsAlone({ payload, witnesses, nowAt: now() })) return seq
    }
    return 0
  }
  return (place: FilePlace): boolean => {
    if (place.type !== 'cs1') return false
    const from = known.get(place.deviceId) ?? highest(place)
    known.set(place.deviceId, from)
    return place.seq < from
  }
}

interface Tally {
  readonly refused: Refused[]
  readonly overrides: OverrideLedger
  files: number
  retired: number
}

const lookAt = async ({ share }: AuditDeps, { path, sha256 }: Accepted): Found<Refused | null> => {
  const bytes = await share.read(path, largestFileBytes)
  if (bytes.ok) return ok(digestOfBytes(bytes.value) === sha256 ? null : refusedFile(path, 'damaged'))
  if (bytes.error === 'tooLarge') return ok(refusedFile(path, 'damaged'))
  if (bytes.error === 'notFound') return ok(refusedFile(path, 'rollback', [path]))
  return bytes.error === 'io' ? ok(refusedFile(path, 'later')) : (bytes as Result<never, ShareProblem>)
}

/** Signed files beside the accepted ones, under numbers that are taken. */
const secondFiles = async (deps: AuditDeps, directory: string, names: readonly string[]): Found<readonly Refused[]> => {
  const { workspace, share, profile, now, progress } = deps
  const { stores } = workspace
  const strangers = names.map((name) => `${directory}/${name}`).filter((path) => stores.chains.file(path) === null)
  const found: Refused[] = []
  for (const path of strangers.slice(0, strangersLooked)) {
    await progress.breathe()
    const place = parsePath(path)
    const accepted = place === null ? null : stores.chains.at(place.deviceId, place.type, place.seq)
    const bytes = accepted === null ? null : await share.read(path, largestFileBytes)
    if (accepted === null || !bytes?.ok) continue
    const judged = authenticate(judgeToolsOf(workspace), trustOf(profile, stores), {
      path,
      bytes: bytes.value,
      young: false,
    })
    if (!judged.ok) continue
    stores.evidence.keepFile({ path, sha256: judged.value.sha256, bytes: bytes.value, receivedAt: now() })
    found.push(refusedFile(path, 'fork', [accepted.path, path]))
  }
  return ok(found)
}

/** As it was accepted: whoever changes a file afterwards changes nothing of what it had said. */
const enterOverrides = ({ workspace }: AuditDeps, { path }: Accepted, { overrides }: Tally): void => {
  if (parsePath(path)?.type !== 'cs1') return
  const file = workspace.stores.chains.file(path)
  const payload = file === null ? null : storedPayload(file.bytes)
  if (payload !== null) overrides.enter({ path, payload })
}

const auditDirectory = async (
  deps: AuditDeps,
  files: readonly Accepted[],
  isRetired: (place: FilePlace) => boolean,
  tally: Tally,
): Found<void> => {
  const [first] = files
  if (first === undefined) return ok(undefined)
  const directory = dirname(first.path)
  const listed = await deps.share.list(directory)
  if (!listed.ok) return listed
  const names = new Set(listed.value)
  for (const file of files) {
    await deps.progress.breathe()
    if (!names.has(basename(file.path)) && isRetired(placeOf(file.path))) {
      tally.retired += 1
      continue
    }
    // a listing proves nothing: what it leaves out is asked for by its name
    const looked = await lookAt(deps, file)
    if (!looked.ok) return looked
    tally.files += 1
    if (looked.value !== null) tally.refused.push(looked.value)
    enterOverrides(deps, file, tally)
  }
  const second = await secondFiles(deps, directory, listed.value)
  if (second.ok) tally.refused.push(...second.value)
  return second.ok ? ok(undefined) : second
}

/**
 * Looks for every accepted file again, byte by byte, and for second files beside them: finds what was removed, changed
 * or forked behind the head, and whether the reports among them tell local values as before. The result is kept with its date. A fault of the share ends it without a result.
 */
export const auditShare = async (deps: AuditDeps): Promise<Result<Audit, ShareProblem>> => {
  const { workspace, now, progress } = deps
  const { chains, evidence, transaction } = workspace.stores
  const startedAt = now()
  const isRetired = createRetention(deps)
  const total = chains.heads().reduce((sum, { seq }) => sum + seq, 0)
  const tally: Tally = { refused: [], overrides: createOverrideLedger(), files: 0, retired: 0 }
  // a directory may lie across two pages: its last part is audited with the next page
  let kept: readonly Accepted[] = []
  for (let after = ''; ;) {
    const page = chains.acceptedAfter(after, pageSize)
    const parts = [...Map.groupBy([...kept, ...page], ({ path }) => dirname(path)).values()]
    kept = page.length === 0 ? [] : (parts.pop() ?? [])
    for (const files of parts) {
      const done = await auditDirectory(deps, files, isRetired, tally)
      if (!done.ok) return done
      progress.report('files', Math.min(tally.files + tally.retired, total), total)
    }
    const last = page.at(-1)
    if (last === undefined) break
    after = last.path
  }
  const { files, retired } = tally
  const refused = [...tally.refused, ...tally.overrides.rewritten()]
  const audit: Audit = { startedAt, finishedAt: now(), files, retired, refused }
  transaction(() => {
    evidence.saveAudit(audit)
    for (const one of audit.refused.filter(isContradiction)) {
      evidence.keepCase({ refused: one, foundAt: audit.finishedAt })
    }
  })
  return ok(audit)
}
