/** What was found in an inspector's file: each file, chain, week and local value with what speaks for it. share-format §16.3 */
import type { ReplayMismatch } from '../compliance/replayWeekReport.ts'
import type { WeekReport } from '../compliance/model.ts'
import type { Digest } from '../kernel/digest.ts'
import type { LocalDate } from '../kernel/time.ts'
import type { Override } from '../overrides/model.ts'
import type { Outlet } from '../people/places.ts'
import type { RulePack } from '../rules/model.ts'
import type { FileType, Refusal, Registry } from '../sync/model.ts'
import type { Inspection, WeekNames } from './model.ts'

/** What is wrong, and with which file where it is one. */
export interface InspectionProblem {
  readonly what:
    | 'seal'
    | 'sealer'
    | 'noRegistry'
    | 'refused'
    | 'outOfPlace'
    | 'missingNumber'
    | 'link'
    | 'twice'
    | 'noRules'
    | 'verdict'
    | 'unapproved'
    | 'names'
  readonly path: string | null
  /** Of `refused`. */
  readonly refusal?: Refusal
  /** Of `missingNumber`: how many. */
  readonly count?: number
}

export interface CheckedFile {
  readonly path: string
  readonly type: FileType | 'rules' | null
  readonly sha256: Digest
  readonly bytes: number
  /** Name of who signed; null where nobody is known. */
  readonly signer: string | null
  readonly createdAt: number | null
  readonly problem: InspectionProblem | null
}

/** Consecutive files of one device. */
export interface CheckedChain {
  readonly deviceId: string
  readonly signer: string | null
  readonly fromSeq: number
  readonly toSeq: number
  /** Digest of the file before the first; null where the chain begins here. */
  readonly before: Digest | null
  readonly head: Digest
  /** Numbers that are not in the file: of other outlets, where the same manager has more than one; a problem otherwise. */
  readonly missing: number
  readonly unbroken: boolean
}

export interface InspectedWeek {
  readonly week: WeekReport
  readonly path: string
  readonly sha256: Digest
  readonly signer: string | null
  readonly pack: RulePack | null
  /** `same`: decided again from the facts, byte for byte. */
  readonly replay: 'same' | ReplayMismatch | 'noRules'
  /** Who the pseudonyms stand for, as the manager says; empty where nobody says. */
  readonly names: WeekNames['people']
}

/** How a local value came to hold: the manager may alone, a lead signed, nobody signed, or it still waits. */
export type ApprovalState = 'ownBounds' | 'signed' | 'unsigned' | 'refused' | 'waiting'

export interface InspectedOverride {
  readonly override: Override
  readonly approval: ApprovalState
  readonly author: string
  readonly decidedBy: string | null
  /** File with the lead's signature. */
  readonly approvalPath: string | null
}

export interface InspectionReport {
  readonly ok: boolean
  readonly inspection: Inspection
  /** The newest of those in the file. */
  readonly registry: Registry | null
  readonly outlet: Outlet | null
  /** Who put the file together; null where the seal says nothing. */
  readonly sealedBy: string | null
  readonly files: readonly CheckedFile[]
  readonly chains: readonly CheckedChain[]
  /** Newest revision of each week, ascending; earlier ones are among the files. */
  readonly weeks: readonly InspectedWeek[]
  /** Mondays of the period for which nothing was published. */
  readonly missingWeeks: readonly LocalDate[]
  readonly overrides: readonly InspectedOverride[]
  /** Ascending by version. */
  readonly packs: readonly RulePack[]
  readonly problems: readonly InspectionProblem[]
}
