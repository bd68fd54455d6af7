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

/** Whether a shift lies in one of the times in which the person can work; nobody who states none is always available. */
export const isAvailable = (availability: readonly Availability[], shift: Shift, zone: ZoneOffsets): boolean => {
  if (availability.length === 0) return true
  const start = localOf(shift.startAt, zone)
  const end = localOf(shift.endAt, zone)
  const endMinute = end.minute + daysBetween(start.on, end.on) * dayMinutes
  const weekday = weekdayOf(start.on)
  return availability.some(
    (span) => span.weekday === weekday && span.fromMinute <= start.minute && endMinute <= span.toMinute,
  )
}
