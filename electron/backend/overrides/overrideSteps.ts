import type { Input, Problem } from '../../../shared/contract/api.ts'
import type { OverrideView } from '../../../shared/contract/roster.ts'
import { id, type OutletId, type OverrideId } from '../../../shared/kernel/ids.ts'
import { ok, unreachable, type Result } from '../../../shared/kernel/result.ts'
import { localOf } from '../../../shared/kernel/time.ts'
import { checkOverride, type OverrideRefusal } from '../../../shared/overrides/checkOverride.ts'
import type { Override } from '../../../shared/overrides/model.ts'
import { parameterOf } from '../../../shared/overrides/parameters.ts'
import type { Actor } from '../../../shared/people/permissions.ts'
import type { RulePack } from '../../../shared/rules/model.ts'
import type { Backend } from '../backend.ts'
import { effectOf } from '../compare/effectOf.ts'
import { newId } from '../newId.ts'
import { refuse } from '../refuse.ts'
import { admitOutlet } from '../roster/weekDoor.ts'
import { enqueueContent } from '../share/enqueueContent.ts'
import { overrideViewOf, type OverridePlace } from './overrideView.ts'

type Request = Input<'overrides.save'>

/** The outlet today, under the rules of today. */
export const placeToday = (backend: Backend, outletId: OutletId): Result<OverridePlace, Problem> => {
  const admitted = admitOutlet(backend, outletId)
  if (!admitted.ok) return admitted
  const outlet = admitted.value
  const { stores } = backend.workspace()
  const now = backend.clock.now()
  const { on } = localOf(now, backend.zones.offsets(outlet.timeZone, now, now))
  const pack = stores.packs.inForce(on, outletId)
  if (pack === null) return refuse('notFound', { what: 'pack', id: on })
  const overrides = stores.overrides.list(outletId)
  return ok({ outlet, pack, overrides, on, effectOf: (override) => effectOf(backend, override) })
}

/** Stores it and reports the outlet's present overrides, both or neither: leads see every request as soon as it is made. */
const keepAndReport = (backend: Backend, actor: Actor, override: Override): Result<OverrideView, Problem> => {
  const { stores } = backend.workspace()
  stores.transaction(() => {
    stores.overrides.save(override)
    const report = { outletId: override.outletId, week: null, overrides: stores.overrides.list(override.outletId) }
    enqueueContent(backend, { by: actor.actorId, content: { type: 'report', report } })
  })
  const place = placeToday(backend, override.outletId)
  return place.ok ? ok(overrideViewOf(override, place.value)) : place
}

const unitOf = (pack: RulePack, request: Request): string => {
  const rule = pack.rules.find(({ ruleId }) => ruleId === request.ruleId)
  return (rule === undefined ? null : parameterOf(pack, rule, request.parameter)?.unit) ?? ''
}

const refusalOf = (refusal: OverrideRefusal, pack: RulePack, request: Request): Result<never, Problem> => {
  switch (refusal.code) {
    case 'unknownParameter':
      return refuse('notFound', { what: 'parameter', id: request.parameter })
    case 'endsBeforeStart':
      return refuse('endsBeforeStart', { fromOn: request.fromOn, untilOn: request.untilOn })
    case 'termTooLong':
      return refuse('termTooLong', { days: refusal.longestTermDays })
    case 'outsideBounds':
      return refuse('outsideBounds', {
        min: refusal.min,
        max: refusal.max,
        setBy: refusal.setBy,
        unit: unitOf(pack, request),
      })
    default:
      return unreachable(refusal)
  }
}

/** Judged by the rules of the day from which it shall hold. A value in the free band holds without asking. */
export const requestOverride = (backend: Backend, actor: Actor, request: Request): Result<OverrideView, Problem> => {
  const place = placeToday(backend, request.outletId)
  if (!place.ok) return place
  const pack = backend.workspace().stores.packs.inForce(request.fromOn, request.outletId) ?? place.value.pack
  const checked = checkOverride(request, { pack, outlet: place.value.outlet })
  if (!checked.ok) return refusalOf(checked.error, pack, request)
  return keepAndReport(backend, actor, {
    overrideId: id(newId(backend)),
    ...request,
    authorId: actor.actorId,
    requestedAt: backend.clock.now(),
    band: checked.value.band,
    decision: null,
    withdrawnAt: null,
    outcome: null,
  })
}

type OverrideKey = { readonly outletId: OutletId; readonly overrideId: OverrideId }
const storedOverride = (backend: Backend, { outletId, overrideId }: OverrideKey): Result<Override, Problem> => {
  const override = backend.workspace().stores.overrides.get(overrideId)
  const isOwn = override?.outletId === outletId
  return isOwn ? ok(override) : refuse('notFound', { what: 'override', id: overrideId })
}

/** Ends it now, whatever its state; one that was withdrawn or closed before stays as it is. */
export const withdrawOverride = (backend: Backend, actor: Actor, key: OverrideKey): Result<OverrideView, Problem> => {
  const stored = storedOverride(backend, key)
  if (!stored.ok) return stored
  if (stored.value.withdrawnAt !== null || stored.value.outcome !== null) return refuse('alreadyDecided')
  return keepAndReport(backend, actor, { ...stored.value, withdrawnAt: backend.clock.now() })
}

/** What became of it. Closing one that still holds or waits is its withdrawal too. */
export const closeOverride = (
  backend: Backend,
  actor: Actor,
  { outcome, ...key }: OverrideKey & { readonly outcome: NonNullable<Override['outcome']> },
): Result<OverrideView, Problem> => {
  const stored = storedOverride(backend, key)
  if (!stored.ok) return stored
  const place = placeToday(backend, key.outletId)
  if (!place.ok) return place
  if (stored.value.outcome !== null) return refuse('alreadyDecided')
  const { state } = overrideViewOf(stored.value, place.value)
  const isOver = state === 'expired' || state === 'withdrawn' || state === 'refused'
  const withdrawnAt = isOver ? stored.value.withdrawnAt : backend.clock.now()
  return keepAndReport(backend, actor, { ...stored.value, withdrawnAt, outcome })
}
