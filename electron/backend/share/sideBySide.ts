import { ok, type Result } from '../../../shared/kernel/result.ts'

/** So many pieces of work on the share at once: it answers one call slowly, but many calls together. */
const together = 8

/**
 * Answers in the order of the items. A fault ends all of it, each worker after the piece at hand; nothing is still on its
 * way when this settles.
 */
export const sideBySide = async <A, B, E>(
  items: Iterable<A>,
  work: (item: A) => Promise<Result<B, E>>,
): Promise<Result<readonly B[], E>> => {
  const found: B[] = []
  const faults: Result<never, E>[] = []
  let ended = false
  const left = [...items].entries()
  const worker = async (): Promise<void> => {
    try {
      for (const [at, item] of left) {
        if (ended) return
        const done = await work(item)
        if (done.ok) found[at] = done.value
        else faults.push(done)
        ended ||= !done.ok
      }
    } catch (cause) {
      ended = true
      throw cause
    }
  }
  const workers = await Promise.allSettled(Array.from({ length: together }, worker))
  const broken = workers.find((one) => one.status === 'rejected')
  if (broken !== undefined) throw broken.reason
  return faults[0] ?? ok(found)
}
