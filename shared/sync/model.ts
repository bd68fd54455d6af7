/** What lies on the share: signed, numbered, linked files, and the registry that says whose keys count. */
import type { ActorId, DeviceId, OutletId, RegionId, ShareId } from '../kernel/ids.ts'
import type { Digest } from '../kernel/digest.ts'
import type { Json } from '../kernel/canonicalJson.ts'
import type { Actor } from '../people/permissions.ts'
import type { OutletChange } from '../people/outletChange.ts'
import type { Organisation, Outlet, Region } from '../people/places.ts'
import type { EyesChange, Proposal, Review } from '../rules/review.ts'
import type { OutletReport } from '../compliance/model.ts'
import type { SummaryRow } from '../compliance/summary.ts'
import type { Decision } from '../overrides/model.ts'

/** File endings by writer: outlet report, approval, enrolment request, witness, summary of a region. share-format §2.1 */
export const fileTypes = ['cs1', 'ap1', 'er1', 'wt1', 'ru1'] as const
export type FileType = (typeof fileTypes)[number]

export interface Device {
  readonly deviceId: DeviceId
  /** Raw Ed25519 public key, 64 hexadecimal digits. */
  readonly publicKey: string
  readonly actorId: ActorId
  readonly admittedAt: number
  /** Who compared the words and let it in; absent where the device founded the organisation. */
  readonly admittedBy?: ActorId | undefined
  /** The region whose lead let it in; absent where an admin did. */
  readonly inRegion?: RegionId | undefined
  /** Entries above this number do not count; null while the device is in good standing. */
  readonly revokedAfterSeq: number | null
  /** Who ended it, when and why; the newest, where the number was lowered later. */
  readonly revocation?: Revocation | undefined
}

export interface Revocation {
  readonly at: number
  readonly by: ActorId
  readonly reason: string
}

/** An open invitation; the code itself travels outside the share, the book holds only its digest. */
export interface Invitation {
  readonly codeDigest: Digest
  readonly actor: Actor
  readonly createdAt: number
  readonly usedBy: DeviceId | null
  /** How many invitations this person had before; absent for the first. Each has a code of its own. */
  readonly nth?: number | undefined
  /** The region whose lead made it; absent where an admin did. */
  readonly inRegion?: RegionId | undefined
  /** Ended without anybody let in: withdrawn, or refused to a device whose words did not fit. */
  readonly closed?: InvitationEnd | undefined
}

/** Whether the person it is for has a device that counts, had one, or never had any. */
export type InvitationKind = 'first' | 'further' | 'successor'

export interface InvitationEnd {
  readonly why: 'withdrawn' | 'refused'
  readonly at: number
  readonly by: ActorId
  /** The device that was refused. */
  readonly deviceId?: DeviceId | undefined
}

/** One change of the registry by one device. */
export interface RegistryEdit {
  readonly by: DeviceId
  /** 1, 2, 3 ... for each device. */
  readonly count: number
  readonly at: number
  /** SHA-256 of the registry that it was made on. */
  readonly base: Digest
}

export const contestedThings = ['organisation', 'region', 'outlet', 'actor', 'invitation'] as const

/** Two admins gave one thing different values without knowing of each other: one holds, the other can be entered again. */
export interface Contest {
  readonly what: (typeof contestedThings)[number]
  readonly id: string
  readonly field: string
  /** Of the newer of the two. */
  readonly at: number
  readonly kept: Json
  readonly lost: Json
  /** Whose value does not hold. */
  readonly lostBy: DeviceId
}

export interface Registry {
  readonly fmt: 1
  readonly organisation: Organisation
  readonly regions: readonly Region[]
  readonly outlets: readonly Outlet[]
  readonly actors: readonly Actor[]
  readonly devices: readonly Device[]
  readonly invitations: readonly Invitation[]
  /** What admins changed about outlets since the organisation began, oldest first; absent before the first change. */
  readonly outletChanges?: readonly OutletChange[] | undefined
  /** How many pairs of eyes a version of the rules needs, as admins decided it, oldest first; absent while nobody did. */
  readonly eyesChanges?: readonly EyesChange[] | undefined
  /** Changes that are in it, each after those that it was made on: the newest ones, and the newest of each device. */
  readonly edits?: readonly RegistryEdit[] | undefined
  /** The newest ones, oldest first. */
  readonly contests?: readonly Contest[] | undefined
}

/** What grows with the outlets: some of it, as a part of a large registry. */
export type RegistryPart = Pick<Registry, 'fmt' | 'outlets' | 'actors' | 'devices' | 'invitations'>

export interface ApprovalContent {
  readonly type: 'decision'
  readonly outletId: OutletId
  readonly regionId: RegionId
  /** SHA-256 of the file in which the request was read. */
  readonly requestFile: Digest
  readonly packVersion: number
  readonly decision: Decision
}

export interface EnrolmentContent {
  readonly type: 'enrolment'
  readonly publicKey: string
  /** HMAC-SHA-256 of the device id under the invitation code. */
  readonly proof: string
  readonly codeDigest: Digest
  /** How the person who joins writes their name; the invitation's name where it is absent. */
  readonly name?: string | undefined
}

/** What one admin shows the others, or says of what was shown; signed by the admin, not by the organisation. */
export type ReviewContent =
  { readonly type: 'proposal'; readonly proposal: Proposal } | { readonly type: 'review'; readonly review: Review }

/** The newest file of a chain that a lead or admin has accepted: its path names chain and number. share-format §13 */
export interface WitnessedHead {
  readonly path: string
  readonly sha256: Digest
}
export interface WitnessContent {
  readonly type: 'witness'
  readonly heads: readonly WitnessedHead[]
}

/** Where a chain may begin once its owner has removed what lies before it; it says all that still holds. share-format §14 */
export interface CheckpointContent {
  readonly type: 'checkpoint'
  readonly report: OutletReport
}

/** What a lead's device tells of its region, to be believed only until the files it names were read. share-format §15 */
export interface RollupContent {
  readonly type: 'rollup'
  readonly regionId: RegionId
  readonly rows: readonly SummaryRow[]
}

export type Content =
  | { readonly type: 'report'; readonly report: OutletReport }
  | CheckpointContent
  | WitnessContent
  | RollupContent
  | ApprovalContent
  | ReviewContent
  | EnrolmentContent

/** The signed frame around every content. share-format §3 */
export interface Payload {
  readonly fmt: 1
  readonly minReader: 1
  readonly shareId: ShareId
  /** Owner of the directory: outlet for cs1, actor for ap1, device for er1 and wt1, region for ru1. */
  readonly ownerId: string
  readonly deviceId: DeviceId
  readonly seq: number
  /** SHA-256 of the previous file of this device and file type, in whichever directory; null for seq 1. */
  readonly prev: Digest | null
  readonly createdAt: number
  readonly clock: { readonly deviceAt: number; readonly shareMinusDeviceMs: number | null }
  /** Version of the newest pack the writer had applied. */
  readonly packVersion: number
  readonly content: Content
}

/** Why a reader refused or postponed a file. */
export const refusals = [
  'later',
  'damaged',
  'foreign',
  'outsideRegion',
  'unknownDevice',
  'revoked',
  'gap',
  'fork',
  'rollback',
  'splitView',
  'untrue',
  'rewritten',
  'newerFormat',
  'expired',
] as const
export type Refusal = (typeof refusals)[number]

export interface Refused {
  readonly path: string
  readonly refusal: Refusal
  readonly ownerId: string
  readonly deviceId: string
  readonly seq: number | null
  /** Code of the next step; the screen has the sentence. */
  readonly nextStep: 'wait' | 'askOwner' | 'askAdmin' | 'update' | 'ignore'
  /** Paths of the files that prove it, where it takes more than the file itself. */
  readonly evidence?: readonly string[] | undefined
}

/** Every accepted file looked for again on the share, byte by byte. share-format §13.6 */
export interface Audit {
  readonly startedAt: number
  readonly finishedAt: number
  /** Accepted files that were looked for. */
  readonly files: number
  /** Files that their owner removed after a checkpoint. */
  readonly retired: number
  /** What is gone, changed, or has a second file beside it. */
  readonly refused: readonly Refused[]
}

/** The five states of silence, and how a device's chain stands. Order of severity as listed. */
export const silenceStates = ['fine', 'notHeard', 'oldRules', 'clockDoubtful', 'chainGap'] as const
export type SilenceState = (typeof silenceStates)[number]

export interface DeviceStanding {
  readonly deviceId: DeviceId
  readonly actorId: ActorId
  readonly outletId: OutletId | null
  readonly states: readonly SilenceState[]
  readonly lastSeq: number
  readonly lastHeardAt: number | null
  readonly packVersion: number | null
  readonly currentPackVersion: number
  readonly clockOffMs: number | null
  readonly refused: readonly Refused[]
}
