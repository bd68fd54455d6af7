import type { Output, Problem } from '../../../shared/contract/api.ts'
import type { WeekKey } from '../../../shared/contract/roster.ts'
import { id } from '../../../shared/kernel/ids.ts'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import { addDays, dayMinutes, minuteMs } from '../../../shared/kernel/time.ts'
import { copyShiftTo } from '../../../shared/roster/copyWeek.ts'
import { createEvaluator } from '../../../shared/roster/evaluator.ts'
import { openMisfits } from '../../../shared/roster/openMisfits.ts'
import { weekFactsOf } from '../../../shared/roster/weekFacts.ts'
import type { Shift } from '../../../shared/roster/model.ts'
import type { Backend } from '../backend.ts'
import { newId } from '../newId.ts'
import { refuse } from '../refuse.ts'
import { admitStoredWeek } from './weekDoor.ts'
import { shiftsOfWeek, weekSpan, type StoredWeek } from './weekReading.ts'
import { editStateOf } from './weekStage.ts'

type Copied = Output<'roster.copyLastWeek'>

/** Shifts of a neighbouring week that can overlap one of this week start within a day of it. */
const reachMs = dayMinutes * minuteMs

const copiesFrom = (backend: Backend, week: StoredWeek): readonly Shift[] => {
  const fromOn = addDays(week.weekOn, -7)
  const move = { fromOn, toOn: week.weekOn, zone: week.zone }
  return shiftsOfWeek(backend, { ...week, weekOn: fromOn })
    .filter(({ role }) => week.outlet.roles.includes(role))
    .map((shift) => copyShiftTo(shift, id(newId(backend)), move))
}

/** Adds last week's shifts to this week as one edit that can be undone. */
export const copyLastWeek = (backend: Backend, key: WeekKey): Result<Copied, Problem> => {
  const admitted = admitStoredWeek(backend, key)
  if (!admitted.ok) return admitted
  const week = admitted.value
  const { outlet, weekOn, zone, pack, overrides, people } = week
  const copies = copiesFrom(backend, week)
  if (copies.length === 0) return refuse('notFound', { what: 'lastWeek', id: addDays(weekOn, -7) })
  const { plans } = backend.workspace().stores
  const { fromAt, toAt } = weekSpan(weekOn, zone)
  const evaluator = createEvaluator(pack, overrides, outlet, weekOn)
  const { shifts, opened } = openMisfits({
    copies,
    planned: plans.shiftsBetween(outlet.outletId, fromAt - reachMs, toAt + reachMs),
    people: new Map(people.map((person) => [person.personId, person])),
    zone,
    evaluate: (added) => evaluator.evaluate(weekFactsOf({ ...week, shifts: [...week.shifts, ...added] })),
  })
  const edited = plans.edit(outlet.outletId, weekOn, {
    label: 'copyWeek',
    baseSeq: week.state.seq,
    changes: shifts.map((after) => ({ before: null, after })),
    at: backend.clock.now(),
  })
  if (!edited.ok) return refuse(edited.error)
  return ok({ shifts: shiftsOfWeek(backend, week), edits: editStateOf(edited.value), opened })
}
