import type { Bounds } from '#shared/decisions/model.ts'

export interface RulerScale {
  /** Position of a value in percent of the ruler's length. */
  readonly at: (value: number) => number
  readonly span: (range: { readonly min: number; readonly max: number }) => { left: string; width: string }
}

/** From the least to the greatest number shown, with a tenth of room on both sides. */
export const rulerScale = (bounds: Bounds | null, values: readonly number[]): RulerScale => {
  const all = [...values, ...(bounds === null ? [] : [bounds.outer.min, bounds.outer.max])]
  const [min, max] = [Math.min(...all), Math.max(...all)]
  const room = Math.max((max - min) / 10, 1)
  const at = (value: number) => ((value - min + room) / (max - min + 2 * room)) * 100
  return {
    at,
    span: (range) => ({ left: `${at(range.min)}%`, width: `${at(range.max) - at(range.min)}%` }),
  }
}
