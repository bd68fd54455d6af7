import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildWeekReport, freezeWeek } from '#shared/compliance/buildWeekReport.ts'
import { canonicalJson } from '#shared/kernel/canonicalJson.ts'
import { id, type PersonId } from '#shared/kernel/ids.ts'
import type { Override } from '#shared/overrides/model.ts'
import { evaluateWeek, evaluationDigest } from '#shared/roster/evaluate.ts'
import type { Shift } from '#shared/roster/model.ts'
import { testOutlet, testPack, testPerson } from '#test/support/testOrganisation.ts'

const zone = [{ fromAt: 0, offsetMinutes: 60 }]
const monday = Date.UTC(2026, 2, 15, 23)
const minute = 60_000
const weekOn = '2026-03-16' as const
const outlet = testOutlet('nordbad')
const pack = testPack()
const pseudonymOf = (personId: PersonId): PersonId => id(`pseudonym${personId.length}`)
const override = (over: Partial<Override>): Override => ({
  overrideId: id('o1'),
  outletId: outlet.outletId,
  ruleId: id('rest'),
  parameter: 'minimum',
  value: 620,
  category: 'waiver',
  reason: 'test',
  authorId: id('mia'),
  requestedAt: 0,
  fromOn: '2026-03-18',
  untilOn: '2026-03-20',
  band: 'free',
  decision: null,
  withdrawnAt: null,
  outcome: null,
  ...over,
})
const shifts = fc
  .array(
    fc.record({
      who: fc.constantFrom('anna', 'benno', null),
      start: fc.nat(6 * 1_440),
      length: fc.integer({ min: 60, max: 780 }),
    }),
    { maxLength: 12 },
  )
  .map((parts) =>
    parts.map(({ who, start, length }, at): Shift => ({
      shiftId: id(`s${at}`),
      personId: who === null ? null : id(who),
      role: 'guard',
      startAt: monday + start * minute,
      endAt: monday + (start + length) * minute,
      breaks: [],
    })),
  )
const people = [testPerson('anna', { birthOn: '2009-01-01' }), testPerson('benno', { birthOn: null })].map(
  (person) => ({
    ...person,
    carryIn: null,
  }),
)
const freeze = (planned: readonly Shift[], overrides: readonly Override[] = []) =>
  freezeWeek({ week: { outlet, weekOn, zone, people, shifts: planned, demand: [] }, pack, overrides, pseudonymOf })

describe('a frozen week', () => {
  it('is decided again to the same digest by whoever holds report and pack', () => {
    fc.assert(
      fc.property(shifts, fc.boolean(), (planned, isLoose) => {
        const frozen = freeze(
          planned,
          isLoose ? [override({}), override({ overrideId: id('o2'), value: 560, band: 'outer' })] : [],
        )
        const sent = JSON.parse(JSON.stringify(frozen)) as typeof frozen
        const input = { pack, overrides: sent.appliedOverrides, week: sent.facts }
        const again = evaluateWeek(input)
        expect(canonicalJson(again)).toBe(canonicalJson(sent.evaluation))
        expect(evaluationDigest(input, again)).toBe(sent.digest)
      }),
    )
  })

  it('finds the same as the board, person for person', () => {
    fc.assert(
      fc.property(shifts, (planned) => {
        const frozen = freeze(planned)
        const open = freezeWeek({
          week: { outlet, weekOn, zone, people, shifts: planned, demand: [] },
          pack,
          overrides: [],
          pseudonymOf: (personId) => personId,
        })
        const named = open.evaluation.findings.map(({ ruleId, personId, verdict }) =>
          canonicalJson([ruleId, personId === null ? null : pseudonymOf(personId), verdict]),
        )
        const hidden = frozen.evaluation.findings.map(({ ruleId, personId, verdict }) =>
          canonicalJson([ruleId, personId, verdict]),
        )
        expect(hidden.toSorted((a, b) => (a < b ? -1 : 1))).toEqual(named.toSorted((a, b) => (a < b ? -1 : 1)))
      }),
    )
  })

  it('holds no person id, no name and no birth date', () => {
    fc.assert(
      fc.property(shifts, (planned) => {
        const text = JSON.stringify(freeze(planned))
        for (const secret of ['anna', 'benno', 'Name of', '2009-01-01']) expect(text).not.toContain(secret)
      }),
    )
  })

  it('becomes a report with what people accepted and when', () => {
    const frozen = freeze([])
    const rest = {
      revision: 2,
      exceptions: [],
      amendments: [],
      activity: { draftedAt: 1, checkedAt: 2, publishedAt: 3 },
    }
    expect(buildWeekReport(frozen, rest)).toEqual({ ...frozen, ...rest })
  })
})
