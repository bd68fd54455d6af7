import { addDays, dayNumberOf, weekdayOf, type LocalDate } from '#shared/kernel/time.ts'
import type { Language } from '#shared/kernel/text.ts'

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de-DE', da: 'da-DK' }
export const localeOf = (language: Language): string => locales[language]

const dayMs = 86_400_000
const minuteMs = 60_000
const hourUnits: Readonly<Record<Language, string>> = { en: 'h', de: 'Std.', da: 't' }
/** Between hours and minutes, as the locale's own clock writes it. */
const clockSign: Readonly<Record<Language, string>> = { en: ':', de: ':', da: '.' }
const minuteUnits: Readonly<Record<Language, string>> = { en: 'min', de: 'Min.', da: 'min' }

/** ISO 8601 week number: the week that holds the year's first Thursday is week 1. */
export const weekNumberOf = (on: LocalDate): number => {
  const thursday = addDays(on, 4 - weekdayOf(on))
  const firstOn = `${thursday.slice(0, 4)}-01-01` as LocalDate
  return Math.floor((dayNumberOf(thursday) - dayNumberOf(firstOn)) / 7) + 1
}

export interface Format {
  readonly language: Language
  readonly locale: string
  /** 21 Nov 2026 */
  readonly date: (on: LocalDate) => string
  /** 21 Nov */
  readonly shortDate: (on: LocalDate) => string
  readonly weekday: (on: LocalDate, width?: 'long' | 'short') => string
  /** "Week 47, 16–22 Nov 2026" without the word: "16–22 Nov 2026". `weekOn` is a Monday. */
  readonly weekRange: (weekOn: LocalDate) => string
  readonly weekNumber: (on: LocalDate) => number
  /** Integer minutes: "7 h 30", "45 min". */
  readonly minutes: (minutes: number) => string
  /** The unit of a number of minutes that is typed: "min". */
  readonly minuteUnit: string
  /** Minute of a local day, may pass 1440: "22:30". */
  readonly minuteOfDay: (minute: number) => string
  readonly number: (value: number) => string
  readonly bytes: (bytes: number) => string
  /** Wall-clock time of an instant; zone is an IANA name, the device's own when left out. */
  readonly clock: (at: number, timeZone?: string) => string
  readonly dateTime: (at: number, timeZone?: string) => string
  /** How long ago, or in how long, in one unit: "3 hours ago". */
  readonly age: (at: number, nowAt: number) => string
  readonly list: (items: readonly string[]) => string
}

const utcOf = (on: LocalDate): Date => new Date(dayNumberOf(on) * dayMs)
const pad = (value: number): string => String(value).padStart(2, '0')
const zoned = (timeZone: string | undefined): { timeZone?: string } => (timeZone === undefined ? {} : { timeZone })

const ageIn = (relative: Intl.RelativeTimeFormat, deltaMs: number): string => {
  const size = Math.abs(deltaMs)
  const sign = deltaMs < 0 ? -1 : 1
  const whole = (unitMs: number): number => sign * Math.floor(size / unitMs)
  if (size < minuteMs) return relative.format(0, 'minute')
  if (size < 60 * minuteMs) return relative.format(whole(minuteMs), 'minute')
  if (size < dayMs) return relative.format(whole(60 * minuteMs), 'hour')
  return size < 14 * dayMs ? relative.format(whole(dayMs), 'day') : relative.format(whole(7 * dayMs), 'week')
}

const minutesIn = (language: Language, number: Intl.NumberFormat, value: number): string => {
  const size = Math.abs(value)
  const sign = value < 0 ? '−' : ''
  const hours = Math.floor(size / 60)
  const rest = size % 60
  if (hours === 0) return `${sign}${rest} ${minuteUnits[language]}`
  const whole = `${sign}${number.format(hours)} ${hourUnits[language]}`
  return rest === 0 ? whole : `${whole} ${pad(rest)}`
}

export const createFormat = (language: Language): Format => {
  const locale = localeOf(language)
  const day = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options })
  const long = day({ day: 'numeric', month: 'short', year: 'numeric' })
  const short = day({ day: 'numeric', month: 'short' })
  const weekdays = { long: day({ weekday: 'long' }), short: day({ weekday: 'short' }) }
  const number = new Intl.NumberFormat(locale)
  const oneDigit = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' })
  return {
    language,
    locale,
    date: (on) => long.format(utcOf(on)),
    shortDate: (on) => short.format(utcOf(on)),
    weekday: (on, width = 'long') => weekdays[width].format(utcOf(on)),
    weekRange: (weekOn) => long.formatRange(utcOf(weekOn), utcOf(addDays(weekOn, 6))),
    weekNumber: weekNumberOf,
    minutes: (value) => minutesIn(language, number, value),
    minuteUnit: minuteUnits[language],
    minuteOfDay: (minute) => `${pad(Math.floor(minute / 60) % 24)}${clockSign[language]}${pad(minute % 60)}`,
    number: (value) => number.format(value),
    bytes: (bytes) =>
      bytes < 1_000_000 ? `${oneDigit.format(bytes / 1_000)} kB` : `${oneDigit.format(bytes / 1_000_000)} MB`,
    clock: (at, timeZone) =>
      new Intl.DateTimeFormat(locale, {
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
        ...zoned(timeZone),
      })
        .format(at)
        .replace('.', ':'),
    dateTime: (at, timeZone) =>
      new Intl.DateTimeFormat(locale, {
        day: 'numeric',
        month: 'short',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
        ...zoned(timeZone),
      }).format(at),
    age: (at, nowAt) => ageIn(relative, at - nowAt),
    list: (items) => lists.format(items),
  }
}
