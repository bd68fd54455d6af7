/** What the organisation decides for everybody, and which share it has marked: two small targets beside rules and registry. share-format §12.14 */
import * as z from 'zod'
import { canonicalJson } from '../../kernel/canonicalJson.ts'
import type { ActorId, OrganisationId, ShareId } from '../../kernel/ids.ts'
import { utf8ToBytes } from '../bytes.ts'
import { leastRetentionDays } from '../checkpoint.ts'
import { idField, instantField } from '../schema/fields.ts'
import { parseStrictJson } from '../strictJson.ts'

export const layoutTarget = 'layout.json'
export const policyTarget = 'policy.json'

/** The share's marker in the organisation's own word. */
export interface SignedLayout {
  readonly fmt: 1
  readonly shareId: ShareId
  readonly layout: number
}

export interface Policy {
  readonly fmt: 1
  readonly organisationId: OrganisationId
  /** So long holds the word that there is nothing newer; below half of it devices of admins and leads say it again. */
  readonly confirmDays: number
  /** So often devices of leads, admins and auditors look for every accepted file again. */
  readonly auditDays: number
  /** So long files lie on the share behind a checkpoint before their owner may remove what lies before it. */
  readonly retentionDays: number
  readonly decidedAt: number
  readonly decidedBy: ActorId
}
export type PolicyNumbers = Pick<Policy, 'confirmDays' | 'auditDays' | 'retentionDays'>

/** While nobody decided. */
export const usualPolicy: PolicyNumbers = { confirmDays: 30, auditDays: 30, retentionDays: leastRetentionDays }
/**
 * A shorter confirmation would expire over a holiday; a longer one hides for long that somebody holds news back. Files
 * that went earlier than the least would be missed by every reader.
 */
export const policyBounds = {
  confirmDays: { min: 7, max: 90 },
  auditDays: { min: 1, max: 365 },
  retentionDays: { min: leastRetentionDays, max: 3_650 },
} as const satisfies Readonly<Record<keyof PolicyNumbers, { readonly min: number; readonly max: number }>>

const within = ({ min, max }: { readonly min: number; readonly max: number }) => z.int().min(min).max(max)
export const policyNumbers = {
  confirmDays: within(policyBounds.confirmDays),
  auditDays: within(policyBounds.auditDays),
  retentionDays: within(policyBounds.retentionDays),
}
const policySchema: z.ZodType<Policy> = z.looseObject({
  fmt: z.literal(1),
  organisationId: idField<'Organisation'>(),
  ...policyNumbers,
  // decided before there was anything to decide about it
  retentionDays: policyNumbers.retentionDays.default(usualPolicy.retentionDays),
  decidedAt: instantField,
  decidedBy: idField<'Actor'>(),
})
const layoutSchema: z.ZodType<SignedLayout> = z.looseObject({
  fmt: z.literal(1),
  shareId: idField<'Share'>(),
  layout: z.int().min(1),
})

const parseAs =
  <Value>(schema: z.ZodType<Value>) =>
  (bytes: Uint8Array): Value | null => {
    const json = parseStrictJson(bytes)
    const parsed = json === null ? null : schema.safeParse(json.value)
    return parsed?.success === true ? parsed.data : null
  }

/** Null where it is none that can be relied on: numbers beyond their bounds too. */
export const parsePolicy = parseAs(policySchema)
export const parseLayout = parseAs(layoutSchema)
export const policyBytes = (policy: Policy): Uint8Array => utf8ToBytes(canonicalJson(policy))
export const layoutBytes = (layout: SignedLayout): Uint8Array => utf8ToBytes(canonicalJson(layout))

/** Two admins decided at once: the later one holds, for whoever compares. */
export const laterPolicy = (one: Policy, other: Policy): Policy => {
  if (one.decidedAt !== other.decidedAt) return one.decidedAt > other.decidedAt ? one : other
  return canonicalJson(one) < canonicalJson(other) ? one : other
}
