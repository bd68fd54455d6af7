/** The laws of the domain, as far as judging a week carries them, over random weeks. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { addDays } from '#shared/kernel/time.ts'
import type { Override } from '#shared/overrides/model.ts'
import { evaluateWeek, evaluationDigest } from '#shared/roster/evaluate.ts'
import { createEvaluator } from '#shared/roster/evaluator.ts'
import type { Evaluation, Finding } from '#shared/roster/findings.ts'
import type { WeekFacts } from '#shared/roster/model.ts'
import { weekFactsOf } from '#shared/roster/weekFacts.ts'
import { changeWeek } from '#shared/roster/wouldBe.ts'
import type { Rule, RulePack } from '#shared/rules/model.ts'
import { arbitraryEdits, arbitraryWeek, editedShift, fortyRules } from '#test/support/arbitraryWeeks.ts'
import { overrideOf } from '#test/support/ruleBuilders.ts'

const runs = { numRuns: 40 }
const judge = (week: WeekFacts, pack: RulePack = fortyRules, overrides: readonly Override[] = []): Evaluation =>
  evaluateWeek({ pack, overrides, week })
const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T
const isViolation = ({ verdict }: Finding): boolean => verdict.word === 'violation'
const amountOf = (findings: readonly Finding[], ruleId: string): number =>
  findings.reduce(
    (sum, { ruleId: of, verdict }) => sum + (of === ruleId && verdict.word === 'violation' ? verdict.amount : 0),
    0,
  )

describe('law 1, determinism', () => {
  it('gives the same digest for the same facts, wherever they come from', () => {
    fc.assert(
      fc.property(arbitraryWeek, (week) => {
        const input = { pack: fortyRules, overrides: [], week }
        const copy = copyOf(input)
        expect(evaluationDigest(copy, evaluateWeek(copy))).toBe(evaluationDigest(input, evaluateWeek(input)))
      }),
      runs,
    )
  })

  it('does not hang on the order in which people and demand are named', () => {
    fc.assert(
      fc.property(arbitraryWeek, (week) => {
        const turned = { ...week, people: week.people.toReversed(), demand: week.demand.toReversed() }
        expect(judge(turned)).toEqual(judge(week))
      }),
      runs,
    )
  })

  it('orders findings by rule, day, person, key', () => {
    const places = new Map(fortyRules.rules.map(({ ruleId }, at) => [ruleId, at]))
    fc.assert(
      fc.property(arbitraryWeek, (week) => {
        const { findings } = judge(week)
        const sorted = findings.toSorted((a, b) => {
          const rule = (places.get(a.ruleId) ?? 0) - (places.get(b.ruleId) ?? 0)
          if (rule !== 0) return rule
          const [x, y] = [a, b].map(({ on, personId, key }) => [on, personId ?? '', key].join('\n'))
          return (x ?? '') < (y ?? '') ? -1 : 1
        })
        expect(findings.map(({ key }) => key)).toEqual(sorted.map(({ key }) => key))
        expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length)
      }),
      runs,
    )
  })
})

describe('law 2, one evaluator', () => {
  it('gives while dragging exactly what it gives from scratch', () => {
    fc.assert(
      fc.property(arbitraryWeek, arbitraryEdits, (start, edits) => {
        const evaluator = createEvaluator(fortyRules, [], start.outlet, start.weekOn)
        let week = start
        expect(evaluator.evaluate(week)).toEqual(judge(week))
        for (const edit of edits) {
          const change = editedShift(week, edit)
          if (change !== null) week = changeWeek(week, [change])
          expect(evaluator.evaluate(week)).toEqual(judge(week))
        }
        // and back again
        expect(evaluator.evaluate(start)).toEqual(judge(start))
      }),
      runs,
    )
  })
})

describe('law 6, the past is not rewritten', () => {
  it('does not change for an override that starts after the week', () => {
    fc.assert(
      fc.property(arbitraryWeek, fc.integer({ min: 7, max: 400 }), (week, days) => {
        const fromOn = addDays(week.weekOn, days)
        const later = overrideOf({ ruleId: id('rule-0'), value: 900, fromOn, untilOn: addDays(fromOn, 10) })
        expect(judge(week, fortyRules, [later])).toEqual(judge(week))
      }),
      runs,
    )
  })
})

describe('law 7, severity', () => {
  it('says what happens with a finding, never whether there is one', () => {
    const shadowed = { ...fortyRules, rules: fortyRules.rules.map((rule): Rule => ({ ...rule, severity: 'shadow' })) }
    fc.assert(
      fc.property(arbitraryWeek, (week) => {
        const { findings, counts } = judge(week)
        const shadow = judge(week, shadowed)
        expect(shadow.findings).toEqual(findings.map((finding) => ({ ...finding, severity: 'shadow' })))
        expect(shadow.counts).toEqual(counts)
      }),
      runs,
    )
  })
})

describe('law 8, no unknown passes', () => {
  const aged = new Set(fortyRules.rules.filter(({ scope }) => scope.people !== undefined).map(({ ruleId }) => ruleId))

  it('a person of unknown age is undetermined under every rule for an age group', () => {
    fc.assert(
      fc.property(arbitraryWeek, (week) => {
        const personId = week.shifts.find((shift) => shift.personId !== null)?.personId
        const shifts = week.shifts.map((shift) => (shift.personId === personId ? { ...shift, minor: null } : shift))
        const { findings } = judge({ ...week, shifts })
        const unknown = findings.filter(
          ({ personId: of, verdict }) =>
            of === personId && verdict.word === 'undetermined' && verdict.why === 'birthDate',
        )
        expect(unknown.length).toBe(aged.size)
      }),
      runs,
    )
  })

  it('an unknown look-back takes no violation away without a word, and makes nothing fine', () => {
    fc.assert(
      fc.property(arbitraryWeek, (week) => {
        const known = judge(week)
        const unknown = judge({ ...week, people: week.people.map((person) => ({ ...person, carryIn: null })) })
        const said = new Set(unknown.findings.map(({ key }) => key))
        expect(known.findings.filter((finding) => isViolation(finding) && !said.has(finding.key))).toEqual([])
        for (const { ruleId } of fortyRules.rules)
          expect(unknown.counts[ruleId]?.ok).toBeLessThanOrEqual(known.counts[ruleId]?.ok ?? 0)
      }),
      runs,
    )
  })

  it('a day without demand is never counted as covered', () => {
    fc.assert(
      fc.property(arbitraryWeek, fc.nat(6), (week, day) => {
        const on = addDays(week.weekOn, day)
        const demand = week.demand.filter(({ startAt }) => new Date(startAt).toISOString().slice(0, 10) !== on)
        const { findings, coverage } = judge({ ...week, demand })
        expect(coverage.some(({ startAt }) => new Date(startAt).toISOString().slice(0, 10) === on)).toBe(false)
        expect(
          findings.some(
            ({ on: at, verdict }) => at === on && verdict.word === 'undetermined' && verdict.why === 'demand',
          ),
        ).toBe(true)
      }),
      runs,
    )
  })
})

describe('law 9, people stay in the outlet', () => {
  const personal = fc.record({
    name: fc.string({ minLength: 12, maxLength: 20 }).map((text) => `Name ${text}`),
    year: fc.integer({ min: 1950, max: 2011 }),
  })
  it('facts carry neither names nor birth dates', () => {
    fc.assert(
      fc.property(arbitraryWeek, personal, (week, { name, year }) => {
        const birthOn = `${year}-03-04` as const
        const people = week.people.map(({ personId, skills, carryIn }) => ({
          personId,
          skills,
          carryIn,
          name,
          birthOn,
          contractMinutesPerWeek: 2_400,
          active: true,
        }))
        const outlet = { ...week.outlet, name: 'Mitte', timeZone: 'Europe/Berlin' }
        const facts = JSON.stringify(weekFactsOf({ ...week, outlet, people }))
        expect(facts).not.toContain(JSON.stringify(name).slice(1, -1))
        expect(facts).not.toContain(birthOn)
      }),
      runs,
    )
  })
})

describe('law 10, enough is carried to check again', () => {
  it('gives the same verdict from the facts alone, after a journey as text', () => {
    fc.assert(
      fc.property(arbitraryWeek, (week) => {
        expect(judge(copyOf(week), copyOf(fortyRules))).toEqual(copyOf(judge(week)))
      }),
      runs,
    )
  })
})

describe('law 11, safe direction', () => {
  const numbered = fortyRules.rules.flatMap((rule) => Object.keys(rule.parameters).map((name) => [rule, name] as const))

  it('a stricter value never finds less', () => {
    fc.assert(
      fc.property(
        arbitraryWeek,
        fc.constantFrom(...numbered),
        fc.integer({ min: 1, max: 120 }),
        (week, [rule, name], by) => {
          const parameter = rule.parameters[name]
          if (parameter === undefined) throw new Error('no parameter')
          const value = Math.max(0, parameter.value + (parameter.stricter === 'higher' ? by : -by))
          const stricter = { ...rule, parameters: { ...rule.parameters, [name]: { ...parameter, value } } }
          const pack = { ...fortyRules, rules: [rule] }
          const before = amountOf(judge(week, pack).findings, rule.ruleId)
          expect(amountOf(judge(week, { ...pack, rules: [stricter] }).findings, rule.ruleId)).toBeGreaterThanOrEqual(
            before,
          )
        },
      ),
      { numRuns: 200 },
    )
  })

  it('a stricter local value holds without bounds and without approval', () => {
    fc.assert(
      fc.property(arbitraryWeek, fc.constantFrom(...numbered), (week, [rule, name]) => {
        const parameter = rule.parameters[name]
        const value = Math.max(0, (parameter?.value ?? 0) + (parameter?.stricter === 'higher' ? 5 : -5))
        const span = { fromOn: week.weekOn, untilOn: addDays(week.weekOn, 6) }
        const { outletId } = week.outlet
        const override = overrideOf({ outletId, ruleId: rule.ruleId, parameter: name, value, ...span })
        const { values } = judge(week, { ...fortyRules, rules: [rule] }, [override])
        const read = values.filter((each) => each.parameter === name)
        expect(read.map((each) => each.value)).toEqual(read.map(() => value))
      }),
      runs,
    )
  })
})

describe('law 12, silence is visible', () => {
  it('counts every subject once: fine, found or undetermined; a rule that looked at nothing is not fine', () => {
    fc.assert(
      fc.property(arbitraryWeek, (week) => {
        const { findings, counts } = judge(week)
        expect(Object.keys(counts)).toHaveLength(fortyRules.rules.length)
        for (const { ruleId } of fortyRules.rules) {
          const count = counts[ruleId]
          const own = findings.filter((finding) => finding.ruleId === ruleId)
          expect(count?.found).toBe(own.filter(isViolation).length)
          expect(count?.undetermined).toBe(own.length - own.filter(isViolation).length)
          expect(count?.checked).toBe((count?.ok ?? 0) + own.length)
        }
        const nobody = judge({ ...week, shifts: [], demand: [], outlet: { ...week.outlet, openings: [] } })
        expect(Object.values(nobody.counts).every(({ checked, ok }) => checked === 0 && ok === 0)).toBe(true)
      }),
      runs,
    )
  })
})

describe('law 13, every number answers for itself', () => {
  it('leads from a finding to the values that it read, and adds up', () => {
    fc.assert(
      fc.property(arbitraryWeek, (week) => {
        const { findings, values } = judge(week)
        const known = new Set(values.map(({ ruleId, parameter }) => `${ruleId} ${parameter}`))
        for (const { ruleId, verdict, parameters, limit, actual, steps, role } of findings) {
          for (const name of parameters) expect(known).toContain(`${ruleId} ${name}`)
          if (verdict.word !== 'violation' || limit === null || actual === null) continue
          expect(Math.abs(limit - actual)).toBe(verdict.amount)
          if (role === null) continue
          const missing = steps.reduce((sum, step) => sum + (step.needed - step.planned) * step.minutes, 0)
          expect(missing).toBe(verdict.amount)
          expect(steps.every((step) => step.planned < step.needed)).toBe(true)
        }
        for (const value of values) {
          const applied = value.layers.findLast((layer) => layer.state === 'applied' && layer.value !== null)
          expect(applied?.value).toBe(value.value)
        }
      }),
      runs,
    )
  })
})
