import type { Rounding } from '../../../shared/contract/imports.ts'

/** Rounds to whole numbers, halves up, and keeps account of what that does to the file. */
export interface Rounder {
  readonly round: (exact: number) => number
  /** Null where every number was whole. */
  readonly account: () => Rounding | null
}

export const createRounder = (): Rounder => {
  let numbers = 0
  let exactSum = 0
  let wholeSum = 0
  return {
    round: (exact) => {
      const whole = Math.round(exact)
      if (whole !== exact) numbers += 1
      exactSum += exact
      wholeSum += whole
      return whole
    },
    account: () =>
      numbers === 0
        ? null
        : { numbers, changePermille: exactSum === 0 ? 0 : Math.round(((wholeSum - exactSum) / exactSum) * 1_000) },
  }
}
