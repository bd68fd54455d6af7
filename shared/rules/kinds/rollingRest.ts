/** Rest in the window that reaches back from the end of every shift. */
import { minuteMs } from '../../kernel/time.ts'
import type { JudgePerson, KindInput } from './kind.ts'
import type { RequiredFor } from './restVariants.ts'
import { isEnough, shortestOf, shortOf } from './rests.ts'

/** The end of a shift is the worst instant of it: the window has then lost most of the rest before it. */
export const prepareRolling = (
  { value }: KindInput<'rest-in-window'>,
  requiredFor: RequiredFor,
  read: readonly string[],
): JudgePerson => {
  const length = value('window').strictest * minuteMs
  return (week, inScope, report) => {
    const rests = week.rests()
    for (const worked of week.shifts) {
      const required = requiredFor(week, worked)
      if (!inScope(worked) || required === null) continue
      const { shift, day } = worked
      const place = { anchor: shift.shiftId, day, shiftIds: [shift.shiftId], parameters: read }
      const window = { fromAt: shift.endAt - length, toAt: shift.endAt }
      if (typeof required === 'string') report.unknown({ ...place, why: required, dueAt: null })
      else if (rests.some((rest) => isEnough(rest, window, required))) report.fine()
      else if (rests.some((rest) => !rest.begin && shortOf(rest, window, required) === 0))
        report.unknown({ ...place, why: 'carryIn', dueAt: null })
      else {
        const amount = shortestOf(rests, window, required)
        report.breach({ ...place, limit: required.total, actual: required.total - amount, amount })
      }
    }
  }
}
