/** Breaks, allowed times, days off and ages, judged by the one evaluator. */
import { describe, expect, it } from 'vitest'
import type { Rule } from '#shared/rules/model.ts'
import { valued } from '#test/support/valuedRule.ts'
import { judgeCase } from './planCase.ts'
import type { PlanCase } from './planCase.ts'
import * as breaks from './tables/breaks.ts'
import * as times from './tables/times.ts'

const entitled = { kind: 'break-entitlement' } as const
const perDay = { base: 'per-day' } as const
const tier = (work: string, due: string, sign: 'over' | 'atLeast' = 'over') => ({ sign, work, due })
const window = { kind: 'time-window' } as const
const early = { earliest: 'from', latest: 'to' }
const day = { from: 360, to: 1_320 }

const tables: readonly (readonly [string, Rule, readonly PlanCase[]])[] = [
  [
    'breaks in pieces of fifteen minutes',
    valued({ ...entitled, sign: 'over' }, { work1: 360, break1: 30, work2: 540, break2: 45, minPiece: 15 }),
    breaks.piecesCases,
  ],
  ['six hours in a row', valued({ ...entitled, stretch: true }, { stretch: 360, minPiece: 15 }), breaks.stretchCases],
  [
    'a break at the right time',
    valued({ ...entitled, sign: 'over' }, { work1: 360, break1: 30, afterStart: 60, beforeEnd: 60, firstBy: 360 }),
    breaks.placedCases,
  ],
  [
    'breaks of the young',
    valued(
      { ...entitled, variants: [{ when: { belowAge: 18 }, tiers: [tier('work', 'due')] }] },
      { work: 270, due: 30 },
    ),
    breaks.youngBreakCases,
  ],
  [
    'meals in bands of the clock',
    valued(
      {
        ...entitled,
        bands: [
          { over: 'long', covers: [660, 840], within: [660, 840], due: 'lunch' },
          { startsBefore: 660, endsAfter: 1_140, within: [1_020, 1_140], due: 'supper' },
        ],
      },
      { long: 360, lunch: 30, supper: 20 },
    ),
    breaks.mealBandCases,
  ],
  [
    'meals in time',
    valued(
      {
        ...entitled,
        premium: perDay,
        deadlines: [
          { over: 'five', startBy: 'five', due: 'meal', waivable: 'six' },
          { over: 'ten', startBy: 'ten', due: 'meal', waivable: 'twelve' },
        ],
      },
      { five: 300, six: 360, ten: 600, twelve: 720, meal: 30, premium: 60 },
    ),
    breaks.mealDeadlineCases,
  ],
  [
    'paid rests',
    valued(
      { ...entitled, premium: perDay, rests: [tier('some', 'one', 'atLeast'), tier('more', 'two')] },
      { some: 210, one: 1, more: 360, two: 2, premium: 60 },
    ),
    breaks.paidRestCases,
  ],
  [
    'summer evenings',
    valued(
      {
        ...window,
        variants: [
          { when: { season: { from: '06-01', to: 'labor-day' } }, hours: { earliest: 'from', latest: 'late' } },
          { hours: early },
        ],
      },
      { from: 420, to: 1_140, late: 1_260 },
    ),
    times.summerCases,
  ],
  [
    'the evening before school',
    valued(
      {
        ...window,
        variants: [{ when: { nextDay: 'school' }, hours: { earliest: 'from', latest: 'soon' } }, { hours: early }],
      },
      { ...day, soon: 1_200 },
    ),
    times.schoolEveCases,
  ],
  [
    'school days',
    valued(
      { kind: 'work-limit', window: 'shift', variants: [{ when: { dayType: 'school' }, maximum: 'school' }] },
      { school: 180 },
    ),
    times.schoolDayCases,
  ],
  [
    'school weeks',
    valued(
      { kind: 'work-limit', window: 'calendar-week', variants: [{ when: { weekType: 'school' }, maximum: 'school' }] },
      { school: 1_080 },
    ),
    times.schoolWeekCases,
  ],
  [
    'shops and their closing days',
    valued(
      {
        ...window,
        variants: [
          { when: { holiday: true }, hours: null },
          { when: { dates: ['12-24'] }, hours: { earliest: 'from', latest: 'eve' } },
          { hours: early },
        ],
        alternatives: [
          { earliest: 'dawn', latest: 'dusk' },
          { earliest: 'from', latest: 'to' },
        ],
      },
      { ...day, eve: 840, dawn: 240, dusk: 1_200 },
    ),
    times.closingDayCases,
  ],
  [
    'nobody under eighteen after ten',
    valued(window, { earliest: 360, latest: 1_320 }, { scope: { belowAge: 18 } }),
    times.comingOfAgeCases,
  ],
  [
    'from sixteen on not before six',
    valued(window, { earliest: 360, latest: 1_440 }, { scope: { minAge: 16, belowAge: 18 } }),
    times.growingCases,
  ],
  [
    'ages for tasks',
    valued(
      { kind: 'eligibility', ages: 'tasks', tasks: ['slicer', 'till'], blockedFlag: 'protected' },
      { slicer: 18, till: 16 },
    ),
    times.taskCases,
  ],
  [
    'two free Sundays a month',
    valued(
      { kind: 'count-limit', counts: 'free-sundays', window: 'calendar-month', waiverFlag: 'sundays' },
      { minimum: 2 },
    ),
    times.monthSundayCases,
  ],
  [
    'fifteen free Sundays a year',
    valued({ kind: 'count-limit', counts: 'free-sundays', window: 'calendar-year' }, { minimum: 15 }),
    times.yearSundayCases,
  ],
  [
    'the seventh day',
    valued({ kind: 'count-limit', counts: 'seventh-day' }, { firstHours: 480 }),
    times.seventhDayCases,
  ],
  [
    'the price of split days',
    valued({ kind: 'count-limit', counts: 'split-days', premium: perDay }, { gapOver: 60, premium: 60 }),
    times.splitPremiumCases,
  ],
  [
    'six days a week, short weeks apart',
    valued(
      { kind: 'count-limit', counts: 'days-per-week', exemptShort: true },
      { maximum: 6, shortDay: 360, shortWeek: 1_800 },
    ),
    times.shortWeekCases,
  ],
]

describe.each(tables)('%s', (_, rule, cases) => {
  it.each(cases.map((planned) => [planned[0], planned[1], planned] as const))('%s (%s)', (_words, _place, planned) => {
    expect(judgeCase(rule, planned)).toBe(planned[3])
  })
})
