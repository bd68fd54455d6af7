/** Whether two pieces of facts say the same, so that what was concluded from one holds for the other. */
import type { CarryIn, Demand, PersonFacts, ShiftFacts } from './model.ts'

const sameList = <T>(a: readonly T[], b: readonly T[], same: (x: T, y: T) => boolean): boolean => {
  if (a === b) return true
  if (a.length !== b.length) return false
  for (let at = 0; at < a.length; at += 1) {
    const x = a[at] as T
    const y = b[at] as T
    if (x !== y && !same(x, y)) return false
  }
  return true
}

const sameShift = (a: ShiftFacts, b: ShiftFacts): boolean =>
  a.shiftId === b.shiftId &&
  a.startAt === b.startAt &&
  a.endAt === b.endAt &&
  a.personId === b.personId &&
  a.role === b.role &&
  a.minor === b.minor &&
  sameList(a.breaks, b.breaks, (x, y) => x.startAt === y.startAt && x.endAt === y.endAt)

export const sameShifts = (a: readonly ShiftFacts[], b: readonly ShiftFacts[]): boolean => sameList(a, b, sameShift)

const sameCarryIn = (a: CarryIn | null, b: CarryIn | null): boolean =>
  a === b || (a !== null && b !== null && a.lastEndAt === b.lastEndAt && a.consecutiveDays === b.consecutiveDays)

export const samePerson = (a: PersonFacts, b: PersonFacts): boolean =>
  a === b ||
  (a.personId === b.personId &&
    a.contractMinutesPerWeek === b.contractMinutesPerWeek &&
    a.nextStartAt === b.nextStartAt &&
    sameCarryIn(a.carryIn, b.carryIn) &&
    sameList(a.skills, b.skills, () => false))

export const sameDemand = (a: readonly Demand[], b: readonly Demand[]): boolean =>
  sameList(
    a,
    b,
    (x, y) => x.startAt === y.startAt && x.minutes === y.minutes && x.quantity === y.quantity && x.driver === y.driver,
  )
