/** A published week by two clocks: as it was judged then, and as today's rules would judge the same facts. */
import type { RuleId } from '../kernel/ids.ts'
import { createEvaluator } from '../roster/evaluator.ts'
import type { Finding } from '../roster/findings.ts'
import type { RulePack } from '../rules/model.ts'
import type { WeekReport } from './model.ts'

export interface TwoClocks {
  /** Of the pack that judges today. */
  readonly packVersion: number
  /** The frozen findings of the rule that today's rules find in the same way. */
  readonly same: number
  readonly differences: readonly ClockDifference[]
  /** False: the rule is not among today's rules any more, or does not reach the outlet. */
  readonly stillChecked: boolean
}
export interface ClockDifference {
  readonly key: string
  /** Null: not found then. */
  readonly frozen: Finding | null
  /** Null: not found under today's rules. */
  readonly today: Finding | null
}

const isSame = (then: Finding, today: Finding): boolean =>
  then.verdict.word === today.verdict.word &&
  then.severity === today.severity &&
  then.limit === today.limit &&
  then.actual === today.actual &&
  then.occurrences === today.occurrences

/** Of one rule; with the local values that counted then, so that only the shared rules differ. The report itself stays as it is. */
export const twoClocks = (week: WeekReport, pack: RulePack, ruleId: RuleId): TwoClocks => {
  const alone = { ...pack, rules: pack.rules.filter((rule) => rule.ruleId === ruleId) }
  const { facts, appliedOverrides, weekOn, evaluation } = week
  const judged = createEvaluator(alone, appliedOverrides, facts.outlet, weekOn).evaluate(facts)
  const then = evaluation.findings.filter((finding) => finding.ruleId === ruleId)
  const today = new Map(judged.findings.map((finding) => [finding.key, finding]))
  const known = new Set(then.map(({ key }) => key))
  const pairs: readonly ClockDifference[] = [
    ...then.map((finding) => ({ key: finding.key, frozen: finding, today: today.get(finding.key) ?? null })),
    ...judged.findings.flatMap((finding) =>
      known.has(finding.key) ? [] : [{ key: finding.key, frozen: null, today: finding }],
    ),
  ]
  const differences = pairs.filter(
    (pair) => pair.frozen === null || pair.today === null || !isSame(pair.frozen, pair.today),
  )
  return {
    packVersion: pack.version,
    same: pairs.length - differences.length,
    differences,
    stillChecked: (judged.counts[ruleId]?.checked ?? 0) > 0,
  }
}
