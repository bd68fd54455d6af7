/** The repository of rules as a reader may believe it: verified targets, versions, expiries, and why files of it were refused. share-format §12 */
import type { Digest } from '../../kernel/digest.ts'
import type { Result } from '../../kernel/result.ts'
import type { ShareProblem } from '../ports.ts'

export const repositoryRefusals = ['later', 'damaged', 'foreign', 'gap', 'rollback', 'expired', 'newerFormat'] as const
export type RepositoryRefusal = (typeof repositoryRefusals)[number]

export interface RefusedMetadata {
  readonly path: string
  readonly refusal: RepositoryRefusal
  readonly nextStep: 'wait' | 'askAdmin' | 'update' | 'ignore'
}

/** Bytes whose length and hash a signed role names. */
export interface VerifiedTarget {
  readonly name: string
  readonly sha256: Digest
  readonly bytes: Uint8Array
}

/** The file of a role that was believed last. */
export interface TrustedMetadata {
  readonly role: string
  readonly version: number
  readonly bytes: Uint8Array
}
export interface TrustedRoot {
  readonly version: number
  readonly bytes: Uint8Array
}
/** The highest version that was ever believed, and whose keys had signed it. */
export interface SeenVersion {
  readonly role: string
  readonly version: number
  readonly signedBy: readonly string[]
}
/** A file that was looked at and refused; under another root it is looked at anew. */
export interface PassedOver {
  readonly path: string
  readonly rootVersion: number
  /** It may become whole, or this version may learn to read it: looked at again after all others. */
  readonly again: boolean
}

/** What this device wants the repository to say, until it was read back from there. */
export interface PendingTarget {
  readonly name: string
  readonly bytes: Uint8Array
  /** What was verified when the first change began; null where there was nothing. */
  readonly base: Uint8Array | null
}

export interface RepositoryStore {
  readonly metadata: () => readonly TrustedMetadata[]
  /** Every root that was believed, ascending. */
  readonly roots: () => readonly TrustedRoot[]
  readonly seen: () => readonly SeenVersion[]
  /** Ascending by name. */
  readonly targets: () => readonly VerifiedTarget[]
  /** By path, whether to look again. */
  readonly passedOver: (rootVersion: number) => ReadonlyMap<string, boolean>
  /** Epoch ms of the last refresh that ended with nothing expired; null before the first. */
  readonly confirmedAt: () => number | null
  /** In one transaction. Metadata and seen versions replace those of the same role; seen versions of other keys may be lower. */
  readonly accept: (state: {
    readonly metadata: readonly TrustedMetadata[]
    /** Roots that were believed on the way; one that is known stays. */
    readonly roots: readonly TrustedRoot[]
    readonly seen: readonly SeenVersion[]
    readonly passedOver: readonly PassedOver[]
    /** All that there are; null leaves them as they were. */
    readonly targets: readonly VerifiedTarget[] | null
    readonly confirmedAt: number | null
  }) => void
  /** Ascending by name. */
  readonly pending: () => readonly PendingTarget[]
  /** Later bytes replace earlier ones; the base of the first stays. */
  readonly savePending: (pending: PendingTarget) => void
  readonly dropPending: (names: readonly string[]) => void
  /** Files of a release whose bytes are fixed, in the order in which they go to the share. */
  readonly outgoing: () => readonly { readonly path: string; readonly bytes: Uint8Array }[]
  readonly setOutgoing: (files: readonly { readonly path: string; readonly bytes: Uint8Array }[]) => void
}

export interface RoleStanding {
  readonly role: string
  readonly version: number
  /** Epoch ms. */
  readonly expiresAt: number
}

export interface RepositoryState {
  /** What was verified last, whether or not this refresh could confirm it. */
  readonly targets: readonly VerifiedTarget[]
  readonly roles: readonly RoleStanding[]
  readonly confirmedAt: number | null
  /** False where something expired, was withheld or put back: no news, and the last trusted rules stay. */
  readonly confirmed: boolean
  readonly refused: readonly RefusedMetadata[]
}

/** Reads the organisation's word from the share. Never throws for what lies there. */
export interface RuleRepository {
  readonly refresh: () => Promise<Result<RepositoryState, ShareProblem>>
}
