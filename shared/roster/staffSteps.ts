/** Changes that may bring staff where it is missing: fill an open shift, lengthen or move one, add one. */
import { id } from '../kernel/ids.ts'
import { elapsedMinutes, localOf, minuteMs } from '../kernel/time.ts'
import type { CoverageStep, Finding } from './findings.ts'
import type { ShiftFacts } from './model.ts'
import { canStand, given, openHours, stepOf, whoFits } from './repairSteps.ts'
import type { RepairKind, RepairSetting, RepairStep } from './repairSteps.ts'
import { moveShift, resizeShift, setBreakMinutes } from './shiftEdits.ts'

interface Gap {
  readonly fromAt: number
  readonly toAt: number
}

/** A shift is made longer or moved by no more than that. */
const farthestMs = 4 * 60 * minuteMs
/** How long a shift is that is added for a gap, and from which length on it has a break. */
const shortestMs = 3 * 60 * minuteMs
const longestMs = 8 * 60 * minuteMs
const breakAfterMs = 6 * 60 * minuteMs
const usualBreak = 30
/** Gaps, people and neighbouring shifts that are tried. */
const most = { gaps: 3, people: 6, shifts: 6 }

/** Times without a step in between at which somebody is missing; the longest first. */
const gapsOf = (steps: readonly CoverageStep[]): readonly Gap[] => {
  const gaps: Gap[] = []
  for (const { startAt, minutes } of steps.toSorted((a, b) => a.startAt - b.startAt)) {
    const toAt = startAt + minutes * minuteMs
    const last = gaps.at(-1)
    if (last !== undefined && last.toAt >= startAt) gaps[gaps.length - 1] = { fromAt: last.fromAt, toAt }
    else gaps.push({ fromAt: startAt, toAt })
  }
  const longest = gaps.toSorted((a, b) => b.toAt - b.fromAt - (a.toAt - a.fromAt) || a.fromAt - b.fromAt)
  return longest.slice(0, most.gaps)
}

const toPeople = (
  kind: RepairKind,
  shift: ShiftFacts,
  isNew: boolean,
  minutes: number,
  setting: RepairSetting,
): readonly RepairStep[] =>
  whoFits(shift, setting, most.people).map((toPersonId) =>
    stepOf(kind, { before: isNew ? null : shift, after: given(shift, toPersonId, setting) }, { minutes, toPersonId }),
  )

const fillSteps = ({ fromAt, toAt }: Gap, role: string, setting: RepairSetting): readonly RepairStep[] =>
  setting.week.shifts
    .filter((shift) => shift.personId === null && shift.role === role)
    .filter((shift) => shift.startAt < toAt && fromAt < shift.endAt)
    .flatMap((shift) => toPeople('assign', shift, false, 0, setting))

interface Stretch {
  readonly kind: 'lengthen' | 'move'
  readonly before: ShiftFacts
  readonly byMs: number
  readonly result: ReturnType<typeof moveShift<ShiftFacts>>
}

/** Shifts that end in the gap or shortly before it, or begin in it or shortly behind; the smallest change first. */
const stretchSteps = ({ fromAt, toAt }: Gap, role: string, setting: RepairSetting): readonly RepairStep[] =>
  setting.week.shifts
    .filter((shift) => shift.personId !== null && shift.role === role)
    .flatMap((before): readonly Stretch[] => {
      const { startAt, endAt } = before
      const later = { before, byMs: toAt - endAt }
      const earlier = { before, byMs: fromAt - startAt }
      return [
        { ...later, kind: 'lengthen', result: resizeShift(before, startAt, toAt) },
        { ...later, kind: 'move', result: moveShift(before, startAt + later.byMs) },
        { ...earlier, kind: 'lengthen', result: resizeShift(before, fromAt, endAt) },
        { ...earlier, kind: 'move', result: moveShift(before, fromAt) },
      ].filter(({ byMs }, at) => (at < 2 ? byMs > 0 : byMs < 0) && Math.abs(byMs) <= farthestMs) as readonly Stretch[]
    })
    .toSorted((a, b) => Math.abs(a.byMs) - Math.abs(b.byMs) || (a.before.shiftId < b.before.shiftId ? -1 : 1))
    .flatMap(({ kind, before, byMs, result }) =>
      result.ok && canStand(before, result.value, setting)
        ? [stepOf(kind, { before, after: result.value }, { minutes: byMs / minuteMs })]
        : [],
    )
    .slice(0, most.shifts)

/** A whole shift over the gap, inside the opening hours of its day; null where it has no room. */
const shiftOver = ({ fromAt, toAt }: Gap, role: string, { week }: RepairSetting): ShiftFacts | null => {
  const hours = openHours(localOf(fromAt, week.zone).on, week)
  if (hours === null) return null
  const lengthMs = Math.min(longestMs, Math.max(shortestMs, toAt - fromAt))
  const startAt = Math.max(hours.fromAt, Math.min(fromAt, hours.toAt - lengthMs))
  const known = new Set(week.shifts.map(({ shiftId }) => shiftId))
  const names = Array.from({ length: known.size + 1 }, (_, at) => id<'Shift'>(`added ${role} ${startAt} ${at}`))
  const shiftId = names.find((name) => !known.has(name))
  if (shiftId === undefined) return null
  const shift = { shiftId, personId: null, role, startAt, endAt: startAt + lengthMs, breaks: [], minor: false }
  const result = setBreakMinutes<ShiftFacts>(shift, lengthMs > breakAfterMs ? usualBreak : 0)
  return result.ok && result.value.endAt <= hours.toAt ? result.value : null
}

const addSteps = (gap: Gap, role: string, setting: RepairSetting): readonly RepairStep[] => {
  const shift = shiftOver(gap, role, setting)
  return shift === null ? [] : toPeople('add', shift, true, elapsedMinutes(shift.startAt, shift.endAt), setting)
}

/** In a fixed order; an open shift is filled before one is added. */
export const staffSteps = ({ role, steps }: Finding, setting: RepairSetting): readonly RepairStep[] =>
  role === null
    ? []
    : gapsOf(steps).flatMap((gap) => [
        ...fillSteps(gap, role, setting),
        ...stretchSteps(gap, role, setting),
        ...addSteps(gap, role, setting),
      ])
