/** The laws of the domain as a published week carries them, over random plans, later rules and later overrides. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildWeekReport, freezeWeek } from '#shared/compliance/buildWeekReport.ts'
import { replayWeekReport } from '#shared/compliance/replayWeekReport.ts'
import { canonicalJson } from '#shared/kernel/canonicalJson.ts'
import { digestOf } from '#shared/kernel/digest.ts'
import { id, type PersonId } from '#shared/kernel/ids.ts'
import { addDays } from '#shared/kernel/time.ts'
import { createEvaluator } from '#shared/roster/evaluator.ts'
import type { WeekFacts } from '#shared/roster/model.ts'
import { weekFactsOf } from '#shared/roster/weekFacts.ts'
import type { PlannedWeek } from '#shared/roster/weekFacts.ts'
import { replayWeek } from '#shared/rules/replay.ts'
import type { RulePack } from '#shared/rules/model.ts'
import { arbitraryWeek, fortyRules } from '#test/support/arbitraryWeeks.ts'
import { overrideOf } from '#test/support/ruleBuilders.ts'

const runs = { numRuns: 25 }
const plannedOf = (week: WeekFacts): PlannedWeek => ({
  ...week,
  outlet: { ...week.outlet, name: 'Mitte am Markt', timeZone: 'Europe/Berlin' },
  people: week.people.map((person) => ({ ...person, birthOn: '1991-07-23', active: true })),
})
const pseudonymOf = (personId: PersonId): PersonId => id(`anon-${digestOf(personId).slice(0, 12)}`)
const later = (week: WeekFacts) =>
  overrideOf({
    outletId: week.outlet.outletId,
    ruleId: id('rule-0'),
    value: 900,
    fromOn: addDays(week.weekOn, 7),
    untilOn: addDays(week.weekOn, 20),
  })
const during = (week: WeekFacts) => ({
  ...later(week),
  overrideId: id<'Override'>('o2'),
  fromOn: week.weekOn,
  untilOn: addDays(week.weekOn, 3),
})
const reportOf = (week: WeekFacts) => {
  const overrides = [during(week), later(week)]
  const frozen = freezeWeek({ week: plannedOf(week), pack: fortyRules, overrides, pseudonymOf })
  const activity = { draftedAt: 1, checkedAt: 2, publishedAt: 3 }
  return buildWeekReport(frozen, { revision: 1, exceptions: [], amendments: [], activity })
}
const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

describe('law 6: a published week', () => {
  it('replays byte for byte from what was published, after a journey as text', () => {
    fc.assert(
      fc.property(arbitraryWeek, (week) => {
        const report = reportOf(week)
        expect(replayWeekReport(copyOf(report), copyOf(fortyRules))).toEqual({ ok: true, value: report.digest })
        expect(report.appliedOverrides.map(({ overrideId }) => overrideId)).toEqual(['o2'])
      }),
      runs,
    )
  })

  it('is not judged by a later version, though that version is at hand', () => {
    fc.assert(
      fc.property(arbitraryWeek, (week) => {
        const next: RulePack = { ...fortyRules, version: fortyRules.version + 1, rules: fortyRules.rules.slice(1) }
        expect(replayWeekReport(reportOf(week), next)).toEqual({ ok: false, error: 'otherPack' })
      }),
      runs,
    )
  })

  it('under today’s rules is a second answer, and leaves the first as it was', () => {
    fc.assert(
      fc.property(arbitraryWeek, (week) => {
        const report = reportOf(week)
        const before = canonicalJson(report)
        const rules = fortyRules.rules.filter((_, at) => at % 2 === 0)
        const removed = new Set(fortyRules.rules.filter((_, at) => at % 2 === 1).map(({ ruleId }) => ruleId))
        const tally = replayWeek({ ...fortyRules, rules }, report)
        expect(canonicalJson(report)).toBe(before)
        const gone = new Set(
          report.evaluation.findings.filter(({ ruleId }) => removed.has(ruleId)).map(({ key }) => key),
        )
        expect(tally).toEqual({ weekOn: report.weekOn, newFindings: 0, vanishedFindings: gone.size, extraMinutes: 0 })
      }),
      runs,
    )
  })

  it('shows every later touch of its facts, its overrides or its verdict', () => {
    const touches = fc.constantFrom<(report: ReturnType<typeof reportOf>) => ReturnType<typeof reportOf>>(
      (report) => ({ ...report, facts: { ...report.facts, demand: report.facts.demand.slice(1) } }),
      (report) => ({ ...report, facts: { ...report.facts, shifts: report.facts.shifts.slice(1) } }),
      (report) => ({ ...report, facts: { ...report.facts, weekOn: addDays(report.facts.weekOn, 7) } }),
      (report) => ({ ...report, appliedOverrides: [] }),
      (report) => ({
        ...report,
        appliedOverrides: report.appliedOverrides.map((one) => ({ ...one, value: one.value - 1 })),
      }),
      (report) => ({ ...report, evaluation: { ...report.evaluation, findings: report.evaluation.findings.slice(1) } }),
      (report) => ({ ...report, evaluation: { ...report.evaluation, counts: {} } }),
      (report) => ({ ...report, digest: '0'.repeat(64) }),
    )
    fc.assert(
      fc.property(arbitraryWeek, touches, (week, touch) => {
        const report = reportOf(week)
        if (report.evaluation.findings.length === 0 || report.facts.demand.length === 0) return
        expect(replayWeekReport(touch(report), fortyRules)).toEqual({ ok: false, error: 'facts' })
      }),
      { numRuns: 60 },
    )
  })

  it('with a verdict and a digest that were both made up is still found out', () => {
    fc.assert(
      fc.property(arbitraryWeek, (week) => {
        const report = reportOf(week)
        if (report.evaluation.findings.length === 0) return
        // a week that found nothing, by an honest digest of a lie
        const lenient: RulePack = { ...fortyRules, rules: [] }
        const lie = freezeWeek({ week: plannedOf(week), pack: lenient, overrides: [during(week)], pseudonymOf })
        const result = replayWeekReport({ ...report, ...lie }, fortyRules)
        expect(result.ok).toBe(false)
      }),
      runs,
    )
  })
})

describe('law 2: the board and the snapshot', () => {
  it('find the same, with other names', () => {
    fc.assert(
      fc.property(arbitraryWeek, (week) => {
        const report = reportOf(week)
        const board = createEvaluator(fortyRules, [during(week), later(week)], week.outlet, week.weekOn).evaluate(
          weekFactsOf(plannedOf(week)),
        )
        expect(report.evaluation.counts).toEqual(board.counts)
        expect(report.evaluation.coverage).toEqual(board.coverage)
        const short = ({ findings }: typeof board) =>
          findings.map(({ ruleId, on, verdict, shiftIds }) => canonicalJson([ruleId, on, verdict, shiftIds])).toSorted()
        expect(short(report.evaluation)).toEqual(short(board))
      }),
      runs,
    )
  })
})

describe('law 9: what leaves the outlet', () => {
  it('has neither the outlet’s own ids of people, nor birth dates, nor names', () => {
    fc.assert(
      fc.property(arbitraryWeek, (week) => {
        const text = canonicalJson(reportOf(week))
        for (const { personId } of week.people) expect(text).not.toContain(`"${personId}"`)
        for (const { personId } of week.people) expect(text).not.toContain(`|${personId}|`)
        expect(text).not.toContain('1991-07-23')
        expect(text).not.toContain('Mitte am Markt')
      }),
      runs,
    )
  })
})
