import type { WeekReport } from '#shared/compliance/model.ts'
import { id } from '#shared/kernel/ids.ts'
import { addDays, type LocalDate } from '#shared/kernel/time.ts'
import { requestDigest } from '#shared/overrides/lifecycle.ts'
import type { Decision, Override } from '#shared/overrides/model.ts'
import type { CoverageStep, EffectiveValue, Evaluation, Finding } from '#shared/roster/findings.ts'
import type { WeekFacts } from '#shared/roster/model.ts'
import { testOutlet } from './testOrganisation.ts'

/** The week of `testNowAt`. */
export const testWeekOn: LocalDate = '2026-03-16'

/** A rest that is half an hour too short: 630 of 660 minutes. */
export const restFinding = (over: Partial<Finding> = {}): Finding => ({
  key: 'rest|p1|s1',
  ruleId: id('rest'),
  severity: 'block',
  verdict: { word: 'violation', amount: 30 },
  unit: 'minutes',
  on: testWeekOn,
  personId: id('p1'),
  role: null,
  shiftIds: [id('s1'), id('s2')],
  limit: 660,
  actual: 630,
  occurrences: 1,
  parameters: ['minimum'],
  steps: [],
  ...over,
})

export const restValue = (value = 660): EffectiveValue => ({
  ruleId: id('rest'),
  parameter: 'minimum',
  value,
  shared: 660,
  unit: 'minutes',
  packVersion: 1,
  layers: [],
})

/** Half an hour of one role under one row of the table. */
export const coverageStep = (over: Partial<CoverageStep> = {}): CoverageStep => ({
  startAt: Date.UTC(2026, 2, 16, 11),
  minutes: 30,
  role: 'guard',
  demand: 50,
  needed: 3,
  planned: 3,
  rowId: id('lunch'),
  ...over,
})

export const testFacts = (outletId: string, weekOn: LocalDate): WeekFacts => {
  const { regionId, format, country, roles, openings, holidays } = testOutlet(outletId)
  const outlet = { outletId: id<'Outlet'>(outletId), regionId, format, country, roles, openings, holidays }
  return { outlet, weekOn, zone: [{ fromAt: 0, offsetMinutes: 60 }], people: [], shifts: [], demand: [] }
}

/** A frozen week of the rules `rest`, `day` and `minors`; the last had no case. */
export const testWeek = (
  over: Omit<Partial<WeekReport>, 'evaluation'> & {
    readonly outletId?: string
    readonly evaluation?: Partial<Evaluation>
  } = {},
): WeekReport => {
  const { outletId = 'nordbad', evaluation, ...rest } = over
  const weekOn = over.weekOn ?? testWeekOn
  const fine = { checked: 10, ok: 10, found: 0, undetermined: 0 }
  return {
    weekOn,
    revision: 1,
    facts: testFacts(outletId, weekOn),
    digest: '0'.repeat(64),
    packVersion: 1,
    appliedOverrides: [],
    exceptions: [],
    amendments: [],
    activity: { draftedAt: 0, checkedAt: 0, publishedAt: 0 },
    ...rest,
    evaluation: {
      packVersion: 1,
      weekOn,
      findings: [],
      values: [restValue()],
      coverage: [],
      counts: { rest: fine, day: fine, minors: { ...fine, checked: 0, ok: 0 } },
      ...evaluation,
    },
  }
}

/** Ten and a half hours of rest, which the manager may decide alone, around the week of the tests. */
export const testOverride = (over: Partial<Override> = {}): Override => ({
  overrideId: id('o1'),
  outletId: id('nordbad'),
  ruleId: id('rest'),
  parameter: 'minimum',
  value: 630,
  category: 'waiver',
  reason: 'swimming gala',
  authorId: id('mia'),
  requestedAt: 1,
  fromOn: addDays(testWeekOn, -7),
  untilOn: addDays(testWeekOn, 20),
  band: 'free',
  decision: null,
  withdrawnAt: null,
  outcome: null,
  ...over,
})

/** Nine hours: only with a lead's approval. */
export const outerOverride = (over: Partial<Override> = {}): Override =>
  testOverride({ overrideId: id('o2'), value: 550, band: 'outer', ...over })

export const approvalOf = (override: Override, over: Partial<Decision> = {}): Decision => ({
  requestDigest: requestDigest(override),
  verdict: 'approved',
  reason: 'gala only',
  actorId: id('lea'),
  decidedAt: 2,
  ...over,
})
