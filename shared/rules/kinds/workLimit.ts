/**
 * Work limit: how much a person (or the outlet) works in a window.
 *
 * minimum <= W <= maximum (each optional) with W the elapsed minutes of work without breaks, credited minutes added
 * where the check says so. Windows: `shift`; `duty`, shifts with gaps under `dutyGap`; `local-day`, the date on which a
 * shift starts, or with `split-at-midnight` the work of each date; `rolling-24h`, up to the end of each shift;
 * `calendar-week` from an agreed weekday, judged in the week in which it ends. A window is in scope when one of its
 * shifts is; all the person's work in it counts. Windows without work are not looked at.
 *
 * The maximum may hang on the situation (`variants`, read for the first shift of the window), be capped by a figure of
 * the outlet, and be `extended` when another worked day of the week is shorter than `shorterDay`. With `tiers`, work over
 * the lowest threshold is a premium. Amount: minutes over or under. For a week the strictest value of its days holds.
 */
import type { WorkLimitCheck } from '../check.ts'
import type { JudgeOutlet, JudgePerson, Kind, KindInput, ParameterSpec } from './kind.ts'
import { idsOf, weekDaysFrom, weekStartOf } from './measure.ts'
import { createWorkJudge } from './workBounds.ts'
import { perDay, perDuty, perRolling24h, perShift, perSplitDay, perWeek } from './workWindows.ts'

const most = (name: string): ParameterSpec => ({ name, unit: 'minutes', stricter: 'lower', required: true })
const least = (name: string): ParameterSpec => ({ name, unit: 'minutes', stricter: 'higher', required: true })

const limitSpecs = ({ variants, tiers }: WorkLimitCheck): readonly ParameterSpec[] => {
  if (tiers !== undefined) return tiers.map(({ over }) => most(over))
  if (variants !== undefined) return [...new Set(variants.map(({ maximum }) => maximum))].map(most)
  return [
    { ...most('maximum'), required: false },
    { ...least('minimum'), required: false },
  ]
}

const judgePeople = (input: KindInput<'work-limit'>): JudgePerson => {
  const { check, frame, outlet, value } = input
  const work = createWorkJudge(input)
  const { judge } = work
  switch (check.window) {
    case 'shift':
      return perShift(work)
    case 'duty':
      return perDuty(judge, value('dutyGap').strictest)
    case 'rolling-24h':
      return perRolling24h(judge)
    case 'local-day':
      return check.attribution === undefined ? perDay(work) : perSplitDay(judge, frame)
    case 'calendar-week':
      return perWeek(work, weekDaysFrom(weekStartOf(outlet, check.weekStart)), check.attribution, frame)
    default:
      return check.window satisfies never
  }
}

/** All work of the outlet in the week against one maximum. */
const judgeOutlet = ({ check, value, outlet }: KindInput<'work-limit'>): JudgeOutlet => {
  const cap = check.cap === undefined ? undefined : outlet.figures?.[check.cap]
  const limit = Math.min(value('maximum').strictest, cap ?? Infinity)
  return ({ people }, inScope, report) => {
    const shifts = people
      .flatMap((week) => week.shifts)
      .filter((worked) => inScope(worked) && worked.shift.elsewhere !== true)
    if (shifts.length === 0) return
    const actual = shifts.reduce((minutes, { workMinutes }) => minutes + workMinutes, 0)
    if (actual <= limit) report.fine()
    else
      report.breach({
        anchor: 'week',
        day: 0,
        shiftIds: idsOf(shifts),
        limit,
        actual,
        amount: actual - limit,
        parameters: ['maximum'],
      })
  }
}

export const workLimit: Kind<'work-limit'> = {
  unit: ({ tiers }) => (tiers === undefined ? 'minutes' : 'premiumMinutes'),
  parameters: (check) => [
    ...limitSpecs(check),
    ...(check.window === 'duty' ? [least('dutyGap')] : []),
    ...(check.extendedForShorterDay === true ? [most('extended'), most('shorterDay')] : []),
  ],
  prepare: (input) =>
    input.check.subject === 'outlet'
      ? { subject: 'outlet', judge: judgeOutlet(input) }
      : { subject: 'person', judge: judgePeople(input) },
}
