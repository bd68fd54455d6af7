import { dayMinutes } from '#shared/kernel/time.ts'
import type { PersonId } from '#shared/kernel/ids.ts'
import type { Shift } from '#shared/roster/model.ts'
import { wallSpanOf, type WeekPlace } from './boardGeometry.ts'
import { workMinutesOf } from './boardRows.ts'
import { breakMinutesOf, withBreak, withTimes } from './shiftMoves.ts'
import { parseTime, timeText } from './timeText.ts'

/** A shift as the editor holds it while someone types. */
export interface ShiftDraft {
  readonly start: string
  readonly end: string
  readonly breakMinutes: number
  readonly role: string
  readonly personId: PersonId | null
}

export const draftOf = (shift: Shift, place: WeekPlace): ShiftDraft => {
  const { startMinute, endMinute } = wallSpanOf(shift, place)
  return {
    start: timeText(startMinute),
    end: timeText(endMinute),
    breakMinutes: breakMinutesOf(shift),
    role: shift.role,
    personId: shift.personId,
  }
}

export interface DraftTimes {
  readonly start: number | null
  readonly end: number | null
  readonly nextDay: boolean
}

export const draftTimes = ({ start, end }: Pick<ShiftDraft, 'start' | 'end'>): DraftTimes => {
  const from = parseTime(start)
  const to = parseTime(end)
  return { start: from, end: to, nextDay: from !== null && to !== null && to <= from }
}

/** The shift that the draft describes, null while a time cannot be read. Untouched times and breaks stay as they are. */
export const shiftOfDraft = (shift: Shift, draft: ShiftDraft, place: WeekPlace): Shift | null => {
  const { start, end } = draftTimes(draft)
  if (start === null || end === null) return null
  const old = draftOf(shift, place)
  const sameTimes = draft.start === old.start && draft.end === old.end
  const timed = sameTimes ? shift : withTimes(shift, start, end % dayMinutes, place)
  const paused = draft.breakMinutes === breakMinutesOf(timed) ? timed : withBreak(timed, draft.breakMinutes)
  return { ...paused, role: draft.role, personId: draft.personId }
}

/** Work without the break, in minutes that pass: the night of a clock change is an hour longer or shorter. */
export const workOfDraft = (shift: Shift, draft: ShiftDraft, place: WeekPlace): number | null => {
  const next = shiftOfDraft(shift, draft, place)
  return next === null ? null : workMinutesOf(next)
}
