/** Work on the seventh day of a week in which every day is worked. */
import type { JudgePerson, KindInput } from './kind.ts'
import { idsOf, shiftsOnDays, weekDaysFrom, weekStartOf } from './measure.ts'

/** All work of the seventh day is paid on top; up to `firstHours` at the lower rate, beyond at the higher. */
export const judgeSeventhDay = ({ check, value, outlet }: KindInput<'count-limit'>): JudgePerson => {
  const [from, to] = weekDaysFrom(weekStartOf(outlet, check.weekStart))
  const parameters = ['firstHours']
  const limit = value('firstHours').strictest
  return (week, inScope, report) => {
    const inside = shiftsOnDays(week, from, to)
    if (!inside.some(inScope)) return
    const days = new Set(inside.map(({ day }) => day))
    if (days.size < 7) return report.fine()
    const last = inside.filter(({ day }) => day === to - 1)
    const actual = last.reduce((minutes, { workMinutes }) => minutes + workMinutes, 0)
    const place = { anchor: 'week', day: Math.max(0, to - 1), shiftIds: idsOf(last), parameters }
    report.breach({ ...place, limit, actual, amount: actual, premium: true })
  }
}
