/** The laws of the domain as the comparison of outlets carries them, over random reports and random silence. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differenceMap } from '#shared/compare/differenceMap.ts'
import type { MapCell } from '#shared/compare/model.ts'
import { clockToleranceMs, silentAfterMs, standingsOf } from '#shared/compare/silence.ts'
import type { WeekReport } from '#shared/compliance/model.ts'
import { id } from '#shared/kernel/ids.ts'
import { addDays } from '#shared/kernel/time.ts'
import type { Evaluation, Finding } from '#shared/roster/findings.ts'
import { refusals } from '#shared/sync/model.ts'
import type { Refused } from '#shared/sync/model.ts'
import type { Head } from '#shared/sync/ports.ts'
import { severities } from '#shared/rules/model.ts'
import { manager, testOutlet, testPack, testRegistry } from '#test/support/testOrganisation.ts'
import { restFinding, restValue, testOverride, testWeek, testWeekOn } from '#test/support/testReports.ts'

const counted = fc.record({ ok: fc.nat(5), found: fc.nat(2), undetermined: fc.nat(2) })
const verdict: fc.Arbitrary<Finding['verdict']> = fc.oneof(
  fc.integer({ min: 1, max: 90 }).map((amount) => ({ word: 'violation' as const, amount })),
  fc.constant({ word: 'undetermined' as const, why: 'carryIn' as const, dueAt: null }),
  fc.constant({ word: 'premium' as const, amount: 5 }),
)
const finding = fc
  .record({
    verdict,
    severity: fc.constantFrom(...severities),
    actual: fc.integer({ min: 500, max: 659 }),
    excepted: fc.boolean(),
  })
  .map(({ excepted, ...rest }) => ({ excepted, finding: restFinding(rest) }))
const report: fc.Arbitrary<WeekReport> = fc
  .record({
    weeksAgo: fc.nat(5),
    counts: counted,
    found: fc.array(finding, { maxLength: 3 }),
    value: fc.constantFrom(660, 660, 640),
  })
  .map(({ weeksAgo, counts, found, value }) => {
    const findings = found.map((one, at) => ({ ...one.finding, key: `rest|p1|s${at}` }))
    const checked = counts.ok + counts.found + counts.undetermined
    const evaluation: Partial<Evaluation> = {
      findings,
      values: [restValue(value)],
      counts: { rest: { checked, ...counts } },
    }
    const exceptions = found.flatMap(({ excepted }, at) =>
      excepted ? [{ findingKey: `rest|p1|s${at}`, reason: 'agreed', ownerId: manager.actorId, acceptedAt: 1 }] : [],
    )
    return testWeek({ weekOn: addDays(testWeekOn, -7 * weeksAgo), exceptions, evaluation })
  })
const reports = fc.uniqueArray(report, { maxLength: 4, selector: ({ weekOn }) => weekOn })

const cellOf = (weeks: readonly WeekReport[], overridden = false): MapCell => {
  const overrides = overridden ? [testOverride()] : []
  const { cells } = differenceMap({
    fromWeekOn: addDays(testWeekOn, -21),
    toWeekOn: testWeekOn,
    outlets: [{ outlet: testOutlet('nordbad'), weeks, overrides }],
    packs: [testPack()],
    today: testWeekOn,
  })
  const found = cells.find(({ ruleId }) => ruleId === 'rest')
  if (found === undefined) throw new Error('no cell')
  return found
}
const inPeriod = (weeks: readonly WeekReport[]) => weeks.filter(({ weekOn }) => weekOn >= addDays(testWeekOn, -21))
const heldAgainst = (week: WeekReport): readonly Finding[] =>
  week.evaluation.findings.filter(({ severity, verdict: { word } }) => severity !== 'shadow' && word !== 'premium')

describe('law 12: nothing missing is the same', () => {
  it('the same means: a report in the period, a case in it, nothing found, the shared value, no override', () => {
    fc.assert(
      fc.property(reports, fc.boolean(), (weeks, overridden) => {
        const { state } = cellOf(weeks, overridden)
        if (state !== 'same') return
        const seen = inPeriod(weeks)
        expect(seen.length).toBeGreaterThan(0)
        expect(seen.some(({ evaluation }) => (evaluation.counts['rest']?.checked ?? 0) > 0)).toBe(true)
        expect(seen.flatMap(heldAgainst)).toEqual([])
        expect(seen.flatMap(({ evaluation }) => evaluation.values).every(({ value }) => value === 660)).toBe(true)
        expect(overridden).toBe(false)
      }),
      { numRuns: 500 },
    )
  })

  it('an undecided check that nobody accepted is never the same and never allowed', () => {
    fc.assert(
      fc.property(reports, (weeks) => {
        const undecided = inPeriod(weeks).some((week) =>
          heldAgainst(week).some(
            ({ key, verdict: { word } }) =>
              word === 'undetermined' && !week.exceptions.some(({ findingKey }) => findingKey === key),
          ),
        )
        if (undecided) expect(['unknown', 'expired', 'unexplained']).toContain(cellOf(weeks).state)
      }),
      { numRuns: 500 },
    )
  })

  it('one week more never hides what was unexplained', () => {
    fc.assert(
      fc.property(reports, report, (weeks, more) => {
        if (cellOf(weeks).state !== 'unexplained' || weeks.some(({ weekOn }) => weekOn === more.weekOn)) return
        expect(cellOf([...weeks, more]).state).toBe('unexplained')
      }),
      { numRuns: 300 },
    )
  })
})

describe('law 7: what is held against an outlet', () => {
  it('is the same whether or not shadow rules found something', () => {
    fc.assert(
      fc.property(reports, (weeks) => {
        const shown = weeks.map((week) => ({
          ...week,
          evaluation: {
            ...week.evaluation,
            findings: week.evaluation.findings.filter(({ severity }) => severity !== 'shadow'),
          },
        }))
        expect(cellOf(shown)).toEqual(cellOf(weeks))
      }),
      { numRuns: 300 },
    )
  })
})

const nowAt = Date.UTC(2026, 2, 18, 12)
const head = fc.record<Head>({
  deviceId: fc.constant(id<'Device'>('dev1')),
  type: fc.constant('cs1'),
  ownerId: fc.constant('nordbad'),
  seq: fc.integer({ min: 1, max: 9 }),
  sha256: fc.constant(''),
  createdAt: fc.integer({ min: -20, max: 20 }).map((days) => nowAt + days * 86_400_000),
  packVersion: fc.integer({ min: 1, max: 3 }),
  clockOffMs: fc.option(fc.integer({ min: -900_000, max: 900_000 })),
})
const refused = fc.array(
  fc.constantFrom(...refusals).map((refusal): Refused => ({
    path: 'x',
    refusal,
    ownerId: 'nordbad',
    deviceId: 'dev1',
    seq: 1,
    nextStep: 'wait',
  })),
  { maxLength: 2 },
)
const device = {
  deviceId: id<'Device'>('dev1'),
  publicKey: '',
  actorId: manager.actorId,
  admittedAt: 0,
  revokedAfterSeq: null,
}

const statesOf = ({ createdAt, packVersion, clockOffMs }: Head): readonly string[] => [
  ...(nowAt - createdAt > silentAfterMs ? ['notHeard'] : []),
  ...(packVersion < 2 ? ['oldRules'] : []),
  ...(Math.abs(clockOffMs ?? 0) > clockToleranceMs || createdAt > nowAt ? ['clockDoubtful'] : []),
]

describe('law 12: the five states of silence', () => {
  it('fine means heard of lately, by a clock that can be believed, on the rules of today, without a gap', () => {
    fc.assert(
      fc.property(fc.option(head), refused, (known, files) => {
        const [standing] = standingsOf({
          registry: { ...testRegistry([testOutlet('nordbad')]), devices: [device] },
          heads: known === null ? [] : [known],
          refused: files,
          audit: null,
          currentPackVersion: 2,
          nowAt,
        })
        const broken = files.some(({ refusal }) =>
          ['gap', 'fork', 'rollback', 'splitView', 'damaged'].includes(refusal),
        )
        const expected = [...(known === null ? ['notHeard'] : statesOf(known)), ...(broken ? ['chainGap'] : [])]
        expect(standing?.states).toEqual(expected.length === 0 ? ['fine'] : expected)
      }),
      { numRuns: 500 },
    )
  })

  it('bears a clock that is a few minutes ahead', () => {
    const at = (createdAt: number) =>
      standingsOf({
        registry: { ...testRegistry([testOutlet('nordbad')]), devices: [device] },
        heads: [
          {
            deviceId: device.deviceId,
            type: 'cs1',
            ownerId: 'nordbad',
            seq: 1,
            sha256: '',
            createdAt,
            packVersion: 2,
            clockOffMs: null,
          },
        ],
        refused: [],
        audit: null,
        currentPackVersion: 2,
        nowAt,
      })[0]?.states
    expect([at(nowAt + clockToleranceMs), at(nowAt + clockToleranceMs + 1)]).toEqual([['fine'], ['clockDoubtful']])
    expect([at(nowAt - silentAfterMs), at(nowAt - silentAfterMs - 1)]).toEqual([['fine'], ['notHeard']])
  })
})
