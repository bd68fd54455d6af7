/** How much is worked in a shift, on a day, in a week. */
import type { PlanCase } from '../planCase.ts'

/** At most ten hours in a shift. */
export const longestShiftCases: readonly PlanCase[] = [
  ['ten hours to the minute', 'Europe/Berlin', ['2026-03-02 08:00-18:00'], 'fine'],
  ['a minute more', 'Europe/Berlin', ['2026-03-02 08:00-18:01'], 'Mon violation 1'],
  ['breaks are no work', 'Europe/Berlin', ['2026-03-02 08:00-18:45 break 12:00-12:45'], 'fine'],
  [
    'several breaks are added up',
    'Europe/Berlin',
    ['2026-03-02 08:00-18:45 break 10:00-10:15 break 14:00-14:29'],
    'Mon violation 1',
  ],
  [
    'twelve hours in one shift on each of two days',
    'Europe/Berlin',
    ['2026-03-02..03 08:00-20:00'],
    'Mon violation 120, Tue violation 120',
  ],
  ['eleven hours on the clock, ten in the spring night', 'Europe/Berlin', ['2026-03-28 20:00-07:00'], 'fine'],
  [
    'ten hours on the clock, eleven in the autumn night',
    'Europe/Berlin',
    ['2026-10-24 20:00-06:00'],
    'Sat violation 60',
  ],
  ['the autumn night in London', 'Europe/London', ['2026-10-24 20:00-06:00'], 'Sat violation 60'],
  ['the November night in New York', 'America/New_York', ['2026-10-31 20:00-06:00'], 'Sat violation 60'],
  [
    'a break over the repeated hour is three hours long',
    'Europe/Berlin',
    ['2026-10-24 18:00-06:00 break 01:30-03:30'],
    'fine',
  ],
  [
    'a break in the second of the two hours',
    'Europe/Berlin',
    ['2026-10-24 20:00-06:00 break 02:00#2-02:30#2'],
    'Sat violation 30',
  ],
  [
    'a break over the missing hour is one hour long',
    'Europe/Berlin',
    ['2026-03-28 18:00-07:00 break 01:30-03:30'],
    'Sat violation 60',
  ],
]

/** At least three hours in a shift. */
export const shortestShiftCases: readonly PlanCase[] = [
  ['three hours to the minute', 'Europe/Berlin', ['2026-03-02 08:00-11:00'], 'fine'],
  ['a minute less', 'Europe/Berlin', ['2026-03-02 08:00-10:59'], 'Mon violation 1'],
  [
    'three hours with a break in them are less',
    'Europe/Berlin',
    ['2026-03-02 08:00-11:00 break 09:00-09:15'],
    'Mon violation 15',
  ],
  [
    'three hours on the clock, two in the spring night',
    'Europe/Berlin',
    ['2026-03-29 01:00-04:00'],
    'Sun violation 60',
  ],
  ['two hours on the clock, three in the autumn night', 'Europe/London', ['2026-10-25 00:30-02:30'], 'fine'],
]

/** At most ten hours on a day. */
export const longestDayCases: readonly PlanCase[] = [
  [
    'four hours and six hours on one day',
    'Europe/Berlin',
    ['2026-03-02 08:00-12:00', '2026-03-02 14:00-20:00'],
    'fine',
  ],
  [
    'a minute more in the second part',
    'Europe/Berlin',
    ['2026-03-02 08:00-12:00', '2026-03-02 14:00-20:01'],
    'Mon violation 1',
  ],
  [
    'the work of a night belongs to the day on which it starts',
    'Europe/Berlin',
    ['2026-03-02 08:00-12:00', '2026-03-02 22:00-06:00'],
    'Mon violation 120',
  ],
  [
    'and not to the day on which it ends',
    'Europe/Berlin',
    ['2026-03-02 22:00-06:00', '2026-03-03 14:00-00:00'],
    'fine',
  ],
  [
    'the night of Sunday belongs to Sunday',
    'Europe/Berlin',
    ['2026-03-08 08:00-12:00', '2026-03-08 22:00-06:00'],
    'Sun violation 120',
  ],
  [
    'three parts on a day in New York',
    'America/New_York',
    ['2026-03-04 06:00-10:00', '2026-03-04 11:00-15:00', '2026-03-04 17:00-20:00'],
    'Wed violation 60',
  ],
]

/** At most forty hours in a week. */
export const longestWeekCases: readonly PlanCase[] = [
  ['five days of eight hours', 'Europe/Berlin', ['2026-03-02..06 08:00-16:00'], 'fine'],
  [
    'and one minute on Saturday',
    'Europe/Berlin',
    ['2026-03-02..06 08:00-16:00', '2026-03-07 08:00-08:01'],
    'Mon violation 1',
  ],
  [
    'the night of Sunday is all of this week, though it ends in the next',
    'Europe/Berlin',
    ['2026-03-02..06 08:00-16:00', '2026-03-08 22:00-06:00'],
    'Mon violation 480',
  ],
  [
    'the night of the Sunday before is none of this week',
    'Europe/Berlin',
    ['2026-03-02..06 08:00-16:00'],
    'fine',
    { before: '2026-03-02 06:00', inRow: 1 },
  ],
  [
    'four days and the spring night are thirty-nine hours',
    'Europe/Berlin',
    ['2026-03-23..26 08:00-16:00', '2026-03-28 22:00-07:00'],
    'fine',
  ],
  [
    'four days and the autumn night are forty-one hours',
    'Europe/Berlin',
    ['2026-10-19..22 08:00-16:00', '2026-10-24 22:00-06:00'],
    'Mon violation 60',
  ],
  [
    'the same in New York a week later',
    'America/New_York',
    ['2026-10-26..29 08:00-16:00', '2026-10-31 22:00-06:00'],
    'Mon violation 60',
  ],
]
