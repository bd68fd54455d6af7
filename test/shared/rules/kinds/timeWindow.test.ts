import { describe, expect, it } from 'vitest'
import { judged, parameter, ruleOf, shiftOf } from '#test/support/ruleBuilders.ts'

const between = (earliest: number, latest: number) =>
  ruleOf(
    { kind: 'time-window' },
    {
      earliest: parameter(earliest, { unit: 'minuteOfDay' }),
      latest: parameter(latest, { unit: 'minuteOfDay', stricter: 'lower' }),
    },
  )

describe('time-window: from 6 to 22', () => {
  it.each([
    ['inside, to the minute', '2026-03-02 06:00', '2026-03-02 22:00', [], []],
    ['a minute early', '2026-03-02 05:59', '2026-03-02 12:00', [], ['2026-03-02 1']],
    ['half an hour late', '2026-03-02 16:00', '2026-03-02 22:30', [], ['2026-03-02 30']],
    ['over midnight', '2026-03-02 20:00', '2026-03-03 02:00', [], ['2026-03-02 240']],
    ['through the night into the morning', '2026-03-02 20:00', '2026-03-03 08:00', [], ['2026-03-02 480']],
    [
      'a break outside is not work',
      '2026-03-02 16:00',
      '2026-03-02 22:30',
      [['2026-03-02 22:00', '2026-03-02 22:30']],
      [],
    ],
    [
      'a break inside does not help',
      '2026-03-02 16:00',
      '2026-03-02 22:30',
      [['2026-03-02 18:00', '2026-03-02 18:30']],
      ['2026-03-02 30'],
    ],
    ['the short spring night', '2026-03-28 21:00', '2026-03-29 07:00', [], ['2026-03-28 420']],
    ['the long autumn night', '2026-10-24 21:00', '2026-10-25 07:00', [], ['2026-10-24 540']],
  ] as const)('%s', (_, start, end, breaks, expected) => {
    expect(judged(between(360, 1_320), [shiftOf(start, end, breaks)]).found).toEqual(expected)
  })

  it('may reach past midnight', () => {
    const shift = shiftOf('2026-03-02 18:00', '2026-03-03 01:30')
    expect(judged(between(600, 1_500), [shift]).found).toEqual(['2026-03-02 30'])
    expect(judged(between(600, 1_530), [shift]).found).toEqual([])
  })

  it('belongs to the evening before when a shift starts after midnight', () => {
    expect(judged(between(600, 1_560), [shiftOf('2026-03-03 00:30', '2026-03-03 02:00')])).toEqual({ found: [], ok: 1 })
  })
})
