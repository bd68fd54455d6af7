import type { Catalogue, DraftView, RuleHealth } from '#shared/contract/rules.ts'

/** Rules that only the draft has: nothing is known yet of how they live. */
export const draftedRules = ({ pack }: Pick<Catalogue, 'pack'>, view: DraftView | null): readonly RuleHealth[] => {
  const published = new Set(pack.rules.map(({ ruleId }) => ruleId))
  const fresh = view?.draft.rules.filter(({ ruleId }) => !published.has(ruleId)) ?? []
  return fresh.map((rule) => ({ rule, checked: 0, found: 0, overrides: 0, excepted: 0, lists: [], proposed: [] }))
}
