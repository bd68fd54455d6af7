import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { createEvaluator } from '#shared/roster/evaluator.ts'
import { changeWeek, wouldBe } from '#shared/roster/wouldBe.ts'
import type { Severity } from '#shared/rules/model.ts'
import { at, outletFacts, packOf, parameter, ruleOf, shiftOf, weekFacts } from '#test/support/ruleBuilders.ts'

const late = shiftOf('2026-03-02 14:00', '2026-03-02 22:00')
const early = shiftOf('2026-03-03 10:00', '2026-03-03 14:00')
const week = weekFacts({ shifts: [late, early] })
const movedTo = (start: string) => ({ ...early, startAt: at(start), endAt: at(start) + 4 * 3_600_000 })
const dropped = (severity: Severity, start: string, from = week) => {
  const rule = ruleOf({ kind: 'rest-between' }, { minimum: parameter(660) }, { severity })
  const evaluator = createEvaluator(packOf([rule]), [], outletFacts(), '2026-03-02')
  const before = from.shifts.find(({ shiftId }) => shiftId === early.shiftId) ?? null
  const { word, ruleIds, added, vanished } = wouldBe(evaluator, from, [{ before, after: movedTo(start) }])
  return [word, ruleIds.length, added.length, vanished.length]
}

describe('wouldBe', () => {
  it.each([
    ['block', '2026-03-03 09:00', ['fine', 0, 0, 0]],
    ['block', '2026-03-03 08:00', ['blocked', 1, 1, 0]],
    ['reason', '2026-03-03 08:00', ['premium', 1, 1, 0]],
    ['notice', '2026-03-03 08:00', ['fine', 0, 1, 0]],
    ['shadow', '2026-03-03 08:00', ['fine', 0, 0, 0]],
  ] as const)('a rule that would %s, drop at %s', (severity, start, expected) => {
    expect(dropped(severity, start)).toEqual(expected)
  })

  it('does not blame a drop for what was wrong before, but for making it worse', () => {
    const wrong = changeWeek(week, [{ before: early, after: movedTo('2026-03-03 08:00') }])
    expect(dropped('block', '2026-03-03 08:00', wrong)).toEqual(['fine', 0, 0, 0])
    expect(dropped('block', '2026-03-03 08:30', wrong)).toEqual(['fine', 0, 0, 1])
    expect(dropped('block', '2026-03-03 07:00', wrong)).toEqual(['blocked', 1, 1, 0])
    expect(dropped('block', '2026-03-03 12:00', wrong)).toEqual(['fine', 0, 0, 1])
  })

  it('counts something unknown as something that needs a reason', () => {
    const rule = ruleOf({ kind: 'rest-between' }, { minimum: parameter(660) })
    const evaluator = createEvaluator(packOf([rule]), [], outletFacts(), '2026-03-02')
    const after = { ...early, personId: id<'Person'>('stranger') }
    const { word, added } = wouldBe(evaluator, week, [{ before: early, after }])
    expect([word, added.map(({ verdict }) => verdict.word)]).toEqual(['premium', ['undetermined']])
  })
})

describe('changeWeek', () => {
  it('adds, replaces and removes, and keeps shifts in their order', () => {
    const added = shiftOf('2026-03-02 08:00', '2026-03-02 12:00')
    const all = changeWeek(week, [{ before: null, after: added }])
    expect(all.shifts).toEqual([added, late, early])
    expect(changeWeek(all, [{ before: late, after: null }]).shifts).toEqual([added, early])
    const moved = movedTo('2026-03-02 07:00')
    expect(changeWeek(all, [{ before: early, after: moved }]).shifts).toEqual([moved, added, late])
  })
})
