/** Which overrides shape a week: those that a frozen verdict carries so that it can be judged again. */
import type { LocalDate } from '../kernel/time.ts'
import { datesOfWeek } from '../kernel/time.ts'
import type { RulePack } from '../rules/model.ts'
import { localBoundsOf } from './effectiveValue.ts'
import type { OutletPlace } from './effectiveValue.ts'
import { overrideState } from './lifecycle.ts'
import type { Override } from './model.ts'

/** Overrides of the outlet that are active on at least one day of the week, in the order given. */
export const appliedOverrides = (
  pack: RulePack,
  overrides: readonly Override[],
  outlet: OutletPlace,
  weekOn: LocalDate,
): readonly Override[] =>
  overrides.filter((override) => {
    const rule = pack.rules.find((candidate) => candidate.ruleId === override.ruleId)
    if (rule === undefined || override.outletId !== outlet.outletId) return false
    const bounds = localBoundsOf({ pack, rule, parameter: override.parameter, outlet })
    if (bounds === null) return false
    return datesOfWeek(weekOn).some((on) => overrideState(override, on, bounds.local) === 'active')
  })
