import { describe, expect, it } from 'vitest'
import { counterExamplesOf } from '#shared/rules/counterExamples.ts'
import { candidates, sceneNames } from '#shared/rules/counterScenes.ts'
import type { Rule } from '#shared/rules/model.ts'
import { libraryPacks, libraryRule } from '#test/support/libraryPacks.ts'

const rules = libraryPacks.flatMap((pack) => pack.rules)
const withValue = (rule: Rule, name: string, value: number): Rule => {
  const parameter = rule.parameters[name]
  if (parameter === undefined) throw new Error(`no parameter ${name}`)
  return { ...rule, parameters: { ...rule.parameters, [name]: { ...parameter, value } } }
}
const found = (rule: Rule, scene: string) => counterExamplesOf(rule).find((example) => example.scene === scene)?.spans
/** Hours between two spans of a plan. */
const restHours = (rule: Rule): number => {
  const [late, early] = found(rule, 'lateThenEarly') ?? []
  return ((early?.from ?? NaN) - (late?.to ?? NaN)) / 60
}

describe('the sorts of plan', () => {
  it.each(sceneNames)('%s: spans ascend, do not overlap, have their break inside', (scene) => {
    const plans = candidates[scene]()
    expect(plans.length).toBeGreaterThan(1)
    for (const plan of plans) {
      let before = 0
      for (const { from, to, pause } of plan) {
        expect(from).toBeGreaterThanOrEqual(before)
        expect(to).toBeGreaterThan(from)
        if (pause !== null) expect(from < pause.from && pause.from < pause.to && pause.to < to).toBe(true)
        before = to
      }
    }
    expect(new Set(plans.map((plan) => JSON.stringify(plan))).size).toBe(plans.length)
  })
})

describe('counter-examples', () => {
  it.each([
    ['gb-wtr-rest-11h', 11],
    ['es-rest-12h', 12],
    ['us-or-rest-10h', 10],
  ])('%s lets through a night of exactly %i hours', (ruleId, hours) => {
    expect(restHours(libraryRule(ruleId))).toBe(hours)
  })

  it('move with the number: the stricter the rule, the milder the plan that passes', () => {
    const rule = libraryRule('gb-wtr-rest-11h')
    expect([480, 570, 690].map((minimum) => restHours(withValue(rule, 'minimum', minimum)))).toEqual([8, 9.5, 11.5])
  })

  it('are none of a sort where the rule stops all of it', () => {
    expect(found(withValue(libraryRule('gb-wtr-rest-11h'), 'minimum', 1_000), 'lateThenEarly')).toBeUndefined()
  })

  it('show what a limit of hours does not see: the break at the end, and the row of days', () => {
    const [nine] = found(libraryRule('de-arbzg-break'), 'breakAtTheEnd') ?? []
    expect(nine).toMatchObject({ from: 540, to: 1_020 })
    expect((nine?.to ?? 0) - (nine?.pause?.to ?? 0)).toBe(15)
  })

  it('are the same however often one asks, and at most one of a sort', () => {
    for (const rule of rules) {
      const once = counterExamplesOf(rule)
      expect(counterExamplesOf(rule)).toEqual(once)
      expect(new Set(once.map(({ scene }) => scene)).size).toBe(once.length)
    }
  })

  it('are found for most rules that look at the shifts of one person in a week', () => {
    const looking = rules.filter(({ check }) =>
      ['rest-between', 'span-limit', 'break-entitlement', 'time-window'].includes(check.kind),
    )
    const shown = looking.filter((rule) => counterExamplesOf(rule).length > 0)
    expect(looking.length).toBeGreaterThan(40)
    expect(shown.length / looking.length).toBeGreaterThan(0.9)
  })

  it('people of the age that the rule is about are in them', () => {
    expect(counterExamplesOf(libraryRule('de-jarbschg-rest-12h')).length).toBeGreaterThan(0)
    expect(restHours(libraryRule('de-jarbschg-rest-12h'))).toBe(12)
  })
})
