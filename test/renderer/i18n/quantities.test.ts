import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPlanFormat } from '#renderer/features/roster/planFormat.ts'
import { createFormat } from '#renderer/i18n/format.ts'
import { inputTime } from '#renderer/i18n/inputTime.ts'
import { entryUnit, quantityText } from '#renderer/i18n/quantity.ts'
import { languages } from '#shared/kernel/text.ts'
import type { Unit } from '#shared/rules/model.ts'
import { springPlace, winter } from '#test/support/testBoard.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const units: readonly Unit[] = ['minutes', 'minuteOfDay', 'count', 'days', 'personMinutes', 'assignments']
const formats = { en: createFormat('en'), de: createFormat('de'), da: createFormat('da') }

describe('how long ago', () => {
  it.each([
    [0, 'this minute'],
    [-(minute - 1), 'this minute'],
    [minute - 1, 'this minute'],
    [-minute, '1 minute ago'],
    [minute, 'in 1 minute'],
    [-(hour - 1), '59 minutes ago'],
    [-hour, '1 hour ago'],
    [-(day - 1), '23 hours ago'],
    [-day, 'yesterday'],
    [day, 'tomorrow'],
    [-(14 * day - 1), '13 days ago'],
    [-14 * day, '2 weeks ago'],
    [-30 * day, '4 weeks ago'],
  ])('%i ms is "%s"', (delta, text) => {
    expect(formats.en.age(delta, 0)).toBe(text)
    expect(formats.en.age(5 * day + delta, 5 * day)).toBe(text)
  })
  it.each([
    ['de', 'vor 3 Stunden', 'gestern'],
    ['da', 'for 3 timer siden', 'i går'],
  ] as const)('is said in %s', (language, hours, yesterday) => {
    expect(formats[language].age(0, 3 * hour)).toBe(hours)
    expect(formats[language].age(0, day)).toBe(yesterday)
  })
})

describe('sizes', () => {
  it.each([
    [0, '0 kB', '0 kB'],
    [1_500, '1.5 kB', '1,5 kB'],
    [999_900, '999.9 kB', '999,9 kB'],
    [1_000_000, '1 MB', '1 MB'],
    [5_280_000, '5.3 MB', '5,3 MB'],
  ])('%i bytes', (bytes, en, de) => {
    expect(formats.en.bytes(bytes)).toBe(en)
    expect(formats.de.bytes(bytes)).toBe(de)
    expect(formats.da.bytes(bytes)).toBe(de)
  })
})

describe('a number in its unit', () => {
  it.each([
    ['minutes', 630, '10 h 30', '10 Std. 30', '10 t 30'],
    ['personMinutes', 45, '45 min', '45 Min.', '45 min'],
    ['minuteOfDay', 1_320, '22:00', '22:00', formats.da.minuteOfDay(1_320)],
    ['minuteOfDay', 1_500, '01:00', '01:00', formats.da.minuteOfDay(60)],
    ['days', 6, '6 days', '6 Tage', '6 dage'],
    ['days', 1, '1 day', '1 Tag', '1 dag'],
    ['count', 1_250, '1,250', '1.250', '1.250'],
    ['assignments', 3, '3', '3', '3'],
  ] as const)('%s %i', (unit, value, en, de, da) => {
    expect(languages.map((language) => quantityText(formats[language], value, unit))).toEqual([en, de, da])
  })

  it.each([
    ['minutes', 'Min.'],
    ['personMinutes', 'Min.'],
    ['minuteOfDay', 'Min.'],
    ['referenceMinutes', 'Min.'],
    ['days', undefined],
    ['count', undefined],
  ] as const)('%s is typed in %s', (unit, text) => {
    expect(entryUnit(formats.de, unit)).toBe(text)
  })

  it('is written on the board as everywhere else', () => {
    fc.assert(
      fc.property(fc.constantFrom(...languages), fc.constantFrom(...units), fc.nat(5_000), (language, unit, value) => {
        const format = formats[language]
        expect(createPlanFormat(format).quantity(value, unit)).toBe(quantityText(format, value, unit))
      }),
    )
  })
})

describe('a field of the browser', () => {
  it.each([
    [0, '00:00'],
    [65, '01:05'],
    [1_439, '23:59'],
    [1_440, '00:00'],
    [1_500, '01:00'],
  ])('takes minute %i as %s', (minutes, text) => {
    expect(inputTime(minutes)).toBe(text)
  })
})

describe('the plan writes', () => {
  const at = (hours: number, minutes = 0): number => Date.UTC(2026, 10, 16, hours - 1, minutes)
  it.each([
    [at(8), '08:00', '8'],
    [at(16, 30), '16:30', '16:30'],
    [at(0), '00:00', '0'],
    [at(9, 5), '09:05', '9:05'],
  ])('%i as %s, and as %s in a block', (instant, long, short) => {
    const plan = createPlanFormat(formats.de)
    expect(plan.time(instant, winter)).toBe(long)
    expect(plan.shortTime(instant, winter)).toBe(short)
  })

  it('the clock on the wall on both sides of a change of the clocks', () => {
    const plan = createPlanFormat(formats.en)
    expect(plan.time(Date.UTC(2026, 2, 29, 0, 30), springPlace.zone)).toBe('01:30')
    expect(plan.time(Date.UTC(2026, 2, 29, 1, 30), springPlace.zone)).toBe('03:30')
  })

  it.each([
    ['en', '38.5', 'Mon 16 Nov', 'Monday 16 Nov'],
    ['de', '38,5', 'Mo 16. Nov.', 'Montag 16. Nov.'],
    ['da', '38,5', 'man. 16. nov.', 'mandag 16. nov.'],
  ] as const)('hours and days in %s', (language, hours, short, long) => {
    const plan = createPlanFormat(formats[language])
    expect(plan.hours(2_310)).toBe(hours)
    expect(plan.hours(2_400)).toBe('40')
    expect(plan.dayShort('2026-11-16')).toBe(short)
    expect(plan.dayLong('2026-11-16')).toBe(long)
  })
})

describe('a list', () => {
  it.each([
    ['en', 'Mia, Bo and Lea'],
    ['de', 'Mia, Bo und Lea'],
    ['da', 'Mia, Bo og Lea'],
  ] as const)('ends as one speaks in %s', (language, text) => {
    expect(formats[language].list(['Mia', 'Bo', 'Lea'])).toBe(text)
    expect(formats[language].list(['Mia'])).toBe('Mia')
  })
})
