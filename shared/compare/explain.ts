/** Whether a deviation is explained: by an exception, by an override in force, by one that has ended, or by nothing. */
import type { ComparedWeek } from '../compliance/summary.ts'
import { addDays, type LocalDate } from '../kernel/time.ts'
import { isAsStrict, type Direction } from '../overrides/bounds.ts'
import { localBoundsOf, type OutletPlace } from '../overrides/effectiveValue.ts'
import { isPermitted, overrideState } from '../overrides/lifecycle.ts'
import type { Override } from '../overrides/model.ts'
import type { CoverageStep, EffectiveValue, Finding } from '../roster/findings.ts'
import { cellParameter, type Rule, type RulePack } from '../rules/model.ts'

export type Explanation = 'allowed' | 'expired' | 'unexplained'

/** Worst last, so that the worst of several deviations decides. */
const order: readonly Explanation[] = ['allowed', 'expired', 'unexplained']
const worst = (explanations: readonly Explanation[]): Explanation =>
  order.findLast((candidate) => explanations.includes(candidate)) ?? 'unexplained'
const best = (explanations: readonly Explanation[]): Explanation =>
  order.find((candidate) => explanations.includes(candidate)) ?? 'unexplained'

/** What explanations are looked for in: one rule at one outlet in one week. */
export interface WeekContext {
  readonly pack: RulePack
  readonly rule: Rule
  readonly outlet: OutletPlace
  readonly week: ComparedWeek
  /** Of that outlet and rule; present ones and those that the week applied. */
  readonly overrides: readonly Override[]
}

const boundsFor = ({ pack, rule, outlet }: WeekContext, parameter: string) =>
  localBoundsOf({ pack, rule, parameter, outlet })?.local ?? null

/** Awaiting, refused, planned and suspended overrides explain nothing: they were never, or are not yet, permitted. */
const standing = (context: WeekContext, override: Override, on: LocalDate): Explanation => {
  const bounds = boundsFor(context, override.parameter)
  if (bounds === null || on < override.fromOn) return 'unexplained'
  const state = overrideState(override, on, bounds)
  if (state === 'active') return 'allowed'
  return (state === 'expired' || state === 'withdrawn') && isPermitted(override, bounds) ? 'expired' : 'unexplained'
}

const directionOf = (context: WeekContext, parameter: string): Direction =>
  boundsFor(context, parameter)?.stricter ?? 'higher'

/** An override that permits the actual number explains the finding: its value must be the one that set the limit. */
const permits = (context: WeekContext, override: Override, finding: Finding): boolean => {
  const { parameter, value } = override
  if (finding.actual === null || !finding.parameters.includes(parameter)) return false
  const limits = context.week.evaluation.values.some(
    (entry) => entry.ruleId === finding.ruleId && entry.parameter === parameter && entry.value === finding.limit,
  )
  return limits && isAsStrict(directionOf(context, parameter), finding.actual, value)
}

const explainStep = (context: WeekContext, step: CoverageStep, on: LocalDate): Explanation =>
  best(
    context.overrides
      .filter(({ parameter, value }) => parameter === cellParameter(step.rowId, step.role) && step.planned >= value)
      .map((override) => standing(context, override, on)),
  )

/** A finding that still stands under the values that the week applied. */
export const explainFinding = (context: WeekContext, finding: Finding): Explanation => {
  if (context.week.exceptions.some(({ findingKey }) => findingKey === finding.key)) return 'allowed'
  const short = finding.steps.filter((step) => step.planned < step.needed)
  if (short.length > 0) return worst(short.map((step) => explainStep(context, step, finding.on)))
  return best(
    context.overrides
      .filter((override) => permits(context, override, finding))
      .map((override) => standing(context, override, finding.on)),
  )
}

/** A value other than the pack's: explained by an override of that very value that held on a day of the week. */
export const explainValue = (context: WeekContext, applied: EffectiveValue): Explanation => {
  const { weekOn } = context.week
  const sundayOn = addDays(weekOn, 6)
  return best(
    context.overrides
      .filter(({ parameter, value }) => parameter === applied.parameter && value === applied.value)
      .map((override) => {
        const on = override.fromOn > weekOn && override.fromOn <= sundayOn ? override.fromOn : weekOn
        return standing(context, override, on)
      }),
  )
}
