/** Decides whether a local deviation may be asked for, and in which band its value lies. */
import { err, ok } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import { daysBetween } from '../kernel/time.ts'
import type { RulePack, Unit } from '../rules/model.ts'
import { greatestOf } from '../rules/units.ts'
import { bandOf } from './bounds.ts'
import { localBoundsOf } from './effectiveValue.ts'
import type { OutletPlace } from './effectiveValue.ts'
import type { Override } from './model.ts'
import { parameterOf } from './parameters.ts'

export type OverrideRequest = Pick<Override, 'ruleId' | 'parameter' | 'value' | 'fromOn' | 'untilOn'>

export type OverrideRefusal =
  | { readonly code: 'unknownParameter' }
  | { readonly code: 'endsBeforeStart' }
  /** `longestTermDays` counts the first and the last day. */
  | { readonly code: 'termTooLong'; readonly longestTermDays: number }
  /** `min` to `max` is what may be asked for; a stricter value than the shared one is always possible too. */
  | { readonly code: 'outsideBounds'; readonly min: number; readonly max: number; readonly setBy: string }

export interface OverrideContext {
  readonly pack: RulePack
  readonly outlet: OutletPlace
}

/** The band of a request: `free` holds at once, `outer` waits for a lead. */
export const checkOverride = (
  request: OverrideRequest,
  { pack, outlet }: OverrideContext,
): Result<{ readonly band: 'free' | 'outer' }, OverrideRefusal> => {
  const rule = pack.rules.find((candidate) => candidate.ruleId === request.ruleId)
  if (rule === undefined) return err({ code: 'unknownParameter' })
  const bounds = localBoundsOf({ pack, rule, parameter: request.parameter, outlet })
  if (bounds === null) return err({ code: 'unknownParameter' })
  const days = daysBetween(request.fromOn, request.untilOn) + 1
  if (days < 1) return err({ code: 'endsBeforeStart' })
  if (days > rule.longestTermDays) return err({ code: 'termTooLong', longestTermDays: rule.longestTermDays })
  return bandOfRequest(request, bounds, parameterOf(pack, rule, request.parameter)?.unit ?? 'count')
}

/** The stricter direction is open only as far as the unit goes: no day has more minutes. */
const bandOfRequest = (
  { value }: OverrideRequest,
  { local, setBy }: NonNullable<ReturnType<typeof localBoundsOf>>,
  unit: Unit,
): Result<{ readonly band: 'free' | 'outer' }, OverrideRefusal> => {
  const { min, max } = local.bounds?.outer ?? { min: local.upstream, max: local.upstream }
  const greatest = greatestOf(unit)
  if (value > greatest) return err({ code: 'outsideBounds', min, max: greatest, setBy })
  const band = value < 0 || !Number.isSafeInteger(value) ? null : bandOf(local, value)
  return band === null ? err({ code: 'outsideBounds', min, max, setBy }) : ok({ band })
}
