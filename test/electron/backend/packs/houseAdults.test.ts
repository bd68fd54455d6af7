/** What the first house rules say about weeks of grown-ups, as a planner reads them: all rules at once. */
import { describe, expect, it } from 'vitest'
import { at } from '#test/support/ruleBuilders.ts'
import { houseVerdicts, type HouseCase } from '#test/support/houseWeek.ts'

type Row = readonly [what: string, shifts: readonly string[], expected: readonly string[], given?: HouseCase]
const table = (about: string, rows: readonly Row[]): void => {
  describe(about, () => {
    const cases = rows.map(([what, shifts, expected, given = {}]) => [what, shifts, expected, given] as const)
    it.each(cases)('%s', (_, shifts, expected, given) => {
      expect(houseVerdicts(shifts, given)).toEqual(expected)
    })
  })
}
const on = (days: string, hours: string): readonly string[] => days.split(' ').map((day) => `${day} ${hours}`)

table('a day', [
  ['eight hours with half an hour of break', ['Mon 08:00-16:30 -30'], []],
  ['nine hours need half an hour', ['Mon 08:00-17:30 -30'], []],
  ['nine hours and a minute need 45', ['Mon 08:00-17:31 -30'], ['block breaks-germany 15']],
  ['ten hours are the most', ['Mon 08:00-18:45 -45'], []],
  ['and a minute is too long', ['Mon 08:00-18:46 -45'], ['block day-limit 1']],
  ['two shifts of a day are added up', ['Mon 06:00-12:00', 'Mon 13:00-18:00'], ['block day-limit 60']],
  [
    'a night belongs to the day on which it began',
    ['Mon 20:00-06:45 -30'],
    ['block day-limit 15', 'block breaks-germany 15'],
  ],
  ['three hours are worth a trip', ['Mon 08:00-11:00'], []],
  ['less is not', ['Mon 08:00-10:45'], ['reason shortest-shift 15']],
  ['also not beside a longer one', ['Mon 06:00-12:00', 'Mon 13:00-14:00'], ['reason shortest-shift 120']],
])

table('a day in Great Britain', [
  ['no limit of ten hours', ['Mon 08:00-19:00 -20'], [], { country: 'GB' }],
  ['twenty minutes over six hours', ['Mon 08:00-14:01'], ['block breaks-britain 20'], { country: 'GB' }],
  ['none at six', ['Mon 08:00-14:00'], [], { country: 'GB' }],
  ['no longer one over nine', ['Mon 08:00-17:30 -20'], [], { country: 'GB' }],
  ['what is short is said', ['Mon 08:00-17:30 -15'], ['block breaks-britain 5'], { country: 'GB' }],
])

table('a day in Finland', [
  [
    'half an hour over six hours needs a reason only',
    ['Mon 08:00-14:05'],
    ['reason breaks-finland 30'],
    { country: 'FI' },
  ],
  ['no limit of ten hours', ['Mon 08:00-20:00 -30'], [], { country: 'FI' }],
  ['twenty minutes are not enough', ['Mon 08:00-15:00 -20'], ['reason breaks-finland 10'], { country: 'FI' }],
])

table('a day in a country of which the house knows nothing', [
  ['has no breaks and no limit', ['Mon 08:00-20:00'], [], { country: 'SE' }],
  ['but has rest', ['Mon 12:00-22:00', 'Tue 08:59-14:00'], ['block rest-daily 1'], { country: 'SE' }],
])

table('the night', [
  ['eleven hours of rest', ['Mon 14:00-20:00', 'Tue 07:00-13:00'], []],
  ['ten are one too few', ['Mon 14:00-20:00', 'Tue 06:00-12:00'], ['block rest-daily 60']],
  [
    'twice short is said twice, beside all else that is wrong',
    ['Mon 08:00-22:00', 'Tue 08:00-22:00', 'Wed 07:00-09:00'],
    [
      'block rest-daily 60',
      'block rest-daily 120',
      'block day-limit 240',
      'block day-limit 240',
      'reason shortest-shift 60',
      'block breaks-germany 45',
      'block breaks-germany 45',
    ],
  ],
  ['the gap in a split day is no night', ['Mon 08:00-12:00', 'Mon 16:00-20:00'], []],
  [
    'the week before counts',
    ['Mon 06:00-12:00'],
    ['block rest-daily 60'],
    { carryIn: { lastEndAt: at('2026-03-01 20:00'), consecutiveDays: 2 } },
  ],
])

table('a week', [
  ['48 hours are the most', on('Mon Tue Wed Thu Fri Sat', '08:00-16:30 -30'), []],
  ['what is over needs a reason', on('Mon Tue Wed Thu Fri Sat', '08:00-16:40 -30'), ['reason week-limit 60']],
  ['six days in a row', on('Mon Tue Wed Thu Fri Sat', '08:00-14:00'), []],
  [
    'seven are one too many, and leave no day of rest',
    on('Mon Tue Wed Thu Fri Sat Sun', '08:00-14:00'),
    ['block rest-weekly 840', 'reason days-in-a-row 1'],
  ],
  [
    'days before the week count on',
    on('Mon Tue', '08:00-14:00'),
    ['reason days-in-a-row 1'],
    { carryIn: { lastEndAt: at('2026-03-01 12:00'), consecutiveDays: 5 } },
  ],
  [
    'a free Monday ends the row',
    on('Tue Wed', '08:00-14:00'),
    [],
    { carryIn: { lastEndAt: at('2026-03-01 12:00'), consecutiveDays: 6 } },
  ],
  ['four closings', on('Mon Tue Wed Thu', '16:00-22:00'), []],
  ['five are shown', on('Mon Tue Wed Thu Fri', '16:00-22:00'), ['notice closings-per-week 1']],
  ['who leaves before the door closes does not close', on('Mon Tue Wed Thu Fri', '16:00-21:59'), []],
  ['two split days', ['Mon', 'Tue'].flatMap((day) => [`${day} 08:00-11:00`, `${day} 14:00-17:00`]), []],
  [
    'a third is counted for the admin only',
    ['Mon', 'Tue', 'Wed'].flatMap((day) => [`${day} 08:00-11:00`, `${day} 14:00-17:00`]),
    ['shadow split-days 1'],
  ],
  [
    'a pause of an hour does not split a day',
    ['Mon', 'Tue', 'Wed'].flatMap((day) => [`${day} 08:00-11:00`, `${day} 12:00-15:00`]),
    [],
  ],
])

table('who may do what', [
  ['a lead has training and keys', ['Mon 08:00-14:00'], [], { role: 'lead' }],
  [
    'without either',
    ['Mon 08:00-14:00'],
    ['block lead-trained 1', 'reason lead-keys 1'],
    { role: 'lead', skills: ['foodHygiene'] },
  ],
  ['with training alone', ['Mon 08:00-14:00'], ['reason lead-keys 1'], { role: 'lead', skills: ['shiftLead'] }],
  [
    'each shift is one',
    on('Mon Tue', '08:00-14:00'),
    ['block lead-trained 1', 'block lead-trained 1'],
    { role: 'lead', skills: ['keyHolder'] },
  ],
  ...['bakery-cafe', 'restaurant'].map((format): Row => [
    `the kitchen of a ${format} asks for hygiene`,
    ['Mon 08:00-14:00'],
    ['block kitchen-hygiene 1'],
    { format, role: 'kitchen', skills: [] },
  ]),
  ['a shop does not', ['Mon 08:00-14:00'], [], { format: 'shop', role: 'kitchen', skills: [] }],
  ['service needs nothing', ['Mon 08:00-14:00'], [], { format: 'restaurant', role: 'service', skills: [] }],
])
