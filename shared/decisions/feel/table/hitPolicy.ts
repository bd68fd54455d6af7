/** What DMN's hit policies make of the rules that match. */
import { maximumOf, minimumOf, sumOf } from '../builtins/aggregates.ts'
import { equals } from '../compare.ts'
import type { FeelList, FeelValue } from '../value.ts'
import type { FeelAggregation, FeelHitPolicy, FeelTableResult, MatchedRule } from './model.ts'

export interface Decided {
  readonly value: FeelValue
  readonly problem: FeelTableResult['problem']
  readonly decisive: readonly MatchedRule[]
}

export interface Outputs {
  /** Null where there is one output. */
  readonly names: readonly string[] | null
  /** Declared values by output, highest priority first. */
  readonly priorities: readonly (FeelList | null)[]
}

type Policy = (matched: readonly MatchedRule[], outputs: Outputs) => Decided

export const valueOf = ({ names }: Outputs, values: readonly FeelValue[]): FeelValue =>
  names === null ? (values[0] ?? null) : new Map(names.map((name, at) => [name, values[at] ?? null]))

const one = (rule: MatchedRule | undefined, outputs: Outputs): Decided =>
  rule === undefined
    ? { value: null, problem: 'noRuleMatches', decisive: [] }
    : { value: valueOf(outputs, rule.outputs), problem: null, decisive: [rule] }

const all = (rules: readonly MatchedRule[], outputs: Outputs): Decided => ({
  value: rules.map((rule) => valueOf(outputs, rule.outputs)),
  problem: null,
  decisive: rules,
})

/** A value that was not declared comes after all that were. */
const rankOf = (value: FeelValue, declared: FeelList | null): number => {
  const at = declared?.findIndex((item) => equals(item, value) === true) ?? -1
  return at < 0 ? Number.MAX_SAFE_INTEGER : at
}

/** By the first output, then by the second, and so on; rules of equal rank stay in table order. */
const byPriority = (matched: readonly MatchedRule[], { priorities }: Outputs): readonly MatchedRule[] => {
  const ranked = matched.map((rule) => ({
    rule,
    ranks: priorities.map((declared, output) => rankOf(rule.outputs[output] ?? null, declared)),
  }))
  return ranked
    .toSorted((a, b) => {
      const differs = a.ranks.findIndex((rank, output) => rank !== b.ranks[output])
      return differs < 0 ? 0 : (a.ranks[differs] ?? 0) - (b.ranks[differs] ?? 0)
    })
    .map(({ rule }) => rule)
}

const sameOutputs = (a: MatchedRule, b: MatchedRule): boolean =>
  a.outputs.every((value, output) => equals(value, b.outputs[output] ?? null) === true)

const policies: Readonly<Record<FeelHitPolicy, Policy>> = {
  UNIQUE: (matched, outputs) =>
    matched.length > 1 ? { value: null, problem: 'manyRulesMatch', decisive: [] } : one(matched[0], outputs),
  ANY: (matched, outputs) => {
    const [first] = matched
    return first !== undefined && matched.some((rule) => !sameOutputs(first, rule))
      ? { value: null, problem: 'rulesDiffer', decisive: [] }
      : one(first, outputs)
  },
  FIRST: (matched, outputs) => one(matched[0], outputs),
  PRIORITY: (matched, outputs) => one(byPriority(matched, outputs)[0], outputs),
  'RULE ORDER': all,
  'OUTPUT ORDER': (matched, outputs) => all(byPriority(matched, outputs), outputs),
  COLLECT: all,
}

const aggregations: Readonly<Record<FeelAggregation, (values: FeelList) => FeelValue>> = {
  SUM: sumOf,
  MIN: minimumOf,
  MAX: maximumOf,
  COUNT: (values) => values.length,
}

/** At least one rule matches. */
export const decide = (
  policy: FeelHitPolicy,
  aggregation: FeelAggregation | null,
  matched: readonly MatchedRule[],
  outputs: Outputs,
): Decided => {
  const decided = policies[policy](matched, outputs)
  if (policy !== 'COLLECT' || aggregation === null) return decided
  return { ...decided, value: aggregations[aggregation](matched.map((rule) => rule.outputs[0] ?? null)) }
}

/** No rule matches, and no fallback is declared: nothing was collected, or there is no answer. */
export const emptyValue = (policy: FeelHitPolicy, aggregation: FeelAggregation | null): FeelValue => {
  if (policy === 'RULE ORDER' || policy === 'OUTPUT ORDER') return []
  if (policy !== 'COLLECT') return null
  return aggregation === null ? [] : aggregation === 'COUNT' ? 0 : null
}

export const isMultiHit = (policy: FeelHitPolicy, aggregation: FeelAggregation | null): boolean =>
  policy === 'RULE ORDER' || policy === 'OUTPUT ORDER' || (policy === 'COLLECT' && aggregation === null)
