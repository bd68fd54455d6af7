import { elapsedMinutes, minuteMs } from '../../../shared/kernel/time.ts'
import type { Shift } from '../../../shared/roster/model.ts'
import type { Seeded } from './seeded.ts'

/** Half an hour less than the law asks for. */
const restMinutes = 630
/** A night after which the next morning's shift can begin an hour or two earlier. */
const longNightMinutes = 840

const shortMinutes = 150

/** Minors only work short ones. */
const isLong = ({ startAt, endAt }: Shift): boolean => elapsedMinutes(startAt, endAt) >= 300

const movedBy = (shift: Shift, byMs: number): Shift => ({
  ...shift,
  startAt: shift.startAt + byMs,
  endAt: shift.endAt + byMs,
  breaks: shift.breaks.map(({ startAt, endAt }) => ({ startAt: startAt + byMs, endAt: endAt + byMs })),
})

/** Gives somebody who worked until late the early shift of the next morning, so that the rest between them is too short. */
const shortenRest = (shifts: readonly Shift[]): readonly Shift[] => {
  for (const late of shifts) {
    if (late.personId === null || !isLong(late)) continue
    const early = shifts.find((shift) => {
      const { role, personId, startAt } = shift
      const rest = elapsedMinutes(late.endAt, startAt)
      return (
        isLong(shift) &&
        role === late.role &&
        // an open shift stays open
        personId !== null &&
        personId !== late.personId &&
        rest > restMinutes &&
        rest < longNightMinutes
      )
    })
    const isBusy = shifts.some(
      (shift) => shift.personId === late.personId && early !== undefined && shift !== late && touches(shift, early),
    )
    if (early === undefined || isBusy) continue
    const byMs = late.endAt + restMinutes * minuteMs - early.startAt
    const moved = { ...movedBy(early, byMs), personId: late.personId }
    return shifts.map((shift) => (shift === early ? moved : shift))
  }
  return shifts
}

/** Within a day of each other. */
const touches = (a: Shift, b: Shift): boolean =>
  elapsedMinutes(a.endAt, b.startAt) < 1_440 && elapsedMinutes(b.endAt, a.startAt) < 1_440

/** Cuts one shift down to two and a half hours. */
const cutShort = (shifts: readonly Shift[]): readonly Shift[] => {
  const chosen = shifts.findLast((shift) => shift.personId !== null && shift.role !== 'lead' && isLong(shift))
  return shifts.map((shift) =>
    shift === chosen ? { ...shift, endAt: shift.startAt + shortMinutes * minuteMs, breaks: [] } : shift,
  )
}

/** A draft as it looks in the middle of planning: three shifts are still open, one rest and one shift are too short. */
export const spoilDraft = (shifts: readonly Shift[], seeded: Seeded): readonly Shift[] => {
  const withBreak = shifts.filter(({ role, breaks }) => role !== 'lead' && breaks.length > 0)
  const open = new Set(Array.from({ length: 3 }, () => seeded.pick(withBreak).shiftId))
  const unassigned = shifts.map((shift) => (open.has(shift.shiftId) ? { ...shift, personId: null } : shift))
  return shortenRest(cutShort(unassigned)).toSorted((a, b) => a.startAt - b.startAt || (a.shiftId < b.shiftId ? -1 : 1))
}
