/** What a new outlet begins with: like another one, until somebody says otherwise. */
import type { RegionId } from '../kernel/ids.ts'
import { zoneOfCountry } from './countryZones.ts'
import type { OutletRecord } from './outletChange.ts'
import type { Opening, Outlet } from './places.ts'

/** Every day from 8 to 20 o'clock. */
export const usualOpenings: readonly Opening[] = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
  weekday,
  fromMinute: 480,
  toMinute: 1_200,
}))

export type NewOutlet = OutletRecord & Pick<Outlet, 'country' | 'timeZone'>

type NewPlace = Pick<NewOutlet, 'country' | 'timeZone' | 'holidays' | 'lawFacts'>

/** Everything but the name and the budget of hours: these are an outlet's own. */
export const likeOutlet = ({ outletId: _id, ...model }: Outlet): NewOutlet => {
  const { lawFacts } = model
  if (lawFacts === undefined) return { ...model, name: '' }
  const { budgetMinutes: _own, ...figures } = lawFacts.figures ?? {}
  return { ...model, name: '', lawFacts: { ...lawFacts, figures } }
}

/** The first outlet of an organisation that was founded without any. */
export const firstOutlet = (regionId: RegionId, place: Pick<Outlet, 'country' | 'timeZone'>): NewOutlet => ({
  name: '',
  regionId,
  format: '',
  roles: [],
  openings: usualOpenings,
  holidays: [],
  ...place,
})

/** In another country there are other holidays, and laws ask for other things. */
export const inCountry = <Draft extends NewPlace>(draft: Draft, country: string): Draft => ({
  ...draft,
  country,
  timeZone: zoneOfCountry(country) ?? draft.timeZone,
  holidays: [],
  lawFacts: {},
})
