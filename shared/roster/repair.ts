/** The smallest sets of changes that clear findings of a plan: suggestions, never applied by themselves. */
import type { RuleId } from '../kernel/ids.ts'
import type { Evaluator } from './evaluator.ts'
import type { Evaluation, Finding } from './findings.ts'
import type { WeekFacts } from './model.ts'
import { repairKinds, stepsFor } from './repairSteps.ts'
import type { RepairSetting, RepairStep } from './repairSteps.ts'
import { changeWeek, compareEvaluations } from './wouldBe.ts'

/** One step with its reason: the rules whose findings it clears. */
export interface ReasonedStep {
  readonly step: RepairStep
  readonly clears: readonly RuleId[]
}
export interface Suggestion {
  readonly steps: readonly ReasonedStep[]
  /** How many of the findings asked about are gone. */
  readonly cleared: number
  /** Findings that come instead; only such that neither block nor need a reason. */
  readonly added: readonly Finding[]
}

export interface RepairInput extends RepairSetting {
  readonly evaluator: Evaluator
  /** Findings to clear; those without shifts cannot be repaired, and are passed over. */
  readonly findings: readonly Finding[]
}

/** At most so many suggestions are offered, and kept between steps. */
const most = 5
/** So many plans are tried: the same number on every machine, so that all get the same answer. */
const budget = 420
/** Longer repairs are another plan. */
const deepest = 4

interface Trial {
  readonly steps: readonly ReasonedStep[]
  readonly week: WeekFacts
  readonly evaluation: Evaluation
  /** Keys of the findings that are still there. */
  readonly left: readonly string[]
  readonly added: readonly Finding[]
}

const isHeavy = ({ severity, verdict }: Finding): boolean =>
  verdict.word !== 'premium' && (severity === 'block' || severity === 'reason')

const rankOf = ({ step }: ReasonedStep): number => repairKinds.indexOf(step.kind)

/** Fewer left, fewer steps, fewer new findings, smaller changes, then a fixed order. */
const compareTrials = (a: Trial, b: Trial): number => {
  const measures = (trial: Trial): readonly number[] => [
    trial.left.length,
    trial.steps.length,
    trial.added.length,
    trial.steps.reduce((sum, each) => sum + rankOf(each), 0),
    trial.steps.reduce((sum, { step }) => sum + Math.abs(step.minutes), 0),
  ]
  const mine = measures(a)
  const theirs = measures(b)
  const at = mine.findIndex((measure, index) => measure !== theirs[index])
  if (at >= 0) return (mine[at] ?? 0) - (theirs[at] ?? 0)
  return nameOf(a) < nameOf(b) ? -1 : 1
}
const nameOf = ({ steps }: Trial): string =>
  steps
    .map(({ step }) => `${step.kind} ${step.shiftId} ${step.minutes} ${step.toPersonId} ${step.otherShiftId}`)
    .join('; ')

/** A step must bring nothing that blocks or needs a reason, and clear something that was asked about. */
const tryStep = (trial: Trial, step: RepairStep, first: Evaluation, { evaluator }: RepairInput): Trial | null => {
  const week = changeWeek(trial.week, step.changes)
  const evaluation = evaluator.evaluate(week)
  const present = new Set(evaluation.findings.map(({ key }) => key))
  const left = trial.left.filter((key) => present.has(key))
  if (left.length === trial.left.length) return null
  const { added } = compareEvaluations(first, evaluation)
  if (added.some(isHeavy)) return null
  const gone = new Set(trial.left.filter((key) => !left.includes(key)))
  const clears = [...new Set(first.findings.filter(({ key }) => gone.has(key)).map(({ ruleId }) => ruleId))]
  return { steps: [...trial.steps, { step, clears }], week, evaluation, left, added }
}

/** Only the findings that are named count; a shift that was changed already is looked up in its present form. */
const stepsOf = (trial: Trial, input: RepairInput): readonly RepairStep[] => {
  const finding = trial.evaluation.findings.find(({ key }) => trial.left.includes(key))
  return finding === undefined ? [] : stepsFor(finding, { ...input, week: trial.week })
}

/** At most five, best first; none when nothing within a few steps helps. */
export const suggestRepairs = (input: RepairInput): readonly Suggestion[] => {
  const { evaluator, week, findings } = input
  const first = evaluator.evaluate(week)
  const asked = findings.filter(({ shiftIds }) => shiftIds.length > 0).map(({ key }) => key)
  const start: Trial = { steps: [], week, evaluation: first, left: asked, added: [] }
  let tried = 0
  let open: readonly Trial[] = asked.length === 0 ? [] : [start]
  const done: Trial[] = []
  for (let depth = 0; depth < deepest && open.length > 0 && done.length < most; depth += 1) {
    const next: Trial[] = []
    for (const trial of open)
      for (const step of stepsOf(trial, input)) {
        if (tried >= budget) break
        tried += 1
        const after = tryStep(trial, step, first, input)
        if (after !== null) next.push(after)
      }
    const ranked = next.toSorted(compareTrials)
    done.push(...ranked.filter(({ left }) => left.length === 0))
    open = ranked.filter(({ left }) => left.length > 0).slice(0, most)
  }
  // nothing clears all: what clears most is still a help
  const best = done.length > 0 ? done : open
  return best
    .toSorted(compareTrials)
    .slice(0, most)
    .map(({ steps, left, added }) => ({ steps, cleared: asked.length - left.length, added }))
}
