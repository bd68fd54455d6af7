/** Rest in its rarer forms: reduced, priced, rolling, anchored, and over a fortnight. */
import type { PlanCase } from '../planCase.ts'

/** Eleven hours; once in seven days eight are enough. */
export const reducedRestCases: readonly PlanCase[] = [
  ['nine hours, once', 'Europe/Berlin', ['2026-03-02 14:00-23:00', '2026-03-03 08:00-16:00'], 'fine'],
  [
    'nine hours twice in a week',
    'Europe/Berlin',
    ['2026-03-02 14:00-23:00', '2026-03-03 08:00-23:00', '2026-03-04 08:00-12:00'],
    'Wed violation 120',
  ],
  [
    'less than eight hours are never enough',
    'Europe/Berlin',
    ['2026-03-02 14:00-23:00', '2026-03-03 06:59-12:00'],
    'Tue violation 181',
  ],
  [
    'a reduced rest of the week before counts within seven days',
    'Europe/Berlin',
    ['2026-02-25 14:00-23:00', '2026-02-26 08:00-12:00', '2026-03-02 14:00-23:00', '2026-03-03 08:00-12:00'],
    'Tue violation 120',
    { week: '2026-03-02' },
  ],
  [
    'and after seven days no more',
    'Europe/Berlin',
    ['2026-02-23 14:00-23:00', '2026-02-24 08:00-12:00', '2026-03-02 14:00-23:00', '2026-03-03 08:00-12:00'],
    'fine',
    { week: '2026-03-02' },
  ],
]

/** The minutes worked inside ten hours after the last end cost. */
export const restPremiumCases: readonly PlanCase[] = [
  ['ten hours', 'America/Los_Angeles', ['2026-03-03 14:00-22:00', '2026-03-04 08:00-16:00'], 'fine'],
  [
    'eight hours: two inside',
    'America/Los_Angeles',
    ['2026-03-03 14:00-22:00', '2026-03-04 06:00-14:00'],
    'Wed premium 120',
  ],
  [
    'a break inside the ten hours is not paid',
    'America/Los_Angeles',
    ['2026-03-03 14:00-22:00', '2026-03-04 06:00-14:00 break 07:00-07:30'],
    'Wed premium 90',
  ],
  [
    'ten hours on the clock, nine in the spring night',
    'America/Los_Angeles',
    ['2026-03-07 14:00-22:00', '2026-03-08 08:00-12:00'],
    'Sun premium 60',
  ],
  [
    'nine hours on the clock, ten in the autumn night',
    'America/Los_Angeles',
    ['2026-10-31 14:00-22:00', '2026-11-01 07:00-12:00'],
    'fine',
  ],
  [
    'two parts of one date are exempt',
    'America/Los_Angeles',
    ['2026-03-03 08:00-12:00', '2026-03-03 16:00-20:00'],
    'not looked at',
  ],
]

/** Twelve hours after ends from ten in the evening to four in the morning; parts of a day count too. */
export const closingRestCases: readonly PlanCase[] = [
  [
    'closes at ten, opens at nine',
    'Europe/Berlin',
    ['2026-03-02 14:00-22:00', '2026-03-03 09:00-12:00'],
    'Tue violation 60',
  ],
  ['closes a minute earlier', 'Europe/Berlin', ['2026-03-02 14:00-21:59', '2026-03-03 06:00-12:00'], 'fine'],
  [
    'closes at half past three',
    'Europe/Berlin',
    ['2026-03-02 20:00-03:30', '2026-03-03 15:00-18:00'],
    'Tue violation 30',
  ],
  ['until four it is a close', 'Europe/Berlin', ['2026-03-02 20:00-04:00', '2026-03-03 12:00-18:00'], 'fine'],
  [
    'two parts of a date that both end late',
    'Europe/Berlin',
    ['2026-03-02 00:00-02:00', '2026-03-02 12:00-18:00'],
    'Mon violation 120',
  ],
]

/** Eleven hours in a row in the twenty-four before the end of every shift. */
export const rollingRestCases: readonly PlanCase[] = [
  ['thirteen hours, alone', 'Europe/Berlin', ['2026-03-02 08:00-21:00'], 'fine'],
  ['a minute longer', 'Europe/Berlin', ['2026-03-02 08:00-21:01'], 'Mon violation 1'],
  [
    'a split day from eight to nine in the evening',
    'Europe/Berlin',
    ['2026-03-02 08:00-12:00', '2026-03-02 17:00-21:00'],
    'fine',
  ],
  [
    'a split day to ten: ten hours of the night are left',
    'Europe/Berlin',
    ['2026-03-02 08:00-12:00', '2026-03-02 17:00-22:00'],
    'Mon violation 60',
  ],
  [
    'two days with ten hours between',
    'Europe/Berlin',
    ['2026-03-02 14:00-22:00', '2026-03-03 08:00-12:00'],
    'Tue violation 60',
  ],
  [
    'the spring night: eleven on the clock are ten',
    'Europe/Berlin',
    ['2026-03-28 14:00-22:00', '2026-03-29 09:00-12:00'],
    'Sun violation 60',
  ],
  [
    'the autumn night: ten on the clock are eleven',
    'Europe/Berlin',
    ['2026-10-24 14:00-22:00', '2026-10-25 08:00-12:00'],
    'fine',
  ],
  [
    'nothing is known of the week before',
    'Europe/Berlin',
    ['2026-03-02 08:00-12:00'],
    'Mon undetermined carryIn',
    { before: null },
  ],
]

/** Thirty-six hours in the seven times twenty-four from the first work on. */
export const anchoredHoursCases: readonly PlanCase[] = [
  [
    'five days and a weekend',
    'Europe/Berlin',
    ['2026-03-02..06 08:00-16:00', '2026-03-09..13 08:00-16:00'],
    'fine',
    { week: '2026-03-09' },
  ],
  [
    'seven days in a row: the rest would begin in the window and end after it',
    'Europe/Berlin',
    ['2026-03-02..08 08:00-16:00'],
    'Mon violation 1200',
    { week: '2026-03-09' },
  ],
  [
    'Saturday until eight in the evening leaves thirty-six until Monday at eight',
    'Europe/Berlin',
    ['2026-03-02..06 08:00-16:00', '2026-03-07 12:00-20:00', '2026-03-09 08:00-16:00'],
    'fine',
    { week: '2026-03-09' },
  ],
  [
    'a minute later on Saturday',
    'Europe/Berlin',
    ['2026-03-02..06 08:00-16:00', '2026-03-07 12:00-20:01', '2026-03-09 08:00-16:00'],
    'Mon violation 1',
    { week: '2026-03-09' },
  ],
  [
    'over the spring night the window ends at nine on Monday',
    'Europe/Berlin',
    ['2026-03-23..27 08:00-16:00', '2026-03-28 12:00-20:00', '2026-03-30 09:00-16:00'],
    'fine',
    { week: '2026-03-30' },
  ],
]

/** A day of twenty-four hours in the seven calendar days from the first work on. */
export const anchoredDaysCases: readonly PlanCase[] = [
  ['six days', 'America/New_York', ['2026-03-02..07 08:00-16:00'], 'fine', { week: '2026-03-09' }],
  ['seven days', 'America/New_York', ['2026-03-02..08 08:00-16:00'], 'Mon violation 480', { week: '2026-03-09' }],
  [
    'seven days over the clock change end at eight in the morning, an hour sooner',
    'America/New_York',
    ['2026-03-03..08 08:00-16:00', '2026-03-09 08:00-08:30'],
    'Tue violation 30',
    { week: '2026-03-09' },
  ],
  [
    'until eight in the morning there are twenty-four hours left',
    'America/New_York',
    ['2026-10-27..31 08:00-16:00', '2026-11-01 08:00-16:00', '2026-11-02 07:30-08:00'],
    'fine',
    { week: '2026-11-02' },
  ],
  [
    'and over the autumn change an hour later',
    'America/New_York',
    ['2026-10-27..31 08:00-16:00', '2026-11-01 08:00-16:00', '2026-11-02 08:00-08:30'],
    'Tue violation 30',
    { week: '2026-11-02' },
  ],
  [
    'nobody knows of the week before',
    'America/New_York',
    ['2026-03-02 08:00-16:00'],
    'Mon undetermined carryIn',
    { before: null },
  ],
]

/** Thirty-six hours a week, or seventy-two in the two weeks that were agreed. */
export const fortnightRestCases: readonly PlanCase[] = [
  [
    'eleven days on and three off',
    'Europe/Berlin',
    ['2026-03-02..08 08:00-16:00', '2026-03-09..12 08:00-16:00'],
    'fine',
    { week: '2026-03-09', outlet: { fortnightOn: '2026-03-02' }, person: { flags: ['14-day-rest'] } },
  ],
  [
    'twelve days on: the rest begins on Friday evening',
    'Europe/Berlin',
    ['2026-03-02..08 08:00-16:00', '2026-03-09..13 08:00-16:00', '2026-03-15 20:00-22:00'],
    'Mon violation 1200',
    { week: '2026-03-09', outlet: { fortnightOn: '2026-03-02' }, person: { flags: ['14-day-rest'] } },
  ],
  [
    'the first of the two weeks is not judged',
    'Europe/Berlin',
    ['2026-03-02..08 08:00-16:00'],
    'not looked at',
    { outlet: { fortnightOn: '2026-03-02' }, person: { flags: ['14-day-rest'] } },
  ],
  [
    'whoever did not agree rests every week',
    'Europe/Berlin',
    ['2026-03-02..07 08:00-16:00', '2026-03-08 08:00-16:00'],
    'Mon violation 1200',
    { next: '2026-03-09 00:00' },
  ],
]
