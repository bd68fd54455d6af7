import { describe, expect, it } from 'vitest'
import { demoNowAt, publishedWeeks, weeksAhead } from '#backend/demo/calendar.ts'
import { fillOutlet } from '#backend/demo/fill.ts'
import { places } from '#backend/demo/places.ts'
import { createOutletWorld } from '#backend/demo/world.ts'
import { createZoneResolver } from '#backend/time/zone.ts'
import { addDays } from '#shared/kernel/time.ts'
import { createMemoryStores } from '#test/support/memoryStores.ts'
import { newDataFolder, openTestStores } from '#test/support/dataFolder.ts'

const [place] = places
if (place === undefined) throw new Error('the demo has no outlet')
const { outletId } = place.outlet
const world = createOutletWorld(7, place, createZoneResolver())
const dayMs = 86_400_000
const filled = (nth = 0) => {
  const stores = createMemoryStores()
  fillOutlet(stores, world, nth)
  return stores
}

describe('an outlet that is filled', () => {
  it('holds all people, demand and shifts of its world', () => {
    const stores = filled()
    const byName = (people: readonly { readonly name: string }[]) => people.map(({ name }) => name).toSorted()
    expect(byName(stores.people.list(outletId))).toEqual(byName(world.people))
    const stored = stores.plans.shiftsBetween(outletId, 0, Number.MAX_SAFE_INTEGER)
    const planned = world.weeks.flatMap(({ shifts }) => shifts)
    expect(new Set(stored.map(({ shiftId }) => shiftId))).toEqual(new Set(planned.map(({ shiftId }) => shiftId)))
    expect(stored).toHaveLength(planned.length)
    expect(stores.demand.between(outletId, 0, Number.MAX_SAFE_INTEGER)).toHaveLength(
      world.weeks.reduce((sum, { demand }) => sum + demand.length, 0),
    )
  })

  it('has a draft with one edit for each week but the one to look back on', () => {
    const { plans } = filled()
    expect(plans.weeks(outletId).map(({ weekOn, seq, undo, revision }) => [weekOn, seq, undo, revision])).toEqual(
      [...publishedWeeks, ...weeksAhead].map((weekOn) => [weekOn, 1, 'add', 0]),
    )
    expect(plans.state(outletId, addDays(publishedWeeks[0] ?? '2026-08-17', -7))).toMatchObject({ seq: 0, undo: null })
  })

  it('was drafted ten days before a past week, and in the last days for the ones ahead', () => {
    const { plans } = filled(3)
    for (const { weekOn, demand } of world.weeks.slice(1)) {
      const { draftedAt } = plans.state(outletId, weekOn)
      const startAt = demand[0]?.startAt ?? 0
      if (weeksAhead.includes(weekOn)) expect(demoNowAt - (draftedAt ?? 0)).toBe(dayMs + 27 * 60 * 60_000)
      else expect(startAt - (draftedAt ?? 0)).toBe(10 * dayMs)
      expect(draftedAt ?? Infinity).toBeLessThan(demoNowAt)
    }
  })

  it('can be taken back week by week', () => {
    const { plans } = filled()
    const [weekOn = '2026-11-23'] = weeksAhead
    const before = plans.shiftsBetween(outletId, 0, Number.MAX_SAFE_INTEGER).length
    expect(plans.undo(outletId, weekOn, 1).ok).toBe(true)
    const own = world.weeks.find((week) => week.weekOn === weekOn)?.shifts.length ?? 0
    expect(plans.shiftsBetween(outletId, 0, Number.MAX_SAFE_INTEGER)).toHaveLength(before - own)
  })

  it('is not filled twice: the second time is a bug of the story, and leaves everything as it was', async () => {
    const stores = await openTestStores(newDataFolder())
    fillOutlet(stores, world, 0)
    const people = stores.people.list(outletId)
    const renamed = { ...world, people: world.people.map((person) => ({ ...person, name: `${person.name} II` })) }
    expect(() => fillOutlet(stores, renamed, 0)).toThrow(`the demo's plan of ${place.key}`)
    expect(stores.people.list(outletId)).toEqual(people)
  })
})
