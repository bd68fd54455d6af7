import { inRange, isAsStrict, type LocalBounds } from '#shared/overrides/bounds.ts'
import type { Unit } from '#shared/rules/model.ts'

export type RulerBand = 'free' | 'outer' | 'outside'
export interface RulerSegment {
  readonly band: RulerBand
  /** Both included, in the parameter's unit. */
  readonly from: number
  readonly to: number
}
export interface Ruler {
  readonly min: number
  readonly max: number
  readonly step: number
  readonly segments: readonly RulerSegment[]
}

const steps: Readonly<Record<Unit, number>> = {
  minutes: 15,
  minuteOfDay: 15,
  personMinutes: 15,
  count: 1,
  days: 1,
  assignments: 1,
  premiumMinutes: 15,
  referenceMinutes: 60,
  cents: 100,
}
const ends: Readonly<Partial<Record<Unit, number>>> = { minuteOfDay: 2_880 }

const bandAt = ({ upstream, stricter, bounds }: LocalBounds, value: number): RulerBand => {
  if (isAsStrict(stricter, value, upstream)) return 'free'
  if (bounds === null) return 'outside'
  if (inRange(bounds.free, value)) return 'free'
  return inRange(bounds.outer, value) ? 'outer' : 'outside'
}

/** The scale around all that may be set, with a little of what may not, cut where the band changes. */
export const rulerOf = (local: LocalBounds, unit: Unit): Ruler => {
  const step = steps[unit]
  const marks = [local.upstream, ...(local.bounds === null ? [] : [local.bounds.outer.min, local.bounds.outer.max])]
  const [least, most] = [Math.min(...marks), Math.max(...marks)]
  const air = Math.max(step * 2, Math.ceil((most - least) / 4 / step) * step)
  const min = Math.max(0, Math.floor((least - air) / step) * step)
  const max = Math.min(ends[unit] ?? Number.MAX_SAFE_INTEGER, Math.ceil((most + air) / step) * step)
  const segments: RulerSegment[] = []
  for (let value = min; value <= max; value += step) {
    const band = bandAt(local, value)
    const last = segments.at(-1)
    if (last?.band === band) segments[segments.length - 1] = { ...last, to: value }
    else segments.push({ band, from: value, to: value })
  }
  return { min, max, step, segments }
}

/** Edges as parts of the ruler from 0 to 1: halfway between the last value of one band and the first of the next. */
export const segmentExtent = ({ min, max, step }: Ruler, { from, to }: RulerSegment): readonly [number, number] => {
  const part = (value: number): number => Math.max(0, Math.min(1, (value - min) / (max - min)))
  return [part(from === min ? min : from - step / 2), part(to === max ? max : to + step / 2)]
}

export const partOf = ({ min, max }: Ruler, value: number): number =>
  Math.max(0, Math.min(1, (value - min) / (max - min)))
