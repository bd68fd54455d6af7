/** Rests and limits of work in every window, judged by the one evaluator. */
import { describe, expect, it } from 'vitest'
import type { Rule } from '#shared/rules/model.ts'
import { valued } from '#test/support/valuedRule.ts'
import { judgeCase } from './planCase.ts'
import type { PlanCase } from './planCase.ts'
import * as limits from './tables/limits.ts'
import * as rests from './tables/rests.ts'

const restIn = { kind: 'rest-in-window' } as const
const workIn = { kind: 'work-limit' } as const
const ages = [
  { when: { belowAge: 15 }, maximum: 'child' },
  { when: { belowAge: 18 }, maximum: 'young' },
]

const tables: readonly (readonly [string, Rule, readonly PlanCase[]])[] = [
  [
    'eleven hours, once a week eight',
    valued(
      { kind: 'rest-between', reduction: true },
      { minimum: 660, reducedTo: 480, reducedTimes: 1, reducedPer: 10_080 },
    ),
    rests.reducedRestCases,
  ],
  [
    'the price of less than ten hours',
    valued({ kind: 'rest-between', premium: { base: 'missing-rest', ratePercent: 150 } }, { minimum: 600 }),
    rests.restPremiumCases,
  ],
  [
    'twelve hours after closing',
    valued({ kind: 'rest-between', splitShifts: 'count', afterEnd: [1_320, 240] }, { minimum: 720 }),
    rests.closingRestCases,
  ],
  [
    'eleven hours in any twenty-four',
    valued({ ...restIn, window: 'rolling' }, { total: 660, core: 660, window: 1_440 }),
    rests.rollingRestCases,
  ],
  [
    'thirty-six hours in seven times twenty-four',
    valued({ ...restIn, window: 'anchored' }, { total: 2_160, core: 2_160, window: 10_080 }),
    rests.anchoredHoursCases,
  ],
  [
    'a day off in seven days',
    valued({ ...restIn, window: 'anchored', length: 'days' }, { total: 1_440, core: 1_440, window: 7 }),
    rests.anchoredDaysCases,
  ],
  [
    'thirty-six hours a week, seventy-two in two',
    valued(
      { ...restIn, window: 'calendar-week', fortnight: 'one-rest' },
      { total: 2_160, core: 2_160, fortnightTotal: 4_320, fortnightCore: 4_320 },
    ),
    rests.fortnightRestCases,
  ],
  ['ten hours a duty', valued({ ...workIn, window: 'duty' }, { maximum: 600, dutyGap: 660 }), limits.dutyCases],
  [
    'eight hours in twenty-four',
    valued({ ...workIn, window: 'rolling-24h' }, { maximum: 480 }),
    limits.rollingDayCases,
  ],
  [
    'ten hours on a date cut at midnight',
    valued({ ...workIn, window: 'local-day', attribution: 'split-at-midnight' }, { maximum: 600 }),
    limits.splitDayCases,
  ],
  [
    'forty-eight hours from Sunday on',
    valued({ ...workIn, window: 'calendar-week', weekStart: 7 }, { maximum: 2_880 }),
    limits.sundayWeekCases,
  ],
  [
    'forty hours a week cut at midnight',
    valued({ ...workIn, window: 'calendar-week', attribution: 'split-at-midnight' }, { maximum: 2_400 }),
    limits.splitWeekCases,
  ],
  [
    'seven hours for children, eight for the young',
    valued({ ...workIn, window: 'shift', variants: ages }, { child: 420, young: 480 }),
    limits.ageLimitCases,
  ],
  [
    'nine hours beside a shorter day',
    valued(
      { ...workIn, window: 'local-day', extendedForShorterDay: true },
      { maximum: 480, extended: 540, shorterDay: 420 },
    ),
    limits.shorterDayCases,
  ],
  [
    'overtime from forty hours',
    valued({ ...workIn, window: 'calendar-week', tiers: [{ over: 'weekly', ratePercent: 150 }] }, { weekly: 2_400 }),
    limits.overtimeCases,
  ],
  [
    'forty hours with school',
    valued({ ...workIn, window: 'calendar-week', credits: 'all' }, { maximum: 2_400 }),
    limits.creditCases,
  ],
  [
    'the hours of an outlet',
    valued({ ...workIn, window: 'calendar-week', subject: 'outlet', cap: 'budget' }, { maximum: 6_000 }),
    limits.outletWeekCases,
  ],
]

describe.each(tables)('%s', (_, rule, cases) => {
  it.each(cases.map((planned) => [planned[0], planned[1], planned] as const))('%s (%s)', (_words, _place, planned) => {
    expect(judgeCase(rule, planned)).toBe(planned[3])
  })
})
