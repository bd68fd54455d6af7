import type { VerifyReport } from '../../../shared/contract/compare.ts'
import { replayWeekReport } from '../../../shared/compliance/replayWeekReport.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import { deviceIdOf } from '../../../shared/sync/deviceId.ts'
import { largestFileBytes, largestPayloadBytes, parseEnvelope } from '../../../shared/sync/envelope.ts'
import { standsAlone } from '../../../shared/sync/checkpoint.ts'
import { refusedFile, type Authentic, type JudgeTools, type Trust } from '../../../shared/sync/judge.ts'
import type { FileType, Refused, Registry } from '../../../shared/sync/model.ts'
import { directoryOf } from '../../../shared/sync/paths.ts'
import type { FileShare, KeyRing, ShareProblem } from '../../../shared/sync/ports.ts'
import { parsePayload } from '../../../shared/sync/schema/payload.ts'
import type { RulePack } from '../../../shared/rules/model.ts'
import { id } from '../../../shared/kernel/ids.ts'
import type { Progress } from '../jobs/jobs.ts'
import { verifySignature } from '../keys/keyFiles.ts'
import { createApprovalClaims, type AnswerPlace, type ApprovalClaims } from './approvalClaims.ts'
import { decompress } from './compression.ts'
import { createDirectoryShare } from './directoryShare.ts'
import { listByDevice, listWriter, listWriters, type Listed, type Writer } from './listing.ts'
import { createReviewClaims, type ReviewClaims } from './reviewClaims.ts'
import { readChain, type ChainReader, type Read } from './readChain.ts'
import { findStrayNames, type StrayNames } from './strayNames.ts'
import { createRollupClaims, type RollupClaims } from './rollupClaims.ts'
import { withoutListed } from './witness.ts'
import { createWitnessedClaims, type WitnessedClaims } from './witnessedClaims.ts'

export interface VerifyOptions {
  readonly share: Pick<FileShare, 'probe' | 'list' | 'read'>
  readonly verify?: KeyRing['verify']
  /** The pinned organisation key; without it the book is believed that names its own key. */
  readonly trust?: Omit<Trust, 'registry'>
  readonly progress?: Progress
  /** Epoch ms, for what must have lain on the share for a while; the clock of this machine when left out. */
  readonly nowAt?: number
  /** Gets every file that was believed, in the order of its chain. */
  readonly believed?: (file: Authentic) => void
}

type Share = VerifyOptions['share']

const silent: Progress = { report: () => undefined, breathe: () => Promise.resolve() }

/** The registry that a file claims to hold, before any signature was checked. */
const claimedRegistry = async (share: Share, path: string): Promise<Registry | null> => {
  const bytes = await share.read(path, largestFileBytes)
  const envelope = bytes.ok ? parseEnvelope(bytes.value) : null
  const unpacked = envelope?.ok ? decompress(envelope.value.payload, largestPayloadBytes) : null
  const payload = unpacked === null ? null : parsePayload(unpacked)
  return payload?.ok && payload.value.content.type === 'registry' ? payload.value.content.registry : null
}

/**
 * The book of this share by its own word: its first registry names the key whose digest is the name of the device that
 * signs it. Proves that the files belong together, not whose they are. share-format §7.2
 */
const trustFromBook = async (share: Share, shareId: Trust['shareId']): Promise<Result<Trust | null, ShareProblem>> => {
  const writers = await listWriters(share, 'ob1')
  if (!writers.ok) return writers
  for (const { ownerId, deviceId } of writers.value) {
    const files = await listWriter(share, 'ob1', ownerId, deviceId)
    if (!files.ok) return files
    for (const { path } of files.value.slice(0, 3)) {
      const key = (await claimedRegistry(share, path))?.devices.find(
        (device) => device.deviceId === deviceId,
      )?.publicKey
      if (key === undefined || deviceIdOf(key) !== deviceId) continue
      return ok({
        shareId,
        organisationId: id(ownerId),
        organisationDeviceId: id(deviceId),
        organisationPublicKey: key,
        registry: null,
      })
    }
  }
  return ok(null)
}

/** What was believed on the way, and what not. */
interface Ledger {
  registry: Registry | null
  files: number
  chains: number
  verdictsReplayed: number
  readonly packs: Map<number, RulePack>
  readonly claims: ReviewClaims
  readonly approvals: ApprovalClaims
  readonly witnessed: WitnessedClaims
  readonly rollups: RollupClaims
  readonly refused: Refused[]
  readonly mismatches: VerifyReport['mismatches'][number][]
}

const placeOf = ({ packs, registry }: Ledger): AnswerPlace => ({
  packOf: (version) => packs.get(version),
  outletOf: (outletId) => registry?.outlets.find((outlet) => outlet.outletId === outletId),
})

const enter = (ledger: Ledger, { authentic }: Read): void => {
  const { content } = authentic.payload
  ledger.files += 1
  ledger.claims.enter(authentic)
  ledger.approvals.enter(authentic)
  ledger.witnessed.enter(authentic)
  ledger.rollups.enter(authentic)
  if (content.type === 'registry') ledger.registry = content.registry
  if (content.type === 'pack' && !ledger.packs.has(content.pack.version)) {
    ledger.packs.set(content.pack.version, content.pack)
  }
  if (content.type !== 'report' || content.report.week === null) return
  const { week, outletId } = content.report
  const pack = ledger.packs.get(week.packVersion)
  ledger.verdictsReplayed += 1
  if (pack === undefined || !replayWeekReport(week, pack).ok) {
    ledger.mismatches.push({ path: authentic.path, weekOn: week.weekOn, outletId })
  }
}

/** What is to be read of one type, before anything is. */
interface Listing {
  readonly type: FileType
  readonly writers: readonly Writer[]
  readonly byDevice: ReadonlyMap<string, readonly Listed[]>
}

/** The book of the organisation, then witnesses, summaries, outlets and people, in the order in which they are read. */
const listAll = async (share: Share, trust: Trust): Promise<Result<readonly Listing[], ShareProblem>> => {
  const book = [{ ownerId: trust.organisationId, deviceId: trust.organisationDeviceId }]
  const listings: Listing[] = []
  for (const type of ['ob1', 'wt1', 'ru1', 'cs1', 'ap1'] as const) {
    const writers = type === 'ob1' ? ok(book) : await listWriters(share, type)
    if (!writers.ok) return writers
    const byDevice = await listByDevice(share, type, writers.value)
    if (!byDevice.ok) return byDevice
    listings.push({ type, writers: writers.value, byDevice: byDevice.value })
  }
  return ok(listings)
}

const filesIn = (listings: readonly Listing[]): number =>
  listings.reduce((sum, { byDevice }) => sum + byDevice.values().reduce((all, files) => all + files.length, 0), 0)

const verifyType = async (
  reader: ChainReader,
  ledger: Ledger,
  { type, writers, byDevice }: Listing,
): Promise<Result<void, ShareProblem>> => {
  for (const [, listed] of byDevice) {
    const outcome = await readChain(reader, { head: null, headPath: null }, listed)
    if (!outcome.ok) return outcome
    if (outcome.value.read > 0) ledger.chains += 1
    ledger.refused.push(
      ...outcome.value.refused.map(({ path, refusal, evidence }) => refusedFile(path, refusal, evidence)),
    )
  }
  const empty = writers.filter(({ deviceId }) => !byDevice.has(deviceId))
  ledger.refused.push(
    ...(type === 'ob1'
      ? empty.map(({ ownerId, deviceId }) => refusedFile(directoryOf(type, ownerId, deviceId), 'rollback'))
      : []),
  )
  return ok(undefined)
}

const readerOf = (options: VerifyOptions, trust: Trust, ledger: Ledger, total: number): ChainReader => {
  const { share, verify = verifySignature, progress = silent, nowAt = Date.now() } = options
  const tools: JudgeTools = { verify, decompress }
  const accepted = new Set<string>()
  const { witnessed } = ledger
  let looked = 0
  return {
    share,
    tools,
    trust: () => ({ ...trust, registry: ledger.registry }),
    isYoung: () => false,
    isAccepted: (path) => accepted.has(path),
    acceptedAt: (place) => witnessed.acceptedAt(place)?.path ?? null,
    mayBegin: ({ payload, place }) => standsAlone({ payload, witnesses: witnessed.witnessesOf(place), nowAt }),
    accept: (read) => {
      accepted.add(read.authentic.path)
      enter(ledger, read)
      options.believed?.(read.authentic)
      return ok(undefined)
    },
    breathe: async () => {
      progress.report('files', Math.min(looked, total), total)
      looked += 1
      await progress.breathe()
    },
  }
}

/**
 * Checks every file of a share, and decides every frozen verdict again under the pack it names. Needs nothing but the
 * folder; with `trust` it also says whose share it is.
 */
export const verifyShare = async (options: VerifyOptions): Promise<Result<VerifyReport, ShareProblem>> => {
  const { share } = options
  const probe = await share.probe()
  if (!probe.ok) return probe
  const pinned = options.trust === undefined ? await trustFromBook(share, probe.value.shareId) : ok(options.trust)
  if (!pinned.ok) return pinned
  if (pinned.value === null || pinned.value.shareId !== probe.value.shareId) return err('foreign')
  const trust: Trust = { ...pinned.value, registry: null }
  const ledger: Ledger = {
    registry: null,
    files: 0,
    chains: 0,
    verdictsReplayed: 0,
    packs: new Map(),
    claims: createReviewClaims(),
    approvals: createApprovalClaims(),
    witnessed: createWitnessedClaims(),
    rollups: createRollupClaims(),
    refused: [],
    mismatches: [],
  }
  const listings = await listAll(share, trust)
  if (!listings.ok) return listings
  const reader = readerOf(options, trust, ledger, filesIn(listings.value))
  for (const listing of listings.value) {
    const done = await verifyType(reader, ledger, listing)
    if (!done.ok) return done
  }
  const contradicted = await withoutListed(share, ledger.witnessed.findings(ledger.registry))
  if (!contradicted.ok) return contradicted
  ledger.refused.push(...contradicted.value, ...ledger.rollups.untrue())
  const unproved = [...ledger.claims.unproved(), ...ledger.approvals.unproved(placeOf(ledger))]
  ledger.refused.push(...unproved.map((path) => refusedFile(path, 'foreign')))
  const { files, chains, verdictsReplayed, refused, mismatches } = ledger
  return ok({
    ok: refused.length === 0 && mismatches.length === 0,
    files,
    chains,
    verdictsReplayed,
    refused,
    mismatches,
  })
}

export interface FolderReport extends VerifyReport {
  readonly ignored: StrayNames
}

/** The same on a folder, in this process: for the command line, which has nothing else to keep alive. */
export const verifyShareFolder = async (
  folder: string,
  options: Omit<VerifyOptions, 'share'> = {},
): Promise<Result<FolderReport, ShareProblem>> => {
  const verified = await verifyShare({ ...options, share: createDirectoryShare(folder) })
  return verified.ok ? ok({ ...verified.value, ignored: await findStrayNames(folder) }) : verified
}
