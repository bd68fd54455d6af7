import type { Range } from '#shared/decisions/model.ts'
import { bandOf, isAsStrict, type LocalBounds } from '#shared/overrides/bounds.ts'
import type { Unit } from '#shared/rules/model.ts'
import { greatestOf } from '#shared/rules/units.ts'

export type Band = 'free' | 'outer' | 'outside'
export interface BandSegment {
  readonly band: Band
  /** Both included, in the parameter's unit. */
  readonly from: number
  readonly to: number
}
export interface BandScale {
  readonly min: number
  readonly max: number
  readonly step: number
  readonly segments: readonly BandSegment[]
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

/** The loosest value that each band permits; null where nobody may approve more than the manager decides alone. */
export const loosestOf = ({
  upstream,
  stricter,
  bounds,
}: LocalBounds): { readonly free: number; readonly outer: number | null } => {
  const looseEnd = ({ min, max }: Range): number => (stricter === 'higher' ? min : max)
  const looser = (a: number, b: number): number => (isAsStrict(stricter, a, b) ? b : a)
  if (bounds === null) return { free: upstream, outer: null }
  // an empty free band leaves only what is as strict as the shared value
  const free = bounds.free.min > bounds.free.max ? upstream : looser(upstream, looseEnd(bounds.free))
  const outer = looser(free, looseEnd(bounds.outer))
  return { free, outer: outer === free ? null : outer }
}

/** The scale around all that may be set, with a little of what may not, cut where the band changes. */
export const bandScaleOf = (local: LocalBounds, unit: Unit, shown: readonly number[] = []): BandScale => {
  const step = steps[unit]
  const marks = [
    local.upstream,
    ...shown,
    ...(local.bounds === null ? [] : [local.bounds.outer.min, local.bounds.outer.max]),
  ]
  const [least, most] = [Math.min(...marks), Math.max(...marks)]
  const air = Math.max(step * 2, Math.ceil((most - least) / 4 / step) * step)
  const min = Math.max(0, Math.floor((least - air) / step) * step)
  const max = Math.min(greatestOf(unit), Math.ceil((most + air) / step) * step)
  const segments: BandSegment[] = []
  for (let value = min; value <= max; value += step) {
    const band = bandOf(local, value) ?? 'outside'
    const last = segments.at(-1)
    if (last?.band === band) segments[segments.length - 1] = { ...last, to: value }
    else segments.push({ band, from: value, to: value })
  }
  return { min, max, step, segments }
}

/** Edges as parts of the ruler from 0 to 1: halfway between the last value of one band and the first of the next. */
export const segmentExtent = ({ min, max, step }: BandScale, { from, to }: BandSegment): readonly [number, number] => {
  const part = (value: number): number => Math.max(0, Math.min(1, (value - min) / (max - min)))
  return [part(from === min ? min : from - step / 2), part(to === max ? max : to + step / 2)]
}

export const partOf = ({ min, max }: BandScale, value: number): number =>
  Math.max(0, Math.min(1, (value - min) / (max - min)))
