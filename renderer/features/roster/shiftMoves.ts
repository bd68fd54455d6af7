import { addDays, dayMinutes, daysBetween, elapsedMinutes, instantOf, localOf, minuteMs } from '#shared/kernel/time.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { ShiftId } from '#shared/kernel/ids.ts'
import type { Shift } from '#shared/roster/model.ts'
import { resizeShift, setBreakMinutes } from '#shared/roster/shiftEdits.ts'
import { stepMinutes } from './keymap.ts'
import type { WeekPlace } from './boardGeometry.ts'

/** Moves an instant by wall clock: 08:00 stays 08:00 on the other side of a change of the clocks. */
const moveAt = (at: number, days: number, minutes: number, { zone }: WeekPlace): number => {
  const { on, minute } = localOf(at, zone)
  const total = minute + minutes
  const carry = Math.floor(total / dayMinutes)
  return instantOf(addDays(on, days + carry), total - carry * dayMinutes, zone)
}

export interface Displacement {
  readonly days: number
  readonly minutes: number
}

export const displace = (shift: Shift, { days, minutes }: Displacement, place: WeekPlace): Shift => {
  const move = (at: number): number => moveAt(at, days, minutes, place)
  return {
    ...shift,
    startAt: move(shift.startAt),
    endAt: move(shift.endAt),
    breaks: shift.breaks.map((rest) => ({ startAt: move(rest.startAt), endAt: move(rest.endAt) })),
  }
}

/** The changed shift, or the old one where the change would leave nothing that can be stored. */
const orSame = (shift: Shift, changed: Result<Shift, unknown>): Shift => (changed.ok ? changed.value : shift)

/** Never shorter than one step, never longer than a day. */
export const resize = (shift: Shift, edge: 'start' | 'end', minutes: number): Shift => {
  const least = stepMinutes * minuteMs
  const most = dayMinutes * minuteMs
  const wished = (edge === 'start' ? shift.startAt : shift.endAt) + minutes * minuteMs
  if (edge === 'end') {
    const endAt = Math.min(shift.startAt + most, Math.max(shift.startAt + least, wished))
    return orSame(shift, resizeShift(shift, shift.startAt, endAt))
  }
  const startAt = Math.max(shift.endAt - most, Math.min(shift.endAt - least, wished))
  return orSame(shift, resizeShift(shift, startAt, shift.endAt))
}

/** Cuts in the middle; a break that lies over the middle falls out between the parts. Null when there is nothing to cut. */
export const split = (shift: Shift, secondId: ShiftId): readonly [Shift, Shift] | null => {
  const half = Math.round(elapsedMinutes(shift.startAt, shift.endAt) / 2 / stepMinutes) * stepMinutes
  const middleAt = shift.startAt + half * minuteMs
  const over = shift.breaks.find((rest) => rest.startAt < middleAt && middleAt < rest.endAt)
  const first = resizeShift(shift, shift.startAt, over?.startAt ?? middleAt)
  const second = resizeShift({ ...shift, shiftId: secondId }, over?.endAt ?? middleAt, shift.endAt)
  return first.ok && second.ok ? [first.value, second.value] : null
}

export const breakMinutesOf = ({ breaks }: Pick<Shift, 'breaks'>): number =>
  breaks.reduce((sum, rest) => sum + elapsedMinutes(rest.startAt, rest.endAt), 0)

/** One break of that length in the middle; 0 takes all breaks away, and so does one that leaves no work. */
export const withBreak = (shift: Shift, minutes: number): Shift => {
  const room = elapsedMinutes(shift.startAt, shift.endAt)
  return orSame(shift, setBreakMinutes(shift, minutes <= 0 || minutes >= room ? 0 : minutes))
}

/** By wall clock on the day the shift starts; an end at or before the start is the next morning. */
export const withTimes = (shift: Shift, startMinute: number, endMinute: number, { zone }: WeekPlace): Shift => {
  const { on } = localOf(shift.startAt, zone)
  const endOn = endMinute > startMinute ? on : addDays(on, 1)
  return orSame(shift, resizeShift(shift, instantOf(on, startMinute, zone), instantOf(endOn, endMinute, zone)))
}

export const startsInWeek = ({ startAt }: Shift, { weekOn, zone }: WeekPlace): boolean => {
  const day = daysBetween(weekOn, localOf(startAt, zone).on)
  return day >= 0 && day < 7
}
