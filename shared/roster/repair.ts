/** The smallest sets of changes that clear findings of a plan: suggestions, never applied by themselves. */
import type { RuleId, ShiftId } from '../kernel/ids.ts'
import { isSameShift } from './changes.ts'
import type { Evaluator } from './evaluator.ts'
import type { Evaluation, Finding } from './findings.ts'
import type { WeekFacts } from './model.ts'
import { personSteps } from './personSteps.ts'
import { repairKinds } from './repairSteps.ts'
import type { RepairSetting, RepairStep } from './repairSteps.ts'
import { staffSteps } from './staffSteps.ts'
import { changeWeek, compareEvaluations } from './wouldBe.ts'
import type { FactsChange } from './wouldBe.ts'

/** One step with its reason: the rules whose findings it clears, and those whose findings it makes smaller. */
export interface ReasonedStep {
  readonly step: RepairStep
  readonly clears: readonly RuleId[]
  readonly eases: readonly RuleId[]
}
export interface Suggestion {
  readonly steps: readonly ReasonedStep[]
  /** All steps as one edit; a shift that is added has a name of its own here, and wants a proper one. */
  readonly changes: readonly FactsChange[]
  /** How many of the findings asked about are gone. */
  readonly cleared: number
  /** Findings asked about that are still there, as they are then. */
  readonly left: readonly Finding[]
  /** Findings that come instead; only such that neither block nor need a reason. */
  readonly added: readonly Finding[]
}

export interface RepairInput extends RepairSetting {
  readonly evaluator: Evaluator
  /** Findings to clear. */
  readonly findings: readonly Finding[]
}

/** At most so many suggestions are offered, and kept between steps. */
const most = 5
/** So many plans are tried per step: the same number on every machine, so that all get the same answer. */
const budget = 80
/** Longer repairs are another plan. */
const deepest = 3
/** Suggestions that do the same to the same shifts, for other people. */
const alike = 2

interface Trial {
  readonly steps: readonly ReasonedStep[]
  readonly week: WeekFacts
  readonly evaluation: Evaluation
  /** Findings asked about that are still there. */
  readonly left: readonly Finding[]
  readonly added: readonly Finding[]
}

const isHeavy = ({ severity, verdict }: Finding): boolean =>
  verdict.word !== 'premium' && (severity === 'block' || severity === 'reason')

const weightOf = ({ verdict }: Finding): number => ('amount' in verdict ? verdict.amount : 0)
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)

const nameOf = ({ steps }: Trial): string =>
  steps
    .map(({ step }) => `${step.kind} ${step.shiftId} ${step.minutes} ${step.toPersonId} ${step.otherShiftId}`)
    .join('; ')

/** Fewer left, fewer steps, fewer new findings, smaller changes, then a fixed order. */
const compareTrials = (a: Trial, b: Trial): number => {
  const measures = (trial: Trial): readonly number[] => [
    trial.left.length,
    sum(trial.left.map(weightOf)),
    trial.steps.length,
    trial.added.length,
    sum(trial.steps.map(({ step }) => repairKinds.indexOf(step.kind))),
    sum(trial.steps.map(({ step }) => Math.abs(step.minutes))),
  ]
  const mine = measures(a)
  const theirs = measures(b)
  const at = mine.findIndex((measure, index) => measure !== theirs[index])
  if (at >= 0) return (mine[at] ?? 0) - (theirs[at] ?? 0)
  return nameOf(a) < nameOf(b) ? -1 : 1
}

const rulesOf = (findings: readonly Finding[]): readonly RuleId[] => [...new Set(findings.map(({ ruleId }) => ruleId))]

/** A step must bring nothing that blocks or needs a reason, and clear or lessen something that was asked about. */
const tryStep = (trial: Trial, step: RepairStep, first: Evaluation, { evaluator }: RepairInput): Trial | null => {
  const week = changeWeek(trial.week, step.changes)
  const evaluation = evaluator.evaluate(week)
  const present = new Map(evaluation.findings.map((finding) => [finding.key, finding]))
  const left = trial.left.flatMap(({ key }) => present.get(key) ?? [])
  const gone = trial.left.filter(({ key }) => !present.has(key))
  const eased = trial.left.filter((finding) => weightOf(present.get(finding.key) ?? finding) < weightOf(finding))
  const heavier = trial.left.some((finding) => weightOf(present.get(finding.key) ?? finding) > weightOf(finding))
  if (heavier || (gone.length === 0 && eased.length === 0)) return null
  const { added } = compareEvaluations(first, evaluation)
  if (added.some(isHeavy)) return null
  const reasoned = { step, clears: rulesOf(gone), eases: rulesOf(eased) }
  return { steps: [...trial.steps, reasoned], week, evaluation, left, added }
}

/** The first finding that is left is worked on; a shift that was changed already counts as it is now. */
const stepsOf = ({ left, week }: Trial, input: RepairInput): readonly RepairStep[] => {
  const [finding] = left
  if (finding === undefined) return []
  const setting = { ...input, week }
  return finding.steps.length > 0 ? staffSteps(finding, setting) : personSteps(finding, setting)
}

/** Several steps at one shift become one change of it. */
const changesOf = ({ steps }: Trial): readonly FactsChange[] => {
  const byShift = new Map<ShiftId, FactsChange>()
  for (const { step } of steps)
    for (const { before, after } of step.changes) {
      const shiftId = (after ?? before)?.shiftId
      if (shiftId === undefined) continue
      const earlier = byShift.get(shiftId)
      byShift.set(shiftId, { before: earlier === undefined ? before : earlier.before, after })
    }
  return [...byShift.values()].filter(
    ({ before, after }) => before === null || after === null || !isSameShift(before, after),
  )
}

const planName = (changes: readonly FactsChange[]): string =>
  changes
    .map(({ after }) => (after === null ? '' : `${after.shiftId} ${after.personId} ${after.startAt} ${after.endAt}`))
    .toSorted()
    .join('; ')
const signatureOf = ({ steps }: Trial): string => steps.map(({ step }) => `${step.kind} ${step.shiftId}`).join('; ')

/** Best first, no plan twice, and not all of them the same change for somebody else. */
const choose = (trials: readonly Trial[]): readonly Trial[] => {
  const plans = new Set<string>()
  const fresh = trials.toSorted(compareTrials).filter((trial) => {
    const plan = planName(changesOf(trial))
    return plans.has(plan) ? false : plans.add(plan)
  })
  const counts = new Map<string, number>()
  const varied = fresh.filter((trial) => {
    const count = (counts.get(signatureOf(trial)) ?? 0) + 1
    counts.set(signatureOf(trial), count)
    return count <= alike
  })
  const rest = fresh.filter((trial) => !varied.includes(trial))
  return [...varied, ...rest].slice(0, most).toSorted(compareTrials)
}

/** A fact that is missing is told, not planned away. */
const canBeRepaired = ({ verdict, severity }: Finding): boolean =>
  verdict.word !== 'undetermined' && severity !== 'shadow'

const nextTrials = (open: readonly Trial[], first: Evaluation, input: RepairInput): readonly Trial[] => {
  const share = Math.floor(budget / open.length)
  return open.flatMap((trial) =>
    stepsOf(trial, input)
      .slice(0, share)
      .flatMap((step) => tryStep(trial, step, first, input) ?? []),
  )
}

/** At most five, best first; none when nothing within a few steps helps. All have as few steps as were found to do. */
export const suggestRepairs = (input: RepairInput): readonly Suggestion[] => {
  const { evaluator, findings } = input
  // a plan whose shifts or people come in another order is the same plan
  const people = input.week.people.toSorted((a, b) => (a.personId < b.personId ? -1 : 1))
  const week = changeWeek({ ...input.week, people }, [])
  const first = evaluator.evaluate(week)
  const wanted = new Set(findings.filter(canBeRepaired).map(({ key }) => key))
  const asked = first.findings.filter(({ key }) => wanted.has(key))
  let open: readonly Trial[] =
    asked.length === 0 ? [] : [{ steps: [], week, evaluation: first, left: asked, added: [] }]
  let best: readonly Trial[] = []
  for (let depth = 0; depth < deepest && open.length > 0; depth += 1) {
    const trials = nextTrials(open, first, { ...input, week })
    const done = choose(trials.filter(({ left }) => left.length === 0))
    open = done.length > 0 ? [] : choose(trials)
    // nothing clears all: what clears most is still a help
    best = done.length > 0 ? done : choose([...best, ...open])
  }
  return best.map((trial) => ({
    steps: trial.steps,
    changes: changesOf(trial),
    cleared: asked.length - trial.left.length,
    left: trial.left,
    added: trial.added,
  }))
}
