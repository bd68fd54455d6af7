import type { Input, Problem } from '../../../shared/contract/api.ts'
import type { PublicationView } from '../../../shared/contract/roster.ts'
import type { Exception } from '../../../shared/compliance/model.ts'
import { isLeavingUnread } from '../../../shared/compliance/leaving.ts'
import { canonicalJson } from '../../../shared/kernel/canonicalJson.ts'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import type { Actor } from '../../../shared/people/permissions.ts'
import type { Publication } from '../../../shared/roster/ports.ts'
import type { Backend } from '../backend.ts'
import { refuse } from '../refuse.ts'
import { enqueueContent } from '../share/enqueueContent.ts'
import { withWishes } from './announced.ts'
import { blockingIn, needReasonIn, outletReportOf, releaseOf, reusableExceptions, type Release } from './release.ts'
import { admitStoredWeek } from './weekDoor.ts'
import { publicationViewOf } from './weekStage.ts'

type Request = Input<'roster.publish'>

/** Reasons of this publication before those of an earlier one; nothing that no longer fits. */
const exceptionsOf = (release: Release, request: Request, actor: Actor, at: number): readonly Exception[] => {
  const given = new Map(request.reasons.map(({ findingKey, reason }) => [findingKey, reason]))
  const earlier = new Map(reusableExceptions(release).map((exception) => [exception.findingKey, exception]))
  return needReasonIn(release.evaluation).flatMap(({ key }): readonly Exception[] => {
    const reason = given.get(key)
    const before = earlier.get(key)
    if (reason === undefined || before?.reason === reason) return before === undefined ? [] : [before]
    return [{ findingKey: key, reason, ownerId: actor.actorId, acceptedAt: at }]
  })
}

/** Only what was said about a change that there is. */
const wishesOf = ({ week, changes }: Release): Pick<Publication, 'wishes'> => {
  const changed = new Set(changes.map(({ before, after }) => (after ?? before)?.shiftId))
  const wishes = week.announcements?.wishes?.filter(({ shiftId }) => changed.has(shiftId)) ?? []
  return wishes.length === 0 ? {} : { wishes }
}

const refusalFor = (
  release: Release,
  request: Request,
  exceptions: readonly Exception[],
): Result<never, Problem> | null => {
  const { frozen, evaluation, latest } = release
  if (frozen.digest !== request.digest) return refuse('digestChanged')
  const [blocking] = blockingIn(evaluation)
  if (blocking !== undefined) {
    return refuse('blocked', { count: blockingIn(evaluation).length, ruleId: blocking.ruleId })
  }
  const missing = needReasonIn(evaluation).length - exceptions.length
  if (missing > 0) return refuse('reasonsMissing', { count: missing })
  if (latest === null) return null
  const isSame =
    latest.report.digest === frozen.digest && canonicalJson(latest.exceptions) === canonicalJson(exceptions)
  if (isSame) return refuse('nothingChanged')
  return request.amendmentReason === undefined ? refuse('reasonsMissing', { count: 0, amendment: 1 }) : null
}

/** Keeps a frozen week and fixes the file that carries it, in one transaction; bringing it to the share is another matter. */
export const publishRelease = (
  backend: Backend,
  actor: Actor,
  release: Release,
  request: Request,
): Result<PublicationView, Problem> => {
  const { stores } = backend.workspace()
  const at = backend.clock.now()
  const exceptions = exceptionsOf(release, request, actor, at)
  const refusal = refusalFor(release, request, exceptions)
  if (refusal !== null) return refusal
  const report = outletReportOf(release, exceptions, request.amendmentReason ?? null, at)
  const { week } = report
  if (week === null) throw new Error('a publication without its week')
  return stores.transaction(() => {
    const file = enqueueContent(backend, { by: actor.actorId, content: { type: 'report', report } })
    const publication: Publication = {
      outletId: request.outletId,
      report: week,
      shifts: release.week.shifts,
      exceptions,
      amendments: week.amendments,
      ...wishesOf(release),
      path: file.path,
      sha256: file.sha256,
    }
    // The outbox row is there already: the publication names its path
    stores.publications.append(publication, () => undefined)
    return ok(publicationViewOf(publication, stores.outbox))
  })
}

/** Freezes the week as it is stored now, and publishes it. */
export const publishWeek = (backend: Backend, actor: Actor, request: Request): Result<PublicationView, Problem> => {
  const admitted = admitStoredWeek(backend, request)
  if (!admitted.ok) return admitted
  if (isLeavingUnread(backend.workspace().stores.leaving.get(request.outletId))) return refuse('leavingUnread')
  const week = withWishes(admitted.value, request.wishes)
  return publishRelease(backend, actor, releaseOf(backend, week), request)
}
