/** Whoever works at the bar has the licence for it. */
import type { PlanCase } from '../planCase.ts'

export const eligibilityCases: readonly PlanCase[] = [
  ['at the bar with the licence', 'Europe/Berlin', ['2026-03-02 18:00-22:00 as bar'], 'fine', { skills: ['licence'] }],
  ['at the bar without it', 'Europe/Berlin', ['2026-03-02 18:00-22:00 as bar'], 'Mon violation 1'],
  [
    'each shift at the bar is told',
    'Europe/Berlin',
    ['2026-03-02..03 18:00-22:00 as bar'],
    'Mon violation 1, Tue violation 1',
  ],
  ['in the kitchen nobody asks', 'Europe/Berlin', ['2026-03-02 18:00-22:00 as kitchen'], 'not looked at'],
  [
    'one evening in the kitchen, one at the bar',
    'Europe/Berlin',
    ['2026-03-02 18:00-22:00 as kitchen', '2026-03-03 18:00-22:00 as bar'],
    'Tue violation 1',
  ],
  [
    'a skill of nearly the same name is another skill',
    'Europe/Berlin',
    ['2026-03-02 18:00-22:00 as bar'],
    'Mon violation 1',
    { skills: ['Licence', 'licence b'] },
  ],
]
