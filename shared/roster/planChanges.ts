/** What was changed of a plan after it was announced, shift by shift, as the rules about late changes see it. */
import { elapsedMinutes, localOf, type ZoneOffsets } from '../kernel/time.ts'
import { shiftChanges } from './changes.ts'
import type { ChangeWish, PlanChange, Shift } from './model.ts'
import type { ShiftChange } from './ports.ts'

/** A plan as people were told it, at an instant. */
export interface AnnouncedPlan {
  readonly at: number
  readonly shifts: readonly Shift[]
  /** Of the changes that led to it. */
  readonly wishes?: readonly ChangeWish[] | undefined
}
/** Oldest first. What is planned now and was not told yet counts as told at `asOfAt`, by these wishes. */
export interface Announcements {
  readonly plans: readonly AnnouncedPlan[]
  readonly asOfAt: number
  readonly wishes?: readonly ChangeWish[] | undefined
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

/** Whoever asks for a change agrees to it. What nobody said counts as the outlet's wish. */
const saidOf = (wishes: readonly ChangeWish[] = []) => {
  const said = new Map(wishes.map(({ shiftId, wish }) => [shiftId, wish]))
  return ({ before, after }: ShiftChange): Pick<PlanChange, 'employeeRequested' | 'consent'> => {
    const shift = after ?? before
    const wish = shift === null ? undefined : said.get(shift.shiftId)
    return { employeeRequested: wish === 'person', consent: wish !== undefined }
  }
}

/** Notice runs to the earlier of both starts. */
export const planChangesOf = (
  { plans, asOfAt, wishes }: Announcements,
  shifts: readonly Shift[],
  zone: ZoneOffsets,
): readonly PlanChange[] => {
  const [first, ...later] = plans
  if (first === undefined) return []
  let before = first.shifts
  return [...later, { at: asOfAt, shifts, wishes }].flatMap((plan) => {
    const changes = shiftChanges(before, plan.shifts)
    const said = saidOf(plan.wishes)
    before = plan.shifts
    return changes.flatMap((change) =>
      toldOf(change).map((told): PlanChange => ({
        ...told,
        noticeMinutes: Math.floor((startOf(change) - plan.at) / 60_000),
        ...said(change),
        on: localOf(startOf(change), zone).on,
      })),
    )
  })
}
