import { ok, type Result } from '../../../shared/kernel/result.ts'
import type { Refusal } from '../../../shared/sync/model.ts'
import type { Stores } from '../backend.ts'
import { acceptFile } from './acceptFile.ts'
import type { Read } from './readChain.ts'

/**
 * Files that settle on this device's disk together: so many, or fewer large ones, for what they say is held until then.
 * What a killed program had not settled is read again.
 */
const together = 512
const bytesTogether = 1_048_576

export interface GroupedAccept {
  readonly accept: (read: Read) => Result<void, Refusal>
  /** Call before anything asks what was accepted, and at the end. */
  readonly settle: () => void
}

/** Stores accepted files many at a time, for each settling costs a write to the disk. */
export const createGroupedAccept = (stores: Stores, now: () => number): GroupedAccept => {
  let waiting: { readonly read: Read; readonly receivedAt: number }[] = []
  let bytes = 0
  const settle = (lasting: 'now' | 'later'): void => {
    const reads = waiting
    waiting = []
    bytes = 0
    if (reads.length === 0) return
    stores.transaction(() => {
      for (const { read, receivedAt } of reads) {
        const accepted = acceptFile(stores, read, receivedAt)
        if (!accepted.ok) throw new Error(`${accepted.error}: ${read.authentic.path}`)
      }
    }, lasting)
  }
  return {
    settle: () => {
      settle('now')
    },
    accept: (read) => {
      // something is always left for the end, which waits for the disk and so for all before it
      if (waiting.length >= together || bytes >= bytesTogether) settle('later')
      waiting.push({ read, receivedAt: now() })
      bytes += read.bytes.length
      return ok(undefined)
    },
  }
}
