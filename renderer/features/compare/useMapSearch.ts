import { useSearchParams } from 'wouter'
import { differenceStates, type DifferenceState } from '#shared/compare/model.ts'
import { id, type OutletId, type RuleId } from '#shared/kernel/ids.ts'
import { isLocalDate, type LocalDate } from '#shared/kernel/time.ts'
import type { Order } from './mapModel.ts'

/** What the comparison shows; it lives in the address, so that a copied link opens the same place. */
export interface MapSearch {
  readonly weeks: number
  readonly order: Order
  readonly filter: DifferenceState | null
  readonly outletId: OutletId | null
  readonly ruleId: RuleId | null
  readonly weekOn: LocalDate | null
}
export const periods = [4, 8, 13] as const

export const readMapSearch = (params: URLSearchParams): MapSearch => {
  const weeks = periods.find((count) => String(count) === params.get('weeks')) ?? 4
  const outlet = params.get('outlet')
  const rule = params.get('rule')
  const week = params.get('week')
  return {
    weeks,
    order: params.get('order') === 'impact' ? 'impact' : 'place',
    filter: differenceStates.find((state) => state === params.get('state')) ?? null,
    outletId: outlet === null ? null : id<'Outlet'>(outlet),
    ruleId: rule === null ? null : id<'Rule'>(rule),
    weekOn: week !== null && isLocalDate(week) ? week : null,
  }
}

export const useMapSearch = () => {
  const [params, setParams] = useSearchParams()
  /** Null takes a part out of the address. */
  const go = (changes: Readonly<Record<string, string | null>>): void => {
    setParams((before) => {
      const next = new URLSearchParams(before)
      for (const [name, value] of Object.entries(changes)) {
        if (value === null) next.delete(name)
        else next.set(name, value)
      }
      return next
    })
  }
  return { search: readMapSearch(params), go }
}
