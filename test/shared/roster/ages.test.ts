import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dateOfDayNumber, dayNumberOf, weekOf } from '#shared/kernel/time.ts'
import type { LocalDate } from '#shared/kernel/time.ts'
import { ageFactsOf, birthdayIn } from '#shared/roster/ages.ts'
import { ageOn } from '#shared/rules/conditions.ts'
import { personFacts } from '#test/support/ruleBuilders.ts'

describe('a birthday', () => {
  it.each<readonly [LocalDate, number, LocalDate]>([
    ['2010-03-02', 2026, '2026-03-02'],
    ['2012-02-29', 2028, '2028-02-29'],
    ['2012-02-29', 2027, '2027-03-01'],
    ['2012-02-29', 2100, '2100-03-01'],
    ['2000-02-29', 2400, '2400-02-29'],
    ['2011-02-28', 2028, '2028-02-28'],
  ])('of somebody born on %s is in %d on %s', (birthOn, year, expected) => {
    expect(birthdayIn(birthOn, year)).toBe(expected)
  })
})

describe('what a week knows of an age', () => {
  it.each<readonly [string, LocalDate, LocalDate, { years: number; turnsOn: LocalDate | null }]>([
    ['a birthday long ago', '2010-01-15', '2026-03-02', { years: 16, turnsOn: null }],
    ['a birthday later in the year', '2010-09-15', '2026-03-02', { years: 15, turnsOn: null }],
    ['a birthday on the Monday is over', '2010-03-02', '2026-03-02', { years: 16, turnsOn: null }],
    ['a birthday on the Tuesday', '2010-03-03', '2026-03-02', { years: 15, turnsOn: '2026-03-03' }],
    ['on the day after the week', '2010-03-09', '2026-03-02', { years: 15, turnsOn: '2026-03-09' }],
    ['two days after the week', '2010-03-11', '2026-03-02', { years: 15, turnsOn: null }],
    ['over the turn of the year', '2010-01-02', '2025-12-29', { years: 15, turnsOn: '2026-01-02' }],
    ['born on 29 February, common year', '2012-02-29', '2027-02-22', { years: 14, turnsOn: '2027-03-01' }],
    ['everybody above eighteen looks the same', '1960-03-03', '2026-03-02', { years: 18, turnsOn: null }],
  ])('%s', (_, birthOn, weekOn, expected) => {
    expect(ageFactsOf(birthOn, weekOn)).toEqual(expected)
  })

  it('tells the age on every date of the week as counting the birthdays does', () => {
    const born = fc.integer({ min: dayNumberOf('1995-01-01'), max: dayNumberOf('2020-12-31') }).map(dateOfDayNumber)
    const seen = fc.integer({ min: dayNumberOf('2021-01-11'), max: dayNumberOf('2040-12-31') }).map(dateOfDayNumber)
    fc.assert(
      fc.property(born, seen, fc.integer({ min: 0, max: 7 }), (birthOn, around, day) => {
        const weekOn = weekOf(around)
        const on = addDays(weekOn, day)
        let years = 0
        while (birthdayIn(birthOn, Number(birthOn.slice(0, 4)) + years + 1) <= on) years += 1
        const known = ageOn(personFacts({ age: ageFactsOf(birthOn, weekOn) }), on)
        expect(known).toBe(Math.min(18, years))
      }),
      { numRuns: 500 },
    )
  })
})
