/** What a published week tells of a birthday: no more than its verdict hangs on, and the verdict stays the same. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coarseAges } from '#shared/compliance/coarseAges.ts'
import { canonicalJson } from '#shared/kernel/canonicalJson.ts'
import { addDays, type LocalDate } from '#shared/kernel/time.ts'
import { evaluateWeek } from '#shared/roster/evaluate.ts'
import type { PersonFacts, ShiftFacts, WeekFacts } from '#shared/roster/model.ts'
import type { Rule } from '#shared/rules/model.ts'
import { id } from '#shared/kernel/ids.ts'
import { libraryPacks } from '#test/support/libraryPacks.ts'
import { packOf, parameter, personFacts, ruleOf, shiftOf, weekFacts } from '#test/support/ruleBuilders.ts'

const monday: LocalDate = '2026-03-02'
type Age = NonNullable<PersonFacts['age']>
const clock = (value: number, stricter: 'higher' | 'lower') => parameter(value, { unit: 'minuteOfDay', stricter })
/** Under 16 until eight in the evening. */
const until20 = ruleOf(
  { kind: 'time-window' },
  { earliest: clock(360, 'higher'), latest: clock(1_200, 'lower') },
  { scope: { belowAge: 16 } },
)
const judge = (rules: readonly Rule[]) => (week: WeekFacts) =>
  evaluateWeek({ pack: packOf(rules), overrides: [], week })
const weekOf = (age: Age, shifts: readonly ShiftFacts[]) => weekFacts({ people: [personFacts({ age })], shifts })
const published = (age: Age, shifts: readonly ShiftFacts[], rules: readonly Rule[] = [until20]) =>
  coarseAges(weekOf(age, shifts), judge(rules)).people[0]?.age
const turns = (turnsOn: LocalDate | null, years = 15): Age => ({ years, turnsOn })
const evening = (on: LocalDate) => shiftOf(`${on} 16:00`, `${on} 21:00`)
const afternoon = (on: LocalDate) => shiftOf(`${on} 12:00`, `${on} 18:00`)

describe('a birthday in the week', () => {
  it.each<readonly [string, Age, readonly ShiftFacts[], Age]>([
    ['leaves no trace where nobody works', turns('2026-03-04'), [], turns(null)],
    [
      'between two shifts that are only counted differently tells only that',
      turns('2026-03-06'),
      [afternoon('2026-03-03'), afternoon('2026-03-06')],
      turns('2026-03-04'),
    ],
    [
      'on a day before all late work looks like one before the week',
      turns('2026-03-04'),
      [evening('2026-03-06')],
      turns(null, 16),
    ],
    ['after all late work looks like none', turns('2026-03-06'), [evening('2026-03-04')], turns(null)],
    [
      'between two late shifts tells only that',
      turns('2026-03-05'),
      [evening('2026-03-03'), evening('2026-03-07')],
      turns('2026-03-04'),
    ],
    [
      'of another age than the rules ask for leaves no trace',
      turns('2026-03-05', 14),
      [evening('2026-03-03'), evening('2026-03-07')],
      turns(null, 14),
    ],
    ['that is none stays none', turns(null), [evening('2026-03-03')], turns(null)],
  ])('%s', (_, age, shifts, told) => {
    expect(published(age, shifts)).toEqual(told)
  })

  it('is the same for all birthdays between the two shifts', () => {
    const shifts = [evening('2026-03-03'), evening('2026-03-07')]
    const told = ['2026-03-04', '2026-03-05', '2026-03-06', '2026-03-07'].map((on) =>
      published(turns(on as LocalDate), shifts),
    )
    expect(new Set(told.map((age) => canonicalJson(age ?? null)))).toHaveLength(1)
  })

  it('leaves everybody else as they were, also somebody whose age nobody knows', () => {
    const other = personFacts({ personId: id('ben'), age: undefined })
    const week = weekFacts({ people: [personFacts({ age: turns('2026-03-05') }), other], shifts: [] })
    expect(coarseAges(week, judge([until20])).people[1]).toBe(other)
    const without = weekFacts({ people: [other] })
    expect(coarseAges(without, judge([until20]))).toBe(without)
  })
})

const lawful = libraryPacks.flatMap(({ rules }) => rules).filter(({ check }) => !('tableId' in check))
const aged = lawful.filter((rule) => /Age|people|ages/.test(JSON.stringify([rule.scope, rule.check])))
const work = fc.record({
  day: fc.integer({ min: 0, max: 6 }),
  from: fc.integer({ min: 0, max: 22 }),
  hours: fc.integer({ min: 1, max: 11 }),
})
const scene = fc.record({
  shifts: fc.array(work, { maxLength: 5 }),
  years: fc.integer({ min: 12, max: 17 }),
  day: fc.integer({ min: 1, max: 8 }),
  other: fc.integer({ min: 1, max: 8 }),
  rules: fc.subarray(aged, { minLength: 1, maxLength: 12 }),
})
const two = (value: number) => String(value).padStart(2, '0')
const shiftsOf = (planned: readonly { readonly day: number; readonly from: number; readonly hours: number }[]) =>
  planned.map(({ day, from, hours }, at) => {
    const end = from + hours
    const endOn = addDays(monday, day + Math.floor(end / 24))
    return shiftOf(`${addDays(monday, day)} ${two(from)}:00`, `${endOn} ${two(end % 24)}:00`, [], {
      shiftId: id(`s${at}`),
    })
  })

describe('under any rules of law', () => {
  it('the verdict on what is published is the verdict on what is known, byte for byte', () => {
    fc.assert(
      fc.property(scene, ({ shifts, years, day, rules }) => {
        const week = weekOf(turns(addDays(monday, day), years), shiftsOf(shifts))
        const evaluate = judge(rules)
        expect(canonicalJson(evaluate(coarseAges(week, evaluate)))).toBe(canonicalJson(evaluate(week)))
      }),
      { numRuns: 60 },
    )
  })

  it('two birthdays with the same verdict cannot be told apart', () => {
    fc.assert(
      fc.property(scene, ({ shifts, years, day, other, rules }) => {
        const planned = shiftsOf(shifts)
        const evaluate = judge(rules)
        const [one, two_] = [day, other].map((on) => weekOf(turns(addDays(monday, on), years), planned))
        if (one === undefined || two_ === undefined) return
        const isAlike = canonicalJson(evaluate(one)) === canonicalJson(evaluate(two_))
        const toldAlike = canonicalJson(coarseAges(one, evaluate)) === canonicalJson(coarseAges(two_, evaluate))
        expect(toldAlike).toBe(isAlike)
      }),
      { numRuns: 60 },
    )
  })
})
