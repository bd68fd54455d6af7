import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packEffect } from '#shared/rules/packEffect.ts'
import type { Rule, RulePack, Severity } from '#shared/rules/model.ts'
import { weekFactsOf } from '#shared/roster/weekFacts.ts'
import { testOutlet, testPack, testPerson } from '#test/support/testOrganisation.ts'
import { testShift } from '#test/support/testShift.ts'

const week = weekFactsOf({
  outlet: testOutlet('nordbad'),
  weekOn: '2026-03-16',
  zone: [{ fromAt: 0, offsetMinutes: 0 }],
  people: [{ ...testPerson('p1'), carryIn: { lastEndAt: null, consecutiveDays: 0 }, nextStartAt: null }],
  // nine hours, eleven hours, and ten hours of rest between them
  shifts: [testShift('s1', 8, 17), testShift('s2', 27, 38)],
  demand: [],
})
const before = testPack()
/** The next version, with one rule changed. */
const next = (ruleId: string, change: (rule: Rule) => Rule): RulePack => ({
  ...before,
  version: 2,
  rules: before.rules.map((rule) => (rule.ruleId === ruleId ? change(rule) : rule)),
})
const valued = (ruleId: string, parameter: string, value: number): RulePack =>
  next(ruleId, (rule) => {
    const known = rule.parameters[parameter]
    if (known === undefined) throw new Error('no parameter')
    return { ...rule, parameters: { ...rule.parameters, [parameter]: { ...known, value } } }
  })
const severe = (ruleId: string, severity: Severity): RulePack => next(ruleId, (rule) => ({ ...rule, severity }))

describe('another version of the rules', () => {
  it.each<[string, RulePack, RulePack, readonly (readonly [string, number, number])[]]>([
    ['changes nothing where it is the same', before, before, []],
    ['that is stricter brings findings', before, valued('day', 'maximum', 500), [['day', 1, 0]]],
    ['that is looser makes them vanish', before, valued('day', 'maximum', 700), [['day', 0, 1]]],
    [
      'that asks for a little more of what was short already brings nothing new',
      before,
      valued('day', 'maximum', 610),
      [],
    ],
    [
      'changes several rules, most new findings first',
      valued('rest', 'minimum', 540),
      valued('day', 'maximum', 700),
      [
        ['rest', 1, 0],
        ['day', 0, 1],
      ],
    ],
    ['that only tries a rule shows nothing of it', before, severe('minors', 'shadow'), []],
    ['that begins to show a tried rule brings its findings', severe('day', 'shadow'), before, [['day', 1, 0]]],
  ])('%s', (_, old, now, expected) => {
    expect(packEffect(old, now, [], week).map((one) => [one.ruleId, one.newFindings, one.vanishedFindings])).toEqual(
      expected,
    )
  })

  it('undoes what it did when it is taken back: what came goes, what went comes', () => {
    const limit = fc.integer({ min: 300, max: 900 })
    fc.assert(
      fc.property(limit, limit, (one, other) => {
        const [old, now] = [valued('day', 'maximum', one), valued('day', 'maximum', other)]
        const there = packEffect(old, now, [], week)
        const back = packEffect(now, old, [], week)
        expect(
          back.map(({ ruleId, newFindings, vanishedFindings }) => [ruleId, vanishedFindings, newFindings]),
        ).toEqual(there.map(({ ruleId, newFindings, vanishedFindings }) => [ruleId, newFindings, vanishedFindings]))
      }),
    )
  })
})
