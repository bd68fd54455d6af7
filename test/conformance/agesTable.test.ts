/** The cases of the rules for minors, from birth dates as an outlet keeps them. */
import { describe, expect, it } from 'vitest'
import { evaluateWeek } from '#shared/roster/evaluate.ts'
import { weekFactsOf } from '#shared/roster/weekFacts.ts'
import { ana, packOf, parameter, restedCarryIn, ruleOf } from '#test/support/ruleBuilders.ts'
import { foundIn, weekOfCase } from './planCase.ts'
import { ageCases } from './tables/ages.ts'
import type { AgeCase } from './tables/ages.ts'

const evening = ruleOf(
  { kind: 'time-window' },
  {
    earliest: parameter(360, { unit: 'minuteOfDay' }),
    latest: parameter(1_200, { unit: 'minuteOfDay', stricter: 'lower' }),
  },
  { scope: { people: 'minors' } },
)
const adults = { ...evening, scope: { people: 'adults' } as const }

const factsOf = ([planned, place, birthOn, shifts, found]: AgeCase) => {
  const week = weekOfCase([planned, place, shifts, found])
  const person = { personId: ana, skills: [], contractMinutesPerWeek: 0, birthOn, active: true, carryIn: restedCarryIn }
  const outlet = { ...week.outlet, name: 'Mitte', timeZone: place }
  return weekFactsOf({ ...week, outlet, people: [person] })
}

describe('nobody under eighteen after eight in the evening', () => {
  it.each(ageCases.map((planned) => [planned[0], planned[1], planned] as const))(
    '%s (%s)',
    (_words, _place, planned) => {
      expect(foundIn(evaluateWeek({ pack: packOf([evening]), overrides: [], week: factsOf(planned) }))).toBe(planned[4])
    },
  )

  it('every shift is looked at as a minor’s or as an adult’s, or is undetermined for both', () => {
    for (const planned of ageCases) {
      const week = factsOf(planned)
      const checked = [evening, adults].map((rule) => {
        const { counts } = evaluateWeek({ pack: packOf([rule]), overrides: [], week })
        return counts[rule.ruleId]?.checked ?? 0
      })
      const sum = checked.reduce((total, count) => total + count, 0)
      expect([planned[0], sum]).toEqual([planned[0], planned[2] === null ? 2 : week.shifts.length])
    }
  })
})
