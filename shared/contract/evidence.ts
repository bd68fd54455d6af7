/** What contradicts itself on the share, with the files that prove it, and whether everything accepted is still there. */
import * as z from 'zod'
import type { LocalDate } from '../kernel/time.ts'
import type { RetentionState } from '../sync/checkpoint.ts'
import type { Audit, Refusal } from '../sync/model.ts'
import type { VoidFiles } from '../sync/revocation.ts'
import type { DeviceView } from './devices.ts'
import type { JobStarted } from './session.ts'
import { answer, call, idText } from './wire.ts'

/** One file of a contradiction, as this device holds it. */
export interface EvidenceFileView {
  readonly path: string
  /** `missing` and `disputed` are the file in question, `accepted` counts here, `witness` says what somebody else accepted. */
  readonly role: 'missing' | 'disputed' | 'accepted' | 'witness' | 'other'
  /** Whose device wrote it. */
  readonly writer: string
  readonly seq: number | null
  /** The rest is null where this device never had the file. */
  readonly sha256: string | null
  readonly createdAt: number | null
  readonly bytes: number | null
}

export interface EvidenceView {
  readonly caseId: string
  readonly refusal: Refusal
  readonly foundAt: number
  /** Still so at the last look at the share, or at the last audit. */
  readonly open: boolean
  readonly ownerId: string
  readonly deviceId: string
  readonly seq: number | null
  readonly files: readonly EvidenceFileView[]
  /** Members of the signed payloads that differ; empty where only one of them is here. */
  readonly differs: readonly string[]
}

/** What may be removed of the own files, and where nothing may be, why. */
export interface RetentionView {
  readonly state: RetentionState
  /** From when on the newest checkpoint is old enough, epoch ms; null without one. */
  readonly dueAt: number | null
  /** Oldest first. */
  readonly files: readonly string[]
}

/** How far the chain of an outlet is from needing its first files no more. */
export interface RetentionStanding {
  readonly state: RetentionState
  /** The newest checkpoint that counts, or else the newest; null without one. */
  readonly checkpoint: { readonly seq: number; readonly createdAt: number } | null
  /** Who has witnessed it, by name, other than the outlet's own device. */
  readonly witnesses: readonly string[]
  readonly witnessesNeeded: number
  /** As the organisation decided. */
  readonly retentionDays: number
  readonly dueAt: number | null
  /** Accepted files of the outlet's device that lie on the share now. */
  readonly files: number
  /** Of those, the ones that its device may remove, oldest first. */
  readonly removable: readonly string[]
  /** Files that its device has removed already. */
  readonly removed: number
  /** Whether that is the device at hand. */
  readonly isOwn: boolean
}

/** Files that were read before their device was revoked after a lower number: kept, and standing in no answer. */
export interface VoidedView extends Pick<VoidFiles, 'deviceId' | 'ownerId' | 'type' | 'fromSeq' | 'toSeq'> {
  /** Whose device it was, by name. */
  readonly writer: string
  /** Weeks that these files say something about, ascending. */
  readonly weeks: readonly LocalDate[]
  readonly revoked: NonNullable<DeviceView['revoked']>
}

const none = z.object({})
const outlet = { outletId: idText<'Outlet'>() }

export const evidenceApi = {
  'share.evidence': call(none, answer<readonly EvidenceView[]>()),
  /** One contradiction as a file for others, base64. */
  'share.evidenceFile': call(
    z.object({ caseId: z.string().regex(/^[0-9a-f]{64}$/) }),
    answer<{ readonly name: string; readonly content: string }>(),
  ),
  /** What counts no longer since its device was revoked, the newest revocation first. */
  'share.voided': call(none, answer<readonly VoidedView[]>()),
  /** Looks for every accepted file again. */
  'share.audit': call(none, answer<JobStarted>()),
  'share.lastAudit': call(none, answer<Audit | null>()),
  /** An entry of the outlet's chain with which it may begin later. */
  'share.checkpoint': call(z.object(outlet), answer<{ readonly file: string }>()),
  /** Null for an outlet that was never heard of. */
  'share.retention': call(z.object(outlet), answer<RetentionStanding | null>()),
  /** Removes the own files that checkpoints have made needless; a trial only names them. */
  'share.retire': call(z.object({ ...outlet, isTrial: z.boolean() }), answer<RetentionView>()),
} as const
