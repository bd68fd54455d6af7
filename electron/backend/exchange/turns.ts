import { setImmediate as nextTurn } from 'node:timers/promises'

const turnMs = 10

/** Called in long loops with how far they are; ends them by throwing when the person has cancelled. */
export type Pace = (done: number, total: number) => Promise<void>

/** Called in long loops: lets other calls be answered once 10 ms have passed. */
export const createTurns = (): (() => Promise<void>) => {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < turnMs) return
    await nextTurn()
    since = performance.now()
  }
}
