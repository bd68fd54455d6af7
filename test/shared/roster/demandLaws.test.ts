import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, elapsedMinutes, minuteMs, type LocalDate } from '#shared/kernel/time.ts'
import type { Opening } from '#shared/people/places.ts'
import { demandStepsOf, situationOf } from '#shared/roster/demandSteps.ts'
import type { Demand } from '#shared/roster/model.ts'
import { createWeekFrame } from '#shared/roster/weekFrame.ts'
import { berlin, outletFacts } from '#test/support/ruleBuilders.ts'

const weekOn: LocalDate = '2026-03-02'
const frame = createWeekFrame(weekOn, berlin)
const stepMinutes = fc.constantFrom(5, 10, 15, 20, 30, 60)
const opening: fc.Arbitrary<Opening> = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 1_380 }), fc.integer({ min: 5, max: 600 }))
  .map(([weekday, fromMinute, length]) => ({ weekday, fromMinute, toMinute: fromMinute + length }))
/** At most one opening a day, none reaching into the next one. */
const openings = fc
  .uniqueArray(opening, { maxLength: 5, selector: ({ weekday }) => weekday })
  .map((all) => all.map((one) => ({ ...one, toMinute: Math.min(one.toMinute, 1_440) })))
const demand: fc.Arbitrary<readonly Demand[]> = fc.array(
  fc
    .tuple(fc.nat(6), fc.integer({ min: 0, max: 95 }), fc.constantFrom(15, 30, 60), fc.nat(60))
    .map(([day, quarter, minutes, quantity]) => ({
      startAt: frame.instant(day, quarter * 15),
      minutes,
      driver: 'customers',
      quantity,
    })),
  { maxLength: 30 },
)
const stepsOf = (open: readonly Opening[], known: readonly Demand[], step = 30) =>
  demandStepsOf({ openings: open }, known, frame, step)

describe('the steps of a week', () => {
  it('follow each other inside the opening hours, none longer than the step, none empty', () => {
    fc.assert(
      fc.property(openings, demand, stepMinutes, (open, known, step) => {
        const { steps } = stepsOf(open, known, step)
        for (const [at, { day, startAt, minutes }] of steps.entries()) {
          const own = open.find(({ weekday }) => weekday === day + 1)
          expect(startAt).toBeGreaterThanOrEqual(frame.instant(day, own?.fromMinute ?? Infinity))
          expect(startAt + minutes * minuteMs).toBeLessThanOrEqual(frame.instant(day, own?.toMinute ?? 0))
          expect(minutes > 0 && minutes <= step).toBe(true)
          const before = steps[at - 1]
          if (before !== undefined) expect(startAt).toBeGreaterThanOrEqual(before.startAt + before.minutes * minuteMs)
        }
      }),
    )
  })

  it('are as many whatever the order of forecasts and of openings', () => {
    fc.assert(
      fc.property(openings, demand, stepMinutes, (open, known, step) => {
        expect(stepsOf(open.toReversed(), known.toReversed(), step)).toEqual(stepsOf(open, known, step))
      }),
    )
  })

  it('cover all opening minutes where the forecast covers the week, and bare days are those without any', () => {
    fc.assert(
      fc.property(openings, stepMinutes, fc.subarray([0, 1, 2, 3, 4, 5, 6]), (open, step, days) => {
        const whole = days.map((day) => ({
          startAt: frame.instant(day, 0),
          minutes: 1_440,
          driver: 'customers',
          quantity: 96,
        }))
        const { steps, bareDays } = stepsOf(open, whole, step)
        for (const { weekday, fromMinute, toMinute } of open) {
          const covered = steps.filter(({ day }) => day === weekday - 1).reduce((sum, { minutes }) => sum + minutes, 0)
          expect(covered).toBe(days.includes(weekday - 1) ? toMinute - fromMinute : 0)
        }
        const bare = open.map(({ weekday }) => weekday - 1).filter((day) => !days.includes(day))
        expect(bareDays).toEqual(bare.toSorted((a, b) => a - b))
      }),
    )
  })
})

describe('the forecast under a step', () => {
  it('says the same in halves as in a whole', () => {
    fc.assert(
      fc.property(openings, demand, stepMinutes, (open, known, step) => {
        const doubled = known.map((one) => ({ ...one, minutes: one.minutes * 2, quantity: one.quantity * 2 }))
        const halves = doubled.flatMap((one) =>
          [0, 1].map((half) => ({
            ...one,
            startAt: one.startAt + (half * one.minutes * minuteMs) / 2,
            minutes: one.minutes / 2,
            quantity: one.quantity / 2,
          })),
        )
        expect(stepsOf(open, halves, step)).toEqual(stepsOf(open, doubled, step))
      }),
    )
  })

  it('grows with the number of those who come, and never by more than they do', () => {
    fc.assert(
      fc.property(openings, demand, fc.integer({ min: 2, max: 9 }), (open, known, times) => {
        const more = known.map((one) => ({ ...one, quantity: one.quantity * times }))
        const [few, many] = [stepsOf(open, known).steps, stepsOf(open, more).steps]
        expect(many.map(({ startAt }) => startAt)).toEqual(few.map(({ startAt }) => startAt))
        for (const [at, step] of many.entries()) {
          const before = few[at]?.demand ?? 0
          expect(step.demand).toBeLessThanOrEqual(before * times)
          expect(step.demand).toBeGreaterThanOrEqual(before)
        }
      }),
    )
  })

  it('of another week says nothing about this one', () => {
    fc.assert(
      fc.property(openings, demand, fc.constantFrom(-21, -14, 14, 21), (open, known, days) => {
        const elsewhere = known.map((one) => ({ ...one, startAt: one.startAt + days * 86_400_000 }))
        expect(stepsOf(open, [...known, ...elsewhere])).toEqual(stepsOf(open, known))
      }),
    )
  })
})

describe('days on which the clocks change', () => {
  it.each([
    ['2026-03-23', 6, 23],
    ['2026-10-19', 6, 25],
    ['2026-03-02', 6, 24],
  ] as const)('in the week of %s have as many steps as hours', (monday, day, hours) => {
    const changing = createWeekFrame(monday, berlin)
    const all: Demand = { startAt: changing.instant(day, 0), minutes: 1_500, driver: 'customers', quantity: 100 }
    const open = [{ weekday: day + 1, fromMinute: 0, toMinute: 1_440 }]
    const { steps } = demandStepsOf({ openings: open }, [all], changing, 60)
    expect(steps).toHaveLength(hours)
    expect(steps.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(
      elapsedMinutes(changing.instant(day, 0), changing.endAt),
    )
  })

  it('ask the table by the wall clock: the hour that is repeated twice, the missing one not at all', () => {
    const minutesOf = (monday: LocalDate): readonly number[] => {
      const changing = createWeekFrame(monday, berlin)
      const outlet = outletFacts({ openings: [{ weekday: 7, fromMinute: 0, toMinute: 300 }] })
      const all: Demand = { startAt: changing.instant(6, 0), minutes: 1_440, driver: 'customers', quantity: 24 }
      const { steps } = demandStepsOf(outlet, [all], changing, 60)
      return steps.map((step) => Number(situationOf(step, outlet, changing)['minute']) / 60)
    }
    expect(minutesOf('2026-10-19')).toEqual([0, 1, 2, 2, 3, 4])
    expect(minutesOf('2026-03-23')).toEqual([0, 1, 3, 4])
    expect(minutesOf('2026-03-02')).toEqual([0, 1, 2, 3, 4])
  })

  it('are holidays by their date, before they are Sundays', () => {
    const on = addDays(weekOn, 6)
    const outlet = outletFacts({ holidays: [on] })
    const step = { day: 6, startAt: frame.instant(6, 600), minutes: 30, demand: 1 }
    expect(situationOf(step, outlet, frame)['dayType']).toBe('holiday')
    expect(situationOf(step, outletFacts(), frame)['dayType']).toBe('sunday')
  })
})
