import type { EditLabel } from '#shared/contract/roster.ts'
import { id, type PersonId, type ShiftId } from '#shared/kernel/ids.ts'
import { addDays, instantOf } from '#shared/kernel/time.ts'
import type { Shift } from '#shared/roster/model.ts'
import type { ShiftChange } from '#shared/roster/ports.ts'
import { assignShift } from '#shared/roster/shiftEdits.ts'
import { isStorableShift, overlapIn } from '#shared/roster/shiftFault.ts'
import { isSameShift } from '#shared/roster/changes.ts'
import { wallSpanOf, type WeekPlace } from './boardGeometry.ts'
import { displace, resize, split, startsInWeek, withBreak, type Displacement } from './shiftMoves.ts'

export interface PlanEdit {
  readonly label: EditLabel
  readonly changes: readonly ShiftChange[]
}
export type PlanRefusal = 'overlap' | 'shiftInvalid' | 'outsideWeek' | 'nothingToDo'

export interface CellTarget {
  readonly personId: PersonId | null
  readonly day: number
}

const changed = (before: Shift, after: Shift): ShiftChange => ({ before, after })

/** The plan after the changes, ascending by start, then id, as the store keeps it. */
export const applyChanges = (shifts: readonly Shift[], changes: readonly ShiftChange[]): readonly Shift[] => {
  const gone = new Set(changes.map(({ before }) => before?.shiftId))
  const added = changes.flatMap(({ after }) => after ?? [])
  return [...shifts.filter(({ shiftId }) => !gone.has(shiftId)), ...added].toSorted(
    (a, b) => a.startAt - b.startAt || (a.shiftId < b.shiftId ? -1 : 1),
  )
}

/** What the backend would refuse as well; found here first, so that the board does not flicker. */
export const refusalOf = (
  shifts: readonly Shift[],
  { changes }: Pick<PlanEdit, 'changes'>,
  place: WeekPlace,
): PlanRefusal | null => {
  if (changes.length === 0) return 'nothingToDo'
  const after = changes.flatMap((change) => change.after ?? [])
  if (!after.every(isStorableShift)) return 'shiftInvalid'
  if (!after.every((shift) => startsInWeek(shift, place))) return 'outsideWeek'
  const touched = new Set(after.map(({ personId }) => personId))
  const overlap = overlapIn(applyChanges(shifts, changes).filter(({ personId }) => touched.has(personId)))
  return overlap === null ? null : 'overlap'
}

export const displaceAll = (shifts: readonly Shift[], by: Displacement, place: WeekPlace): PlanEdit => ({
  label: 'move',
  changes: shifts.map((shift) => changed(shift, displace(shift, by, place))),
})

/** Carries shifts so that the leading one lands in the cell; the others keep their distance in days, and follow to its person only when all had the same one. */
const landed = (shifts: readonly Shift[], lead: Shift, target: CellTarget, place: WeekPlace): readonly Shift[] => {
  const days = target.day - wallSpanOf(lead, place).day
  const together = shifts.every(({ personId }) => personId === lead.personId)
  return shifts.map((shift) => {
    const moved = days === 0 ? shift : displace(shift, { days, minutes: 0 }, place)
    return together ? assignShift(moved, target.personId) : moved
  })
}

export const moveTo = (shifts: readonly Shift[], lead: Shift, target: CellTarget, place: WeekPlace): PlanEdit => {
  const after = landed(shifts, lead, target, place)
  const changes = shifts.flatMap((shift, at) => {
    const next = after[at] ?? shift
    const same = next.startAt === shift.startAt && next.personId === shift.personId
    return same ? [] : [changed(shift, next)]
  })
  return { label: 'move', changes }
}

export const copyTo = (
  shifts: readonly Shift[],
  lead: Shift,
  target: CellTarget,
  place: WeekPlace,
  newId: () => string,
): PlanEdit => ({
  label: 'copy',
  changes: landed(shifts, lead, target, place).map((shift) => ({
    before: null,
    after: { ...shift, shiftId: id<'Shift'>(newId()) },
  })),
})

export const resizeAll = (shifts: readonly Shift[], edge: 'start' | 'end', minutes: number): PlanEdit => ({
  label: 'resize',
  changes: shifts.flatMap((shift) => {
    const next = resize(shift, edge, minutes)
    return next.startAt === shift.startAt && next.endAt === shift.endAt ? [] : [changed(shift, next)]
  }),
})

export const deleteAll = (shifts: readonly Shift[]): PlanEdit => ({
  label: 'delete',
  changes: shifts.map((shift) => ({ before: shift, after: null })),
})

export const splitAll = (shifts: readonly Shift[], newId: () => string): PlanEdit => ({
  label: 'split',
  changes: shifts.flatMap((shift): readonly ShiftChange[] => {
    const parts = split(shift, id<'Shift'>(newId()))
    return parts === null ? [] : [changed(shift, parts[0]), { before: null, after: parts[1] }]
  }),
})

export const breakAll = (shifts: readonly Shift[], minutes: number): PlanEdit => ({
  label: 'break',
  changes: shifts.flatMap((shift) => {
    const next = withBreak(shift, minutes)
    return isSameShift(shift, next) ? [] : [changed(shift, next)]
  }),
})

/** Names the edit by the one thing that differs; several differences are a move. */
export const replaceShift = (before: Shift, after: Shift): PlanEdit => {
  if (isSameShift(before, after)) return { label: 'move', changes: [] }
  const times = before.startAt !== after.startAt || before.endAt !== after.endAt
  const breaks = JSON.stringify(before.breaks) !== JSON.stringify(after.breaks)
  const role = before.role !== after.role
  const person = before.personId !== after.personId
  const kinds: readonly EditLabel[] = [
    ...(times ? (['resize'] as const) : []),
    ...(breaks && !times ? (['break'] as const) : []),
    ...(role ? (['role'] as const) : []),
    ...(person ? (['assign'] as const) : []),
  ]
  return { label: kinds.length === 1 ? (kinds[0] ?? 'move') : 'move', changes: [changed(before, after)] }
}

export interface NewShift {
  readonly target: CellTarget
  readonly startMinute: number
  readonly minutes: number
  readonly role: string
  readonly breakMinutes: number
}

export const addShift = (wish: NewShift, { weekOn, zone }: WeekPlace, shiftId: ShiftId): PlanEdit => {
  const on = addDays(weekOn, wish.target.day)
  const startAt = instantOf(on, wish.startMinute, zone)
  const end = wish.startMinute + wish.minutes
  const endAt = instantOf(addDays(on, Math.floor(end / 1_440)), end % 1_440, zone)
  const shift: Shift = { shiftId, personId: wish.target.personId, role: wish.role, startAt, endAt, breaks: [] }
  return { label: 'add', changes: [{ before: null, after: withBreak(shift, wish.breakMinutes) }] }
}

const sameShift = (a: Shift, b: Shift | undefined): boolean =>
  a === b ||
  (b !== undefined &&
    a.personId === b.personId &&
    a.role === b.role &&
    a.startAt === b.startAt &&
    a.endAt === b.endAt &&
    a.breaks.length === b.breaks.length &&
    a.breaks.every((rest, at) => rest.startAt === b.breaks[at]?.startAt && rest.endAt === b.breaks[at]?.endAt))

/** Whether two plans hold the same shifts, in whatever order. */
export const samePlan = (a: readonly Shift[], b: readonly Shift[]): boolean => {
  if (a === b) return true
  if (a.length !== b.length) return false
  const others = new Map(b.map((shift) => [shift.shiftId, shift]))
  return a.every((shift) => sameShift(shift, others.get(shift.shiftId)))
}
