/** The effective values of one rule over one week, read by the checks and listed with their provenance. */
import { effectiveValue } from '../overrides/effectiveValue.ts'
import type { Override } from '../overrides/model.ts'
import type { LocalDate } from '../kernel/time.ts'
import { addDays } from '../kernel/time.ts'
import { strictestOf } from '../overrides/bounds.ts'
import { parameterOf } from '../overrides/parameters.ts'
import type { WeekValue } from '../rules/kinds/kind.ts'
import type { Rule, RulePack } from '../rules/model.ts'
import type { EffectiveValue } from './findings.ts'
import type { OutletFacts } from './model.ts'

export interface RuleValues {
  /** Null where the rule has no such parameter. */
  readonly week: (parameter: string) => WeekValue | null
  readonly onDay: (parameter: string, day: number) => EffectiveValue | null
}

/** Dates on which something may start or end to hold, as day numbers; values are the same between two of them. */
const turnsOf = (overrides: readonly Override[], weekOn: LocalDate): readonly boolean[] =>
  [0, 1, 2, 3, 4, 5, 6].map((day) => {
    const on = addDays(weekOn, day)
    const before = addDays(weekOn, day - 1)
    return day === 0 || overrides.some((entry) => entry.fromOn === on || entry.untilOn === before)
  })

export const createRuleValues = (
  { pack, overrides, outlet }: { pack: RulePack; overrides: readonly Override[]; outlet: OutletFacts },
  rule: Rule,
  weekOn: LocalDate,
): RuleValues => {
  const known = new Map<string, readonly EffectiveValue[] | null>()
  const own = overrides.filter((entry) => entry.ruleId === rule.ruleId && entry.outletId === outlet.outletId)
  const valuesOf = (parameter: string): readonly EffectiveValue[] | null => {
    const seen = known.get(parameter)
    if (seen !== undefined) return seen
    const relevant = own.filter((entry) => entry.parameter === parameter)
    const values: EffectiveValue[] = []
    turnsOf(relevant, weekOn).forEach((turns, day) => {
      const query = { pack, rule, parameter, outlet, overrides: relevant, on: addDays(weekOn, day) }
      const value = turns ? effectiveValue(query) : (values[day - 1] ?? null)
      if (value !== null) values.push(value)
    })
    const answer = values.length === 7 ? values : null
    known.set(parameter, answer)
    return answer
  }
  return {
    onDay: (parameter, day) => valuesOf(parameter)?.[day] ?? null,
    week: (parameter) => {
      const values = valuesOf(parameter)
      const shared = parameterOf(pack, rule, parameter)
      if (values === null || shared === null) return null
      const byDay = values.map((value) => value.value)
      return { byDay, strictest: strictestOf(shared.stricter, byDay) }
    },
  }
}
