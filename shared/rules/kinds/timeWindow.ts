/**
 * Time window: work lies between two times of the day.
 *
 * For every local date d there is an allowed span [earliest, latest] of d in wall-clock time (`latest` may pass 1440
 * and then reaches into the next date); the work of a shift, without its breaks, lies inside the union of the spans.
 * The values of the date on which the shift starts hold for all of it. Amount: elapsed minutes of work outside.
 */
import { elapsedMinutes } from '../../kernel/time.ts'
import type { WeekFrame } from '../../roster/weekFrame.ts'
import type { PersonKind, WeekValue, WorkedShift } from './kind.ts'

const parameters = ['earliest', 'latest'] as const

interface Span {
  readonly fromAt: number
  readonly toAt: number
}

/** Allowed spans around a day: those of the day before, of the day and of the two after it, merged where they touch. */
const spansAround = (frame: WeekFrame, day: number, earliest: number, latest: number): readonly Span[] => {
  const spans: Span[] = []
  for (let offset = -1; offset <= 2; offset += 1) {
    const span = { fromAt: frame.instant(day + offset, earliest), toAt: frame.instant(day + offset, latest) }
    const last = spans.at(-1)
    if (last !== undefined && span.fromAt <= last.toAt)
      spans[spans.length - 1] = { fromAt: last.fromAt, toAt: Math.max(last.toAt, span.toAt) }
    else spans.push(span)
  }
  return spans
}

const minutesInside = (spans: readonly Span[], startAt: number, endAt: number): number =>
  spans.reduce(
    (inside, span) => inside + Math.max(0, elapsedMinutes(Math.max(startAt, span.fromAt), Math.min(endAt, span.toAt))),
    0,
  )

const outsideOf = (spans: readonly Span[], { shift, workMinutes }: WorkedShift): number =>
  workMinutes -
  shift.breaks.reduce(
    (inside, pause) => inside - minutesInside(spans, pause.startAt, pause.endAt),
    minutesInside(spans, shift.startAt, shift.endAt),
  )

/** The usual case, told without measuring. */
const isInside = (spans: readonly Span[], { startAt, endAt }: WorkedShift['shift']): boolean => {
  for (const span of spans) if (span.fromAt <= startAt && endAt <= span.toAt) return true
  return false
}

const spansByDay = (frame: WeekFrame, earliest: WeekValue, latest: WeekValue): readonly (readonly Span[])[] =>
  frame.dates.map((_, day) => spansAround(frame, day, earliest.byDay[day] ?? 0, latest.byDay[day] ?? 0))

export const timeWindow: PersonKind<'time-window'> = {
  subject: 'person',
  unit: 'minutes',
  parameters: () => [
    { name: 'earliest', unit: 'minuteOfDay', stricter: 'higher', required: true },
    { name: 'latest', unit: 'minuteOfDay', stricter: 'lower', required: true },
  ],
  prepare: ({ value, frame }) => {
    const spans = spansByDay(frame, value('earliest'), value('latest'))
    return ({ shifts }, inScope, report) => {
      let fine = 0
      for (const worked of shifts) {
        if (!inScope(worked)) continue
        const { shift, day } = worked
        const around = spans[day] ?? []
        const amount = isInside(around, shift) ? 0 : outsideOf(around, worked)
        if (amount === 0) fine += 1
        else {
          const { shiftId: anchor } = shift
          report.breach({ anchor, day, shiftIds: [anchor], limit: 0, actual: amount, amount, parameters })
        }
      }
      report.fine(fine)
    }
  },
}
