import { setImmediate as nextTurn } from 'node:timers/promises'

/** Longer than this nobody waits for an answer because files are read. */
const mostMs = 8

/** Lets others have their turn, once enough time has passed since they had one. */
export const createBreath = (now: () => number = () => performance.now()): (() => Promise<void>) => {
  let lastAt = now()
  return async () => {
    if (now() - lastAt < mostMs) return
    await nextTurn()
    lastAt = now()
  }
}
