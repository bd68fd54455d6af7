import { describe, expect, it } from 'vitest'
import { judged, parameter, ruleOf, shiftOf } from '#test/support/ruleBuilders.ts'

const most = (window: 'shift' | 'local-day' | 'calendar-week', maximum: number) =>
  ruleOf({ kind: 'work-limit', window }, { maximum: parameter(maximum, { stricter: 'lower' }) })
const least = (window: 'shift' | 'local-day' | 'calendar-week', minimum: number) =>
  ruleOf({ kind: 'work-limit', window }, { minimum: parameter(minimum) })

describe('work-limit per shift: at most 10 hours', () => {
  it.each([
    ['exactly the limit', '2026-03-02 08:00', '2026-03-02 18:00', [], []],
    ['one minute over', '2026-03-02 08:00', '2026-03-02 18:01', [], ['2026-03-02 1']],
    ['a break is not work', '2026-03-02 08:00', '2026-03-02 18:30', [['2026-03-02 12:00', '2026-03-02 12:30']], []],
    ['over midnight', '2026-03-02 18:00', '2026-03-03 05:00', [], ['2026-03-02 60']],
    ['spring night: 11 on the clock are 10', '2026-03-28 20:00', '2026-03-29 07:00', [], []],
    ['autumn night: 10 on the clock are 11', '2026-10-24 20:00', '2026-10-25 06:00', [], ['2026-10-24 60']],
  ] as const)('%s', (_, start, end, breaks, expected) => {
    expect(judged(most('shift', 600), [shiftOf(start, end, breaks)])).toEqual({
      found: expected,
      ok: expected.length === 0 ? 1 : 0,
    })
  })

  it.each([
    ['exactly', '2026-03-02 11:00', []],
    ['short', '2026-03-02 10:45', ['2026-03-02 15']],
  ])('at least 3 hours: %s', (_, end, expected) => {
    expect(judged(least('shift', 180), [shiftOf('2026-03-02 08:00', end)]).found).toEqual(expected)
  })
})

describe('work-limit per local day', () => {
  it('adds up the shifts that start on a date', () => {
    const split = [
      shiftOf('2026-03-02 08:00', '2026-03-02 13:00'),
      shiftOf('2026-03-02 17:00', '2026-03-02 22:30'),
      shiftOf('2026-03-03 08:00', '2026-03-03 18:00'),
    ]
    expect(judged(most('local-day', 600), split)).toEqual({ found: ['2026-03-02 30'], ok: 1 })
  })

  it('gives a night to the date on which it starts', () => {
    const nights = [shiftOf('2026-03-02 20:00', '2026-03-03 04:00'), shiftOf('2026-03-03 20:00', '2026-03-04 04:00')]
    expect(judged(most('local-day', 480), nights)).toEqual({ found: [], ok: 2 })
  })
})

describe('work-limit per calendar week', () => {
  const days = (count: number) =>
    Array.from({ length: count }, (_, at) => shiftOf(`2026-03-0${at + 2} 08:00`, `2026-03-0${at + 2} 16:00`))

  it.each([
    [6, []],
    [7, ['2026-03-02 480']],
  ])('%d days of 8 hours under 48', (count, expected) => {
    expect(judged(most('calendar-week', 2_880), days(count)).found).toEqual(expected)
  })

  it('counts all work of somebody who has one shift in scope', () => {
    const kitchen = { ...most('calendar-week', 900), scope: { roles: ['kitchen'] } }
    const [first, ...rest] = days(2)
    expect(judged(kitchen, days(2)).found).toEqual([])
    expect(judged(kitchen, [{ ...first, role: 'kitchen' } as never, ...rest]).found).toEqual(['2026-03-02 60'])
  })

  it('does not look at somebody without shifts', () => {
    expect(judged(least('calendar-week', 600), [])).toEqual({ found: [], ok: 0 })
  })
})
