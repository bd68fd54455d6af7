/** Taking rules of a starter pack into a draft: ids stay, places are added where the law holds. */
import { canonicalJson } from '../kernel/canonicalJson.ts'
import type { RegionId } from '../kernel/ids.ts'
import type { Rule, RulePack } from './model.ts'
import type { RuleCase } from './ruleCaseShape.ts'
import { withCasesOf } from './ruleCases.ts'

/** Countries in which a directive of the European Union is the floor, by ISO 3166-1 code. */
export const unionCountries: readonly string[] =
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ')

/** Countries where the rules of a jurisdiction hold; null: everywhere, as the house decides. */
export const countriesOf = (jurisdiction: string): readonly string[] | null => {
  if (jurisdiction === 'HOUSE') return null
  if (jurisdiction === 'EU') return unionCountries
  return [jurisdiction.slice(0, 2)]
}

/** A state or a city, of which the registry knows nothing: somebody has to say which regions lie in it. */
export const isBelowCountry = (jurisdiction: string): boolean => jurisdiction.includes('-')

/** A rule as it stands in a pack of the organisation: only where its law holds. */
export const placedRule = (rule: Rule, regionIds: readonly RegionId[]): Rule => {
  const jurisdiction = rule.basis?.jurisdiction ?? 'HOUSE'
  const countries = countriesOf(jurisdiction)
  const isNarrowed = isBelowCountry(jurisdiction) && regionIds.length > 0
  return {
    ...rule,
    scope: {
      ...rule.scope,
      ...(countries === null ? {} : { countries }),
      ...(isNarrowed ? { regionIds } : {}),
    },
  }
}

export type Presence = 'absent' | 'same' | 'changed'

/** Whether a draft has a rule of a starter pack, and still as it was taken; where it holds is left out of account. */
export const presenceOf = (draft: Pick<RulePack, 'rules'>, rule: Rule): Presence => {
  const own = draft.rules.find(({ ruleId }) => ruleId === rule.ruleId)
  if (own === undefined) return 'absent'
  const { countries: _countries, regionIds: _regionIds, ...scope } = own.scope
  return canonicalJson({ ...own, scope }) === canonicalJson(rule) ? 'same' : 'changed'
}

/**
 * The draft with the rules that it does not have yet, in their order, after its own, and with the cases about them;
 * those it has stay as they are.
 */
export const adoptRules = (
  draft: RulePack,
  rules: readonly Rule[],
  regionIds: readonly RegionId[],
  cases: readonly RuleCase[] = [],
): RulePack => {
  const fresh = rules.filter((rule) => presenceOf(draft, rule) === 'absent')
  if (fresh.length === 0) return draft
  const taken = { ...draft, rules: [...draft.rules, ...fresh.map((rule) => placedRule(rule, regionIds))] }
  return withCasesOf(taken, fresh, cases)
}
