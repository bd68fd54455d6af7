/** The steps of a week that need staff: opening hours cut into equal intervals, with the demand under each of them. */
import { elapsedMinutes, minuteMs } from '../kernel/time.ts'
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

const openingsOf = (openings: readonly Opening[], day: number): readonly Opening[] =>
  openings.filter((opening) => opening.weekday === day + 1).toSorted((a, b) => a.fromMinute - b.fromMinute)

/** Demand in order of start; no interval lasts longer than `longestMs`. */
interface Ascending {
  readonly demand: readonly Demand[]
  readonly longestMs: number
}

const ascendingOf = (demand: readonly Demand[]): Ascending => ({
  demand: demand.toSorted((a, b) => a.startAt - b.startAt),
  longestMs: demand.reduce((longest, { minutes }) => Math.max(longest, minutes), 0) * minuteMs,
})

/** Place of the first demand that starts at an instant or later. */
const firstFrom = (demand: readonly Demand[], at: number): number => {
  let low = 0
  let high = demand.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((demand[middle]?.startAt ?? Infinity) < at) low = middle + 1
    else high = middle
  }
  return low
}

/** Demand under [startAt, endAt), scaled to `stepMinutes` and rounded up; undefined without any, null if mixed. */
const scaled = (
  { demand, longestMs }: Ascending,
  startAt: number,
  endAt: number,
  stepMinutes: number,
): number | null | undefined => {
  let numerator = 0
  let denominator = 1
  let covered = 0
  let driver: string | undefined
  for (let at = firstFrom(demand, startAt - longestMs); at < demand.length; at += 1) {
    const entry = demand[at] as Demand
    if (entry.startAt >= endAt) break
    const { minutes, quantity } = entry
    const overlap = elapsedMinutes(
      Math.max(startAt, entry.startAt),
      Math.min(endAt, entry.startAt + minutes * minuteMs),
    )
    if (overlap <= 0) continue
    driver ??= entry.driver
    if (entry.driver !== driver) return null
    // quantities are integers: the sum stays an exact fraction
    const common = (denominator / gcd(denominator, minutes)) * minutes
    numerator = numerator * (common / denominator) + quantity * overlap * (common / minutes)
    denominator = common
    covered += overlap
  }
  return covered === 0 ? undefined : Math.ceil((numerator * stepMinutes) / (denominator * covered))
}

/** Cuts one opening at the multiples of the step, counted from local midnight in elapsed minutes. */
const forEachStep = (
  opening: Opening,
  day: number,
  frame: WeekFrame,
  stepMinutes: number,
  visit: (startAt: number, endAt: number) => void,
): void => {
  const midnightAt = frame.instant(day, 0)
  const closeAt = frame.instant(day, opening.toMinute)
  let startAt = frame.instant(day, opening.fromMinute)
  while (startAt < closeAt) {
    const past = elapsedMinutes(midnightAt, startAt) % stepMinutes
    const endAt = Math.min(closeAt, startAt + (stepMinutes - past) * minuteMs)
    visit(startAt, endAt)
    startAt = endAt
  }
}

/** Open days of the week that have no demand at all are listed apart. */
export const demandStepsOf = (
  outlet: Pick<OutletFacts, 'openings'>,
  demand: readonly Demand[],
  frame: WeekFrame,
  stepMinutes: number,
): { readonly steps: readonly DemandStep[]; readonly bareDays: readonly number[] } => {
  const ascending = ascendingOf(demand)
  const steps: DemandStep[] = []
  const bareDays: number[] = []
  for (let day = 0; day < 7; day += 1) {
    const before = steps.length
    const openings = openingsOf(outlet.openings, day)
    for (const opening of openings)
      forEachStep(opening, day, frame, stepMinutes, (startAt, endAt) => {
        const quantity = scaled(ascending, startAt, endAt, stepMinutes)
        if (quantity !== undefined)
          steps.push({ day, startAt, minutes: elapsedMinutes(startAt, endAt), demand: quantity })
      })
    if (openings.length > 0 && steps.length === before) bareDays.push(day)
  }
  return { steps, bareDays }
}

const dayTypes = ['weekday', 'weekday', 'weekday', 'weekday', 'weekday', 'saturday', 'sunday'] as const

/** What a table may ask about a step. */
export const situationOf = (step: DemandStep, outlet: OutletFacts, frame: WeekFrame): Situation => {
  const day = frame.dayOf(step.startAt)
  const isHoliday = outlet.holidays.includes(frame.dateOf(day))
  const dayType = isHoliday ? 'holiday' : (dayTypes[frame.weekdayOf(day) - 1] ?? 'weekday')
  const minute = frame.minuteOf(step.startAt)
  const { format, regionId: region, country } = outlet
  return { dayType, minute, demand: step.demand, format, region, country }
}
