/** Arithmetic of bounds: they only shrink on the way down, and the stricter direction is always open. */
import type { Bounds, Range } from '../decisions/model.ts'

export const inRange = (range: Range, value: number): boolean => range.min <= value && value <= range.max

const intersectRanges = (a: Range, b: Range): Range => ({ min: Math.max(a.min, b.min), max: Math.min(a.max, b.max) })
const isEmptyRange = (range: Range): boolean => range.min > range.max

/** What both permit; null where nothing is left. A free band that is empty stays so: every value then needs approval. */
export const narrowBounds = (upper: Bounds | null, lower: Bounds): Bounds | null => {
  if (upper === null) return null
  const outer = intersectRanges(upper.outer, lower.outer)
  if (isEmptyRange(outer)) return null
  return { free: intersectRanges(intersectRanges(upper.free, lower.free), outer), outer }
}

export type Direction = 'higher' | 'lower'

/** True for the value itself: it asks for nothing looser. */
export const isAsStrict = (stricter: Direction, value: number, than: number): boolean =>
  stricter === 'higher' ? value >= than : value <= than

export const strictestOf = (stricter: Direction, values: readonly number[]): number =>
  stricter === 'higher' ? Math.max(...values) : Math.min(...values)

/** What an outlet may set: everything as strict as the upstream value, and the bands of the bounds. */
export interface LocalBounds {
  readonly upstream: number
  readonly stricter: Direction
  readonly bounds: Bounds | null
}

/** The band in which a local value lies; null outside of both. */
export const bandOf = ({ upstream, stricter, bounds }: LocalBounds, value: number): 'free' | 'outer' | null => {
  if (isAsStrict(stricter, value, upstream)) return 'free'
  if (bounds === null) return null
  if (inRange(bounds.free, value)) return 'free'
  return inRange(bounds.outer, value) ? 'outer' : null
}
