/** What holds for every suggestion, over random weeks under 40 rules. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localOf } from '#shared/kernel/time.ts'
import { createEvaluator } from '#shared/roster/evaluator.ts'
import type { Finding } from '#shared/roster/findings.ts'
import type { ShiftFacts, WeekFacts } from '#shared/roster/model.ts'
import { suggestRepairs } from '#shared/roster/repair.ts'
import type { Suggestion } from '#shared/roster/repair.ts'
import { checkPlan } from '#shared/roster/shiftEdits.ts'
import { changeWeek, compareEvaluations } from '#shared/roster/wouldBe.ts'
import { arbitraryWeek, fortyRules } from '#test/support/arbitraryWeeks.ts'
import { everybody, linesOf } from '#test/support/repairDesk.ts'

/** The random plans put people in two places; a board never does. */
const withoutOverlaps = (week: WeekFacts): WeekFacts => {
  const kept: ShiftFacts[] = []
  for (const shift of week.shifts) if (checkPlan([...kept, shift]).ok) kept.push(shift)
  return { ...week, shifts: kept }
}
/** 40 rules that all block leave hardly anything to suggest: half of them only tell. */
const pack = {
  ...fortyRules,
  rules: fortyRules.rules.map((rule, at) => ({
    ...rule,
    severity: (['block', 'notice', 'reason', 'notice'] as const)[at % 4] ?? 'block',
  })),
}

interface Asked {
  readonly week: WeekFacts
  readonly findings: readonly Finding[]
  readonly suggestions: readonly Suggestion[]
}
const ask = (week: WeekFacts, wanted: (finding: Finding, at: number) => boolean): Asked => {
  const evaluator = createEvaluator(pack, [], week.outlet, week.weekOn)
  const findings = evaluator.evaluate(week).findings.filter(wanted)
  return { week, findings, suggestions: suggestRepairs({ evaluator, week, findings, ...everybody }) }
}
const someFinding = fc.tuple(arbitraryWeek.map(withoutOverlaps), fc.nat(50))
const askedAbout = ([week, which]: readonly [WeekFacts, number]): Asked => {
  const all = createEvaluator(pack, [], week.outlet, week.weekOn)
    .evaluate(week)
    .findings.filter(({ verdict }) => verdict.word === 'violation')
  const key = all[which % Math.max(1, all.length)]?.key
  return ask(week, (finding) => finding.key === key)
}
const judge = (week: WeekFacts) => createEvaluator(pack, [], week.outlet, week.weekOn).evaluate(week)
const runs = { numRuns: 25 }

describe('every suggestion', () => {
  it('clears what it says when it is applied, and leaves what it says', () => {
    let seen = 0
    fc.assert(
      fc.property(someFinding, (scene) => {
        const { week, findings, suggestions } = askedAbout(scene)
        for (const { changes, cleared, left } of suggestions) {
          const after = judge(changeWeek(week, changes))
          const asked = new Set(findings.map(({ key }) => key))
          expect(after.findings.filter(({ key }) => asked.has(key))).toEqual(left)
          expect(cleared).toBe(findings.length - left.length)
          seen += 1
        }
      }),
      runs,
    )
    expect(seen).toBeGreaterThan(20)
  })

  it('brings nothing that blocks or needs a reason, and names all that it brings', () => {
    fc.assert(
      fc.property(someFinding, (scene) => {
        const { week, suggestions } = askedAbout(scene)
        const before = judge(week)
        for (const { changes, added } of suggestions) {
          const fresh = compareEvaluations(before, judge(changeWeek(week, changes))).added
          expect(fresh).toEqual(added)
          expect(fresh.filter(({ severity, verdict }) => severity !== 'notice' && verdict.word !== 'premium')).toEqual(
            [],
          )
        }
      }),
      runs,
    )
  })

  it('is an edit that the board can make: from what is planned, to what can be stored, within the week', () => {
    fc.assert(
      fc.property(someFinding, (scene) => {
        const { week, suggestions } = askedAbout(scene)
        for (const { changes } of suggestions) {
          for (const { before } of changes) if (before !== null) expect(week.shifts).toContainEqual(before)
          const after = changeWeek(week, changes).shifts
          expect(checkPlan(after).ok).toBe(true)
          for (const { startAt } of after) {
            const { on } = localOf(startAt, week.zone)
            expect(on >= week.weekOn).toBe(true)
          }
        }
      }),
      runs,
    )
  })

  it('gives each step a reason', () => {
    fc.assert(
      fc.property(someFinding, (scene) => {
        for (const { steps } of askedAbout(scene).suggestions)
          for (const { clears, eases } of steps) expect(clears.length + eases.length).toBeGreaterThan(0)
      }),
      runs,
    )
  })
})

describe('all suggestions together', () => {
  it('are at most five, no two the same plan, as long as the first', () => {
    fc.assert(
      fc.property(someFinding, (scene) => {
        const { week, suggestions } = askedAbout(scene)
        expect(suggestions.length).toBeLessThanOrEqual(5)
        const plans = suggestions.map(({ changes }) => JSON.stringify(changeWeek(week, changes).shifts))
        expect(new Set(plans).size).toBe(plans.length)
        const whole = suggestions.filter(({ left }) => left.length === 0)
        expect(new Set(whole.map(({ steps }) => steps.length)).size).toBeLessThanOrEqual(1)
      }),
      runs,
    )
  })

  it('do not hang on the order of shifts and people, nor on what was asked before', () => {
    fc.assert(
      fc.property(someFinding, ([week, which]) => {
        const turned = { ...week, shifts: week.shifts.toReversed(), people: week.people.toReversed() }
        const once = askedAbout([week, which])
        expect(linesOf(askedAbout([turned, which]).suggestions)).toEqual(linesOf(once.suggestions))
        expect(askedAbout([week, which]).suggestions).toEqual(once.suggestions)
      }),
      runs,
    )
  })

  it('are found for all that blocks at once, never worse than nothing', () => {
    fc.assert(
      fc.property(arbitraryWeek.map(withoutOverlaps), (week) => {
        const { findings, suggestions } = ask(week, ({ severity }) => severity === 'block')
        const heavy = (of: WeekFacts): number =>
          judge(of).findings.filter(({ severity }) => severity === 'block').length
        for (const { changes } of suggestions)
          expect(heavy(changeWeek(week, changes))).toBeLessThanOrEqual(findings.length)
      }),
      { numRuns: 15 },
    )
  })
})
