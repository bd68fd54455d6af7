import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allWeeks } from '#backend/demo/calendar.ts'
import { demandOfWeek, openingOn, slotMinutes } from '#backend/demo/demand.ts'
import { needOfWeek, slotsPerDay } from '#backend/demo/need.ts'
import { places, type Place } from '#backend/demo/places.ts'
import { plantedStaffing, plantedStaffingOf } from '#backend/demo/story.ts'
import { createZoneResolver } from '#backend/time/zone.ts'
import { addDays, datesOfWeek, dayNumberOf, localOf, type LocalDate } from '#shared/kernel/time.ts'

const dayMs = 86_400_000
const zones = createZoneResolver()
const zoneOf = ({ outlet }: Place, weekOn: LocalDate) => {
  const mondayAt = dayNumberOf(weekOn) * dayMs
  return zones.offsets(outlet.timeZone, mondayAt - 7 * dayMs, mondayAt + 14 * dayMs)
}
const week = (seed: number, place: Place, weekOn: LocalDate) => demandOfWeek(seed, place, weekOn, zoneOf(place, weekOn))
const named = (key: string): Place => {
  const place = places.find((one) => one.key === key)
  if (place === undefined) throw new Error(`no outlet ${key}`)
  return place
}
const seeds = fc.integer({ min: 0, max: 999_999_999 })
const anyWeek = fc.tuple(seeds, fc.constantFrom(...places), fc.constantFrom(...allWeeks))
const law = (holds: (seed: number, place: Place, weekOn: LocalDate) => void) => () => {
  fc.assert(
    fc.property(anyWeek, ([seed, place, weekOn]) => {
      holds(seed, place, weekOn)
    }),
    { numRuns: 120 },
  )
}

describe('the demand of a week', () => {
  it(
    'has one whole number of guests for each half hour in which the outlet is open, and none for others',
    law((seed, place, weekOn) => {
      const zone = zoneOf(place, weekOn)
      const slots = week(seed, place, weekOn).map(({ startAt }) => localOf(startAt, zone))
      const open = datesOfWeek(weekOn).flatMap((on) => {
        const opening = openingOn(place, on)
        if (opening === null) return []
        const count = (opening.toMinute - opening.fromMinute) / slotMinutes
        return Array.from({ length: count }, (_, nth) => ({ on, minute: opening.fromMinute + nth * slotMinutes }))
      })
      expect(slots).toEqual(open)
      for (const { quantity, minutes, driver } of week(seed, place, weekOn)) {
        expect({ minutes, driver, isCount: Number.isInteger(quantity) && quantity >= 0 }).toEqual({
          minutes: 30,
          driver: 'customers',
          isCount: true,
        })
      }
    }),
  )

  it(
    'is the same for the same seed',
    law((seed, place, weekOn) => {
      expect(week(seed, place, weekOn)).toEqual(week(seed, place, weekOn))
    }),
  )

  it(
    'grows with the outlet',
    law((seed, place, weekOn) => {
      const total = (size: number) =>
        week(seed, { ...place, size }, weekOn).reduce((sum, { quantity }) => sum + quantity, 0)
      expect(total(50)).toBeLessThan(total(100))
      expect(total(100)).toBeLessThan(total(200))
    }),
  )

  it.each([
    ['Altona', '12:30'],
    ['Camden', '12:30'],
    ['Hafencity', '19:30'],
    ['Jungfernstieg', '13:00'],
  ])('of %s is highest on a Friday near %s', (key, near) => {
    const place = named(key)
    const friday = addDays('2026-09-14', 4)
    const zone = zoneOf(place, '2026-09-14')
    const ofDay = week(7, place, '2026-09-14').filter(({ startAt }) => localOf(startAt, zone).on === friday)
    const peak = ofDay.reduce((best, one) => (one.quantity > best.quantity ? one : best))
    const [hours = 0, minutes = 0] = near.split(':').map(Number)
    expect(Math.abs(localOf(peak.startAt, zone).minute - (hours * 60 + minutes))).toBeLessThanOrEqual(60)
  })

  it('goes through the night of the clock change by the clock on the wall', () => {
    const place = named('Camden')
    const zone = zoneOf(place, '2026-10-19')
    const sunday = week(7, place, '2026-10-19').filter(({ startAt }) => localOf(startAt, zone).on === '2026-10-25')
    const opening = openingOn(place, '2026-10-25')
    expect(localOf(sunday[0]?.startAt ?? 0, zone).minute).toBe(opening?.fromMinute)
    expect(sunday).toHaveLength(((opening?.toMinute ?? 0) - (opening?.fromMinute ?? 0)) / 30)
  })
})

describe('the opening of a date', () => {
  it.each<[string, LocalDate, boolean]>([
    ['Jungfernstieg', '2026-10-03', false],
    ['Jungfernstieg', '2026-10-04', false],
    ['Jungfernstieg', '2026-10-05', true],
    ['Altona', '2026-10-03', true],
    ['Covent Garden', '2026-08-31', true],
    ['Esplanadi', '2026-10-31', true],
  ])('of %s on %s: open %s', (key, on, open) => {
    expect(openingOn(named(key), on) !== null).toBe(open)
  })
})

describe('the need of a week', () => {
  const needOf = (seed: number, place: Place, weekOn: LocalDate) =>
    needOfWeek(place, weekOn, week(seed, place, weekOn), zoneOf(place, weekOn))

  it(
    'names every role of the outlet on every open day, and asks for nobody outside the hours',
    law((seed, place, weekOn) => {
      const need = needOf(seed, place, weekOn)
      expect([...need.keys()]).toEqual(datesOfWeek(weekOn).filter((on) => openingOn(place, on) !== null))
      for (const [on, roles] of need) {
        const opening = openingOn(place, on)
        expect(Object.keys(roles).toSorted()).toEqual(place.outlet.roles.toSorted())
        for (const slots of Object.values(roles)) {
          expect(slots).toHaveLength(slotsPerDay)
          const outside = slots.filter(
            (_, slot) => slot * 30 < (opening?.fromMinute ?? 0) || slot * 30 >= (opening?.toMinute ?? 0),
          )
          expect(outside.some((people) => people !== 0)).toBe(false)
        }
      }
    }),
  )

  it(
    'asks for a lead in every open half hour',
    law((seed, place, weekOn) => {
      for (const [on, roles] of needOf(seed, place, weekOn)) {
        const opening = openingOn(place, on)
        const open = roles['lead']?.slice((opening?.fromMinute ?? 0) / 30, (opening?.toMinute ?? 0) / 30) ?? []
        expect([...open].every((people) => people >= 1)).toBe(true)
      }
    }),
  )

  it.each(plantedStaffing)('of $outlet is one lower at lunch from $fromWeekOn on than its table says', (planted) => {
    const place = named(planted.outlet)
    const demand = week(7, place, planted.fromWeekOn)
    const zone = zoneOf(place, planted.fromWeekOn)
    const own = needOfWeek(place, planted.fromWeekOn, demand, zone)
    const shared = needOfWeek({ ...place, key: 'nobody’s' }, planted.fromWeekOn, demand, zone)
    const differing = [...own].flatMap(([on, roles]) =>
      Object.entries(roles).flatMap(([role, slots]) =>
        Array.from(slots, (people, slot) => ({ role, people, asked: shared.get(on)?.[role]?.[slot] })).filter(
          ({ people, asked }) => people !== asked,
        ),
      ),
    )
    expect(differing.length).toBeGreaterThan(0)
    const { role, planned } = planted
    for (const one of differing) expect(one).toEqual({ role, people: planned, asked: planned + 1 })
    expect(plantedStaffingOf(planted.outlet, addDays(planted.fromWeekOn, -7))).toEqual([])
  })
})
