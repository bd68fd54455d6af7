import type { Problem } from '../../../shared/contract/api.ts'
import type { EditResult, WeekKey } from '../../../shared/contract/roster.ts'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import { dayMinutes, minuteMs } from '../../../shared/kernel/time.ts'
import type { Shift } from '../../../shared/roster/model.ts'
import type { EditRefusal, PlanState, ShiftChange } from '../../../shared/roster/ports.ts'
import { isStorableShift, overlapIn } from '../../../shared/roster/shiftFault.ts'
import type { Backend } from '../backend.ts'
import { refuse } from '../refuse.ts'
import { shiftsOfWeek, weekSpan, zoneAround, type WeekDeps } from './weekReading.ts'
import { admitWeek } from './weekDoor.ts'
import { editStateOf } from './weekStage.ts'

type EditDeps = Pick<Backend, 'workspace' | 'zones' | 'clock'>
/** Shifts of a neighbouring week that can still overlap start at most this long before or after. */
const reachMs = dayMinutes * minuteMs

const resultOf = (
  backend: WeekDeps,
  place: Parameters<typeof shiftsOfWeek>[1],
  state: Result<PlanState, EditRefusal>,
): Result<EditResult, Problem> =>
  state.ok ? ok({ shifts: shiftsOfWeek(backend, place), edits: editStateOf(state.value) }) : refuse(state.error)

/** The stored shifts around the week as they would be after the changes. */
const shiftsAfter = (stored: readonly Shift[], changes: readonly ShiftChange[]): readonly Shift[] => {
  const byId = new Map(stored.map((shift) => [shift.shiftId, shift]))
  for (const { before, after } of changes) {
    if (before !== null) byId.delete(before.shiftId)
    if (after !== null) byId.set(after.shiftId, after)
  }
  return [...byId.values()]
}

/** Checks what the store cannot know: the outlet's own people and roles, the week's borders, nobody in two places. */
export const editWeek = (
  backend: EditDeps,
  key: WeekKey,
  edit: { readonly label: string; readonly baseSeq: number; readonly changes: readonly ShiftChange[] },
): Result<EditResult, Problem> => {
  const outlet = admitWeek(backend, key)
  if (!outlet.ok) return outlet
  const { plans, people } = backend.workspace().stores
  const zone = zoneAround(backend, outlet.value.timeZone, key.weekOn)
  const place = { outlet: outlet.value, weekOn: key.weekOn, zone }
  const { fromAt, toAt } = weekSpan(key.weekOn, zone)
  const own = new Set(people.list(key.outletId).map((person) => person.personId))
  const fits = (shift: Shift): boolean =>
    isStorableShift(shift) &&
    shift.startAt >= fromAt &&
    shift.startAt < toAt &&
    outlet.value.roles.includes(shift.role) &&
    (shift.personId === null || own.has(shift.personId))
  const unfit = edit.changes.find(({ after }) => after !== null && !fits(after))
  if (unfit?.after) return refuse('shiftInvalid', { shiftId: unfit.after.shiftId })
  const stored = plans.shiftsBetween(key.outletId, fromAt - reachMs, toAt + reachMs)
  const touched = new Set(edit.changes.map(({ after }) => after?.personId))
  const overlap = overlapIn(shiftsAfter(stored, edit.changes).filter(({ personId }) => touched.has(personId)))
  if (overlap !== null) return refuse('overlap', { shiftId: overlap[0].shiftId, otherId: overlap[1].shiftId })
  return resultOf(backend, place, plans.edit(key.outletId, key.weekOn, { ...edit, at: backend.clock.now() }))
}

export const stepWeek = (backend: EditDeps, key: WeekKey, direction: 'undo' | 'redo'): Result<EditResult, Problem> => {
  const outlet = admitWeek(backend, key)
  if (!outlet.ok) return outlet
  const { plans } = backend.workspace().stores
  const zone = zoneAround(backend, outlet.value.timeZone, key.weekOn)
  const state = plans[direction](key.outletId, key.weekOn, backend.clock.now())
  return resultOf(backend, { outlet: outlet.value, weekOn: key.weekOn, zone }, state)
}
