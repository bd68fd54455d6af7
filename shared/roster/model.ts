/** One outlet's week: what is planned, what is expected, and what a check needs to know about people. */
import type { OutletId, PersonId, RegionId, ShiftId } from '../kernel/ids.ts'
import type { LocalDate, ZoneOffsets } from '../kernel/time.ts'
import type { Opening } from '../people/places.ts'

export interface Break {
  readonly startAt: number
  readonly endAt: number
}

/** A shift as planned. `personId` null is an open shift. */
export interface Shift {
  readonly shiftId: ShiftId
  readonly personId: PersonId | null
  readonly role: string
  readonly startAt: number
  readonly endAt: number
  /** Inside the shift, ascending, not overlapping. Breaks are not work. */
  readonly breaks: readonly Break[]
}

/** A shift as a check sees it. No birth date: only whether the minors' rules hold (null: not known). */
export interface ShiftFacts extends Shift {
  readonly minor: boolean | null
}

/** What happened before the week, so that a check needs no past shifts. Null: the past is not known. */
export interface CarryIn {
  readonly lastEndAt: number | null
  /** Days worked in a row up to and including the Sunday before the week. */
  readonly consecutiveDays: number
}

export interface PersonFacts {
  readonly personId: PersonId
  readonly skills: readonly string[]
  readonly contractMinutesPerWeek: number
  readonly carryIn: CarryIn | null
  /** First start after the week; null: none is planned. Absent: not known, and a rest at the week's end is undetermined. */
  readonly nextStartAt?: number | null | undefined
}

export interface Demand {
  readonly startAt: number
  readonly minutes: number
  /** e.g. "customers". */
  readonly driver: string
  readonly quantity: number
}

export interface OutletFacts {
  readonly outletId: OutletId
  readonly regionId: RegionId
  readonly format: string
  readonly country: string
  readonly roles: readonly string[]
  readonly openings: readonly Opening[]
  readonly holidays: readonly LocalDate[]
}

/** All that an evaluation may look at. De-identified: the same value can be put into a snapshot. */
export interface WeekFacts {
  readonly outlet: OutletFacts
  /** Monday. */
  readonly weekOn: LocalDate
  readonly zone: ZoneOffsets
  readonly people: readonly PersonFacts[]
  /** Shifts that start in the week, ascending by start, then id. */
  readonly shifts: readonly ShiftFacts[]
  readonly demand: readonly Demand[]
}
