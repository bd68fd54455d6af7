import type { Bounds } from '#shared/decisions/model.ts'

/** Numbers as typed; a local value is permitted only while `isOpen`. */
export interface BoundsForm {
  readonly value: number
  readonly isOpen: boolean
  readonly freeMin: number
  readonly freeMax: number
  readonly outerMin: number
  readonly outerMax: number
}

export const formOf = (value: number, bounds: Bounds | null): BoundsForm => ({
  value,
  isOpen: bounds !== null,
  freeMin: bounds?.free.min ?? value,
  freeMax: bounds?.free.max ?? value,
  outerMin: bounds?.outer.min ?? value,
  outerMax: bounds?.outer.max ?? value,
})

export const boundsOf = ({ isOpen, freeMin, freeMax, outerMin, outerMax }: BoundsForm): Bounds | null =>
  isOpen ? { free: { min: freeMin, max: freeMax }, outer: { min: outerMin, max: outerMax } } : null

/** The free band holds the value and lies inside the outer band. */
export const isSoundForm = ({ value, isOpen, freeMin, freeMax, outerMin, outerMax }: BoundsForm): boolean =>
  value >= 0 && (!isOpen || (outerMin <= freeMin && freeMin <= value && value <= freeMax && freeMax <= outerMax))

/** True while the free band holds the value, or where no local value is permitted at all. */
export const holds = (bounds: Bounds | null, value: number): boolean =>
  bounds === null || (bounds.free.min <= value && value <= bounds.free.max)

export const sameBounds = (a: Bounds | null, b: Bounds | null): boolean =>
  JSON.stringify(formOf(0, a)) === JSON.stringify(formOf(0, b))

/** Bounds go along with a value that is moved, so that a cell can be raised without widening what outlets may do. */
export const movedBounds = (bounds: Bounds | null, delta: number): Bounds | null => {
  if (bounds === null) return null
  const move = (value: number) => Math.max(0, value + delta)
  const { free, outer } = bounds
  return { free: { min: move(free.min), max: move(free.max) }, outer: { min: move(outer.min), max: move(outer.max) } }
}
