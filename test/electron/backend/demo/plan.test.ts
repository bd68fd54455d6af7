import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allWeeks, calmSinceOn } from '#backend/demo/calendar.ts'
import { createCrew } from '#backend/demo/crew.ts'
import { demandOfWeek, openingOn } from '#backend/demo/demand.ts'
import { needOfWeek } from '#backend/demo/need.ts'
import { peopleOf } from '#backend/demo/people.ts'
import { places, type Place } from '#backend/demo/places.ts'
import { planWeek } from '#backend/demo/plan.ts'
import { createZoneResolver } from '#backend/time/zone.ts'
import { dayNumberOf, elapsedMinutes, localOf, type LocalDate } from '#shared/kernel/time.ts'

const dayMs = 86_400_000
const zones = createZoneResolver()
/** One week of an outlet, planned by a crew that is new to it. */
const planned = (seed: number, place: Place, weekOn: LocalDate, openPercent = 10) => {
  const mondayAt = dayNumberOf(weekOn) * dayMs
  const zone = zones.offsets(place.outlet.timeZone, mondayAt - 7 * dayMs, mondayAt + 14 * dayMs)
  const people = peopleOf(seed, place)
  const demand = demandOfWeek(seed, place, weekOn, zone)
  const need = needOfWeek(place, weekOn, demand, zone)
  const shifts = planWeek(seed, place, { weekOn, zone, need, openPercent }, createCrew(people, weekOn))
  return { shifts, need, zone, people: new Map(people.map((person) => [person.personId, person])) }
}
const anyWeek = fc.tuple(fc.nat(1_000_000), fc.constantFrom(...places), fc.constantFrom(...allWeeks))
const law = (holds: (seed: number, place: Place, weekOn: LocalDate) => void) => () => {
  fc.assert(
    fc.property(anyWeek, ([seed, place, weekOn]) => {
      holds(seed, place, weekOn)
    }),
    { numRuns: 40 },
  )
}

describe('a planned week', () => {
  it(
    'lies inside the opening hours, day by day',
    law((seed, place, weekOn) => {
      const { shifts, zone } = planned(seed, place, weekOn)
      for (const { startAt, endAt } of shifts) {
        const start = localOf(startAt, zone)
        const opening = openingOn(place, start.on)
        expect(start.minute).toBeGreaterThanOrEqual(opening?.fromMinute ?? Infinity)
        expect(localOf(endAt - 1, zone)).toMatchObject({ on: start.on })
        expect(localOf(endAt - 1, zone).minute).toBeLessThan(opening?.toMinute ?? 0)
      }
    }),
  )

  it(
    'is given to people of the role who are free',
    law((seed, place, weekOn) => {
      const { shifts, people } = planned(seed, place, weekOn)
      for (const { personId, role } of shifts) {
        if (personId !== null) expect(people.get(personId)?.role).toBe(role)
      }
      expect(new Set(shifts.map(({ shiftId }) => shiftId)).size).toBe(shifts.length)
    }),
  )

  it(
    'has a break of half an hour in every shift of more than six hours',
    law((seed, place, weekOn) => {
      for (const { startAt, endAt, breaks } of planned(seed, place, weekOn).shifts) {
        for (const pause of breaks) expect(elapsedMinutes(pause.startAt, pause.endAt)).toBe(30)
        if (elapsedMinutes(startAt, endAt) > 360) expect(breaks).toHaveLength(1)
      }
    }),
  )

  it(
    'sends minors home by eight in the evening, after four hours at most',
    law((seed, place, weekOn) => {
      const { shifts, people, zone } = planned(seed, place, weekOn)
      const young = shifts.filter(
        ({ personId }) => personId !== null && people.get(personId)?.birthOn?.startsWith('2009'),
      )
      for (const { startAt, endAt } of young) {
        expect(elapsedMinutes(startAt, endAt)).toBeLessThanOrEqual(240)
        expect(localOf(endAt, zone).minute).toBeLessThanOrEqual(20 * 60)
      }
    }),
  )

  it(
    'covers the need in full where every open shift is kept and nobody calls in sick',
    law((seed, place) => {
      const weekOn = calmSinceOn
      const { shifts, need, zone } = planned(seed, place, weekOn, 100)
      for (const [on, roles] of need) {
        for (const [role, slots] of Object.entries(roles)) {
          const duty = shifts.filter((shift) => shift.role === role)
          slots.forEach((people, slot) => {
            const here = duty.filter(({ startAt, endAt, breaks }) => {
              const [from, to] = [localOf(startAt, zone), localOf(endAt - 1, zone)]
              const rests = breaks.some((pause) => localOf(pause.startAt, zone).minute === slot * 30)
              return from.on === on && from.minute <= slot * 30 && to.minute >= slot * 30 && !rests
            })
            expect(here.length).toBeGreaterThanOrEqual(people)
          })
        }
      }
    }),
  )

  it(
    'keeps no open shift where none is to be kept and nobody calls in sick',
    law((seed, place) => {
      expect(planned(seed, place, calmSinceOn, 0).shifts.filter(({ personId }) => personId === null)).toEqual([])
    }),
  )

  it('is in order of its starts, and numbered by outlet and week', () => {
    const [place] = places
    if (place === undefined) throw new Error('no outlet')
    const { shifts } = planned(7, place, '2026-09-14')
    expect(shifts.map(({ startAt }) => startAt)).toEqual(shifts.map(({ startAt }) => startAt).toSorted((a, b) => a - b))
    for (const { shiftId } of shifts) expect(shiftId).toMatch(/^altona22-2026-09-14-\d{3}$/)
  })

  it('has the short lunch shift of Covent Garden from Monday to Friday', () => {
    const place = places.find(({ key }) => key === 'Covent Garden')
    if (place === undefined) throw new Error('no outlet')
    const { shifts, zone } = planned(7, place, '2026-09-14', 100)
    const lunch = shifts.filter(({ startAt, endAt }) => elapsedMinutes(startAt, endAt) === 150)
    expect(lunch.map(({ startAt }) => localOf(startAt, zone))).toEqual(
      [14, 15, 16, 17, 18].map((day) => ({ on: `2026-09-${day}`, minute: 11.5 * 60 })),
    )
    expect(new Set(lunch.map(({ role }) => role))).toEqual(new Set(['till']))
  })
})
