/** Single changes to a plan that may clear a finding: a break, other times, somebody else, a swap, one shift more, an open shift. */
import type { PersonId, ShiftId } from '../kernel/ids.ts'
import { addDays, dayMinutes, daysBetween, elapsedMinutes, instantOf, localOf, weekdayOf } from '../kernel/time.ts'
import type { LocalDate } from '../kernel/time.ts'
import type { ShiftFacts, WeekFacts } from './model.ts'
import { assignShift } from './shiftEdits.ts'
import { overlapIn } from './shiftFault.ts'
import type { FactsChange } from './wouldBe.ts'

/** The smaller change first. */
export const repairKinds = ['break', 'shorten', 'lengthen', 'move', 'swap', 'assign', 'add', 'open'] as const
export type RepairKind = (typeof repairKinds)[number]

/** One step as a person would say it: what happens to which shift. */
export interface RepairStep {
  readonly kind: RepairKind
  readonly shiftId: ShiftId
  /**
   * Minutes: of the break; later (move) or earlier when negative; off the start (shorten) or off the end when negative;
   * onto the end (lengthen) or onto the start when negative; of the shift (add). 0 otherwise.
   */
  readonly minutes: number
  /** Who gets the shift; null for nobody, and for steps that give it to no one else. */
  readonly toPersonId: PersonId | null
  /** The other shift of a swap. */
  readonly otherShiftId: ShiftId | null
  readonly changes: readonly FactsChange[]
}

export interface RepairSetting {
  readonly week: WeekFacts
  /** Active, of the role, and available for all of the shift. */
  readonly mayWork: (personId: PersonId, shift: ShiftFacts) => boolean
  /** Under 18 on the date on which the shift starts; null: not known. */
  readonly isMinor: (personId: PersonId, shift: ShiftFacts) => boolean | null
}

export const stepOf = (
  kind: RepairKind,
  change: { readonly before: ShiftFacts | null; readonly after: ShiftFacts },
  more: Partial<Pick<RepairStep, 'minutes' | 'toPersonId'>> = {},
): RepairStep => ({
  kind,
  shiftId: change.after.shiftId,
  minutes: 0,
  toPersonId: null,
  otherShiftId: null,
  ...more,
  changes: [change],
})

/** The same shift, worked by somebody of another age perhaps. */
export const given = (shift: ShiftFacts, personId: PersonId | null, { isMinor }: RepairSetting): ShiftFacts => ({
  ...assignShift(shift, personId),
  minor: personId === null ? false : isMinor(personId, shift),
})

/** Nothing else of the person lies at that time, apart from a shift that is given away in return. */
export const isFree = (
  personId: PersonId,
  shift: ShiftFacts,
  { week }: RepairSetting,
  inReturn: ShiftId | null = null,
): boolean =>
  overlapIn([
    ...week.shifts.filter(
      (other) => other.personId === personId && other.shiftId !== inReturn && other.shiftId !== shift.shiftId,
    ),
    { ...shift, personId },
  ]) === null

/** When the outlet is open on a day; null: closed. */
export const openHours = (on: LocalDate, { outlet, zone }: WeekFacts): { fromAt: number; toAt: number } | null => {
  const opening = outlet.openings.find(({ weekday }) => weekday === weekdayOf(on))
  if (opening === undefined || outlet.holidays.includes(on)) return null
  const { fromMinute, toMinute } = opening
  const closesOn = addDays(on, Math.floor(toMinute / dayMinutes))
  return { fromAt: instantOf(on, fromMinute, zone), toAt: instantOf(closesOn, toMinute % dayMinutes, zone) }
}

const startsInWeek = ({ startAt }: ShiftFacts, { weekOn, zone }: WeekFacts): boolean => {
  const day = daysBetween(weekOn, localOf(startAt, zone).on)
  return day >= 0 && day <= 6
}

/** Inside the opening hours of its day, or of the times that it had. */
const isWithinHours = (before: ShiftFacts, after: ShiftFacts, week: WeekFacts): boolean => {
  const hours = openHours(localOf(after.startAt, week.zone).on, week) ?? { fromAt: Infinity, toAt: -Infinity }
  return after.startAt >= Math.min(before.startAt, hours.fromAt) && after.endAt <= Math.max(before.endAt, hours.toAt)
}

/** Other times are no help in another week, outside the opening hours and the old times, or when the person cannot come. */
export const canStand = (before: ShiftFacts, after: ShiftFacts, setting: RepairSetting): boolean => {
  const { week, mayWork } = setting
  if (!startsInWeek(after, week) || !isWithinHours(before, after, week)) return false
  const { personId } = after
  if (personId === null) return true
  // whoever was planned although they cannot come is not kept where they are by that
  return isFree(personId, after, setting) && (mayWork(personId, after) || !mayWork(personId, before))
}

export const workMinutesOf = ({ startAt, endAt, breaks }: ShiftFacts): number =>
  breaks.reduce(
    (minutes, pause) => minutes - elapsedMinutes(pause.startAt, pause.endAt),
    elapsedMinutes(startAt, endAt),
  )

const plannedMinutes = ({ shifts }: WeekFacts): ReadonlyMap<PersonId, number> => {
  const planned = new Map<PersonId, number>()
  for (const shift of shifts)
    if (shift.personId !== null) planned.set(shift.personId, (planned.get(shift.personId) ?? 0) + workMinutesOf(shift))
  return planned
}

/** Who may have the shift and is free then: those with most agreed hours left first, at most so many. */
export const whoFits = (shift: ShiftFacts, setting: RepairSetting, most: number): readonly PersonId[] => {
  const planned = plannedMinutes(setting.week)
  return setting.week.people
    .filter(({ personId }) => personId !== shift.personId)
    .filter(({ personId }) => setting.mayWork(personId, shift) && isFree(personId, shift, setting))
    .map(({ personId, contractMinutesPerWeek }) => ({
      personId,
      left: contractMinutesPerWeek - (planned.get(personId) ?? 0),
    }))
    .toSorted((a, b) => b.left - a.left || (a.personId < b.personId ? -1 : 1))
    .slice(0, most)
    .map(({ personId }) => personId)
}
