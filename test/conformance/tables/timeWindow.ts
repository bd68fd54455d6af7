/** Work between two times of the day. */
import type { PlanCase } from '../planCase.ts'

/** Between 06:00 and 22:00. */
export const dayTimeCases: readonly PlanCase[] = [
  ['from six to two', 'Europe/Berlin', ['2026-03-02 06:00-14:00'], 'fine'],
  ['a minute before six', 'Europe/Berlin', ['2026-03-02 05:59-14:00'], 'Mon violation 1'],
  ['until ten', 'Europe/Berlin', ['2026-03-02 14:00-22:00'], 'fine'],
  ['until a minute past ten', 'Europe/Berlin', ['2026-03-02 14:00-22:01'], 'Mon violation 1'],
  [
    'an hour too long, half of it break',
    'Europe/Berlin',
    ['2026-03-02 14:00-23:00 break 22:00-22:30'],
    'Mon violation 30',
  ],
  [
    'a break inside the window changes nothing',
    'Europe/Berlin',
    ['2026-03-02 14:00-23:00 break 18:00-18:30'],
    'Mon violation 60',
  ],
  [
    'all of a night, and the evening and morning around it',
    'Europe/Berlin',
    ['2026-03-02 20:00-08:00'],
    'Mon violation 480',
  ],
  ['the night of Sunday is told on Sunday', 'Europe/Berlin', ['2026-03-08 20:00-06:00'], 'Sun violation 480'],
  ['the spring night is an hour shorter', 'Europe/Berlin', ['2026-03-28 20:00-06:00'], 'Sat violation 420'],
  ['the autumn night is an hour longer', 'Europe/Berlin', ['2026-10-24 20:00-06:00'], 'Sat violation 540'],
  ['the spring night in New York', 'America/New_York', ['2026-03-07 20:00-06:00'], 'Sat violation 420'],
  ['the autumn night in London', 'Europe/London', ['2026-10-24 20:00-06:00'], 'Sat violation 540'],
  [
    'too early and too late on one day',
    'Europe/Berlin',
    ['2026-03-02 05:00-06:00', '2026-03-02 21:00-23:00'],
    'Mon violation 60, Mon violation 60',
  ],
]

/** Between 10:00 and 02:30 of the next day. */
export const nightLifeCases: readonly PlanCase[] = [
  ['until half past two', 'Europe/Berlin', ['2026-03-02 18:00-02:30'], 'fine'],
  ['until three', 'Europe/Berlin', ['2026-03-02 18:00-03:00'], 'Mon violation 30'],
  ['begins after midnight, in the window of the day before', 'Europe/Berlin', ['2026-03-03 00:30-02:30'], 'fine'],
  ['begins after midnight and stays too long', 'Europe/Berlin', ['2026-03-03 00:30-04:30'], 'Tue violation 120'],
  [
    'half past two does not exist in the spring night: the hour moves forward',
    'Europe/Berlin',
    ['2026-03-28 18:00-03:30'],
    'fine',
  ],
  ['in the autumn night the first half past two is the end', 'Europe/Berlin', ['2026-10-24 18:00-02:30'], 'fine'],
  ['the second half past two is an hour too late', 'Europe/Berlin', ['2026-10-24 18:00-02:30#2'], 'Sat violation 60'],
]

/** From midnight to midnight. */
export const wholeDayCases: readonly PlanCase[] = [
  ['a window that never closes lets every night through', 'Europe/Berlin', ['2026-03-02 22:00-06:00'], 'fine'],
  ['the spring night too', 'Europe/Berlin', ['2026-03-28 22:00-06:00'], 'fine'],
  ['the autumn night too', 'America/New_York', ['2026-10-31 22:00-06:00'], 'fine'],
]
