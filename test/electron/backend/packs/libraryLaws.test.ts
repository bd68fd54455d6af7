/** Laws that hold across the packs: nobody is below the directive, the young are never worse off, a smaller place adds. */
import { describe, expect, it } from 'vitest'
import { rulesOfStarterPack, starterPacks } from '#backend/packs/starterPacks.ts'
import type { StarterPack } from '#backend/packs/starterPack.ts'
import { parametersOf } from '#shared/rules/kinds/registry.ts'
import type { Rule } from '#shared/rules/model.ts'
import { libraryRule, libraryRules } from '#test/support/libraryPacks.ts'

const valueOf = (rule: Rule, name: string): number => {
  const parameter = rule.parameters[name]
  if (parameter === undefined) throw new Error(`${rule.ruleId} has no ${name}`)
  return parameter.value
}
const value = (ruleId: string, name: string): number => valueOf(libraryRule(ruleId), name)
const packNamed = (packId: string): StarterPack => {
  const pack = starterPacks().find((one) => one.packId === packId)
  if (pack === undefined) throw new Error(`no pack ${packId}`)
  return pack
}

describe('a country is at least as strict as the directive', () => {
  it.each([
    [
      'rest after a day',
      'eu-wtd-daily-rest',
      'minimum',
      ['de-arbzg-rest-11h', 'fr-rest-11h', 'nl-rest-11h', 'es-rest-12h'],
    ],
    ['rest of adolescents', 'eu-young-adolescent-rest-12h', 'minimum', ['de-jarbschg-rest-12h', 'gb-young-rest-12h']],
    [
      'rest in the week',
      'eu-wtd-weekly-rest',
      'total',
      ['fr-weekly-rest-35h', 'es-weekly-rest', 'nl-weekly-rest-36h', 'dk-weekly-day-off', 'gb-wtr-weekly-rest'],
    ],
    [
      'a whole day of it',
      'eu-wtd-weekly-rest',
      'core',
      ['fr-weekly-rest-35h', 'es-weekly-rest', 'nl-weekly-rest-36h', 'dk-weekly-day-off'],
    ],
    ['two days for the young', 'eu-young-weekly-rest', 'total', ['gb-young-weekly-48h', 'dk-young-two-days-off']],
    [
      'the break of the young',
      'eu-young-break',
      'break1',
      ['de-jarbschg-break', 'dk-young-break', 'gb-young-break-30'],
    ],
  ])('%s', (_, base, parameter, countries) => {
    for (const ruleId of countries)
      expect([ruleId, value(ruleId, parameter) >= value(base, parameter)]).toEqual([ruleId, true])
  })

  it.each([
    ['a day of adolescents', 'eu-young-adolescent-day-8h', 'maximum', ['de-jarbschg-day-8h', 'gb-young-day-8h']],
    [
      'their week',
      'eu-young-adolescent-week-40h',
      'maximum',
      ['de-jarbschg-week-40h', 'gb-young-week-40h', 'dk-young-other-week'],
    ],
    ['a school day', 'eu-young-child-day', 'schoolDay', ['dk-young-school-day', 'gb-child-day']],
    ['a day off school', 'eu-young-child-day', 'otherwise', ['dk-young-school-day', 'gb-child-day']],
    ['a school week', 'eu-young-child-school-week-12h', 'schoolWeek', ['dk-young-school-week', 'gb-child-week']],
    ['the week on average', 'eu-wtd-48h-average', 'maximum', ['dk-48h-average', 'fr-44h-12w', 'gb-wtr-48h']],
    [
      'work before a break',
      'eu-wtd-break',
      'work1',
      ['de-arbzg-break', 'fr-break-20', 'nl-break', 'dk-break-6h', 'ie-break', 'gb-wtr-break-20'],
    ],
  ])('%s', (_, base, parameter, countries) => {
    for (const ruleId of countries)
      expect([ruleId, value(ruleId, parameter) <= value(base, parameter)]).toEqual([ruleId, true])
  })

  it('less than eleven hours of rest has its price: it is made up, it is rare, or it is paid', () => {
    const short = [...libraryRules.values()].filter(
      (rule) =>
        rule.check.kind === 'rest-between' &&
        valueOf(rule, 'minimum') < 660 &&
        rule.basis?.jurisdiction.startsWith('US') !== true,
    )
    expect(short.map(({ ruleId }) => ruleId)).toEqual(['de-arbzg-rest-gastro-10h'])
    const hospitality = packNamed('de-hospitality').rules.map(({ ruleId }) => ruleId)
    expect(hospitality).toContain('de-arbzg-rest-gastro-comp')
    expect(value('nl-rest-11h', 'reducedTimes')).toBe(1)
  })
})

describe('the older somebody is, the more they may work', () => {
  const ladders: readonly (readonly [string, readonly number[]])[] = [
    [
      'rest at 14, at 16, at 20',
      [
        value('eu-young-child-rest-14h', 'minimum'),
        value('eu-young-adolescent-rest-12h', 'minimum'),
        value('eu-wtd-daily-rest', 'minimum'),
      ],
    ],
    [
      'a German day at 20 and at 16, against the clock',
      [
        value('de-arbzg-day-10h', 'maximum'),
        value('de-jarbschg-day-8h', 'extended'),
        value('de-jarbschg-day-8h', 'maximum'),
      ],
    ],
    [
      'a week in an American holiday and in a school week',
      [value('us-flsa-1415-week', 'otherwise'), value('us-flsa-1415-week', 'schoolWeek')],
    ],
    [
      'a British day at 15 and at 14',
      [value('gb-child-day', 'from15'), value('gb-child-day', 'otherwise'), value('gb-child-day', 'schoolDay')],
    ],
    [
      'an evening in a German restaurant and elsewhere',
      [value('de-jarbschg-hours', 'from16RestaurantLatest'), value('de-jarbschg-hours', 'otherwiseLatest')],
    ],
    [
      'a summer evening in America and one in winter',
      [value('us-flsa-1415-hours', 'seasonLatest'), value('us-flsa-1415-hours', 'otherwiseLatest')],
    ],
  ]
  it.each(ladders)('%s', (_, falling) => {
    expect(falling).toEqual(falling.toSorted((a, b) => b - a))
    expect(new Set(falling).size).toBe(falling.length)
  })

  it('ages of rules about the young leave no year out and take none twice', () => {
    const eu = packNamed('eu-baseline').rules
    const rests = eu.filter(({ check, scope }) => check.kind === 'rest-between' && scope.belowAge !== undefined)
    const covered = [13, 14, 15, 16, 17].map(
      (age) => rests.filter(({ scope }) => (scope.minAge ?? 0) <= age && age < (scope.belowAge ?? Infinity)).length,
    )
    expect(covered).toEqual([1, 1, 1, 1, 1])
  })
})

describe('a smaller place', () => {
  it('adds rules to those that it shares, and shares each once', () => {
    for (const pack of starterPacks()) {
      const ids = rulesOfStarterPack(pack).map(({ ruleId }) => ruleId)
      expect([pack.packId, new Set(ids).size]).toEqual([pack.packId, ids.length])
    }
  })

  it.each([
    [
      'de-hospitality',
      'de-retail',
      ['de-arbzg-rest-11h', 'de-arbzg-sunday', 'de-ladschlg-hours', 'de-ladschlg-free-saturday'],
    ],
    ['dk-restaurant', 'dk-retail', ['dk-rest-8h', 'dk-shop-closing-days']],
  ])('%s shares with %s all but %j', (packId, home, without) => {
    const shared = new Set(packNamed(packId).alsoRules.map(({ ruleId }) => ruleId))
    const left = packNamed(home).rules.map(({ ruleId }) => ruleId as string)
    expect(left.filter((ruleId) => !shared.has(ruleId))).toEqual(without)
  })

  it('takes nothing from a pack that is not there', () => {
    const pack = packNamed('de-hospitality')
    expect(rulesOfStarterPack(pack, [pack])).toEqual(pack.rules)
    const strange = { ...pack, alsoRules: [{ packId: 'de-retail', ruleId: 'no-such-rule' }] }
    expect(rulesOfStarterPack(strange)).toEqual(pack.rules)
  })

  it('stands under its jurisdiction: each rule of a pack is of its place', () => {
    for (const { packId, jurisdiction, rules } of starterPacks()) {
      const foreign = rules.filter(({ basis }) => basis?.jurisdiction !== jurisdiction).map(({ ruleId }) => ruleId)
      expect([packId, foreign]).toEqual([packId, []])
    }
  })
})

describe('what a rule costs and who may loosen it', () => {
  const rules = [...libraryRules.values()]

  it('a price is shown, not blocked', () => {
    const priced = rules.filter(({ check }) => 'premium' in check && check.premium !== undefined)
    expect(priced.length).toBeGreaterThan(6)
    expect(priced.filter(({ severity }) => severity === 'block')).toEqual([])
    expect(priced.filter(({ basis }) => basis?.consequence !== 'premium')).toEqual([])
  })

  it('what blocks by its consequence blocks on the board', () => {
    const loose = rules.filter(({ basis, severity }) => basis?.consequence === 'block' && severity !== 'block')
    expect(loose.map(({ ruleId }) => ruleId)).toEqual([])
  })

  it('the house may be loosened by managers inside bounds, the law by no manager', () => {
    for (const { ruleId, layer, basis } of rules)
      expect([ruleId, basis?.overridable === 'manager-bounded']).toEqual([ruleId, layer === 'house'])
  })

  it('every bound lies around the value of the house', () => {
    for (const { ruleId, parameters } of rules)
      for (const [name, { value: at, bounds }] of Object.entries(parameters)) {
        if (bounds === null) continue
        const { free, outer } = bounds
        expect([ruleId, name, outer.min <= free.min, free.min <= at, at <= free.max, free.max <= outer.max]).toEqual([
          ruleId,
          name,
          true,
          true,
          true,
          true,
        ])
      }
  })

  it.each(rules.map((rule) => [rule.ruleId, rule] as const))('%s has each number that its check reads', (_, rule) => {
    const needed = parametersOf(rule.check).filter(({ required }) => required)
    expect(needed.map(({ name }) => name).filter((name) => !Object.hasOwn(rule.parameters, name))).toEqual([])
  })
})
