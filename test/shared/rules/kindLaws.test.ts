/** What holds for every rule of law, whatever is planned. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { addDays, minuteMs } from '#shared/kernel/time.ts'
import { carryInsOf } from '#shared/roster/carryIn.ts'
import { evaluateWeek } from '#shared/roster/evaluate.ts'
import type { Evaluation, Finding } from '#shared/roster/findings.ts'
import type { ShiftFacts, WeekFacts } from '#shared/roster/model.ts'
import type { Rule, RulePack } from '#shared/rules/model.ts'
import { arbitraryHistory, lawMondayAt, lawPack, weekOfHistory } from '#test/support/lawWeeks.ts'
import { packOf } from '#test/support/ruleBuilders.ts'

const runs = { numRuns: 40 }
const judge = (week: WeekFacts, pack: RulePack = lawPack): Evaluation => evaluateWeek({ pack, overrides: [], week })
const weekMs = 7 * 86_400_000

const isFound = ({ verdict }: Finding): boolean => verdict.word === 'violation' || verdict.word === 'premium'
const amountOf = ({ verdict }: Finding): number => ('amount' in verdict ? verdict.amount : 0)
const sumBy = (findings: readonly Finding[]): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>()
  for (const finding of findings) sums.set(finding.ruleId, (sums.get(finding.ruleId) ?? 0) + amountOf(finding))
  return sums
}
/** A finding without the names that hang on dates and people. */
const told = ({ ruleId, verdict, limit, actual, on }: Finding, days = 0): string =>
  JSON.stringify([ruleId, verdict.word, amountOf({ verdict } as Finding), limit, actual, addDays(on, -days)])
const allTold = (findings: readonly Finding[], days = 0): readonly string[] =>
  findings.map((finding) => told(finding, days)).toSorted()

const laterBy = (shifts: readonly ShiftFacts[], ms: number): readonly ShiftFacts[] =>
  shifts.map((shift) => ({
    ...shift,
    startAt: shift.startAt + ms,
    endAt: shift.endAt + ms,
    breaks: shift.breaks.map(({ startAt, endAt }) => ({ startAt: startAt + ms, endAt: endAt + ms })),
  }))

/** Rules that ask neither for the season nor for the month. */
const timeless = packOf(
  lawPack.rules.filter(
    ({ check }) => !/season|"dates"|calendar-(month|year)|orSameMonth|school|fortnight/.test(JSON.stringify(check)),
  ),
)

describe('a roster', () => {
  it('so many whole weeks later, under the same clock, is judged alike', () => {
    fc.assert(
      fc.property(arbitraryHistory, fc.integer({ min: 1, max: 8 }), (shifts, weeks) => {
        const ages = (week: WeekFacts): WeekFacts => ({
          ...week,
          people: week.people.map((person) => ({ ...person, age: { years: 18, turnsOn: null } })),
        })
        const there = judge(ages(weekOfHistory(laterBy(shifts, weeks * weekMs), weeks)), timeless)
        const here = judge(ages(weekOfHistory(shifts)), timeless)
        expect(allTold(there.findings, 7 * weeks)).toEqual(allTold(here.findings))
      }),
      runs,
    )
  })

  it('with its shifts in another order is judged alike', () => {
    fc.assert(
      fc.property(arbitraryHistory, (shifts) => {
        const week = weekOfHistory(shifts)
        const people = week.people.map((person) => ({ ...person, past: person.past?.toReversed() }))
        expect(judge({ ...week, shifts: week.shifts.toReversed(), people })).toEqual(judge(week))
      }),
      runs,
    )
  })

  it('of people with other names is judged alike', () => {
    const names: Readonly<Record<string, string>> = { ana: 'zoe', ben: 'abe', cem: 'kim' }
    const renamed = <T extends { readonly personId: string | null }>(one: T): T => ({
      ...one,
      personId: one.personId === null ? null : id(names[one.personId] ?? one.personId),
    })
    fc.assert(
      fc.property(arbitraryHistory, (shifts) => {
        const week = weekOfHistory(shifts)
        const other = {
          ...week,
          people: week.people.map((person) => ({ ...renamed(person), past: person.past?.map(renamed) })),
          shifts: week.shifts.map(renamed),
          changes: week.changes?.map(renamed),
        }
        expect(allTold(judge(other).findings)).toEqual(allTold(judge(week).findings))
        expect(judge(other).counts).toEqual(judge(week).counts)
      }),
      runs,
    )
  })
})

const withBreak = (shift: ShiftFacts): ShiftFacts => ({
  ...shift,
  breaks: [{ startAt: shift.startAt + 15 * minuteMs, endAt: shift.startAt + 30 * minuteMs }],
})
const measured = packOf(
  lawPack.rules.filter(
    ({ check, parameters }) =>
      (check.kind === 'work-limit' || check.kind === 'work-average') && !('minimum' in parameters),
  ),
)

describe('one break more', () => {
  it('never makes work longer', () => {
    fc.assert(
      fc.property(arbitraryHistory, fc.nat(100), (shifts, pick) => {
        const bare = shifts.flatMap((shift, at) => (shift.breaks.length === 0 ? [at] : []))
        const chosen = bare[pick % Math.max(1, bare.length)]
        const paused = shifts.map((shift, at) => (at === chosen ? withBreak(shift) : shift))
        const before = sumBy(judge(weekOfHistory(shifts), measured).findings)
        for (const [ruleId, amount] of sumBy(judge(weekOfHistory(paused), measured).findings))
          expect([ruleId, amount <= (before.get(ruleId) ?? 0)]).toEqual([ruleId, true])
      }),
      runs,
    )
  })
})

/**
 * All but the lengths of reference periods: a shorter one asks for rest or balance sooner, and with other windows it is
 * other weeks that fail.
 */
const valuesOf = lawPack.rules.flatMap((rule) =>
  Object.keys(rule.parameters)
    .filter((name) => name !== 'window' && !name.startsWith('weeks'))
    .map((name) => [rule, name] as const),
)
const stricter = (rule: Rule, name: string, by: number): Rule => {
  const parameter = rule.parameters[name]
  if (parameter === undefined) return rule
  const value = Math.max(0, parameter.value + (parameter.stricter === 'higher' ? by : -by))
  return { ...rule, parameters: { ...rule.parameters, [name]: { ...parameter, value } } }
}

describe('a stricter value', () => {
  /** Over all weeks: what an earlier one now says may be why this one has less to say. */
  const isBroken = (shifts: readonly ShiftFacts[], rule: Rule): boolean =>
    [-4, -3, -2, -1, 0, 1].some((weeks) => judge(weekOfHistory(shifts, weeks), packOf([rule])).findings.some(isFound))

  it('never turns what was found into nothing', () => {
    let broken = 0
    fc.assert(
      fc.property(
        arbitraryHistory,
        fc.constantFrom(...valuesOf),
        fc.constantFrom(1, 7, 60, 500),
        (shifts, [rule, name], by) => {
          if (!isBroken(shifts, rule)) return
          broken += 1
          expect([rule.ruleId, name, isBroken(shifts, stricter(rule, name, by))]).toEqual([rule.ruleId, name, true])
        },
      ),
      { numRuns: 500 },
    )
    expect(broken).toBeGreaterThan(100)
  })
})

describe('the past', () => {
  const shortMemory = packOf(
    lawPack.rules.filter(
      ({ check }) =>
        (check.kind === 'rest-between' && check.reduction === undefined) ||
        (check.kind === 'count-limit' && check.counts === 'consecutive-days'),
    ),
  )

  it('told as what is carried in says the same as its shifts', () => {
    fc.assert(
      fc.property(arbitraryHistory, (shifts) => {
        const week = weekOfHistory(shifts)
        const past = shifts.filter(({ startAt }) => startAt < lawMondayAt)
        const carried = carryInsOf(past, week.zone, week.weekOn)
        const people = week.people.map((person) => ({
          ...person,
          past: undefined,
          carryIn: carried.get(person.personId) ?? person.carryIn,
        }))
        const { findings } = judge({ ...week, people }, shortMemory)
        expect(allTold(findings)).toEqual(allTold(judge(week, shortMemory).findings))
      }),
      runs,
    )
  })

  /** Who is alone is told date by date: one night may be wrong on two. */
  const persons = packOf(lawPack.rules.filter(({ check }) => check.kind !== 'companion' && check.kind !== 'coverage'))

  it('judged week by week shows each breach once', () => {
    fc.assert(
      fc.property(arbitraryHistory, (shifts) => {
        const seenIn = new Map<string, number>()
        for (let weeks = -4; weeks <= 2; weeks += 1)
          for (const finding of judge(weekOfHistory(shifts, weeks), persons).findings) {
            const { ruleId, personId, shiftIds } = finding
            if (!isFound(finding) || shiftIds.length === 0) continue
            const name = JSON.stringify([ruleId, personId, shiftIds])
            expect([name, seenIn.get(name) ?? weeks]).toEqual([name, weeks])
            seenIn.set(name, weeks)
          }
      }),
      runs,
    )
  })
})
