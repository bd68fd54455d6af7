/** Positions on a line from 0 to 1, for the numbers that a finding compares. */
export interface NumberLineModel {
  readonly from: number
  readonly to: number
  readonly at: (value: number) => number
}

/** Shows all numbers with some air at both ends; starts at zero when zero is near. */
export const numberLine = (values: readonly number[]): NumberLineModel => {
  const least = values.reduce((a, b) => Math.min(a, b), values[0] ?? 0)
  const most = values.reduce((a, b) => Math.max(a, b), values[0] ?? 0)
  const air = Math.max(1, (most - least) * 0.25)
  const from = least >= 0 && least - air < (most - least) * 0.5 ? 0 : least - air
  const to = most + air
  return { from, to, at: (value) => Math.max(0, Math.min(1, (value - from) / (to - from))) }
}
