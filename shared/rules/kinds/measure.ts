/** Elapsed minutes of work of shifts inside a window, and the windows of days that a week may be cut into. */
import { elapsedMinutes } from '../../kernel/time.ts'
import type { OutletFacts } from '../../roster/model.ts'
import type { WeekFrame } from '../../roster/weekFrame.ts'
import type { PersonWeek, WorkedShift } from './kind.ts'

export interface Span {
  readonly fromAt: number
  readonly toAt: number
}

const overlap = (startAt: number, endAt: number, fromAt: number, toAt: number): number =>
  Math.max(0, elapsedMinutes(Math.max(startAt, fromAt), Math.min(endAt, toAt)))

/** Without breaks. */
export const workBetween = ({ shift, workMinutes }: WorkedShift, fromAt: number, toAt: number): number => {
  if (fromAt <= shift.startAt && shift.endAt <= toAt) return workMinutes
  let minutes = overlap(shift.startAt, shift.endAt, fromAt, toAt)
  for (const { startAt, endAt } of shift.breaks) minutes -= overlap(startAt, endAt, fromAt, toAt)
  return minutes
}

export const workInside = (worked: WorkedShift, { fromAt, toAt }: Span): number => workBetween(worked, fromAt, toAt)

/** Days of a week that starts on an ISO weekday, and ends within the judged week: from, up to but not including. */
export const weekDaysFrom = (weekStart: number | undefined): readonly [from: number, to: number] => {
  const to = (weekStart ?? 1) - 1
  return to === 0 ? [0, 7] : [to - 7, to]
}
/** An agreed week of the outlet comes before that of a rule. */
export const weekStartOf = (outlet: OutletFacts, weekStart: number | undefined): number | undefined =>
  outlet.weekStart ?? weekStart

export const spanOfDays = (frame: WeekFrame, from: number, to: number): Span => ({
  fromAt: frame.instant(from, 0),
  toAt: frame.instant(to, 0),
})

/** Known shifts that start on the days from, up to but not including, to; ascending. */
export const shiftsOnDays = ({ known, shifts }: PersonWeek, from: number, to: number): readonly WorkedShift[] => {
  if (from === 0 && to === 7) return shifts
  return known.filter(({ day }) => from <= day && day < to)
}

/** The first shift of each worked day. */
export const firstOfDays = (shifts: readonly WorkedShift[]): readonly WorkedShift[] =>
  shifts.filter(({ day }, at) => at === 0 || shifts[at - 1]?.day !== day)

export const idsOf = (shifts: readonly WorkedShift[]) => shifts.map(({ shift }) => shift.shiftId)
