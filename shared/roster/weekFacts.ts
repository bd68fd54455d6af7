/** Turns an outlet's week, as planned with names and birth dates, into the de-identified facts that a check may see. */
import type { PersonId } from '../kernel/ids.ts'
import { localOf, type LocalDate, type ZoneOffsets } from '../kernel/time.ts'
import type { Outlet } from '../people/places.ts'
import { planChangesOf, type Announcements } from './planChanges.ts'
import type { CarryIn, Demand, OutletFacts, PersonFacts, Shift, ShiftFacts, WeekFacts } from './model.ts'

export interface PlannedPerson {
  readonly personId: PersonId
  readonly skills: readonly string[]
  readonly contractMinutesPerWeek: number
  readonly birthOn: LocalDate | null
  readonly active: boolean
  readonly carryIn: CarryIn | null
  /** First start after the week; null when none is planned, absent when not known. */
  readonly nextStartAt?: number | null | undefined
  /** What the rules of the pack ask for beyond the week; absent where they ask for nothing. */
  readonly background?: Background | undefined
}
/** Facts about a person that are gathered once for the week, as its checks see them. */
export type Background = Pick<PersonFacts, 'age' | 'flags' | 'earlyLessonsOn' | 'past' | 'totals'>

/** Facts about the outlet that are gathered once for the week; only what the rules of the pack ask for. */
export type OutletBackground = Pick<OutletFacts, 'sector' | 'schoolDays' | 'figures' | 'fortnightOn' | 'weekStart'>

/** What the board shows has this shape. */
export interface PlannedWeek {
  readonly outlet: Outlet
  readonly outletBackground?: OutletBackground | undefined
  readonly weekOn: LocalDate
  readonly zone: ZoneOffsets
  readonly people: readonly PlannedPerson[]
  readonly shifts: readonly Shift[]
  readonly demand: readonly Demand[]
  /** When the schedule was announced, where rules ask. */
  readonly announced?: WeekFacts['announced']
  /** What was announced of it, where rules ask for changes since. */
  readonly announcements?: Announcements | undefined
}

/** Whoever was born on 29 February comes of age on 1 March (BGB §188). */
export const isMinorOn = (birthOn: LocalDate, on: LocalDate): boolean => {
  const adultOn = `${String(Number(birthOn.slice(0, 4)) + 18).padStart(4, '0')}${birthOn.slice(4)}`
  return on < adultOn
}

/** An open shift has nobody whose age could be missing: it counts as an adult's until it is given to somebody. */
const minorOf = (shift: Shift, person: PlannedPerson | undefined, zone: ZoneOffsets): boolean | null => {
  if (shift.personId === null) return false
  if (person === undefined || person.birthOn === null) return null
  return isMinorOn(person.birthOn, localOf(shift.startAt, zone).on)
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const factsOfPerson = (person: PlannedPerson): PersonFacts => {
  const { personId, skills, contractMinutesPerWeek, carryIn, nextStartAt, background } = person
  const facts = {
    personId,
    skills: skills.toSorted(compareText),
    contractMinutesPerWeek,
    carryIn,
    ...background,
  }
  return nextStartAt === undefined ? facts : { ...facts, nextStartAt }
}

/** A shift as its checks see it. */
export const factsOfShift = (shift: Shift, person: PlannedPerson | undefined, zone: ZoneOffsets): ShiftFacts => ({
  shiftId: shift.shiftId,
  personId: shift.personId,
  role: shift.role,
  startAt: shift.startAt,
  endAt: shift.endAt,
  breaks: shift.breaks.map(({ startAt, endAt }) => ({ startAt, endAt })),
  minor: minorOf(shift, person, zone),
})

/** Everybody active, and whoever works in the week though no longer active; all in a fixed order. */
export const weekFactsOf = (week: PlannedWeek): WeekFacts => {
  const { outlet, weekOn, zone, shifts, demand } = week
  const byId = new Map(week.people.map((person) => [person.personId, person]))
  const working = new Set(shifts.map((shift) => shift.personId))
  return {
    outlet: {
      outletId: outlet.outletId,
      regionId: outlet.regionId,
      format: outlet.format,
      country: outlet.country,
      roles: outlet.roles,
      openings: outlet.openings,
      holidays: outlet.holidays,
      ...week.outletBackground,
    },
    weekOn,
    zone,
    people: week.people
      .filter((person) => person.active || working.has(person.personId))
      .map(factsOfPerson)
      .toSorted((a, b) => compareText(a.personId, b.personId)),
    shifts: shifts
      .map((shift) => factsOfShift(shift, shift.personId === null ? undefined : byId.get(shift.personId), zone))
      .toSorted((a, b) => a.startAt - b.startAt || compareText(a.shiftId, b.shiftId)),
    demand: demand
      .map(({ startAt, minutes, driver, quantity }) => ({ startAt, minutes, driver, quantity }))
      .toSorted((a, b) => a.startAt - b.startAt || compareText(a.driver, b.driver)),
    ...(week.announced === undefined ? {} : { announced: week.announced }),
    ...(week.announcements === undefined ? {} : { changes: planChangesOf(week.announcements, shifts, zone) }),
  }
}

/** Past shifts carry the name too. */
const renamed = <P extends PlannedPerson>(person: P, personId: PersonId): P => {
  const past = person.background?.past?.map((shift) => ({ ...shift, personId }))
  if (past === undefined) return { ...person, personId }
  return { ...person, personId, background: { ...person.background, past } }
}

const renamedShifts = (shifts: readonly Shift[], nameOf: (personId: PersonId) => PersonId): readonly Shift[] =>
  shifts.map((shift) => ({ ...shift, personId: shift.personId === null ? null : nameOf(shift.personId) }))

/** The same week with every person under another name, e.g. the pseudonym of that week. Birth dates stay out of the facts. */
export const renamePeople = <W extends PlannedWeek>(week: W, nameOf: (personId: PersonId) => PersonId): W => {
  const { announcements } = week
  const told = announcements?.plans.map((plan) => ({ ...plan, shifts: renamedShifts(plan.shifts, nameOf) }))
  return {
    ...week,
    people: week.people.map((person) => renamed(person, nameOf(person.personId))),
    shifts: renamedShifts(week.shifts, nameOf),
    ...(announcements === undefined || told === undefined ? {} : { announcements: { ...announcements, plans: told } }),
  }
}
