/** When a variant of a rule holds: of whom, where, on which day; and what must be known to tell. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, weekdayOf, type LocalDate } from '#shared/kernel/time.ts'
import type { OutletFacts, PersonFacts } from '#shared/roster/model.ts'
import type { Condition } from '#shared/rules/check.ts'
import { ageOn, hasFlag, holds, variantFor, type Answer, type Situation } from '#shared/rules/conditions.ts'
import { outletFacts, personFacts } from '#test/support/ruleBuilders.ts'

/** 2026-03-02 is a Monday. */
const monday: LocalDate = '2026-03-02'
interface Given {
  readonly person?: Partial<PersonFacts>
  readonly outlet?: Partial<OutletFacts>
  readonly on?: LocalDate
  readonly weekFromOn?: LocalDate
}
const situation = ({ person, outlet, on = monday, weekFromOn = monday }: Given): Situation => ({
  person: personFacts(person),
  outlet: outletFacts(outlet),
  on,
  weekFromOn,
})
const aged = (years: number, turnsOn: LocalDate | null = null) => ({ age: { years, turnsOn } })

type Row = readonly [what: string, condition: Condition, given: Given, answer: Answer]
const table = (about: string, rows: readonly Row[]): void => {
  describe(about, () => {
    it.each(rows)('%s', (_, condition, given, answer) => {
      expect(holds(condition, situation(given))).toBe(answer)
    })
  })
}

describe('an age without a birth date', () => {
  it.each<readonly [string, Partial<PersonFacts>, LocalDate, number | null]>([
    ['nobody knows it', {}, monday, null],
    ['the years at the start of the week', aged(16), monday, 16],
    ['the day before the birthday', aged(16, '2026-03-05'), '2026-03-04', 16],
    ['the birthday', aged(16, '2026-03-05'), '2026-03-05', 17],
    ['the day after', aged(16, '2026-03-05'), '2026-03-06', 17],
    ['18 stands for everybody above', aged(18), monday, 18],
  ])('%s', (_, person, on, age) => {
    expect(ageOn(personFacts(person), on)).toBe(age)
  })

  it('flags are had or not; nobody has any by itself', () => {
    expect(hasFlag(personFacts({ flags: ['permit'] }), 'permit')).toBe(true)
    expect(hasFlag(personFacts({ flags: ['permit'] }), 'permit2')).toBe(false)
    expect(hasFlag(personFacts(), 'permit')).toBe(false)
  })
})

table('of whom', [
  ['from 15: at 14', { minAge: 15 }, { person: aged(14) }, false],
  ['from 15: at 15', { minAge: 15 }, { person: aged(15) }, true],
  ['below 18: at 17', { belowAge: 18 }, { person: aged(17) }, true],
  ['below 18: on the birthday', { belowAge: 18 }, { person: aged(17, monday) }, false],
  ['15 to 17: at 18', { minAge: 15, belowAge: 18 }, { person: aged(18) }, false],
  ['an age that nobody knows', { minAge: 15 }, {}, 'birthDate'],
  ['who goes to school', { flag: 'inSchool' }, { person: { flags: ['inSchool'] } }, true],
  ['who does not', { flag: 'inSchool' }, {}, false],
  ['who has no permit', { notFlag: 'permit' }, {}, true],
  ['who has one', { notFlag: 'permit' }, { person: { flags: ['permit'] } }, false],
])

table('where', [
  ['in a shop', { sectors: ['retail'] }, { outlet: { sector: 'retail' } }, true],
  ['in one of two', { sectors: ['hotel', 'retail'] }, { outlet: { sector: 'retail' } }, true],
  ['elsewhere', { sectors: ['hotel'] }, { outlet: { sector: 'retail' } }, false],
  ['where nobody said what it is', { sectors: ['hotel'] }, {}, false],
  ['in no sector at all', { sectors: [] }, { outlet: { sector: 'retail' } }, false],
])

table('on which day', [
  ['a Monday is the first', { weekdays: [1] }, {}, true],
  ['a Sunday is the seventh', { weekdays: [7] }, { on: '2026-03-08' }, true],
  ['not on a weekday', { weekdays: [6, 7] }, {}, false],
  ['a holiday of the outlet', { holiday: true }, { outlet: { holidays: [monday] } }, true],
  ['a holiday of another day', { holiday: true }, { outlet: { holidays: ['2026-03-03'] } }, false],
  ['Christmas Eve of any year', { dates: ['12-24', '12-31'] }, { on: '2031-12-24' }, true],
  ['the day before', { dates: ['12-24', '12-31'] }, { on: '2031-12-23' }, false],
])

table('in which season', [
  ['the first day', { season: { from: '06-01', to: '08-31' } }, { on: '2026-06-01' }, true],
  ['the last day', { season: { from: '06-01', to: '08-31' } }, { on: '2026-08-31' }, true],
  ['the day before', { season: { from: '06-01', to: '08-31' } }, { on: '2026-05-31' }, false],
  ['the day after', { season: { from: '06-01', to: '08-31' } }, { on: '2026-09-01' }, false],
  ['over the turn of the year: December', { season: { from: '11-15', to: '01-06' } }, { on: '2026-12-31' }, true],
  ['over the turn of the year: January', { season: { from: '11-15', to: '01-06' } }, { on: '2026-01-06' }, true],
  [
    'over the turn of the year: Epiphany is over',
    { season: { from: '11-15', to: '01-06' } },
    { on: '2026-01-07' },
    false,
  ],
  ['over the turn of the year: summer', { season: { from: '11-15', to: '01-06' } }, { on: '2026-07-01' }, false],
  ['to Labor Day 2026, the 7th', { season: { from: '06-01', to: 'labor-day' } }, { on: '2026-09-07' }, true],
  ['and not after it', { season: { from: '06-01', to: 'labor-day' } }, { on: '2026-09-08' }, false],
  ['to Labor Day 2025, the 1st', { season: { from: '06-01', to: 'labor-day' } }, { on: '2025-09-01' }, true],
  ['and not after that', { season: { from: '06-01', to: 'labor-day' } }, { on: '2025-09-02' }, false],
])

table('in school', [
  ['a day of school', { dayType: 'school' }, { outlet: { schoolDays: [monday] } }, true],
  ['a day without', { dayType: 'school' }, { outlet: { schoolDays: ['2026-03-03'] } }, false],
  ['a calendar that nobody has', { dayType: 'school' }, {}, 'schoolCalendar'],
  ['a week with one day of it', { weekType: 'school' }, { outlet: { schoolDays: ['2026-03-08'] } }, true],
  ['a week before school', { weekType: 'school' }, { outlet: { schoolDays: ['2026-03-09'] } }, false],
  ['a week after school', { weekType: 'school' }, { outlet: { schoolDays: ['2026-03-01'] } }, false],
  [
    'a week from Sunday',
    { weekType: 'school' },
    { outlet: { schoolDays: ['2026-03-01'] }, weekFromOn: '2026-03-01' },
    true,
  ],
  ['the night before school', { nextDay: 'school' }, { outlet: { schoolDays: ['2026-03-03'] } }, true],
  ['the night before a day off', { nextDay: 'school' }, { outlet: { schoolDays: [monday] } }, false],
  ['a next day that nobody knows', { nextDay: 'school' }, {}, 'schoolCalendar'],
  [
    'the night before vocational school',
    { nextDay: 'vocational-before-9' },
    { person: { flags: ['vocational-before-9:2026-03-03'] } },
    true,
  ],
  [
    'vocational school on the day itself',
    { nextDay: 'vocational-before-9' },
    { person: { flags: ['vocational-before-9:2026-03-02'] } },
    false,
  ],
])

describe('several members', () => {
  it('nothing asked always holds', () => {
    expect(holds(undefined, situation({}))).toBe(true)
    expect(holds({}, situation({}))).toBe(true)
  })

  it('what is false is false, whatever else is not known, in whatever order', () => {
    expect(holds({ minAge: 15, weekdays: [7] }, situation({}))).toBe(false)
    expect(holds({ minAge: 15, nextDay: 'vocational-before-9' }, situation({}))).toBe(false)
    expect(holds({ dayType: 'school', flag: 'inSchool' }, situation({}))).toBe(false)
  })

  it('what is true but for one thing waits for it', () => {
    expect(holds({ minAge: 15, weekdays: [1] }, situation({}))).toBe('birthDate')
    expect(holds({ weekdays: [1], dayType: 'school' }, situation({}))).toBe('schoolCalendar')
  })

  const member: fc.Arbitrary<Condition> = fc.oneof(
    fc.record({ minAge: fc.integer({ min: 13, max: 19 }) }),
    fc.record({ belowAge: fc.integer({ min: 13, max: 19 }) }),
    fc.record({ flag: fc.constantFrom('a', 'b') }),
    fc.record({ notFlag: fc.constantFrom('a', 'b') }),
    fc.record({ weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7]) }),
    fc.constant<Condition>({ dayType: 'school' }),
    fc.constant<Condition>({ holiday: true }),
  )
  const given: fc.Arbitrary<Given> = fc.record({
    on: fc.nat(6).map((days) => addDays(monday, days)),
    person: fc.record({
      flags: fc.subarray(['a', 'b']),
      age: fc.option(fc.record({ years: fc.integer({ min: 13, max: 18 }), turnsOn: fc.constant(null) }), {
        nil: undefined,
      }),
    }),
    outlet: fc.record({
      schoolDays: fc.option(fc.subarray<LocalDate>([monday, '2026-03-04', '2026-03-07']), { nil: undefined }),
      holidays: fc.subarray<LocalDate>([monday, '2026-03-08']),
    }),
  })

  it('hold together exactly when each holds: false wins, then what is missing', () => {
    fc.assert(
      fc.property(member, member, given, (one, other, facts) => {
        // two ages are one span, and two of a member are the later one
        fc.pre(Object.keys(one).every((key) => !(key in other)) && !('minAge' in one && 'belowAge' in other))
        fc.pre(!('belowAge' in one && 'minAge' in other))
        const where = situation(facts)
        const answers = [holds(one, where), holds(other, where)]
        const together = holds({ ...one, ...other }, where)
        if (answers.includes(false)) expect(together).toBe(false)
        else if (answers.every((answer) => answer === true)) expect(together).toBe(true)
        else expect(answers).toContain(together)
      }),
    )
  })

  it('a weekday holds on one of seven days in a row', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), fc.nat(3_000), (weekday, offset) => {
        const days = [0, 1, 2, 3, 4, 5, 6].map((day) => addDays(monday, offset + day))
        const held = days.filter((on) => holds({ weekdays: [weekday] }, situation({ on })) === true)
        expect(held.map((on) => weekdayOf(on))).toEqual([weekday])
      }),
    )
  })
})

describe('the first variant that holds', () => {
  const variants: readonly { readonly name: string; readonly when?: Condition }[] = [
    { name: 'school', when: { dayType: 'school' } },
    { name: 'young', when: { belowAge: 16 } },
    { name: 'others' },
  ]
  const chosen = (facts: Given) => {
    const variant = variantFor(variants, situation(facts))
    return typeof variant === 'string' || variant === null ? variant : variant.name
  }

  it.each<readonly [string, Given, string | null]>([
    ['comes first', { person: aged(15), outlet: { schoolDays: [monday] } }, 'school'],
    ['the next where the first does not hold', { person: aged(15), outlet: { schoolDays: [] } }, 'young'],
    ['the last is for the others', { person: aged(16), outlet: { schoolDays: [] } }, 'others'],
    ['an earlier one that cannot be told is not skipped', { person: aged(16) }, 'schoolCalendar'],
    ['a later one that cannot be told does not matter', { outlet: { schoolDays: [monday] } }, 'school'],
  ])('%s', (_, facts, name) => {
    expect(chosen(facts)).toBe(name)
  })

  it('none restricts nobody', () => {
    expect(variantFor(variants.slice(0, 2), situation({ person: aged(16), outlet: { schoolDays: [] } }))).toBeNull()
    expect(variantFor([], situation({}))).toBeNull()
  })
})
