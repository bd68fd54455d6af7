/** How many people of a role are on duty at each instant: on shift, assigned, and not in a break. */
import type { ShiftFacts } from './model.ts'

export interface Presence {
  /** Ascending instants at which the number changes, and the number from there on. */
  readonly at: readonly number[]
  readonly count: readonly number[]
  /** Place that was asked for last: the next question is mostly about an instant close to it. */
  near: number
}
const nobody: Presence = { at: [], count: [], near: 0 }

/** Instants at which somebody comes (starts, or ends a break), or goes; ascending. */
const turnsOf = (shifts: readonly ShiftFacts[], coming: boolean): Float64Array => {
  let size = shifts.length
  for (const { breaks } of shifts) size += breaks.length
  const turns = new Float64Array(size)
  let next = 0
  for (const { startAt, endAt, breaks } of shifts) {
    turns[next] = coming ? startAt : endAt
    next += 1
    for (const pause of breaks) {
      turns[next] = coming ? pause.endAt : pause.startAt
      next += 1
    }
  }
  // numbers in place: a typed array has its own fast order
  turns.sort()
  return turns
}

export const presenceOf = (shifts: readonly ShiftFacts[]): Presence => {
  const come = turnsOf(shifts, true)
  const go = turnsOf(shifts, false)
  const at: number[] = []
  const count: number[] = []
  let came = 0
  let went = 0
  while (went < go.length) {
    const instant = Math.min(come[came] ?? Infinity, go[went] ?? Infinity)
    const before = came - went
    while (came < come.length && come[came] === instant) came += 1
    while (went < go.length && go[went] === instant) went += 1
    if (came - went !== before) {
      at.push(instant)
      count.push(came - went)
    }
  }
  return { at, count, near: 0 }
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
  while (place > 0 && (at[place - 1] as number) > instant) place -= 1
  while (place < at.length && (at[place] as number) <= instant) place += 1
  presence.near = place
  return place
}

/** The least number on duty at any instant of [startAt, endAt). */
export const leastOnDuty = (presence: Presence, startAt: number, endAt: number): number => {
  const { at, count } = presence
  const first = changeAfter(presence, startAt)
  let least = count[first - 1] ?? 0
  for (let next = first; (at[next] ?? Infinity) < endAt; next += 1) least = Math.min(least, count[next] ?? 0)
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
  let onDuty = count[first - 1] ?? 0
  for (let next = first; (at[next] ?? Infinity) < endAt; next += 1) {
    visit(from, at[next] ?? endAt, onDuty)
    from = at[next] ?? endAt
    onDuty = count[next] ?? 0
  }
  visit(from, endAt, onDuty)
}
