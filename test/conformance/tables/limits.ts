/** Work in its rarer windows: duties, twenty-four hours, dates split at midnight, weeks from another day. */
import type { PlanCase } from '../planCase.ts'

/** At most ten hours between two rests of eleven. */
export const dutyCases: readonly PlanCase[] = [
  ['two parts of ten hours together', 'Europe/Berlin', ['2026-03-02 08:00-13:00', '2026-03-02 15:00-20:00'], 'fine'],
  ['a minute more', 'Europe/Berlin', ['2026-03-02 08:00-13:00', '2026-03-02 15:00-20:01'], 'Mon violation 1'],
  [
    'a night is one duty over midnight',
    'Europe/Berlin',
    ['2026-03-02 20:00-23:00', '2026-03-03 01:00-09:00'],
    'Tue violation 60',
  ],
  ['eleven hours between make two', 'Europe/Berlin', ['2026-03-02 08:00-18:00', '2026-03-03 05:00-15:00'], 'fine'],
  [
    'a minute less makes one of twenty hours',
    'Europe/Berlin',
    ['2026-03-02 08:00-18:00', '2026-03-03 04:59-14:59'],
    'Tue violation 600',
  ],
  [
    'it goes on after the week, and is judged there',
    'Europe/Berlin',
    ['2026-03-08 12:00-23:00'],
    'not looked at',
    { next: '2026-03-09 06:00' },
  ],
  [
    'it began in the week before',
    'Europe/Berlin',
    ['2026-03-01 20:00-23:00', '2026-03-02 00:00-08:00'],
    'Mon violation 60',
    { week: '2026-03-02' },
  ],
]

/** At most eight hours in any twenty-four. */
export const rollingDayCases: readonly PlanCase[] = [
  ['eight hours a day at the same time', 'Europe/Berlin', ['2026-03-02..04 08:00-16:00'], 'fine'],
  [
    'an hour earlier on the second day',
    'Europe/Berlin',
    ['2026-03-02 08:00-16:00', '2026-03-03 07:00-15:00'],
    'Tue violation 60',
  ],
  [
    'over the spring night the same times are an hour nearer',
    'Europe/Berlin',
    ['2026-03-28 08:00-16:00', '2026-03-29 08:00-16:00'],
    'Sun violation 60',
  ],
  [
    'over the autumn night an hour farther',
    'Europe/Berlin',
    ['2026-10-24 08:00-16:00', '2026-10-25 07:00-15:00'],
    'fine',
  ],
  [
    'the Sunday before the week counts',
    'Europe/Berlin',
    ['2026-03-01 14:00-22:00', '2026-03-02 08:00-12:00'],
    'Mon violation 240',
    { week: '2026-03-02' },
  ],
]

/** At most ten hours on each date, cut at midnight. */
export const splitDayCases: readonly PlanCase[] = [
  ['twelve hours, of which four are after midnight', 'Europe/Berlin', ['2026-03-02 16:00-04:00'], 'fine'],
  [
    'and seven more on the second date',
    'Europe/Berlin',
    ['2026-03-02 16:00-04:00', '2026-03-03 16:00-23:00'],
    'Tue violation 60',
  ],
  [
    'a break belongs to the date on which it lies',
    'Europe/Berlin',
    ['2026-03-02 13:00-00:00 break 18:00-19:00', '2026-03-03 00:00-10:01'],
    'Tue violation 1',
  ],
  [
    'the night of the Sunday before',
    'Europe/Berlin',
    ['2026-03-01 22:00-06:00', '2026-03-02 19:00-23:30'],
    'Mon violation 30',
    { week: '2026-03-02' },
  ],
  ['the part of Sunday night after midnight is the next week', 'Europe/Berlin', ['2026-03-08 14:00-00:30'], 'fine'],
  ['the date of the spring change is an hour shorter', 'Europe/Berlin', ['2026-03-29 00:00-11:00'], 'fine'],
  ['that of the autumn change an hour longer', 'Europe/Berlin', ['2026-10-25 00:00-10:00'], 'Sun violation 60'],
]

/** At most forty-eight hours from Sunday to Saturday. */
export const sundayWeekCases: readonly PlanCase[] = [
  [
    'the Sunday before belongs to this week',
    'America/New_York',
    ['2026-03-01 08:00-17:00', '2026-03-02..06 08:00-16:00'],
    'Mon violation 60',
    { week: '2026-03-02' },
  ],
  [
    'the Sunday at its end to the next',
    'America/New_York',
    ['2026-03-02..07 08:00-16:00', '2026-03-08 10:00-18:00'],
    'fine',
  ],
  [
    'the night of Saturday belongs to the week in which it starts',
    'America/New_York',
    ['2026-03-02..06 08:00-16:00', '2026-03-07 20:00-06:00'],
    'Mon violation 60',
  ],
  [
    'the outlet agreed on a week from Wednesday',
    'America/New_York',
    ['2026-02-25..28 08:00-18:00', '2026-03-02 08:00-16:01'],
    'Mon violation 1',
    { week: '2026-03-02', outlet: { weekStart: 3 } },
  ],
  [
    'and the days after it are the next',
    'America/New_York',
    ['2026-03-04..08 06:00-18:00'],
    'not looked at',
    { outlet: { weekStart: 3 } },
  ],
]

/** Forty hours a week, cut at Monday midnight. */
export const splitWeekCases: readonly PlanCase[] = [
  [
    'the Sunday night counts until midnight',
    'Europe/Berlin',
    ['2026-03-02..05 08:00-17:30', '2026-03-08 22:00-06:00'],
    'fine',
  ],
  [
    'the night of the Sunday before counts from midnight',
    'Europe/Berlin',
    ['2026-03-01 22:00-06:00', '2026-03-02..05 10:00-18:00', '2026-03-06 10:00-12:01'],
    'Mon violation 1',
    { week: '2026-03-02' },
  ],
]

/** Under fifteen seven hours, under eighteen eight; no limit above. */
export const ageLimitCases: readonly PlanCase[] = [
  ['fourteen, seven hours', 'Europe/Berlin', ['2026-03-02 08:00-15:00'], 'fine', { born: '2011-09-01' }],
  ['fourteen, eight', 'Europe/Berlin', ['2026-03-02 08:00-16:00'], 'Mon violation 60', { born: '2011-09-01' }],
  ['fifteen on Tuesday', 'Europe/Berlin', ['2026-03-02..03 08:00-16:00'], 'Mon violation 60', { born: '2011-03-03' }],
  ['seventeen, nine', 'Europe/Berlin', ['2026-03-02 08:00-17:00'], 'Mon violation 60', { born: '2008-09-01' }],
  ['eighteen, twelve', 'Europe/Berlin', ['2026-03-02 08:00-20:00'], 'fine', { born: '2007-09-01' }],
  ['nobody knows the age', 'Europe/Berlin', ['2026-03-02 08:00-12:00'], 'Mon undetermined birthDate'],
  [
    'born on 29 February: fifteen on 1 March',
    'Europe/Berlin',
    ['2027-02-28 08:00-16:00'],
    'Sun violation 60',
    { born: '2012-02-29' },
  ],
  ['and on 1 March it is', 'Europe/Berlin', ['2027-03-01 08:00-16:00'], 'fine', { born: '2012-02-29' }],
]

/** Eight hours, nine when another day of the week is shorter than seven. */
export const shorterDayCases: readonly PlanCase[] = [
  ['nine hours and a day of six', 'Europe/Berlin', ['2026-03-02 08:00-17:00', '2026-03-03 08:00-14:00'], 'fine'],
  [
    'nine hours and a day of seven',
    'Europe/Berlin',
    ['2026-03-02 08:00-17:00', '2026-03-03 08:00-15:00'],
    'Mon violation 60',
  ],
  [
    'ten hours and a day of six',
    'Europe/Berlin',
    ['2026-03-02 08:00-18:00', '2026-03-03 08:00-14:00'],
    'Mon violation 60',
  ],
  ['nine hours on the only day', 'Europe/Berlin', ['2026-03-02 08:00-17:00'], 'Mon violation 60'],
]

/** Work over forty hours a week is paid on top. */
export const overtimeCases: readonly PlanCase[] = [
  ['forty hours', 'America/New_York', ['2026-03-02..06 08:00-16:00'], 'fine'],
  ['two hours more', 'America/New_York', ['2026-03-02..05 08:00-16:00', '2026-03-06 08:00-18:00'], 'Mon premium 120'],
  [
    'seven hours on the clock on 8 March are six',
    'America/New_York',
    ['2026-03-02..05 08:00-16:00', '2026-03-08 01:00-10:00'],
    'fine',
  ],
]

/** Forty hours of work and school. */
export const creditCases: readonly PlanCase[] = [
  [
    'four days and eight hours of school',
    'Europe/Berlin',
    ['2026-03-02..05 08:00-16:00'],
    'fine',
    { person: { credits: [{ on: '2026-03-06', minutes: 480 }] } },
  ],
  [
    'a minute more of school',
    'Europe/Berlin',
    ['2026-03-02..05 08:00-16:00'],
    'Mon violation 1',
    { person: { credits: [{ on: '2026-03-06', minutes: 481 }] } },
  ],
  [
    'school of the next week',
    'Europe/Berlin',
    ['2026-03-02..05 08:00-16:00'],
    'fine',
    { person: { credits: [{ on: '2026-03-09', minutes: 2_000 }] } },
  ],
  [
    'another employer',
    'Europe/Berlin',
    ['2026-03-02..06 08:00-16:00', '2026-03-07 08:00-10:00 elsewhere'],
    'Mon violation 120',
  ],
]

/** All people together at most a hundred hours, and no more than the outlet's budget. */
export const outletWeekCases: readonly PlanCase[] = [
  [
    'two people, eighty hours',
    'Europe/Berlin',
    ['2026-03-02..06 08:00-16:00', '2026-03-02..06 08:00-16:00 by ben'],
    'fine',
    { others: { ben: {} } },
  ],
  [
    'a budget of seventy-nine hours',
    'Europe/Berlin',
    ['2026-03-02..06 08:00-16:00', '2026-03-02..06 08:00-16:00 by ben'],
    'Mon violation 60',
    { others: { ben: {} }, outlet: { figures: { budget: 4_740 } } },
  ],
  [
    'a budget of two hundred changes nothing',
    'Europe/Berlin',
    ['2026-03-02..06 06:00-17:00', '2026-03-02..06 08:00-18:00 by ben'],
    'Mon violation 300',
    { others: { ben: {} }, outlet: { figures: { budget: 12_000 } } },
  ],
  [
    'work elsewhere is not paid here',
    'Europe/Berlin',
    ['2026-03-02..06 08:00-16:00', '2026-03-02..06 08:00-16:00 by ben elsewhere'],
    'fine',
    { others: { ben: {} }, outlet: { figures: { budget: 2_400 } } },
  ],
]
