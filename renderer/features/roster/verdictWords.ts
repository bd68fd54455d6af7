import type { Rule } from '#shared/rules/model.ts'
import type { TargetVerdict } from './targetVerdict.ts'
import type { PlainWords } from './words.ts'

/** "Fine", "Premium … 45 min" or the short name of the rule that would speak up. */
export const verdictWords = (verdict: TargetVerdict, rules: readonly Rule[], { t, f, say }: PlainWords): string => {
  if (verdict.word === 'overlap' || verdict.word === 'notPossible') return t.board.target[verdict.word]
  const solves = verdict.solved > 0 ? `, ${t.board.targetSolves(verdict.solved)}` : ''
  if (verdict.word === 'fine') return `${t.board.target.fine}${solves}`
  const rule = rules.find(({ ruleId }) => ruleId === verdict.ruleId)
  const name = rule === undefined ? verdict.ruleId : say(rule.title)
  const amount = verdict.amount === null || verdict.amount === 0 ? '' : `, ${f.quantity(verdict.amount, verdict.unit)}`
  const more = verdict.more > 0 ? `, ${t.board.targetMore(verdict.more)}` : ''
  return `${name}${amount}${more}`
}
