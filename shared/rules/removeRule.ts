/** Taking a rule out of a draft, with everything of the pack that says something about it alone. */
import type { RuleId } from '../kernel/ids.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import type { Rule, RulePack } from './model.ts'

const tableOf = ({ check }: Rule): string | null => ('tableId' in check ? check.tableId : null)

/** A member goes with its last entry: a pack without cases reads as it did before there were any. */
const filled = <T>(list: readonly T[] | undefined): readonly T[] | undefined =>
  list === undefined || list.length === 0 ? undefined : list

/** Adjustments and test cases of the rule go along, and its table with the cases of that, unless another rule decides by it. */
export const removeRule = (draft: RulePack, ruleId: RuleId): Result<RulePack, 'notFound'> => {
  const rule = draft.rules.find((candidate) => candidate.ruleId === ruleId)
  if (rule === undefined) return err('notFound')
  const rules = draft.rules.filter((other) => other !== rule)
  const own = tableOf(rule)
  const tableId = own !== null && rules.every((other) => tableOf(other) !== own) ? own : null
  const { cases, ruleCases, ...rest } = draft
  const keptCases = filled(cases?.filter((one) => one.tableId !== tableId))
  const keptRuleCases = filled(ruleCases?.filter((one) => one.ruleId !== ruleId))
  return ok({
    ...rest,
    rules,
    tables: tableId === null ? draft.tables : draft.tables.filter((table) => table.tableId !== tableId),
    adjustments: draft.adjustments.filter((one) => one.ruleId !== ruleId),
    ...(keptCases === undefined ? {} : { cases: keptCases }),
    ...(keptRuleCases === undefined ? {} : { ruleCases: keptRuleCases }),
  })
}
