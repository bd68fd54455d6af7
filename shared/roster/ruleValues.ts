/** The effective values of one rule over one week, read by the checks and listed with their provenance. */
import { effectiveValue } from '../overrides/effectiveValue.ts'
import type { ValueQuery } from '../overrides/effectiveValue.ts'
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
  /** One per day, the same object where nothing changed. */
  readonly byDay: (parameter: string) => readonly EffectiveValue[] | null
}

const weekDays = [0, 1, 2, 3, 4, 5, 6] as const

/** One value object per stretch of days between two dates on which something may start or end to hold. */
const valuesByDay = (query: Omit<ValueQuery, 'on'>, weekOn: LocalDate): readonly EffectiveValue[] | null => {
  const first = effectiveValue({ ...query, on: weekOn })
  if (first === null) return null
  if (query.overrides.length === 0) return weekDays.map(() => first)
  const values: EffectiveValue[] = []
  for (const day of weekDays) {
    const on = addDays(weekOn, day)
    const before = addDays(weekOn, day - 1)
    const turns = query.overrides.some((entry) => entry.fromOn === on || entry.untilOn === before)
    values.push((turns ? effectiveValue({ ...query, on }) : null) ?? values.at(-1) ?? first)
  }
  return values
}

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
    const answer = valuesByDay({ pack, rule, parameter, outlet, overrides: relevant }, weekOn)
    known.set(parameter, answer)
    return answer
  }
  const weekOf = (parameter: string): WeekValue | null => {
    const values = valuesOf(parameter)
    const shared = parameterOf(pack, rule, parameter)
    if (values === null || shared === null) return null
    const byDay = values.map((value) => value.value)
    return { byDay, strictest: strictestOf(shared.stricter, byDay) }
  }
  // checks ask again for every shift
  const weeks = new Map<string, WeekValue | null>()
  return {
    byDay: valuesOf,
    week: (parameter) => {
      const seen = weeks.get(parameter)
      if (seen !== undefined) return seen
      const answer = weekOf(parameter)
      weeks.set(parameter, answer)
      return answer
    },
  }
}
