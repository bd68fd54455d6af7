/** How large a number of a rule may be in its unit. */
import type { Unit } from './model.ts'

/** A time of day may lie on the next day, for work past midnight, but not on the one after. */
const greatest: Readonly<Partial<Record<Unit, number>>> = { minuteOfDay: 2_880 }

/** Infinity where the unit itself sets no end. */
export const greatestOf = (unit: Unit): number => greatest[unit] ?? Infinity
