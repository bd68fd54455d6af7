/** What a speed figure is, and how two pieces of work are compared in one run, so that the speed of the machine cancels out. */

/** One line of `npm run bench -- --json`. */
export interface Figure {
  readonly id: string
  /** Measured over peer, or measured over limit. */
  readonly ratio: number
  /** The ratio must not be above it: 1 where it is a share of a limit. */
  readonly goal: number
  readonly ok: boolean
  readonly measured: number
  /** What is measured must not be above it. */
  readonly limit: number
  /** `times`: as long as the peer. */
  readonly unit: 'times' | 'ms' | 'kB' | 'MB'
}

const rounded = (value: number): number => Math.round(value * 1_000) / 1_000

type Measured = Pick<Figure, 'id' | 'measured' | 'limit' | 'unit'>
const figure = ({ id, measured, limit, unit }: Measured, ratio: number, goal: number): Figure => ({
  id,
  ratio: rounded(ratio),
  goal,
  ok: ratio <= goal,
  measured: rounded(measured),
  limit,
  unit,
})

export const againstPeer = (id: string, ratio: number, goal: number): Figure =>
  figure({ id, measured: ratio, limit: goal, unit: 'times' }, ratio, goal)

export const againstLimit = (id: string, measured: number, limit: number, unit: 'ms' | 'kB' | 'MB'): Figure =>
  figure({ id, measured, limit, unit }, measured / limit, 1)

export const medianOf = (values: readonly number[]): number => {
  const median = values.toSorted((a, b) => a - b)[values.length >> 1]
  if (median === undefined) throw new Error('nothing was measured')
  return median
}

const timeOf = async (work: () => unknown): Promise<number> => {
  const startAt = performance.now()
  await work()
  return performance.now() - startAt
}

/** Median time of `work` over that of `peer`; both are run in turn, after a warm-up. */
export const ratioOf = async (work: () => unknown, peer: () => unknown, rounds = 60): Promise<number> => {
  for (let round = 0; round < rounds / 3; round += 1) {
    await work()
    await peer()
  }
  const times: { work: number; peer: number }[] = []
  for (let round = 0; round < rounds; round += 1) times.push({ work: await timeOf(work), peer: await timeOf(peer) })
  return medianOf(times.map((pair) => pair.work)) / medianOf(times.map((pair) => pair.peer))
}
