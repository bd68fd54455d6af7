import type { Input, Problem } from '../../../shared/contract/api.ts'
import type { EyesView, ProposalView, ReviewView } from '../../../shared/contract/reviews.ts'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import type { Actor } from '../../../shared/people/permissions.ts'
import { contentDigest, type EyesChange, type Proposal, type Review } from '../../../shared/rules/review.ts'
import type { Backend } from '../backend.ts'
import { refuse } from '../refuse.ts'
import { enqueueContent } from '../share/enqueueContent.ts'
import { mayPublish, publishRegistry } from '../trust/publishRegistry.ts'
import { draftView, proposedDraft, refusalOfDraft, viewOf } from './draft.ts'
import { adminsOf, eyesOf, reviewViewOf } from './reviewState.ts'

/** Newest first, of those that would be the next version and that an admin stands behind. */
export const openProposals = (backend: Backend): readonly ProposalView[] => {
  const { packs, reviews } = backend.workspace().stores
  const base = packs.newest()
  if (base === null) return []
  const admins = adminsOf(backend)
  const open = reviews
    .proposals()
    .filter(({ draft, actorId }) => draft.version === base.version + 1 && admins.has(actorId))
  return [...new Map(open.map((one) => [one.digest, one])).values()].toReversed().map(({ draft }) => {
    const { changes, cases, ruleTests, review } = viewOf(backend, base, draft)
    return { draft, base, changes, cases, ruleTests, review }
  })
}

/** Signed by the admin's own device: the organisation's key says nothing about who looked. */
export const proposeDraft = (
  backend: Backend,
  actor: Actor,
  { note }: Input<'reviews.propose'>,
): Result<ReviewView, Problem> => {
  const view = draftView(backend)
  if (!view.ok) return view
  const refusal = refusalOfDraft(view.value)
  if (refusal !== null) return refusal
  const { draft, changes } = view.value
  const { actorId } = actor
  const proposal: Proposal = {
    digest: contentDigest(draft),
    draft,
    note,
    actorId,
    proposedAt: backend.clock.now(),
  }
  const { stores } = backend.workspace()
  stores.transaction(() => {
    stores.reviews.saveProposal(proposal)
    enqueueContent(backend, { by: actorId, content: { type: 'proposal', proposal } })
  })
  return ok(reviewViewOf(backend, draft, changes.length))
}

/** Binds to the content by its digest: what was not looked at is not approved. */
export const decideProposal = (
  backend: Backend,
  actor: Actor,
  { digest, verdict, reason }: Input<'reviews.decide'>,
): Result<ReviewView, Problem> => {
  const view = proposedDraft(backend, digest)
  if (!view.ok) return view
  const { stores } = backend.workspace()
  const { actorId } = actor
  if (stores.reviews.proposals().some((one) => one.digest === digest && one.actorId === actorId))
    return refuse('ownProposal')
  const review: Review = { digest, verdict, reason, actorId, reviewedAt: backend.clock.now() }
  stores.transaction(() => {
    stores.reviews.saveReview(review)
    enqueueContent(backend, { by: actorId, content: { type: 'review', review } })
  })
  const { draft, changes } = view.value
  return ok(reviewViewOf(backend, draft, changes.length))
}

/** Stands in the book for everybody to see, with its reason. */
export const setEyes = (
  backend: Backend,
  actor: Actor,
  { eyes, reason }: Input<'reviews.setEyes'>,
): Result<EyesView, Problem> => {
  if (!mayPublish(backend)) return refuse('notFounder')
  const { stores } = backend.workspace()
  const registry = stores.trust.registry()
  if (registry === null) return refuse('noProfile')
  if (eyesOf(backend).required === eyes) return refuse('nothingChanged')
  const change: EyesChange = { eyes, reason, changedBy: actor.actorId, changedAt: backend.clock.now() }
  const next = { ...registry, eyesChanges: [...(registry.eyesChanges ?? []), change] }
  publishRegistry(backend, next)
  return ok(eyesOf(backend))
}
