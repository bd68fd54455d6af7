import type { Problem } from '../../../shared/contract/api.ts'
import type { EvidenceFileView, EvidenceView } from '../../../shared/contract/evidence.ts'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import { differingMembers } from '../../../shared/sync/differing.ts'
import { caseKeyOf } from '../../../shared/sync/evidence.ts'
import type { EvidenceCase } from '../../../shared/sync/evidencePorts.ts'
import type { Registry } from '../../../shared/sync/model.ts'
import { parsePath } from '../../../shared/sync/paths.ts'
import type { ReceivedFile } from '../../../shared/sync/ports.ts'
import type { Stores } from '../backend.ts'
import { refuse } from '../refuse.ts'
import { storedPayload } from './storedPayload.ts'

const keptFile = ({ chains, evidence }: Stores, path: string): ReceivedFile | null =>
  chains.file(path) ?? evidence.file(path)

const pathsOf = ({ refused }: EvidenceCase): readonly string[] => [
  ...new Set([refused.path, ...(refused.evidence ?? [])]),
]

const writerName = (registry: Registry | null, deviceId: string): string => {
  const device = registry?.devices.find((one) => one.deviceId === deviceId)
  return registry?.actors.find(({ actorId }) => actorId === device?.actorId)?.name ?? deviceId
}

const roleOf = (stores: Stores, { refused }: EvidenceCase, path: string): EvidenceFileView['role'] => {
  if (path === refused.path) return refused.refusal === 'rollback' ? 'missing' : 'disputed'
  if (parsePath(path)?.type === 'wt1') return 'witness'
  return stores.chains.file(path) === null ? 'other' : 'accepted'
}

const fileView = (stores: Stores, found: EvidenceCase, path: string): EvidenceFileView => {
  const place = parsePath(path)
  const file = keptFile(stores, path)
  return {
    path,
    role: roleOf(stores, found, path),
    writer: writerName(stores.trust.registry(), place?.deviceId ?? ''),
    seq: place?.seq ?? null,
    sha256: file?.sha256 ?? null,
    createdAt: (file === null ? null : storedPayload(file.bytes))?.createdAt ?? null,
    bytes: file?.bytes.length ?? null,
  }
}

/** Compared are two files that claim the same number of a chain; others differ anyway. */
const differsIn = (stores: Stores, found: EvidenceCase): readonly string[] => {
  const own = parsePath(found.refused.path)
  const other = pathsOf(found).find((path) => {
    const place = parsePath(path)
    const isRival = place?.deviceId === own?.deviceId && place?.type === own?.type && place?.seq === own?.seq
    return path !== found.refused.path && isRival
  })
  const [one, two] = [found.refused.path, other].map((path) => {
    const file = path === undefined ? null : keptFile(stores, path)
    return file === null ? null : storedPayload(file.bytes)
  })
  return one && two ? differingMembers(one, two) : []
}

/** Every contradiction that was ever seen here, newest first. */
export const evidenceViews = (stores: Stores): readonly EvidenceView[] => {
  const seen = [...stores.chains.refused(), ...(stores.evidence.lastAudit()?.refused ?? [])]
  const open = new Set<string>(seen.map(caseKeyOf))
  return stores.evidence.cases().map((found) => {
    const { refused, foundAt } = found
    const { refusal, ownerId, deviceId, seq } = refused
    const caseId = caseKeyOf(refused)
    return {
      caseId,
      refusal,
      foundAt,
      open: open.has(caseId),
      ownerId,
      deviceId,
      seq,
      files: pathsOf(found).map((path) => fileView(stores, found, path)),
      differs: differsIn(stores, found),
    }
  })
}

/** All that somebody needs who was not there: the files byte by byte, and whose keys must have signed them. share-format §13.5 */
export const evidenceFile = (
  stores: Stores,
  caseId: string,
): Result<{ readonly name: string; readonly content: string }, Problem> => {
  const found = stores.evidence.cases().find(({ refused }) => caseKeyOf(refused) === caseId)
  const profile = stores.profiles.get()
  if (found === undefined || profile === null) return refuse('notFound', { what: 'evidence', id: caseId })
  const { refused, foundAt } = found
  const registry = stores.trust.registry()
  const paths = pathsOf(found)
  const writers = new Set(paths.map((path) => parsePath(path)?.deviceId))
  const { shareId, organisationId, organisationName, rootSha256 } = profile
  const text = JSON.stringify(
    {
      fmt: 1,
      shareId,
      organisation: { organisationId, organisationName, rootSha256 },
      found: { refusal: refused.refusal, path: refused.path, foundAt },
      devices: (registry?.devices ?? [])
        .filter(({ deviceId }) => writers.has(deviceId))
        .map((device) => ({ ...device, name: writerName(registry, device.deviceId) })),
      files: paths.map((path) => {
        const file = keptFile(stores, path)
        const base64 = file === null ? null : Buffer.from(file.bytes).toString('base64')
        return { path, role: roleOf(stores, found, path), sha256: file?.sha256 ?? null, base64 }
      }),
      differs: differsIn(stores, found),
    },
    null,
    2,
  )
  const name = `plumbline-evidence-${refused.refusal}-${refused.deviceId}-${refused.seq ?? 0}.json`
  return ok({ name, content: Buffer.from(text).toString('base64') })
}
