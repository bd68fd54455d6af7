import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { createEvaluator } from '#shared/roster/evaluator.ts'
import type { CoverageStep } from '#shared/roster/findings.ts'
import { replayWeek } from '#shared/rules/replay.ts'
import { testFacts, testWeek, testWeekOn } from '#test/support/testReports.ts'
import { tablePack } from '#test/support/testTable.ts'

const pack = tablePack()
const startAt = Date.UTC(2026, 2, 16, 8)
const demand = Array.from({ length: 16 }, (_, at) => ({
  startAt: startAt + at * 1_800_000,
  minutes: 30,
  driver: 'customers',
  quantity: at * 9,
}))
const shift = {
  shiftId: id<'Shift'>('s1'),
  personId: id<'Person'>('p1'),
  role: 'guard',
  startAt,
  endAt: startAt + 5 * 3_600_000,
  breaks: [],
  minor: false,
}
const facts = { ...testFacts('nordbad', testWeekOn), demand, shifts: [shift] }
const judged = createEvaluator(pack, [], facts.outlet, facts.weekOn).evaluate(facts)
const short = ({ needed, planned, minutes }: CoverageStep): number => Math.max(0, needed - planned) * minutes

/** The definition, without any care for speed. */
const naive = (base: readonly CoverageStep[]): number =>
  judged.coverage.reduce((total, step) => {
    const before = base.find((one) => one.startAt === step.startAt && one.role === step.role)
    return total + Math.max(0, short(step) - (before === undefined ? 0 : short(before)))
  }, 0)

describe('one past week under a draft', () => {
  it('is no different under the rules that froze it', () => {
    expect(judged.coverage.length).toBeGreaterThan(10)
    expect(judged.findings.length).toBeGreaterThan(0)
    expect(replayWeek(pack, testWeek({ facts, evaluation: judged }))).toEqual({
      weekOn: testWeekOn,
      newFindings: 0,
      vanishedFindings: 0,
      extraMinutes: 0,
    })
  })

  it('counts by key what came and what went', () => {
    const [finding] = judged.findings
    if (finding === undefined) throw new Error('the week has findings')
    const frozen = { ...judged, findings: [...judged.findings.slice(1), { ...finding, key: 'gone' }] }
    expect(replayWeek(pack, testWeek({ facts, evaluation: frozen }))).toMatchObject({
      newFindings: 1,
      vanishedFindings: 1,
    })
  })

  it('counts missing minutes by role and start, whichever steps the frozen verdict has and in whatever order', () => {
    const anyBase = fc
      .shuffledSubarray([...judged.coverage])
      .chain((steps) => fc.tuple(...steps.map((step) => fc.nat(4).map((planned) => ({ ...step, planned })))))
    fc.assert(
      fc.property(anyBase, (coverage) => {
        const week = testWeek({ facts, evaluation: { ...judged, coverage } })
        expect(replayWeek(pack, week).extraMinutes).toBe(naive(coverage))
      }),
    )
  })
})
