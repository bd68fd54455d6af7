/** What another version of the rules changes in a week that is not published yet: findings that come and go, rule by rule. */
import type { Override } from '../overrides/model.ts'
import type { RuleId } from '../kernel/ids.ts'
import { evaluateWeek } from '../roster/evaluate.ts'
import type { Finding } from '../roster/findings.ts'
import type { WeekFacts } from '../roster/model.ts'
import type { RulePack } from './model.ts'

export interface RuleEffect {
  readonly ruleId: RuleId
  readonly newFindings: number
  readonly vanishedFindings: number
}

/** What the manager is shown: a rule that is only tried changes nothing for them. */
const shown = (pack: RulePack, overrides: readonly Override[], week: WeekFacts): readonly Finding[] =>
  evaluateWeek({ pack, overrides, week }).findings.filter(({ severity }) => severity !== 'shadow')

const countByRule = (findings: readonly Finding[], others: readonly Finding[]): ReadonlyMap<RuleId, number> => {
  const known = new Set(others.map(({ key }) => key))
  const counts = new Map<RuleId, number>()
  for (const { key, ruleId } of findings) if (!known.has(key)) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1)
  return counts
}

/** A finding keeps its key while its subject and day stay: a shortage that only grows is not a new one. Most new findings first. */
export const packEffect = (
  before: RulePack,
  after: RulePack,
  overrides: readonly Override[],
  week: WeekFacts,
): readonly RuleEffect[] => {
  const [old, now] = [shown(before, overrides, week), shown(after, overrides, week)]
  const [come, gone] = [countByRule(now, old), countByRule(old, now)]
  return [...new Set([...come.keys(), ...gone.keys()])]
    .map((ruleId) => ({ ruleId, newFindings: come.get(ruleId) ?? 0, vanishedFindings: gone.get(ruleId) ?? 0 }))
    .toSorted(
      (a, b) =>
        b.newFindings - a.newFindings || b.vanishedFindings - a.vanishedFindings || (a.ruleId < b.ruleId ? -1 : 1),
    )
}
