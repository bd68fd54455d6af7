import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dateOfDayNumber, dayNumberOf, weekdayOf, weekOf } from '#shared/kernel/time.ts'
import type { LocalDate } from '#shared/kernel/time.ts'
import type { OutletFacts, PersonFacts } from '#shared/roster/model.ts'
import type { Condition } from '#shared/rules/check.ts'
import { holds, variantFor } from '#shared/rules/conditions.ts'
import { outletFacts, personFacts } from '#test/support/ruleBuilders.ts'

interface Given {
  readonly on?: LocalDate
  readonly person?: Partial<PersonFacts>
  readonly outlet?: Partial<OutletFacts>
}
const situation = ({ on = '2026-03-04', person, outlet }: Given = {}) => ({
  person: personFacts({ age: { years: 16, turnsOn: '2026-03-05' }, ...person }),
  outlet: outletFacts({ holidays: ['2026-03-04'], sector: 'retail', schoolDays: ['2026-03-05'], ...outlet }),
  on,
  weekFromOn: weekOf(on),
})

/** A date later than the first Monday of September: one in September has a Monday of the month before it. */
const isAfterFirstMonday = (on: LocalDate): boolean => {
  if (on.slice(5, 7) !== '09') return on.slice(5) > '09-30'
  for (let before = addDays(on, -1); before.slice(5, 7) === '09'; before = addDays(before, -1))
    if (weekdayOf(before) === 1) return true
  return false
}

describe('a condition', () => {
  it.each<readonly [string, Condition | undefined, Given, boolean | string]>([
    ['none', undefined, {}, true],
    ['an empty one', {}, {}, true],
    ['old enough', { minAge: 16 }, {}, true],
    ['a year short', { minAge: 17 }, {}, false],
    ['old enough on the birthday', { minAge: 17 }, { on: '2026-03-05' }, true],
    ['young enough the day before', { belowAge: 17 }, {}, true],
    ['and no more on the birthday', { belowAge: 17 }, { on: '2026-03-05' }, false],
    ['an age that is not known', { belowAge: 17 }, { person: { age: undefined } }, 'birthDate'],
    ['a flag', { flag: 'night' }, { person: { flags: ['night'] } }, true],
    ['another flag', { flag: 'night' }, { person: { flags: ['day'] } }, false],
    ['no flags at all', { flag: 'night' }, {}, false],
    ['without a flag', { notFlag: 'night' }, {}, true],
    ['with the flag', { notFlag: 'night' }, { person: { flags: ['night'] } }, false],
    ['its sector', { sectors: ['food', 'retail'] }, {}, true],
    ['another sector', { sectors: ['food'] }, {}, false],
    ['nobody said the sector', { sectors: ['food'] }, { outlet: { sector: undefined } }, 'sector'],
    ['a Wednesday', { weekdays: [3] }, {}, true],
    ['no Wednesday', { weekdays: [1, 2, 4, 5, 6, 7] }, {}, false],
    ['a holiday', { holiday: true }, {}, true],
    ['the day after', { holiday: true }, { on: '2026-03-05' }, false],
    ['a date of the year', { dates: ['12-24', '03-04'] }, {}, true],
    ['another date', { dates: ['12-24'] }, {}, false],
    ['the first day of a season', { season: { from: '03-04', to: '05-01' } }, {}, true],
    ['its last day', { season: { from: '01-01', to: '03-04' } }, {}, true],
    ['before it', { season: { from: '03-05', to: '05-01' } }, {}, false],
    ['winter over the turn of the year', { season: { from: '11-01', to: '03-04' } }, {}, true],
    ['after that winter', { season: { from: '11-01', to: '03-03' } }, {}, false],
    ['Labor Day', { season: { from: '06-01', to: 'labor-day' } }, { on: '2026-09-07' }, true],
    ['the day after Labor Day', { season: { from: '06-01', to: 'labor-day' } }, { on: '2026-09-08' }, false],
    ['a school day', { dayType: 'school' }, { on: '2026-03-05' }, true],
    ['a day off school', { dayType: 'school' }, {}, false],
    ['no school calendar', { dayType: 'school' }, { outlet: { schoolDays: undefined } }, 'schoolCalendar'],
    ['a school week', { weekType: 'school' }, {}, true],
    ['a week of holidays', { weekType: 'school' }, { on: '2026-03-11' }, false],
    ['no calendar for the week', { weekType: 'school' }, { outlet: { schoolDays: undefined } }, 'schoolCalendar'],
    ['school tomorrow', { nextDay: 'school' }, {}, true],
    ['none tomorrow', { nextDay: 'school' }, { on: '2026-03-05' }, false],
    ['no calendar for tomorrow', { nextDay: 'school' }, { outlet: { schoolDays: undefined } }, 'schoolCalendar'],
    [
      'early vocational school tomorrow',
      { nextDay: 'vocational-before-9' },
      { person: { earlyLessonsOn: ['2026-03-05'] } },
      true,
    ],
    [
      'early vocational school today',
      { nextDay: 'vocational-before-9' },
      { person: { earlyLessonsOn: ['2026-03-04'] } },
      false,
    ],
    ['nobody said when vocational school starts', { nextDay: 'vocational-before-9' }, {}, 'schoolCalendar'],
    ['nobody said, of somebody too old for it', { nextDay: 'vocational-before-9', belowAge: 16 }, {}, false],
    ['all of several', { minAge: 16, weekdays: [3], holiday: true }, {}, true],
    ['one of several not', { minAge: 16, weekdays: [3], holiday: true }, { on: '2026-03-11' }, false],
    [
      'what is false is false, whatever is missing',
      { belowAge: 18, weekdays: [1] },
      { person: { age: undefined } },
      false,
    ],
  ])('%s', (_, condition, given, expected) => {
    expect(holds(condition, situation(given))).toBe(expected)
  })

  it('knows Labor Day as the first Monday of September in every year', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayNumberOf('1990-01-01'), max: dayNumberOf('2090-12-31') }), (dayNumber) => {
        const on = dateOfDayNumber(dayNumber)
        const inside = holds({ season: { from: '06-01', to: 'labor-day' } }, situation({ on }))
        expect([on, inside]).toEqual([on, on.slice(5) >= '06-01' && !isAfterFirstMonday(on)])
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('the variant of a situation', () => {
  const variants = [
    { when: { minAge: 18 }, name: 'adult' },
    { when: { dayType: 'school' } as const, name: 'school' },
    { name: 'otherwise' },
  ]
  it.each<readonly [string, Given, string]>([
    ['is the first that holds', { person: { age: { years: 18, turnsOn: null } } }, 'adult'],
    ['or the next', { on: '2026-03-05' }, 'school'],
    ['or the last', {}, 'otherwise'],
    ['and open where an earlier one cannot be told', { person: { age: undefined } }, 'birthDate'],
  ])('%s', (_, given, expected) => {
    const found = variantFor(variants, situation(given))
    expect(typeof found === 'string' ? found : found?.name).toBe(expected)
  })

  it('is none where none holds', () => {
    expect(variantFor(variants.slice(0, 1), situation())).toBeNull()
  })
})
