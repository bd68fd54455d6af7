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
import type { PersonKind, Report, WorkedShift } from './kind.ts'

const parameters = ['minimum'] as const

/** Latest end so far, the shift that it belongs to (null before the week), and the day on which the last shift began. */
interface Last {
  readonly endAt: number
  readonly shiftId: ShiftId | null
  readonly day: number
}

export const restBetween: PersonKind<'rest-between'> = {
  subject: 'person',
  unit: 'minutes',
  parameters: () => [{ name: 'minimum', unit: 'minutes', stricter: 'higher', required: true }],
  prepare: ({ value }) => {
    const minimum = value('minimum').byDay
    const judgePair = (last: Last, { shift, day }: WorkedShift, report: Report): void => {
      const limit = minimum[day] ?? 0
      const shiftIds = last.shiftId === null ? [shift.shiftId] : [last.shiftId, shift.shiftId]
      const actual = elapsedMinutes(last.endAt, shift.startAt)
      if (actual >= limit) report.fine()
      else {
        const found = { limit, actual, amount: limit - actual, occurrences: 1, parameters }
        report.breach({ anchor: shift.shiftId, day, shiftIds, ...found })
      }
    }
    return ({ person: { carryIn }, shifts }, inScope, report) => {
      let last: Last | null =
        carryIn === null || carryIn.lastEndAt === null ? null : { endAt: carryIn.lastEndAt, shiftId: null, day: -1 }
      for (const [place, worked] of shifts.entries()) {
        const { shift, day } = worked
        if (inScope(worked)) {
          if (place === 0 && carryIn === null) {
            const shiftIds = [shift.shiftId]
            report.unknown({ anchor: shift.shiftId, day, shiftIds, parameters, why: 'carryIn', dueAt: null })
          } else if (last !== null && last.day !== day) judgePair(last, worked, report)
        }
        const endAt: number = last === null ? shift.endAt : Math.max(last.endAt, shift.endAt)
        last = { endAt, shiftId: last === null || endAt === shift.endAt ? shift.shiftId : last.shiftId, day }
      }
    }
  },
}
