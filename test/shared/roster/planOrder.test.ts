/** A plan from outside may name its parts in any order: the verdict must not hang on it. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluateWeek } from '#shared/roster/evaluate.ts'
import { createEvaluator } from '#shared/roster/evaluator.ts'
import type { ShiftFacts, WeekFacts } from '#shared/roster/model.ts'
import { arbitraryWeek, fortyRules } from '#test/support/arbitraryWeeks.ts'
import { packOf, parameter, ruleOf, shiftOf, weekFacts } from '#test/support/ruleBuilders.ts'

const judge = (week: WeekFacts) => evaluateWeek({ pack: fortyRules, overrides: [], week })

/** Some order of names that has nothing to do with time. */
const placeUnder = (seed: number, name: string): number =>
  Array.from(name).reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0) + seed) % 9_973, 7)
const shuffled = (shifts: readonly ShiftFacts[], seed: number): readonly ShiftFacts[] =>
  shifts.toSorted((a, b) => placeUnder(seed, a.shiftId) - placeUnder(seed, b.shiftId))

describe('law 1: the order in which shifts are named', () => {
  it('changes neither findings nor counts', () => {
    fc.assert(
      fc.property(arbitraryWeek, fc.nat(1_000), (week, seed) => {
        expect(judge({ ...week, shifts: shuffled(week.shifts, seed) })).toEqual(judge(week))
      }),
      { numRuns: 40 },
    )
  })

  it('changes nothing for an evaluator that has seen the other order before', () => {
    fc.assert(
      fc.property(arbitraryWeek, fc.nat(1_000), (week, seed) => {
        const evaluator = createEvaluator(fortyRules, [], week.outlet, week.weekOn)
        const first = evaluator.evaluate(week)
        expect(evaluator.evaluate({ ...week, shifts: shuffled(week.shifts, seed) })).toEqual(first)
        expect(evaluator.evaluate(week)).toEqual(first)
      }),
      { numRuns: 20 },
    )
  })

  it('does not hide a short rest', () => {
    const late = shiftOf('2026-03-02 14:00', '2026-03-02 22:00')
    const early = shiftOf('2026-03-03 06:00', '2026-03-03 12:00')
    const rest = ruleOf({ kind: 'rest-between' }, { minimum: parameter(660) })
    const amounts = [
      [late, early],
      [early, late],
    ].map((shifts) =>
      evaluateWeek({ pack: packOf([rest]), overrides: [], week: weekFacts({ shifts }) }).findings.map(
        ({ verdict }) => verdict,
      ),
    )
    expect(amounts).toEqual([[{ word: 'violation', amount: 180 }], [{ word: 'violation', amount: 180 }]])
  })
})
