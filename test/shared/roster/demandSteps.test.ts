import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { minuteMs } from '#shared/kernel/time.ts'
import { demandStepsOf, situationOf } from '#shared/roster/demandSteps.ts'
import type { Demand } from '#shared/roster/model.ts'
import { createWeekFrame } from '#shared/roster/weekFrame.ts'
import { at, berlin, demandOf, outletFacts } from '#test/support/ruleBuilders.ts'

const frame = createWeekFrame('2026-03-02', berlin)
const monday = (fromMinute: number, toMinute: number) => ({ weekday: 1, fromMinute, toMinute })
const steps = (openings: readonly ReturnType<typeof monday>[], demand: readonly Demand[], stepMinutes = 30) =>
  demandStepsOf({ openings }, demand, frame, stepMinutes)
const quantities = (...args: Parameters<typeof steps>) => steps(...args).steps.map(({ demand }) => demand)

describe('the steps of a day', () => {
  it('are counted from midnight and cut at the edges of the opening', () => {
    const { steps: found } = steps([monday(615, 700)], [demandOf('2026-03-02 00:00', 1_440, 96)])
    expect(found.map(({ startAt, minutes }) => [(startAt - at('2026-03-02 00:00')) / minuteMs, minutes])).toEqual([
      [615, 15],
      [630, 30],
      [660, 30],
      [690, 10],
    ])
  })

  it('take their share of the demand above them, rounded up', () => {
    expect(quantities([monday(600, 660)], [demandOf('2026-03-02 10:00', 60, 10)])).toEqual([5, 5])
    expect(quantities([monday(600, 660)], [demandOf('2026-03-02 10:00', 60, 11)])).toEqual([6, 6])
    expect(
      quantities([monday(600, 630)], [demandOf('2026-03-02 10:00', 15, 3), demandOf('2026-03-02 10:15', 15, 4)]),
    ).toEqual([7])
  })

  it('are told by the part under which demand is known', () => {
    // ten guests in the first ten minutes are thirty in a whole step
    expect(quantities([monday(600, 630)], [demandOf('2026-03-02 10:00', 10, 10)])).toEqual([30])
    expect(quantities([monday(600, 660)], [demandOf('2026-03-02 10:30', 30, 4)])).toEqual([4])
  })

  it('cannot add two drivers', () => {
    const mixed = [demandOf('2026-03-02 10:00', 30, 4), demandOf('2026-03-02 10:00', 30, 4, 'deliveries')]
    expect(quantities([monday(600, 660)], mixed)).toEqual([null])
  })

  it('name the open days without any demand', () => {
    const week = [1, 3, 7].map((weekday) => ({ weekday, fromMinute: 600, toMinute: 660 }))
    expect(steps(week, [demandOf('2026-03-04 10:00', 30, 1)]).bareDays).toEqual([0, 6])
    expect(steps([], []).bareDays).toEqual([])
  })

  it('belong to the day that opened, past midnight too', () => {
    const { steps: found } = steps([monday(1_410, 1_500)], [demandOf('2026-03-02 23:00', 180, 6)])
    expect(found.map(({ day, demand }) => [day, demand])).toEqual([
      [0, 1],
      [0, 1],
      [0, 1],
    ])
  })

  it('lose no guest: the steps of a day ask for at least what comes, and for less than one more each', () => {
    const quarter = fc.array(fc.nat(40), { minLength: 8, maxLength: 8 })
    fc.assert(
      fc.property(quarter, fc.constantFrom(5, 10, 15, 30, 60), (numbers, stepMinutes) => {
        const demand = numbers.map((quantity, index) => ({
          startAt: at('2026-03-02 10:00') + index * 15 * minuteMs,
          minutes: 15,
          driver: 'customers',
          quantity,
        }))
        const found = quantities([monday(600, 720)], demand, stepMinutes)
        const sum = found.reduce<number>((total, one) => total + (one ?? 0), 0)
        const come = numbers.reduce((total, one) => total + one, 0)
        expect(sum).toBeGreaterThanOrEqual(come)
        expect(sum).toBeLessThan(come + found.length)
      }),
    )
  })
})

describe('the situation of a step', () => {
  const outlet = outletFacts({ holidays: ['2026-03-07', '2026-03-04'] })
  const dayTypeAt = (local: string) =>
    situationOf({ day: 0, startAt: at(local), minutes: 30, demand: 3 }, outlet, frame)

  it.each([
    ['2026-03-02 10:00', 'weekday', 600],
    ['2026-03-04 00:00', 'holiday', 0],
    ['2026-03-06 23:59', 'weekday', 1_439],
    ['2026-03-07 10:00', 'holiday', 600],
    ['2026-03-08 10:00', 'sunday', 600],
    ['2026-03-14 10:00', 'saturday', 600],
  ])('at %s is a %s', (local, dayType, minute) => {
    expect(dayTypeAt(local)).toEqual({
      dayType,
      minute,
      demand: 3,
      format: 'standard',
      region: 'north',
      country: 'DE',
    })
  })
})
