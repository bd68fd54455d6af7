/** Single changes to a plan that may clear a finding: move, shorten, add a break, give to somebody else, swap, open. */
import type { PersonId, ShiftId } from '../kernel/ids.ts'
import { minuteMs } from '../kernel/time.ts'
import type { Finding } from './findings.ts'
import type { ShiftFacts, WeekFacts } from './model.ts'
import { assignShift, moveShift, resizeShift, setBreakMinutes } from './shiftEdits.ts'
import { overlapIn } from './shiftFault.ts'
import type { FactsChange } from './wouldBe.ts'

export const repairKinds = ['break', 'shorten', 'move', 'swap', 'assign', 'open'] as const
export type RepairKind = (typeof repairKinds)[number]

/** One step as a person would say it: what happens to which shift. */
export interface RepairStep {
  readonly kind: RepairKind
  readonly shiftId: ShiftId
  /** By how many minutes: later (move) or off the start (shorten) when positive; for a break its length; 0 otherwise. */
  readonly minutes: number
  /** Who gets the shift; null for nobody, and for steps that give it to no one else. */
  readonly toPersonId: PersonId | null
  /** The other shift of a swap. */
  readonly otherShiftId: ShiftId | null
  readonly changes: readonly FactsChange[]
}

export interface RepairSetting {
  readonly week: WeekFacts
  /** Active, with the skills of the role, and available for all of the shift. */
  readonly mayWork: (personId: PersonId, shift: ShiftFacts) => boolean
  /** Under 18 on the date on which the shift starts; null: not known. */
  readonly isMinor: (personId: PersonId, shift: ShiftFacts) => boolean | null
}

const quarter = 15
const upToQuarter = (minutes: number): number => Math.ceil(minutes / quarter) * quarter

const amountOf = ({ verdict }: Finding): number => ('amount' in verdict ? verdict.amount : 0)

/** A day is enough to get out of any rule's way; more would be another plan. */
const mostMinutes = 8 * 60

const sizesFor = (finding: Finding): readonly number[] => {
  const needed = upToQuarter(Math.min(amountOf(finding), mostMinutes))
  return needed === 0 ? [] : [needed]
}

const stepOf = (
  kind: RepairKind,
  shift: ShiftFacts,
  after: ShiftFacts,
  more: Partial<Pick<RepairStep, 'minutes' | 'toPersonId'>> = {},
): RepairStep => ({
  kind,
  shiftId: shift.shiftId,
  minutes: 0,
  toPersonId: null,
  otherShiftId: null,
  ...more,
  changes: [{ before: shift, after }],
})

const timeSteps = (shift: ShiftFacts, minutes: number): readonly RepairStep[] => {
  const by = minutes * minuteMs
  const moved = [minutes, -minutes].map((each) => ({ each, result: moveShift(shift, shift.startAt + each * minuteMs) }))
  const cut = [
    { each: minutes, result: resizeShift(shift, shift.startAt + by, shift.endAt) },
    { each: -minutes, result: resizeShift(shift, shift.startAt, shift.endAt - by) },
  ]
  return [
    ...cut.flatMap(({ each, result }) =>
      result.ok ? [stepOf('shorten', shift, result.value, { minutes: each })] : [],
    ),
    ...moved.flatMap(({ each, result }) => (result.ok ? [stepOf('move', shift, result.value, { minutes: each })] : [])),
  ]
}

const breakMinutesOf = ({ breaks }: ShiftFacts): number =>
  breaks.reduce((minutes, { startAt, endAt }) => minutes + (endAt - startAt) / minuteMs, 0)

const breakSteps = (shift: ShiftFacts, minutes: number): readonly RepairStep[] => {
  const length = upToQuarter(breakMinutesOf(shift) + minutes)
  const result = setBreakMinutes(shift, length)
  return result.ok && length <= 120 ? [stepOf('break', shift, result.value, { minutes: length })] : []
}

/** The same shift, worked by somebody of another age perhaps. */
const given = (shift: ShiftFacts, personId: PersonId | null, { isMinor }: RepairSetting): ShiftFacts => ({
  ...assignShift(shift, personId),
  minor: personId === null ? false : isMinor(personId, shift),
})

const isFree = (personId: PersonId, shift: ShiftFacts, { week }: RepairSetting, without: ShiftId | null): boolean =>
  overlapIn([
    ...week.shifts.filter(
      (other) => other.personId === personId && other.shiftId !== without && other.shiftId !== shift.shiftId,
    ),
    { ...shift, personId },
  ]) === null

const assignSteps = (shift: ShiftFacts, setting: RepairSetting): readonly RepairStep[] => [
  ...setting.week.people
    .filter(({ personId }) => personId !== shift.personId)
    .filter(({ personId }) => setting.mayWork(personId, shift) && isFree(personId, shift, setting, null))
    .map(({ personId }) => stepOf('assign', shift, given(shift, personId, setting), { toPersonId: personId })),
  ...(shift.personId === null ? [] : [stepOf('open', shift, given(shift, null, setting))]),
]

/** Two people exchange two shifts of one role that start within a day of each other. */
const swapSteps = (shift: ShiftFacts, setting: RepairSetting): readonly RepairStep[] => {
  const mine = shift.personId
  if (mine === null) return []
  const near = 24 * 60 * minuteMs
  return setting.week.shifts.flatMap((other): readonly RepairStep[] => {
    const theirs = other.personId
    const fits =
      theirs !== null &&
      theirs !== mine &&
      other.role === shift.role &&
      Math.abs(other.startAt - shift.startAt) < near &&
      setting.mayWork(mine, other) &&
      setting.mayWork(theirs, shift) &&
      isFree(mine, other, setting, shift.shiftId) &&
      isFree(theirs, shift, setting, other.shiftId)
    if (!fits) return []
    return [
      {
        kind: 'swap',
        shiftId: shift.shiftId,
        minutes: 0,
        toPersonId: theirs,
        otherShiftId: other.shiftId,
        changes: [
          { before: shift, after: given(shift, theirs, setting) },
          { before: other, after: given(other, mine, setting) },
        ],
      },
    ]
  })
}

/** Everything that may clear a finding about one person, in a fixed order; nothing for findings without shifts. */
export const stepsFor = (finding: Finding, setting: RepairSetting): readonly RepairStep[] => {
  const named = new Set(finding.shiftIds)
  const shifts = setting.week.shifts.filter(({ shiftId }) => named.has(shiftId))
  return shifts.flatMap((shift) => [
    ...sizesFor(finding).flatMap((minutes) => [
      ...(finding.unit === 'minutes' ? breakSteps(shift, minutes) : []),
      ...timeSteps(shift, minutes),
    ]),
    ...assignSteps(shift, setting),
    ...swapSteps(shift, setting),
  ])
}
