import type { VerifyReport } from '../../../shared/contract/compare.ts'
import { replayWeekReport } from '../../../shared/compliance/replayWeekReport.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import { standsAlone } from '../../../shared/sync/checkpoint.ts'
import { refusedFile, type Authentic, type JudgeTools, type Trust } from '../../../shared/sync/judge.ts'
import { createOverrideLedger, type OverrideLedger } from '../../../shared/sync/overrideLedger.ts'
import type { Refused, Registry } from '../../../shared/sync/model.ts'
import type { FileShare, KeyRing, ShareProblem } from '../../../shared/sync/ports.ts'
import type { RulePack } from '../../../shared/rules/model.ts'
import type { Digest } from '../../../shared/kernel/digest.ts'
import { id, type OrganisationId, type ShareId } from '../../../shared/kernel/ids.ts'
import type { Progress } from '../jobs/jobs.ts'
import { verifySignature } from '../keys/keyFiles.ts'
import { listRuleFiles, verifyRules, type VerifiedRules } from '../trust/verifyRules.ts'
import { createApprovalClaims, type AnswerPlace, type ApprovalClaims } from './approvalClaims.ts'
import { decompress } from './compression.ts'
import { createDirectoryShare } from './directoryShare.ts'
import { listByDevice, listWriters, type Listed } from './listing.ts'
import { createReviewClaims, type ReviewClaims } from './reviewClaims.ts'
import { readChain, type ChainReader, type Read } from './readChain.ts'
import { findStrayNames, type StrayNames } from './strayNames.ts'
import { createRollupClaims, type RollupClaims } from './rollupClaims.ts'
import { withoutListed } from './witness.ts'
import { createWitnessedClaims, type WitnessedClaims } from './witnessedClaims.ts'

export interface VerifyOptions {
  readonly share: Pick<FileShare, 'probe' | 'list' | 'read'>
  readonly verify?: KeyRing['verify']
  /** Whose share it must be; without it the first root is believed that lies there. */
  readonly trust?: PinnedTrust
  readonly progress?: Progress
  /** Epoch ms, for what must have lain on the share for a while; the clock of this machine when left out. */
  readonly nowAt?: number
  /** Gets every file that was believed, in the order of its chain. */
  readonly believed?: (file: Authentic) => void
  /** Gets registry and rules, before the first file. */
  readonly rules?: (rules: VerifiedRules) => void
}

/** What a person may know of an organisation from elsewhere; what is left out is not asked for. */
export interface PinnedTrust {
  readonly rootSha256: Digest
  readonly shareId?: ShareId
  readonly organisationId?: OrganisationId
}

type Share = VerifyOptions['share']

const silent: Progress = { report: () => undefined, breathe: () => Promise.resolve() }

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
  readonly overrides: OverrideLedger
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
  ledger.overrides.enter(authentic)
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
  readonly byDevice: ReadonlyMap<string, readonly Listed[]>
}

/** Witnesses, summaries, outlets and people, in the order in which they are read. */
const listAll = async (share: Share): Promise<Result<readonly Listing[], ShareProblem>> => {
  const listings: Listing[] = []
  for (const type of ['wt1', 'ru1', 'cs1', 'ap1'] as const) {
    const writers = await listWriters(share, type)
    if (!writers.ok) return writers
    const byDevice = await listByDevice(share, type, writers.value)
    if (!byDevice.ok) return byDevice
    listings.push({ byDevice: byDevice.value })
  }
  return ok(listings)
}

const filesIn = (listings: readonly Listing[]): number =>
  listings.reduce((sum, { byDevice }) => sum + byDevice.values().reduce((all, files) => all + files.length, 0), 0)

const verifyListed = async (
  reader: ChainReader,
  ledger: Ledger,
  { byDevice }: Listing,
): Promise<Result<void, ShareProblem>> => {
  for (const [, listed] of byDevice) {
    const outcome = await readChain(reader, { head: null, headPath: null }, listed)
    if (!outcome.ok) return outcome
    if (outcome.value.read > 0) ledger.chains += 1
    ledger.refused.push(
      ...outcome.value.refused.map(({ path, refusal, evidence }) => refusedFile(path, refusal, evidence)),
    )
  }
  return ok(undefined)
}

/** Tells of each file before it is looked at. */
const counterOf = ({ progress = silent }: VerifyOptions, total: number): (() => Promise<void>) => {
  let looked = 0
  return async () => {
    progress.report('files', Math.min(looked, total), total)
    looked += 1
    await progress.breathe()
  }
}

const readerOf = (options: VerifyOptions, trust: Trust, ledger: Ledger, onFile: () => Promise<void>): ChainReader => {
  const { share, verify = verifySignature, nowAt = Date.now() } = options
  const tools: JudgeTools = { verify, decompress }
  const accepted = new Set<string>()
  const { witnessed } = ledger
  return {
    share,
    tools,
    trust: () => trust,
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
    breathe: onFile,
  }
}

const isOf = ({ rootSha256, registry }: VerifiedRules, pinned: PinnedTrust | undefined): boolean =>
  (pinned === undefined || pinned.rootSha256 === rootSha256) &&
  (pinned?.organisationId === undefined ||
    registry === null ||
    registry.organisation.organisationId === pinned.organisationId)

const ledgerFor = ({ registry, packs, refused }: VerifiedRules, files: number): Ledger => {
  const claims = createReviewClaims()
  for (const published of packs) claims.enterPack(published)
  return {
    registry,
    files,
    chains: 0,
    verdictsReplayed: 0,
    packs: new Map(packs.map(({ pack }) => [pack.version, pack])),
    claims,
    approvals: createApprovalClaims(),
    witnessed: createWitnessedClaims(),
    rollups: createRollupClaims(),
    overrides: createOverrideLedger(),
    refused: [...refused],
    mismatches: [],
  }
}

interface Opened {
  readonly listings: readonly Listing[]
  readonly rules: VerifiedRules
  readonly ruleFiles: number
  readonly onFile: () => Promise<void>
}

/** Lists everything, and reads what the organisation says: it says whose files count. */
const open = async (options: VerifyOptions): Promise<Result<Opened, ShareProblem>> => {
  const { share, trust } = options
  const ruleFiles = await listRuleFiles(share)
  if (!ruleFiles.ok) return ruleFiles
  const listings = await listAll(share)
  if (!listings.ok) return listings
  const files = ruleFiles.value
  const onFile = counterOf(options, files.length + filesIn(listings.value))
  const rules = await verifyRules({ share, pinned: trust?.rootSha256 ?? null, files, onFile })
  if (!rules.ok) return rules
  if (rules.value === null || !isOf(rules.value, trust)) return err('foreign')
  return ok({ listings: listings.value, rules: rules.value, ruleFiles: files.length, onFile })
}

const reportOf = ({ files, chains, verdictsReplayed, refused, mismatches }: Ledger): VerifyReport => ({
  ok: refused.length === 0 && mismatches.length === 0,
  files,
  chains,
  verdictsReplayed,
  refused,
  mismatches,
})

/**
 * Checks every file of a share, and decides every frozen verdict again under the pack it names. Needs nothing but the
 * folder; with `trust` it also says whose share it is.
 */
export const verifyShare = async (options: VerifyOptions): Promise<Result<VerifyReport, ShareProblem>> => {
  const { share } = options
  const probe = await share.probe()
  if (!probe.ok) return probe
  const { shareId } = probe.value
  if (options.trust?.shareId !== undefined && options.trust.shareId !== shareId) return err('foreign')
  const opened = await open(options)
  if (!opened.ok) return opened
  const { listings, rules, ruleFiles, onFile } = opened.value
  options.rules?.(rules)
  const { registry } = rules
  const trust: Trust = { shareId, organisationId: registry?.organisation.organisationId ?? id(''), registry }
  const ledger = ledgerFor(rules, ruleFiles)
  const reader = readerOf(options, trust, ledger, onFile)
  for (const listing of listings) {
    const done = await verifyListed(reader, ledger, listing)
    if (!done.ok) return done
  }
  const contradicted = await withoutListed(share, ledger.witnessed.findings(registry))
  if (!contradicted.ok) return contradicted
  ledger.refused.push(...contradicted.value, ...ledger.rollups.untrue(), ...ledger.overrides.rewritten())
  const unproved = [...ledger.claims.unproved(), ...ledger.approvals.unproved(placeOf(ledger))]
  ledger.refused.push(...unproved.map((path) => refusedFile(path, 'foreign')))
  return ok(reportOf(ledger))
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
