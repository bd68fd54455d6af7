/** Who must be there, and who must not be alone. */
import type { PersonFacts } from '#shared/roster/model.ts'
import type { Around, PlanCase } from '../planCase.ts'

const adult: Partial<PersonFacts> = { age: { years: 18, turnsOn: null } }
const young: Partial<PersonFacts> = { age: { years: 16, turnsOn: null } }
const team: Around = { born: '2009-09-01', others: { ben: adult, cem: young } }

/** From six in the evening to six in the morning nobody under eighteen is there without an adult. */
export const notAloneCases: readonly PlanCase[] = [
  ['alone until six', 'Europe/Berlin', ['2026-03-02 12:00-18:00'], 'fine', team],
  ['alone a minute longer', 'Europe/Berlin', ['2026-03-02 12:00-18:01'], 'Mon violation 1', team],
  [
    'an adult until the end',
    'Europe/Berlin',
    ['2026-03-02 14:00-20:00', '2026-03-02 12:00-20:00 by ben'],
    'fine',
    team,
  ],
  [
    'the adult leaves an hour early',
    'Europe/Berlin',
    ['2026-03-02 14:00-20:00', '2026-03-02 12:00-19:00 by ben'],
    'Mon violation 60',
    team,
  ],
  [
    'the adult takes a break',
    'Europe/Berlin',
    ['2026-03-02 14:00-20:00', '2026-03-02 12:00-20:00 by ben break 18:30-18:45'],
    'Mon violation 15',
    team,
  ],
  [
    'two of sixteen are still alone, counted once',
    'Europe/Berlin',
    ['2026-03-02 14:00-20:00', '2026-03-02 14:00-20:00 by cem'],
    'Mon violation 120',
    team,
  ],
  [
    'the adult works at another outlet',
    'Europe/Berlin',
    ['2026-03-02 14:00-19:00', '2026-03-02 14:00-20:00 by ben elsewhere'],
    'Mon violation 60',
    team,
  ],
  ['adults alone', 'Europe/Berlin', ['2026-03-02 14:00-20:00 by ben'], 'fine', team],
  [
    'nobody knows how old the second is',
    'Europe/Berlin',
    ['2026-03-02 14:00-20:00', '2026-03-02 14:00-20:00 by dan'],
    'Mon undetermined birthDate',
    { born: '2009-09-01', others: { dan: {} } },
  ],
  [
    'nor of the only one',
    'Europe/Berlin',
    ['2026-03-02 14:00-20:00 by dan'],
    'Mon undetermined birthDate',
    { others: { dan: {} } },
  ],
  [
    'eighteen at midnight',
    'Europe/Berlin',
    ['2026-03-02 22:00-02:00'],
    'Mon violation 120',
    { born: '2008-03-03', others: {} },
  ],
  ['a night in spring has an hour less', 'Europe/Berlin', ['2026-03-28 20:00-04:00'], 'Sat violation 420', team],
  [
    'a night in autumn an hour more',
    'Europe/Berlin',
    ['2026-10-24 20:00-04:00'],
    'Sat violation 540',
    { ...team, born: '2010-09-01' },
  ],
]

const duo: Around = { skills: ['key'], others: { ben: {} } }
/** Two people in the first and last half hour, one of them with a key. */
export const edgesCases: readonly PlanCase[] = [
  ['two all day', 'Europe/Berlin', ['2026-03-02 08:00-16:00', '2026-03-02 08:00-16:00 by ben'], 'fine', duo],
  [
    'the second comes ten minutes late',
    'Europe/Berlin',
    ['2026-03-02 08:00-16:00', '2026-03-02 08:10-16:00 by ben'],
    'Mon violation 10',
    duo,
  ],
  [
    'the second goes half an hour early',
    'Europe/Berlin',
    ['2026-03-02 08:00-16:00', '2026-03-02 08:00-15:30 by ben'],
    'Mon violation 30',
    duo,
  ],
  [
    'whoever has the key goes first: one is missing, and the key too',
    'Europe/Berlin',
    ['2026-03-02 08:00-15:40', '2026-03-02 08:00-16:00 by ben'],
    'Mon violation 20',
    duo,
  ],
  [
    'two without a key',
    'Europe/Berlin',
    ['2026-03-02 08:00-16:00', '2026-03-02 08:00-16:00 by ben'],
    'Mon violation 60',
    { others: { ben: {} } },
  ],
  ['nobody works', 'Europe/Berlin', [], 'not looked at', { week: '2026-03-02' }],
]

/** A first-aider while anybody works. */
export const staffedCases: readonly PlanCase[] = [
  ['there all the time', 'Europe/Berlin', ['2026-03-02 08:00-16:00', '2026-03-02 09:00-12:00 by ben'], 'fine', duo],
  [
    'an hour late',
    'Europe/Berlin',
    ['2026-03-02 09:00-16:00', '2026-03-02 08:00-12:00 by ben'],
    'Mon violation 60',
    duo,
  ],
  [
    'nobody there in between needs nobody',
    'Europe/Berlin',
    ['2026-03-02 08:00-10:00', '2026-03-02 14:00-16:00'],
    'fine',
    duo,
  ],
  [
    'in a break somebody else is without',
    'Europe/Berlin',
    ['2026-03-02 08:00-16:00 break 12:00-12:30', '2026-03-02 08:00-16:00 by ben'],
    'Mon violation 30',
    duo,
  ],
]

/** Two in the service on weekdays from eleven to one. */
export const curveCases: readonly PlanCase[] = [
  ['two over noon', 'Europe/Berlin', ['2026-03-02..06 10:00-14:00', '2026-03-02..06 11:00-13:00 by ben'], 'fine', duo],
  [
    'one of them in the kitchen on Tuesday',
    'Europe/Berlin',
    [
      '2026-03-02..06 10:00-14:00',
      '2026-03-02 11:00-13:00 by ben',
      '2026-03-03 11:00-13:00 by ben as kitchen',
      '2026-03-04..06 11:00-13:00 by ben',
    ],
    'Tue service violation 120',
    duo,
  ],
  [
    'a quarter of an hour early on Friday',
    'Europe/Berlin',
    ['2026-03-02..06 10:00-14:00', '2026-03-02..05 11:00-13:00 by ben', '2026-03-06 11:00-12:45 by ben'],
    'Fri service violation 15',
    duo,
  ],
]
