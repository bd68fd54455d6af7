/** Repeatable choices: the same text gives the same sequence on every machine. Never for keys or secrets of real data. */
export interface Seeded {
  /** Integer in [min, max]. */
  readonly between: (min: number, max: number) => number
  readonly pick: <T>(list: readonly T[]) => T
  /** True in `percent` of 100 cases. */
  readonly chance: (percent: number) => boolean
}

/** FNV-1a, 32 bits. */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** mulberry32 by T. Ettinger: integers only, so no machine rounds differently. */
export const createSeeded = (seed: string): Seeded => {
  let state = hashOf(seed)
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const between = (min: number, max: number): number => min + (next() % (max - min + 1))
  return {
    between,
    pick: (list) => {
      const chosen = list[between(0, list.length - 1)]
      if (chosen === undefined) throw new RangeError('nothing to pick from')
      return chosen
    },
    chance: (percent) => between(1, 100) <= percent,
  }
}
