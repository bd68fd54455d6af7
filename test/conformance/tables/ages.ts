/** Rules for minors: nobody under eighteen works after eight in the evening. Age belongs to the day on which a shift starts. */
import type { LocalDate } from '#shared/kernel/time.ts'
import type { Place } from '../planCase.ts'

export type AgeCase = readonly [
  planned: string,
  place: Place,
  birthOn: LocalDate | null,
  shifts: readonly string[],
  found: string,
]

export const ageCases: readonly AgeCase[] = [
  ['seventeen, until eight', 'Europe/Berlin', '2008-09-01', ['2026-03-02 14:00-20:00'], 'fine'],
  ['seventeen, a minute longer', 'Europe/Berlin', '2008-09-01', ['2026-03-02 14:00-20:01'], 'Mon violation 1'],
  ['eighteen for a year, until ten', 'Europe/Berlin', '2007-03-01', ['2026-03-02 14:00-22:00'], 'not looked at'],
  ['works on the eve of the birthday', 'Europe/Berlin', '2008-03-03', ['2026-03-02 14:00-22:00'], 'Mon violation 120'],
  ['works on the birthday', 'Europe/Berlin', '2008-03-03', ['2026-03-03 14:00-22:00'], 'not looked at'],
  [
    'on the eve and on the birthday',
    'Europe/Berlin',
    '2008-03-03',
    ['2026-03-02..03 14:00-22:00'],
    'Mon violation 120',
  ],
  [
    'the night into the birthday began at seventeen',
    'Europe/Berlin',
    '2008-03-03',
    ['2026-03-02 20:00-02:00'],
    'Mon violation 360',
  ],
  [
    'begins a minute after midnight on the birthday',
    'Europe/Berlin',
    '2008-03-03',
    ['2026-03-03 00:01-06:00'],
    'not looked at',
  ],
  [
    'born on 29 February, on the last day of February',
    'Europe/Berlin',
    '2008-02-29',
    ['2026-02-28 14:00-21:00'],
    'Sat violation 60',
  ],
  [
    'born on 29 February, on the first of March',
    'Europe/Berlin',
    '2008-02-29',
    ['2026-03-01 14:00-21:00'],
    'not looked at',
  ],
  [
    'born on 1 March, on the last day of February',
    'Europe/Berlin',
    '2008-03-01',
    ['2026-02-28 14:00-21:00'],
    'Sat violation 60',
  ],
  ['nobody knows the birthday', 'Europe/Berlin', null, ['2026-03-02..03 14:00-22:00'], 'Mon undetermined birthDate'],
  [
    'nobody knows the birthday, and the shift would be fine for anybody',
    'Europe/Berlin',
    null,
    ['2026-03-02 08:00-12:00'],
    'Mon undetermined birthDate',
  ],
  [
    'the birthday in New York begins with midnight in New York',
    'America/New_York',
    '2008-03-03',
    ['2026-03-02 23:00-01:00'],
    'Mon violation 120',
  ],
  [
    'the birthday is the day of the spring change',
    'Europe/London',
    '2008-03-29',
    ['2026-03-28 19:00-23:00', '2026-03-29 19:00-23:00'],
    'Sat violation 180',
  ],
  ['fifteen in the repeated hour', 'Europe/Berlin', '2011-01-01', ['2026-10-24 19:00-02:30#2'], 'Sat violation 450'],
]
