import { id } from '#shared/kernel/ids.ts'
import type { Shift } from '#shared/roster/model.ts'

const hourMs = 3_600_000
/** Monday 2026-03-16, 00:00 UTC. */
const mondayAt = Date.UTC(2026, 2, 16)

/** A shift of person p1 between two hours, counted from that Monday's midnight. */
export const testShift = (shiftId: string, fromHour: number, toHour: number, over: Partial<Shift> = {}): Shift => ({
  shiftId: id(shiftId),
  personId: id('p1'),
  role: 'guard',
  startAt: mondayAt + fromHour * hourMs,
  endAt: mondayAt + toHour * hourMs,
  breaks: [],
  ...over,
})
