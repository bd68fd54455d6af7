/** The difference between two plans, shift by shift. */
import type { PersonId } from '../kernel/ids.ts'
import type { Shift } from './model.ts'
import type { ShiftChange } from './ports.ts'

const sameBreaks = (a: Shift, b: Shift): boolean =>
  a.breaks.length === b.breaks.length &&
  a.breaks.every((pause, at) => pause.startAt === b.breaks[at]?.startAt && pause.endAt === b.breaks[at]?.endAt)

export const isSameShift = (a: Shift, b: Shift): boolean =>
  a.shiftId === b.shiftId &&
  a.personId === b.personId &&
  a.role === b.role &&
  a.startAt === b.startAt &&
  a.endAt === b.endAt &&
  sameBreaks(a, b)

/** What leads from `before` to `after`; ordered by start of the later state, then id. */
export const shiftChanges = (before: readonly Shift[], after: readonly Shift[]): readonly ShiftChange[] => {
  const old = new Map(before.map((shift) => [shift.shiftId, shift]))
  const kept = new Set(after.map((shift) => shift.shiftId))
  const removed = before.filter((shift) => !kept.has(shift.shiftId)).map((shift) => ({ before: shift, after: null }))
  const others = after.flatMap((shift): ShiftChange[] => {
    const was = old.get(shift.shiftId) ?? null
    return was !== null && isSameShift(was, shift) ? [] : [{ before: was, after: shift }]
  })
  const keyOf = ({ before: was, after: is }: ShiftChange) => is ?? was
  return [...removed, ...others].toSorted((a, b) => {
    const x = keyOf(a)
    const y = keyOf(b)
    return (x?.startAt ?? 0) - (y?.startAt ?? 0) || ((x?.shiftId ?? '') < (y?.shiftId ?? '') ? -1 : 1)
  })
}

export const kindOfChange = ({ before, after }: ShiftChange): 'added' | 'removed' | 'changed' =>
  before === null ? 'added' : after === null ? 'removed' : 'changed'

/** People whose work changes, each once, in order of first mention. */
export const affectedPeople = (changes: readonly ShiftChange[]): readonly PersonId[] =>
  [...new Set(changes.flatMap(({ before, after }) => [before?.personId ?? null, after?.personId ?? null]))].filter(
    (personId) => personId !== null,
  )
