import { describe, expect, it } from 'vitest'
import { explainFinding, type WeekContext } from '#shared/compare/explain.ts'
import { hasSomethingToSay } from '#shared/compare/impact.ts'
import type { MapCell } from '#shared/compare/model.ts'
import { standingsOf } from '#shared/compare/silence.ts'
import { fewestIntervals, pairsOf } from '#shared/compare/situations.ts'
import { id } from '#shared/kernel/ids.ts'
import { addDays } from '#shared/kernel/time.ts'
import type { Override } from '#shared/overrides/model.ts'
import type { CoverageStep, Finding } from '#shared/roster/findings.ts'
import type { Head } from '#shared/sync/ports.ts'
import { cell, evidence } from '#test/support/testMap.ts'
import { testNowAt } from '#test/support/testBackend.ts'
import { bandedPack } from '#test/support/regionDesk.ts'
import { manager, testOutlet, testPack, testRegistry } from '#test/support/testOrganisation.ts'
import { coverageStep, restFinding, restValue, testOverride, testWeek, testWeekOn } from '#test/support/testReports.ts'

const undecided = restFinding({
  verdict: { word: 'undetermined', why: 'carryIn', dueAt: null },
  limit: null,
  actual: null,
})
const exceptionFor = ({ key }: Finding) => [
  { findingKey: key, reason: 'known', ownerId: id<'Actor'>('mia'), acceptedAt: 1 },
]
const withFindings = (...findings: readonly Finding[]) => testWeek({ evaluation: { findings } })

describe('a cell of the map', () => {
  it('is unknown where a fact was missing, and allowed where somebody answered for that', () => {
    expect(cell(evidence([withFindings(undecided)])).state).toBe('unknown')
    const answered = testWeek({ evaluation: { findings: [undecided] }, exceptions: exceptionFor(undecided) })
    expect(cell(evidence([answered])).state).toBe('allowed')
  })

  it('is not made unknown by an override: what is not known cannot lie in any band', () => {
    expect(cell(evidence([withFindings(undecided)], [testOverride()])).state).toBe('unknown')
  })

  it.each<[string, Partial<Override>]>([
    ['another outlet', { outletId: id('westbad') }],
    ['another rule', { ruleId: id('day') }],
    ['another outlet and rule', { outletId: id('westbad'), ruleId: id('day') }],
  ])('hears nothing from an override of %s, present or applied', (_, over) => {
    const foreign = testOverride(over)
    expect(cell(evidence([withFindings(restFinding())], [foreign])).state).toBe('unexplained')
    const applied = testWeek({ evaluation: { findings: [restFinding()] }, appliedOverrides: [foreign] })
    expect(cell(evidence([applied])).state).toBe('unexplained')
    expect(cell(evidence([testWeek()], [foreign]))).toMatchObject({ state: 'same', valueDiffers: false })
  })

  it('has another value as soon as one of its weeks had one', () => {
    const usual = testWeek()
    const other = testWeek({ weekOn: addDays(testWeekOn, -7), evaluation: { values: [restValue(630)] } })
    expect(cell(evidence([usual, other]))).toMatchObject({
      valueDiffers: true,
      state: 'unexplained',
      weeks: 2,
      cases: 20,
    })
    expect(cell(evidence([other, usual])).valueDiffers).toBe(true)
    expect(cell(evidence([usual])).valueDiffers).toBe(false)
  })

  it('counts no case of a rule that the week did not know', () => {
    const week = testWeek({ evaluation: { counts: {} } })
    expect(cell(evidence([week]))).toMatchObject({ cases: 0, state: 'unknown', weeks: 1 })
  })
})

describe('what explains a shortage of staff', () => {
  const pack = bandedPack()
  const rule = pack.rules.find(({ check }) => check.kind === 'coverage')
  if (rule === undefined) throw new Error('no rule for staff')
  const outlet = testOutlet('nordbad')
  const busy = (over: Partial<CoverageStep> = {}): CoverageStep =>
    coverageStep({ rowId: id('busy'), needed: 3, planned: 2, ...over })
  const guards = (value: number, over: Partial<Override> = {}): Override =>
    testOverride({ ruleId: rule.ruleId, parameter: 'cell:busy:guard', value, ...over })
  const finding = (steps: readonly CoverageStep[]): Finding =>
    restFinding({
      ruleId: rule.ruleId,
      key: 'staff',
      personId: null,
      role: 'guard',
      limit: null,
      actual: null,
      steps,
      parameters: ['cell:busy:guard'],
    })
  const explained = (steps: readonly CoverageStep[], ...overrides: readonly Override[]) => {
    const context: WeekContext = { pack, rule, outlet, week: testWeek(), overrides }
    return explainFinding(context, finding(steps))
  }
  const ended = { untilOn: addDays(testWeekOn, -1) }

  it.each<[string, readonly CoverageStep[], readonly Override[], string]>([
    ['nothing', [busy()], [], 'unexplained'],
    ['a number of guards that were there', [busy()], [guards(2)], 'allowed'],
    ['a number of guards that were not', [busy({ planned: 1 })], [guards(2)], 'unexplained'],
    ['a number that ended', [busy()], [guards(2, ended)], 'expired'],
    ['one that ended beside one that holds', [busy()], [guards(2, ended), guards(2)], 'allowed'],
    ['a number of another row', [busy()], [guards(2, { parameter: 'cell:calm:guard' })], 'unexplained'],
    ['a number of another role', [busy()], [guards(2, { parameter: 'cell:busy:till' })], 'unexplained'],
    ['a number below every band', [busy({ planned: 0 })], [guards(0)], 'unexplained'],
  ])('%s', (_, steps, overrides, expected) => {
    expect(explained(steps, ...overrides)).toBe(expected)
  })

  it('is asked of every step that was short, and of no other', () => {
    expect(explained([busy(), busy({ planned: 1 })], guards(2))).toBe('unexplained')
    expect(explained([busy(), busy({ rowId: id('calm'), needed: 2, planned: 2 })], guards(2))).toBe('allowed')
  })
})

describe('what explains a number', () => {
  const pack = testPack()
  const rule = pack.rules.find(({ ruleId }) => ruleId === 'rest')
  if (rule === undefined) throw new Error('no rule')
  const context = (override: Override): WeekContext => ({
    pack,
    rule,
    outlet: testOutlet('nordbad'),
    week: testWeek(),
    overrides: [override],
  })

  it.each<[string, Partial<Override>, Partial<Finding>, string]>([
    ['an override of the very number', { value: 630 }, {}, 'allowed'],
    ['an override that asks for a minute more', { value: 631 }, {}, 'unexplained'],
    ['an override of what the check did not read', {}, { parameters: ['maximum'] }, 'unexplained'],
    ['an override where no number was found', {}, { actual: null }, 'unexplained'],
    [
      'one that ended and never was permitted',
      { value: 500, untilOn: addDays(testWeekOn, -1) },
      { actual: 510 },
      'unexplained',
    ],
    ['one that ended and was', { untilOn: addDays(testWeekOn, -1) }, {}, 'expired'],
  ])('%s: %s', (_, override, finding, expected) => {
    expect(explainFinding(context(testOverride(override)), restFinding(finding))).toBe(expected)
  })
})

describe('silence begins', () => {
  const minute = 60_000
  const day = 24 * 60 * minute
  const device = {
    deviceId: id<'Device'>('dev1'),
    publicKey: '',
    actorId: manager.actorId,
    admittedAt: 0,
    revokedAfterSeq: null,
  }
  const states = (over: Partial<Head>) => {
    const head: Head = {
      deviceId: id('dev1'),
      type: 'cs1',
      ownerId: 'nordbad',
      seq: 4,
      sha256: '',
      createdAt: testNowAt,
      packVersion: 2,
      clockOffMs: 0,
      ...over,
    }
    const registry = { ...testRegistry([testOutlet('nordbad')]), devices: [device] }
    return standingsOf({
      registry,
      heads: [head],
      refused: [],
      audit: null,
      currentPackVersion: 2,
      nowAt: testNowAt,
    })[0]?.states
  }

  it.each<[string, Partial<Head>, readonly string[]]>([
    ['not on the eighth day', { createdAt: testNowAt - 8 * day }, ['fine']],
    ['a millisecond later', { createdAt: testNowAt - 8 * day - 1 }, ['notHeard']],
    ['not with a clock five minutes off', { clockOffMs: 5 * minute }, ['fine']],
    ['with one further off', { clockOffMs: 5 * minute + 1 }, ['clockDoubtful']],
    ['not for a file from five minutes ahead', { createdAt: testNowAt + 5 * minute }, ['fine']],
    ['for one from further ahead', { createdAt: testNowAt + 5 * minute + 1 }, ['clockDoubtful']],
    ['not while no clock was measured', { clockOffMs: null }, ['fine']],
    ['for an outlet of which only an answer of its device was read', { type: 'ap1' }, ['notHeard']],
  ])('%s', (_, over, expected) => {
    expect(states(over)).toEqual(expected)
  })
})

describe('situations and cells that say nothing', () => {
  const outlet = (outletId: string, short: number, count: number) => ({
    outletId: id<'Outlet'>(outletId),
    week: testWeek({
      outletId,
      evaluation: {
        coverage: Array.from({ length: count }, (_, at) => coverageStep({ startAt: at, planned: at < short ? 2 : 3 })),
      },
    }),
  })

  it('are those with fewer than eight intervals on either side', () => {
    expect(fewestIntervals).toBe(8)
    expect(pairsOf([outlet('a', 8, 8), outlet('b', 0, 8)], id('a'))).toHaveLength(1)
    expect(pairsOf([outlet('a', 7, 7), outlet('b', 0, 8)], id('a'))).toEqual([])
    expect(pairsOf([outlet('a', 8, 8), outlet('b', 0, 7)], id('a'))).toEqual([])
  })

  it('never set an outlet against itself', () => {
    expect(pairsOf([outlet('a', 8, 8), outlet('a', 0, 8)], id('a'))).toEqual([])
  })

  it.each<[Partial<MapCell>, boolean]>([
    [{ weeks: 0, cases: 0 }, true],
    [{ weeks: 4, cases: 0 }, false],
    [{ weeks: 4, cases: 1 }, true],
    [{ weeks: 4, cases: 0, findings: 1 }, true],
    [{ weeks: 4, cases: 0, valueDiffers: true }, true],
  ])('%j: %s', (over, says) => {
    const nothing: MapCell = {
      ruleId: id('r'),
      outletId: id('o'),
      state: 'same',
      findings: 0,
      amount: 0,
      weeks: 0,
      cases: 0,
      valueDiffers: false,
    }
    expect(hasSomethingToSay({ ...nothing, ...over })).toBe(says)
  })
})
