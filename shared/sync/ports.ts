/** What the core's sync needs: signing, a share of write-once files, an outbox, and what was accepted so far. */
import type { ActorId, DeviceId, OrganisationId, OutletId, ShareId } from '../kernel/ids.ts'
import type { Result } from '../kernel/result.ts'
import type { Digest } from '../kernel/digest.ts'
import type { LocalDate } from '../kernel/time.ts'
import type { OutletReport, WeekReport } from '../compliance/model.ts'
import type { SummarySource } from '../compliance/summary.ts'
import type { ApprovalContent, Device, FileType, Refused, Registry } from './model.ts'

/** Private keys never leave it. Ed25519. */
export interface KeyRing {
  readonly create: () => { readonly deviceId: DeviceId; readonly publicKey: string }
  readonly has: (deviceId: DeviceId) => boolean
  readonly sign: (deviceId: DeviceId, bytes: Uint8Array) => Uint8Array
  readonly verify: (publicKey: string, bytes: Uint8Array, signature: Uint8Array) => boolean
  /** HMAC-SHA-256 with a secret of this data folder, named by purpose; for pseudonyms. Hexadecimal. */
  readonly hmac: (purpose: string, text: string) => string
}

export type ShareProblem = 'missing' | 'readOnly' | 'full' | 'hung' | 'foreign' | 'newerLayout' | 'fork' | 'io'

/** A folder of write-once files. Every call has a deadline; the adapter runs in a process of its own. Paths use `/`. */
export interface FileShare {
  readonly probe: () => Promise<Result<{ readonly shareId: ShareId }, ShareProblem>>
  readonly createMarker: (shareId: ShareId) => Promise<Result<void, ShareProblem>>
  /** Names in a directory; an absent directory is empty (under a verified marker). */
  readonly list: (directory: string) => Promise<Result<readonly string[], ShareProblem>>
  /** Whole file, at most `maxBytes`; `damaged` where it is longer. */
  readonly read: (path: string, maxBytes: number) => Promise<Result<Uint8Array, ShareProblem | 'notFound' | 'tooLarge'>>
  /** Idempotent write-once publication with read-back before and after the rename. */
  readonly publish: (
    path: string,
    bytes: Uint8Array,
  ) => Promise<
    Result<
      {
        readonly readBackAt: number
        /** The share's clock minus this device's, where the write showed it. */
        readonly shareMinusDeviceMs?: number | null
      },
      ShareProblem | 'nameTaken'
    >
  >
  /** Removes a file that still has exactly these bytes; one that is gone already is no fault. Only for §14 of the format. */
  readonly remove: (path: string, bytes: Uint8Array) => Promise<Result<void, ShareProblem | 'differs'>>
  readonly close: () => Promise<void>
}

export interface OutboxRow {
  readonly path: string
  readonly sha256: Digest
  readonly bytes: Uint8Array
  readonly deviceId: DeviceId
  readonly seq: number
  readonly type: FileType
  readonly createdAt: number
  readonly readBackAt: number | null
  readonly attempts: number
  readonly problem: ShareProblem | 'nameTaken' | null
}
export interface Outbox {
  /** Oldest first; per device in order of seq. */
  readonly waiting: () => readonly OutboxRow[]
  readonly add: (row: Omit<OutboxRow, 'readBackAt' | 'attempts' | 'problem'>) => void
  readonly markRead: (path: string, readBackAt: number) => void
  readonly markFailed: (path: string, problem: ShareProblem | 'nameTaken') => void
  /** Newest number and hash this device has written in that directory kind, waiting ones included. */
  readonly head: (deviceId: DeviceId, type: FileType) => { readonly seq: number; readonly sha256: Digest } | null
  readonly byPath: (path: string) => OutboxRow | null
  readonly lastReadBackAt: () => number | null
}

export interface Head {
  readonly deviceId: DeviceId
  readonly type: FileType
  readonly ownerId: string
  readonly seq: number
  readonly sha256: Digest
  readonly createdAt: number
  readonly packVersion: number
  readonly clockOffMs: number | null
}

export interface ReceivedFile {
  readonly path: string
  readonly sha256: Digest
  readonly bytes: Uint8Array
  readonly receivedAt: number
}
export interface ReceivedWeek {
  readonly report: OutletReport
  readonly week: WeekReport
  readonly path: string
  readonly sha256: Digest
  readonly createdAt: number
}

/**
 * Accepted state: raw bytes and what they say, written together; never moves back. What a file says can become void
 * where its device was revoked after a lower number: then it stands in no answer, and bytes, numbers and heads stay.
 */
export interface ChainStore {
  readonly heads: () => readonly Head[]
  readonly acceptReport: (file: ReceivedFile, head: Head, report: OutletReport) => void
  readonly acceptApproval: (file: ReceivedFile, head: Head, approval: ApprovalContent) => void
  readonly acceptPaper: (file: ReceivedFile, head: Head) => void
  readonly refused: () => readonly Refused[]
  readonly setRefused: (deviceId: string, refused: readonly Refused[]) => void
  /** Newest revision of each week of each outlet in [fromOn, toOn], ascending by outlet, week. */
  readonly weeks: (fromOn: LocalDate, toOn: LocalDate, outletId?: OutletId) => readonly ReceivedWeek[]
  /** Newest report of each outlet: its present overrides and requests. */
  readonly newestReports: () => readonly {
    readonly outletId: OutletId
    readonly path: string
    readonly sha256: Digest
    readonly createdAt: number
    readonly report: OutletReport
  }[]
  /** Of each outlet its newest report, and its newest week in [fromOn, toOn], which may be the same file; read one by one. */
  readonly eachNewest: (fromOn: LocalDate, toOn: LocalDate) => Iterable<SummarySource>
  readonly approvals: () => readonly (ApprovalContent & { readonly path: string; readonly deviceId: DeviceId })[]
  readonly file: (path: string) => ReceivedFile | null
  /** The accepted file of one number of a chain. */
  readonly at: (deviceId: string, type: FileType, seq: number) => Pick<ReceivedFile, 'path' | 'sha256'> | null
  /**
   * From now on reports and approvals above a device's number are void, and all others count, also those that an earlier
   * call made void. Paths of the files whose words are void now, ascending.
   */
  readonly voidAbove: (limits: ReadonlyMap<DeviceId, number>) => readonly string[]
  /** Accepted files behind `path`, ascending by path; at most `limit`. */
  readonly acceptedAfter: (path: string, limit: number) => readonly Pick<ReceivedFile, 'path' | 'sha256'>[]
}

/** The registry of the organisation as this device knows it: verified, and with what it is about to change itself. */
export interface TrustStore {
  readonly registry: () => Registry | null
  readonly saveRegistry: (registry: Registry) => void
  readonly device: (deviceId: string) => Device | null
}

export interface Profile {
  readonly organisationId: OrganisationId
  readonly organisationName: string
  readonly shareId: ShareId
  readonly shareFolder: string | null
  /** SHA-256 of the first root of the organisation's repository, pinned at joining. */
  readonly rootSha256: Digest
  readonly demo: boolean
  /** Added to the wall clock: the demo lives on its own date. */
  readonly clockShiftMs: number
  readonly actorId: ActorId
  /** Actors that this data folder holds keys for. One, except in the demo. */
  readonly identities: readonly {
    readonly actorId: ActorId
    readonly deviceId: DeviceId
    /** Of a device that asked to be admitted: the registry does not know it yet. */
    readonly publicKey?: string
  }[]
}
export interface ProfileStore {
  readonly get: () => Profile | null
  readonly save: (profile: Profile) => void
}
