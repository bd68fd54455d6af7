import { digestOfBytes } from '../../../shared/kernel/digest.ts'
import {
  metadataPath,
  isRegionRole,
  isRegistryPart,
  packTarget,
  regionOfTarget,
  plainRootPath,
  registryTarget,
  targetPath,
} from '../../../shared/sync/repository/names.ts'
import { bytesToUtf8 } from '../../../shared/sync/bytes.ts'
import { largestPayloadBytes, parseEnvelope } from '../../../shared/sync/envelope.ts'
import type { OutletId } from '../../../shared/kernel/ids.ts'
import { lastCounting } from '../../../shared/sync/revocation.ts'
import type { LocalDate } from '../../../shared/kernel/time.ts'
import { requestDigest } from '../../../shared/overrides/lifecycle.ts'
import type { Override } from '../../../shared/overrides/model.ts'
import type { Content, FileType, Payload } from '../../../shared/sync/model.ts'
import type { InspectedFile } from '../../../shared/inspect/model.ts'
import type { Stores } from '../backend.ts'
import { decompress } from '../share/compression.ts'

export interface Period {
  readonly outletId: OutletId
  /** Mondays. */
  readonly fromOn: LocalDate
  readonly toOn: LocalDate
}
/** A kept file and what it says. */
export interface Kept extends InspectedFile {
  readonly seq: number
  readonly content: Content
}

/** Kept files were checked when they were accepted or made here, so that they are only unpacked. */
const contentOf = (bytes: Uint8Array): Content | null => {
  const envelope = parseEnvelope(bytes)
  const plain = envelope.ok ? decompress(envelope.value.payload, largestPayloadBytes) : null
  const text = plain === null ? null : bytesToUtf8(plain)
  return text === null ? null : (JSON.parse(text) as Payload).content
}

/** One number of a chain: accepted, or still on its way from here. */
const keptAt = (stores: Stores, deviceId: string, type: FileType, seq: number): Kept | null => {
  const path =
    stores.chains.at(deviceId, type, seq)?.path ??
    stores.outbox.waiting().find((row) => row.deviceId === deviceId && row.type === type && row.seq === seq)?.path
  if (path === undefined) return null
  const bytes = stores.chains.file(path)?.bytes ?? stores.outbox.byPath(path)?.bytes
  const content = bytes === undefined ? null : contentOf(bytes)
  return bytes === undefined || content === null ? null : { path, bytes, seq, content }
}

/** The last number that counts: what a revoked device wrote above it is no answer to anybody's question. */
const lastSeq = (stores: Stores, deviceId: string, type: FileType): number => {
  const registry = stores.trust.registry()
  const limits = new Map<string, number>(registry === null ? [] : lastCounting(registry))
  const last = [...stores.chains.heads(), ...stores.outbox.waiting()]
    .filter((one) => one.deviceId === deviceId && one.type === type)
    .reduce((highest, { seq }) => Math.max(highest, seq), 0)
  return Math.min(last, limits.get(deviceId) ?? Infinity)
}

/** Newest first; ends where `isEnough` says so. */
const walkBack = (
  stores: Stores,
  deviceId: string,
  type: FileType,
  isEnough: (file: Kept) => boolean = () => false,
): readonly Kept[] => {
  const files: Kept[] = []
  for (let seq = lastSeq(stores, deviceId, type); seq > 0; seq -= 1) {
    const file = keptAt(stores, deviceId, type, seq)
    if (file === null) continue
    files.push(file)
    if (isEnough(file)) break
  }
  return files
}

const isOfPeriod = ({ content }: Kept, { fromOn, toOn }: Period): boolean =>
  content.type === 'report' &&
  content.report.week !== null &&
  fromOn <= content.report.week.weekOn &&
  content.report.week.weekOn <= toOn

/** From the first file about the period to the last: what lies between belongs to the chain. */
const reportsOf = (stores: Stores, deviceId: string, period: Period): readonly Kept[] => {
  const own = walkBack(stores, deviceId, 'cs1').filter(({ path }) => path.startsWith(`outlets/${period.outletId}/`))
  const last = own.findIndex((file) => isOfPeriod(file, period))
  return last < 0 ? [] : own.slice(last, own.findLastIndex((file) => isOfPeriod(file, period)) + 1).toReversed()
}

const devicesOf = (stores: Stores, outletId: OutletId): ReadonlySet<string> =>
  new Set([
    ...stores.chains
      .heads()
      .flatMap(({ deviceId, type, ownerId }) => (type === 'cs1' && ownerId === outletId ? [deviceId] : [])),
    ...stores.outbox
      .waiting()
      .flatMap(({ deviceId, path }) => (path.startsWith(`outlets/${outletId}/`) ? [deviceId] : [])),
  ])

export const overridesIn = ({ content }: Pick<Kept, 'content'>): readonly Override[] =>
  content.type === 'report' || content.type === 'checkpoint'
    ? [...(content.report.week?.appliedOverrides ?? []), ...content.report.overrides]
    : []

/** The lead's own files about requests that these reports name. */
const answersTo = (stores: Stores, reports: readonly Kept[]): readonly InspectedFile[] => {
  const requests = new Set(reports.flatMap(overridesIn).map(requestDigest))
  return stores.chains
    .approvals()
    .filter(({ decision }) => requests.has(decision.requestDigest))
    .flatMap(({ path }) => {
      const file = stores.chains.file(path)
      return file === null ? [] : [{ path, bytes: file.bytes }]
    })
}

/** The roots, the listings, the newest registry with what regions add to it, and the versions of the rules that judged these weeks. */
const rulesFor = ({ repository }: Stores, reports: readonly Kept[]): readonly InspectedFile[] => {
  const wanted = new Set([
    registryTarget,
    ...reports.flatMap(({ content }) =>
      content.type === 'report' && content.report.week !== null ? [packTarget(content.report.week.packVersion)] : [],
    ),
  ])
  const listings = repository.metadata().filter(({ role }) => role === 'targets' || isRegionRole(role))
  return [
    ...repository.roots().map(({ version, bytes }) => ({ path: plainRootPath(version), bytes })),
    ...listings.map(({ role, version, bytes }) => ({ path: metadataPath(role, version, digestOfBytes(bytes)), bytes })),
    ...repository
      .targets()
      .filter(({ name }) => wanted.has(name) || isRegistryPart(name) || regionOfTarget(name) !== null)
      .map(({ name, sha256, bytes }) => ({ path: targetPath(name, sha256), bytes })),
  ]
}

export interface ChosenFiles {
  readonly rules: readonly InspectedFile[]
  readonly reports: readonly Kept[]
  readonly answers: readonly InspectedFile[]
}

/** What this device holds about one outlet and period, as it was signed. */
export const chooseFiles = (stores: Stores, period: Period): ChosenFiles => {
  const reports = [...devicesOf(stores, period.outletId)]
    .toSorted()
    .flatMap((deviceId) => reportsOf(stores, deviceId, period))
  return { rules: rulesFor(stores, reports), reports, answers: answersTo(stores, reports) }
}
