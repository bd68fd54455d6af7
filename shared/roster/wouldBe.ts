/** What a change to the plan would bring about, told before it is made. */
import type { RuleId } from '../kernel/ids.ts'
import type { Evaluator } from './evaluator.ts'
import type { Evaluation, Finding } from './findings.ts'
import type { ShiftFacts, WeekFacts } from './model.ts'

/** `before` null adds, `after` null removes. */
export interface FactsChange {
  readonly before: ShiftFacts | null
  readonly after: ShiftFacts | null
}

export interface WouldBe {
  /** blocked: a rule that blocks gets a new or larger violation. premium: something new needs a reason or costs. */
  readonly word: 'fine' | 'premium' | 'blocked'
  /** Rules behind the word, in the order of the pack. */
  readonly ruleIds: readonly RuleId[]
  /** Findings that appear, or grow; shadow rules are left out. */
  readonly added: readonly Finding[]
  /** Findings that go, or shrink. */
  readonly vanished: readonly Finding[]
}

const compareShifts = (a: ShiftFacts, b: ShiftFacts): number =>
  a.startAt - b.startAt || (a.shiftId < b.shiftId ? -1 : 1)

/** Shifts stay in their order; all other facts, and the shifts that do not change, stay the same objects. */
export const changeWeek = (week: WeekFacts, changes: readonly FactsChange[]): WeekFacts => {
  const gone = new Set(changes.flatMap(({ before }) => (before === null ? [] : [before.shiftId])))
  const come = changes.flatMap(({ after }) => (after === null ? [] : [after]))
  return {
    ...week,
    shifts: [...week.shifts.filter((shift) => !gone.has(shift.shiftId)), ...come].toSorted(compareShifts),
  }
}

/** How heavy a finding weighs; unknown weighs as something new even without an amount. */
const weightOf = ({ verdict }: Finding): number =>
  verdict.word === 'violation' || verdict.word === 'premium' ? verdict.amount : 0

/** Findings of `of` that `than` does not have, or has with a smaller amount. */
const beyond = (of: readonly Finding[], than: readonly Finding[]): readonly Finding[] => {
  const known = new Map(than.map((finding) => [finding.key, weightOf(finding)]))
  return of.filter((finding) => {
    const weight = known.get(finding.key)
    return finding.severity !== 'shadow' && (weight === undefined || weightOf(finding) > weight)
  })
}

const isBlocking = ({ severity, verdict }: Finding): boolean => severity === 'block' && verdict.word === 'violation'
const isCostly = (finding: Finding): boolean => finding.severity !== 'notice' || finding.verdict.word === 'premium'

export const compareEvaluations = (before: Evaluation, after: Evaluation): WouldBe => {
  const added = beyond(after.findings, before.findings)
  const vanished = beyond(before.findings, after.findings)
  const blocking = added.filter(isBlocking)
  const decisive = blocking.length > 0 ? blocking : added.filter(isCostly)
  const word = blocking.length > 0 ? 'blocked' : decisive.length > 0 ? 'premium' : 'fine'
  return { word, ruleIds: [...new Set(decisive.map((finding) => finding.ruleId))], added, vanished }
}

/** Cheap: only people whose shifts change, and the coverage, are judged anew. */
export const wouldBe = (evaluator: Evaluator, week: WeekFacts, changes: readonly FactsChange[]): WouldBe => {
  const before = evaluator.evaluate(week)
  const after = evaluator.evaluate(changeWeek(week, changes))
  return compareEvaluations(before, after)
}
