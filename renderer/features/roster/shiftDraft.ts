import { dayMinutes } from '#shared/kernel/time.ts'
import type { PersonId } from '#shared/kernel/ids.ts'
import type { Shift } from '#shared/roster/model.ts'
import { wallSpanOf, type WeekPlace } from './boardGeometry.ts'
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
  /** Work without the break; null while a time cannot be read. */
  readonly workMinutes: number | null
}

export const draftTimes = ({ start, end, breakMinutes }: ShiftDraft): DraftTimes => {
  const from = parseTime(start)
  const to = parseTime(end)
  const nextDay = from !== null && to !== null && to <= from
  if (from === null || to === null) return { start: from, end: to, nextDay, workMinutes: null }
  return { start: from, end: to, nextDay, workMinutes: to - from + (nextDay ? dayMinutes : 0) - breakMinutes }
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
