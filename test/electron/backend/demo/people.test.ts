import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allWeeks } from '#backend/demo/calendar.ts'
import { namesByCountry } from '#backend/demo/names.ts'
import { peopleOf } from '#backend/demo/people.ts'
import { places, type Place } from '#backend/demo/places.ts'
import { missingBirthDates } from '#backend/demo/story.ts'
import { addDays, isLocalDate } from '#shared/kernel/time.ts'
import { isMinorOn } from '#shared/roster/weekFacts.ts'

const firstOn = addDays(allWeeks[0] ?? '2026-08-17', -7)
const lastOn = addDays(allWeeks.at(-1) ?? '2026-11-30', 6)
const anyPlace = fc.constantFrom(...places)
const seeds = fc.integer({ min: 0, max: 999_999_999 })
const law = (holds: (place: Place, seed: number) => void) => () => {
  fc.assert(
    fc.property(anyPlace, seeds, (place, seed) => {
      holds(place, seed)
    }),
    { numRuns: 150 },
  )
}
const isUnder = (birthOn: string | null, on: string) =>
  birthOn !== null && isMinorOn(birthOn as '2000-01-01', on as '2000-01-01')

describe('the people of an outlet', () => {
  it(
    'have ids and names of their own',
    law((place, seed) => {
      const people = peopleOf(seed, place)
      expect(new Set(people.map(({ personId }) => personId)).size).toBe(people.length)
      expect(new Set(people.map(({ name }) => name)).size).toBe(people.length)
      for (const { name, outletId } of people) {
        const [given = '', family = ''] = name.split(' ')
        expect(namesByCountry[place.country].given).toContain(given)
        expect(namesByCountry[place.country].family).toContain(family)
        expect(outletId).toBe(place.outlet.outletId)
      }
    }),
  )

  it(
    'fill every role of the outlet and no other, with five leads',
    law((place, seed) => {
      const byRole = Map.groupBy(peopleOf(seed, place), ({ role }) => role)
      expect([...byRole.keys()].toSorted()).toEqual(place.outlet.roles.toSorted())
      expect(byRole.get('lead')).toHaveLength(5)
    }),
  )

  it(
    'are minors or adults from the first to the last day: nobody comes of age on the way',
    law((place, seed) => {
      const people = peopleOf(seed, place)
      const minors = people.filter(({ birthOn }) => isUnder(birthOn, firstOn))
      expect(minors).toEqual(people.filter(({ birthOn }) => isUnder(birthOn, lastOn)))
      expect(minors).toHaveLength(place.format === 'restaurant' ? 1 : 2)
      for (const { role, contractMinutesPerWeek, availability } of minors) {
        expect(role).toBe(place.format === 'shop' ? 'till' : 'service')
        expect(contractMinutesPerWeek).toBe(600)
        // after school, and never on a Sunday
        expect(availability.map(({ weekday }) => weekday)).toEqual([1, 2, 3, 4, 5, 6])
        for (const { weekday, fromMinute } of availability)
          if (weekday < 6) expect(fromMinute).toBeGreaterThanOrEqual(14 * 60)
      }
    }),
  )

  it(
    'were born on dates that exist, but for those that nobody knows',
    law((place, seed) => {
      const people = peopleOf(seed, place)
      const unknown = missingBirthDates.find(({ outlet }) => outlet === place.key)?.people ?? 0
      expect(people.filter(({ birthOn }) => birthOn === null)).toHaveLength(unknown)
      // in service, and without a fixed free day
      for (const { birthOn, role, availability } of people) {
        if (birthOn === null) expect({ role, days: availability.length }).toEqual({ role: 'service', days: 0 })
      }
      for (const { birthOn } of people) if (birthOn !== null) expect(isLocalDate(birthOn)).toBe(true)
    }),
  )

  it(
    'can do what the rules ask of their role',
    law((place, seed) => {
      for (const { role, skills } of peopleOf(seed, place)) {
        if (role === 'lead') expect(skills).toEqual(['firstAid', 'keyHolder', 'shiftLead'])
        if (role === 'kitchen') expect(skills).toContain('foodHygiene')
        expect(new Set(skills).size).toBe(skills.length)
        if (role !== 'lead') expect(skills).not.toContain('keyHolder')
      }
    }),
  )

  it(
    'are free all week, or on all days but one; leads always',
    law((place, seed) => {
      const adults = peopleOf(seed, place).filter(({ birthOn }) => !isUnder(birthOn, firstOn))
      for (const { role, availability } of adults) {
        expect([0, 6]).toContain(availability.length)
        if (role === 'lead') expect(availability).toEqual([])
        for (const { fromMinute, toMinute } of availability) expect([fromMinute, toMinute]).toEqual([0, 1_440])
      }
    }),
  )

  it(
    'have contracts between ten hours and a full week',
    law((place, seed) => {
      for (const { contractMinutesPerWeek } of peopleOf(seed, place)) {
        expect(contractMinutesPerWeek).toBeGreaterThanOrEqual(600)
        expect(contractMinutesPerWeek).toBeLessThanOrEqual(2_400)
        expect(contractMinutesPerWeek % 30).toBe(0)
      }
    }),
  )

  it(
    'are the same for the same seed, and others for another',
    law((place, seed) => {
      expect(peopleOf(seed, place)).toEqual(peopleOf(seed, place))
      expect(peopleOf(seed, place)).not.toEqual(peopleOf(seed + 1, place))
    }),
  )
})
