/** Whether two pieces of facts say the same, so that what was concluded from one holds for the other. */
import { canonicalJson } from '../kernel/canonicalJson.ts'
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

const sameWaived = ({ waivedMeals: a = [] }: ShiftFacts, { waivedMeals: b = [] }: ShiftFacts): boolean =>
  sameList(a, b, () => false)

const sameShift = (a: ShiftFacts, b: ShiftFacts): boolean =>
  a.shiftId === b.shiftId &&
  a.startAt === b.startAt &&
  a.endAt === b.endAt &&
  a.personId === b.personId &&
  a.role === b.role &&
  a.minor === b.minor &&
  a.task === b.task &&
  a.elsewhere === b.elsewhere &&
  a.scheduledMinutes === b.scheduledMinutes &&
  a.paidRests === b.paidRests &&
  sameWaived(a, b) &&
  sameList(a.breaks, b.breaks, (x, y) => x.startAt === y.startAt && x.endAt === y.endAt)

export const sameShifts = (a: readonly ShiftFacts[], b: readonly ShiftFacts[]): boolean => sameList(a, b, sameShift)

const sameCarryIn = (a: CarryIn | null, b: CarryIn | null): boolean =>
  a === b || (a !== null && b !== null && a.lastEndAt === b.lastEndAt && a.consecutiveDays === b.consecutiveDays)

/** Facts that a plan seldom changes, and never part by part. */
const sameValue = (a: unknown, b: unknown): boolean =>
  a === b || (a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b))

const samePast = ({ past: a }: PersonFacts, { past: b }: PersonFacts): boolean =>
  a === b || (a !== undefined && b !== undefined && sameShifts(a, b))

const sameBackground = (a: PersonFacts, b: PersonFacts): boolean =>
  a.knownUntilOn === b.knownUntilOn &&
  sameValue(a.age, b.age) &&
  sameValue(a.flags, b.flags) &&
  sameValue(a.earlyLessonsOn, b.earlyLessonsOn) &&
  sameValue(a.totals, b.totals) &&
  sameValue(a.credits, b.credits) &&
  samePast(a, b)

export const samePerson = (a: PersonFacts, b: PersonFacts): boolean =>
  a === b ||
  (a.personId === b.personId &&
    sameBackground(a, b) &&
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
