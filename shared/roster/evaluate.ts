/** The one evaluator: board, import, command line, snapshots and replay call it. */
import type { Digest } from '../kernel/digest.ts'
import { digestOf } from '../kernel/digest.ts'
import type { Override } from '../overrides/model.ts'
import type { RulePack } from '../rules/model.ts'
import { createEvaluator } from './evaluator.ts'
import type { Evaluation } from './findings.ts'
import type { WeekFacts } from './model.ts'

export interface EvaluationInput {
  readonly pack: RulePack
  /** Overrides of the outlet in any state; those in force on each date are applied. */
  readonly overrides: readonly Override[]
  readonly week: WeekFacts
}

export type EvaluateWeek = (input: EvaluationInput) => Evaluation

export const evaluateWeek: EvaluateWeek = ({ pack, overrides, week }) =>
  createEvaluator(pack, overrides, week.outlet, week.weekOn).evaluate(week)

/** Names inputs and result together: equal digests mean the same facts were decided the same way. */
export const evaluationDigest = (input: EvaluationInput, evaluation: Evaluation): Digest =>
  digestOf({ input, evaluation })
