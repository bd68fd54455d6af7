import * as fc from 'fast-check'
import { id } from '#shared/kernel/ids.ts'
import { addDays, instantOf, type LocalDate } from '#shared/kernel/time.ts'
import type { Shift } from '#shared/roster/model.ts'
import type { Person } from '#shared/roster/ports.ts'
import { testPerson } from './testOrganisation.ts'

/** The week in which they work. */
export const unmistakableWeekOn = '2026-03-16'
const weekOn = unmistakableWeekOn
const zone = [{ fromAt: 0, offsetMinutes: 60 }]
const hour = 3_600_000

/** Letters that no word, code or digest of the product has in this order. */
const unmistakable = fc.stringMatching(/^[A-ZÄØ][a-zåßñü]{3,9}qx[0-9]{4}$/)
const past = fc.nat(20_000).map((days): LocalDate => addDays('1948-01-01', days))

export interface Planned {
  readonly person: Person
  readonly shifts: readonly Shift[]
  /** Whatever only the outlet may know. */
  readonly secrets: readonly string[]
}

const planned = fc
  .record({
    given: unmistakable,
    family: unmistakable,
    key: unmistakable,
    birthOn: fc.option(past),
    awayOn: past,
    starts: fc.uniqueArray(fc.tuple(fc.nat(6), fc.integer({ min: 5, max: 15 })), {
      selector: ([day]) => day,
      maxLength: 6,
    }),
    active: fc.boolean(),
  })
  .map(({ given, family, key, birthOn, awayOn, starts, active }): Planned => {
    const personId = `person-${key.toLowerCase().replaceAll(/[^a-z0-9]/g, '')}`
    const shifts = starts.map(([day, from]) => {
      const startAt = instantOf(addDays(weekOn, day), from * 60, zone)
      const shiftId = id<'Shift'>(`s${day}-${from}-${starts.length}`)
      return {
        shiftId,
        personId: id<'Person'>(personId),
        role: 'guard',
        startAt,
        endAt: startAt + 9 * hour,
        breaks: [],
      }
    })
    const person = testPerson(personId, {
      name: `${given} ${family}`,
      birthOn,
      active,
      lawFacts: { absences: [{ fromOn: awayOn, toOn: addDays(awayOn, 3) }] },
      availability: [{ weekday: 1, fromMinute: 1, toMinute: 1_439 }],
    })
    const secrets = [given, family, personId, awayOn, ...(birthOn === null ? [] : [birthOn])]
    return { person, shifts, secrets }
  })

/** People whose names, ids and dates appear nowhere by chance, with their shifts. Shifts of different people need different ids. */
export const unmistakableCrew = fc
  .uniqueArray(planned, { selector: ({ person }) => person.personId, minLength: 1, maxLength: 5 })
  .map((people) =>
    people.map((one, nth) => ({
      ...one,
      shifts: one.shifts.map((shift) => ({ ...shift, shiftId: id<'Shift'>(`${shift.shiftId}-${nth}`) })),
    })),
  )
