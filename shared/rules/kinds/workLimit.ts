/**
 * Work limit: how much a person works in a shift, a local day or a calendar week.
 *
 * minimum <= W <= maximum (each optional) with W the elapsed minutes without breaks. A shift's work belongs to the
 * local date on which the shift starts, and to that date's week: nothing is split at midnight. A window is in scope
 * when one of its shifts is; all the person's work in it counts. Days and weeks without work are not looked at.
 * Amount: minutes over or under. For a week the strictest value of its days holds.
 */
import type { JudgePerson, ParameterSpec, PersonKind, Report, WeekValue, WorkedShift } from './kind.ts'

interface Limits {
  readonly maximum: WeekValue
  readonly minimum: WeekValue
}
const maximumRead = ['maximum'] as const
const minimumRead = ['minimum'] as const

/** Minutes over the maximum (positive) or under the minimum (negative); 0 within both. */
const beyond = (actual: number, most: number, least: number): number =>
  actual > most ? actual - most : actual < least ? actual - least : 0

const report = (
  to: Report,
  { anchor, day }: { readonly anchor: string; readonly day: number },
  shifts: readonly WorkedShift[],
  actual: number,
  excess: number,
): void =>
  to.breach({
    anchor,
    day,
    shiftIds: shifts.map(({ shift }) => shift.shiftId),
    limit: actual - excess,
    actual,
    amount: Math.abs(excess),
    parameters: excess > 0 ? maximumRead : minimumRead,
  })

const everyDay = (value: number): WeekValue => ({ byDay: [0, 1, 2, 3, 4, 5, 6].map(() => value), strictest: value })

const perShift =
  ({ maximum, minimum }: Limits): JudgePerson =>
  ({ shifts }, inScope, to) => {
    let fine = 0
    for (const worked of shifts) {
      if (!inScope(worked)) continue
      const { day, workMinutes } = worked
      const excess = beyond(workMinutes, maximum.byDay[day] ?? 0, minimum.byDay[day] ?? 0)
      if (excess === 0) fine += 1
      else report(to, { anchor: worked.shift.shiftId, day }, [worked], workMinutes, excess)
    }
    to.fine(fine)
  }

const perDay =
  ({ maximum, minimum }: Limits): JudgePerson =>
  ({ shifts, days }, inScope, to) => {
    let fine = 0
    let at = 0
    for (const { day } of days) {
      const from = at
      let actual = 0
      let counts = false
      for (; shifts[at]?.day === day; at += 1) {
        const worked = shifts[at] as WorkedShift
        actual += worked.workMinutes
        counts ||= inScope(worked)
      }
      if (!counts) continue
      const excess = beyond(actual, maximum.byDay[day] ?? 0, minimum.byDay[day] ?? 0)
      if (excess === 0) fine += 1
      else report(to, { anchor: `day${day}`, day }, shifts.slice(from, at), actual, excess)
    }
    to.fine(fine)
  }

const perWeek =
  ({ maximum, minimum }: Limits): JudgePerson =>
  ({ shifts }, inScope, to) => {
    if (!shifts.some(inScope)) return
    let actual = 0
    for (const worked of shifts) actual += worked.workMinutes
    const excess = beyond(actual, maximum.strictest, minimum.strictest)
    if (excess === 0) to.fine()
    else report(to, { anchor: 'week', day: 0 }, shifts, actual, excess)
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
    judges[check.window]({
      maximum: optional('maximum') ?? everyDay(Infinity),
      minimum: optional('minimum') ?? everyDay(-Infinity),
    }),
}
