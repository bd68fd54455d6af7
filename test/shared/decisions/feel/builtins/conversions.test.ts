import { describe, expect, it } from 'vitest'
import { answer } from '#test/support/feelAnswers.ts'

const cases = (rows: readonly (readonly [string, string])[]) => {
  it.each(rows)('%s is %s', (text, expected) => {
    expect(answer(text)).toBe(expected)
  })
}

describe('string', () => {
  cases([
    ['string(1)', '"1"'],
    ['string(1.50)', '"1.5"'],
    ['string(-0.001)', '"-0.001"'],
    ['string(true)', '"true"'],
    ['string("a")', '"a"'],
    ['string(null)', 'null'],
    ['string(@"2026-01-31")', '"2026-01-31"'],
    ['string(@"10:00:00Z")', '"10:00:00Z"'],
    ['string(@"P1Y2M")', '"P1Y2M"'],
    ['string(@"PT90M")', '"PT1H30M"'],
    ['string([1, "a"])', String.raw`"[1, \"a\"]"`],
    ['string({a: "b"})', String.raw`"{a: \"b\"}"`],
    ['string([1..5))', '"[1..5)"'],
    ['string(decimal(3, 0))', '"3"'],
    ['string()', 'wrongArguments: string'],
  ])
})

describe('number', () => {
  cases([
    ['number("12")', '12'],
    ['number("-12.5")', '-12.5'],
    ['number("1e3")', '1000'],
    ['number("")', 'null'],
    ['number("abc")', 'null'],
    ['number("0x10")', 'null'],
    ['number("1 000", " ", ".")', '1000'],
    ['number("1,000.5", ",", ".")', '1000.5'],
    ['number("1.000,5", ".", ",")', '1000.5'],
    ['number("1.000,5", null, ",")', 'null'],
    ['number("1,5", null, ",")', '1.5'],
    ['number("1,5", ",", ",")', 'null'],
    ['number("1,5", ";", ".")', 'null'],
    ['number("1,5", null, ";")', 'null'],
    ['number(5)', 'null'],
    ['number(null)', 'null'],
    ['number(from: "1 5", grouping separator: " ", decimal separator: null)', '15'],
  ])
})

describe('date', () => {
  cases([
    ['date(2026, 1, 31)', '2026-01-31'],
    ['date(2026, 2, 30)', 'null'],
    ['date(2026, 13, 1)', 'null'],
    ['date(2026, 0, 1)', 'null'],
    ['date(2026, 1, 1.5)', 'null'],
    ['date(year: 2026, month: 1, day: 2)', '2026-01-02'],
    ['date(@"2026-01-31T10:00:00")', '2026-01-31'],
    ['date(@"2026-01-31")', '2026-01-31'],
    ['date("2026" + "-01-31")', '2026-01-31'],
    ['date("2026" + "-02-31")', 'null'],
    ['date("" + "2026-01-31T10:00:00")', 'null'],
    ['date(null)', 'null'],
    ['date(5)', 'null'],
    ['date(2026, 1)', 'wrongArguments: date'],
  ])
})

describe('time and date and time', () => {
  cases([
    ['time(10, 30, 0)', '10:30:00'],
    ['time(10, 30, 15, @"PT2H")', '10:30:15+02:00'],
    ['time(10, 30, 15, null)', '10:30:15'],
    ['time(24, 0, 0)', 'null'],
    ['time(10, 60, 0)', 'null'],
    ['time(10, 0, -1)', 'null'],
    ['time(10, "30", 0)', 'null'],
    ['time(@"2026-01-31T10:00:00Z")', '10:00:00Z'],
    ['time(@"10:00:00")', '10:00:00'],
    ['time(@"2026-01-31")', '00:00:00Z'],
    ['time("10:" + "30:00")', '10:30:00'],
    ['time(5)', 'null'],
    ['date and time(@"2026-01-31", @"10:00:00")', '2026-01-31T10:00:00'],
    ['date and time(@"2026-01-31T08:00:00Z", @"10:00:00")', '2026-01-31T10:00:00'],
    ['date and time(date: @"2026-01-31", time: @"10:00:00Z")', '2026-01-31T10:00:00Z'],
    ['date and time("2026-01-31" + "T10:00:00")', '2026-01-31T10:00:00'],
    ['date and time("2026-01-31" + "")', '2026-01-31T00:00:00'],
    ['date and time(@"2026-01-31T08:00:00Z")', '2026-01-31T08:00:00Z'],
    ['date and time(@"10:00:00", @"10:00:00")', 'null'],
    ['date and time(5)', 'null'],
  ])
})

describe('durations', () => {
  cases([
    ['duration("P1D")', 'P1D'],
    ['duration("PT" + "1H")', 'PT1H'],
    ['duration("P1" + "")', 'null'],
    ['duration(5)', 'null'],
    ['years and months duration(@"2011-12-22", @"2013-08-24")', 'P1Y8M'],
    ['years and months duration(@"2013-08-24", @"2011-12-22")', '-P1Y8M'],
    ['years and months duration(@"2026-01-31", @"2026-02-28")', 'P0M'],
    ['years and months duration(@"2026-01-15", @"2026-02-14")', 'P0M'],
    ['years and months duration(@"2026-01-15", @"2026-02-15")', 'P1M'],
    ['years and months duration(from: @"2026-01-15", to: @"2027-01-15")', 'P1Y'],
    ['years and months duration(@"2026-01-15T10:00:00", @"2026-03-15")', 'P2M'],
    ['years and months duration(@"2026-01-15", null)', 'null'],
  ])
})

describe('the calendar', () => {
  cases([
    ['day of week(@"2026-11-21")', '"Saturday"'],
    ['day of week(@"2026-11-22T10:00:00")', '"Sunday"'],
    ['month of year(@"2026-11-21")', '"November"'],
    ['day of year(@"2026-01-01")', '1'],
    ['day of year(@"2024-12-31")', '366'],
    ['week of year(@"2026-01-01")', '1'],
    ['week of year(@"2021-01-03")', '53'],
    ['week of year(@"2024-12-30")', '1'],
    ['day of week("2026-11-21")', 'null'],
    ['day of year(null)', 'null'],
  ])
})

describe('nothing knows the time', () => {
  cases([
    ['now()', 'outsideSubset: now'],
    ['today()', 'outsideSubset: today'],
    ['date and time(now())', 'outsideSubset: now'],
  ])
})
