import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { adoptRules, countriesOf, isBelowCountry, placedRule, presenceOf } from '#shared/rules/adopt.ts'
import { libraryRule } from '#test/support/libraryPacks.ts'
import { testPack } from '#test/support/testOrganisation.ts'

const german = libraryRule('de-arbzg-rest-11h')
const oregon = libraryRule('us-or-rest-10h')
const house = libraryRule('house-fair-weekends')

describe('where a law holds', () => {
  it.each([
    ['DE', ['DE'], false],
    ['GB', ['GB'], false],
    ['US', ['US'], false],
    ['US-NY-NYC', ['US'], true],
    ['HOUSE', null, false],
  ] as const)('%s', (jurisdiction, countries, below) => {
    expect(countriesOf(jurisdiction)).toEqual(countries)
    expect(isBelowCountry(jurisdiction)).toBe(below)
  })

  it('the union is its 27 members, without Great Britain', () => {
    const members = countriesOf('EU') ?? []
    expect(new Set(members).size).toBe(27)
    expect(members).toEqual(expect.arrayContaining(['DE', 'DK', 'FR', 'NL', 'ES', 'IE']))
    expect(members).not.toContain('GB')
  })

  it('goes into the scope of the rule, beside what it asks of people', () => {
    expect(placedRule(german, []).scope).toEqual({ ...german.scope, countries: ['DE'] })
    expect(placedRule(house, []).scope).toEqual(house.scope)
  })

  it('regions narrow the law of a state, never that of a country', () => {
    const regions = [id<'Region'>('north')]
    expect(placedRule(oregon, regions).scope).toMatchObject({ countries: ['US'], regionIds: ['north'] })
    expect(placedRule(oregon, []).scope.regionIds).toBeUndefined()
    expect(placedRule(german, regions).scope.regionIds).toBeUndefined()
  })
})

describe('taking rules', () => {
  const draft = testPack()

  it('keeps their ids and puts them after the rules of the draft, which stay', () => {
    const taken = adoptRules(draft, [german, oregon], [])
    expect(taken.rules.map(({ ruleId }) => ruleId)).toEqual([
      ...draft.rules.map(({ ruleId }) => ruleId),
      german.ruleId,
      oregon.ruleId,
    ])
    expect(taken.rules.slice(0, draft.rules.length)).toEqual(draft.rules)
  })

  it('leaves alone what the draft has, also where it was changed', () => {
    const own = { ...placedRule(german, []), severity: 'notice' as const }
    const changed = { ...draft, rules: [own] }
    expect(adoptRules(changed, [german], [])).toBe(changed)
    expect(adoptRules(changed, [german, oregon], []).rules[0]).toBe(own)
  })

  it('twice is once', () => {
    const once = adoptRules(draft, [german], [])
    expect(adoptRules(once, [german], [])).toBe(once)
  })

  it('is told apart: absent, as it was taken, changed since', () => {
    const once = adoptRules(draft, [german, oregon], [id('north')])
    expect(presenceOf(draft, german)).toBe('absent')
    expect([german, oregon].map((rule) => presenceOf(once, rule))).toEqual(['same', 'same'])
    const [name] = Object.keys(german.parameters)
    const stricter = {
      ...placedRule(german, []),
      parameters: { ...german.parameters, [name ?? '']: { ...german.parameters[name ?? ''], value: 720 } },
    }
    expect(presenceOf({ rules: [stricter as typeof german] }, german)).toBe('changed')
  })
})
