import type { Check } from '#shared/rules/check.ts'

/** A situation with everything that may be said of it. */
export const wholeCondition = {
  minAge: 16,
  belowAge: 18,
  flag: 'apprentice',
  notFlag: 'permit',
  sectors: ['retail'],
  weekdays: [6, 7],
  holiday: true,
  dates: ['12-24'],
  season: { from: '06-01', to: 'labor-day' },
  dayType: 'school',
  weekType: 'school',
  nextDay: 'vocational-before-9',
} as const
const limits = [{ when: wholeCondition, maximum: 'school' }]
const tier = { sign: 'over', work: 'work1', due: 'break1' } as const
const hours = { earliest: 'opens', latest: 'closes' }
const percent = { base: 'whole-shift', ratePercent: 150 } as const
/** Each kind of check with every setting that it may have. */
export const wholeChecks = {
  'rest-between': {
    kind: 'rest-between',
    splitShifts: 'count',
    reduction: true,
    afterEnd: [1_320, 1_800],
    premium: percent,
  },
  'rest-in-window': {
    kind: 'rest-in-window',
    window: 'rolling',
    weekStart: 7,
    length: 'days',
    variants: [{ when: wholeCondition, total: 'total', core: 'core' }],
    fortnight: 'sum',
    exemptFlag: 'exempt',
  },
  'work-limit': {
    kind: 'work-limit',
    window: 'duty',
    subject: 'outlet',
    attribution: 'split-at-midnight',
    weekStart: 1,
    variants: limits,
    tiers: [{ over: 'over', ratePercent: 50 }],
    extendedForShorterDay: true,
    credits: 'holidays',
    cap: 'budgetMinutes',
  },
  'work-average': {
    kind: 'work-average',
    per: 'week',
    limits: [{ maximum: 'maximum', weeks: 'weeks' }],
    optOutFlag: 'opt-out',
  },
  'span-limit': { kind: 'span-limit', variants: limits, premium: { base: 'per-day' } },
  'count-limit': {
    kind: 'count-limit',
    counts: 'free-sundays',
    weekStart: 7,
    window: '52-weeks',
    exemptShort: true,
    waiverFlag: 'waived',
    premium: { base: 'flat', currency: 'USD' },
  },
  'pay-guarantee': { kind: 'pay-guarantee' },
  'time-window': { kind: 'time-window', variants: [{ when: wholeCondition, hours }], alternatives: [hours] },
  'break-entitlement': {
    kind: 'break-entitlement',
    sign: 'atLeast',
    tiers: [tier],
    variants: [{ when: wholeCondition, tiers: [tier] }],
    stretch: true,
    basis: 'elapsed',
    notAtEnd: true,
    bands: [
      {
        over: 'over',
        covers: [660, 840],
        startsBefore: 660,
        endsAfter: 1_140,
        startsIn: [780, 1_800],
        within: [660, 840],
        startInside: true,
        due: 'meal',
      },
    ],
    deadlines: [{ over: 'over', startBy: 'by', due: 'meal', waivable: 'waivable' }],
    rests: [tier],
    premium: percent,
  },
  compensation: { kind: 'compensation', owes: 'sunday-work', orSameMonth: true },
  notice: { kind: 'notice', form: 'freeze', fullDays: true, addWithConsent: true },
  'change-pay': {
    kind: 'change-pay',
    bands: [{ under: 'under', add: 'add', move: 'move', cut: 'cut', cancel: 'cancel' }],
    currency: 'EUR',
  },
  coverage: {
    kind: 'coverage',
    during: 'curve',
    role: 'guard',
    skill: 'rescue',
    curve: [{ weekdays: [1, 2], from: 480, to: 1_200, minimum: 'minimum' }],
    edgeSkill: 'keys',
  },
  companion: {
    kind: 'companion',
    subject: { belowAge: 18 },
    companions: { skill: 'lead' },
    variants: [{ when: wholeCondition, from: 0, to: 360 }],
  },
  eligibility: {
    kind: 'eligibility',
    role: 'kitchen',
    skill: 'hygiene',
    ages: 'tasks',
    tasks: ['slicer'],
    blockedFlag: 'pregnant',
  },
  'fair-share': { kind: 'fair-share', quantity: 'weekends' },
} as const satisfies Readonly<Record<Check['kind'], Check>>
