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

/** Everything the page shows of the region that the person looks at. */
export const useComparison = (search: MapSearch): Comparison => {
  const session = useSession()
  const { regionId } = usePlace()
  const map = useResource('compare.map', { weeks: search.weeks, ...(regionId === null ? {} : { regionId }) })
  const standings = useResource('compare.silence', {})
  const requests = useResource('requests.list', {})
  const version = map.data?.packVersion ?? null
  const pack = useResource('rules.pack', version === null ? null : { version })
  const view = useMemo(
    () => (map.data && pack.data ? mapView(map.data, pack.data.rules, search.order) : null),
    [map.data, pack.data, search.order],
  )
  return {
    map: map.data,
    view,
    standings: standings.data ?? [],
    waiting: requests.data?.filter(({ state }) => state === 'awaiting').length ?? 0,
    opened: openedOf(search, map.data?.cells ?? [], pack.data?.rules ?? [], session.outlets),
    problem: map.problem ?? pack.problem,
    loading: map.loading || pack.loading,
  }
}
