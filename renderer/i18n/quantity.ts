import type { Unit } from '#shared/rules/model.ts'
import type { Format } from './format.ts'

/** Behind the field in which a number of this unit is typed. */
export const entryUnit = (format: Format, unit: Unit): string | undefined =>
  /minute/i.test(unit) ? format.minuteUnit : undefined

const days = (format: Format, value: number): string =>
  new Intl.NumberFormat(format.locale, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(value)

const texts: Readonly<Record<Unit, (format: Format, value: number) => string>> = {
  minutes: (format, value) => format.minutes(value),
  personMinutes: (format, value) => format.minutes(value),
  minuteOfDay: (format, value) => format.minuteOfDay(value),
  days,
  count: (format, value) => format.number(value),
  assignments: (format, value) => format.number(value),
  premiumMinutes: (format, value) => format.minutes(value),
  referenceMinutes: (format, value) => format.minutes(value),
  // an amount of money: which currency, the rule says in words
  cents: (format, value) => format.number(value / 100),
}

/** A number of a rule in its unit: "10 h 30", "22:00", "6 days", "3". */
export const quantityText = (format: Format, value: number, unit: Unit): string => texts[unit](format, value)
