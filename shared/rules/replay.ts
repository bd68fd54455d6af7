/** One past week under a draft of the rules, set against the verdict that was frozen when it was published. */
import type { WeekReport } from '../compliance/model.ts'
import { createEvaluator } from '../roster/evaluator.ts'
import type { CoverageStep, Evaluation } from '../roster/findings.ts'
import type { RulePack } from './model.ts'
import type { ReplayedWeek } from './replayTally.ts'

/** A finding keeps its key while its subject and day stay: a shortage that only grows is not a new one. */
const keysOf = ({ findings }: Evaluation): ReadonlySet<string> => new Set(findings.map(({ key }) => key))
const missingFrom = (these: ReadonlySet<string>, those: ReadonlySet<string>): number =>
  [...these].filter((key) => !those.has(key)).length

const isSameStep = (a: CoverageStep, b: CoverageStep): boolean => a.startAt === b.startAt && a.role === b.role
const missing = ({ needed, planned, minutes }: CoverageStep): number => Math.max(0, needed - planned) * minutes

/** Where a step stands in the base, by role and start; -1 where the base asked for nobody. */
const finderOf = (base: readonly CoverageStep[]): ((step: CoverageStep) => number) => {
  const byRole = new Map<string, Map<number, number>>()
  base.forEach(({ role, startAt }, at) => {
    const known = byRole.get(role)
    if (known === undefined) byRole.set(role, new Map([[startAt, at]]))
    else known.set(startAt, at)
  })
  return ({ role, startAt }) => byRole.get(role)?.get(startAt) ?? -1
}

/** Both evaluations list their steps in one order, so mostly the next one is the right one; the index is made only when it is not. */
const extraMinutes = ({ coverage: base }: Evaluation, { coverage: draft }: Evaluation): number => {
  let find: ((step: CoverageStep) => number) | null = null
  let next = 0
  let total = 0
  for (const step of draft) {
    let before = base[next]
    if (before === undefined || !isSameStep(before, step)) {
      find ??= finderOf(base)
      const at = find(step)
      before = at < 0 ? undefined : base[at]
      if (at >= 0) next = at
    }
    if (before !== undefined) next += 1
    const grown = missing(step) - (before === undefined ? 0 : missing(before))
    if (grown > 0) total += grown
  }
  return total
}

/** Costs one evaluation: the base is not judged again. */
export const replayWeek = (
  draft: RulePack,
  { weekOn, facts, appliedOverrides, evaluation }: WeekReport,
): ReplayedWeek => {
  const judged = createEvaluator(draft, appliedOverrides, facts.outlet, facts.weekOn).evaluate(facts)
  const [before, after] = [keysOf(evaluation), keysOf(judged)]
  return {
    weekOn,
    newFindings: missingFrom(after, before),
    vanishedFindings: missingFrom(before, after),
    extraMinutes: extraMinutes(evaluation, judged),
  }
}
