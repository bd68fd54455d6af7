/** So many files of one chain are on their way at most, before the one that is looked at. */
const farthest = 16

export interface LookAhead<T> {
  /** The same as looking at the path now; sooner there where it was foreseen. */
  readonly take: (path: string) => Promise<T>
  /** Nothing is on its way any more. */
  readonly end: () => Promise<void>
}

/**
 * Looks at files before they are asked for, in the order of `plan`: one at first, and twice as many each time that what
 * was taken went well, up to `most(taken)` of them. So a chain with one new file costs one look, and so does one that
 * ends at once.
 */
export const createLookAhead = <T>(
  plan: readonly string[],
  look: (path: string) => Promise<T>,
  most: (taken: T) => number,
): LookAhead<T> => {
  const placeOf = new Map(plan.map((path, at) => [path, at]))
  const begun = new Map<string, Promise<PromiseSettledResult<T>[]>>()
  let width = 1
  let next = 0

  const beginUntil = (end: number): void => {
    for (; next < Math.min(end, plan.length); next += 1) {
      const path = plan[next] ?? ''
      // settled, for it may fail before anybody asks
      begun.set(path, Promise.allSettled([look(path)]))
    }
  }
  const settled = async (path: string): Promise<T> => {
    const waiting = begun.get(path)
    if (waiting === undefined) return look(path)
    begun.delete(path)
    const [outcome] = await waiting
    if (outcome?.status === 'fulfilled') return outcome.value
    throw outcome?.reason
  }
  return {
    take: async (path) => {
      const at = placeOf.get(path)
      if (at === undefined) return look(path)
      next = Math.max(next, at)
      beginUntil(at + width)
      const taken = await settled(path)
      width = Math.max(1, Math.min(2 * width, most(taken), farthest))
      return taken
    },
    end: async () => {
      await Promise.all(begun.values())
      begun.clear()
    },
  }
}
