import type { Input, Problem } from '../../../shared/contract/api.ts'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import { weekdayOf, type LocalDate } from '../../../shared/kernel/time.ts'
import type { Actor } from '../../../shared/people/permissions.ts'
import { diffPacks } from '../../../shared/rules/diff.ts'
import type { PackReview, RulePack } from '../../../shared/rules/model.ts'
import { contentAs, recordOf } from '../../../shared/rules/review.ts'
import type { Backend } from '../backend.ts'
import { outletsOf } from '../compare/evidence.ts'
import { refuse } from '../refuse.ts'
import { todayOf } from '../time/today.ts'
import { mayPublish, publishPackTarget } from '../trust/publishRegistry.ts'
import { admitPack } from './admitPack.ts'
import { draftNamed, refusalOfDraft } from './draft.ts'
import { eyesOf, reviewOf } from './reviewState.ts'

type Sealing = Pick<RulePack, 'effectiveOn' | 'note'>

const refusalOfDay = (backend: Backend, effectiveOn: LocalDate): Result<never, Problem> | null => {
  if (weekdayOf(effectiveOn) !== 1) return refuse('notMonday', { effectiveOn })
  const today = todayOf(backend)
  return effectiveOn < today ? refuse('effectiveInPast', { effectiveOn, today }) : null
}

/** Signs the content as the next version, for outlets to take at their next sync. What became of the draft is up to `settle`. */
const seal = (
  backend: Backend,
  actor: Actor,
  content: RulePack,
  { effectiveOn, note }: Sealing,
  settle: () => void,
): Result<RulePack, Problem> => {
  const late = refusalOfDay(backend, effectiveOn)
  if (late !== null) return late
  if (!mayPublish(backend)) return refuse('notFounder')
  const publishedAt = backend.clock.now()
  const admitted = admitPack({ ...content, effectiveOn, publishedAt, publishedBy: actor.name, note })
  if (!admitted.ok) return admitted
  const pack = admitted.value
  const { stores } = backend.workspace()
  stores.transaction(() => {
    publishPackTarget(backend, pack)
    settle()
  })
  return ok(pack)
}

/** The review that stands behind exactly this content; null where none is needed. */
const reviewFor = (backend: Backend, draft: RulePack): Result<PackReview | null, Problem> => {
  const { required, admins } = eyesOf(backend)
  const state = reviewOf(backend, draft)
  if (state.type === 'reviewed') return ok(recordOf(state))
  if (required === 1) return ok(null)
  return admins < 2 ? refuse('secondAdminMissing') : refuse('reviewMissing', { state: state.type })
}

/** The draft, for all outlets or first for some. */
export const publishPack = (
  backend: Backend,
  actor: Actor,
  { effectiveOn, note, canary, digest }: Input<'rules.publish'>,
): Result<RulePack, Problem> => {
  const view = draftNamed(backend, digest)
  if (!view.ok) return view
  const refusal = refusalOfDraft(view.value)
  if (refusal !== null) return refusal
  const known = new Set(outletsOf(backend).map(({ outletId }) => outletId))
  const stranger = canary?.find((outletId) => !known.has(outletId))
  if (stranger !== undefined) return refuse('notFound', { what: 'outlet', id: stranger })
  const review = reviewFor(backend, view.value.draft)
  if (!review.ok) return review
  const content = {
    ...view.value.draft,
    ...(canary === undefined ? {} : { canary: [...new Set(canary)] }),
    ...(review.value === null ? {} : { review: review.value }),
  }
  return seal(backend, actor, content, { effectiveOn, note }, () => backend.workspace().stores.drafts.clear())
}

/** An earlier version once more, as the next one. What is being drafted stays and is measured against it. */
const repeatVersion = (backend: Backend, actor: Actor, earlier: RulePack, newest: RulePack, sealing: Sealing) => {
  const { drafts } = backend.workspace().stores
  const version = newest.version + 1
  const content = {
    ...contentAs(earlier, version),
    repeats: earlier.version,
    ...(earlier.review === undefined ? {} : { review: earlier.review }),
  }
  return seal(backend, actor, content, sealing, () => {
    const draft = drafts.current()
    drafts.clear()
    if (draft?.version === version) drafts.push({ ...draft, version: version + 1 })
  })
}

/** Ends the trial well: every outlet takes what the canary outlets have. It was looked at before the trial. */
export const releaseCanary = (
  backend: Backend,
  actor: Actor,
  sealing: Input<'reviews.release'>,
): Result<RulePack, Problem> => {
  const newest = backend.workspace().stores.packs.newest()
  if (newest?.canary === undefined) return refuse('noCanary')
  return repeatVersion(backend, actor, newest, newest, sealing)
}

/** Goes back in a hurry: what was published once needs no new review. */
export const rollBack = (
  backend: Backend,
  actor: Actor,
  { version, ...sealing }: Input<'reviews.rollBack'>,
): Result<RulePack, Problem> => {
  const packs = backend.workspace().stores.packs.list()
  const earlier = packs.find((pack) => pack.version === version)
  const newest = packs.at(-1)
  if (earlier === undefined || newest === undefined) return refuse('notFound', { what: 'pack', id: version })
  if (newest.canary === undefined && diffPacks(newest, earlier).length === 0) return refuse('nothingChanged')
  return repeatVersion(backend, actor, earlier, newest, sealing)
}
