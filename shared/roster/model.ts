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
  /** What the person does, where a rule forbids single tasks. */
  readonly task?: string | undefined
  /** Worked for another employer, or at another outlet: work of the person, but nobody on duty here. */
  readonly elsewhere?: true | undefined
  /** Minutes that were planned, where the shift says what was worked. */
  readonly scheduledMinutes?: number | undefined
  /** Paid rests that were given; absent: not recorded. */
  readonly paidRests?: number | undefined
  /** Meals that the person waived; 1 is the first of the shift. */
  readonly waivedMeals?: readonly number[] | undefined
}

/** What happened before the week, so that a check needs no past shifts. Null: the past is not known. */
export interface CarryIn {
  readonly lastEndAt: number | null
  /** Days worked in a row up to and including the Sunday before the week. */
  readonly consecutiveDays: number
}

/** A week of work that is only known as a sum. */
export interface WeekTotal {
  readonly weekOn: LocalDate
  readonly minutes: number
  /** Days of leave or sickness: of all seven, and of Monday to Saturday. */
  readonly neutralDays: number
  readonly neutralWorkingDays: number
}

/** Sums of the past that a rule needs, and no plan holds. All are optional: absent is not known. */
export interface Totals {
  /** Ascending. The evaluated week itself is among them where its shifts are not listed. */
  readonly weeks?: readonly WeekTotal[] | undefined
  /** A reference period that was counted elsewhere, and ends with the week. */
  readonly reference?: { readonly minutes: number; readonly days: number; readonly restDays: number } | undefined
  /** Days of leave or sickness in the evaluated week, where its shifts are listed. */
  readonly neutral?: Pick<WeekTotal, 'neutralDays' | 'neutralWorkingDays'> | undefined
  /** Sundays worked from 1 January up to a date, from before the plans that are stored. */
  readonly sundaysBefore?: { readonly untilOn: LocalDate; readonly count: number } | undefined
  /** Before this date nothing is known of the person's work; absent: everything is. */
  readonly knownFromOn?: LocalDate | undefined
  /** Sundays worked in the year, or in 52 weeks, up to the end of the week. */
  readonly workedSundays?: number | undefined
  readonly workedSundayDates?: readonly LocalDate[] | undefined
  /** Rests by the date on which they begin. */
  readonly rests?: readonly { readonly on: LocalDate; readonly minutes: number }[] | undefined
  /** What fair shares are measured by, over the weeks of the rule, and for how many of them the person was there. */
  readonly shares?: { readonly quantity: number; readonly availableWeeks: number } | undefined
}

export interface PersonFacts {
  readonly personId: PersonId
  readonly skills: readonly string[]
  readonly contractMinutesPerWeek: number
  readonly carryIn: CarryIn | null
  /** First start after the week; null: none is planned. Absent: not known, and a rest at the week's end is undetermined. */
  readonly nextStartAt?: number | null | undefined
  /** Completed years on the Monday, 18 for everybody above, and a birthday in the week or on the day after it. Absent: not known. */
  readonly age?: { readonly years: number; readonly turnsOn: LocalDate | null } | undefined
  /** Neutral codes of contract and protection, never a diagnosis. */
  readonly flags?: readonly string[] | undefined
  /** Dates of the week and of the two days after it with lessons before nine. Absent: not known. */
  readonly earlyLessonsOn?: readonly LocalDate[] | undefined
  /** Shifts that start before the week, ascending, as far back as the rules look. */
  readonly past?: readonly ShiftFacts[] | undefined
  readonly totals?: Totals | undefined
  /** The person's work up to this date is known; absent: up to the Sunday of the week. */
  readonly knownUntilOn?: LocalDate | undefined
  /** Minutes that count as work although nobody works: school, holidays. */
  readonly credits?: readonly { readonly on: LocalDate; readonly minutes: number }[] | undefined
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
  /** What the outlet does, e.g. "retail". */
  readonly sector?: string | undefined
  /** The school calendar; absent: not known. */
  readonly schoolDays?: readonly LocalDate[] | undefined
  /** ISO weekday on which an agreed week starts, instead of that of a rule. */
  readonly weekStart?: number | undefined
  /** First day of an agreed fortnight. */
  readonly fortnightOn?: LocalDate | undefined
  /** Figures that cap a rule, by name, e.g. "budgetMinutes". */
  readonly figures?: Readonly<Record<string, number>> | undefined
}

/** A change to a plan that was announced, as the rules about late changes see it. */
export interface PlanChange {
  readonly personId: PersonId | null
  readonly type: 'add' | 'move' | 'cut' | 'cancel'
  /** How much more or less. */
  readonly minutes: number
  /** Elapsed minutes between the change and the start of the shift. */
  readonly noticeMinutes: number
  readonly employeeRequested: boolean
  /** The person agreed in writing. */
  readonly consent: boolean
  readonly on: LocalDate
}

/** Whose wish a change was, beside the outlet's: the outlet's with the written consent of the person, or the person's own. */
export const changeWishes = ['agreed', 'person'] as const
/** What was said about the change of a shift, for everybody whose work it changes. */
export interface ChangeWish {
  readonly shiftId: ShiftId
  readonly wish: (typeof changeWishes)[number]
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
  /** When the schedule that begins on `firstOn` was announced (null: not yet), seen at `asOfOn`. Days are local. */
  readonly announced?:
    { readonly on: LocalDate | null; readonly asOfOn: LocalDate; readonly firstOn: LocalDate | null } | undefined
  readonly changes?: readonly PlanChange[] | undefined
}
