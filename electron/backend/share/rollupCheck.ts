import { randomInt } from 'node:crypto'
import { isTrueSummary, type SummaryRow, type SummarySource } from '../../../shared/compliance/summary.ts'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import { largestFileBytes } from '../../../shared/sync/envelope.ts'
import type { Rollup } from '../../../shared/sync/evidencePorts.ts'
import { authenticate, refusedFile, type Authentic } from '../../../shared/sync/judge.ts'
import type { Refused } from '../../../shared/sync/model.ts'
import { parsePath } from '../../../shared/sync/paths.ts'
import type { FileShare, Profile, ShareProblem } from '../../../shared/sync/ports.ts'
import type { Backend, Stores } from '../backend.ts'
import { storedPayload } from './storedPayload.ts'
import { judgeToolsOf, trustOf } from './trustOf.ts'

export interface RollupDeps {
  readonly backend: Pick<Backend, 'workspace' | 'clock'>
  readonly share: Pick<FileShare, 'list' | 'read'>
  readonly profile: Profile
  readonly breathe: () => Promise<void>
}

/** Files read of each summary that is new here, before their chains are. */
const samples = 3

/** What a believed file says, in the form in which a summary speaks of it; null for anything but an outlet's entry. */
export const sourceOf = ({
  path,
  sha256,
  payload,
}: Pick<Authentic, 'path' | 'sha256' | 'payload'>): SummarySource | null => {
  const { content, createdAt } = payload
  return content.type === 'report' || content.type === 'checkpoint'
    ? { path, sha256, createdAt, report: content.report }
    : null
}

/** Rows found true, by the data folder: what was compared once need not be compared again. */
const checked = new WeakMap<Stores, Set<string>>()

/** What was accepted under the row's number; null while nothing is. */
const acceptedSource = ({ chains }: Stores, row: SummaryRow): SummarySource | null => {
  const place = parsePath(row.path)
  const accepted = place === null ? null : chains.at(place.deviceId, place.type, place.seq)
  const file = accepted === null ? null : chains.file(accepted.path)
  const payload = file === null ? null : storedPayload(file.bytes)
  return file === null || payload === null ? null : sourceOf({ ...file, payload })
}

const untrue = (deps: RollupDeps, rollup: Rollup, source: SummarySource): Refused => {
  const { stores } = deps.backend.workspace()
  const { path, sha256, file } = rollup
  const bytes = Uint8Array.from(Buffer.from(file, 'base64'))
  stores.evidence.keepFile({ path, sha256, bytes, receivedAt: deps.backend.clock.now() })
  return refusedFile(path, 'untrue', [source.path])
}

/** The first row that says something else than the file that was accepted under its number. */
const lieAgainstAccepted = async (deps: RollupDeps, rollup: Rollup): Promise<Refused | null> => {
  const { stores } = deps.backend.workspace()
  const known = checked.get(stores) ?? new Set()
  checked.set(stores, known)
  for (const row of rollup.rows) {
    const key = `${rollup.path} ${row.path}`
    if (known.has(key)) continue
    await deps.breathe()
    const source = acceptedSource(stores, row)
    if (source === null) continue
    if (!isTrueSummary(row, source)) return untrue(deps, rollup, source)
    known.add(key)
  }
  return null
}

/** Names every summary that was found to lie. A device that lied once is never believed again. share-format §15.3 */
export const checkRollups = async (deps: RollupDeps): Promise<readonly Refused[]> => {
  const { evidence } = deps.backend.workspace().stores
  const found: Refused[] = []
  for (const rollup of evidence.rollups()) {
    const lie = await lieAgainstAccepted(deps, rollup)
    if (lie === null) continue
    found.push(lie)
    for (const other of evidence.rollups()) if (other.deviceId === rollup.deviceId) evidence.dropRollup(other.path)
  }
  return found
}

/** Some of the files that a new summary names, chosen by chance, read and compared before it is shown. */
export const sampleRollup = async (deps: RollupDeps, rollup: Rollup): Promise<Result<Refused | null, ShareProblem>> => {
  const workspace = deps.backend.workspace()
  const { stores } = workspace
  const open = rollup.rows.filter((row) => acceptedSource(stores, row) === null)
  for (let count = 0; count < samples && open.length > 0; count += 1) {
    const [row] = open.splice(randomInt(open.length), 1)
    if (row === undefined) break
    await deps.breathe()
    const bytes = await deps.share.read(row.path, largestFileBytes)
    // a file that is not there is missed when its chain is read
    if (!bytes.ok && (bytes.error === 'notFound' || bytes.error === 'tooLarge' || bytes.error === 'io')) continue
    if (!bytes.ok) return bytes as Result<never, ShareProblem>
    const found = { path: row.path, bytes: bytes.value, young: false }
    const judged = authenticate(judgeToolsOf(workspace), trustOf(deps.profile, stores), found)
    const source = judged.ok ? sourceOf(judged.value) : null
    if (source === null || isTrueSummary(row, source)) continue
    const { path, sha256 } = source
    stores.evidence.keepFile({ path, sha256, bytes: bytes.value, receivedAt: deps.backend.clock.now() })
    return ok(untrue(deps, rollup, source))
  }
  return ok(null)
}
