/**
 * Rest between shifts: a person rests long enough between two consecutive shifts.
 *
 * For shifts i, i+1 of a person, in order of start: start(i+1) - end(i) >= minimum, in elapsed minutes; end(i) is the
 * latest end so far. A pair that starts on one local date is a split shift and exempt, unless `splitShifts: count`.
 * Gaps under `mergeUnder` are no rests but part of one block of work. With `reduction`, a rest of at least `reducedTo`
 * is enough `reducedTimes` within `reducedPer` elapsed minutes, counted from start to start of the shifts after it.
 * With `afterEnd`, only rests after an end of work between these minutes of day are looked at. The pair is in scope when
 * its later shift is. The first shift of the week is measured against `past`, or `carryIn.lastEndAt` (null: nobody
 * worked before, and there is no rest to look at); without either it is undetermined. Amount: missing minutes; with a premium, the minutes worked inside the missing rest, those of the
 * whole later shift, or a sum. The minimum is the one of the later shift's date.
 */
import { elapsedMinutes, minuteMs } from '../../kernel/time.ts'
import type { ShiftId } from '../../kernel/ids.ts'
import type { Premium } from '../check.ts'
import type { InScope, Kind, KindInput, ParameterSpec, PersonWeek, Report, WeekValue, WorkedShift } from './kind.ts'
import { premiumParameters, premiumUnit } from './premium.ts'

const minimumSpec: ParameterSpec = { name: 'minimum', unit: 'minutes', stricter: 'higher', required: true }
/** Lower is stricter: a longer one takes short rests out of sight. */
const mergeSpec: ParameterSpec = { name: 'mergeUnder', unit: 'minutes', stricter: 'lower', required: false }
const reductionSpecs: readonly ParameterSpec[] = [
  { name: 'reducedTo', unit: 'minutes', stricter: 'higher', required: true },
  { name: 'reducedTimes', unit: 'count', stricter: 'lower', required: true },
  { name: 'reducedPer', unit: 'minutes', stricter: 'higher', required: true },
]

/** Latest end so far, and the shift that it belongs to (null before what is known): mostly that shift itself. */
interface Last {
  readonly endAt: number
  readonly shiftId: ShiftId | null
}
const beforeAll: Last = { endAt: -Infinity, shiftId: null }

/** Counts the short rests that are allowed now and then; one for each person's week. */
type MayReduce = (rest: number, day: number, startAt: number) => boolean
const never: MayReduce = () => false

interface Reduction {
  readonly to: WeekValue
  readonly times: WeekValue
  readonly per: WeekValue
}
const createReducer = ({ to, times, per }: Reduction): MayReduce => {
  const used: number[] = []
  return (rest, day, startAt) => {
    const within = Math.max(day, 0)
    if (rest < (to.byDay[within] ?? 0)) return false
    const since = startAt - (per.byDay[within] ?? 0) * minuteMs
    if (used.filter((at) => at > since).length >= (times.byDay[within] ?? 0)) return false
    used.push(startAt)
    return true
  }
}

const reductionOf = ({ check, value }: KindInput<'rest-between'>): Reduction | null =>
  check.reduction === true ? { to: value('reducedTo'), times: value('reducedTimes'), per: value('reducedPer') } : null

/** Minutes worked before `untilAt`. */
const workBefore = ({ shift }: WorkedShift, untilAt: number): number => {
  const inside = (startAt: number, endAt: number) => Math.max(0, elapsedMinutes(startAt, Math.min(endAt, untilAt)))
  return shift.breaks.reduce(
    (minutes, pause) => minutes - inside(pause.startAt, pause.endAt),
    inside(shift.startAt, shift.endAt),
  )
}

const priceOf = (premium: Premium, worked: WorkedShift, restedAt: number, flat: number): number => {
  if (premium.base === 'missing-rest') return workBefore(worked, restedAt)
  return premium.base === 'whole-shift' ? worked.workMinutes : flat
}

const parameters = ['minimum'] as const
const parametersOfPair = ['minimum', 'reducedTo', 'reducedTimes'] as const

const prepareJudge = (input: KindInput<'rest-between'>) => {
  const { check, value, optional, frame } = input
  const minimum = value('minimum').byDay
  const flat = optional('premium')?.byDay ?? []
  const merge = optional('mergeUnder')?.strictest ?? 0
  const reduction = reductionOf(input)
  const read = reduction === null ? parameters : parametersOfPair
  const { afterEnd, premium } = check
  const isLooked = (endAt: number): boolean => {
    if (afterEnd === undefined) return true
    const minute = frame.minuteOf(endAt)
    const [from, to] = afterEnd
    return from <= to ? from <= minute && minute < to : minute >= from || minute < to
  }
  /** False when the rest is too short. */
  const judgePair = (last: Last, worked: WorkedShift, mayReduce: MayReduce, report: Report | null): boolean => {
    const { shift, day } = worked
    const limit = minimum[Math.max(day, 0)] ?? 0
    const actual = elapsedMinutes(last.endAt, shift.startAt)
    if (actual >= limit || actual < merge || !isLooked(last.endAt)) return true
    if (mayReduce(actual, day, shift.startAt)) return true
    if (report === null) return false
    const shiftIds = last.shiftId === null ? [shift.shiftId] : [last.shiftId, shift.shiftId]
    const isPremium = premium !== undefined
    const amount = isPremium ? priceOf(premium, worked, last.endAt + limit * minuteMs, flat[day] ?? 0) : limit - actual
    report.breach({
      anchor: shift.shiftId,
      day,
      shiftIds,
      limit,
      actual,
      amount,
      parameters: read,
      premium: isPremium,
    })
    return false
  }
  const isSplit = (before: WorkedShift | undefined, worked: WorkedShift): boolean =>
    check.splitShifts !== 'count' && before?.day === worked.day

  /** Shifts before the week only tell the latest end, and what was reduced. */
  const lastBefore = ({ past, person }: PersonWeek, mayReduce: MayReduce): Last | null => {
    const carried = person.carryIn?.lastEndAt ?? null
    let last: Last | null = past.length > 0 || carried === null ? null : { endAt: carried, shiftId: null }
    let before: WorkedShift | undefined
    for (const worked of past) {
      // nothing is reported of the past: it is judged for what was reduced in it
      if (reduction !== null && last !== null && !isSplit(before, worked)) judgePair(last, worked, mayReduce, null)
      if (last === null || worked.shift.endAt >= last.endAt) last = worked.shift
      before = worked
    }
    return last
  }
  const judgeFirst = (week: PersonWeek, last: Last | null, mayReduce: MayReduce, inScope: InScope, report: Report) => {
    const [first] = week.shifts
    if (first === undefined || !inScope(first)) return
    const { shift, day } = first
    const place = { anchor: shift.shiftId, day, shiftIds: [shift.shiftId], parameters: read }
    if (last === null && week.person.carryIn === null) report.unknown({ ...place, why: 'carryIn', dueAt: null })
    else if (last !== null && judgePair(last, first, mayReduce, report)) report.fine()
  }
  return (week: PersonWeek, inScope: InScope, report: Report): void => {
    const mayReduce = reduction === null ? never : createReducer(reduction)
    const { shifts } = week
    const known = lastBefore(week, mayReduce)
    judgeFirst(week, known, mayReduce, inScope, report)
    let last = known ?? beforeAll
    let fine = 0
    for (let at = 1; at < shifts.length; at += 1) {
      const worked = shifts[at] as WorkedShift
      const before = shifts[at - 1] as WorkedShift
      if (before.shift.endAt >= last.endAt) last = before.shift
      if (isSplit(before, worked) || !inScope(worked)) continue
      // nearly always long enough: told before anything is made for a judgement
      const isLong = worked.shift.startAt - last.endAt >= (minimum[worked.day] ?? 0) * minuteMs
      if (isLong || judgePair(last, worked, mayReduce, report)) fine += 1
    }
    report.fine(fine)
  }
}

export const restBetween: Kind<'rest-between'> = {
  unit: ({ premium }) => (premium === undefined ? 'minutes' : premiumUnit(premium)),
  parameters: ({ reduction, premium }) => [
    minimumSpec,
    mergeSpec,
    ...(reduction === true ? reductionSpecs : []),
    ...premiumParameters(premium),
  ],
  prepare: (input) => ({ subject: 'person', judge: prepareJudge(input) }),
}
