/** The rests of a person around a week: what lies between the end of one work and the start of the next. */
import { elapsedMinutes } from '../../kernel/time.ts'
import type { WeekFrame } from '../../roster/weekFrame.ts'
import type { PersonWeek, Rest } from './kind.ts'
import type { Span } from './measure.ts'

/** The rest after the last shift; a next start that nobody knows leaves it open. */
const lastRest = (frame: WeekFrame, fromAt: number, nextAt: number | null | undefined): Rest => {
  if (nextAt === undefined) return { fromAt, toAt: frame.endAt, begin: true, end: false }
  // without a next start the rest has no end, and is long enough whatever it ends with
  return { fromAt, toAt: nextAt === null ? Infinity : Math.max(nextAt, frame.endAt), begin: true, end: true }
}

/** Ascending. Before the first known shift somebody rests since ever: surely when they never worked, perhaps when nothing is known. */
export const restsAround = (
  { person, past, known }: Pick<PersonWeek, 'person' | 'past' | 'known'>,
  frame: WeekFrame,
): readonly Rest[] => {
  const rests: Rest[] = []
  const { carryIn } = person
  let endAt = past.length === 0 ? (carryIn?.lastEndAt ?? null) : null
  const before = carryIn === null && past.length === 0
  for (const { shift } of known) {
    const { startAt } = shift
    if (endAt === null) rests.push({ fromAt: -Infinity, toAt: startAt, begin: !before, end: true })
    else rests.push({ fromAt: endAt, toAt: startAt, begin: true, end: true })
    endAt = endAt === null ? shift.endAt : Math.max(endAt, shift.endAt)
  }
  const lastEndAt = endAt ?? frame.startAt
  if (lastEndAt < frame.endAt) rests.push(lastRest(frame, lastEndAt, person.nextStartAt))
  return rests
}

const insideBetween = (fromAt: number, toAt: number, window: Span): number =>
  Math.max(0, elapsedMinutes(Math.max(fromAt, window.fromAt), Math.min(toAt, window.toAt)))

export const insideOf = ({ fromAt, toAt }: Rest, window: Span): number => insideBetween(fromAt, toAt, window)

export interface Required {
  readonly total: number
  readonly core: number
}

/** Missing minutes: of the core inside the window, and of the whole rest as far as both its ends are known. */
export const shortOf = (rest: Rest, window: Span, { total, core }: Required): number =>
  Math.max(
    core - insideOf(rest, window),
    rest.begin && rest.end ? total - elapsedMinutes(rest.fromAt, rest.toAt) : 0,
    0,
  )

const isLong = (fromAt: number, toAt: number, window: Span, { total, core }: Required): boolean =>
  elapsedMinutes(fromAt, toAt) >= total && insideBetween(fromAt, toAt, window) >= core

export const isEnough = (rest: Rest, window: Span, required: Required): boolean =>
  rest.begin && isLong(rest.fromAt, rest.toAt, window, required)

/**
 * Whether one of the rests that end with a known shift is enough: nearly always the answer, and told without a list of
 * all rests. False says nothing of the rest before the first known shift, and of the one after the last.
 */
export const hasLongRest = ({ person, past, known }: PersonWeek, window: Span, required: Required): boolean => {
  let endAt = past.length === 0 ? (person.carryIn?.lastEndAt ?? null) : null
  for (const { shift } of known) {
    if (endAt !== null && isLong(endAt, shift.startAt, window, required)) return true
    endAt = endAt === null ? shift.endAt : Math.max(endAt, shift.endAt)
  }
  return false
}

/** The least shortfall of all rests. */
export const shortestOf = (rests: readonly Rest[], window: Span, required: Required): number =>
  rests.reduce((least, rest) => Math.min(least, shortOf(rest, window, required)), required.total)
