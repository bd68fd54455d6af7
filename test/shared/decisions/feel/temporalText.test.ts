import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addMonths,
  addNanos,
  createDate,
  createTime,
  dateOfDay,
  dayNumber,
  dayOfYear,
  daysInMonth,
  nanosOfDateTime,
  weekOfYear,
  weekdayOf,
} from '#shared/decisions/feel/calendar.ts'
import {
  durationFromText,
  dateTimeFromText,
  temporalFromText,
  textOfTemporal,
} from '#shared/decisions/feel/temporalText.ts'
import type { FeelDate, FeelDateTime, FeelTime } from '#shared/decisions/feel/value.ts'

const day = fc.integer({ min: -800_000, max: 3_000_000 })
const dateFor = (number: number): FeelDate => {
  const date = dateOfDay(number)
  if (date === null) throw new RangeError('no day')
  return date
}
const date = day.map(dateFor)
const time = fc.record<FeelTime>({
  kind: fc.constant('time'),
  second: fc.integer({ min: 0, max: 86_399 }),
  nano: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 999_999_999 })),
  offset: fc.oneof(fc.constant(null), fc.integer({ min: -64_800, max: 64_800 })),
})
const moment = fc.record<FeelDateTime>({ kind: fc.constant('dateTime'), date, time })

describe('days', () => {
  it('are numbered as the clock of the machine numbers them', () => {
    fc.assert(
      fc.property(day, (number) => {
        const { year, month, day: ofMonth } = dateFor(number)
        const utc = new Date(number * 86_400_000)
        expect([year, month, ofMonth]).toEqual([utc.getUTCFullYear(), utc.getUTCMonth() + 1, utc.getUTCDate()])
      }),
    )
  })

  it('there and back', () => {
    fc.assert(
      fc.property(day, (number) => {
        expect(dayNumber(dateFor(number))).toBe(number)
      }),
    )
  })

  it('have the weekday and the day of the year that the machine says', () => {
    fc.assert(
      fc.property(day, (number) => {
        const utc = new Date(number * 86_400_000)
        expect(weekdayOf(dateFor(number))).toBe(utc.getUTCDay() === 0 ? 7 : utc.getUTCDay())
        const newYear = new Date(0)
        newYear.setUTCFullYear(utc.getUTCFullYear(), 0, 1)
        expect(dayOfYear(dateFor(number))).toBe(number - newYear.getTime() / 86_400_000 + 1)
      }),
    )
  })

  it('a week begins on Monday and belongs to the year of its Thursday', () => {
    fc.assert(
      fc.property(day, (number) => {
        const monday = number - weekdayOf(dateFor(number)) + 1
        const weeks = new Set(Array.from({ length: 7 }, (_, at) => weekOfYear(dateFor(monday + at))))
        expect(weeks.size).toBe(1)
      }),
    )
  })

  it.each([
    [2024, 2, 29],
    [2023, 2, 28],
    [2000, 2, 29],
    [1900, 2, 28],
    [2026, 4, 30],
    [2026, 12, 31],
  ])('%i-%i has %i days', (year, month, days) => {
    expect(daysInMonth(year, month)).toBe(days)
    expect(createDate(year, month, days)).not.toBeNull()
    expect(createDate(year, month, days + 1)).toBeNull()
  })

  it.each([
    [2026, 0, 1],
    [2026, 13, 1],
    [2026, 1, 0],
    [2026.5, 1, 1],
    [Number.NaN, 1, 1],
    [1_000_000_000, 1, 1],
  ])('%d-%d-%d is no day', (year, month, ofMonth) => {
    expect(createDate(year, month, ofMonth)).toBeNull()
  })

  it.each([
    [86_400, null],
    [-1, null],
    [0.5, null],
    [0, 64_801],
    [0, Number.NaN],
  ])('%d seconds and offset %s are no time', (second, offset) => {
    expect(createTime(second, 0, offset)).toBeNull()
  })
})

describe('moving', () => {
  it('months keep the day, or end where the month ends', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -5_000, max: 5_000 }), (from, months) => {
        const to = addMonths(from, months)
        if (to === null) throw new RangeError('no day')
        expect((to.year - from.year) * 12 + to.month - from.month).toBe(months)
        expect(to.day).toBe(Math.min(from.day, daysInMonth(to.year, to.month)))
      }),
    )
  })

  it('nanoseconds move a moment by as much, and the clock keeps its offset', () => {
    fc.assert(
      fc.property(moment, fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }), (from, nanos) => {
        const to = addNanos(from, nanos)
        if (to === null) throw new RangeError('no moment')
        expect(nanosOfDateTime(to) - nanosOfDateTime(from)).toBe(nanos)
        expect(to.time.offset).toBe(from.time.offset)
      }),
    )
  })
})

describe('text', () => {
  it('of a date, a time and a moment reads back to the same', () => {
    fc.assert(
      fc.property(fc.oneof(date, time, moment), (value) => {
        expect(temporalFromText(textOfTemporal(value))).toEqual(value)
      }),
    )
  })

  it('of a duration reads back to the same', () => {
    const duration = fc.oneof(
      fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }).map((nanos) => ({ kind: 'daysTimeDuration', nanos }) as const),
      fc.integer({ min: -99_999, max: 99_999 }).map((months) => ({ kind: 'yearsMonthsDuration', months }) as const),
    )
    fc.assert(
      fc.property(duration, (value) => {
        expect(durationFromText(textOfTemporal(value))).toEqual(value)
      }),
    )
  })

  it.each([
    ['2026-01-31T10:00:00', '2026-01-31T10:00:00'],
    ['2026-01-31', '2026-01-31T00:00:00'],
    ['2026-01-31T10:00:00.120Z', '2026-01-31T10:00:00.12Z'],
    ['2026-01-31T10:00:00+00:00', '2026-01-31T10:00:00Z'],
    ['2026-01-31T10:00:00-05:30', '2026-01-31T10:00:00-05:30'],
    ['2026-01-31T10:00:00+01:00:30', '2026-01-31T10:00:00+01:00:30'],
    ['-0044-03-15T12:00:00', '-0044-03-15T12:00:00'],
    ['12026-01-31T10:00:00', '12026-01-31T10:00:00'],
  ])('%s is the moment %s', (text, expected) => {
    const value = dateTimeFromText(text)
    expect(value === null ? null : textOfTemporal(value)).toBe(expected)
  })

  it.each([
    '2026-1-31',
    '26-01-31',
    '02026-01-31',
    '2026-01-31 ',
    '2026-01-32',
    '2026-01-31T10:00',
    '2026-01-31T10:00:60',
    '2026-01-31T10:60:00',
    '2026-01-31T24:00:00',
    '2026-01-31T10:00:00+1:00',
    '2026-01-31T10:00:00+01:60',
    '2026-01-31T10:00:00@Europe/Berlin',
    '2026-01-31T',
    'T10:00:00',
    '10:00:00.1234567890',
    'P',
    'PT',
    'P1',
    'P1D2H',
    'P1.5D',
    'P1W',
    'P1Y2D',
    '1D',
    'P-1D',
    '',
  ])('%s is nothing', (text) => {
    expect(temporalFromText(text)).toBeNull()
  })

  it.each([
    ['PT0S', 'PT0S'],
    ['P0D', 'PT0S'],
    ['P0Y', 'P0M'],
    ['PT3600S', 'PT1H'],
    ['PT24H', 'P1D'],
    ['PT0.000000001S', 'PT0.000000001S'],
    ['PT61.5S', 'PT1M1.5S'],
    ['-PT90M', '-PT1H30M'],
    ['P24M', 'P2Y'],
    ['-P13M', '-P1Y1M'],
  ])('%s is written %s', (text, expected) => {
    const value = durationFromText(text)
    expect(value === null ? null : textOfTemporal(value)).toBe(expected)
  })
})
