/** Compares two pieces of work in one run, so that the speed of the machine cancels out. */

/** One line of `npm run bench -- --json`. */
export interface Figure {
  readonly id: string
  readonly ratio: number
  /** The ratio must not be above it. */
  readonly goal: number
  readonly ok: boolean
}

const timeOf = (work: () => void): number => {
  const startAt = performance.now()
  work()
  return performance.now() - startAt
}
export const medianOf = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0

/** Median time of `work` over that of `limit`; both are run in turn, after a warm-up. */
export const ratioOf = (work: () => void, limit: () => void, rounds = 60): number => {
  for (let round = 0; round < rounds / 3; round += 1) {
    work()
    limit()
  }
  const pairs = Array.from({ length: rounds }, () => ({ work: timeOf(work), limit: timeOf(limit) }))
  return medianOf(pairs.map((pair) => pair.work)) / medianOf(pairs.map((pair) => pair.limit))
}

export const figure = (id: string, ratio: number, goal: number): Figure => ({
  id,
  ratio: Math.round(ratio * 1_000) / 1_000,
  goal,
  ok: ratio <= goal,
})
