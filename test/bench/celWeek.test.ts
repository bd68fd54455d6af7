import { describe, expect, it } from 'vitest'
import { coverageRuleId, createBenchWeeks, staffFor } from './benchWeek.ts'
import { celWeekOf, judgeByCel } from './decisions/celWeek.ts'
import { judgeByHand } from './handWritten.ts'

describe('the week in CEL', () => {
  it.each([7, 8, 9])('finds for the same people the same rules broken as the hand-written loop, seed %d', (seed) => {
    for (const week of createBenchWeeks(40, 1, seed)) {
      const byHand = judgeByHand(week).filter(({ ruleId }) => ruleId !== coverageRuleId)
      const expected = new Set(byHand.map(({ ruleId, subject }) => `${ruleId} ${subject}`))
      const { found, needed } = judgeByCel(celWeekOf(week))
      expect(expected.size).toBeGreaterThan(100)
      expect(found.toSorted()).toEqual([...expected].toSorted())
      expect(needed).toEqual(week.demand.map(({ quantity }) => staffFor(quantity)))
    }
  })
})
