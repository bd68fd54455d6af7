/** Packs and plans from outside together: whatever passes its door is judged, in reasonable time, and says where it found what. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluateWeek } from '#shared/roster/evaluate.ts'
import type { Evaluation } from '#shared/roster/findings.ts'
import type { WeekFacts } from '#shared/roster/model.ts'
import { validatePack } from '#shared/rules/packSchema.ts'
import type { RulePack } from '#shared/rules/model.ts'
import { weekFactsSchema } from '#shared/sync/schema/weekFacts.ts'
import { arbitraryHistory, lawPack, weekOfHistory } from '#test/support/lawWeeks.ts'
import { packOf } from '#test/support/ruleBuilders.ts'
import { hostileValue, placesIn, withAt } from './hostileJson.ts'

const judge = (pack: RulePack, week: WeekFacts): Evaluation => evaluateWeek({ pack, overrides: [], week })
const [history] = fc.sample(arbitraryHistory, { numRuns: 1, seed: 7 })
const plain = JSON.parse(JSON.stringify(weekOfHistory(history ?? []))) as WeekFacts

/** Every finding lies on a day of the week, and its numbers are numbers. */
const expectSound = ({ findings, weekOn }: Evaluation, pack: RulePack): void => {
  const rules = new Set<string>(pack.rules.map(({ ruleId }) => ruleId))
  for (const { on, verdict, ruleId } of findings) {
    expect([ruleId, typeof on, on !== undefined && on >= weekOn]).toEqual([ruleId, 'string', true])
    expect(rules.has(ruleId)).toBe(true)
    if ('amount' in verdict) expect([ruleId, Number.isNaN(verdict.amount)]).toEqual([ruleId, false])
  }
}

const extreme = fc.constantFrom<unknown>(
  0,
  1,
  -1,
  7,
  1_440,
  1e9,
  -1e9,
  2 ** 53 - 1,
  -(2 ** 53) + 1,
  30_000_000_000_000,
  -30_000_000_000_000,
  '1000-01-06',
  '8999-12-30',
  '9999-12-31',
  '2026-05-04',
  '2026-02-30',
  '',
  'a',
  [],
  {},
  null,
  true,
  undefined,
)

describe('a week of facts', () => {
  it('is good as it is, and every rule of law looks at it', () => {
    expect(weekFactsSchema.safeParse(plain).success).toBe(true)
    const { counts } = judge(lawPack, plain)
    const looked = Object.values(counts).filter(({ checked }) => checked > 0).length
    expect(looked).toBeGreaterThan(80)
  })

  it('with anything in it replaced is refused, or judged', () => {
    const places = placesIn(plain).filter((place) => place.length > 0)
    let taken = 0
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.oneof(extreme, hostileValue), (place, value) => {
        const read = weekFactsSchema.safeParse(withAt(plain, place, value))
        if (!read.success) return
        taken += 1
        expectSound(judge(lawPack, read.data), lawPack)
      }),
      { numRuns: 1_500 },
    )
    expect(taken).toBeGreaterThan(100)
  }, 120_000)

  it.each([
    ['a date in the last year of all', ['weekOn'], '9999-12-27'],
    ['a date before the year 1000', ['people', 0, 'age', 'turnsOn'], '0999-12-31'],
    ['an instant that no calendar names', ['people', 0, 'nextStartAt'], 8_640_000_000_000_001],
    ['a zone of many clocks', ['zone'], Array.from({ length: 201 }, (_, fromAt) => ({ fromAt, offsetMinutes: 60 }))],
    ['a clock two days off', ['zone', 0, 'offsetMinutes'], 2_880],
    ['more shifts than an outlet has', ['shifts'], Array.from({ length: 10_001 }, () => plain.shifts[0])],
  ])('is refused with %s', (_, place, value) => {
    expect(weekFactsSchema.safeParse(withAt(plain, place, value)).success).toBe(false)
  })

  it.each([
    ['the first week that is taken', '1000-01-06'],
    ['the last week that is taken', '8999-12-30'],
  ])('is judged in %s', (_, weekOn) => {
    const read = weekFactsSchema.parse({ ...plain, weekOn })
    expectSound(judge(lawPack, read), lawPack)
  })

  it('known until the end of time says nothing that is not known', () => {
    const people = plain.people.map((person) => ({ ...person, knownUntilOn: '9000-01-01' as const }))
    expect(judge(lawPack, { ...plain, people }).findings.length).toBeGreaterThan(0)
  })
})

describe('a rule of law', () => {
  const places = lawPack.rules.flatMap(({ check, parameters, scope }, at) =>
    placesIn({ check, parameters, scope })
      .filter((place) => place.length > 1)
      .map((place) => [at, place] as const),
  )
  const values = places.filter(([, place]) => place[0] === 'parameters' && place[2] === 'value')
  const number = fc.constantFrom<unknown>(0, 1, -1, -600, 7, 59, 600, 10_080, 1e9, 2 ** 53 - 1, -(2 ** 53) + 1)
  const change = fc.oneof(
    fc.tuple(fc.constantFrom(...values), number),
    fc.tuple(fc.constantFrom(...places), fc.oneof(extreme, hostileValue)),
  )

  it('with anything in it replaced is refused with a code, or judges', () => {
    let taken = 0
    fc.assert(
      fc.property(change, ([[at, place], value]) => {
        const one = packOf(lawPack.rules.slice(at, at + 1))
        const read = validatePack(withAt(one, ['rules', 0, ...place], value))
        if (!read.ok) {
          for (const { code } of read.error) expect(typeof code).toBe('string')
          return
        }
        taken += 1
        expectSound(judge(read.value, plain), read.value)
      }),
      { numRuns: 3_500 },
    )
    expect(taken).toBeGreaterThan(1_000)
  }, 120_000)
})
