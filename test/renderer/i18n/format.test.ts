import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFormat, weekNumberOf } from '#renderer/i18n/format.ts'
import { dateOfDayNumber, weekOf, type LocalDate } from '#shared/kernel/time.ts'
import { languages } from '#shared/kernel/text.ts'

const on = (text: string): LocalDate => text as LocalDate
const [en, de, da] = languages.map(createFormat) as [
  ReturnType<typeof createFormat>,
  ReturnType<typeof createFormat>,
  ReturnType<typeof createFormat>,
]

describe('minutes', () => {
  it('says hours and minutes the way each language writes them', () => {
    expect([en, de, da].map((format) => format.minutes(450))).toEqual(['7 h 30', '7 Std. 30', '7 t 30'])
    expect([en, de, da].map((format) => format.minutes(45))).toEqual(['45 min', '45 Min.', '45 min'])
  })
  it('leaves out what is zero, pads the rest, and keeps the sign', () => {
    expect(en.minutes(0)).toBe('0 min')
    expect(en.minutes(480)).toBe('8 h')
    expect(en.minutes(485)).toBe('8 h 05')
    expect(en.minutes(-90)).toBe('−1 h 30')
    expect(de.minutes(60 * 1_234)).toBe('1.234 Std.')
  })
  it('never loses a minute', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 59_999 }), (minutes) => {
        const numbers = (en.minutes(minutes).match(/\d+/g) ?? []).map(Number)
        const isShort = minutes < 60
        const total = isShort ? numbers[0] : (numbers[0] ?? 0) * 60 + (numbers[1] ?? 0)
        expect(total).toBe(minutes)
      }),
    )
  })
})

describe('dates', () => {
  it('follows the order of each language', () => {
    expect(en.date(on('2026-11-21'))).toBe('21 Nov 2026')
    expect(de.date(on('2026-11-21'))).toBe('21. Nov. 2026')
    expect(da.date(on('2026-11-21'))).toBe('21. nov. 2026')
  })
  it('does not depend on the zone of the device', () => {
    expect(en.shortDate(on('2026-01-01'))).toBe('1 Jan')
    expect(en.weekday(on('2026-11-21'))).toBe('Saturday')
    expect([de.weekday(on('2026-11-21')), da.weekday(on('2026-11-21'))]).toEqual(['Samstag', 'lørdag'])
  })
  it('spans a week and names what changes', () => {
    expect(en.weekRange(on('2026-11-16')).replaceAll(/\s/g, ' ')).toBe('16 – 22 Nov 2026')
    expect(de.weekRange(on('2026-12-28'))).toMatch(/28\. Dez\. 2026.*3\. Jan\. 2027/)
  })
})

describe('weekNumberOf', () => {
  it.each([
    ['2026-01-01', 1],
    ['2026-12-31', 53],
    ['2027-01-03', 53],
    ['2027-01-04', 1],
    ['2024-12-30', 1],
  ])('%s is in week %i', (date, number) => {
    expect(weekNumberOf(on(date))).toBe(number)
  })
  it('is one number for all seven days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (dayNumber) => {
        const day = dateOfDayNumber(dayNumber)
        expect(weekNumberOf(day)).toBe(weekNumberOf(weekOf(day)))
      }),
    )
  })
})

describe('clocks and ages', () => {
  const nowAt = Date.UTC(2026, 10, 21, 13, 5)
  it('shows wall-clock time in the zone of the outlet, with a colon in every language', () => {
    expect([en, de, da].map((format) => format.clock(nowAt, 'Europe/Berlin'))).toEqual(['14:05', '14:05', '14:05'])
    expect(en.clock(Date.UTC(2026, 10, 21), 'UTC')).toBe('00:00')
  })
  it('counts whole units and never rounds an age up', () => {
    expect(en.age(nowAt - 59 * 60_000, nowAt)).toBe('59 minutes ago')
    expect(en.age(nowAt - 119 * 60_000, nowAt)).toBe('1 hour ago')
    expect(de.age(nowAt - 3 * 86_400_000, nowAt)).toBe('vor 3 Tagen')
    expect(da.age(nowAt - 21 * 86_400_000, nowAt)).toBe('for 3 uger siden')
    expect(en.age(nowAt + 86_400_000, nowAt)).toBe('tomorrow')
  })
  it('shows minutes of a day past midnight as the clock does', () => {
    expect([en.minuteOfDay(0), en.minuteOfDay(1_350), en.minuteOfDay(1_530)]).toEqual(['00:00', '22:30', '01:30'])
  })
})

it('groups numbers and sizes by language', () => {
  expect([en.number(12_345), de.number(12_345), da.number(12_345)]).toEqual(['12,345', '12.345', '12.345'])
  expect([en.bytes(1_500), de.bytes(1_540_000)]).toEqual(['1.5 kB', '1,5 MB'])
  expect(de.list(['Anna', 'Ben', 'Cleo'])).toBe('Anna, Ben und Cleo')
})
