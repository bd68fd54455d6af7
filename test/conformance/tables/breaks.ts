/** Breaks in pieces, at the right time, in bands of the clock, and those that are paid. */
import type { PlanCase } from '../planCase.ts'

/** Over six hours thirty minutes, over nine forty-five, in pieces of at least fifteen. */
export const piecesCases: readonly PlanCase[] = [
  ['two pieces of fifteen', 'Europe/Berlin', ['2026-03-02 08:00-16:00 break 10:00-10:15 break 13:00-13:15'], 'fine'],
  [
    'fifteen and fourteen',
    'Europe/Berlin',
    ['2026-03-02 08:00-16:00 break 10:00-10:15 break 13:00-13:14'],
    'Mon violation 15',
  ],
  [
    'six pieces of ten are none',
    'Europe/Berlin',
    [
      '2026-03-02 08:00-16:00 break 09:00-09:10 break 10:00-10:10 break 11:00-11:10 break 12:00-12:10 break 13:00-13:10 break 14:00-14:10',
    ],
    'Mon violation 30',
  ],
  ['six hours need none', 'Europe/Berlin', ['2026-03-02 08:00-14:00'], 'fine'],
  ['a minute more needs thirty', 'Europe/Berlin', ['2026-03-02 08:00-14:01'], 'Mon violation 30'],
  [
    'a break over the repeated hour is an hour longer than the clock says',
    'Europe/Berlin',
    ['2026-10-24 20:00-04:00 break 02:45-03:00'],
    'fine',
  ],
]

/** No work without a break of fifteen minutes goes on over six hours. */
export const stretchCases: readonly PlanCase[] = [
  ['six hours in a row', 'Europe/Berlin', ['2026-03-02 08:00-14:00'], 'fine'],
  ['a minute more', 'Europe/Berlin', ['2026-03-02 08:00-14:01'], 'Mon violation 1'],
  ['fifteen minutes after three hours', 'Europe/Berlin', ['2026-03-02 08:00-17:15 break 11:00-11:15'], 'fine'],
  [
    'fourteen minutes do not interrupt, and are no work',
    'Europe/Berlin',
    ['2026-03-02 08:00-14:30 break 11:00-11:14'],
    'Mon violation 16',
  ],
  [
    'three breaks of ten minutes in eight hours',
    'Europe/Berlin',
    ['2026-03-02 08:00-16:00 break 10:00-10:10 break 12:00-12:10 break 14:00-14:10'],
    'Mon violation 90',
  ],
  ['seven hours on the clock, six in the spring night', 'Europe/Berlin', ['2026-03-28 23:00-06:00'], 'fine'],
  [
    'six hours on the clock, seven in the autumn night',
    'Europe/Berlin',
    ['2026-10-24 23:00-05:00'],
    'Sat violation 60',
  ],
]

/** Thirty minutes, not in the first or last hour, the first of them within six hours. */
export const placedCases: readonly PlanCase[] = [
  ['an hour after the start', 'Europe/Berlin', ['2026-03-02 08:00-16:00 break 09:00-09:30'], 'fine'],
  ['a minute too early', 'Europe/Berlin', ['2026-03-02 08:00-16:00 break 08:59-09:29'], 'Mon violation 30'],
  ['begins after six hours', 'Europe/Berlin', ['2026-03-02 08:00-16:00 break 14:00-14:30'], 'fine'],
  ['begins a minute later', 'Europe/Berlin', ['2026-03-02 08:00-16:00 break 14:01-14:31'], 'Mon violation 30'],
  ['ends an hour before the end', 'Europe/Berlin', ['2026-03-02 08:00-15:00 break 13:30-14:00'], 'fine'],
  ['ends a minute later', 'Europe/Berlin', ['2026-03-02 08:00-15:00 break 13:31-14:01'], 'Mon violation 30'],
]

/** Under eighteen thirty minutes over four and a half hours; nothing above. */
export const youngBreakCases: readonly PlanCase[] = [
  ['seventeen, four and a half hours', 'Europe/Berlin', ['2026-03-02 08:00-12:30'], 'fine', { born: '2008-09-01' }],
  ['a minute more', 'Europe/Berlin', ['2026-03-02 08:00-12:31'], 'Mon violation 30', { born: '2008-09-01' }],
  ['eighteen, eight hours', 'Europe/Berlin', ['2026-03-02 08:00-16:00'], 'fine', { born: '2007-09-01' }],
  ['nobody knows the age', 'Europe/Berlin', ['2026-03-02 08:00-12:31'], 'Mon undetermined birthDate'],
]

/** Thirty minutes from eleven to two in shifts of more than six hours over that time; twenty more from five to seven. */
export const mealBandCases: readonly PlanCase[] = [
  ['lunch at noon', 'America/New_York', ['2026-03-02 10:00-17:00 break 12:00-12:30'], 'fine'],
  ['lunch after two', 'America/New_York', ['2026-03-02 10:00-17:00 break 14:00-14:30'], 'Mon violation 30'],
  ['half of it after two', 'America/New_York', ['2026-03-02 10:00-17:00 break 13:45-14:15'], 'Mon violation 15'],
  ['six hours need no lunch', 'America/New_York', ['2026-03-02 10:00-16:00'], 'fine'],
  ['begins with the band', 'America/New_York', ['2026-03-02 11:00-18:00'], 'Mon violation 30'],
  ['begins a minute later', 'America/New_York', ['2026-03-02 11:01-18:00'], 'fine'],
  [
    'before eleven until after seven: two meals',
    'America/New_York',
    ['2026-03-02 10:00-19:30 break 12:00-12:30'],
    'Mon violation 20',
  ],
  ['both', 'America/New_York', ['2026-03-02 10:00-19:30 break 12:00-12:30 break 17:30-17:50'], 'fine'],
  ['until seven is not after seven', 'America/New_York', ['2026-03-02 10:00-19:00 break 12:00-12:30'], 'fine'],
]

/** A meal within five hours over five, a second within ten over ten; waivable up to six and twelve. */
export const mealDeadlineCases: readonly PlanCase[] = [
  ['five hours', 'America/Los_Angeles', ['2026-03-02 08:00-13:00'], 'fine'],
  ['a minute more', 'America/Los_Angeles', ['2026-03-02 08:00-13:01'], 'Mon premium 60'],
  ['six hours, waived', 'America/Los_Angeles', ['2026-03-02 08:00-14:00 waived 1'], 'fine'],
  ['a minute more cannot be waived', 'America/Los_Angeles', ['2026-03-02 08:00-14:01 waived 1'], 'Mon premium 60'],
  ['after five hours to the minute', 'America/Los_Angeles', ['2026-03-02 08:00-16:30 break 13:00-13:30'], 'fine'],
  ['a minute late', 'America/Los_Angeles', ['2026-03-02 08:00-16:30 break 13:01-13:31'], 'Mon premium 60'],
  [
    'twenty-nine minutes are no meal',
    'America/Los_Angeles',
    ['2026-03-02 08:00-16:30 break 12:00-12:29'],
    'Mon premium 60',
  ],
  ['ten hours of work and one meal', 'America/Los_Angeles', ['2026-03-02 08:00-18:30 break 12:00-12:30'], 'fine'],
  ['a minute more', 'America/Los_Angeles', ['2026-03-02 08:00-18:31 break 12:00-12:30'], 'Mon premium 60'],
  ['the second in time', 'America/Los_Angeles', ['2026-03-02 08:00-19:30 break 12:00-12:30 break 18:00-18:30'], 'fine'],
  [
    'over the clock change the five hours are real ones',
    'America/Los_Angeles',
    ['2026-03-08 00:00-08:00 break 06:00-06:30'],
    'fine',
  ],
]

/** A paid rest from three and a half hours, two over six. */
export const paidRestCases: readonly PlanCase[] = [
  ['under three and a half hours', 'America/Los_Angeles', ['2026-03-02 08:00-11:29 rests 0'], 'fine'],
  ['nobody wrote it down, and none is due', 'America/Los_Angeles', ['2026-03-02 08:00-11:29'], 'fine'],
  ['three and a half', 'America/Los_Angeles', ['2026-03-02 08:00-11:30 rests 0'], 'Mon premium 60'],
  ['six hours and one', 'America/Los_Angeles', ['2026-03-02 08:00-14:00 rests 1'], 'fine'],
  ['over six hours and one', 'America/Los_Angeles', ['2026-03-02 08:00-14:01 rests 1'], 'Mon premium 60'],
  ['nobody wrote it down', 'America/Los_Angeles', ['2026-03-02 08:00-14:00'], 'Mon undetermined record'],
]
