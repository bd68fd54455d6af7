/** Where a rule holds and for which roles: the part of its scope that an organisation sets for itself. */
import type { OutletId, RegionId } from '../kernel/ids.ts'
import type { Rule, Scope } from './model.ts'

/** An empty list restricts nothing. */
export interface ScopeLists {
  readonly formats: readonly string[]
  readonly regionIds: readonly RegionId[]
  readonly outletIds: readonly OutletId[]
  readonly roles: readonly string[]
}

export const scopeListsOf = ({ formats = [], regionIds = [], outletIds = [], roles = [] }: Scope): ScopeLists => ({
  formats,
  regionIds,
  outletIds,
  roles,
})

/** Each once and in one order, so that the order of presses is no change. */
const ordered = <T extends string>(list: readonly T[]): readonly T[] => [...new Set(list)].toSorted()

/** A list goes with its last entry. What the rule asks of ages, codes, trades and countries stays as it is. */
export const withScopeLists = (scope: Scope, lists: ScopeLists): Scope => {
  const { formats: _formats, regionIds: _regions, outletIds: _outlets, roles: _roles, ...others } = scope
  const [formats, regionIds, outletIds, roles] = [
    ordered(lists.formats),
    ordered(lists.regionIds),
    ordered(lists.outletIds),
    ordered(lists.roles),
  ]
  return {
    ...others,
    ...(formats.length === 0 ? {} : { formats }),
    ...(regionIds.length === 0 ? {} : { regionIds }),
    ...(outletIds.length === 0 ? {} : { outletIds }),
    ...(roles.length === 0 ? {} : { roles }),
  }
}

/** Regions and outlets that nobody knows, unless the rule names them already: they may have been given up since. */
export const unknownPlaces = (
  { scope }: Pick<Rule, 'scope'>,
  lists: ScopeLists,
  known: { readonly regionIds: readonly RegionId[]; readonly outletIds: readonly OutletId[] },
): readonly string[] => {
  const named = scopeListsOf(scope)
  const places = new Set<string>([...named.regionIds, ...named.outletIds, ...known.regionIds, ...known.outletIds])
  return [...lists.regionIds, ...lists.outletIds].filter((place) => !places.has(place))
}
