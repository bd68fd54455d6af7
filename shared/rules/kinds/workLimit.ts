/**
 * Work limit: how much a person works in a shift, a local day or a calendar week.
 *
 * minimum <= W <= maximum (each optional) with W the elapsed minutes without breaks. A shift's work belongs to the
 * local date on which the shift starts, and to that date's week: nothing is split at midnight. A window is in scope
 * when one of its shifts is; all the person's work in it counts. Days and weeks without work are not looked at.
 * Amount: minutes over or under. For a week the strictest value of its days holds.
 */
import type { ShiftId } from '../../kernel/ids.ts'
import type { JudgePerson, ParameterSpec, PersonKind, Report, WeekValue, WorkedShift } from './kind.ts'

interface Limits {
  readonly maximum: WeekValue | null
  readonly minimum: WeekValue | null
}
interface Window {
  readonly anchor: string
  readonly day: number
  readonly actual: number
  readonly shifts: readonly WorkedShift[]
}

const maximumRead = ['maximum'] as const
const minimumRead = ['minimum'] as const
const idsOf = (shifts: readonly WorkedShift[]): readonly ShiftId[] => shifts.map(({ shift }) => shift.shiftId)

const judgeWindow = (window: Window, most: number | null, least: number | null, report: Report): void => {
  const { anchor, day, actual } = window
  if (most !== null && actual > most)
    report.breach({
      anchor,
      day,
      shiftIds: idsOf(window.shifts),
      limit: most,
      actual,
      amount: actual - most,
      occurrences: 1,
      parameters: maximumRead,
    })
  else if (least !== null && actual < least)
    report.breach({
      anchor,
      day,
      shiftIds: idsOf(window.shifts),
      limit: least,
      actual,
      amount: least - actual,
      occurrences: 1,
      parameters: minimumRead,
    })
  else report.fine()
}

const onDay = (value: WeekValue | null, day: number): number | null => (value === null ? null : (value.byDay[day] ?? 0))

const perShift =
  ({ maximum, minimum }: Limits): JudgePerson =>
  ({ shifts }, inScope, report) => {
    for (const worked of shifts) {
      if (!inScope(worked)) continue
      const { shift, day, workMinutes: actual } = worked
      const most = onDay(maximum, day)
      const least = onDay(minimum, day)
      if ((most === null || actual <= most) && (least === null || actual >= least)) report.fine()
      else judgeWindow({ anchor: shift.shiftId, day, actual, shifts: [worked] }, most, least, report)
    }
  }

const perDay =
  ({ maximum, minimum }: Limits): JudgePerson =>
  ({ shifts }, inScope, report) => {
    for (let from = 0; from < shifts.length;) {
      const day = shifts[from]?.day ?? 0
      let actual = 0
      let counts = false
      let to = from
      for (let worked = shifts[to]; worked !== undefined && worked.day === day; worked = shifts[to]) {
        actual += worked.workMinutes
        counts ||= inScope(worked)
        to += 1
      }
      const most = onDay(maximum, day)
      const least = onDay(minimum, day)
      if (counts) judgeWindow({ anchor: `day${day}`, day, actual, shifts: shifts.slice(from, to) }, most, least, report)
      from = to
    }
  }

const perWeek =
  ({ maximum, minimum }: Limits): JudgePerson =>
  ({ shifts }, inScope, report) => {
    if (!shifts.some(inScope)) return
    let actual = 0
    for (const worked of shifts) actual += worked.workMinutes
    judgeWindow(
      { anchor: 'week', day: 0, actual, shifts },
      maximum?.strictest ?? null,
      minimum?.strictest ?? null,
      report,
    )
  }

const specs: readonly ParameterSpec[] = [
  { name: 'maximum', unit: 'minutes', stricter: 'lower', required: false },
  { name: 'minimum', unit: 'minutes', stricter: 'higher', required: false },
]
const judges = { shift: perShift, 'local-day': perDay, 'calendar-week': perWeek }

export const workLimit: PersonKind<'work-limit'> = {
  subject: 'person',
  unit: 'minutes',
  parameters: () => specs,
  prepare: ({ check, optional }) =>
    judges[check.window]({ maximum: optional('maximum'), minimum: optional('minimum') }),
}
