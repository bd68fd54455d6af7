import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differenceMap } from '#shared/compare/differenceMap.ts'
import type { DifferenceState } from '#shared/compare/model.ts'
import { id } from '#shared/kernel/ids.ts'
import { addDays } from '#shared/kernel/time.ts'
import { cell, evidence, mapInput } from '#test/support/testMap.ts'
import { testOutlet, testPack } from '#test/support/testOrganisation.ts'
import { approvalOf, restFinding, restValue, testOverride, testWeek, testWeekOn } from '#test/support/testReports.ts'

const anyFinding = fc
  .record({
    key: fc.constantFrom('k1', 'k2', 'k3'),
    actual: fc.integer({ min: 500, max: 700 }),
    day: fc.integer({ min: 0, max: 6 }),
    word: fc.constantFrom('violation' as const, 'undetermined' as const),
  })
  .map(({ key, actual, day, word }) =>
    restFinding({
      key,
      on: addDays(testWeekOn, day),
      ...(word === 'violation'
        ? { actual, verdict: { word, amount: 1 } }
        : { actual: null, limit: null, verdict: { word, why: 'carryIn', dueAt: null } }),
    }),
  )
const anyOverride = fc
  .record({
    name: fc.nat(20),
    value: fc.integer({ min: 530, max: 720 }),
    fromDay: fc.integer({ min: -20, max: 6 }),
    days: fc.integer({ min: 0, max: 30 }),
    approved: fc.boolean(),
    withdrawn: fc.boolean(),
  })
  .map(({ name, value, fromDay, days, approved, withdrawn }) => {
    const override = testOverride({
      overrideId: id(`o${name}`),
      value,
      band: value < 600 ? 'outer' : 'free',
      fromOn: addDays(testWeekOn, fromDay),
      untilOn: addDays(testWeekOn, fromDay + days),
      withdrawnAt: withdrawn ? 5 : null,
    })
    return approved && override.band === 'outer' ? { ...override, decision: approvalOf(override) } : override
  })
const anyWeek = fc
  .record({
    back: fc.integer({ min: 0, max: 3 }),
    findings: fc.array(anyFinding, { maxLength: 4 }),
    value: fc.constantFrom(660, 660, 630, 615),
    excepted: fc.subarray(['k1', 'k2', 'k3']),
  })
  .map(({ back, findings, value, excepted }) =>
    testWeek({
      weekOn: addDays(testWeekOn, -7 * back),
      evaluation: { findings, values: [restValue(value)] },
      exceptions: excepted.map((findingKey) => ({
        findingKey,
        reason: 'r',
        ownerId: id<'Actor'>('mia'),
        acceptedAt: 1,
      })),
    }),
  )
const shuffled = <T>(items: readonly T[], seed: number): readonly T[] =>
  items
    .map((item, at) => ({ item, order: ((at + 1) * (seed + 7919)) % 101 }))
    .toSorted((a, b) => a.order - b.order)
    .map(({ item }) => item)

describe('laws of the map', () => {
  it('does not depend on the order in which weeks, overrides, outlets and packs arrived', () => {
    fc.assert(
      fc.property(
        fc.array(anyWeek, { maxLength: 4 }),
        fc.array(anyOverride, { maxLength: 4 }),
        fc.nat(1000),
        (weeks, overrides, seed) => {
          const other = { outlet: testOutlet('westbad'), weeks: [], overrides: [] }
          const packs = [testPack(), testPack({ version: 2, effectiveOn: addDays(testWeekOn, -7) })]
          const map = differenceMap(mapInput({ packs, outlets: [evidence(weeks, overrides), other] }))
          const again = differenceMap(
            mapInput({
              packs: packs.toReversed(),
              outlets: [other, evidence(shuffled(weeks, seed), shuffled(overrides, seed))],
            }),
          )
          expect(again).toEqual(map)
        },
      ),
    )
  })

  it('never finds more unexplained when an override is added', () => {
    const rank: readonly DifferenceState[] = ['same', 'allowed', 'unknown', 'expired', 'unexplained']
    fc.assert(
      fc.property(
        fc.array(anyWeek, { minLength: 1, maxLength: 4 }),
        fc.array(anyOverride, { maxLength: 3 }),
        anyOverride,
        (weeks, overrides, added) => {
          const before = cell(evidence(weeks, overrides)).state
          const after = cell(evidence(weeks, [...overrides, added])).state
          if (after === 'unexplained') expect(before).toBe('unexplained')
          if (before === 'allowed') expect(rank.indexOf(after)).toBeLessThanOrEqual(rank.indexOf('allowed'))
        },
      ),
    )
  })

  it('calls nothing the same that is missing, undetermined, differing or found', () => {
    fc.assert(
      fc.property(
        fc.array(anyWeek, { maxLength: 4 }),
        fc.array(anyOverride, { maxLength: 3 }),
        fc.constantFrom('rest', 'day', 'minors'),
        (weeks, overrides, ruleId) => {
          const found = cell(evidence(weeks, overrides), ruleId)
          if (found.state !== 'same') return
          expect(found).toMatchObject({ findings: 0, valueDiffers: false })
          expect(found.weeks).toBeGreaterThan(0)
          expect(found.cases).toBeGreaterThan(0)
        },
      ),
    )
  })
})
