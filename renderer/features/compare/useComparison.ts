import { useMemo } from 'react'
import { useSession } from '#renderer/host/session.ts'
import { usePlace } from '#renderer/host/usePlace.ts'
import { useResource } from '#renderer/host/useResource.ts'
import type { DifferenceMap, MapCell } from '#shared/compare/model.ts'
import type { Problem } from '#shared/contract/api.ts'
import type { Outlet } from '#shared/people/places.ts'
import type { Rule } from '#shared/rules/model.ts'
import type { DeviceStanding } from '#shared/sync/model.ts'
import { mapView, type MapView } from './mapModel.ts'
import type { MapSearch } from './useMapSearch.ts'

export interface Comparison {
  readonly map: DifferenceMap | undefined
  /** Null until map and rules are here. */
  readonly view: MapView | null
  readonly standings: readonly DeviceStanding[]
  /** Requests that nobody has decided. */
  readonly waiting: number
  readonly opened: { readonly cell: MapCell; readonly rule: Rule; readonly outlet: Outlet } | null
  readonly problem: Problem | undefined
  readonly loading: boolean
}

/** The cell that the address names, with what it is about; null where one of them is not known. */
const openedOf = (
  { ruleId, outletId }: MapSearch,
  cells: readonly MapCell[],
  rules: readonly Rule[],
  outlets: readonly Outlet[],
): Comparison['opened'] => {
  const cell = cells.find((one) => one.ruleId === ruleId && one.outletId === outletId)
  const rule = rules.find((one) => one.ruleId === ruleId)
  const outlet = outlets.find((one) => one.outletId === outletId)
  return cell && rule && outlet ? { cell, rule, outlet } : null
}

/** How many requests nobody has decided. */
const useWaiting = (): number => {
  const { data = [] } = useResource('requests.list', {})
  return data.filter(({ state }) => state === 'awaiting').length
}

const noRules: readonly Rule[] = []

/** Everything the page shows of the region that the person looks at. */
export const useComparison = (search: MapSearch): Comparison => {
  const session = useSession()
  const { regionId } = usePlace()
  const { data: map, ...asked } = useResource('compare.map', {
    weeks: search.weeks,
    ...(regionId === null ? {} : { regionId }),
  })
  const { data: standings = [] } = useResource('compare.silence', {})
  const version = map?.packVersion ?? null
  const pack = useResource('rules.pack', version === null ? null : { version })
  const rules = pack.data?.rules ?? noRules
  const view = useMemo(
    () => (map && rules.length > 0 ? mapView(map, rules, search.order) : null),
    [map, rules, search.order],
  )
  return {
    map,
    view,
    standings,
    waiting: useWaiting(),
    opened: map === undefined ? null : openedOf(search, map.cells, rules, session.outlets),
    problem: asked.problem ?? pack.problem,
    loading: asked.loading || pack.loading,
  }
}
