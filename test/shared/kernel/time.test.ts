import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  ambiguityOf,
  dateOfDayNumber,
  dayNumberOf,
  dayStartAt,
  instantOf,
  isLocalDate,
  localOf,
  weekOf,
  weekdayOf,
} from '#shared/kernel/time.ts'
import { createWeekFrame } from '#shared/roster/weekFrame.ts'
import { berlin } from '#test/support/ruleBuilders.ts'

const dayNumber = fc.integer({ min: 0, max: 60_000 })

describe('local dates', () => {
  it('agree with the platform calendar', () => {
    fc.assert(
      fc.property(dayNumber, (number) => {
        const date = new Date(number * 86_400_000)
        const on = dateOfDayNumber(number)
        expect(on).toBe(date.toISOString().slice(0, 10))
        expect(dayNumberOf(on)).toBe(number)
        expect(weekdayOf(on)).toBe(date.getUTCDay() === 0 ? 7 : date.getUTCDay())
        expect(weekdayOf(weekOf(on))).toBe(1)
      }),
    )
  })

  it.each([
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-1-1', false],
    ['', false],
  ])('%j exists: %s', (text, exists) => {
    expect(isLocalDate(text)).toBe(exists)
  })
})

describe('instants', () => {
  it.each([
    ['2026-03-29', 120, 'missing'],
    ['2026-03-29', 179, 'missing'],
    ['2026-03-29', 119, 'none'],
    ['2026-03-29', 180, 'none'],
    ['2026-10-25', 120, 'repeated'],
    ['2026-10-25', 179, 'repeated'],
    ['2026-10-25', 180, 'none'],
  ] as const)('%s, minute %d: %s', (on, minute, ambiguity) => {
    expect(ambiguityOf(on, minute, berlin)).toBe(ambiguity)
  })

  it('take the earlier of two, and move a missing one forward by the gap', () => {
    expect(instantOf('2026-10-25', 150, berlin)).toBe(Date.UTC(2026, 9, 25, 0, 30))
    expect(instantOf('2026-03-29', 150, berlin)).toBe(Date.UTC(2026, 2, 29, 1, 30))
  })

  it('lead back to the local time that they came from, unless it is missing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 360 }), fc.integer({ min: 0, max: 1_439 }), (day, minute) => {
        const on = addDays('2026-01-01', day)
        if (ambiguityOf(on, minute, berlin) === 'missing') return
        expect(localOf(instantOf(on, minute, berlin), berlin)).toEqual({ on, minute })
      }),
    )
  })
})

describe('the frame of a week', () => {
  it('says the same as the zone arithmetic, in weeks with and without a clock change', () => {
    const weeks = fc.constantFrom(
      '2026-03-02' as const,
      '2026-03-23' as const,
      '2026-10-19' as const,
      '2026-10-26' as const,
    )
    fc.assert(
      fc.property(weeks, fc.integer({ min: -1, max: 8 }), fc.integer({ min: 0, max: 2_880 }), (weekOn, day, minute) => {
        const frame = createWeekFrame(weekOn, berlin)
        const on = addDays(weekOn, day)
        const at = instantOf(on, minute, berlin)
        expect(frame.instant(day, minute)).toBe(at)
        const local = localOf(at, berlin)
        expect(frame.minuteOf(at)).toBe(local.minute)
        const of = dayNumberOf(local.on) - dayNumberOf(weekOn)
        expect(frame.dayOf(at)).toBe(of < 0 ? -1 : of)
        expect(frame.dateOf(of)).toBe(local.on)
      }),
      { numRuns: 500 },
    )
  })

  it('is an hour shorter in spring and an hour longer in autumn', () => {
    const hours = (weekOn: '2026-03-23' | '2026-10-19' | '2026-03-02') => {
      const { startAt, endAt } = createWeekFrame(weekOn, berlin)
      return (endAt - startAt) / 3_600_000
    }
    expect([hours('2026-03-02'), hours('2026-03-23'), hours('2026-10-19')]).toEqual([168, 167, 169])
    expect(dayStartAt('2026-03-29', berlin)).toBe(Date.UTC(2026, 2, 28, 23))
  })
})
