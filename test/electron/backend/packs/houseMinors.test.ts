/** What the first house rules say about weeks of people under 18, as a planner reads them: all rules at once. */
import { describe, expect, it } from 'vitest'
import { houseShift, housePack, houseVerdicts, type HouseCase } from '#test/support/houseWeek.ts'
import { evaluateWeek } from '#shared/roster/evaluate.ts'
import { at, outletFacts, personFacts, weekFacts } from '#test/support/ruleBuilders.ts'

type Row = readonly [what: string, shifts: readonly string[], expected: readonly string[], given?: HouseCase]
const table = (about: string, rows: readonly Row[]): void => {
  describe(about, () => {
    const cases = rows.map(([what, shifts, expected, given = {}]) => [what, shifts, expected, given] as const)
    it.each(cases)('%s', (_, shifts, expected, given) => {
      expect(houseVerdicts(shifts, { minor: true, ...given })).toEqual(expected)
    })
  })
}
const on = (days: string, hours: string): readonly string[] => days.split(' ').map((day) => `${day} ${hours}`)
const British: HouseCase = { country: 'GB' }
const restaurant: HouseCase = { format: 'restaurant' }

table('a day', [
  ['eight hours with an hour of break', ['Mon 08:00-17:00 -60'], []],
  ['a minute more is too much', ['Mon 08:00-17:01 -60'], ['block minors-day 1']],
  ['four and a half hours without a break', ['Mon 08:00-12:30'], []],
  ['a minute more asks for half an hour', ['Mon 08:00-12:31'], ['block minors-breaks-germany 30']],
  ['six hours with half an hour', ['Mon 08:00-14:30 -30'], []],
  ['more asks for an hour', ['Mon 08:00-14:31 -30'], ['block minors-breaks-germany 30']],
  ['the limits of grown-ups say nothing', ['Mon 08:00-19:00 -60'], ['block minors-day 120']],
  ['three hours are worth a trip for them too', ['Mon 08:00-10:00'], ['reason shortest-shift 60']],
])

table('a day in Great Britain and Finland', [
  ['half an hour over four and a half', ['Mon 08:00-12:31'], ['block minors-breaks 30'], British],
  ['and no more over six', ['Mon 08:00-16:30 -30'], [], British],
  ['in Finland the same', ['Mon 08:00-12:31'], ['block minors-breaks 30'], { country: 'FI' }],
  ['the break of grown-ups is not asked beside it', ['Mon 08:00-15:00 -30'], [], { country: 'FI' }],
])

table('the evening', [
  ['a shop in Germany ends at eight', ['Mon 16:00-20:00'], []],
  ['and not later', ['Mon 16:00-20:30'], ['block minors-evening-germany 30']],
  ['after ten two rules speak', ['Mon 18:00-22:15'], ['block minors-evening 15', 'block minors-evening-germany 135']],
  ['a restaurant may go on to ten', ['Mon 18:00-22:00'], [], restaurant],
  ['and not later', ['Mon 18:00-22:15'], ['block minors-evening 15'], restaurant],
  ['a shop in Great Britain too', ['Mon 18:00-22:00'], [], British],
  ['before six nobody begins', ['Mon 05:45-10:00'], ['block minors-evening 15'], restaurant],
  ['a night is work outside in all its hours', ['Mon 22:00-02:00'], ['block minors-evening 240'], restaurant],
])

table('the night and the week', [
  ['twelve hours of rest', ['Mon 14:00-19:00 -30', 'Tue 07:00-11:00'], []],
  ['eleven are one too few', ['Mon 14:00-19:00 -30', 'Tue 06:00-10:00'], ['block minors-rest 60']],
  ['five days a week', on('Mon Tue Wed Thu Fri', '09:00-13:00'), []],
  ['six are one too many', on('Mon Tue Wed Thu Fri Sat', '09:00-13:00'), ['block minors-days 1']],
  [
    'the limit of five days holds abroad as well',
    on('Mon Tue Wed Thu Fri Sat', '09:00-13:00'),
    ['block minors-days 1'],
    British,
  ],
  [
    'seven days break the house rule too',
    on('Mon Tue Wed Thu Fri Sat Sun', '09:00-13:00'),
    ['reason days-in-a-row 1', 'block minors-days 2'],
  ],
])

describe('an age that nobody knows', () => {
  const week = weekFacts({
    outlet: outletFacts({ format: 'shop' }),
    people: [personFacts({ carryIn: { lastEndAt: at('2026-02-27 12:00'), consecutiveDays: 0 }, nextStartAt: null })],
    shifts: [houseShift('Mon 08:00-14:00', 'service', null)],
  })
  const { findings } = evaluateWeek({ pack: housePack, overrides: [], week })
  const undetermined = findings.filter(({ verdict }) => verdict.word === 'undetermined' && verdict.why === 'birthDate')

  it('leaves every rule for minors or for grown-ups open that could say something of such a day', () => {
    const about = housePack.rules.filter(({ scope }) => scope.people !== undefined)
    const here = about.filter(
      ({ scope }) => (scope.countries?.includes('DE') ?? true) && (scope.formats?.includes('shop') ?? true),
    )
    expect(new Set(undetermined.map(({ ruleId }) => ruleId))).toEqual(new Set(here.map(({ ruleId }) => ruleId)))
    expect(here.length).toBeGreaterThan(8)
  })

  it('does not touch rules that are about everybody', () => {
    const everybody = housePack.rules.filter(({ scope }) => scope.people === undefined)
    const named = new Set(undetermined.map(({ ruleId }) => ruleId))
    expect(everybody.filter(({ ruleId }) => named.has(ruleId))).toEqual([])
  })
})
