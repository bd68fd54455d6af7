/** What contradicts itself on the share, with the files that prove it, and whether everything accepted is still there. */
import * as z from 'zod'
import type { Audit, Refusal } from '../sync/model.ts'
import type { JobStarted } from './session.ts'
import { answer, call } from './wire.ts'

/** One file of a contradiction, as this device holds it. */
export interface EvidenceFileView {
  readonly path: string
  /** `disputed` is the file in question, `accepted` the one that counts here, `witness` says what somebody else accepted. */
  readonly role: 'disputed' | 'accepted' | 'witness' | 'other'
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
  /** Still so at the last look at the share. */
  readonly open: boolean
  readonly ownerId: string
  readonly deviceId: string
  readonly seq: number | null
  readonly files: readonly EvidenceFileView[]
  /** Members of the signed payloads that differ; empty where only one of them is here. */
  readonly differs: readonly string[]
}

const none = z.object({})

export const evidenceApi = {
  'share.evidence': call(none, answer<readonly EvidenceView[]>()),
  /** One contradiction as a file for others, base64. */
  'share.evidenceFile': call(
    z.object({ caseId: z.string().regex(/^[0-9a-f]{64}$/) }),
    answer<{ readonly name: string; readonly content: string }>(),
  ),
  /** Looks for every accepted file again. */
  'share.audit': call(none, answer<JobStarted>()),
  'share.lastAudit': call(none, answer<Audit | null>()),
} as const
