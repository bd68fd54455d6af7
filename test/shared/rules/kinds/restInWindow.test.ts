import { describe, expect, it } from 'vitest'
import { evaluateWeek } from '#shared/roster/evaluate.ts'
import { at, judged, packOf, parameter, personFacts, ruleOf, shiftOf, weekFacts } from '#test/support/ruleBuilders.ts'

/** 35 hours, 24 of them inside the week. */
const weekly = ruleOf(
  { kind: 'rest-in-window', window: 'calendar-week' },
  { total: parameter(2_100), core: parameter(1_440) },
)
const day = (date: number, from = '09:00', to = '17:00') =>
  shiftOf(`2026-03-0${date} ${from}`, `2026-03-0${date} ${to}`)
const worked = (carryEnd: string) => ({
  people: [personFacts({ carryIn: { lastEndAt: at(carryEnd), consecutiveDays: 1 } })],
})

describe('rest-in-window: 35 hours with 24 inside the week', () => {
  it('is fine with a free Sunday and a free Saturday', () => {
    expect(
      judged(
        weekly,
        [2, 3, 4, 5, 6].map((date) => day(date)),
        worked('2026-03-01 17:00'),
      ),
    ).toEqual({ found: [], ok: 1 })
  })

  it('finds a rest in the middle of the week', () => {
    const shifts = [2, 3, 5, 6, 7, 8].map((date) => day(date))
    expect(judged(weekly, shifts, worked('2026-03-01 17:00')).found).toEqual([])
  })

  it.each([
    ['exactly 35 hours', '2026-03-05 04:00', []],
    ['one minute short', '2026-03-05 03:59', ['2026-03-02 1']],
  ])('%s', (_, start, expected) => {
    const thursday = shiftOf(start, '2026-03-05 12:00')
    const shifts = [day(2), day(3), thursday, day(6), day(7), day(8)]
    expect(judged(weekly, shifts, worked('2026-03-01 17:00')).found).toEqual(expected)
  })

  it('counts a rest that began before the week, with its core inside', () => {
    const shifts = [3, 4, 5, 6, 7, 8].map((date) => day(date))
    // Saturday 17:00 to Tuesday 09:00, of which 33 hours lie in the week
    expect(judged(weekly, shifts, worked('2026-02-28 17:00')).found).toEqual([])
  })

  it('reports the least that is missing when there is only a night', () => {
    const shifts = [2, 3, 4, 5, 6, 7].map((date) => day(date)).concat(day(8, '09:00', '23:00'))
    // the longest rest is 16 hours: 8 of 24 are missing inside, 19 of 35 in all
    expect(judged(weekly, shifts, worked('2026-03-01 17:00')).found).toEqual(['2026-03-02 1140'])
  })

  it('is undetermined, with a due time, while the last rest may still become long enough', () => {
    const shifts = [2, 3, 4, 5, 6].map((date) => day(date)).concat(day(7, '09:00', '22:00'))
    const week = weekFacts({ shifts, ...worked('2026-03-01 17:00') })
    const [finding] = evaluateWeek({ pack: packOf([weekly]), overrides: [], week }).findings
    expect(finding?.verdict).toEqual({ word: 'undetermined', why: 'carryIn', dueAt: at('2026-03-09 09:00') })
  })

  it('is undetermined when only the unknown past could hold the rest', () => {
    const shifts = [3, 4, 5, 6, 7].map((date) => day(date)).concat(day(8, '09:00', '23:00'))
    const people = [personFacts({ carryIn: null })]
    expect(judged(weekly, shifts, { people }).found).toEqual(['2026-03-02 carryIn'])
  })

  it('counts elapsed hours: the spring night is an hour shorter', () => {
    const march = (date: number, from: string, to: string) =>
      shiftOf(`2026-03-${date} ${from}`, `2026-03-${date} ${to}`)
    const week = (saturdayEnd: string) =>
      judged(
        { ...weekly, parameters: { total: parameter(1_440), core: parameter(1_440) } },
        [23, 24, 25, 26, 27].map((date) => march(date, '09:00', '17:00')).concat(march(28, '00:30', saturdayEnd)),
        { people: [personFacts({ carryIn: { lastEndAt: at('2026-03-22 20:00'), consecutiveDays: 1 } })] },
      ).found
    // Saturday 23:00 to the end of Sunday: 25 hours on the clock, 24 elapsed
    expect(week('23:00')).toEqual([])
    expect(week('23:01')).toEqual(['2026-03-23 1'])
  })
})

describe('rest-in-window without a look-back', () => {
  it('takes the days before the first shift for nothing: a night may have reached into them', () => {
    const shifts = [4, 5, 6, 7, 8].map((date) => day(date))
    expect(judged(weekly, shifts, { people: [personFacts({ carryIn: null })] }).found).toEqual(['2026-03-02 carryIn'])
    expect(judged(weekly, shifts, { people: [personFacts()] }).found).toEqual([])
  })
})

describe('rest-in-window and the week after', () => {
  const shifts = [2, 3, 4, 5, 6].map((date) => day(date)).concat(day(7, '15:00', '23:00'))
  const next = (nextStartAt: number | null | undefined) =>
    judged(weekly, shifts, {
      people: [personFacts({ carryIn: { lastEndAt: at('2026-03-01 17:00'), consecutiveDays: 1 }, nextStartAt })],
    }).found

  it.each([
    ['Monday 10:00 makes 35 hours', at('2026-03-09 10:00'), []],
    ['Monday 9:00 leaves 34', at('2026-03-09 09:00'), ['2026-03-02 60']],
    ['nothing planned', null, []],
    ['not known', undefined, ['2026-03-02 carryIn']],
  ])('%s', (_, nextStartAt, expected) => {
    expect(next(nextStartAt)).toEqual(expected)
  })
})
