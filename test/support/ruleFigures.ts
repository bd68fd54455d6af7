/** The numbers of a rule as a planner writes them: `minimum 11:00, reducedTimes 1`. */
import type { Parameter, Rule, Unit } from '#shared/rules/model.ts'

const hours = (minutes: number): string => `${Math.trunc(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
const written: Readonly<Record<Unit, (value: number) => string>> = {
  minutes: hours,
  premiumMinutes: hours,
  personMinutes: hours,
  referenceMinutes: hours,
  minuteOfDay: (value) => `at ${hours(value)}`,
  cents: (value) => `$${value / 100}`,
  days: (value) => `${value} d`,
  count: String,
  assignments: String,
}
const figureOf = ({ value, unit }: Parameter): string => written[unit](value)

/** In the order in which the rule has them. */
export const figuresOf = ({ parameters }: Pick<Rule, 'parameters'>): string =>
  Object.entries(parameters)
    .map(([name, parameter]) => `${name} ${figureOf(parameter)}`)
    .join(', ')
