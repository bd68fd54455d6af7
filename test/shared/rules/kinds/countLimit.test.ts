import { describe, expect, it } from 'vitest'
import type { ShiftFacts } from '#shared/roster/model.ts'
import { judged, outletFacts, parameter, personFacts, ruleOf, shiftOf } from '#test/support/ruleBuilders.ts'

type Counts = 'consecutive-days' | 'days-per-week' | 'closings-per-week' | 'split-days-per-week'
const most = (counts: Counts, maximum: number) =>
  ruleOf({ kind: 'count-limit', counts }, { maximum: parameter(maximum, { unit: 'count', stricter: 'lower' }) })
const days = (dates: readonly number[], from = '09:00', to = '17:00'): readonly ShiftFacts[] =>
  dates.map((date) => shiftOf(`2026-03-0${date} ${from}`, `2026-03-0${date} ${to}`))
const after = (consecutiveDays: number | null) => ({
  people: [personFacts({ carryIn: consecutiveDays === null ? null : { lastEndAt: null, consecutiveDays } })],
})

describe('count-limit of days in a row: at most 6', () => {
  it.each([
    ['six', [2, 3, 4, 5, 6, 7], 0, []],
    ['seven', [2, 3, 4, 5, 6, 7, 8], 0, ['2026-03-08 1']],
    ['two after five', [2, 3], 5, ['2026-03-03 1']],
    ['a free Monday ends the row', [3, 4, 5, 6, 7, 8], 6, []],
    ['a gap in the middle', [2, 3, 4, 6, 7, 8], 2, []],
    ['unknown past, Monday worked', [2], null, ['2026-03-02 carryIn']],
    ['unknown past, Monday free', [3, 4, 5], null, []],
    ['unknown past, too many in any case', [2, 3, 4, 5, 6, 7, 8], null, ['2026-03-08 1']],
  ])('%s', (_, dates, carried, expected) => {
    expect(judged(most('consecutive-days', 6), days(dates), after(carried)).found).toEqual(expected)
  })

  it('counts a night for the day on which it starts', () => {
    const nights = days([2, 4], '22:00', '23:59').concat(shiftOf('2026-03-05 22:00', '2026-03-06 06:00'))
    expect(judged(most('consecutive-days', 1), nights).found).toEqual(['2026-03-05 1'])
  })
})

describe('count-limit of a week', () => {
  it('counts a day with two shifts once', () => {
    const shifts = [...days([2], '08:00', '12:00'), ...days([2], '16:00', '20:00'), ...days([3, 4, 5])]
    expect(judged(most('days-per-week', 4), shifts).found).toEqual([])
    expect(judged(most('days-per-week', 3), shifts).found).toEqual(['2026-03-05 1'])
  })

  it.each([
    ['at closing time', '22:00', ['2026-03-04 1']],
    ['a minute before', '21:59', []],
    ['after closing time', '22:30', ['2026-03-04 1']],
  ])('counts closings: %s', (_, to, expected) => {
    expect(judged(most('closings-per-week', 2), days([2, 3, 4], '16:00', to)).found).toEqual(expected)
  })

  it('takes the last closing of the day, also past midnight, and none where the outlet is closed', () => {
    const openings = [
      { weekday: 1, fromMinute: 600, toMinute: 840 },
      { weekday: 1, fromMinute: 1_020, toMinute: 1_500 },
    ]
    const rule = most('closings-per-week', 0)
    const outlet = outletFacts({ openings })
    expect(judged(rule, [shiftOf('2026-03-02 17:00', '2026-03-03 00:59')], { outlet }).found).toEqual([])
    expect(judged(rule, [shiftOf('2026-03-02 17:00', '2026-03-03 01:00')], { outlet }).found).toEqual(['2026-03-02 1'])
    expect(judged(rule, days([3], '17:00', '23:00'), { outlet }).found).toEqual([])
  })

  it.each([
    ['61 minutes apart', '13:01', ['2026-03-02 1']],
    ['60 minutes apart', '13:00', []],
  ])('counts split days: %s', (_, from, expected) => {
    const shifts = [...days([2], '08:00', '12:00'), ...days([2], from, '18:00')]
    expect(judged(most('split-days-per-week', 0), shifts).found).toEqual(expected)
  })
})
