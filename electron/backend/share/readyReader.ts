import { readWhole, readWholeNow, type ReadFile } from './wholeFile.ts'

/** Longer than a disk of this machine takes for a file that it holds in memory. */
const readyMs = 0.5
const fewest = 16
const most = 1_024

/**
 * For a process that has nothing else to do. What lies ready is read at once, for asking other threads costs ten times
 * as much; a folder that lets wait is asked for many files side by side, and tried again after ever more of them.
 */
export const createReadyReader = (now: () => number = () => performance.now()): ReadFile => {
  let patience = 0
  let next = fewest
  return (file, maxBytes) => {
    if (patience > 0) {
      patience -= 1
      return readWhole(file, maxBytes)
    }
    const startAt = now()
    try {
      return readWholeNow(file, maxBytes)
    } finally {
      const isReady = now() - startAt <= readyMs
      patience = isReady ? 0 : next
      next = isReady ? Math.max(fewest, next / 2) : Math.min(2 * next, most)
    }
  }
}
