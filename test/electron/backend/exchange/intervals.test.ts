import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { demandOf, intervalOf, isOffGrid, levelDemandOf, type Reading } from '#backend/exchange/intervals.ts'

const minute = 60_000
const reading = (minuteOfDay: number, quantity: number, driver = 'customers'): Reading => ({
  at: minuteOfDay * minute,
  minute: minuteOfDay,
  driver,
  quantity,
})

describe('intervals', () => {
  it('are as long as the usual gap between readings', () => {
    const ats = (...minutes: readonly number[]) => minutes.map((one) => one * minute)
    expect(intervalOf([ats(0, 15, 30, 45)])).toBe(15)
    expect(intervalOf([ats(4, 18, 34, 49, 64)])).toBe(15)
    expect(intervalOf([ats(0, 60, 120, 600)])).toBe(60)
    expect(intervalOf([ats(0), ats(1_440)])).toBe(60)
    expect(intervalOf([ats(0, 1_440, 2_880)])).toBe(1_440)
    expect(intervalOf([])).toBe(60)
  })

  it('start on the grid and hold the highest reading of each driver', () => {
    expect(
      demandOf([reading(604, 5), reading(612, 9), reading(614, 7), reading(615, 1), reading(604, 3, 'orders')], 15),
    ).toEqual([
      { startAt: 600 * minute, minutes: 15, driver: 'customers', quantity: 9 },
      { startAt: 615 * minute, minutes: 15, driver: 'customers', quantity: 1 },
      { startAt: 600 * minute, minutes: 15, driver: 'orders', quantity: 3 },
    ])
  })

  it('never overlap, cover every reading and never fall below one', () => {
    const some = fc.record({ at: fc.nat(1_439), quantity: fc.nat(50) })
    fc.assert(
      fc.property(fc.array(some, { maxLength: 40 }), fc.constantFrom(15, 30, 60), (parts, minutes) => {
        const demand = demandOf(
          parts.map(({ at, quantity }) => reading(at, quantity)),
          minutes,
        )
        expect(new Set(demand.map(({ startAt }) => startAt)).size).toBe(demand.length)
        for (const { at, quantity } of parts) {
          const own = demand.find(({ startAt }) => startAt <= at * minute && at * minute < startAt + minutes * minute)
          expect(own?.quantity).toBeGreaterThanOrEqual(quantity)
        }
      }),
    )
  })

  it('repeat a level in every step until the next reading is due', () => {
    expect(levelDemandOf([reading(600, 40)], 60, 30)).toEqual([
      { startAt: 600 * minute, minutes: 30, driver: 'customers', quantity: 40 },
      { startAt: 630 * minute, minutes: 30, driver: 'customers', quantity: 40 },
    ])
    expect(levelDemandOf([reading(600, 40), reading(615, 50)], 15, 30)).toEqual([
      { startAt: 600 * minute, minutes: 30, driver: 'customers', quantity: 50 },
    ])
  })

  it('are beside the grid as soon as one reading is', () => {
    expect(isOffGrid([reading(600, 1), reading(615, 1)], 15)).toBe(false)
    expect(isOffGrid([reading(600, 1), reading(616, 1)], 15)).toBe(true)
  })
})
