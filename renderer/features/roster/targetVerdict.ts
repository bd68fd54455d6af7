import type { RuleId } from '#shared/kernel/ids.ts'
import type { Evaluation, Finding } from '#shared/roster/findings.ts'
import { compareEvaluations } from '#shared/roster/wouldBe.ts'
import type { Unit } from '#shared/rules/model.ts'
import { markKindOf, rankOf, type MarkKind } from './findingMarks.ts'

/** What a drop would bring: nothing new, the worst new finding, or a refusal before any rule is asked. */
export type TargetVerdict =
  | { readonly word: 'fine'; readonly solved: number }
  | { readonly word: 'overlap' }
  | { readonly word: 'notPossible' }
  | {
      readonly word: MarkKind
      readonly ruleId: RuleId
      readonly amount: number | null
      readonly unit: Unit
      readonly more: number
      readonly solved: number
    }

const amountOf = ({ verdict }: Finding): number | null =>
  verdict.word === 'violation' || verdict.word === 'premium' ? verdict.amount : null

/** Coverage is left to the strip: every move away leaves a hole somewhere, wherever it goes. */
const concerns = (finding: Finding): boolean => finding.role === null && markKindOf(finding) !== null

export const targetVerdict = (before: Evaluation, after: Evaluation): TargetVerdict => {
  const { added, vanished } = compareEvaluations(before, after)
  const fresh = added.filter(concerns)
  const solved = vanished.filter(concerns).length
  const rank = (finding: Finding): number => rankOf(markKindOf(finding) ?? 'premium')
  const worst = fresh.toSorted((a, b) => rank(a) - rank(b) || (amountOf(b) ?? 0) - (amountOf(a) ?? 0))[0]
  const word = worst === undefined ? null : markKindOf(worst)
  if (worst === undefined || word === null) return { word: 'fine', solved }
  return { word, ruleId: worst.ruleId, amount: amountOf(worst), unit: worst.unit, more: fresh.length - 1, solved }
}
