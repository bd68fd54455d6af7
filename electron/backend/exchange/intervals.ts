import { minuteMs } from '../../../shared/kernel/time.ts'
import type { Demand } from '../../../shared/roster/model.ts'

/** One number of a file at its instant; `minute` is the wall-clock minute of the day. */
export interface Reading {
  readonly at: number
  readonly minute: number
  readonly driver: string
  readonly quantity: number
}

const usual = [5, 10, 15, 20, 30, 60, 120, 180, 240, 360, 480, 720, 1_440] as const
const fallback = 60

/** The usual length next to the middle gap between readings: "about every 15 minutes" becomes 15. */
export const intervalOf = (times: Iterable<readonly number[]>): number => {
  const gaps: number[] = []
  for (const ats of times) {
    const ascending = [...new Set(ats)].toSorted((a, b) => a - b)
    for (const [index, at] of ascending.entries()) {
      const next = ascending[index + 1]
      if (next !== undefined) gaps.push((next - at) / minuteMs)
    }
  }
  const middle = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)]
  if (middle === undefined) return fallback
  return usual.reduce((best, one) => (Math.abs(one - middle) < Math.abs(best - middle) ? one : best), usual[0])
}

/** Readings beside the grid were taken when somebody looked: they show how many were there, not how many came. */
export const isOffGrid = (readings: readonly Reading[], minutes: number): boolean =>
  readings.some(({ minute }) => minute % minutes !== 0)

/**
 * Readings of one outlet as whole intervals that start on the clock's grid. Where several readings fall into one
 * interval, the highest counts: staff has to be enough for the fullest moment.
 */
export const demandOf = (readings: readonly Reading[], minutes: number): readonly Demand[] => {
  const byStart = new Map<string, Demand>()
  for (const { at, minute, driver, quantity } of readings) {
    const startAt = at - (minute % minutes) * minuteMs
    const key = `${startAt} ${driver}`
    const known = byStart.get(key)
    if (known === undefined || known.quantity < quantity) byStart.set(key, { startAt, minutes, driver, quantity })
  }
  return [...byStart.values()]
}

/** A level holds for every step until the next reading is due, and is not shared out among them. */
export const levelDemandOf = (
  readings: readonly Reading[],
  shownMinutes: number,
  stepMinutes: number,
): readonly Demand[] => {
  const steps = Math.max(1, Math.ceil(shownMinutes / stepMinutes))
  return demandOf(readings, steps * stepMinutes).flatMap((span) =>
    Array.from({ length: steps }, (_, step) => ({
      ...span,
      startAt: span.startAt + step * stepMinutes * minuteMs,
      minutes: stepMinutes,
    })),
  )
}
