/** Every table of cases, judged by the one evaluator. The tables are written for people who plan shifts. */
import { describe, expect, it } from 'vitest'
import type { Parameter, Rule } from '#shared/rules/model.ts'
import { parameter, ruleOf } from '#test/support/ruleBuilders.ts'
import { judgeCase, weekOfCase } from './planCase.ts'
import type { PlanCase } from './planCase.ts'
import { breakCases, breakFromCases } from './tables/breakEntitlement.ts'
import { closingsCases, daysInRowCases, daysPerWeekCases, splitDaysCases } from './tables/countLimit.ts'
import { eligibilityCases } from './tables/eligibility.ts'
import { restBetweenCases } from './tables/restBetween.ts'
import { restInWindowCases } from './tables/restInWindow.ts'
import { dayTimeCases, nightLifeCases, wholeDayCases } from './tables/timeWindow.ts'
import { longestDayCases, longestShiftCases, longestWeekCases, shortestShiftCases } from './tables/workLimit.ts'

const hours = (count: number): Parameter => parameter(count * 60)
const most = (value: number, unit: Parameter['unit'] = 'minutes'): Parameter =>
  parameter(value, { stricter: 'lower', unit })
const window = (earliest: number, latest: number): Rule =>
  ruleOf(
    { kind: 'time-window' },
    { earliest: parameter(earliest, { unit: 'minuteOfDay' }), latest: most(latest, 'minuteOfDay') },
  )
const breaks = (sign: 'over' | 'atLeast'): Rule =>
  ruleOf(
    { kind: 'break-entitlement', sign },
    { work1: most(360), break1: parameter(30), work2: most(540), break2: parameter(45) },
  )
const counting = (
  counts: 'consecutive-days' | 'days-per-week' | 'closings-per-week' | 'split-days-per-week',
  maximum: number,
): Rule => ruleOf({ kind: 'count-limit', counts }, { maximum: most(maximum, 'count') })

const tables: readonly (readonly [string, Rule, readonly PlanCase[]])[] = [
  ['eleven hours between two days', ruleOf({ kind: 'rest-between' }, { minimum: hours(11) }), restBetweenCases],
  [
    'thirty-five hours each week, twenty-four inside it',
    ruleOf({ kind: 'rest-in-window', window: 'calendar-week' }, { total: hours(35), core: hours(24) }),
    restInWindowCases,
  ],
  [
    'at most ten hours in a shift',
    ruleOf({ kind: 'work-limit', window: 'shift' }, { maximum: most(600) }),
    longestShiftCases,
  ],
  [
    'at least three hours in a shift',
    ruleOf({ kind: 'work-limit', window: 'shift' }, { minimum: hours(3) }),
    shortestShiftCases,
  ],
  [
    'at most ten hours on a day',
    ruleOf({ kind: 'work-limit', window: 'local-day' }, { maximum: most(600) }),
    longestDayCases,
  ],
  [
    'at most forty hours in a week',
    ruleOf({ kind: 'work-limit', window: 'calendar-week' }, { maximum: most(2_400) }),
    longestWeekCases,
  ],
  ['breaks over six and over nine hours', breaks('over'), breakCases],
  ['breaks from six and from nine hours on', breaks('atLeast'), breakFromCases],
  ['between six and ten at night', window(360, 1_320), dayTimeCases],
  ['between ten and half past two at night', window(600, 1_590), nightLifeCases],
  ['from midnight to midnight', window(0, 1_440), wholeDayCases],
  ['at most six days in a row', counting('consecutive-days', 6), daysInRowCases],
  ['at most five days a week', counting('days-per-week', 5), daysPerWeekCases],
  ['at most two closings a week', counting('closings-per-week', 2), closingsCases],
  ['at most one split day a week', counting('split-days-per-week', 1), splitDaysCases],
  ['a licence for the bar', ruleOf({ kind: 'eligibility', role: 'bar', skill: 'licence' }), eligibilityCases],
]

describe.each(tables)('%s', (_, rule, cases) => {
  it.each(cases.map((planned) => [planned[0], planned[1], planned] as const))('%s (%s)', (_words, _place, planned) => {
    expect(judgeCase(rule, planned)).toBe(planned[3])
  })
})

describe('the tables themselves', () => {
  const all = tables.flatMap(([name, , cases]) => cases.map((planned) => [name, planned] as const))

  it('name every case once, and keep each in one week', () => {
    const names = all.map(([name, [planned]]) => `${name}: ${planned}`)
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
    for (const [name, planned] of all) {
      const { shifts, weekOn } = weekOfCase(planned)
      const end = Temporal.PlainDate.from(weekOn).add({ days: 7 }).toZonedDateTime(planned[1]).epochMilliseconds
      expect([name, planned[0], shifts.every(({ startAt }) => startAt < end)]).toEqual([name, planned[0], true])
    }
  })

  it('show for every rule a case that passes and one that does not', () => {
    const words = tables.map(([name, , cases]) => [
      name,
      cases.some((one) => one[3] === 'fine'),
      cases.some((one) => one[3] !== 'fine'),
    ])
    expect(words.filter(([, passes, fails]) => passes !== true || fails !== true).map(([name]) => name)).toEqual([
      'from midnight to midnight',
    ])
  })
})
