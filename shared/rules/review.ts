/** A draft on its way to a version: proposed by one admin, looked at by another, exactly as it is. */
import { digestOf, type Digest } from '../kernel/digest.ts'
import type { ActorId } from '../kernel/ids.ts'
import type { PackReview, RulePack } from './model.ts'

/** A draft that an admin shows to the others; `digest` names its content. */
export interface Proposal {
  readonly digest: Digest
  readonly draft: RulePack
  readonly note: string
  readonly actorId: ActorId
  readonly proposedAt: number
}

export const reviewVerdicts = ['approved', 'refused'] as const
/** What an admin says of the content with this digest. */
export interface Review {
  readonly digest: Digest
  readonly verdict: (typeof reviewVerdicts)[number]
  readonly reason: string
  readonly actorId: ActorId
  readonly reviewedAt: number
}

/** One pair of eyes: whoever drafts may publish. Two: another admin looks first. */
export interface EyesChange {
  readonly eyes: 1 | 2
  readonly reason: string
  readonly changedBy: ActorId
  readonly changedAt: number
}

/** Everything that decides anything, and the version it is to become; not when, by whom and for which outlets. */
export const contentDigest = ({
  organisationId,
  version,
  rules,
  tables,
  adjustments,
  words,
  cases,
  ruleCases,
}: RulePack): Digest =>
  digestOf({
    organisationId,
    version,
    rules,
    tables,
    adjustments,
    words: words ?? null,
    cases: cases ?? null,
    // content from before there were such cases keeps the name under which it was looked at
    ...(ruleCases === undefined ? {} : { ruleCases }),
  })

/** The content of a version as the start of another one: nothing of how that version was published comes along. */
export const contentAs = (pack: RulePack, version: number): RulePack => {
  const content: { -readonly [Member in keyof RulePack]: RulePack[Member] } = { ...pack, version }
  delete content.canary
  delete content.repeats
  delete content.review
  return content
}

/** What the last change says; before any, two as soon as there are two admins. */
export const requiredEyes = (admins: number, changes: readonly EyesChange[] = []): 1 | 2 =>
  changes.at(-1)?.eyes ?? (admins >= 2 ? 2 : 1)

export type ReviewState =
  | { readonly type: 'draft' }
  | { readonly type: 'waiting'; readonly proposal: Proposal }
  | { readonly type: 'reviewed' | 'refused'; readonly proposal: Proposal; readonly review: Review }

const newest = <T>(items: readonly T[], at: (item: T) => number): T | undefined =>
  items.reduce<T | undefined>((last, item) => (last === undefined || at(item) >= at(last) ? item : last), undefined)

/**
 * Where content stands. Any edit gives it another digest, so what was said of it before says nothing of it now. Only an
 * admin counts, and never for the own proposal; of several reviews the last one.
 */
export const reviewStateOf = (
  digest: Digest,
  papers: { readonly proposals: readonly Proposal[]; readonly reviews: readonly Review[] },
  admins: ReadonlySet<string>,
): ReviewState => {
  const proposal = newest(
    papers.proposals.filter((one) => one.digest === digest && admins.has(one.actorId)),
    ({ proposedAt }) => proposedAt,
  )
  if (proposal === undefined) return { type: 'draft' }
  const proposers = new Set(papers.proposals.filter((one) => one.digest === digest).map(({ actorId }) => actorId))
  const review = newest(
    papers.reviews.filter(({ digest: of, actorId }) => of === digest && admins.has(actorId) && !proposers.has(actorId)),
    ({ reviewedAt }) => reviewedAt,
  )
  if (review === undefined) return { type: 'waiting', proposal }
  return { type: review.verdict === 'approved' ? 'reviewed' : 'refused', proposal, review }
}

/** What the published version says of its review. */
export const recordOf = ({ proposal, review }: Extract<ReviewState, { type: 'reviewed' | 'refused' }>): PackReview => ({
  digest: review.digest,
  proposedBy: proposal.actorId,
  reviewedBy: review.actorId,
  reviewedAt: review.reviewedAt,
  reason: review.reason,
})
