/** The cases of the staffing table: opening hours, holidays, breaks, hand-overs, and nights with a clock change. */
import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import type { Opening } from '#shared/people/places.ts'
import { evaluateWeek } from '#shared/roster/evaluate.ts'
import { coverageRule, packOf, row, staffing } from '#test/support/ruleBuilders.ts'
import { foundIn, weekOfCase } from './planCase.ts'
import { coverageCases } from './tables/coverage.ts'
import type { CoverageCase } from './tables/coverage.ts'

const pack = packOf([coverageRule()], {
  tables: [
    staffing([
      row('working day', ['"weekday"', '-', '-'], [1]),
      row('saturday', ['"saturday"', '-', '-'], [2]),
      row('sunday', ['"sunday"', '-', '-'], [0]),
      row('holiday', ['"holiday"', '-', '-'], [3]),
    ]),
  ],
})

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const minuteOf = (time = ''): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
const openingOf = (written: string): Opening => {
  const [day = '', span = ''] = written.split(' ')
  const [from, to] = span.split('-')
  return { weekday: weekdays.indexOf(day) + 1, fromMinute: minuteOf(from), toMinute: minuteOf(to) }
}

const judge = ([planned, place, open, holidays, shifts, found]: CoverageCase): string => {
  const outlet = { openings: open.map(openingOf), holidays }
  const week = weekOfCase([planned, place, shifts, found, { outlet }])
  // guests all day long, so that every open step is looked at
  const first = Math.min(...week.shifts.map(({ startAt }) => startAt)) - 8 * 86_400_000
  const demand = Array.from({ length: 17 * 24 }, (_, hour) => ({
    startAt: first + hour * 3_600_000,
    minutes: 60,
    driver: 'customers',
    quantity: 20,
  }))
  const people = week.shifts.map((shift, at) => ({ ...shift, personId: id<'Person'>(`person-${at}`) }))
  return foundIn(evaluateWeek({ pack, overrides: [], week: { ...week, shifts: people, demand } }))
}

describe('who must be on duty', () => {
  it.each(coverageCases.map((planned) => [planned[0], planned[1], planned] as const))(
    '%s (%s)',
    (_words, _place, planned) => {
      expect(judge(planned)).toBe(planned[5])
    },
  )
})
