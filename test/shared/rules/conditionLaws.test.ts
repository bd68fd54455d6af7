/** When a variant of a rule holds: its edges, and the laws of several members. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, weekdayOf, type LocalDate } from '#shared/kernel/time.ts'
import type { OutletFacts, PersonFacts } from '#shared/roster/model.ts'
import type { Condition } from '#shared/rules/check.ts'
import { ageOn, hasFlag, holds, type Answer, type Situation } from '#shared/rules/conditions.ts'
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

table('at the edges', [
  ['a season of one day', { season: { from: '06-01', to: '06-01' } }, { on: '2026-06-01' }, true],
  ['not the day after it', { season: { from: '06-01', to: '06-01' } }, { on: '2026-06-02' }, false],
  ['winter: the last day of the year', { season: { from: '11-15', to: '01-06' } }, { on: '2026-12-31' }, true],
  ['winter: not in summer', { season: { from: '11-15', to: '01-06' } }, { on: '2026-07-01' }, false],
  ['no weekday at all', { weekdays: [] }, {}, false],
  ['no sector at all', { sectors: [] }, { outlet: { sector: 'retail' } }, false],
  ['no date at all', { dates: [] }, {}, false],
  ['a school week by its first day', { weekType: 'school' }, { outlet: { schoolDays: [monday] } }, true],
  ['a school week by its last day', { weekType: 'school' }, { outlet: { schoolDays: ['2026-03-08'] } }, true],
  ['a week before school', { weekType: 'school' }, { outlet: { schoolDays: ['2026-03-09'] } }, false],
  ['a week after school', { weekType: 'school' }, { outlet: { schoolDays: ['2026-03-01'] } }, false],
  [
    'a week from Sunday',
    { weekType: 'school' },
    { outlet: { schoolDays: ['2026-03-01'] }, weekFromOn: '2026-03-01' },
    true,
  ],
])

describe('several members', () => {
  it('nothing asked always holds', () => {
    expect(holds(undefined, situation({}))).toBe(true)
    expect(holds({}, situation({}))).toBe(true)
  })

  it('what is false is false, whatever else is not known, in whatever order', () => {
    expect(holds({ minAge: 15, weekdays: [7] }, situation({}))).toBe(false)
    expect(holds({ minAge: 15, nextDay: 'vocational-before-9' }, situation({ person: { earlyLessonsOn: [] } }))).toBe(
      false,
    )
    expect(holds({ dayType: 'school', flag: 'inSchool' }, situation({}))).toBe(false)
  })

  it('what is true but for one thing waits for it', () => {
    expect(holds({ minAge: 15, weekdays: [1] }, situation({}))).toBe('birthDate')
    expect(holds({ weekdays: [1], dayType: 'school' }, situation({}))).toBe('schoolCalendar')
    const apprentice = situation({ person: { earlyLessonsOn: ['2026-03-03'] } })
    expect(holds({ minAge: 15, nextDay: 'vocational-before-9' }, apprentice)).toBe('birthDate')
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
