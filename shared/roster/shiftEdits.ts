/** Edits of one shift as pure functions; every answer is a shift that can be stored, or none. */
import type { PersonId, ShiftId } from '../kernel/ids.ts'
import { err, ok } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import { minuteMs } from '../kernel/time.ts'
import type { Break, Shift } from './model.ts'
import { isStorableShift, overlapIn } from './shiftFault.ts'

export type EditFault = 'shiftInvalid' | 'overlap'

const storable = <S extends Shift>(shift: S): Result<S, 'shiftInvalid'> =>
  isStorableShift(shift) ? ok(shift) : err('shiftInvalid')

const shiftBreaks = (breaks: readonly Break[], byMs: number): readonly Break[] =>
  breaks.map(({ startAt, endAt }) => ({ startAt: startAt + byMs, endAt: endAt + byMs }))

/** Moves the whole shift with its breaks to another start; its elapsed length stays. */
export const moveShift = <S extends Shift>(shift: S, startAt: number): Result<S, 'shiftInvalid'> => {
  const byMs = startAt - shift.startAt
  return storable({ ...shift, startAt, endAt: shift.endAt + byMs, breaks: shiftBreaks(shift.breaks, byMs) })
}

/** Gives the shift to another person, or to nobody. */
export const assignShift = <S extends Shift>(shift: S, personId: PersonId | null): S => ({ ...shift, personId })

export const copyShift = <S extends Shift>(shift: S, shiftId: ShiftId, startAt: number): Result<S, 'shiftInvalid'> =>
  moveShift({ ...shift, shiftId }, startAt)

const clipBreaks = (breaks: readonly Break[], startAt: number, endAt: number): readonly Break[] =>
  breaks
    .map((pause) => ({ startAt: Math.max(startAt, pause.startAt), endAt: Math.min(endAt, pause.endAt) }))
    .filter((pause) => pause.startAt < pause.endAt)

/** Sets start and end; breaks are cut to what remains. */
export const resizeShift = <S extends Shift>(shift: S, startAt: number, endAt: number): Result<S, 'shiftInvalid'> =>
  storable({ ...shift, startAt, endAt, breaks: clipBreaks(shift.breaks, startAt, endAt) })

/** Cuts the shift in two at an instant inside of it; the second part gets the given id. */
export const splitShift = <S extends Shift>(
  shift: S,
  at: number,
  secondId: ShiftId,
): Result<readonly [S, S], 'shiftInvalid'> => {
  const first = resizeShift(shift, shift.startAt, at)
  const second = resizeShift({ ...shift, shiftId: secondId }, at, shift.endAt)
  if (!first.ok) return first
  return second.ok ? ok([first.value, second.value]) : second
}

/** Replaces all breaks. */
export const setBreaks = <S extends Shift>(shift: S, breaks: readonly Break[]): Result<S, 'shiftInvalid'> =>
  storable({ ...shift, breaks: breaks.toSorted((a, b) => a.startAt - b.startAt) })

/** One break of `minutes` in the middle of the shift, on whole quarters of an hour; 0 removes all breaks. */
export const setBreakMinutes = <S extends Shift>(shift: S, minutes: number): Result<S, 'shiftInvalid'> => {
  if (minutes === 0) return setBreaks(shift, [])
  const slackMinutes = (shift.endAt - shift.startAt) / minuteMs - minutes
  const startAt = shift.startAt + Math.max(0, Math.floor(slackMinutes / 2 / 15) * 15) * minuteMs
  return setBreaks(shift, [{ startAt, endAt: startAt + minutes * minuteMs }])
}

/** The plan after an edit, if every shift can be stored and nobody is in two places. */
export const checkPlan = <S extends Shift>(shifts: readonly S[]): Result<readonly S[], EditFault> => {
  if (!shifts.every(isStorableShift)) return err('shiftInvalid')
  return overlapIn(shifts) === null ? ok(shifts) : err('overlap')
}
