import { describe, expect, it } from 'vitest'
import { createEvaluator } from '#shared/roster/evaluator.ts'
import { evaluateWeek } from '#shared/roster/evaluate.ts'
import { id } from '#shared/kernel/ids.ts'
import { instantOf } from '#shared/kernel/time.ts'
import type { WeekFacts } from '#shared/roster/model.ts'
import type { Basis, Level, Rule } from '#shared/rules/model.ts'
import { libraryRule } from '#test/support/libraryPacks.ts'
import { testPack } from '#test/support/testOrganisation.ts'
import { outletFacts, personFacts } from '#test/support/ruleBuilders.ts'

const rest = libraryRule('gb-wtr-rest-11h')
const layer = (level: Level, hours: number, over: Partial<Basis> = {}, scope: Rule['scope'] = {}): Rule => {
  const { minimum } = rest.parameters
  if (rest.basis === undefined || minimum === undefined) throw new Error('no basis')
  return {
    ...rest,
    ruleId: id(`${level}-${hours}h`),
    scope,
    parameters: { minimum: { ...minimum, value: hours * 60 } },
    basis: { ...rest.basis, level, variable: true, overridable: 'none', ...over },
  }
}

const zone = [{ fromAt: 0, offsetMinutes: 60 }]
const weekOn = '2026-03-09'
const person = personFacts()
const shift = (name: string, on: `${number}-${number}-${number}`, from: number, to: number) => ({
  shiftId: id<'Shift'>(name),
  personId: person.personId,
  role: 'guard',
  startAt: instantOf(on, from * 60, zone),
  endAt: instantOf(on, to * 60, zone),
  breaks: [],
  minor: false,
})
/** A night of ten and a half hours. */
const week: WeekFacts = {
  outlet: outletFacts(),
  weekOn,
  zone,
  people: [person],
  shifts: [shift('late', '2026-03-09', 14, 22), shift('early', '2026-03-10', 8.5, 14)],
  demand: [],
}
const foundBy = (...rules: readonly Rule[]) =>
  evaluateWeek({ pack: testPack({ rules }), overrides: [], week }).findings.map(({ ruleId }) => ruleId as string)

describe('a night of ten and a half hours', () => {
  it.each<[string, readonly Rule[], readonly string[]]>([
    ['breaks the law', [layer('country', 11)], ['country-11h']],
    ['is fine where an agreement lets ten hours do', [layer('country', 11), layer('agreement', 10)], []],
    ['still breaks a firm law', [layer('country', 11, { variable: false }), layer('agreement', 10)], ['country-11h']],
    [
      'still breaks the law where only the house asks for less',
      [layer('country', 11), layer('house', 10)],
      ['country-11h'],
    ],
    ['breaks the stricter city rule alone', [layer('country', 10), layer('city', 11)], ['city-11h']],
    [
      'still breaks the law where the agreement holds elsewhere',
      [layer('country', 11), layer('agreement', 10, {}, { countries: ['ZZ'] })],
      ['country-11h'],
    ],
  ])('%s', (_, rules, found) => {
    expect(foundBy(...rules)).toEqual(found)
    expect(foundBy(...rules.toReversed())).toEqual(found)
  })

  it('a rule that is loosened was not looked at, which its counts say', () => {
    const pack = testPack({ rules: [layer('country', 11), layer('agreement', 10)] })
    const { counts } = createEvaluator(pack, [], week.outlet, weekOn).evaluate(week)
    expect(counts['agreement-10h']?.checked).toBe(1)
    expect(counts['country-11h']?.checked ?? 0).toBe(0)
  })
})
