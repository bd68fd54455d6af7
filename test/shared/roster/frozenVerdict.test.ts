import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { addDays } from '#shared/kernel/time.ts'
import { appliedOverrides } from '#shared/overrides/applied.ts'
import type { Override } from '#shared/overrides/model.ts'
import { evaluateWeek } from '#shared/roster/evaluate.ts'
import type { WeekFacts } from '#shared/roster/model.ts'
import { arbitraryWeek, fortyRules } from '#test/support/arbitraryWeeks.ts'
import { overrideOf } from '#test/support/ruleBuilders.ts'

const judge = (week: WeekFacts, overrides: readonly Override[]) => evaluateWeek({ pack: fortyRules, overrides, week })

describe('laws 6 and 10, a frozen verdict can be judged again', () => {
  const [rule] = fortyRules.rules
  if (rule === undefined) throw new Error('no rule')
  const days = fc.integer({ min: -40, max: 40 })
  const request = fc.record({
    value: fc.integer({ min: 500, max: 900 }),
    from: days,
    length: fc.integer({ min: 0, max: 60 }),
  })

  it('with the overrides that were in force alone', () => {
    fc.assert(
      fc.property(arbitraryWeek, fc.array(request, { maxLength: 5 }), (week, requests) => {
        const overrides = requests.map(({ value, from, length }, at) => {
          const fromOn = addDays(week.weekOn, from)
          const name = { overrideId: id<'Override'>(`o${at}`), requestedAt: at }
          return overrideOf({ ...name, ruleId: rule.ruleId, value, fromOn, untilOn: addDays(fromOn, length) })
        })
        const applied = appliedOverrides(fortyRules, overrides, week.outlet, week.weekOn)
        const all = judge(week, overrides)
        const again = judge(week, applied)
        expect(again.findings).toEqual(all.findings)
        expect(again.counts).toEqual(all.counts)
        // what has ended or waits is not carried, so that it is not listed again
        expect(again.values.flatMap(({ layers }) => layers).every(({ state }) => state !== 'awaiting')).toBe(true)
      }),
      { numRuns: 40 },
    )
  })
})
