import { create } from 'zustand'
import type { OutletId, RegionId } from '#shared/kernel/ids.ts'
import type { LocalDate } from '#shared/kernel/time.ts'

interface PlaceState {
  readonly outletId: OutletId | null
  /** Null shows all regions that the actor may see. */
  readonly regionId: RegionId | null
  readonly weekOn: LocalDate | null
  readonly remember: (place: Partial<Pick<PlaceState, 'outletId' | 'regionId' | 'weekOn'>>) => void
}

/** Where the person was last; an address in the bar goes before it. */
export const usePlaceStore = create<PlaceState>()((set) => ({
  outletId: null,
  regionId: null,
  weekOn: null,
  remember: (place) => {
    set(place)
  },
}))
