import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '#shared/kernel/canonicalJson.ts'
import { id, type PersonId } from '#shared/kernel/ids.ts'
import { instantOf, type LocalDate } from '#shared/kernel/time.ts'
import type { Shift } from '#shared/roster/model.ts'
import { isMinorOn, renamePeople, weekFactsOf } from '#shared/roster/weekFacts.ts'
import { testOutlet, testPerson } from '#test/support/testOrganisation.ts'

const zone = [{ fromAt: 0, offsetMinutes: 60 }]
const shift = (shiftId: string, personId: string | null, on: LocalDate, hour: number): Shift => {
  const startAt = instantOf(on, hour * 60, zone)
  const person = personId === null ? null : id<'Person'>(personId)
  return { shiftId: id(shiftId), personId: person, role: 'guard', startAt, endAt: startAt + 3_600_000, breaks: [] }
}
const person = (personId: string, over: Parameters<typeof testPerson>[1] = {}) => ({
  ...testPerson(personId, over),
  carryIn: null,
})
const week = {
  outlet: testOutlet('nordbad'),
  weekOn: '2026-03-16' as LocalDate,
  zone,
  people: [
    person('young', { birthOn: '2008-03-18' }),
    person('unknown', { birthOn: null, skills: ['till', 'guard'] }),
    person('gone', { active: false }),
    person('left', { active: false }),
  ],
  shifts: [
    shift('b', 'young', '2026-03-18', 9),
    shift('a', 'young', '2026-03-17', 9),
    shift('d', 'unknown', '2026-03-18', 9),
    shift('c', null, '2026-03-18', 9),
    shift('e', 'gone', '2026-03-19', 9),
  ],
  demand: [
    { startAt: 20, minutes: 30, driver: 'customers', quantity: 4 },
    { startAt: 10, minutes: 30, driver: 'customers', quantity: 3 },
  ],
}

describe('coming of age', () => {
  it('happens on the eighteenth birthday, for 29 February on 1 March', () => {
    expect(isMinorOn('2008-03-18', '2026-03-17')).toBe(true)
    expect(isMinorOn('2008-03-18', '2026-03-18')).toBe(false)
    expect(isMinorOn('2008-02-29', '2026-02-28')).toBe(true)
    expect(isMinorOn('2008-02-29', '2026-03-01')).toBe(false)
  })
})

describe('facts of a week', () => {
  const facts = weekFactsOf(week)

  it('say minor by the day the shift starts, and null where no birth date is known', () => {
    expect(facts.shifts.map((one) => [one.shiftId, one.minor])).toEqual([
      ['a', true],
      ['b', false],
      ['c', false],
      ['d', null],
      ['e', false],
    ])
  })

  it('name whoever is active or works in the week, in a fixed order', () => {
    expect(facts.people.map((one) => one.personId)).toEqual(['gone', 'unknown', 'young'])
    expect(facts.people[1]?.skills).toEqual(['guard', 'till'])
    expect(facts.demand.map((one) => one.startAt)).toEqual([10, 20])
  })

  it('carry neither a name nor a birth date', () => {
    const text = canonicalJson(facts)
    expect(text).not.toContain('Name of')
    expect(text).not.toContain('2008-03-18')
    expect(text).toContain('young')
  })

  it('are the same in whatever order the stores answer', () => {
    const straight = canonicalJson(facts)
    const shuffled = <T>(items: readonly T[]) => fc.shuffledSubarray([...items], { minLength: items.length })
    fc.assert(
      fc.property(shuffled(week.people), shuffled(week.shifts), shuffled(week.demand), (people, shifts, demand) => {
        expect(canonicalJson(weekFactsOf({ ...week, people, shifts, demand }))).toBe(straight)
      }),
    )
  })

  it('stay as they are under other names', () => {
    const nameOf = (personId: PersonId): PersonId => id(`p-${personId.length}-${personId[0]}`)
    const renamed = weekFactsOf(renamePeople(week, nameOf))
    expect(renamed.shifts.map((one) => one.personId)).toEqual(['p-5-y', 'p-5-y', null, 'p-7-u', 'p-4-g'])
    expect(renamed.shifts.map((one) => one.minor)).toEqual(facts.shifts.map((one) => one.minor))
    expect(renamed.people.map((one) => one.personId)).toEqual(['p-4-g', 'p-5-y', 'p-7-u'])
  })
})
