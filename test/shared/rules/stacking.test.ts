import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { placedRule } from '#shared/rules/adopt.ts'
import { levels, type Basis, type Level, type Rule } from '#shared/rules/model.ts'
import { countingRules, layersOf, strengthOf } from '#shared/rules/stacking.ts'
import { libraryPacks, libraryRule } from '#test/support/libraryPacks.ts'
import { testPack } from '#test/support/testOrganisation.ts'

const rest = libraryRule('gb-wtr-rest-11h')
/** A rest of so many minutes, as a law or agreement of a level has it. */
const layer = (level: Level, minutes: number, over: Partial<Basis> = {}, scope: Rule['scope'] = rest.scope): Rule => {
  const { basis, parameters } = rest
  const { minimum } = parameters
  if (basis === undefined || minimum === undefined) throw new Error('no basis')
  return {
    ...rest,
    ruleId: id(`${level}-${minutes}`),
    scope,
    parameters: { minimum: { ...minimum, value: minutes } },
    basis: { ...basis, level, variable: false, overridable: 'none', ...over },
  }
}
const variable = { variable: true }
const counting = (...rules: readonly Rule[]) => countingRules(rules).map(({ ruleId }) => ruleId as string)

describe('rules of several levels at one outlet', () => {
  it.each<[string, readonly Rule[], readonly string[]]>([
    ['a stricter lower one: both', [layer('country', 660), layer('city', 720)], ['country-660', 'city-720']],
    [
      'a looser lower one under a firm law: both',
      [layer('country', 660), layer('city', 600)],
      ['country-660', 'city-600'],
    ],
    [
      'a looser lower one under a variable law: only the lower',
      [layer('country', 660, variable), layer('city', 600)],
      ['city-600'],
    ],
    ['in whichever order they stand', [layer('city', 600), layer('country', 660, variable)], ['city-600']],
    [
      'the higher one never loosens the lower',
      [layer('country', 600), layer('city', 660, variable)],
      ['country-600', 'city-660'],
    ],
    [
      'the house never loosens a law',
      [layer('country', 660, variable), layer('house', 540)],
      ['country-660', 'house-540'],
    ],
    [
      'what is left to agreements a city cannot loosen',
      [layer('country', 660, { variable: true, overridable: 'collective' }), layer('city', 600)],
      ['country-660', 'city-600'],
    ],
    [
      'but an agreement can',
      [layer('country', 660, { variable: true, overridable: 'collective' }), layer('agreement', 600)],
      ['agreement-600'],
    ],
    [
      'and a member state can loosen what a union leaves open',
      [layer('union', 660, { variable: true, overridable: 'collective' }), layer('country', 600)],
      ['country-600'],
    ],
    [
      'three levels: each is loosened by the one that may',
      [layer('union', 720, variable), layer('country', 660, variable), layer('agreement', 600)],
      ['agreement-600'],
    ],
    [
      'other people are another matter',
      [layer('country', 660, variable), layer('city', 600, {}, { belowAge: 18 })],
      ['country-660', 'city-600'],
    ],
    [
      'another preset is another matter',
      [layer('country', 660, variable), layer('city', 600, { preset: 'weekly-rest' })],
      ['country-660', 'city-600'],
    ],
    ['rules without a basis stay', testPack().rules, ['rest', 'day', 'minors']],
  ])('%s', (_, rules, expected) => {
    expect(counting(...rules)).toEqual(expected)
  })

  it('a firm law always counts, whatever else is there', () => {
    const one = fc
      .tuple(fc.constantFrom(...levels), fc.integer({ min: 0, max: 1_440 }), fc.boolean())
      .map(([level, minutes, isVariable]) => layer(level, minutes, { variable: isVariable }))
    fc.assert(
      fc.property(fc.array(one, { maxLength: 7 }), (rules) => {
        const kept = countingRules(rules)
        for (const rule of rules) if (rule.basis?.variable === false) expect(kept).toContain(rule)
        expect(kept.length > 0).toBe(rules.length > 0)
        expect(countingRules(kept)).toEqual(kept)
      }),
    )
  })
})

describe('how two rules stand to each other', () => {
  it.each([
    [660, 660, 'same'],
    [720, 660, 'stricter'],
    [600, 660, 'looser'],
  ] as const)('%i against %i minutes of rest: %s', (a, b, strength) => {
    expect(strengthOf(layer('city', a), layer('country', b))).toBe(strength)
  })

  it('a lower limit is the stricter one where lower is stricter; two ways at once is mixed', () => {
    const { minimum } = rest.parameters
    if (minimum === undefined) throw new Error('no minimum')
    const of = (least: number, most: number): Rule => ({
      ...rest,
      parameters: { a: { ...minimum, value: least }, b: { ...minimum, stricter: 'lower', value: most } },
    })
    expect(strengthOf(of(5, 8), of(5, 9))).toBe('stricter')
    expect(strengthOf(of(4, 8), of(5, 9))).toBe('mixed')
    expect(strengthOf(of(4, 10), of(5, 9))).toBe('looser')
  })
})

describe('the layers of a rule', () => {
  const country = layer('country', 660, variable)
  const stack = [layer('house', 720), country, layer('agreement', 600), layer('union', 660)]

  it('stand from the top down with how they relate', () => {
    expect(layersOf(stack, country).map(({ level, relation }) => [level, relation])).toEqual([
      ['union', 'same'],
      ['agreement', 'loosenedBy'],
      ['house', 'stricter'],
    ])
    expect(layersOf(stack, stack[2] ?? country).map(({ level, relation }) => [level, relation])).toEqual([
      ['union', 'stricter'],
      ['country', 'loosens'],
      ['house', 'stricter'],
    ])
  })

  it('are none where the laws hold in different countries', () => {
    const place = (rule: Rule, countries: readonly string[]): Rule => ({ ...rule, scope: { ...rule.scope, countries } })
    const danish = place(layer('country', 600), ['DK'])
    expect(layersOf([country, danish], place(country, ['DE']))).toEqual([])
    expect(layersOf([country, danish], place(country, ['DE', 'DK']))).toHaveLength(1)
  })

  it('are the same seen from either side, for all laws of the library together', () => {
    const rules = libraryPacks.flatMap((pack) => pack.rules.map((rule) => placedRule(rule, [])))
    const mirror = {
      stricter: 'looser',
      looser: 'stricter',
      same: 'same',
      mixed: 'mixed',
      loosens: 'loosenedBy',
      loosenedBy: 'loosens',
    }
    let pairs = 0
    for (const rule of rules) {
      for (const { rule: other, relation } of layersOf(rules, rule)) {
        const back = layersOf(rules, other).find((seen) => seen.rule.ruleId === rule.ruleId)
        expect(back?.relation).toBe(mirror[relation])
        pairs += 1
      }
    }
    expect(pairs).toBeGreaterThan(0)
  })
})
