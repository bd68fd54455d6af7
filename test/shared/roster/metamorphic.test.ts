/** What changes in a week without changing its sense must not change its verdict either. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { id, type PersonId } from '#shared/kernel/ids.ts'
import { addDays } from '#shared/kernel/time.ts'
import { evaluateWeek } from '#shared/roster/evaluate.ts'
import type { Evaluation, Finding } from '#shared/roster/findings.ts'
import type { ShiftFacts, WeekFacts } from '#shared/roster/model.ts'
import type { RulePack } from '#shared/rules/model.ts'
import { arbitraryWeek, fortyRules } from '#test/support/arbitraryWeeks.ts'

const runs = { numRuns: 30 }
const judge = (week: WeekFacts, pack: RulePack = fortyRules): Evaluation => evaluateWeek({ pack, overrides: [], week })
const dayMs = 86_400_000

/** The same facts so much later; the clocks change that much later, too. */
const movedBy = (week: WeekFacts, ms: number): WeekFacts => {
  const instant = <T extends number | null | undefined>(at: T): T => (typeof at === 'number' ? ((at + ms) as T) : at)
  return {
    ...week,
    zone: week.zone.map((entry) => ({ ...entry, fromAt: entry.fromAt + ms })),
    people: week.people.map((person) => ({
      ...person,
      carryIn: person.carryIn && { ...person.carryIn, lastEndAt: instant(person.carryIn.lastEndAt) },
      ...('nextStartAt' in person ? { nextStartAt: instant(person.nextStartAt) } : {}),
    })),
    shifts: week.shifts.map((one): ShiftFacts => ({
      ...one,
      startAt: one.startAt + ms,
      endAt: one.endAt + ms,
      breaks: one.breaks.map(({ startAt, endAt }) => ({ startAt: startAt + ms, endAt: endAt + ms })),
    })),
    demand: week.demand.map((one) => ({ ...one, startAt: one.startAt + ms })),
  }
}
const laterBy = (week: WeekFacts, days: number): WeekFacts => ({
  ...movedBy(week, days * dayMs),
  outlet: { ...week.outlet, holidays: week.outlet.holidays.map((on) => addDays(on, days)) },
  weekOn: addDays(week.weekOn, days),
})

/** What a finding says, told as of so much earlier; its key is left out, for it names days and instants. */
const told = (finding: Finding, ms = 0, days = 0) => {
  const { ruleId, personId, role, severity, unit, limit, actual, occurrences, parameters, shiftIds } = finding
  const { verdict, steps, on } = finding
  return {
    said: { ruleId, personId, role, severity, unit, limit, actual, occurrences, parameters, shiftIds },
    on: addDays(on, -days),
    verdict: 'dueAt' in verdict && verdict.dueAt !== null ? { ...verdict, dueAt: verdict.dueAt - ms } : verdict,
    steps: steps.map((step) => ({ ...step, startAt: step.startAt - ms })),
  }
}
const sorted = (findings: readonly object[]): readonly string[] => findings.map((one) => JSON.stringify(one)).toSorted()

describe('a week of another date', () => {
  it('is judged alike, so many weeks earlier or later', () => {
    fc.assert(
      fc.property(arbitraryWeek, fc.integer({ min: -60, max: 60 }), (week, weeks) => {
        const days = 7 * weeks
        const there = judge(laterBy(week, days))
        expect(there.findings.map((one) => told(one, days * dayMs, days))).toEqual(
          judge(week).findings.map((one) => told(one)),
        )
        expect(there.counts).toEqual(judge(week).counts)
      }),
      runs,
    )
  })

  it('at the other side of the world, at the same times of the day, is judged alike', () => {
    fc.assert(
      fc.property(arbitraryWeek, fc.constantFrom(-660, -210, 345, 765), (week, offsetMinutes) => {
        const plain: WeekFacts = { ...week, zone: [{ fromAt: 0, offsetMinutes: 60 }] }
        const ms = (60 - offsetMinutes) * 60_000
        const there = judge({ ...movedBy(plain, ms), zone: [{ fromAt: 0, offsetMinutes }] })
        expect(there.findings.map((one) => told(one, ms))).toEqual(judge(plain).findings.map((one) => told(one)))
      }),
      runs,
    )
  })
})

describe('people under other names', () => {
  it('are judged alike, one by one', () => {
    fc.assert(
      fc.property(arbitraryWeek, fc.nat(1_000), (week, salt) => {
        const names = new Map(
          week.people.map(({ personId }, at) => [personId, id<'Person'>(`x${(at * 7 + salt) % 1_009}-${at}`)]),
        )
        const back = new Map([...names].map(([from, to]) => [to, from]))
        const nameOf = (personId: PersonId | null) => (personId === null ? null : (names.get(personId) ?? personId))
        const renamed: WeekFacts = {
          ...week,
          people: week.people.map((one) => ({ ...one, personId: nameOf(one.personId) ?? one.personId })),
          shifts: week.shifts.map((one) => ({ ...one, personId: nameOf(one.personId) })),
        }
        const restored = judge(renamed).findings.map((one) =>
          told({ ...one, personId: one.personId === null ? null : (back.get(one.personId) ?? null) }),
        )
        expect(sorted(restored)).toEqual(sorted(judge(week).findings.map((one) => told(one))))
        expect(judge(renamed).counts).toEqual(judge(week).counts)
      }),
      runs,
    )
  })

  it('who leave take with them what was found of them, and nothing of anybody else', () => {
    fc.assert(
      fc.property(arbitraryWeek, fc.nat(7), (week, at) => {
        const gone = week.people[at % week.people.length]?.personId
        const rest: WeekFacts = {
          ...week,
          people: week.people.filter(({ personId }) => personId !== gone),
          shifts: week.shifts.filter(({ personId }) => personId !== gone),
        }
        const ofPeople = ({ findings }: Evaluation) => findings.filter(({ personId }) => personId !== null)
        expect(ofPeople(judge(rest))).toEqual(ofPeople(judge(week)).filter(({ personId }) => personId !== gone))
      }),
      runs,
    )
  })
})

describe('rules', () => {
  it('judge each for itself: without one of them the others find the same', () => {
    fc.assert(
      fc.property(arbitraryWeek, fc.nat(39), (week, at) => {
        const left = fortyRules.rules[at]?.ruleId
        const fewer = { ...fortyRules, rules: fortyRules.rules.filter(({ ruleId }) => ruleId !== left) }
        const { findings, counts } = judge(week)
        const without = judge(week, fewer)
        expect(without.findings).toEqual(findings.filter(({ ruleId }) => ruleId !== left))
        expect(without.counts).toEqual(Object.fromEntries(Object.entries(counts).filter(([ruleId]) => ruleId !== left)))
      }),
      runs,
    )
  })

  it('find the same in any order of the pack', () => {
    const shuffled = fc.shuffledSubarray([...fortyRules.rules], { minLength: fortyRules.rules.length })
    fc.assert(
      fc.property(arbitraryWeek, shuffled, (week, rules) => {
        const { findings, counts } = judge(week, { ...fortyRules, rules })
        expect(sorted(findings)).toEqual(sorted(judge(week).findings))
        expect(counts).toEqual(judge(week).counts)
      }),
      runs,
    )
  })
})
