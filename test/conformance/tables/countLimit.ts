/** How often something may happen in a person's week. */
import type { PlanCase } from '../planCase.ts'

/** At most six days in a row. */
export const daysInRowCases: readonly PlanCase[] = [
  ['Monday to Saturday', 'Europe/Berlin', ['2026-03-02..07 09:00-17:00'], 'fine'],
  ['Monday to Sunday', 'Europe/Berlin', ['2026-03-02..08 09:00-17:00'], 'Sun violation 1'],
  [
    'three days before, and three more',
    'Europe/Berlin',
    ['2026-03-02..04 09:00-17:00'],
    'fine',
    { before: '2026-03-01 17:00', inRow: 3 },
  ],
  [
    'three days before, and four more',
    'Europe/Berlin',
    ['2026-03-02..05 09:00-17:00'],
    'Thu violation 1',
    { before: '2026-03-01 17:00', inRow: 3 },
  ],
  [
    'a free Monday ends what was before',
    'Europe/Berlin',
    ['2026-03-03..08 09:00-17:00'],
    'fine',
    { before: '2026-03-01 17:00', inRow: 6 },
  ],
  [
    'two runs, each within the limit',
    'Europe/Berlin',
    ['2026-03-02..04 09:00-17:00', '2026-03-06..08 09:00-17:00'],
    'fine',
  ],
  [
    'nobody knows what was before this Monday',
    'Europe/Berlin',
    ['2026-03-02 09:00-17:00'],
    'Mon undetermined carryIn',
    { before: null },
  ],
  [
    'seven days are too many whatever was before',
    'Europe/Berlin',
    ['2026-03-02..08 09:00-17:00'],
    'Sun violation 1',
    { before: null },
  ],
  [
    'an unknown past does not reach over a free Monday',
    'Europe/Berlin',
    ['2026-03-03..08 09:00-17:00'],
    'fine',
    { before: null },
  ],
  ['a night that ends in the morning is one day', 'Europe/Berlin', ['2026-03-02..07 22:00-06:00'], 'fine'],
  [
    'two shifts on a day are one day',
    'Europe/Berlin',
    ['2026-03-02..07 08:00-12:00', '2026-03-02..07 14:00-18:00'],
    'fine',
  ],
  [
    'the days with a clock change are days like others',
    'Europe/Berlin',
    ['2026-03-23..29 22:00-06:00'],
    'Sun violation 1',
  ],
  ['and in New York', 'America/New_York', ['2026-10-26..01 22:00-06:00'], 'Sun violation 1'],
]

/** At most five days in a week. */
export const daysPerWeekCases: readonly PlanCase[] = [
  [
    'five days, wherever they lie',
    'Europe/Berlin',
    ['2026-03-02 09:00-17:00', '2026-03-04..06 09:00-17:00', '2026-03-08 09:00-17:00'],
    'fine',
  ],
  [
    'six days with a day between',
    'Europe/Berlin',
    ['2026-03-02..04 09:00-17:00', '2026-03-06..08 09:00-17:00'],
    'Sun violation 1',
  ],
  [
    'the night of Sunday counts as Sunday',
    'Europe/Berlin',
    ['2026-03-02..06 09:00-17:00', '2026-03-08 22:00-06:00'],
    'Sun violation 1',
  ],
]

const untilTwo = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, fromMinute: 600, toMinute: 1_560 }))
/** At most two closings in a week; the outlet closes at 22:00. */
export const closingsCases: readonly PlanCase[] = [
  ['closes twice', 'Europe/Berlin', ['2026-03-02..03 14:00-22:00', '2026-03-04 09:00-17:00'], 'fine'],
  ['closes three times', 'Europe/Berlin', ['2026-03-02..04 14:00-22:00'], 'Wed violation 1'],
  ['leaves a minute before closing', 'Europe/Berlin', ['2026-03-02..03 14:00-22:00', '2026-03-04 14:00-21:59'], 'fine'],
  ['stays longer than closing', 'Europe/Berlin', ['2026-03-02..04 14:00-22:30'], 'Wed violation 1'],
  [
    'two shifts that both reach closing are one closing',
    'Europe/Berlin',
    ['2026-03-02..03 14:00-22:00', '2026-03-03 22:00-23:00'],
    'fine',
  ],
  [
    'no closing on a day on which the outlet is closed',
    'Europe/Berlin',
    ['2026-03-02..03 14:00-22:00', '2026-03-04 14:00-23:00'],
    'fine',
    { outlet: { openings: [1, 2].map((weekday) => ({ weekday, fromMinute: 600, toMinute: 1_320 })) } },
  ],
  [
    'a bar closes at two: whoever leaves at one has not closed',
    'Europe/Berlin',
    ['2026-03-02..03 18:00-02:00', '2026-03-04 18:00-01:00'],
    'fine',
    { outlet: { openings: untilTwo } },
  ],
  [
    'a bar closes at two, three nights',
    'Europe/Berlin',
    ['2026-03-02..04 18:00-02:00'],
    'Wed violation 1',
    { outlet: { openings: untilTwo } },
  ],
  [
    'two o’clock of the spring night is three o’clock',
    'Europe/Berlin',
    ['2026-03-26..27 18:00-02:00', '2026-03-28 18:00-03:00'],
    'Sat violation 1',
    { outlet: { openings: untilTwo } },
  ],
]

/** At most one day in two parts. */
export const splitDaysCases: readonly PlanCase[] = [
  [
    'an hour between the parts is a long break',
    'Europe/Berlin',
    ['2026-03-02..03 08:00-12:00', '2026-03-02..03 13:00-17:00'],
    'fine',
  ],
  [
    'an hour and a minute splits the day',
    'Europe/Berlin',
    ['2026-03-02..03 08:00-12:00', '2026-03-02..03 13:01-17:00'],
    'Tue violation 1',
  ],
  ['one split day is allowed', 'Europe/Berlin', ['2026-03-02 08:00-12:00', '2026-03-02 17:00-21:00'], 'fine'],
  [
    'the missing hour is no time between the parts',
    'Europe/Berlin',
    ['2026-03-28 08:00-12:00', '2026-03-28 17:00-21:00', '2026-03-29 00:00-01:30', '2026-03-29 03:30-08:00'],
    'fine',
  ],
  [
    'the repeated hour is time between the parts',
    'Europe/Berlin',
    ['2026-10-24 08:00-12:00', '2026-10-24 17:00-21:00', '2026-10-25 00:00-01:30', '2026-10-25 02:30#2-08:00'],
    'Sun violation 1',
  ],
]
