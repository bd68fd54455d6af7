import type { Format } from '#renderer/i18n/format.ts'
import { localOf, type LocalDate, type ZoneOffsets } from '#shared/kernel/time.ts'
import type { Unit } from '#shared/rules/model.ts'

/** How the plan writes its quantities, on top of the product's own formats. */
export interface PlanFormat {
  /** 08:00, by the outlet's clock. */
  readonly time: (at: number, zone: ZoneOffsets) => string
  /** 8 or 16:30: the short form inside a block. */
  readonly shortTime: (at: number, zone: ZoneOffsets) => string
  readonly duration: (minutes: number) => string
  /** Hours as a bare number, e.g. 38.5. */
  readonly hours: (minutes: number) => string
  /** Mon */
  readonly weekdayShort: (on: LocalDate) => string
  /** Mon 16 */
  readonly dayShort: (on: LocalDate) => string
  /** Monday 16 Nov */
  readonly dayLong: (on: LocalDate) => string
  readonly weekday: (on: LocalDate) => string
  readonly week: (weekOn: LocalDate) => string
  readonly date: (on: LocalDate) => string
  readonly clock: (at: number, timeZone?: string) => string
  readonly bytes: (bytes: number) => string
  readonly quantity: (value: number, unit: Unit) => string
}

export const createPlanFormat = (format: Format): PlanFormat => {
  const oneDigit = new Intl.NumberFormat(format.locale, { maximumFractionDigits: 1 })
  const dayUnit = new Intl.NumberFormat(format.locale, { style: 'unit', unit: 'day', unitDisplay: 'long' })
  const quantities: Readonly<Record<Unit, (value: number) => string>> = {
    minutes: format.minutes,
    personMinutes: format.minutes,
    minuteOfDay: format.minuteOfDay,
    days: (value) => dayUnit.format(value),
    count: format.number,
    assignments: format.number,
    premiumMinutes: format.minutes,
    referenceMinutes: format.minutes,
    cents: (value) => format.number(value / 100),
  }
  return {
    time: (at, zone) => format.minuteOfDay(localOf(at, zone).minute),
    shortTime: (at, zone) => {
      const { minute } = localOf(at, zone)
      const hour = Math.floor(minute / 60)
      return minute % 60 === 0 ? String(hour) : `${hour}:${String(minute % 60).padStart(2, '0')}`
    },
    duration: format.minutes,
    hours: (minutes) => oneDigit.format(minutes / 60),
    dayShort: (on) => `${format.weekday(on, 'short')} ${format.shortDate(on)}`,
    dayLong: (on) => `${format.weekday(on)} ${format.shortDate(on)}`,
    weekday: (on) => format.weekday(on),
    weekdayShort: (on) => format.weekday(on, 'short'),
    week: format.weekRange,
    date: format.date,
    clock: format.clock,
    bytes: format.bytes,
    quantity: (value, unit) => quantities[unit](value),
  }
}
