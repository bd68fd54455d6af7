import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildWeekReport, freezeWeek } from '#shared/compliance/buildWeekReport.ts'
import type { WeekReport } from '#shared/compliance/model.ts'
import { replayWeekReport } from '#shared/compliance/replayWeekReport.ts'
import { digestOf } from '#shared/kernel/digest.ts'
import { id, type PersonId } from '#shared/kernel/ids.ts'
import { dayNumberOf, minuteMs } from '#shared/kernel/time.ts'
import type { Override } from '#shared/overrides/model.ts'
import { evaluationDigest } from '#shared/roster/evaluate.ts'
import type { Shift } from '#shared/roster/model.ts'
import type { PlannedPerson } from '#shared/roster/weekFacts.ts'
import type { Person } from '#shared/roster/ports.ts'
import { testOutlet, testPack, testPerson } from '#test/support/testOrganisation.ts'

const weekOn = '2026-03-16'
const weekStartAt = dayNumberOf(weekOn) * 1_440 * minuteMs
const zone = [{ fromAt: 0, offsetMinutes: 60 }]
const outlet = testOutlet('nordbad')
const pack = testPack()

/** Long enough not to occur in a report by chance. */
const personal = fc.stringMatching(/^[A-Z][a-zäöü]{5,9} [A-Z][a-zß]{6,9}$/)
const person = fc.record({
  personId: fc.stringMatching(/^person-[a-z]{10}$/).map((text) => id<'Person'>(text)),
  name: personal,
  role: fc.constantFrom('guard', 'till'),
  skills: fc.subarray(['rescue', 'first aid']),
  birthOn: fc.constantFrom('1971-05-23', '2009-11-02', null),
  contractMinutesPerWeek: fc.constantFrom(0, 1_200, 2_310),
  carryIn: fc.constantFrom(null, { lastEndAt: weekStartAt - 9 * 60 * minuteMs, consecutiveDays: 3 }),
  nextStartAt: fc.constantFrom(undefined, null, weekStartAt + 7 * 24 * 60 * minuteMs),
})
type Planned = Person & Pick<PlannedPerson, 'carryIn' | 'nextStartAt'>
const people: fc.Arbitrary<readonly Planned[]> = fc
  .uniqueArray(person, { minLength: 1, maxLength: 4, selector: ({ personId }) => personId })
  .map((all) =>
    all.map((one) => ({ ...testPerson(one.personId, one), carryIn: one.carryIn, nextStartAt: one.nextStartAt })),
  )

const shiftsOf = (all: readonly Planned[]): fc.Arbitrary<readonly Shift[]> =>
  fc
    .array(
      fc.record({
        person: fc.nat({ max: all.length - 1 }),
        day: fc.nat({ max: 6 }),
        hour: fc.integer({ min: 5, max: 12 }),
        hours: fc.integer({ min: 3, max: 11 }),
        role: fc.constantFrom('guard', 'till'),
      }),
      { maxLength: 8 },
    )
    .map((drawn) => {
      const byPersonAndDay = new Map(drawn.map((one) => [`${one.person}/${one.day}`, one]))
      return [...byPersonAndDay.values()].map((one, index) => {
        const startAt = weekStartAt + (one.day * 24 + one.hour) * 60 * minuteMs
        return {
          shiftId: id<'Shift'>(`shift-${index}`),
          personId: all[one.person]?.personId ?? null,
          role: one.role,
          startAt,
          endAt: startAt + one.hours * 60 * minuteMs,
          breaks: [],
        }
      })
    })
const week = people.chain((all) =>
  shiftsOf(all).map((shifts) => ({ outlet, weekOn, zone, people: all, shifts, demand: [] }) as const),
)
type Week = typeof week extends fc.Arbitrary<infer W> ? W : never

const override: Override = {
  overrideId: id('o1'),
  outletId: outlet.outletId,
  ruleId: id('rest'),
  parameter: 'minimum',
  value: 630,
  category: 'mitigated',
  reason: 'late opening in March',
  authorId: id('mia'),
  requestedAt: 1,
  fromOn: weekOn,
  untilOn: '2026-03-20',
  band: 'free',
  decision: null,
  withdrawnAt: null,
  outcome: null,
}
const pseudonymOf = (personId: PersonId): PersonId => id(digestOf(personId).slice(0, 13))
const reportOf = (given: Week): WeekReport =>
  buildWeekReport(freezeWeek({ week: given, pack, overrides: [override], pseudonymOf }), {
    revision: 1,
    exceptions: [],
    amendments: [],
    activity: { draftedAt: 1, checkedAt: 2, publishedAt: 3 },
  })

/** Paths to every leaf of what the digest covers. */
const leavesOf = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inside]) => leavesOf(inside, [...path, key]))
    : [path]
const otherThan = (leaf: unknown): unknown => {
  if (typeof leaf === 'number') return leaf + 1
  if (typeof leaf === 'boolean') return !leaf
  return typeof leaf === 'string' ? `${leaf}x` : 1
}
const flipAt = (value: unknown, [key, ...rest]: readonly string[]): unknown => {
  if (key === undefined) return otherThan(value)
  if (Array.isArray(value))
    return value.map((item, index) => (String(index) === key ? flipAt(item, rest) : (item as unknown)))
  const record = value as Readonly<Record<string, unknown>>
  return { ...record, [key]: flipAt(record[key], rest) }
}

describe('what leaves an outlet', () => {
  it('says nothing of a person: no name, no birth date, no id, in 1,000 reports', () => {
    let findings = 0
    fc.assert(
      fc.property(week, (given) => {
        const report = reportOf(given)
        findings += report.evaluation.findings.length
        const text = JSON.stringify(report)
        for (const { name, personId, birthOn } of given.people) {
          const parts = [name, ...name.split(' '), personId, birthOn ?? 'person-']
          expect(parts.filter((part) => text.includes(part))).toEqual([])
        }
        expect(report.facts.people).toHaveLength(given.people.length)
        for (const { nextStartAt: _next, ...facts } of report.facts.people) {
          expect(Object.keys(facts).toSorted()).toEqual(['carryIn', 'contractMinutesPerWeek', 'personId', 'skills'])
        }
      }),
      { numRuns: 1_000 },
    )
    // the reports were not empty
    expect(findings).toBeGreaterThan(500)
  })
})

describe('a frozen verdict', () => {
  it('is reached again from the report alone, after any journey as JSON', () => {
    fc.assert(
      fc.property(week, (given) => {
        const report = JSON.parse(JSON.stringify(reportOf(given))) as WeekReport
        expect(replayWeekReport(report, pack)).toEqual({ ok: true, value: report.digest })
      }),
    )
  })

  it('does not survive a change of any single fact, finding or override', () => {
    fc.assert(
      fc.property(week, fc.nat(), (given, draw) => {
        const report = reportOf(given)
        const { facts, evaluation, appliedOverrides, digest } = report
        const covered = { facts, evaluation, appliedOverrides, digest }
        const leaves = leavesOf(covered)
        const flipped = flipAt(covered, leaves[draw % leaves.length] ?? []) as typeof covered
        expect(replayWeekReport({ ...report, ...flipped }, pack)).toMatchObject({ ok: false, error: 'facts' })
      }),
      { numRuns: 500 },
    )
  })

  it('that was made up is caught, though its digest fits', () => {
    fc.assert(
      fc.property(week, (given) => {
        const report = reportOf(given)
        fc.pre(report.evaluation.findings.length > 0)
        const evaluation = { ...report.evaluation, findings: report.evaluation.findings.slice(1) }
        const input = { pack, overrides: report.appliedOverrides, week: report.facts }
        const forged = { ...report, evaluation, digest: evaluationDigest(input, evaluation) }
        expect(replayWeekReport(forged, pack)).toEqual({ ok: false, error: 'verdict' })
      }),
    )
  })

  it('belongs to one pack', () => {
    const [given] = fc.sample(week, 1)
    const report = reportOf(given!)
    expect(replayWeekReport(report, testPack({ version: 2 }))).toEqual({ ok: false, error: 'otherPack' })
    expect(replayWeekReport(report, testPack({ note: 'rewritten' }))).toEqual({ ok: false, error: 'facts' })
  })

  it('carries the overrides that were in force, with their reasons', () => {
    const [given] = fc.sample(week, 1)
    expect(reportOf(given!).appliedOverrides).toEqual([override])
  })
})
