import { describe, expect, it } from 'vitest'
import { differenceMap } from '#shared/compare/differenceMap.ts'
import { explainFinding, explainValue } from '#shared/compare/explain.ts'
import type { WeekContext } from '#shared/compare/explain.ts'
import { byImpact } from '#shared/compare/impact.ts'
import { addDays } from '#shared/kernel/time.ts'
import type { Override } from '#shared/overrides/model.ts'
import { testOutlet, testPack } from '#test/support/testOrganisation.ts'
import { restFinding, restValue, testOverride, testWeek, testWeekOn } from '#test/support/testReports.ts'

const pack = testPack()
const rule = pack.rules.find(({ ruleId }) => ruleId === 'rest')
if (rule === undefined) throw new Error('no rule')
const outlet = testOutlet('nordbad')
const contextOf = (overrides: readonly Override[], value = 660): WeekContext => ({
  pack,
  rule,
  outlet,
  week: testWeek({ evaluation: { values: [restValue(value)] } }),
  overrides,
})
const tuesdayOn = addDays(testWeekOn, 1)

describe('a finding is explained', () => {
  it('by an override in force on its day that permits the number', () => {
    expect(explainFinding(contextOf([testOverride()]), restFinding())).toBe('allowed')
    expect(explainFinding(contextOf([testOverride({ value: 631 })]), restFinding())).toBe('unexplained')
  })

  it('not by an override of a number that did not set the limit', () => {
    expect(explainFinding(contextOf([testOverride()], 640), restFinding())).toBe('unexplained')
    expect(explainFinding(contextOf([testOverride()], 640), restFinding({ limit: 640 }))).toBe('allowed')
  })

  it('by one that has ended as expired, however it ended', () => {
    const ended = testOverride({ untilOn: addDays(testWeekOn, -1) })
    const withdrawn = testOverride({ withdrawnAt: 9 })
    expect(explainFinding(contextOf([ended]), restFinding())).toBe('expired')
    expect(explainFinding(contextOf([withdrawn]), restFinding())).toBe('expired')
    expect(explainFinding(contextOf([ended, testOverride()]), restFinding())).toBe('allowed')
  })

  it('not by one that had not begun, withdrawn or not', () => {
    const tomorrow = { fromOn: tuesdayOn }
    expect(explainFinding(contextOf([testOverride(tomorrow)]), restFinding())).toBe('unexplained')
    expect(explainFinding(contextOf([testOverride({ ...tomorrow, withdrawnAt: 9 })]), restFinding())).toBe(
      'unexplained',
    )
    expect(explainFinding(contextOf([testOverride(tomorrow)]), restFinding({ on: tuesdayOn }))).toBe('allowed')
  })
})

describe('a value is explained', () => {
  it('by an override of that very value, from the day on which it began in the week', () => {
    const began = testOverride({ fromOn: tuesdayOn })
    expect(explainValue(contextOf([began], 630), restValue(630))).toBe('allowed')
    expect(explainValue(contextOf([began], 631), restValue(631))).toBe('unexplained')
    const nextWeek = testOverride({ fromOn: addDays(testWeekOn, 7) })
    expect(explainValue(contextOf([nextWeek], 630), restValue(630))).toBe('unexplained')
  })
})

describe('an override of today', () => {
  const stateWith = (override: Override) =>
    differenceMap({
      fromWeekOn: testWeekOn,
      toWeekOn: testWeekOn,
      outlets: [{ outlet, weeks: [testWeek()], overrides: [override] }],
      packs: [pack],
      today: testWeekOn,
    }).cells.find(({ ruleId }) => ruleId === 'rest')?.state

  it('is a difference, unless it asks for the shared value', () => {
    expect(stateWith(testOverride())).toBe('allowed')
    expect(stateWith(testOverride({ value: 660 }))).toBe('same')
  })
})

describe('impact', () => {
  it('is told by what nothing explains, then by what has expired, then by findings, then by what is unknown', () => {
    const of = (unexplained: number, expired: number, findings: number, unknown: number) => ({
      unexplained,
      expired,
      findings,
      unknown,
    })
    const ranked = [of(1, 0, 0, 0), of(0, 2, 0, 0), of(0, 1, 9, 9), of(0, 1, 8, 9), of(0, 0, 0, 1), of(0, 0, 0, 0)]
    expect(ranked.toReversed().toSorted(byImpact)).toEqual(ranked)
  })
})
