import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { WeekReport } from '#shared/compliance/model.ts'
import { replayWeekReport } from '#shared/compliance/replayWeekReport.ts'
import { twoClocks } from '#shared/compliance/twoClocks.ts'
import { canonicalJson } from '#shared/kernel/canonicalJson.ts'
import { id } from '#shared/kernel/ids.ts'
import type { Override } from '#shared/overrides/model.ts'
import { evaluateWeek, evaluationDigest } from '#shared/roster/evaluate.ts'
import type { WeekFacts } from '#shared/roster/model.ts'
import type { RulePack, Severity } from '#shared/rules/model.ts'
import { arbitraryWeek, fortyRules } from '#test/support/arbitraryWeeks.ts'
import { overrideOf, packOf, parameter, ruleOf, shiftOf, weekFacts } from '#test/support/ruleBuilders.ts'

const freeze = (pack: RulePack, facts: WeekFacts, appliedOverrides: readonly Override[] = []): WeekReport => {
  const input = { pack, overrides: appliedOverrides, week: facts }
  const evaluation = evaluateWeek(input)
  const rest = { exceptions: [], amendments: [], activity: { draftedAt: 0, checkedAt: 0, publishedAt: 0 } }
  const digest = evaluationDigest(input, evaluation)
  return {
    weekOn: facts.weekOn,
    revision: 1,
    facts,
    evaluation,
    digest,
    packVersion: pack.version,
    appliedOverrides,
    ...rest,
  }
}

const bounds = { free: { min: 300, max: 900 }, outer: { min: 300, max: 900 } }
const packWith = (minimum: number, version: number, severity: Severity = 'block'): RulePack =>
  packOf(
    [ruleOf({ kind: 'rest-between' }, { minimum: parameter(minimum, { bounds }) }, { severity, ruleId: id('rest') })],
    { version },
  )
/** Ten hours of rest. */
const facts = weekFacts({
  shifts: [shiftOf('2026-03-02 14:00', '2026-03-02 22:00'), shiftOf('2026-03-03 08:00', '2026-03-03 16:00')],
})
const then = freeze(packWith(660, 1), facts)
const rest = id<'Rule'>('rest')

describe('a week by two clocks', () => {
  it.each([
    ['the same rule', packWith(660, 2), 1, []],
    ['less rest needed now', packWith(600, 2), 0, [[60, null]]],
    ['more rest needed now', packWith(720, 2), 0, [[60, 120]]],
    ['no longer blocking', packWith(660, 2, 'notice'), 0, [[60, 60]]],
  ] as const)('%s', (_, pack, same, expected) => {
    const clocks = twoClocks(then, pack, rest)
    const amounts = clocks.differences.map((pair) =>
      [pair.frozen, pair.today].map((finding) =>
        finding !== null && 'amount' in finding.verdict ? finding.verdict.amount : null,
      ),
    )
    expect([clocks.same, amounts, clocks.packVersion]).toEqual([same, expected, 2])
  })

  it('finds what was fine then', () => {
    const [only] = twoClocks(freeze(packWith(600, 1), facts), packWith(660, 2), rest).differences
    expect([only?.frozen, only?.today?.verdict]).toEqual([null, { word: 'violation', amount: 60 }])
  })

  it('keeps the local values of then', () => {
    const local = overrideOf({ ruleId: rest, value: 600 })
    expect(twoClocks(freeze(packWith(660, 1), facts, [local]), packWith(720, 2), rest).differences).toEqual([])
  })

  it('says when nobody checks it any more', () => {
    const { stillChecked, differences } = twoClocks(then, packOf([], { version: 3 }), rest)
    expect([stillChecked, differences.map(({ today }) => today)]).toEqual([false, [null]])
    expect(twoClocks(then, packWith(660, 2), rest).stillChecked).toBe(true)
  })
})

describe('over random weeks', () => {
  it('the rules of then find all the same, and no byte of the verdict changes', () => {
    fc.assert(
      fc.property(arbitraryWeek, fc.nat(39), (week, at) => {
        const report = freeze(fortyRules, week)
        const before = canonicalJson(report)
        const ruleId = fortyRules.rules[at]?.ruleId ?? rest
        const { differences, same } = twoClocks(report, fortyRules, ruleId)
        expect(differences).toEqual([])
        expect(same).toBe(report.evaluation.findings.filter((finding) => finding.ruleId === ruleId).length)
        expect(canonicalJson(report)).toBe(before)
        expect(replayWeekReport(report, fortyRules).ok).toBe(true)
      }),
      { numRuns: 25 },
    )
  })
})
