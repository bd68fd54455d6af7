/** Rest in windows that start with the first work after a long enough rest. */
import { dayMinutes, minuteMs } from '../../kernel/time.ts'
import type { InScope, JudgePerson, KindInput, PersonWeek, Report, Rest, WorkedShift } from './kind.ts'
import type { Span } from './measure.ts'
import { idsOf } from './measure.ts'
import type { RequiredFor } from './restVariants.ts'
import { insideOf, isEnough, shortestOf } from './rests.ts'

/** The end of a window: so many elapsed minutes, or so many days of the calendar, after its start. */
const windowEnd = (
  { check, value, frame }: KindInput<'rest-in-window'>,
  times: number,
): ((fromAt: number) => number) => {
  const length = value('window').strictest * times
  if (check.length !== 'days') return (fromAt) => fromAt + length * minuteMs
  return (fromAt) => frame.instant(frame.dayAt(fromAt), frame.minuteOf(fromAt) + length * dayMinutes)
}

interface Windows {
  readonly endOf: (fromAt: number) => number
  /** Where the next window starts after one that is fine; null when nobody works any more. */
  readonly judge: (window: Span) => number | null | 'short'
}

/** Goes from anchor to anchor; what ends within the week is reported. */
const goThrough = (
  all: readonly WorkedShift[],
  { endOf, judge }: Windows,
  frame: KindInput<'rest-in-window'>['frame'],
  report: (window: Span, inside: readonly WorkedShift[], fine: boolean) => void,
): void => {
  let first = 0
  const firstFrom = (at: number, from: number): number => {
    let next = from
    while (next < all.length && (all[next] as WorkedShift).shift.startAt < at) next += 1
    return next
  }
  while (first < all.length) {
    const start = (all[first] as WorkedShift).shift.startAt
    const window = { fromAt: start, toAt: endOf(start) }
    // a window without a length would start again and again
    if (window.toAt > frame.endAt || window.toAt <= start) return
    const next = judge(window)
    if (window.toAt > frame.startAt) report(window, all.slice(first, firstFrom(window.toAt, first)), next !== 'short')
    if (next === null) return
    first = firstFrom(next === 'short' ? window.toAt : Math.max(next, start + 1), first)
  }
}

const dayOfEnd = (frame: KindInput<'rest-in-window'>['frame'], { toAt }: Span): number =>
  Math.min(6, Math.max(0, frame.dayAt(toAt - 1)))

const unknownPast = (
  { person, past, shifts }: PersonWeek,
  inScope: InScope,
  read: readonly string[],
  report: Report,
) => {
  const [first] = shifts
  if (person.carryIn !== null || past.length > 0 || first === undefined || !inScope(first)) return false
  report.unknown({ anchor: 'week', day: first.day, shiftIds: [], parameters: read, why: 'carryIn', dueAt: null })
  return true
}

export const prepareAnchored = (
  input: KindInput<'rest-in-window'>,
  requiredFor: RequiredFor,
  read: readonly string[],
): JudgePerson => {
  const { frame } = input
  const endOf = windowEnd(input, 1)
  return (week, inScope, report) => {
    if (unknownPast(week, inScope, read, report)) return
    const [first] = week.known
    const required = first === undefined ? null : requiredFor(week, week.shifts[0] ?? first)
    if (required === null || typeof required === 'string') return
    const rests = week.rests()
    const judge = (window: Span): number | null | 'short' => {
      const found: Rest | undefined = rests.find(
        (rest) => rest.fromAt >= window.fromAt && isEnough(rest, window, required),
      )
      if (found === undefined) return 'short'
      return found.toAt === Infinity ? null : found.toAt
    }
    goThrough(week.known, { endOf, judge }, frame, (window, inside, fine) => {
      if (!inside.some(inScope)) return
      if (fine) return report.fine()
      const amount = shortestOf(
        rests.filter((rest) => rest.toAt > window.fromAt),
        window,
        required,
      )
      report.breach({
        anchor: inside[0]?.shift.shiftId ?? 'week',
        day: dayOfEnd(frame, window),
        shiftIds: idsOf(inside),
        limit: required.total,
        actual: required.total - amount,
        amount,
        parameters: read,
      })
    })
  }
}

const sumRead = ['fortnightTotal', 'fortnightPiece'] as const

/** Two windows long; the next one starts with the first work after it. */
export const prepareFortnightSum = (input: KindInput<'rest-in-window'>): JudgePerson => {
  const { frame, value } = input
  const endOf = windowEnd(input, 2)
  const total = value('fortnightTotal').strictest
  const piece = value('fortnightPiece').strictest
  return (week, inScope, report) => {
    if (unknownPast(week, inScope, sumRead, report)) return
    const rests = week.rests()
    const restedIn = (window: Span): number =>
      rests.reduce((sum, rest) => {
        const inside = rest.fromAt >= window.fromAt ? insideOf(rest, window) : 0
        return sum + (inside >= piece ? inside : 0)
      }, 0)
    const judge = (window: Span) => (restedIn(window) >= total ? window.toAt : 'short')
    goThrough(week.known, { endOf, judge }, frame, (window, inside, fine) => {
      if (!inside.some(inScope)) return
      if (fine) return report.fine()
      const actual = restedIn(window)
      report.breach({
        anchor: inside[0]?.shift.shiftId ?? 'week',
        day: dayOfEnd(frame, window),
        shiftIds: idsOf(inside),
        limit: total,
        actual,
        amount: total - actual,
        parameters: sumRead,
      })
    })
  }
}
