/** What a person's own facts say of weeks: days away, sums from before the plans, early lessons. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type LocalDate } from '#shared/kernel/time.ts'
import { tidyPersonFacts, type Absence } from '#shared/people/personLawFacts.ts'
import { earlierMinutes, earlyLessonsAround, neutralIn, ownTotals, pastWeeks } from '#shared/roster/personHistory.ts'

const monday: LocalDate = '2026-03-16'
const away = (fromOn: LocalDate, toOn: LocalDate): Absence => ({ fromOn, toOn })

describe('days away', () => {
  it.each<readonly [string, readonly Absence[], number, number]>([
    ['none', [], 0, 0],
    ['a week', [away('2026-03-16', '2026-03-22')], 7, 6],
    ['the Sunday alone', [away('2026-03-22', '2026-03-22')], 1, 0],
    ['from the week before into Tuesday', [away('2026-03-12', '2026-03-17')], 2, 2],
    ['two spans over the same days', [away('2026-03-16', '2026-03-18'), away('2026-03-17', '2026-03-19')], 4, 4],
    ['before and after only', [away('2026-03-09', '2026-03-15'), away('2026-03-23', '2026-03-29')], 0, 0],
  ])('%s', (_, absences, neutralDays, neutralWorkingDays) => {
    expect(neutralIn(absences, monday)).toEqual({ neutralDays, neutralWorkingDays })
  })

  it('of the judged week, and a reference that ends in it, are told by themselves', () => {
    const reference = { untilOn: '2026-03-22', minutes: 9_600, days: 120, restDays: 34 } as const
    expect(ownTotals({ absences: [away('2026-03-16', '2026-03-16')], reference }, monday)).toEqual({
      neutral: { neutralDays: 1, neutralWorkingDays: 1 },
      reference: { minutes: 9_600, days: 120, restDays: 34 },
    })
    expect(ownTotals({ reference }, addDays(monday, -7))).toEqual({})
    expect(ownTotals({ reference }, addDays(monday, 7))).toEqual({})
  })
})

describe('a sum from before the plans', () => {
  it('lies in the weeks up to its date, and stays whole', () => {
    const weeks = earlierMinutes({ untilOn: '2026-03-15', weeks: 3, minutes: 7_000 })
    expect([...weeks]).toEqual([
      ['2026-03-09', 2_334],
      ['2026-03-02', 2_333],
      ['2026-02-23', 2_333],
    ])
  })

  it('however it is spread, nothing is lost', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 65 }), fc.integer({ min: 0, max: 300_000 }), (weeks, minutes) => {
        const spread = [...earlierMinutes({ untilOn: '2026-03-11', weeks, minutes }).values()]
        expect(spread).toHaveLength(weeks)
        expect(spread.reduce((sum, one) => sum + one, 0)).toBe(minutes)
        expect(spread.every((one) => Number.isInteger(one) && one >= 0)).toBe(true)
      }),
    )
  })

  it('fills the weeks before the first plan; where there are plans, these count', () => {
    const planned = new Map<LocalDate, number>([['2026-03-09', 2_000]])
    const earlier = { untilOn: '2026-03-15', weeks: 2, minutes: 4_800 } as const
    const absences = [away('2026-03-02', '2026-03-03')]
    expect(pastWeeks(planned, { earlier, absences }, monday, 4)).toEqual([
      { weekOn: '2026-03-02', minutes: 2_400, neutralDays: 2, neutralWorkingDays: 2 },
      { weekOn: '2026-03-09', minutes: 2_000, neutralDays: 0, neutralWorkingDays: 0 },
    ])
  })

  it('nothing is known before the first plan where nobody said', () => {
    expect(pastWeeks(new Map([['2026-03-02', 60]]), {}, monday, 26).map(({ weekOn }) => weekOn)).toEqual([
      '2026-03-02',
      '2026-03-09',
    ])
    expect(pastWeeks(new Map(), {}, monday, 26)).toEqual([])
  })
})

describe('early lessons', () => {
  it('lie on their weekdays, up to the day after a shift of the Sunday', () => {
    expect(earlyLessonsAround([1, 3], undefined, monday)).toEqual(['2026-03-16', '2026-03-18', '2026-03-23'])
  })
  it('are not held in school holidays, where those are known', () => {
    expect(earlyLessonsAround([1, 3], ['2026-03-18', '2026-03-19'], monday)).toEqual(['2026-03-18'])
  })
  it('that somebody does not have are known; that nobody spoke of are not', () => {
    expect(earlyLessonsAround([], undefined, monday)).toEqual([])
    expect(earlyLessonsAround(undefined, [], monday)).toBeUndefined()
  })
})

describe('what is stored of a person', () => {
  it('is in order, each once, and says nothing that says nothing', () => {
    const [early, late] = [away('2026-01-05', '2026-01-09'), away('2026-07-01', '2026-07-14')]
    expect(tidyPersonFacts({ absences: [late, early, late], earlyLessons: [3, 1, 3] })).toEqual({
      absences: [early, late],
      earlyLessons: [1, 3],
    })
    expect(tidyPersonFacts({ absences: [], earlier: undefined, earlyLessons: [] })).toEqual({ earlyLessons: [] })
  })
})
