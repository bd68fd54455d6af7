/** Allowed times that hang on age, season, school and holidays; days off; ages for tasks. */
import type { PlanCase } from '../planCase.ts'

/** Fourteen and fifteen: until seven, from June to Labor Day until nine. */
export const summerCases: readonly PlanCase[] = [
  ['on Labor Day it is still summer', 'America/New_York', ['2026-09-07 14:00-21:00'], 'fine'],
  ['the day after it is not', 'America/New_York', ['2026-09-08 14:00-21:00'], 'Tue violation 120'],
  ['in 2025 Labor Day is the first of the month', 'America/New_York', ['2025-09-01 14:00-21:00'], 'fine'],
  ['and the second is a Tuesday', 'America/New_York', ['2025-09-02 14:00-21:00'], 'Tue violation 120'],
  ['in 2024 it is the second', 'America/New_York', ['2024-09-02 14:00-21:00'], 'fine'],
  ['the first of June', 'America/New_York', ['2026-06-01 14:00-21:00'], 'fine'],
  ['the last of May', 'America/New_York', ['2026-05-31 14:00-21:00'], 'Sun violation 120'],
  ['a minute after nine in July', 'America/New_York', ['2026-07-06 14:00-21:01'], 'Mon violation 1'],
]

const school = { outlet: { schoolDays: ['2026-03-03'] as const } }
/** Until eight in the evening before a school day, until ten otherwise. */
export const schoolEveCases: readonly PlanCase[] = [
  ['the evening before school', 'Europe/Berlin', ['2026-03-02 16:00-20:00'], 'fine', school],
  ['a minute later', 'Europe/Berlin', ['2026-03-02 16:00-20:01'], 'Mon violation 1', school],
  ['no school tomorrow', 'Europe/Berlin', ['2026-03-03 16:00-22:00'], 'fine', school],
  ['nobody has the school calendar', 'Europe/Berlin', ['2026-03-02 16:00-21:00'], 'Mon undetermined schoolCalendar'],
  ['nor has to, for it is early enough', 'Europe/Berlin', ['2026-03-02 16:00-18:00'], 'fine'],
  ['a calendar without a day', 'Europe/Berlin', ['2026-03-02 16:00-22:00'], 'fine', { outlet: { schoolDays: [] } }],
]

/** At most three hours on a school day, eighteen in a school week. */
export const schoolDayCases: readonly PlanCase[] = [
  ['a school day', 'America/New_York', ['2026-03-03 16:00-19:00'], 'fine', school],
  ['a minute more', 'America/New_York', ['2026-03-03 16:00-19:01'], 'Tue violation 1', school],
  ['another day', 'America/New_York', ['2026-03-04 10:00-18:00'], 'fine', school],
  ['nobody has the school calendar', 'America/New_York', ['2026-03-03 16:00-17:00'], 'Tue undetermined schoolCalendar'],
]
export const schoolWeekCases: readonly PlanCase[] = [
  ['eighteen hours', 'America/New_York', ['2026-03-02..07 10:00-13:00'], 'fine', school],
  [
    'a minute more',
    'America/New_York',
    ['2026-03-02..06 10:00-13:00', '2026-03-07 10:00-13:01'],
    'Mon violation 1',
    school,
  ],
  ['a week without school', 'America/New_York', ['2026-03-09..14 10:00-16:00'], 'fine', school],
  ['nobody has the school calendar', 'America/New_York', ['2026-03-09 10:00-11:00'], 'Mon undetermined schoolCalendar'],
]

/** From six in the morning to ten at night, until two on 24 December, never on a holiday; others agreed otherwise. */
export const closingDayCases: readonly PlanCase[] = [
  ['an ordinary day', 'Europe/Berlin', ['2026-12-23 06:00-22:00'], 'fine'],
  ['Christmas Eve until two', 'Europe/Berlin', ['2026-12-24 06:00-14:00'], 'fine'],
  ['a minute later', 'Europe/Berlin', ['2026-12-24 06:00-14:01'], 'Thu violation 1'],
  [
    'a holiday',
    'Europe/Berlin',
    ['2026-12-25 10:00-12:00'],
    'Fri violation 120',
    { outlet: { holidays: ['2026-12-25'] } },
  ],
  [
    'a night into a holiday',
    'Europe/Berlin',
    ['2026-12-23 20:00-22:00', '2026-12-31 20:00-22:00'],
    'fine',
    { outlet: { holidays: ['2027-01-01'] } },
  ],
  ['a break outside is no work outside', 'Europe/Berlin', ['2026-12-23 12:00-23:00 break 22:00-23:00'], 'fine'],
  [
    'whoever agreed to other hours',
    'Europe/Berlin',
    ['2026-12-23 04:00-12:00'],
    'fine',
    { person: { flags: ['other-hours'] } },
  ],
  [
    'but one of them for all of a shift',
    'Europe/Berlin',
    ['2026-12-23 04:00-21:00'],
    'Wed violation 60',
    { person: { flags: ['other-hours'] } },
  ],
]

/** Under eighteen from six to ten at night. */
export const comingOfAgeCases: readonly PlanCase[] = [
  [
    'seventeen until midnight',
    'Europe/Berlin',
    ['2026-03-02 18:00-00:00'],
    'Mon violation 120',
    { born: '2008-09-01' },
  ],
  [
    'eighteen at midnight: only the hours before it',
    'Europe/Berlin',
    ['2026-03-02 20:00-02:00'],
    'Mon violation 120',
    { born: '2008-03-03' },
  ],
  ['eighteen a day later', 'Europe/Berlin', ['2026-03-02 20:00-02:00'], 'Mon violation 240', { born: '2008-03-04' }],
  ['eighteen that morning', 'Europe/Berlin', ['2026-03-03 20:00-02:00'], 'not looked at', { born: '2008-03-03' }],
  [
    'born on 29 February: eighteen on 1 March, when the night of the 28th is over',
    'Europe/Berlin',
    ['2026-02-28 20:00-02:00'],
    'Sat violation 120',
    { born: '2008-02-29' },
  ],
  ['nobody knows the age', 'Europe/Berlin', ['2026-03-02 20:00-02:00'], 'Mon undetermined birthDate'],
]

/** From sixteen on nobody works before six in the morning. */
export const growingCases: readonly PlanCase[] = [
  [
    'sixteen at midnight: the hours after it',
    'Europe/Berlin',
    ['2026-03-02 20:00-02:00'],
    'Mon violation 120',
    { born: '2010-03-03' },
  ],
  ['fifteen all night', 'Europe/Berlin', ['2026-03-02 20:00-02:00'], 'not looked at', { born: '2010-03-05' }],
  ['sixteen all night', 'Europe/Berlin', ['2026-03-02 20:00-02:00'], 'Mon violation 120', { born: '2010-03-02' }],
  [
    'sixteen when the shift is over',
    'Europe/Berlin',
    ['2026-03-02 18:00-00:00'],
    'not looked at',
    { born: '2010-03-03' },
  ],
]

/** At least eighteen for the slicer, sixteen for the till. */
export const taskCases: readonly PlanCase[] = [
  ['sixteen at the till', 'America/New_York', ['2026-03-02 10:00-12:00 task till'], 'fine', { born: '2010-03-02' }],
  [
    'sixteen at the slicer',
    'America/New_York',
    ['2026-03-02 10:00-12:00 task slicer'],
    'Mon violation 1',
    { born: '2010-03-02' },
  ],
  [
    'fifteen until tomorrow at the till',
    'America/New_York',
    ['2026-03-02 10:00-12:00 task till'],
    'Mon violation 1',
    { born: '2010-03-03' },
  ],
  [
    'a task that nobody limits',
    'America/New_York',
    ['2026-03-02 10:00-12:00 task stock'],
    'fine',
    { born: '2012-03-03' },
  ],
  ['nobody knows the age', 'America/New_York', ['2026-03-02 10:00-12:00 task till'], 'Mon undetermined birthDate'],
  [
    'protected from all of it',
    'America/New_York',
    ['2026-03-02 10:00-12:00 task stock'],
    'Mon violation 1',
    { born: '1990-01-01', person: { flags: ['protected'] } },
  ],
]

const sundays = (...past: readonly string[]) => past.map((on) => `${on} 10:00-14:00`)
/** Two Sundays of a month without work. */
export const monthSundayCases: readonly PlanCase[] = [
  [
    'three of five worked',
    'Europe/Berlin',
    sundays('2026-03-01', '2026-03-08', '2026-03-15'),
    'fine',
    { week: '2026-03-30' },
  ],
  [
    'four of five',
    'Europe/Berlin',
    sundays('2026-03-01', '2026-03-08', '2026-03-15', '2026-03-22'),
    'Tue violation 1',
    { week: '2026-03-30' },
  ],
  [
    'a night into Sunday is work on Sunday',
    'Europe/Berlin',
    [...sundays('2026-03-01', '2026-03-08', '2026-03-15'), '2026-03-28 20:00-00:01'],
    'Tue violation 1',
    { week: '2026-03-30' },
  ],
  [
    'a night until midnight is not',
    'Europe/Berlin',
    [...sundays('2026-03-01', '2026-03-08', '2026-03-15'), '2026-03-28 20:00-00:00'],
    'fine',
    { week: '2026-03-30' },
  ],
  [
    'the month goes on',
    'Europe/Berlin',
    sundays('2026-03-01', '2026-03-08', '2026-03-15', '2026-03-22'),
    'not looked at',
    { week: '2026-03-16' },
  ],
  [
    'whoever waived it',
    'Europe/Berlin',
    sundays('2026-03-01', '2026-03-08', '2026-03-15', '2026-03-22'),
    'not looked at',
    { week: '2026-03-30', person: { flags: ['sundays'] } },
  ],
]

const worked = (workedSundays: number) => ({ person: { totals: { workedSundays } } })
/** Fifteen Sundays of a year without work. */
export const yearSundayCases: readonly PlanCase[] = [
  ['2026 has fifty-two: thirty-seven worked', 'Europe/Berlin', [], 'fine', { week: '2026-12-28', ...worked(37) }],
  ['thirty-eight', 'Europe/Berlin', [], 'Thu violation 1', { week: '2026-12-28', ...worked(38) }],
  ['2023 has fifty-three: thirty-eight worked', 'Europe/Berlin', [], 'fine', { week: '2023-12-25', ...worked(38) }],
  ['thirty-nine', 'Europe/Berlin', [], 'Sun violation 1', { week: '2023-12-25', ...worked(39) }],
  [
    '2028 too, a leap year that begins on a Saturday',
    'Europe/Berlin',
    [],
    'fine',
    { week: '2028-12-25', ...worked(38) },
  ],
  ['the year goes on', 'Europe/Berlin', [], 'not looked at', { week: '2026-12-21', ...worked(50) }],
]

/** Work on the seventh day of a week is paid on top. */
export const seventhDayCases: readonly PlanCase[] = [
  ['six days', 'America/Los_Angeles', ['2026-03-02..07 10:00-16:00'], 'fine'],
  ['seven days', 'America/Los_Angeles', ['2026-03-02..08 10:00-16:00'], 'Sun premium 360'],
  [
    'two parts on the seventh',
    'America/Los_Angeles',
    ['2026-03-02..08 10:00-12:00', '2026-03-08 14:00-18:00'],
    'Sun premium 360',
  ],
]

/** An hour for each day with more than an hour between its parts. */
export const splitPremiumCases: readonly PlanCase[] = [
  ['an hour between', 'America/New_York', ['2026-03-02 08:00-12:00', '2026-03-02 13:00-17:00'], 'fine'],
  ['a minute more', 'America/New_York', ['2026-03-02 08:00-12:00', '2026-03-02 13:01-17:00'], 'Mon premium 60'],
  [
    'two such days',
    'America/New_York',
    ['2026-03-02..03 08:00-12:00', '2026-03-02..03 15:00-17:00'],
    'Mon premium 60, Tue premium 60',
  ],
  [
    'an hour on the clock that never was',
    'America/New_York',
    ['2026-03-08 00:00-01:30', '2026-03-08 03:30-06:00'],
    'fine',
  ],
]

/** Six days a week; weeks of at most thirty hours with days of at most six are free of it. */
export const shortWeekCases: readonly PlanCase[] = [
  ['six long days', 'America/Los_Angeles', ['2026-03-02..07 08:00-16:00'], 'fine'],
  ['seven long days', 'America/Los_Angeles', ['2026-03-02..08 08:00-16:00'], 'Sun violation 1'],
  ['seven days of four hours', 'America/Los_Angeles', ['2026-03-02..08 08:00-12:00'], 'not looked at'],
  [
    'one of them over six',
    'America/Los_Angeles',
    ['2026-03-02..07 08:00-12:00', '2026-03-08 08:00-14:01'],
    'Sun violation 1',
  ],
  [
    'thirty hours and a minute',
    'America/Los_Angeles',
    ['2026-03-02..06 08:00-13:00', '2026-03-07 08:00-10:30', '2026-03-08 08:00-10:31'],
    'Sun violation 1',
  ],
]
