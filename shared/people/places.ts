/** The tree of places: organisation, region, outlet, and what of an outlet rules may ask about. */
import type { LocalDate } from '../kernel/time.ts'
import type { OrganisationId, OutletId, RegionId } from '../kernel/ids.ts'
import type { LawFacts } from './lawFacts.ts'

export interface Organisation {
  readonly organisationId: OrganisationId
  readonly name: string
}
export interface Region {
  readonly regionId: RegionId
  readonly name: string
}
/** Opening time of one weekday; `toMinute` may pass 1440 when the outlet closes after midnight. */
export interface Opening {
  /** ISO weekday, 1 is Monday. */
  readonly weekday: number
  readonly fromMinute: number
  readonly toMinute: number
}
export interface Outlet {
  readonly outletId: OutletId
  readonly regionId: RegionId
  readonly name: string
  readonly format: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  /** IANA name. */
  readonly timeZone: string
  readonly openings: readonly Opening[]
  readonly holidays: readonly LocalDate[]
  /** Role names that this outlet rosters, in display order. */
  readonly roles: readonly string[]
  /** What some laws ask for; absent: nobody said. */
  readonly lawFacts?: LawFacts | undefined
}
