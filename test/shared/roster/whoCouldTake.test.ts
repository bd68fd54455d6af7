import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { createEvaluator } from '#shared/roster/evaluator.ts'
import type { WeekFacts } from '#shared/roster/model.ts'
import { whoCouldTake } from '#shared/roster/whoCouldTake.ts'
import type { TakeInput } from '#shared/roster/whoCouldTake.ts'
import type { RulePack, Severity } from '#shared/rules/model.ts'
import { arbitraryWeek, fortyRules } from '#test/support/arbitraryWeeks.ts'
import { person, shift } from '#test/support/repairDesk.ts'
import { packOf, parameter, ruleOf, weekFacts } from '#test/support/ruleBuilders.ts'

const open = shift('open', null, '2026-03-03 10:00', '2026-03-03 18:00')
const restPack = (severity: Severity = 'block') =>
  packOf([ruleOf({ kind: 'rest-between' }, { minimum: parameter(660) }, { severity })])

const take = (pack: RulePack, week: WeekFacts, more: Partial<TakeInput> = {}) =>
  whoCouldTake({
    evaluator: createEvaluator(pack, [], week.outlet, week.weekOn),
    week,
    shift: open,
    isMinor: () => false,
    isAvailable: () => true,
    worksRole: () => true,
    ...more,
  })
const linesOf = (candidates: ReturnType<typeof whoCouldTake>): readonly string[] =>
  candidates.map(({ personId, word, reasonsFor, reasonsAgainst }) =>
    [personId, word, ...reasonsFor.map((reason) => `+${reason}`), ...reasonsAgainst.map((reason) => `-${reason}`)].join(
      ' ',
    ),
  )
/** Ana closed the evening before, Bo works then, Cem has hours left, Dea has none. */
const week = weekFacts({
  people: [person('ana'), person('bo'), person('cem'), person('dea', { contractMinutesPerWeek: 300 })],
  shifts: [
    shift('closing', 'ana', '2026-03-02 16:00', '2026-03-03 00:30'),
    open,
    shift('same', 'bo', '2026-03-03 12:00', '2026-03-03 20:00'),
  ],
})

describe('who could take a shift', () => {
  it('ranks everybody, with what speaks for and against each', () => {
    expect(linesOf(take(restPack(), week))).toEqual([
      'cem fine +hoursLeft +usualRole +nothingBroken',
      'dea fine +usualRole +nothingBroken -overHours',
      'ana blocked +hoursLeft +usualRole',
      'bo impossible +hoursLeft +usualRole +nothingBroken -worksThen',
    ])
  })

  it.each([
    ['block', 'blocked', false],
    ['reason', 'premium', false],
    ['notice', 'premium', true],
    ['shadow', 'fine', true],
  ] as const)('a rule that would %s makes it %s', (severity, word, unbroken) => {
    const ana = take(restPack(severity), week).find(({ personId }) => personId === 'ana')
    expect([ana?.word, ana?.reasonsFor.includes('nothingBroken')]).toEqual([word, unbroken])
  })

  it('names the findings that would come with it, of this person only', () => {
    const ana = take(restPack(), week).find(({ personId }) => personId === 'ana')
    expect(ana?.added.map(({ ruleId, personId, verdict }) => [ruleId, personId, verdict])).toEqual([
      ['rule-rest-between', 'ana', { word: 'violation', amount: 90 }],
    ])
  })

  it('puts those of the role before others, and does not rule the others out', () => {
    const lines = linesOf(take(packOf([]), week, { worksRole: (personId) => personId === 'dea' }))
    expect(lines.slice(0, 2)).toEqual([
      'dea fine +usualRole +nothingBroken -overHours',
      'cem fine +hoursLeft +nothingBroken -otherRole',
    ])
  })

  it('rules out whoever is not available then', () => {
    const lines = linesOf(take(packOf([]), week, { isAvailable: (personId) => personId !== 'cem' }))
    expect(lines[2]).toBe('cem impossible +hoursLeft +usualRole +nothingBroken -notAvailable')
  })

  it('leaves out who has the shift now, and counts hours without it', () => {
    const given = { ...open, personId: id<'Person'>('cem') }
    const shifts = week.shifts.map((each) => (each === open ? given : each))
    const candidates = take(restPack(), { ...week, shifts }, { shift: given })
    expect(candidates.map(({ personId }) => personId)).toEqual(['dea', 'ana', 'bo'])
    expect(candidates.map(({ minutesLeft }) => minutesLeft)).toEqual([300, 2_400 - 510, 2_400 - 480])
  })

  it('asks for the age of each: what minors may not do blocks them alone', () => {
    const pack = packOf([
      ruleOf(
        { kind: 'time-window' },
        { earliest: parameter(360), latest: parameter(1_020) },
        { scope: { people: 'minors' } },
      ),
    ])
    const words = take(pack, week, { isMinor: (personId) => personId === 'cem' }).map(({ personId, word }) => [
      personId,
      word,
    ])
    expect(words).toContainEqual(['cem', 'blocked'])
    expect(words).toContainEqual(['dea', 'fine'])
  })
})

describe('over random weeks', () => {
  it('everybody else is named once, the best word first, whatever the order of people', () => {
    const order = ['fine', 'premium', 'blocked', 'impossible']
    fc.assert(
      fc.property(arbitraryWeek, fc.nat(60), (random, which) => {
        const wanted = random.shifts[which % Math.max(1, random.shifts.length)]
        if (wanted === undefined) return
        const candidates = take(fortyRules, random, { shift: wanted })
        const ranks = candidates.map(({ word }) => order.indexOf(word))
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
        const others = random.people
          .filter(({ personId }) => personId !== wanted.personId)
          .map(({ personId }) => personId)
        expect(candidates.map(({ personId }) => personId).toSorted()).toEqual(others.toSorted())
        const turned = { ...random, people: random.people.toReversed() }
        expect(take(fortyRules, turned, { shift: wanted })).toEqual(candidates)
      }),
      { numRuns: 30 },
    )
  })
})
