/** What changed between two packs, in terms of meaning: rule, parameter, cell, bound, scope, check, word. */
import { canonicalJson } from '../kernel/canonicalJson.ts'
import type { RulePack, TableCase } from './model.ts'
import type { CaseChange, OrderChange, PackChange, PackPart, WordChange } from './packChange.ts'
import { adjustmentChanges, isSame, ruleCaseChanges, ruleChanges } from './ruleDiff.ts'
import { tableChanges } from './tableDiff.ts'

const wordChanges = ({ words: was = {} }: RulePack, { words: now = {} }: RulePack): readonly WordChange[] =>
  [...new Set([...Object.keys(now), ...Object.keys(was)])].flatMap((code): readonly WordChange[] => {
    const [before, after] = [was[code] ?? null, now[code] ?? null]
    return isSame(before, after) ? [] : [{ type: 'word', code, before, after }]
  })

const caseChanges = ({ cases: was = [] }: RulePack, { cases: now = [] }: RulePack): readonly CaseChange[] => {
  const of = (cases: readonly TableCase[]) => new Map(cases.map((one) => [one.caseId, one]))
  const [old, young] = [of(was), of(now)]
  return [...new Set([...young.keys(), ...old.keys()])].flatMap((caseId): readonly CaseChange[] => {
    const [before, after] = [old.get(caseId) ?? null, young.get(caseId) ?? null]
    const tableId = (after ?? before)?.tableId
    return tableId === undefined || isSame(before, after) ? [] : [{ type: 'case', caseId, tableId, before, after }]
  })
}

/** How the parts of a pack are told apart; an adjustment has no name but what it says. */
const keysOf: { readonly [Part in PackPart]: (pack: RulePack) => readonly string[] } = {
  rules: ({ rules }) => rules.map(({ ruleId }) => ruleId),
  tables: ({ tables }) => tables.map(({ tableId }) => tableId),
  adjustments: ({ adjustments }) => adjustments.map((adjustment) => canonicalJson(adjustment)),
  cases: ({ cases = [] }) => cases.map(({ caseId }) => caseId),
  ruleCases: ({ ruleCases = [] }) => ruleCases.map(({ id }) => id),
}

const orderChanges = (base: RulePack, draft: RulePack): readonly OrderChange[] =>
  (['rules', 'tables', 'adjustments', 'cases', 'ruleCases'] as const).flatMap((of) => {
    const [was, now] = [keysOf[of](base), keysOf[of](draft)]
    const [old, young] = [new Set(was), new Set(now)]
    const moved = !isSame(
      now.filter((key) => old.has(key)),
      was.filter((key) => young.has(key)),
    )
    return moved ? [{ type: 'order', of }] : []
  })

/**
 * What the draft means differently from the base: rules in the draft's order, tables, what was removed, adjustments,
 * words, test cases, order. Empty exactly when both say the same; version, dates, author and note of the pack itself are left out.
 */
export const diffPacks = (base: RulePack, draft: RulePack): readonly PackChange[] => {
  const rules = new Map(base.rules.map((rule) => [rule.ruleId, rule]))
  const keptRules = new Set(draft.rules.map(({ ruleId }) => ruleId))
  const tables = new Map(base.tables.map((table) => [table.tableId, table]))
  const keptTables = new Set(draft.tables.map(({ tableId }) => tableId))
  return [
    ...draft.rules.flatMap((rule): readonly PackChange[] => {
      const before = rules.get(rule.ruleId)
      return before === undefined ? [{ type: 'ruleAdded', ruleId: rule.ruleId }] : ruleChanges(before, rule)
    }),
    ...draft.tables.flatMap((table): readonly PackChange[] => {
      const before = tables.get(table.tableId)
      const { tableId, title } = table
      return before === undefined ? [{ type: 'tableAdded', tableId, title }] : tableChanges(before, table)
    }),
    ...base.rules
      .filter(({ ruleId }) => !keptRules.has(ruleId))
      .map(({ ruleId }): PackChange => ({ type: 'ruleRemoved', ruleId })),
    ...base.tables
      .filter(({ tableId }) => !keptTables.has(tableId))
      .map(({ tableId, title }): PackChange => ({ type: 'tableRemoved', tableId, title })),
    ...adjustmentChanges(base, draft),
    ...wordChanges(base, draft),
    ...caseChanges(base, draft),
    ...ruleCaseChanges(base, draft),
    ...orderChanges(base, draft),
  ]
}
