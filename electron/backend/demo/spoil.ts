import { elapsedMinutes, minuteMs } from '../../../shared/kernel/time.ts'
import type { Shift } from '../../../shared/roster/model.ts'
import type { Seeded } from './seeded.ts'

/** Half an hour less than the law asks for. */
const restMinutes = 630
/** A night after which the next morning's shift can begin an hour or two earlier. */
const longNightMinutes = 840

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

/** Cuts a long shift without a break down to two and a half hours. */
const cutShort = (shifts: readonly Shift[]): readonly Shift[] => {
  const long = shifts.find(({ personId, breaks, role, ...shift }) => {
    return (
      personId !== null && role !== 'lead' && breaks.length === 0 && elapsedMinutes(shift.startAt, shift.endAt) > 300
    )
  })
  return shifts.map((shift) => (shift === long ? { ...shift, endAt: shift.startAt + 150 * minuteMs } : shift))
}

/** A draft as it looks in the middle of planning: three shifts are still open, one rest and one shift are too short. */
export const spoilDraft = (shifts: readonly Shift[], seeded: Seeded): readonly Shift[] => {
  const open = new Set(
    Array.from({ length: 3 }, () => seeded.pick(shifts.filter(({ role }) => role !== 'lead')).shiftId),
  )
  return shortenRest(cutShort(shifts))
    .map((shift) => (open.has(shift.shiftId) ? { ...shift, personId: null } : shift))
    .toSorted((a, b) => a.startAt - b.startAt || (a.shiftId < b.shiftId ? -1 : 1))
}
