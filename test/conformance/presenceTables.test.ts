/** Presence and company, judged by the one evaluator. */
import { describe, expect, it } from 'vitest'
import type { Rule } from '#shared/rules/model.ts'
import { valued } from '#test/support/valuedRule.ts'
import { judgeCase } from './planCase.ts'
import type { PlanCase } from './planCase.ts'
import * as presence from './tables/presence.ts'

const tables: readonly (readonly [string, Rule, readonly PlanCase[]])[] = [
  [
    'the young are not alone at night',
    valued(
      {
        kind: 'companion',
        subject: { belowAge: 18 },
        companions: { minAge: 18 },
        variants: [{ from: 1_080, to: 1_800 }],
      },
      { minimum: 1 },
    ),
    presence.notAloneCases,
  ],
  [
    'two open and close, one with a key',
    valued({ kind: 'coverage', during: 'edges', edgeSkill: 'key' }, { minimum: 2, first: 30, last: 30, skilled: 1 }),
    presence.edgesCases,
  ],
  [
    'a first-aider',
    valued({ kind: 'coverage', during: 'staffed', skill: 'key' }, { minimum: 1 }),
    presence.staffedCases,
  ],
  [
    'two over noon',
    valued(
      {
        kind: 'coverage',
        during: 'curve',
        role: 'service',
        curve: [{ weekdays: [1, 2, 3, 4, 5], from: 660, to: 780, minimum: 'noon' }],
      },
      { noon: 2 },
    ),
    presence.curveCases,
  ],
]

describe.each(tables)('%s', (_, rule, cases) => {
  it.each(cases.map((planned) => [planned[0], planned[1], planned] as const))('%s (%s)', (_words, _place, planned) => {
    expect(judgeCase(rule, planned)).toBe(planned[3])
  })

  it('has a case that passes and one that does not', () => {
    expect(cases.map(([, , , found]) => found === 'fine')).toEqual(expect.arrayContaining([true, false]))
  })
})
