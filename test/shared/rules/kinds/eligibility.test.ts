import { describe, expect, it } from 'vitest'
import { judged, personFacts, ruleOf, shiftOf } from '#test/support/ruleBuilders.ts'

const hygiene = ruleOf({ kind: 'eligibility', role: 'kitchen', skill: 'hygiene' })
const shift = (role: string) => shiftOf('2026-03-02 08:00', '2026-03-02 12:00', [], { role })

describe('eligibility: the kitchen needs hygiene training', () => {
  it.each([
    ['with the skill', 'kitchen', ['hygiene'], { found: [], ok: 1 }],
    ['without it', 'kitchen', ['till'], { found: ['2026-03-02 1'], ok: 0 }],
    ['in another role', 'service', [], { found: [], ok: 0 }],
    ['with a skill that only sounds like it', 'kitchen', ['Hygiene'], { found: ['2026-03-02 1'], ok: 0 }],
  ])('%s', (_, role, skills, expected) => {
    expect(judged(hygiene, [shift(role)], { people: [personFacts({ skills })] })).toEqual(expected)
  })

  it('knows nothing of somebody whom the facts do not name, and so finds the skill missing', () => {
    expect(judged(hygiene, [shift('kitchen')], { people: [] }).found).toEqual(['2026-03-02 1'])
  })
})
