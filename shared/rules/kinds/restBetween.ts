/**
 * Rest between shifts: a person rests long enough between two consecutive shifts.
 *
 * For shifts i, i+1 of a person, in order of start: start(i+1) - end(i) >= minimum, in elapsed minutes; end(i) is the
 * latest end so far. A pair that starts on one local date is a split shift and exempt. The pair is in scope when its
 * later shift is. The first shift of the week is measured against `carryIn.lastEndAt`; without a carry-in it is
 * undetermined. Amount: missing minutes. The minimum is the one of the later shift's date.
 */
import { elapsedMinutes } from '../../kernel/time.ts'
import type { ShiftId } from '../../kernel/ids.ts'
import type { InScope, PersonKind, PersonWeek, Report, WorkedShift } from './kind.ts'

const parameters = ['minimum'] as const

/** Latest end so far, and the shift that it belongs to (null before the week). */
interface Last {
  readonly endAt: number
  readonly shiftId: ShiftId | null
}
const lastBefore = ({ person }: PersonWeek): Last => ({ endAt: person.carryIn?.lastEndAt ?? -Infinity, shiftId: null })

export const restBetween: PersonKind<'rest-between'> = {
  subject: 'person',
  unit: 'minutes',
  parameters: () => [{ name: 'minimum', unit: 'minutes', stricter: 'higher', required: true }],
  prepare: ({ value }) => {
    const minimum = value('minimum').byDay
    /** False when the rest is too short. */
    const judgePair = (last: Last, { shift, day }: WorkedShift, report: Report): boolean => {
      const limit = minimum[day] ?? 0
      const actual = elapsedMinutes(last.endAt, shift.startAt)
      if (actual >= limit) return true
      const shiftIds = last.shiftId === null ? [shift.shiftId] : [last.shiftId, shift.shiftId]
      const amount = limit - actual
      report.breach({ anchor: shift.shiftId, day, shiftIds, limit, actual, amount, parameters })
      return false
    }
    const judgeFirst = ({ person: { carryIn }, shifts }: PersonWeek, inScope: InScope, report: Report): void => {
      const first = shifts[0]
      if (first === undefined || !inScope(first)) return
      const { shift, day } = first
      const place = { anchor: shift.shiftId, day, shiftIds: [shift.shiftId], parameters }
      if (carryIn === null) report.unknown({ ...place, why: 'carryIn', dueAt: null })
      else if (carryIn.lastEndAt !== null && judgePair({ endAt: carryIn.lastEndAt, shiftId: null }, first, report))
        report.fine()
    }
    return (week, inScope, report) => {
      judgeFirst(week, inScope, report)
      const { shifts } = week
      let last = lastBefore(week)
      let fine = 0
      for (let at = 1; at < shifts.length; at += 1) {
        const worked = shifts[at] as WorkedShift
        const before = (shifts[at - 1] as WorkedShift).shift
        if (before.endAt >= last.endAt) last = { endAt: before.endAt, shiftId: before.shiftId }
        if (shifts[at - 1]?.day !== worked.day && inScope(worked) && judgePair(last, worked, report)) fine += 1
      }
      report.fine(fine)
    }
  },
}
