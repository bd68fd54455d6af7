/** Thirty minutes of break for more than six hours of work, forty-five for more than nine. */
import type { PlanCase } from '../planCase.ts'

export const breakCases: readonly PlanCase[] = [
  ['six hours without a break', 'Europe/Berlin', ['2026-03-02 08:00-14:00'], 'fine'],
  ['six hours and a minute without a break', 'Europe/Berlin', ['2026-03-02 08:00-14:01'], 'Mon violation 30'],
  [
    'a minute of break brings the work back to six hours',
    'Europe/Berlin',
    ['2026-03-02 08:00-14:01 break 12:00-12:01'],
    'fine',
  ],
  [
    'eight hours with twenty minutes',
    'Europe/Berlin',
    ['2026-03-02 08:00-16:20 break 12:00-12:20'],
    'Mon violation 10',
  ],
  ['nine hours of work with thirty minutes', 'Europe/Berlin', ['2026-03-02 08:00-17:30 break 12:00-12:30'], 'fine'],
  ['a minute more', 'Europe/Berlin', ['2026-03-02 08:00-17:31 break 12:00-12:30'], 'Mon violation 15'],
  [
    'three quarters of an hour in three pieces',
    'Europe/Berlin',
    ['2026-03-02 08:00-18:00 break 10:00-10:15 break 12:00-12:15 break 15:00-15:15'],
    'fine',
  ],
  [
    'one of the pieces is missing',
    'Europe/Berlin',
    ['2026-03-02 08:00-18:00 break 10:00-10:15 break 15:00-15:15'],
    'Mon violation 15',
  ],
  ['the break is the first half hour', 'Europe/Berlin', ['2026-03-02 08:00-15:00 break 08:00-08:30'], 'fine'],
  ['the break is the last half hour', 'Europe/Berlin', ['2026-03-02 08:00-15:00 break 14:30-15:00'], 'fine'],
  ['the break lies over midnight', 'Europe/Berlin', ['2026-03-02 20:00-04:00 break 23:45-00:15'], 'fine'],
  [
    'two short shifts on a day are two shifts',
    'Europe/Berlin',
    ['2026-03-02 08:00-13:00', '2026-03-02 14:00-19:00'],
    'fine',
  ],
  [
    'each shift is told by itself',
    'Europe/Berlin',
    ['2026-03-02..03 08:00-16:00', '2026-03-04 08:00-16:00 break 12:00-12:30'],
    'Mon violation 30, Tue violation 30',
  ],
  ['seven hours on the clock are six in the spring night', 'Europe/Berlin', ['2026-03-28 22:00-05:00'], 'fine'],
  [
    'six hours on the clock are seven in the autumn night',
    'Europe/Berlin',
    ['2026-10-24 22:00-04:00'],
    'Sat violation 30',
  ],
  [
    'a break from 01:45 to 03:00 is a quarter of an hour in the spring night',
    'Europe/Berlin',
    ['2026-03-28 20:00-06:00 break 01:45-03:00'],
    'Sat violation 15',
  ],
  [
    'a break from 01:45 to 02:15 is an hour and a half if it ends the second time',
    'Europe/Berlin',
    ['2026-10-24 20:00-06:00 break 01:45-02:15#2'],
    'fine',
  ],
  ['the spring night in London', 'Europe/London', ['2026-03-28 22:00-05:00'], 'fine'],
  ['the November night in New York', 'America/New_York', ['2026-10-31 22:00-04:00'], 'Sat violation 30'],
]

/** Where the law says "from six hours on". */
export const breakFromCases: readonly PlanCase[] = [
  ['a minute less than six hours', 'Europe/Berlin', ['2026-03-02 08:00-13:59'], 'fine'],
  ['six hours to the minute', 'Europe/Berlin', ['2026-03-02 08:00-14:00'], 'Mon violation 30'],
  [
    'nine hours of work with thirty minutes',
    'Europe/Berlin',
    ['2026-03-02 08:00-17:30 break 12:00-12:30'],
    'Mon violation 15',
  ],
]
