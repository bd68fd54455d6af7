/** Rule cases of a pack, judged: a few at once, the rest in turns, and each only once. */
import { describe, expect, it } from 'vitest'
import { judgeRuleCases, ruleTestsOf } from '#backend/packs/cases/ruleTests.ts'
import { id } from '#shared/kernel/ids.ts'
import type { Rule } from '#shared/rules/model.ts'
import { enough, restCase, short } from '#test/support/restCases.ts'
import { testPack } from '#test/support/testOrganisation.ts'

const pack = testPack({ ruleCases: [enough, short] })
const restWith = (over: Partial<Rule>): readonly Rule[] =>
  pack.rules.map((rule) => (rule.ruleId === 'rest' ? { ...rule, ...over } : rule))
const restOf = (minutes: number): readonly Rule[] =>
  restWith({ parameters: { minimum: { value: minutes, unit: 'minutes', stricter: 'higher', bounds: null } } })
/** Cases that no other test asks for. */
const freshCases = (count: number, name: string) =>
  Array.from({ length: count }, (_, at) => {
    const minute = String(at % 60).padStart(2, '0')
    return {
      ...restCase(`${name}-${at}`, `20:${minute}`, { verdict: 'ok', amount: 0 }),
      ruleId: 'rest',
      timezone: name,
    }
  })
const verdicts = (rules = pack.rules) =>
  ruleTestsOf({ ...pack, rules }).results.map(({ ok, found }) => [ok, found?.verdict, found?.amount])

describe('the cases of a pack', () => {
  it('say what was expected and what the rule says', () => {
    expect(ruleTestsOf(pack)).toEqual({
      waiting: 0,
      results: [
        {
          caseId: 'enough',
          ruleId: 'rest',
          title: 'Late until 22:00',
          ok: true,
          expected: { verdict: 'ok', amount: 0, unit: 'minutes', occurrences: 0 },
          found: { verdict: 'ok', amount: 0, unit: 'minutes', occurrences: 0 },
        },
        {
          caseId: 'short',
          ruleId: 'rest',
          title: 'Late until 22:30',
          ok: true,
          expected: { verdict: 'violation', amount: 30, unit: 'minutes', occurrences: 1 },
          found: { verdict: 'violation', amount: 30, unit: 'minutes', occurrences: 1 },
        },
      ],
    })
  })

  it('fail as soon as a number of the rule is another one, and hold again with the old one', () => {
    expect(verdicts(restOf(10 * 60))).toEqual([
      [true, 'ok', 0],
      [false, 'ok', 0],
    ])
    expect(verdicts(restOf(12 * 60))).toEqual([
      [false, 'violation', 60],
      [false, 'violation', 90],
    ])
    expect(verdicts()).toEqual([
      [true, 'ok', 0],
      [true, 'violation', 30],
    ])
  })

  it('follow the check and the people of a rule too', () => {
    expect(verdicts(restWith({ check: { kind: 'rest-between', afterEnd: [1_380, 1_440] } }))[1]).toEqual([
      false,
      'ok',
      0,
    ])
    expect(verdicts(restWith({ scope: { roles: ['guard'] } }))[1]?.[0]).toBe(false)
  })

  it.each<readonly [string, Partial<Rule>]>([
    ['countries', { scope: { countries: ['DK'] } }],
    ['regions', { scope: { regionIds: [id('south')] } }],
    ['formats', { scope: { formats: ['pool'] } }],
    ['outlets', { scope: { outletIds: [id('nordbad')] } }],
    ['severity', { severity: 'shadow' }],
  ])('do not depend on the %s for which the organisation uses it', (_, over) => {
    expect(verdicts(restWith(over))).toEqual(verdicts())
  })

  it('are not shown to hold where their rule is gone', () => {
    const { results } = ruleTestsOf({ ...pack, rules: [] })
    expect(results.map(({ ok, found }) => [ok, found])).toEqual([
      [false, null],
      [false, null],
    ])
  })

  it.each([
    ['a zone that nobody knows', { ...enough, timezone: 'Mars/Olympus' }],
    [
      'shifts that are a lifetime apart',
      { ...enough, shifts: [...enough.shifts, { start: '2090-03-02T08:00', end: '2090-03-02T09:00', breaks: [] }] },
    ],
    ['a year in which a case says its sums end', { ...enough, context: { asOf: '2990-01-01' } as never }],
  ])('cannot be judged with %s, and say so at once', (_, one) => {
    const { results } = ruleTestsOf({ ...pack, ruleCases: [one] })
    expect(results).toMatchObject([{ ok: false, found: null }])
  })
})

describe('many cases', () => {
  it('wait, except for a few, until they are judged in turns', async () => {
    const many = { ...pack, ruleCases: freshCases(40, 'Europe/Vienna') }
    expect(ruleTestsOf(many)).toMatchObject({ waiting: 28, results: { length: 12 } })
    const steps: string[] = []
    let turns = 0
    await judgeRuleCases(many, {
      report: (step, done, total) => steps.push(`${step} ${done}/${total}`),
      breathe: async () => {
        turns += 1
      },
    })
    expect([steps[0], steps.at(-1), turns]).toEqual(['ruleTests 0/28', 'ruleTests 28/28', 28])
    const { waiting, results } = ruleTestsOf(many)
    expect([waiting, results.filter(({ ok }) => ok).length]).toEqual([0, 40])
  })

  it('are judged once: another edit asks only for what it reaches', async () => {
    const many = { ...pack, ruleCases: freshCases(30, 'Europe/Rome') }
    await judgeRuleCases(many, { report: () => undefined, breathe: async () => undefined })
    const edited = {
      ...many,
      rules: many.rules.filter(({ ruleId }) => ruleId !== 'day'),
      ruleCases: many.ruleCases.toReversed(),
    }
    expect(ruleTestsOf(edited, 0).waiting).toBe(0)
    expect(ruleTestsOf({ ...many, rules: restOf(9 * 60) }, 0).waiting).toBe(30)
  })

  it('are not judged again for another expectation or title', async () => {
    const [one] = freshCases(1, 'Europe/Oslo')
    if (one === undefined) throw new Error('one was made')
    ruleTestsOf({ ...pack, ruleCases: [one] })
    const renamed = { ...one, title: 'other', expected: { verdict: 'violation', amount: 5 } as const }
    expect(ruleTestsOf({ ...pack, ruleCases: [renamed] }, 0)).toMatchObject({
      waiting: 0,
      results: [{ ok: false, found: { verdict: 'ok' } }],
    })
  })
})
