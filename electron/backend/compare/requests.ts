import { withSignedDecision } from '../../../shared/compare/evidence.ts'
import type { Input, Problem } from '../../../shared/contract/api.ts'
import type { RequestView } from '../../../shared/contract/compare.ts'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import { inRange } from '../../../shared/overrides/bounds.ts'
import { localBoundsOf } from '../../../shared/overrides/effectiveValue.ts'
import { applyDecision, overrideState, requestDigest } from '../../../shared/overrides/lifecycle.ts'
import type { Decision, Override } from '../../../shared/overrides/model.ts'
import { parameterOf } from '../../../shared/overrides/parameters.ts'
import type { Actor } from '../../../shared/people/permissions.ts'
import { may } from '../../../shared/people/permissions.ts'
import type { Outlet } from '../../../shared/people/places.ts'
import type { RulePack } from '../../../shared/rules/model.ts'
import type { Backend } from '../backend.ts'
import { refuse } from '../refuse.ts'
import { enqueueContent } from '../share/enqueueContent.ts'
import { todayOf } from '../time/today.ts'
import { outletsOf } from './evidence.ts'
import { knownDecisions } from './knownDecisions.ts'

/** A request as it was read, with the place whose rules it deviates from. */
interface Request {
  readonly override: Override
  readonly digest: string
  readonly file: string
  readonly outlet: Outlet
}

const requestsOf = (backend: Backend): readonly Request[] => {
  const { stores } = backend.workspace()
  const decisions = new Map(knownDecisions(stores).map(({ decision }) => [decision.requestDigest, decision]))
  const outlets = new Map(outletsOf(backend).map((outlet) => [outlet.outletId, outlet]))
  return stores.chains.newestReports().flatMap(({ outletId, sha256, report }) => {
    const outlet = outlets.get(outletId)
    if (outlet === undefined) return []
    return report.overrides
      .filter((override) => override.band === 'outer' && override.outletId === outletId)
      .map((override) => ({
        override: withSignedDecision(override, decisions),
        digest: requestDigest(override),
        file: sha256,
        outlet,
      }))
  })
}

const packNow = (backend: Backend, { outletId }: Outlet): RulePack | null =>
  backend.workspace().stores.packs.inForce(todayOf(backend), outletId)

const viewOf = (backend: Backend, { override, digest, file, outlet }: Request): readonly RequestView[] => {
  const pack = packNow(backend, outlet)
  if (pack === null) return []
  const rule = pack.rules.find(({ ruleId }) => ruleId === override.ruleId)
  const parameter = rule === undefined ? null : parameterOf(pack, rule, override.parameter)
  const bounds = rule === undefined ? null : localBoundsOf({ pack, rule, parameter: override.parameter, outlet })
  if (parameter === null || bounds === null) return []
  const author = backend
    .workspace()
    .stores.trust.registry()
    ?.actors.find(({ actorId }) => actorId === override.authorId)
  return [
    {
      override,
      state: overrideState(override, todayOf(backend), bounds.local),
      requestDigest: digest,
      requestFile: file,
      outletName: outlet.name,
      authorName: author?.name ?? override.authorId,
      sharedValue: bounds.local.upstream,
      unit: parameter.unit,
      stricter: parameter.stricter,
      bounds: bounds.local.bounds,
      waitingSinceAt: override.requestedAt,
    },
  ]
}

/** A lead sees the own regions, who may only look sees all. Undecided first, then by age, oldest first. */
export const requestViews = (backend: Backend, actor: Actor): readonly RequestView[] => {
  const isOwn = ({ outlet }: Request) => actor.role !== 'lead' || actor.regionIds.includes(outlet.regionId)
  return requestsOf(backend)
    .filter(isOwn)
    .flatMap((request) => viewOf(backend, request))
    .filter(({ state }) => state !== 'withdrawn')
    .toSorted(
      (a, b) => Number(b.state === 'awaiting') - Number(a.state === 'awaiting') || a.waitingSinceAt - b.waitingSinceAt,
    )
}

/** A later pack may have narrowed the bounds since it was asked for: such a value would be suspended at once. */
const isOutside = ({ bounds, override }: RequestView): boolean =>
  bounds === null || !inRange(bounds.outer, override.value)

/** The request that a lead may answer now, as it is shown, or why not. */
const openRequest = (
  backend: Backend,
  actor: Actor,
  { requestDigest: digest, verdict }: Input<'requests.decide'>,
): Result<Request, Problem> => {
  const request = requestsOf(backend).find((candidate) => candidate.digest === digest)
  if (request === undefined) return refuse('notFound', { what: 'request', id: digest })
  const { outlet } = request
  if (!may(actor, 'decide', { regionId: outlet.regionId })) return refuse('notYours', { name: outlet.name })
  const [view] = viewOf(backend, request)
  if (view === undefined) return refuse('notFound', { what: 'request', id: digest })
  if (verdict === 'approved' && isOutside(view)) {
    const { min = 0, max = 0 } = view.bounds?.outer ?? {}
    return refuse('outsideBounds', { min, max })
  }
  return ok(request)
}

/** Signs the answer and puts it into the outbox; the outlet takes it at its next sync. */
export const decideRequest = (
  backend: Backend,
  actor: Actor,
  input: Input<'requests.decide'>,
): Result<RequestView, Problem> => {
  const { requestDigest: digest, verdict, reason } = input
  const request = openRequest(backend, actor, input)
  if (!request.ok) return request
  const { outlet, file, override } = request.value
  const decidedAt = backend.clock.now()
  const decision: Decision = { requestDigest: digest, verdict, reason, actorId: actor.actorId, decidedAt }
  const decided = applyDecision(override, decision)
  if (!decided.ok)
    return refuse(decided.error === 'alreadyDecided' ? 'alreadyDecided' : 'stale', { why: decided.error })
  const { outletId, regionId } = outlet
  const packVersion = packNow(backend, outlet)?.version ?? 0
  backend.workspace().stores.transaction(() =>
    enqueueContent(backend, {
      by: actor.actorId,
      content: { type: 'decision', outletId, regionId, requestFile: file, packVersion, decision },
    }),
  )
  const [view] = viewOf(backend, { ...request.value, override: decided.value })
  return view === undefined ? refuse('notFound', { what: 'request', id: digest }) : ok(view)
}
