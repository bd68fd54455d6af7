import { minuteMs } from '../../../shared/kernel/time.ts'
import type { Stores } from '../backend.ts'
import { demoNowAt, runningWeekOn } from './calendar.ts'
import type { OutletWorld } from './world.ts'

const dayMs = 86_400_000

/** Past weeks were drafted ten days before their Monday, the ones ahead in the last days. */
const draftedAt = (weekStartAt: number, ahead: boolean, nth: number): number =>
  ahead ? demoNowAt - (nth % 5) * 9 * 60 * minuteMs - dayMs : weekStartAt - 10 * dayMs

/** Stores people, demand and shifts of one outlet in one transaction. The week before the first one has no draft of its own. */
export const fillOutlet = (stores: Stores, { place, people, weeks }: OutletWorld, nth: number): void => {
  const { outletId } = place.outlet
  stores.transaction(() => {
    stores.people.saveAll(people)
    weeks.forEach(({ weekOn, demand, shifts }, index) => {
      stores.demand.saveAll(outletId, demand)
      if (index === 0) return stores.plans.saveShifts(outletId, shifts)
      const at = draftedAt(demand[0]?.startAt ?? demoNowAt, weekOn > runningWeekOn, nth)
      const changes = shifts.map((after) => ({ before: null, after }))
      const edited = stores.plans.edit(outletId, weekOn, { label: 'add', baseSeq: 0, changes, at })
      if (!edited.ok) throw new Error(`the demo's plan of ${place.key} for ${weekOn} is ${edited.error}`)
    })
  })
}
