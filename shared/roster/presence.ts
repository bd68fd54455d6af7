/** How many people of a role are on duty at each instant: on shift, assigned, and not in a break. */
import type { ShiftFacts } from './model.ts'

export interface Presence {
  /** Ascending instants at which the number changes, and the number from there on. */
  readonly at: readonly number[]
  readonly count: readonly number[]
}
const nobody: Presence = { at: [], count: [] }

export const presenceOf = (shifts: readonly ShiftFacts[]): Presence => {
  const changes: [number, number][] = []
  for (const { startAt, endAt, breaks } of shifts) {
    changes.push([startAt, 1], [endAt, -1])
    for (const pause of breaks) changes.push([pause.startAt, -1], [pause.endAt, 1])
  }
  changes.sort((a, b) => a[0] - b[0])
  const at: number[] = []
  const count: number[] = []
  let present = 0
  for (let next = 0; next < changes.length;) {
    const instant = changes[next]?.[0] ?? 0
    const before = present
    for (; changes[next]?.[0] === instant; next += 1) present += changes[next]?.[1] ?? 0
    if (present !== before) {
      at.push(instant)
      count.push(present)
    }
  }
  return { at, count }
}

/** By role; open shifts do not count. */
export const presenceByRole = (shifts: readonly ShiftFacts[]): ((role: string) => Presence) => {
  const byRole = new Map<string, ShiftFacts[]>()
  for (const shift of shifts) {
    if (shift.personId === null) continue
    const list = byRole.get(shift.role)
    if (list === undefined) byRole.set(shift.role, [shift])
    else list.push(shift)
  }
  const presences = new Map([...byRole].map(([role, list]) => [role, presenceOf(list)]))
  return (role) => presences.get(role) ?? nobody
}

/** Cuts [startAt, endAt) into pieces with one number on duty each. */
export const forEachPiece = (
  { at, count }: Presence,
  startAt: number,
  endAt: number,
  visit: (pieceStartAt: number, pieceEndAt: number, onDuty: number) => void,
): void => {
  let low = 0
  let high = at.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((at[middle] ?? Infinity) <= startAt) low = middle + 1
    else high = middle
  }
  let from = startAt
  let onDuty = count[low - 1] ?? 0
  for (let next = low; (at[next] ?? Infinity) < endAt; next += 1) {
    visit(from, at[next] ?? endAt, onDuty)
    from = at[next] ?? endAt
    onDuty = count[next] ?? 0
  }
  visit(from, endAt, onDuty)
}
