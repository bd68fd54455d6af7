/** Cuts a person's week into the windows in which a limit adds up work. */
import { elapsedMinutes, minuteMs, dayMinutes } from '../../kernel/time.ts'
import type { WeekFrame } from '../../roster/weekFrame.ts'
import type { WorkLimitCheck } from '../check.ts'
import type { JudgePerson, WorkedShift } from './kind.ts'
import { shiftsOnDays, spanOfDays, workInside } from './measure.ts'
import type { Span } from './measure.ts'
import type { JudgeWork, WorkJudge } from './workBounds.ts'

export const perShift =
  ({ judge, isFineOn }: WorkJudge): JudgePerson =>
  (week, inScope, report) => {
    let fine = 0
    for (const worked of week.shifts) {
      if (!inScope(worked)) continue
      if (isFineOn(worked.day, worked.workMinutes)) {
        fine += 1
        continue
      }
      const window = { anchor: worked.shift.shiftId, day: worked.day, days: null }
      if (judge(week, window, [worked], worked.workMinutes, report)) fine += 1
    }
    report.fine(fine)
  }

export const perDay =
  ({ judge, isFineOn }: WorkJudge): JudgePerson =>
  (week, inScope, report) => {
    const { shifts, days } = week
    let fine = 0
    let at = 0
    for (const { day } of days) {
      const from = at
      let minutes = 0
      let counts = false
      for (; shifts[at]?.day === day; at += 1) {
        const worked = shifts[at] as WorkedShift
        minutes += worked.workMinutes
        counts ||= inScope(worked)
      }
      if (!counts) continue
      if (isFineOn(day, minutes)) {
        fine += 1
        continue
      }
      const window = { anchor: `day${day}`, day, days: [day, day + 1] as const }
      if (judge(week, window, shifts.slice(from, at), minutes, report)) fine += 1
    }
    report.fine(fine)
  }

const touches = ({ shift }: WorkedShift, { fromAt, toAt }: Span): boolean =>
  shift.startAt < toAt && shift.endAt > fromAt

const minutesInside = (shifts: readonly WorkedShift[], span: Span): number =>
  shifts.reduce((minutes, worked) => minutes + workInside(worked, span), 0)

const weekDays = [0, 1, 2, 3, 4, 5, 6] as const

/** The work of each date, whenever it began. */
export const perSplitDay = (judge: JudgeWork, frame: WeekFrame): JudgePerson => {
  const spans = weekDays.map((day) => spanOfDays(frame, day, day + 1))
  return (week, inScope, report) => {
    const near = shiftsOnDays(week, -2, 7)
    let fine = 0
    for (const [day, span] of spans.entries()) {
      const inside = near.filter((worked) => touches(worked, span))
      if (!inside.some(inScope)) continue
      const window = { anchor: `day${day}`, day, days: [day, day + 1] as const }
      if (judge(week, window, inside, minutesInside(inside, span), report)) fine += 1
    }
    report.fine(fine)
  }
}

export const perWeek = (
  { judge, isFineInWeek }: WorkJudge,
  days: readonly [from: number, to: number],
  attribution: WorkLimitCheck['attribution'],
  frame: WeekFrame,
): JudgePerson => {
  const [from, to] = days
  const span = attribution === undefined ? null : spanOfDays(frame, from, to)
  return (week, inScope, report) => {
    const inside =
      span === null
        ? shiftsOnDays(week, from, to)
        : shiftsOnDays(week, from - 2, to).filter((worked) => touches(worked, span))
    if (!inside.some(inScope)) return
    let minutes = 0
    if (span === null) for (const worked of inside) minutes += worked.workMinutes
    else minutes = minutesInside(inside, span)
    if (isFineInWeek(minutes) || judge(week, { anchor: 'week', day: 0, days }, inside, minutes, report)) report.fine()
  }
}

/** Shifts with less than `gap` minutes between them. */
const dutiesOf = (shifts: readonly WorkedShift[], gap: number): readonly (readonly WorkedShift[])[] => {
  const duties: WorkedShift[][] = []
  let endAt = -Infinity
  for (const worked of shifts) {
    const { shift } = worked
    if (elapsedMinutes(endAt, shift.startAt) < gap) duties.at(-1)?.push(worked)
    else duties.push([worked])
    endAt = Math.max(endAt, shift.endAt)
  }
  return duties
}

/** A duty is judged in the week in which its last shift starts; one that goes on after the week is judged there. */
export const perDuty =
  (judge: JudgeWork, gap: number): JudgePerson =>
  (week, inScope, report) => {
    const { known, person } = week
    const nextAt = person.nextStartAt ?? Infinity
    let fine = 0
    for (const duty of dutiesOf(known, gap)) {
      const last = duty.at(-1)
      if (last === undefined || last.day < 0 || !duty.some(inScope)) continue
      const endAt = Math.max(...duty.map(({ shift }) => shift.endAt))
      if (elapsedMinutes(endAt, nextAt) < gap) continue
      const minutes = duty.reduce((sum, { workMinutes }) => sum + workMinutes, 0)
      const window = { anchor: duty[0]?.shift.shiftId ?? '', day: last.day, days: null }
      if (judge(week, window, duty, minutes, report)) fine += 1
    }
    report.fine(fine)
  }

/** The work of 24 hours is most at the end of a shift. */
export const perRolling24h =
  (judge: JudgeWork): JudgePerson =>
  (week, inScope, report) => {
    const near = shiftsOnDays(week, -3, 7)
    let fine = 0
    for (const worked of week.shifts) {
      if (!inScope(worked)) continue
      const { shiftId, endAt } = worked.shift
      const span = { fromAt: endAt - dayMinutes * minuteMs, toAt: endAt }
      const inside = near.filter((other) => touches(other, span))
      const window = { anchor: shiftId, day: worked.day, days: null }
      if (judge(week, window, inside, minutesInside(inside, span), report)) fine += 1
    }
    report.fine(fine)
  }
