/** Which breaks of a shift count, and how long somebody works without one. */
import { elapsedMinutes } from '../../kernel/time.ts'
import type { Break, ShiftFacts } from '../../roster/model.ts'
import type { KindInput, WeekValue } from './kind.ts'

export interface Pieces {
  readonly minPiece: WeekValue | null
  readonly afterStart: WeekValue | null
  readonly beforeEnd: WeekValue | null
  readonly firstBy: WeekValue | null
  readonly notAtEnd: boolean
}

/** Null where every break counts. */
export const readPieces = ({ check, optional }: KindInput<'break-entitlement'>): Pieces | null => {
  const [minPiece, afterStart, beforeEnd, firstBy] = ['minPiece', 'afterStart', 'beforeEnd', 'firstBy'].map(optional)
  const asked = [minPiece, afterStart, beforeEnd, firstBy].some((value) => value !== null)
  if (!asked && check.notAtEnd === undefined) return null
  return {
    minPiece: minPiece ?? null,
    afterStart: afterStart ?? null,
    beforeEnd: beforeEnd ?? null,
    firstBy: firstBy ?? null,
    notAtEnd: check.notAtEnd === true,
  }
}

export const minutesOf = ({ startAt, endAt }: Break): number => elapsedMinutes(startAt, endAt)

export const creditableMinutes = (shift: ShiftFacts, pieces: Pieces, day: number): number => {
  const on = (value: WeekValue | null, otherwise: number): number => value?.byDay[day] ?? otherwise
  const counts = (pause: Break): boolean =>
    minutesOf(pause) >= on(pieces.minPiece, 0) &&
    elapsedMinutes(shift.startAt, pause.startAt) >= on(pieces.afterStart, 0) &&
    elapsedMinutes(pause.endAt, shift.endAt) >= on(pieces.beforeEnd, 0) &&
    !(pieces.notAtEnd && pause.endAt >= shift.endAt)
  const creditable = shift.breaks.filter(counts)
  const [first] = creditable
  if (first !== undefined && elapsedMinutes(shift.startAt, first.startAt) > on(pieces.firstBy, Infinity)) return 0
  return creditable.reduce((minutes, pause) => minutes + minutesOf(pause), 0)
}

/** Minutes of work in a row; shorter breaks than `minPiece` neither interrupt it nor count as work. */
export const longestStretch = ({ startAt, endAt, breaks }: ShiftFacts, minPiece: number): number => {
  let longest = 0
  let work = 0
  let fromAt = startAt
  for (const pause of [...breaks, { startAt: endAt, endAt }]) {
    work += elapsedMinutes(fromAt, pause.startAt)
    longest = Math.max(longest, work)
    if (minutesOf(pause) >= minPiece) work = 0
    fromAt = pause.endAt
  }
  return longest
}
