/** Changes that may clear what a rule found about one person: at the shifts that it names. */
import { elapsedMinutes, minuteMs } from '../kernel/time.ts'
import type { Finding } from './findings.ts'
import type { ShiftFacts } from './model.ts'
import { canStand, given, isFree, stepOf, whoFits } from './repairSteps.ts'
import type { RepairSetting, RepairStep } from './repairSteps.ts'
import { moveShift, resizeShift, setBreakMinutes } from './shiftEdits.ts'

const quarter = 15
const upToQuarter = (minutes: number): number => Math.ceil(minutes / quarter) * quarter
/** Enough to get out of any rule's way; more would be another plan. */
const mostMinutes = 8 * 60
const longestBreak = 120
/** So many people are tried altogether, shared out among the shifts of the finding, but some for each. */
const people = 30
const fewest = 3

/** How far times must change, in whole quarters of an hour; 0 where the rule counts something else than minutes. */
const sizeFor = ({ unit, verdict }: Finding): number =>
  unit === 'minutes' && 'amount' in verdict ? upToQuarter(Math.min(verdict.amount, mostMinutes)) : 0

const timeSteps = (shift: ShiftFacts, minutes: number, setting: RepairSetting): readonly RepairStep[] => {
  const byMs = minutes * minuteMs
  const cut = [
    { by: minutes, result: resizeShift(shift, shift.startAt + byMs, shift.endAt) },
    { by: -minutes, result: resizeShift(shift, shift.startAt, shift.endAt - byMs) },
  ]
  const moved = [minutes, -minutes].map((by) => ({ by, result: moveShift(shift, shift.startAt + by * minuteMs) }))
  const standing = (kind: 'shorten' | 'move', tries: typeof cut) =>
    tries.flatMap(({ by, result }) =>
      result.ok && canStand(shift, result.value, setting)
        ? [stepOf(kind, { before: shift, after: result.value }, { minutes: by })]
        : [],
    )
  return [...standing('shorten', cut), ...standing('move', moved)]
}

/** Less than two hours of something are due, and not all of it is there: that can only be a break. */
const lacksBreak = ({ actual, limit }: Finding): boolean =>
  actual !== null && limit !== null && actual < limit && limit <= longestBreak

const breakSteps = (shift: ShiftFacts, minutes: number): readonly RepairStep[] => {
  const length = upToQuarter(
    shift.breaks.reduce((sum, { startAt, endAt }) => sum + elapsedMinutes(startAt, endAt), minutes),
  )
  const result = setBreakMinutes(shift, length)
  return result.ok && length <= longestBreak
    ? [stepOf('break', { before: shift, after: result.value }, { minutes: length })]
    : []
}

const giveSteps = (shift: ShiftFacts, setting: RepairSetting, most: number): readonly RepairStep[] => [
  ...whoFits(shift, setting, most).map((personId) =>
    stepOf('assign', { before: shift, after: given(shift, personId, setting) }, { toPersonId: personId }),
  ),
  ...(shift.personId === null ? [] : [stepOf('open', { before: shift, after: given(shift, null, setting) })]),
]

/** Two people exchange two shifts of one role that start within a day of each other; the nearest first. */
const swapSteps = (shift: ShiftFacts, setting: RepairSetting, most: number): readonly RepairStep[] => {
  const mine = shift.personId
  if (mine === null) return []
  const away = ({ startAt }: ShiftFacts): number => Math.abs(startAt - shift.startAt)
  const near = 24 * 60 * minuteMs
  return setting.week.shifts
    .filter((other) => other.role === shift.role && other.shiftId !== shift.shiftId && away(other) < near)
    .toSorted((a, b) => away(a) - away(b) || (a.shiftId < b.shiftId ? -1 : 1))
    .flatMap((other): readonly RepairStep[] => {
      const theirs = other.personId
      const fits =
        theirs !== null &&
        theirs !== mine &&
        setting.mayWork(mine, other) &&
        setting.mayWork(theirs, shift) &&
        isFree(mine, other, setting, shift.shiftId) &&
        isFree(theirs, shift, setting, other.shiftId)
      if (!fits) return []
      const first = { before: shift, after: given(shift, theirs, setting) }
      const second = { before: other, after: given(other, mine, setting) }
      const step = stepOf('swap', first, { toPersonId: theirs })
      return [{ ...step, otherShiftId: other.shiftId, changes: [first, second] }]
    })
    .slice(0, most)
}

/** In a fixed order; none for findings that name neither a shift nor a person. */
export const personSteps = (finding: Finding, setting: RepairSetting): readonly RepairStep[] => {
  const named = new Set(finding.shiftIds)
  const shifts = setting.week.shifts.filter((shift) =>
    named.size > 0 ? named.has(shift.shiftId) : finding.personId !== null && shift.personId === finding.personId,
  )
  const size = sizeFor(finding)
  const each = Math.max(fewest, Math.floor(people / 3 / Math.max(1, shifts.length)))
  return shifts.flatMap((shift) => [
    ...(size === 0
      ? []
      : [...(lacksBreak(finding) ? breakSteps(shift, size) : []), ...timeSteps(shift, size, setting)]),
    ...giveSteps(shift, setting, each),
    ...swapSteps(shift, setting, each),
  ])
}
