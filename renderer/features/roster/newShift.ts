import type { WeekBoard } from '#shared/contract/roster.ts'
import { addDays, dayMinutes, weekdayOf } from '#shared/kernel/time.ts'
import type { Shift } from '#shared/roster/model.ts'
import { wallSpanOf } from './boardGeometry.ts'
import { breakMinutesOf } from './shiftMoves.ts'
import type { CellTarget, NewShift } from './planEdits.ts'

const usualMinutes = 8 * 60
const usualBreak = 30

/** The person's nearest shift in time is the best guess for another one; else the opening of that day. */
const patternOf = (
  shifts: readonly Shift[],
  target: CellTarget,
  board: WeekBoard,
): Omit<NewShift, 'target' | 'role'> | null => {
  const own = shifts
    .filter(({ personId }) => personId === target.personId && personId !== null)
    .map((shift) => ({ span: wallSpanOf(shift, board), breakMinutes: breakMinutesOf(shift) }))
    .toSorted((a, b) => Math.abs(a.span.day - target.day) - Math.abs(b.span.day - target.day))
  const near = own.find(({ span }) => span.day !== target.day)
  if (near === undefined) return null
  const { startMinute, endMinute } = near.span
  return { startMinute, minutes: endMinute - startMinute, breakMinutes: near.breakMinutes }
}

/** Behind what the person already works on that day. */
const afterOwn = (
  shifts: readonly Shift[],
  target: CellTarget,
  board: WeekBoard,
): Omit<NewShift, 'target' | 'role'> | null => {
  if (target.personId === null) return null
  const ends = shifts
    .filter(({ personId }) => personId === target.personId)
    .map((shift) => wallSpanOf(shift, board))
    .filter(({ day }) => day === target.day)
    .map(({ endMinute }) => endMinute)
  const startMinute = Math.max(...ends) + 60
  return ends.length === 0 || startMinute >= dayMinutes ? null : { startMinute, minutes: 3 * 60, breakMinutes: 0 }
}

/** A sensible first draft of a shift; `startMinute` is where the pointer was, if it was a pointer. */
export const proposeShift = (
  board: WeekBoard,
  shifts: readonly Shift[],
  target: CellTarget,
  startMinute: number | null,
): NewShift => {
  const { outlet, people, weekOn } = board
  const weekday = weekdayOf(addDays(weekOn, target.day))
  const opening = outlet.openings.find((entry) => entry.weekday === weekday)
  const pattern = afterOwn(shifts, target, board) ??
    patternOf(shifts, target, board) ?? {
      startMinute: opening?.fromMinute ?? 8 * 60,
      minutes: Math.min(
        usualMinutes + usualBreak,
        opening === undefined ? usualMinutes + usualBreak : opening.toMinute - opening.fromMinute,
      ),
      breakMinutes: usualBreak,
    }
  const person = people.find(({ personId }) => personId === target.personId)
  const role = person !== undefined && outlet.roles.includes(person.role) ? person.role : (outlet.roles[0] ?? 'staff')
  return { ...pattern, target, role, startMinute: startMinute ?? pattern.startMinute }
}
