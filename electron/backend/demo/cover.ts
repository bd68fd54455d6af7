import { slotsPerDay } from './need.ts'

/** A shift before anybody is named: half-hour slots of one day; the break is one slot, or null. */
export interface Block {
  readonly from: number
  readonly to: number
  readonly pause: number | null
}

/** Opening of a day, in slots. */
export interface Hours {
  readonly from: number
  readonly to: number
}

/** Length in slots, and whether a break belongs into it. Longest first: fewer people travel for the same cover. */
const lengths = [
  { slots: 17, pause: true },
  { slots: 14, pause: true },
  { slots: 11, pause: false },
  { slots: 8, pause: false },
] as const
const pauseMargin = 4
/** Six hours: a day that is shorter than a shift is worked through. */
const longestWithoutPause = 12

/** Every slot for the break but the one that is to be covered. */
const pausesOf = (from: number, to: number, covered: number): readonly number[] =>
  Array.from({ length: to - from - 2 * pauseMargin }, (_, index) => from + pauseMargin + index).filter(
    (slot) => slot !== covered,
  )

/** Slots of work that meet a need, three points each; slots that do not, minus two. */
const scoreOf = ({ from, to, pause }: Block, unmet: Int8Array): number => {
  let score = 0
  for (let slot = from; slot < to; slot += 1) if (slot !== pause) score += (unmet[slot] ?? 0) > 0 ? 3 : -2
  return score
}

const bestBlock = (unmet: Int8Array, first: number, open: Hours): Block | null => {
  let best: Block | null = null
  let bestScore = -Infinity
  for (const { slots, pause } of lengths) {
    const from = Math.max(open.from, Math.min(first, open.to - slots))
    const to = Math.min(open.to, from + slots)
    if (to - from < slots && to - from > longestWithoutPause) continue
    for (const at of pause && to - from === slots ? pausesOf(from, to, first) : [null]) {
      const block = { from, to, pause: at }
      const score = scoreOf(block, unmet)
      if (score > bestScore) [best, bestScore] = [block, score]
    }
  }
  return best
}

/** Shifts that cover the need of one role on one day, greedily from the morning on. */
export const coverNeed = (need: Int8Array, open: Hours): readonly Block[] => {
  const unmet = Int8Array.from(need)
  const blocks: Block[] = []
  for (let slot = open.from; slot < Math.min(open.to, slotsPerDay); slot += 1) {
    while ((unmet[slot] ?? 0) > 0) {
      const block = bestBlock(unmet, slot, open)
      if (block === null) return blocks
      blocks.push(block)
      for (let at = block.from; at < block.to; at += 1) if (at !== block.pause) unmet[at] = (unmet[at] ?? 0) - 1
    }
  }
  return blocks
}
