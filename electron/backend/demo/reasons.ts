import type { Seeded } from './seeded.ts'

/** What managers of the demo write when they accept a finding, by rule. */
const reasonsByRule: Readonly<Record<string, readonly string[]>> = {
  'minimum-staff': [
    'Nobody found at short notice; the lead helps out.',
    'Expected to be quieter than the forecast says.',
    'We open the second counter only when a queue forms.',
    'Colleague is ill, the neighbouring outlet is on call.',
  ],
  'shortest-shift': ['Agreed with the students who asked for it.', 'Covers the lunch hour only.'],
  'days-in-a-row': ['Agreed with the person; three days off follow.'],
  'week-limit': ['Stock-taking week, time off in lieu in the next one.'],
  'lead-keys': ['Keys are handed over in person before the shift.'],
}
const otherReasons = ['Agreed with everybody concerned.'] as const

export const reasonFor = (ruleId: string, seeded: Seeded): string => seeded.pick(reasonsByRule[ruleId] ?? otherReasons)
