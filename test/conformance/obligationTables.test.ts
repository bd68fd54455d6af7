/** Averages, obligations, announcements and shares, judged by the one evaluator. */
import { describe, expect, it } from 'vitest'
import type { Rule } from '#shared/rules/model.ts'
import { valued } from '#test/support/valuedRule.ts'
import { judgeCase } from './planCase.ts'
import type { PlanCase } from './planCase.ts'
import * as averages from './tables/averages.ts'
import * as obligations from './tables/obligations.ts'

const average = { kind: 'work-average', per: 'week' } as const
const usual = { maximum: 'maximum', weeks: 'weeks' }
const changePay = {
  notice: 20_160,
  addOver: 30,
  addPay: 60,
  moveOver: 30,
  movePay: 60,
  cutPercent: 50,
}
const bands = [
  { under: 'day', add: 'dayAdd', move: 'dayAdd', cut: 'dayCut', cancel: 'dayCut' },
  { under: 'week', add: 'weekAdd', move: 'weekAdd', cut: 'weekCut', cancel: 'weekCut' },
]

const tables: readonly (readonly [string, Rule, readonly PlanCase[]])[] = [
  [
    'forty-eight hours on average of four weeks',
    valued({ ...average, limits: [usual], optOutFlag: 'agreed' }, { maximum: 2_880, weeks: 4 }),
    averages.weeklyAverageCases,
  ],
  [
    'eight hours a working day on average of four weeks',
    valued({ ...average, per: 'working-day', limits: [usual] }, { maximum: 480, weeks: 4 }),
    averages.workingDayAverageCases,
  ],
  [
    'two averages at once',
    valued(
      { ...average, limits: [{ maximum: 'short', weeks: 'few' }, usual] },
      { short: 3_300, few: 2, maximum: 2_880, weeks: 4 },
    ),
    averages.twoAveragesCases,
  ],
  ['ten hours from start to end', valued({ kind: 'span-limit' }, { maximum: 600 }), averages.spanCases],
  [
    'an hour for a long day',
    valued({ kind: 'span-limit', premium: { base: 'per-day' } }, { maximum: 600, premium: 60 }),
    averages.spanPremiumCases,
  ],
  [
    'half of what was planned',
    valued({ kind: 'pay-guarantee' }, { percent: 50, floor: 120, cap: 240 }),
    averages.payGuaranteeCases,
  ],
  [
    'short rests are made good',
    valued(
      { kind: 'compensation', owes: 'short-rest', orSameMonth: true },
      { restBelow: 660, restAtLeast: 720, withinDays: 28 },
    ),
    obligations.shortRestCases,
  ],
  [
    'Sundays are made good',
    valued({ kind: 'compensation', owes: 'sunday-work' }, { withinDays: 14 }),
    obligations.sundayWorkCases,
  ],
  [
    'a schedule fourteen days before',
    valued({ kind: 'notice', form: 'schedule' }, { leadDays: 14 }),
    obligations.scheduleNoticeCases,
  ],
  [
    'four whole days before a shift',
    valued({ kind: 'notice', form: 'shift', fullDays: true }, { leadDays: 4 }),
    obligations.shiftNoticeCases,
  ],
  [
    'no change in three days',
    valued({ kind: 'notice', form: 'freeze', addWithConsent: true }, { leadMinutes: 4_320 }),
    obligations.freezeCases,
  ],
  ['minutes for late changes', valued({ kind: 'change-pay' }, changePay), obligations.changeMinutesCases],
  [
    'dollars for late changes',
    valued(
      { kind: 'change-pay', bands, currency: 'USD' },
      { day: 1_440, dayAdd: 1_500, dayCut: 7_500, week: 10_080, weekAdd: 1_000, weekCut: 4_500 },
    ),
    obligations.changeBandCases,
  ],
  [
    'weekends in turn',
    valued({ kind: 'fair-share', quantity: 'weekends' }, { maxSpread: 1, weeks: 4 }),
    obligations.fairShareCases,
  ],
]

describe.each(tables)('%s', (_, rule, cases) => {
  it.each(cases.map((planned) => [planned[0], planned[1], planned] as const))('%s (%s)', (_words, _place, planned) => {
    expect(judgeCase(rule, planned)).toBe(planned[3])
  })
})
