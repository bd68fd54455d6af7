/** What a local value has changed against the shared one: published weeks of its term, judged with it and without it. */
import type { WeekReport } from '../compliance/model.ts'
import type { Override } from '../overrides/model.ts'
import { createEvaluator } from '../roster/evaluator.ts'
import type { CoverageStep, Evaluation } from '../roster/findings.ts'
import type { RulePack } from '../rules/model.ts'

interface Pair {
  readonly shared: number
  readonly local: number
}
export interface OverrideEffect {
  /** Published weeks in which it counted. */
  readonly weeks: number
  /** What its rule found. */
  readonly findings: Pair
  /** Staff that the rule asked for, in person minutes; 0 for rules that ask for none. */
  readonly neededMinutes: Pair
  /** Of them not planned. */
  readonly missingMinutes: Pair
}

export interface EffectInput {
  readonly override: Override
  /** Published weeks of the outlet, any period, newest revisions; overrides with signed decisions only. */
  readonly weeks: readonly WeekReport[]
  readonly packs: readonly RulePack[]
}

const nothing: Omit<OverrideEffect, 'weeks'> = {
  findings: { shared: 0, local: 0 },
  neededMinutes: { shared: 0, local: 0 },
  missingMinutes: { shared: 0, local: 0 },
}

const personMinutes = (coverage: readonly CoverageStep[], people: (step: CoverageStep) => number): number =>
  coverage.reduce((sum, step) => sum + step.minutes * people(step), 0)

const needed = ({ coverage }: Evaluation): number => personMinutes(coverage, (step) => step.needed)
const missing = ({ coverage }: Evaluation): number =>
  personMinutes(coverage, (step) => Math.max(0, step.needed - step.planned))

/** One rule says the same alone as among all others. */
const judgedTwice = (
  week: WeekReport,
  pack: RulePack,
  override: Override,
): { shared: Evaluation; local: Evaluation } => {
  const alone = { ...pack, rules: pack.rules.filter(({ ruleId }) => ruleId === override.ruleId) }
  const judge = (overrides: readonly Override[]): Evaluation =>
    createEvaluator(alone, overrides, week.facts.outlet, week.weekOn).evaluate(week.facts)
  const others = week.appliedOverrides.filter(({ overrideId }) => overrideId !== override.overrideId)
  return { shared: judge(others), local: judge(week.appliedOverrides) }
}

/** Only weeks that were published while it counted; a week that names another pack than is known is left out. */
export const overrideEffect = ({ override, weeks, packs }: EffectInput): OverrideEffect => {
  const judged = weeks.flatMap((week) => {
    const pack = packs.find(({ version }) => version === week.packVersion)
    const counted = week.appliedOverrides.some(({ overrideId }) => overrideId === override.overrideId)
    return pack === undefined || !counted ? [] : [judgedTwice(week, pack, override)]
  })
  const add = (
    pair: Pair,
    { shared, local }: (typeof judged)[number],
    of: (evaluation: Evaluation) => number,
  ): Pair => ({
    shared: pair.shared + of(shared),
    local: pair.local + of(local),
  })
  return judged.reduce<OverrideEffect>(
    (sum, week) => ({
      weeks: sum.weeks + 1,
      findings: add(sum.findings, week, ({ findings }) => findings.length),
      neededMinutes: add(sum.neededMinutes, week, needed),
      missingMinutes: add(sum.missingMinutes, week, missing),
    }),
    { weeks: 0, ...nothing },
  )
}
