/** How many people of a role are on duty at each instant: on shift, assigned, and not in a break. */
import type { ShiftFacts } from './model.ts'

export interface Presence {
  /** Ascending instants at which the number changes, from before all time until after it. */
  readonly at: readonly number[]
  /** The number from there on. */
  readonly count: readonly number[]
  /** Place that was asked for last: the next question is mostly about an instant close to it. */
  near: number
}
const nobody: Presence = { at: [-Infinity, Infinity], count: [0, 0], near: 1 }

/** Shifts come in order of their start, so what begins and ends with them comes nearly in order. */
const nearby = 64

/** Adds an instant to the first `size`, which ascend; false when its place is not near their end. */
const insert = (turns: Float64Array, size: number, instant: number): boolean => {
  const first = Math.max(0, size - nearby)
  let at = size
  for (; at > first && (turns[at - 1] as number) > instant; at -= 1) turns[at] = turns[at - 1] as number
  turns[at] = instant
  return at === 0 || (turns[at - 1] as number) <= instant
}

/** Instants at which somebody comes (starts, or ends a break), or goes; ascending. */
const turnsOf = (shifts: readonly ShiftFacts[], size: number, coming: boolean): Float64Array => {
  const turns = new Float64Array(size)
  let next = 0
  let ascends = true
  for (const { startAt, endAt, breaks } of shifts) {
    ascends = insert(turns, next, coming ? startAt : endAt) && ascends
    next += 1
    for (const pause of breaks) {
      ascends = insert(turns, next, coming ? pause.endAt : pause.startAt) && ascends
      next += 1
    }
  }
  return ascends ? turns : turns.toSorted()
}

export const presenceOf = (shifts: readonly ShiftFacts[]): Presence => {
  let size = shifts.length
  for (const { breaks } of shifts) size += breaks.length
  const come = turnsOf(shifts, size, true)
  const go = turnsOf(shifts, size, false)
  const at = [-Infinity]
  const count = [0]
  let came = 0
  let went = 0
  while (went < size) {
    const left = go[went] as number
    const instant = came < size ? Math.min(come[came] as number, left) : left
    const before = came - went
    while (came < size && come[came] === instant) came += 1
    while (went < size && go[went] === instant) went += 1
    if (came - went !== before) {
      at.push(instant)
      count.push(came - went)
    }
  }
  at.push(Infinity)
  count.push(0)
  return { at, count, near: 1 }
}

/** By role; open shifts, and work for somebody else, do not count. */
export const presenceByRole = (shifts: readonly ShiftFacts[]): ((role: string) => Presence) => {
  const byRole = new Map<string, ShiftFacts[]>()
  for (const shift of shifts) {
    if (shift.personId === null || shift.elsewhere === true) continue
    const list = byRole.get(shift.role)
    if (list === undefined) byRole.set(shift.role, [shift])
    else list.push(shift)
  }
  const presences = new Map([...byRole].map(([role, list]) => [role, presenceOf(list)]))
  return (role) => presences.get(role) ?? nobody
}

/** Place of the first change after an instant. */
const changeAfter = (presence: Presence, instant: number): number => {
  const { at } = presence
  let place = presence.near
  while ((at[place - 1] as number) > instant) place -= 1
  while ((at[place] as number) <= instant) place += 1
  presence.near = place
  return place
}

/** The least number on duty at any instant of [startAt, endAt). */
export const leastOnDuty = (presence: Presence, startAt: number, endAt: number): number => {
  const { at, count } = presence
  const first = changeAfter(presence, startAt)
  let least = count[first - 1] as number
  for (let next = first; (at[next] as number) < endAt; next += 1) least = Math.min(least, count[next] as number)
  return least
}

/** Cuts [startAt, endAt) into pieces with one number on duty each. */
export const forEachPiece = (
  presence: Presence,
  startAt: number,
  endAt: number,
  visit: (pieceStartAt: number, pieceEndAt: number, onDuty: number) => void,
): void => {
  const { at, count } = presence
  const first = changeAfter(presence, startAt)
  let from = startAt
  let onDuty = count[first - 1] as number
  for (let next = first; (at[next] as number) < endAt; next += 1) {
    visit(from, at[next] as number, onDuty)
    from = at[next] as number
    onDuty = count[next] as number
  }
  visit(from, endAt, onDuty)
}
