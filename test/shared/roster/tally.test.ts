import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import type { Finding, Verdict } from '#shared/roster/findings.ts'
import { countedBy, inOrder, noneFine, slotOf, type Verdicts } from '#shared/roster/tally.ts'

const rules = 5
const words: readonly Verdict[] = [
  { word: 'violation', amount: 1 },
  { word: 'premium', amount: 1 },
  { word: 'undetermined', why: 'history', dueAt: null },
]

const findingOf = (personId: string | null, key: string, verdict: Verdict): Finding => ({
  key,
  ruleId: id('rule'),
  severity: 'notice',
  verdict,
  unit: 'minutes',
  on: '2026-03-02',
  personId: personId === null ? null : id(personId),
  role: null,
  shiftIds: [],
  limit: null,
  actual: null,
  occurrences: 1,
  parameters: [],
  steps: [],
})

interface Found {
  readonly slot: number
  readonly key: string
  readonly verdict: Verdict
}
const found: fc.Arbitrary<Found> = fc.record({
  slot: fc.tuple(fc.nat(rules - 1), fc.nat(6)).map(([rule, day]) => slotOf(rule, day)),
  key: fc.constantFrom('a', 'b', 'c', 'd'),
  verdict: fc.constantFrom(...words),
})

/** The outlet first, then people in order of their names, as an evaluation gives them. */
const subjects: fc.Arbitrary<readonly Verdicts[]> = fc
  .array(fc.tuple(fc.array(found, { maxLength: 12 }), fc.array(fc.nat(9), { minLength: rules, maxLength: rules })), {
    minLength: 1,
    maxLength: 5,
  })
  .map((all) =>
    all.map(([findings, fine], at) => ({
      findings: findings.map(({ key, verdict }) => findingOf(at === 0 ? null : `person ${at}`, key, verdict)),
      slots: findings.map(({ slot }) => slot),
      fine,
    })),
  )

describe('findings of an evaluation', () => {
  it('stand by slot, then by subject as given, then by key', () => {
    fc.assert(
      fc.property(subjects, (all) => {
        const entries = all.flatMap(({ findings, slots }, subject) =>
          findings.map((finding, at) => ({ finding, subject, slot: slots[at] ?? -1 })),
        )
        const sorted = entries.toSorted(
          (a, b) =>
            a.slot - b.slot ||
            a.subject - b.subject ||
            (a.finding.key < b.finding.key ? -1 : a.finding.key > b.finding.key ? 1 : 0),
        )
        const ordered = inOrder(all, rules)
        expect(ordered).toHaveLength(sorted.length)
        for (const [at, { finding }] of sorted.entries()) expect(ordered[at]).toBe(finding)
      }),
      { numRuns: 40 },
    )
  })

  it('leave what each subject found as it was', () => {
    fc.assert(
      fc.property(subjects, (all) => {
        const before = JSON.stringify(all)
        inOrder(all, rules)
        countedBy(all, rules)
        expect(JSON.stringify(all)).toBe(before)
      }),
      { numRuns: 40 },
    )
  })
})

describe('the counts of a rule', () => {
  it('are what was fine of every subject, and its findings by their word', () => {
    fc.assert(
      fc.property(subjects, fc.nat(rules - 1), (all, rule) => {
        const own = all.flatMap(({ findings, slots }) =>
          findings.filter((_, at) => Math.floor((slots[at] ?? -1) / 7) === rule),
        )
        const untold = own.filter(({ verdict }) => verdict.word === 'undetermined').length
        const { ok, found: broken, undetermined } = countedBy(all, rules)
        expect(ok[rule]).toBe(all.reduce((sum, { fine }) => sum + (fine[rule] ?? 0), 0))
        expect([broken[rule], undetermined[rule]]).toEqual([own.length - untold, untold])
      }),
      { numRuns: 40 },
    )
  })

  it('are none where nobody was looked at', () => {
    const { ok, found: broken, undetermined } = countedBy([{ findings: [], slots: [], fine: noneFine(rules) }], rules)
    for (const list of [ok, broken, undetermined]) expect([...list]).toEqual([0, 0, 0, 0, 0])
  })
})
