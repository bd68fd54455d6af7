/** One past week under a draft of the rules, set against the verdict that was frozen when it was published. */
import type { WeekReport } from '../compliance/model.ts'
import { createEvaluator } from '../roster/evaluator.ts'
import type { CoverageStep, Evaluation } from '../roster/findings.ts'
import type { RulePack } from './model.ts'

export interface WeekTally {
  readonly newFindings: number
  readonly vanishedFindings: number
  /** Person-minutes missing under the draft beyond those missing under the frozen verdict, interval by interval. */
  readonly extraMinutes: number
}
export const emptyTally: WeekTally = { newFindings: 0, vanishedFindings: 0, extraMinutes: 0 }

/** A finding keeps its key while its subject and day stay: a shortage that only grows is not a new one. */
const keysOf = ({ findings }: Evaluation): ReadonlySet<string> => new Set(findings.map(({ key }) => key))
const missingFrom = (these: ReadonlySet<string>, those: ReadonlySet<string>): number =>
  [...these].filter((key) => !those.has(key)).length

const stepKey = ({ startAt, role }: CoverageStep): string => `${startAt} ${role}`
const missing = ({ needed, planned, minutes }: CoverageStep): number => Math.max(0, needed - planned) * minutes

const extraMinutes = (base: Evaluation, draft: Evaluation): number => {
  const before = new Map(base.coverage.map((step) => [stepKey(step), missing(step)]))
  return draft.coverage.reduce(
    (total, step) => total + Math.max(0, missing(step) - (before.get(stepKey(step)) ?? 0)),
    0,
  )
}

/** Costs one evaluation: the base is not judged again. */
export const replayWeek = (draft: RulePack, { facts, appliedOverrides, evaluation }: WeekReport): WeekTally => {
  const judged = createEvaluator(draft, appliedOverrides, facts.outlet, facts.weekOn).evaluate(facts)
  const [before, after] = [keysOf(evaluation), keysOf(judged)]
  return {
    newFindings: missingFrom(after, before),
    vanishedFindings: missingFrom(before, after),
    extraMinutes: extraMinutes(evaluation, judged),
  }
}
