import { useCallback, useEffect } from 'react'
import { useLocation } from 'wouter'
import type { OutletId, RegionId } from '#shared/kernel/ids.ts'
import { weekOf, type LocalDate } from '#shared/kernel/time.ts'
import type { Outlet } from '#shared/people/places.ts'
import { localDateAt, pickOutlet, placedPages, placedPath, readAddress } from './place.ts'
import { usePlaceStore } from './placeStore.ts'
import { useActor, useSession } from './session.ts'

export interface Place {
  /** Undefined only while the organisation has no outlet for this actor. */
  readonly outlet: Outlet | undefined
  /** Monday of the week looked at. */
  readonly weekOn: LocalDate
  readonly todayOn: LocalDate
  readonly regionId: RegionId | null
  readonly goToOutlet: (outletId: OutletId) => void
  readonly goToWeek: (weekOn: LocalDate) => void
  readonly goToRegion: (regionId: RegionId | null) => void
}

/** Outlet, week and region that the person looks at; they live in the address, so that a copied link opens the same place. */
export const usePlace = (): Place => {
  const session = useSession()
  const actor = useActor()
  const [path, navigate] = useLocation()
  const { outletId: rememberedId, weekOn: rememberedOn, regionId, remember } = usePlaceStore()
  const address = readAddress(path)
  const own =
    actor.role === 'manager' ? session.outlets.filter((o) => actor.outletIds.includes(o.outletId)) : session.outlets
  const outlet = pickOutlet(own, address.outletId, rememberedId)
  const todayOn = localDateAt(session.nowAt, outlet?.timeZone ?? 'UTC')
  const weekOn = address.weekOn ?? rememberedOn ?? weekOf(todayOn)

  useEffect(() => {
    if (outlet && outlet.outletId !== rememberedId) remember({ outletId: outlet.outletId })
    if (address.weekOn !== null && address.weekOn !== rememberedOn) remember({ weekOn: address.weekOn })
  }, [outlet, rememberedId, address.weekOn, rememberedOn, remember])

  const page = placedPages.find((name) => name === address.page)
  const goToOutlet = useCallback(
    (outletId: OutletId) => {
      remember({ outletId })
      if (page !== undefined) navigate(placedPath(page, outletId, page === 'plan' ? weekOn : undefined))
    },
    [navigate, page, remember, weekOn],
  )
  const goToWeek = useCallback(
    (next: LocalDate) => {
      remember({ weekOn: next })
      if (outlet) navigate(placedPath('plan', outlet.outletId, next))
    },
    [navigate, outlet, remember],
  )
  const goToRegion = useCallback(
    (next: RegionId | null) => {
      remember({ regionId: next })
    },
    [remember],
  )
  return { outlet, weekOn, todayOn, regionId, goToOutlet, goToWeek, goToRegion }
}
