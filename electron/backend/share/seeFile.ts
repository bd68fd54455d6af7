import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import { largestFileBytes } from '../../../shared/sync/envelope.ts'
import { claimOf, type Claimed, type JudgeTools, type Trust } from '../../../shared/sync/judge.ts'
import type { Refusal } from '../../../shared/sync/model.ts'
import type { FileShare, ShareProblem } from '../../../shared/sync/ports.ts'

export interface FileReader {
  readonly share: Pick<FileShare, 'read'>
  readonly tools: Pick<JudgeTools, 'decompress' | 'digest'> & {
    /** Asked about several files at once. */
    readonly verify: (...claim: Parameters<JudgeTools['verify']>) => boolean | Promise<boolean>
  }
  /** Asked anew for each file: the book that is being read may change it. */
  readonly trust: () => Trust
  readonly isYoung: (path: string) => boolean
  readonly breathe: () => Promise<void>
}

/** Read and hashed, and its signature checked; not unpacked, so that little is held of a file that nobody may come to. */
interface SeenFile {
  readonly claimed: Omit<Claimed, 'signed'>
  readonly isSigned: boolean
  readonly bytes: Uint8Array
}
export type Seen = Result<Result<SeenFile, { readonly path: string; readonly refusal: Refusal }>, ShareProblem>

export const seeFile = async (reader: FileReader, path: string): Promise<Seen> => {
  await reader.breathe()
  const bytes = await reader.share.read(path, largestFileBytes)
  if (bytes.ok) {
    const file = { path, bytes: bytes.value, young: reader.isYoung(path) }
    const claim = claimOf(reader.tools, reader.trust(), file)
    if (!claim.ok) return ok(err({ path, refusal: claim.error }))
    const { signed, ...claimed } = claim.value
    const isSigned = await reader.tools.verify(claimed.publicKey, signed, claimed.signature)
    return ok(ok({ claimed, isSigned, bytes: bytes.value }))
  }
  if (bytes.error === 'tooLarge') return ok(err({ path, refusal: 'damaged' }))
  // listed and not there, or not readable just now: one file must not stop the others
  if (bytes.error === 'notFound' || bytes.error === 'io') return ok(err({ path, refusal: 'later' }))
  return err(bytes.error)
}

/** So many bytes of one chain are held ahead of the file that is judged. */
const bytesAhead = 524_288

/** How many files of its size may be held ahead; none behind one that stops the chain. */
export const mostAhead = (seen: Seen): number =>
  seen.ok && seen.value.ok ? Math.floor(bytesAhead / seen.value.value.bytes.length) : 0
