/** What was changed of a plan after it was announced, shift by shift, as the rules about late changes see it. */
import { elapsedMinutes, localOf, type ZoneOffsets } from '../kernel/time.ts'
import { shiftChanges } from './changes.ts'
import type { PlanChange, Shift } from './model.ts'
import type { ShiftChange } from './ports.ts'

/** A plan as people were told it, at an instant. */
export interface AnnouncedPlan {
  readonly at: number
  readonly shifts: readonly Shift[]
}
/** Oldest first. What is planned now and was not told yet counts as told at `asOfAt`. */
export interface Announcements {
  readonly plans: readonly AnnouncedPlan[]
  readonly asOfAt: number
}

const workOf = ({ startAt, endAt, breaks }: Shift): number =>
  elapsedMinutes(startAt, endAt) - breaks.reduce((sum, pause) => sum + elapsedMinutes(pause.startAt, pause.endAt), 0)

type Told = Pick<PlanChange, 'personId' | 'type' | 'minutes'>

const whole = (type: 'add' | 'cancel', shift: Shift | null): readonly Told[] =>
  shift === null || shift.personId === null ? [] : [{ personId: shift.personId, type, minutes: workOf(shift) }]

/** Of one person's shift: more work, less, or the same at another time. */
const moved = (before: Shift, after: Shift): readonly Told[] => {
  const { personId } = after
  const more = workOf(after) - workOf(before)
  if (more !== 0) return [{ personId, type: more > 0 ? 'add' : 'cut', minutes: Math.abs(more) }]
  const minutes = Math.max(Math.abs(after.startAt - before.startAt), Math.abs(after.endAt - before.endAt)) / 60_000
  return minutes === 0 ? [] : [{ personId, type: 'move', minutes }]
}

const toldOf = ({ before, after }: ShiftChange): readonly Told[] => {
  if (before !== null && after !== null && before.personId === after.personId) {
    return before.personId === null ? [] : moved(before, after)
  }
  return [...whole('cancel', before), ...whole('add', after)]
}

const startOf = ({ before, after }: ShiftChange): number =>
  Math.min(before?.startAt ?? Infinity, after?.startAt ?? Infinity)

/** Notice runs to the earlier of both starts. Nobody has said whose wish a change was: it counts as the outlet's. */
export const planChangesOf = (
  { plans, asOfAt }: Announcements,
  shifts: readonly Shift[],
  zone: ZoneOffsets,
): readonly PlanChange[] => {
  const [first, ...later] = plans
  if (first === undefined) return []
  let before = first.shifts
  return [...later, { at: asOfAt, shifts }].flatMap((plan) => {
    const changes = shiftChanges(before, plan.shifts)
    before = plan.shifts
    return changes.flatMap((change) =>
      toldOf(change).map((told): PlanChange => ({
        ...told,
        noticeMinutes: Math.floor((startOf(change) - plan.at) / 60_000),
        employeeRequested: false,
        consent: false,
        on: localOf(startOf(change), zone).on,
      })),
    )
  })
}
