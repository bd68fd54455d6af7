/** How a draft becomes a version: shown to another admin, tried in some outlets, for all, and back again. */
import * as z from 'zod'
import type { Digest } from '../kernel/digest.ts'
import type { ActorId } from '../kernel/ids.ts'
import type { LocalDate } from '../kernel/time.ts'
import type { CanaryOutlet } from '../rules/canary.ts'
import type { RulePack } from '../rules/model.ts'
import type { PackChange } from '../rules/packChange.ts'
import { reviewVerdicts } from '../rules/review.ts'
import type { RuleTests } from '../rules/ruleCases.ts'
import type { CaseResult } from '../rules/tableCases.ts'
import { answer, call, idText, localDate, sentence } from './wire.ts'

interface Signed {
  readonly actorId: ActorId
  readonly name: string
  readonly at: number
}

export interface ReviewView {
  /** `unchanged`: there is nothing to look at. */
  readonly state: 'unchanged' | 'draft' | 'waiting' | 'reviewed' | 'refused'
  readonly digest: Digest
  readonly proposed: (Signed & { readonly note: string }) | null
  readonly reviewed: (Signed & { readonly reason: string }) | null
}

export interface EyesView {
  readonly required: 1 | 2
  readonly admins: number
  /** Only where the organisation's key is. */
  readonly mayChange: boolean
  /** Newest first. */
  readonly changes: readonly (Signed & { readonly eyes: 1 | 2; readonly reason: string })[]
}

export interface ProposalView {
  readonly draft: RulePack
  readonly base: RulePack
  readonly changes: readonly PackChange[]
  readonly cases: readonly CaseResult[]
  readonly ruleTests: RuleTests
  readonly review: ReviewView
}

export interface CanaryView {
  readonly version: number
  readonly effectiveOn: LocalDate
  readonly outlets: readonly (CanaryOutlet & { readonly outletName: string })[]
}

const none = z.object({})
const digest = z.string().regex(/^[0-9a-f]{64}$/)
const publication = { effectiveOn: localDate, note: sentence }

export const reviewsApi = {
  /** What admins have shown each other as the next version, newest first. */
  'reviews.list': call(none, answer<{ readonly proposals: readonly ProposalView[]; readonly eyes: EyesView }>()),
  /** Shows the draft, exactly as it is, to the other admins. */
  'reviews.propose': call(z.object({ note: sentence }), answer<ReviewView>()),
  'reviews.decide': call(z.object({ digest, verdict: z.enum(reviewVerdicts), reason: sentence }), answer<ReviewView>()),
  'reviews.setEyes': call(
    z.object({ eyes: z.union([z.literal(1), z.literal(2)]), reason: sentence }),
    answer<EyesView>(),
  ),
  /** The trial that is running; null while every version is for all. */
  'reviews.canary': call(none, answer<CanaryView | null>()),
  /** The version that is tried, for all outlets. */
  'reviews.release': call(z.object(publication), answer<RulePack>()),
  /** The content of an earlier version as a new one. */
  'reviews.rollBack': call(z.object({ version: z.int().min(1), ...publication }), answer<RulePack>()),
} as const

export const publishInput = z.object({
  ...publication,
  /** Outlets that take it first; all when left out. */
  canary: z.array(idText<'Outlet'>()).min(1).max(2_000).optional(),
  /** A draft that another admin has shown, instead of the own one. */
  digest: digest.optional(),
})
