/** The steps of a week that need staff: opening hours cut into equal intervals, with the demand under each of them. */
import { elapsedMinutes, minuteMs, weekdayOf } from '../kernel/time.ts'
import type { LocalDate } from '../kernel/time.ts'
import type { Opening } from '../people/places.ts'
import type { Situation } from '../decisions/model.ts'
import type { Demand, OutletFacts } from './model.ts'
import type { WeekFrame } from './weekFrame.ts'

export interface DemandStep {
  /** Opening day: 0 is Monday. A step after midnight belongs to the day that opened. */
  readonly day: number
  readonly startAt: number
  readonly minutes: number
  /** Null where two drivers share the step, which cannot be added up. */
  readonly demand: number | null
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b))

/** Demand of `minutes` from `startAt`, scaled to `stepMinutes` and rounded up; undefined without any, null if mixed. */
const scaled = (
  under: readonly Demand[],
  startAt: number,
  endAt: number,
  stepMinutes: number,
): number | null | undefined => {
  let numerator = 0
  let denominator = 1
  let covered = 0
  for (const { startAt: fromAt, minutes, quantity } of under) {
    const overlap = elapsedMinutes(Math.max(startAt, fromAt), Math.min(endAt, fromAt + minutes * minuteMs))
    if (overlap <= 0) continue
    // quantities are integers: the sum stays an exact fraction
    const common = (denominator / gcd(denominator, minutes)) * minutes
    numerator = numerator * (common / denominator) + quantity * overlap * (common / minutes)
    denominator = common
    covered += overlap
  }
  if (covered === 0) return undefined
  if (under.some((entry) => entry.driver !== under[0]?.driver)) return null
  return Math.ceil((numerator * stepMinutes) / (denominator * covered))
}

const openingsOf = (openings: readonly Opening[], day: number): readonly Opening[] =>
  openings.filter((opening) => opening.weekday === day + 1).toSorted((a, b) => a.fromMinute - b.fromMinute)

/** Demand that lies under [startAt, endAt); no interval lasts longer than `longestMs`. */
const underOf = (
  ascending: readonly Demand[],
  longestMs: number,
  startAt: number,
  endAt: number,
): readonly Demand[] => {
  const firstAfter = (at: number): number => {
    let low = 0
    let high = ascending.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ascending[middle]?.startAt ?? Infinity) < at) low = middle + 1
      else high = middle
    }
    return low
  }
  const under: Demand[] = []
  for (let at = firstAfter(startAt - longestMs); at < ascending.length; at += 1) {
    const entry = ascending[at] as Demand
    if (entry.startAt >= endAt) break
    if (entry.startAt + entry.minutes * minuteMs > startAt) under.push(entry)
  }
  return under
}

/** Cuts one opening at the multiples of the step, counted from local midnight in elapsed minutes. */
const stepTimes = (
  opening: Opening,
  day: number,
  frame: WeekFrame,
  stepMinutes: number,
): readonly (readonly [number, number])[] => {
  const midnightAt = frame.instant(day, 0)
  const closeAt = frame.instant(day, opening.toMinute)
  const times: (readonly [number, number])[] = []
  let startAt = frame.instant(day, opening.fromMinute)
  while (startAt < closeAt) {
    const past = elapsedMinutes(midnightAt, startAt) % stepMinutes
    const endAt = Math.min(closeAt, startAt + (stepMinutes - past) * minuteMs)
    times.push([startAt, endAt])
    startAt = endAt
  }
  return times
}

/** Open days of the week that have no demand at all are listed apart. */
export const demandStepsOf = (
  outlet: Pick<OutletFacts, 'openings'>,
  demand: readonly Demand[],
  frame: WeekFrame,
  stepMinutes: number,
): { readonly steps: readonly DemandStep[]; readonly bareDays: readonly number[] } => {
  const ascending = demand.toSorted((a, b) => a.startAt - b.startAt)
  const longestMs = demand.reduce((longest, { minutes }) => Math.max(longest, minutes), 0) * minuteMs
  const steps: DemandStep[] = []
  const bareDays: number[] = []
  for (let day = 0; day < 7; day += 1) {
    const before = steps.length
    const openings = openingsOf(outlet.openings, day)
    for (const [startAt, endAt] of openings.flatMap((opening) => stepTimes(opening, day, frame, stepMinutes))) {
      const quantity = scaled(underOf(ascending, longestMs, startAt, endAt), startAt, endAt, stepMinutes)
      if (quantity !== undefined)
        steps.push({ day, startAt, minutes: elapsedMinutes(startAt, endAt), demand: quantity })
    }
    if (openings.length > 0 && steps.length === before) bareDays.push(day)
  }
  return { steps, bareDays }
}

const dayTypeOf = (on: LocalDate, holidays: readonly LocalDate[]): string => {
  if (holidays.includes(on)) return 'holiday'
  const weekday = weekdayOf(on)
  return weekday === 6 ? 'saturday' : weekday === 7 ? 'sunday' : 'weekday'
}

/** What a table may ask about a step. */
export const situationOf = (step: DemandStep, outlet: OutletFacts, frame: WeekFrame): Situation => {
  const on = frame.dateOf(frame.dayOf(step.startAt))
  const minute = frame.minuteOf(step.startAt)
  const { format, regionId: region, country } = outlet
  return { dayType: dayTypeOf(on, outlet.holidays), minute, demand: step.demand, format, region, country }
}
