/** Copies a week's plan into another week at the same wall-clock times, and opens what no longer fits its person. */
import {
  addDays,
  dayMinutes,
  daysBetween,
  instantOf,
  localOf,
  weekdayOf,
  type LocalDate,
  type ZoneOffsets,
} from '../kernel/time.ts'
import type { Range } from '../decisions/model.ts'
import type { ShiftId } from '../kernel/ids.ts'
import type { Break, Shift } from './model.ts'
import type { Availability } from './ports.ts'
import { isStorableShift } from './shiftFault.ts'

export interface WeekMove {
  readonly fromOn: LocalDate
  readonly toOn: LocalDate
  /** Must cover both weeks. */
  readonly zone: ZoneOffsets
}

/** The same wall-clock time as many days later; in a missing hour moved forward, in a repeated one the earlier. */
export const sameTimeLater = (at: number, { fromOn, toOn, zone }: WeekMove): number => {
  const { on, minute } = localOf(at, zone)
  return instantOf(addDays(on, daysBetween(fromOn, toOn)), minute, zone)
}

/** A break that a clock change pushes out of its shift or over another one is left out. */
const movedBreaks = (breaks: readonly Break[], startAt: number, endAt: number, move: WeekMove): readonly Break[] => {
  const kept: Break[] = []
  for (const pause of breaks) {
    const moved = { startAt: sameTimeLater(pause.startAt, move), endAt: sameTimeLater(pause.endAt, move) }
    const from = kept.at(-1)?.endAt ?? startAt
    if (moved.startAt >= from && moved.endAt > moved.startAt && moved.endAt <= endAt) kept.push(moved)
  }
  return kept
}

/** A shift that a clock change would turn around or stretch beyond a day keeps its elapsed length instead. */
export const copyShiftTo = (shift: Shift, shiftId: ShiftId, move: WeekMove): Shift => {
  const startAt = sameTimeLater(shift.startAt, move)
  const endAt = sameTimeLater(shift.endAt, move)
  const copy = { ...shift, shiftId, startAt, endAt, breaks: movedBreaks(shift.breaks, startAt, endAt, move) }
  if (isStorableShift(copy)) return copy
  const sameLength = startAt + (shift.endAt - shift.startAt)
  return { ...copy, endAt: sameLength, breaks: movedBreaks(shift.breaks, startAt, sameLength, move) }
}

/** Times in which a person can work, in minutes from the midnight of a weekday: of the day before, the day, the day after; ascending. */
const timesAround = (availability: readonly Availability[], weekday: number): readonly Range[] =>
  [-1, 0, 1]
    .flatMap((day) =>
      availability
        .filter((span) => span.weekday === ((weekday - 1 + day + 7) % 7) + 1)
        .map((span) => ({ min: span.fromMinute + day * dayMinutes, max: span.toMinute + day * dayMinutes })),
    )
    .toSorted((a, b) => a.min - b.min)

/** Whether the times in which the person can work hold all of a shift, midnight or not; whoever states none is always available. */
export const isAvailable = (availability: readonly Availability[], shift: Shift, zone: ZoneOffsets): boolean => {
  if (availability.length === 0) return true
  const start = localOf(shift.startAt, zone)
  const end = localOf(shift.endAt, zone)
  const endMinute = end.minute + daysBetween(start.on, end.on) * dayMinutes
  let heldTo = start.minute
  for (const { min, max } of timesAround(availability, weekdayOf(start.on)))
    if (min <= heldTo) heldTo = Math.max(heldTo, max)
  return heldTo > start.minute && heldTo >= endMinute
}
