/** Which shifts can be stored at all: whole minutes, an end after the start, breaks inside, nobody in two places. */
import { dayMinutes, minuteMs } from '../kernel/time.ts'
import type { Break, Shift } from './model.ts'

const longestMs = dayMinutes * minuteMs
const wholeMinutes = (at: number): boolean => at % minuteMs === 0

const breaksFit = (breaks: readonly Break[], startAt: number, endAt: number): boolean => {
  let from = startAt
  for (const rest of breaks) {
    if (!wholeMinutes(rest.startAt) || !wholeMinutes(rest.endAt)) return false
    if (rest.startAt < from || rest.endAt <= rest.startAt) return false
    from = rest.endAt
  }
  return from <= endAt
}

/** True for at most 24 hours on whole minutes, with breaks ascending inside it. */
export const isStorableShift = ({ startAt, endAt, breaks }: Shift): boolean =>
  wholeMinutes(startAt) &&
  wholeMinutes(endAt) &&
  endAt > startAt &&
  endAt - startAt <= longestMs &&
  breaksFit(breaks, startAt, endAt)

/** The first two shifts of one person that share time, or null. Open shifts may lie over each other. */
export const overlapIn = (shifts: readonly Shift[]): readonly [Shift, Shift] | null => {
  const lastOf = new Map<string, Shift>()
  for (const shift of shifts.toSorted((a, b) => a.startAt - b.startAt)) {
    if (shift.personId === null) continue
    const last = lastOf.get(shift.personId)
    if (last !== undefined && last.endAt > shift.startAt) return [last, shift]
    lastOf.set(shift.personId, shift)
  }
  return null
}
