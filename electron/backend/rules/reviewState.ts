import type { EyesView, ReviewView } from '../../../shared/contract/reviews.ts'
import type { ActorId } from '../../../shared/kernel/ids.ts'
import type { RulePack } from '../../../shared/rules/model.ts'
import { contentDigest, requiredEyes, reviewStateOf, type ReviewState } from '../../../shared/rules/review.ts'
import type { Backend } from '../backend.ts'
import { mayPublish } from '../trust/publishRegistry.ts'

type Source = Pick<Backend, 'workspace'>

/** Whoever may look at rules for the organisation now: admins, but not those whose devices were all revoked. */
export const adminsOf = ({ workspace }: Source): ReadonlySet<string> => {
  const { actors = [], devices = [] } = workspace().stores.trust.registry() ?? {}
  const isOut = (actorId: ActorId) => {
    const own = devices.filter((device) => device.actorId === actorId)
    return own.length > 0 && own.every(({ revokedAfterSeq }) => revokedAfterSeq !== null)
  }
  return new Set(
    actors.filter(({ role, actorId }) => role === 'admin' && !isOut(actorId)).map(({ actorId }) => actorId),
  )
}

const namesIn = ({ workspace }: Source): ((actorId: ActorId) => string) => {
  const names = new Map(
    workspace()
      .stores.trust.registry()
      ?.actors.map(({ actorId, name }) => [actorId, name]),
  )
  return (actorId) => names.get(actorId) ?? actorId
}

export const eyesOf = (backend: Source): EyesView => {
  const { eyesChanges = [] } = backend.workspace().stores.trust.registry() ?? {}
  const admins = adminsOf(backend).size
  const nameOf = namesIn(backend)
  return {
    required: requiredEyes(admins, eyesChanges),
    admins,
    mayChange: mayPublish(backend),
    changes: eyesChanges
      .map(({ eyes, reason, changedBy, changedAt }) => ({
        eyes,
        reason,
        actorId: changedBy,
        name: nameOf(changedBy),
        at: changedAt,
      }))
      .toReversed(),
  }
}

/** Where exactly this content stands. */
export const reviewOf = (backend: Source, draft: RulePack): ReviewState => {
  const { reviews } = backend.workspace().stores
  const papers = { proposals: reviews.proposals(), reviews: reviews.reviews() }
  return reviewStateOf(contentDigest(draft), papers, adminsOf(backend))
}

export const reviewViewOf = (backend: Source, draft: RulePack, changes: number): ReviewView => {
  const state = reviewOf(backend, draft)
  const nameOf = namesIn(backend)
  const digest = contentDigest(draft)
  if (state.type === 'draft') {
    return { state: changes === 0 ? 'unchanged' : 'draft', digest, proposed: null, reviewed: null }
  }
  const { actorId, proposedAt, note } = state.proposal
  const proposed = { actorId, name: nameOf(actorId), at: proposedAt, note }
  if (state.type === 'waiting') return { state: 'waiting', digest, proposed, reviewed: null }
  const { review } = state
  const reviewed = {
    actorId: review.actorId,
    name: nameOf(review.actorId),
    at: review.reviewedAt,
    reason: review.reason,
  }
  return { state: state.type, digest, proposed, reviewed }
}
