/** What a window of work is held against: fixed values, the variant of a situation, or thresholds that cost. */
import type { MissingFact } from '../../roster/findings.ts'
import { variantFor } from '../conditions.ts'
import type { WorkLimitCheck } from '../check.ts'
import type { KindInput, PersonWeek, Report, WeekValue, WorkedShift } from './kind.ts'
import { idsOf } from './measure.ts'

/** A stretch of time in which work is added up. */
export interface WorkWindow {
  readonly anchor: string
  /** Day on which it is reported. */
  readonly day: number
  /** First and last day whose credits count; null for windows that are no days. */
  readonly days: readonly [from: number, to: number] | null
}
/** True when the window is fine; everything else is reported. */
export type JudgeWork = (
  week: PersonWeek,
  window: WorkWindow,
  shifts: readonly WorkedShift[],
  minutes: number,
  report: Report,
) => boolean

/** A limit that is the same for everybody is told without naming a window. */
export interface WorkJudge {
  readonly judge: JudgeWork
  /** So much work on a day is fine for whomever; false where that hangs on more than the day. */
  readonly isFineOn: (day: number, minutes: number) => boolean
  /** The same of a window of several days. */
  readonly isFineInWeek: (minutes: number) => boolean
}

interface Limit {
  readonly maximum: number
  readonly parameter: string
}
type LimitFor = (week: PersonWeek, window: WorkWindow, first: WorkedShift) => Limit | null | MissingFact

const at = (value: WeekValue | null, { days, day }: WorkWindow, otherwise: number): number => {
  if (value === null) return otherwise
  return days !== null && days[1] - days[0] > 1 ? value.strictest : (value.byDay[Math.max(day, 0)] ?? value.strictest)
}

/** Another worked day of the same week is shorter than `shorterDay`. */
const hasShorterDay = ({ shifts, days }: PersonWeek, day: number, shorter: number): boolean =>
  days.some((other) => {
    if (other.day === day) return false
    const minutes = shifts.reduce((sum, worked) => sum + (worked.day === other.day ? worked.workMinutes : 0), 0)
    return minutes < shorter
  })

const plainLimit = ({ check, optional }: KindInput<'work-limit'>): LimitFor => {
  const maximum = optional('maximum')
  const extended = check.extendedForShorterDay === true ? optional('extended') : null
  const shorter = optional('shorterDay')
  return (week, window) => {
    const usual = { maximum: at(maximum, window, Infinity), parameter: 'maximum' }
    if (extended === null || !hasShorterDay(week, window.day, at(shorter, window, 0))) return usual
    return { maximum: at(extended, window, Infinity), parameter: 'extended' }
  }
}

const variantLimit = (
  { value, frame, outlet }: KindInput<'work-limit'>,
  variants: NonNullable<WorkLimitCheck['variants']>,
): LimitFor => {
  const valued = variants.map((variant) => ({ ...variant, most: value(variant.maximum) }))
  return ({ person }, window, first) => {
    const weekFromOn = frame.dateOf(window.days?.[0] ?? 0)
    const found = variantFor(valued, { person, outlet, on: frame.dateOf(first.day), weekFromOn })
    if (found === null || typeof found === 'string') return found
    return { maximum: at(found.most, window, Infinity), parameter: found.maximum }
  }
}

const capped = ({ check, outlet }: KindInput<'work-limit'>, limitFor: LimitFor): LimitFor => {
  const cap = check.cap === undefined ? undefined : outlet.figures?.[check.cap]
  if (cap === undefined) return limitFor
  return (...facts) => {
    const limit = limitFor(...facts)
    return limit === null || typeof limit === 'string' ? limit : { ...limit, maximum: Math.min(limit.maximum, cap) }
  }
}

const creditsIn = (
  { check, frame, outlet }: KindInput<'work-limit'>,
  { person }: PersonWeek,
  { days }: WorkWindow,
): number => {
  if (check.credits === undefined || days === null) return 0
  const [from, to] = [frame.dateOf(days[0]), frame.dateOf(days[1])]
  return (person.credits ?? []).reduce((minutes, credit) => {
    const counts = check.credits === 'all' || outlet.holidays.includes(credit.on)
    return counts && from <= credit.on && credit.on < to ? minutes + credit.minutes : minutes
  }, 0)
}

const isNeverFine: Omit<WorkJudge, 'judge'> = { isFineOn: () => false, isFineInWeek: () => false }

const judgeTiers = ({ value }: KindInput<'work-limit'>, tiers: NonNullable<WorkLimitCheck['tiers']>): WorkJudge => {
  const overs = tiers.map(({ over }) => over)
  const thresholds = overs.map(value)
  const judge: JudgeWork = (_, window, shifts, actual, report) => {
    const limit = Math.min(...thresholds.map((threshold) => at(threshold, window, Infinity)))
    if (actual <= limit) return true
    const { anchor, day } = window
    const amount = actual - limit
    report.breach({ anchor, day, shiftIds: idsOf(shifts), limit, actual, amount, parameters: overs, premium: true })
    return false
  }
  return { judge, ...isNeverFine }
}

/** Null where more than the values of the rule plays a part. */
const fixedLimit = ({ check, optional, outlet }: KindInput<'work-limit'>): Omit<WorkJudge, 'judge'> | null => {
  const { variants, credits, extendedForShorterDay, cap } = check
  if (variants !== undefined || credits !== undefined || extendedForShorterDay === true) return null
  const most = optional('maximum')
  const least = optional('minimum')
  const figure = (cap === undefined ? undefined : outlet.figures?.[cap]) ?? Infinity
  const mostInWeek = Math.min(figure, most?.strictest ?? Infinity)
  const leastInWeek = least?.strictest ?? -Infinity
  return {
    isFineOn: (day, minutes) =>
      minutes <= figure && minutes <= (most?.byDay[day] ?? Infinity) && minutes >= (least?.byDay[day] ?? -Infinity),
    isFineInWeek: (minutes) => minutes <= mostInWeek && minutes >= leastInWeek,
  }
}

const minimumRead = ['minimum'] as const
const names = new Map<string, readonly string[]>()
/** One list a parameter: findings share it. */
const readOf = (parameter: string): readonly string[] => {
  const known = names.get(parameter) ?? [parameter]
  names.set(parameter, known)
  return known
}

const judgeLimits = (input: KindInput<'work-limit'>): WorkJudge => {
  const { check, optional } = input
  const minimum = optional('minimum')
  const limitFor = capped(input, check.variants === undefined ? plainLimit(input) : variantLimit(input, check.variants))
  const judge: JudgeWork = (week, window, shifts, minutes, report) => {
    const [first] = shifts
    if (first === undefined) return true
    const limit = limitFor(week, window, first)
    if (limit === null) return true
    const { anchor, day } = window
    if (typeof limit === 'string') {
      report.unknown({ anchor, day, shiftIds: idsOf(shifts), parameters: [], why: limit, dueAt: null })
      return false
    }
    const actual = minutes + creditsIn(input, week, window)
    const under = at(minimum, window, -Infinity) - actual
    const over = actual - limit.maximum
    if (over <= 0 && under <= 0) return true
    const [amount, held, parameters] =
      over > 0 ? [over, limit.maximum, readOf(limit.parameter)] : [under, actual + under, minimumRead]
    report.breach({ anchor, day, shiftIds: idsOf(shifts), limit: held, actual, amount, parameters })
    return false
  }
  return { judge, ...(fixedLimit(input) ?? isNeverFine) }
}

export const createWorkJudge = (input: KindInput<'work-limit'>): WorkJudge =>
  input.check.tiers === undefined ? judgeLimits(input) : judgeTiers(input, input.check.tiers)
