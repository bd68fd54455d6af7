import type { Outlet, Region } from '#shared/people/places.ts'
import { inOutletScope } from '#shared/roster/scope.ts'
import type { Scope } from '#shared/rules/model.ts'
import { scopeListsOf, withScopeLists, type ScopeLists } from '#shared/rules/ruleScope.ts'

export type ScopeListName = keyof ScopeLists

/** In the order in which they are shown. */
export const scopeListNames = ['formats', 'regionIds', 'outletIds', 'roles'] as const satisfies readonly ScopeListName[]

interface Places {
  readonly regions: readonly Region[]
  readonly outlets: readonly Outlet[]
}

const unique = (codes: readonly string[]): readonly string[] => [...new Set(codes)]

/** What can be ticked: what the organisation has, and what the rule names all the same. */
export const scopeChoices = (
  scope: Scope,
  { regions, outlets }: Places,
): Readonly<Record<ScopeListName, readonly string[]>> => {
  const named = scopeListsOf(scope)
  return {
    formats: unique([...outlets.map(({ format }) => format), ...named.formats]).toSorted(),
    regionIds: unique([...regions.map(({ regionId }) => regionId), ...named.regionIds]),
    outletIds: unique([...outlets.map(({ outletId }) => outletId), ...named.outletIds]),
    roles: unique([...outlets.flatMap(({ roles }) => roles), ...named.roles]).toSorted(),
  }
}

/** The lists after one of them gained or lost an entry. */
export const ticked = (lists: ScopeLists, name: ScopeListName, code: string, isIn: boolean): ScopeLists => ({
  ...lists,
  [name]: isIn ? [...lists[name], code] : lists[name].filter((each) => each !== code),
})

/** Outlets in which a rule with these lists holds, whatever their trade. */
export const reachOf = (scope: Scope, lists: ScopeLists, outlets: readonly Outlet[]): number => {
  const { sectors: _sectors, notSectors: _notSectors, ...placed } = withScopeLists(scope, lists)
  return outlets.filter((outlet) => inOutletScope(placed, outlet) === true).length
}
