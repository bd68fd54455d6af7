import { err, type Result } from '../../../shared/kernel/result.ts'
import type { ShareId } from '../../../shared/kernel/ids.ts'
import type { ObjectStoreAccess } from '../../../shared/sync/objectPlace.ts'
import type { FileShare } from '../../../shared/sync/ports.ts'
import type { ShareChild, StartShareChild } from './shareChild.ts'
import type { ShareMethod, ShareOpening, ShareReply, ShareRequest } from './shareProtocol.ts'

export interface ShareClientOptions {
  readonly folder: string
  readonly expected: ShareId | null
  readonly start: StartShareChild
  /** For an object store. */
  readonly access?: ObjectStoreAccess | null
  /** Longest wait for one call. */
  readonly deadlineMs?: number
  /** After a call that hung, how long calls are answered `hung` without trying; doubles up to `longestRestMs`. */
  readonly restMs?: number
}

const longestRestMs = 300_000

interface Pending {
  readonly settle: (reply: Result<unknown, unknown>) => void
  readonly fail: (cause: Error) => void
  readonly timer: NodeJS.Timeout
}

/** The share by a process of its own: whatever the share does, this process only ever waits on a timer. share-format §10 */
export const createShareClient = (options: ShareClientOptions): FileShare => {
  const { folder, expected, start, access = null, deadlineMs = 15_000, restMs = 10_000 } = options
  let child: ShareChild | null = null
  let calls = 0
  let rest = restMs
  let restUntil = 0
  let closed = false
  const pending = new Map<number, Pending>()

  const settleAll = (problem: 'hung' | 'io'): void => {
    const waiting = [...pending.values()]
    pending.clear()
    for (const { timer, settle } of waiting) {
      clearTimeout(timer)
      settle(err(problem))
    }
  }
  const drop = (problem: 'hung' | 'io'): void => {
    const gone = child
    child = null
    gone?.kill()
    settleAll(problem)
  }
  const receive = (message: unknown): void => {
    const reply = message as ShareReply
    const waiting = pending.get(reply.call)
    if (waiting === undefined) return
    pending.delete(reply.call)
    clearTimeout(waiting.timer)
    rest = restMs
    if ('fault' in reply) waiting.fail(new Error(`share process: ${reply.fault}`))
    else waiting.settle(reply.value as Result<unknown, unknown>)
  }
  const opened = (): ShareChild => {
    if (child !== null) return child
    const started = start()
    started.onMessage(receive)
    started.onExit(() => {
      if (child === started) drop('io')
    })
    started.send({ folder, expected, ...(access === null ? {} : { access }) } satisfies ShareOpening)
    child = started
    return started
  }
  const hang = (): void => {
    restUntil = performance.now() + rest
    rest = Math.min(rest * 2, longestRestMs)
    drop('hung')
  }
  const ask = (method: ShareMethod, ...args: readonly unknown[]): Promise<Result<unknown, unknown>> => {
    if (closed) return Promise.resolve(err('io'))
    if (performance.now() < restUntil) return Promise.resolve(err('hung'))
    return new Promise((settle, fail) => {
      calls += 1
      pending.set(calls, { settle, fail, timer: setTimeout(hang, deadlineMs) })
      opened().send({ call: calls, method, args } satisfies ShareRequest)
    })
  }

  return {
    probe: () => ask('probe') as ReturnType<FileShare['probe']>,
    createMarker: (shareId) => ask('createMarker', shareId) as ReturnType<FileShare['createMarker']>,
    list: (directory) => ask('list', directory) as ReturnType<FileShare['list']>,
    read: (path, maxBytes) => ask('read', path, maxBytes) as ReturnType<FileShare['read']>,
    publish: (path, bytes) => ask('publish', path, bytes) as ReturnType<FileShare['publish']>,
    remove: (path, bytes) => ask('remove', path, bytes) as ReturnType<FileShare['remove']>,
    close: () => {
      closed = true
      drop('io')
      return Promise.resolve()
    },
  }
}
