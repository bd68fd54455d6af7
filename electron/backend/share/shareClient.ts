import { err, type Result } from '../../../shared/kernel/result.ts'
import type { ShareId } from '../../../shared/kernel/ids.ts'
import type { ObjectStoreAccess } from '../../../shared/sync/objectPlace.ts'
import type { FileShare } from '../../../shared/sync/ports.ts'
import type { ShareChild, StartShareChild } from './shareChild.ts'
import {
  oneByOne,
  type ShareMethod,
  type ShareOpening,
  type ShareReply,
  type ShareRequest,
  type Together,
} from './shareProtocol.ts'

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

/**
 * Calls under way at once; the others wait here, and their time begins when they are sent. Many keep a quick share busy;
 * a slow one would take longer for so many than a call may.
 */
const mostQuick = 32
const mostSlow = 8
const quickMs = 1_000

interface Waiting {
  readonly method: ShareMethod
  readonly args: readonly unknown[]
  readonly settle: (reply: Result<unknown, unknown>) => void
  readonly fail: (cause: Error) => void
}
interface Pending extends Waiting {
  readonly timer: NodeJS.Timeout
  readonly sentAt: number
}

const isHung = (reply: ShareReply): boolean => {
  if (!('value' in reply)) return false
  const { ok, error } = reply.value as { readonly ok: boolean; readonly error?: unknown }
  return !ok && error === 'hung'
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

  let queue: Waiting[] = []
  let most = mostSlow
  let isFlushing = false

  const settleAll = (problem: 'hung' | 'io'): void => {
    const waiting = [...pending.values()]
    const unsent = queue
    pending.clear()
    queue = []
    for (const { timer } of waiting) clearTimeout(timer)
    for (const { settle } of [...waiting, ...unsent]) settle(err(problem))
  }
  const drop = (problem: 'hung' | 'io'): void => {
    const gone = child
    child = null
    most = mostSlow
    gone?.kill()
    settleAll(problem)
  }
  const receiveOne = (reply: ShareReply): void => {
    const waiting = pending.get(reply.call)
    if (waiting === undefined) return
    // the mount has given up before us: all the same, nothing else comes back from there for now
    if (isHung(reply)) {
      hang()
      return
    }
    pending.delete(reply.call)
    clearTimeout(waiting.timer)
    rest = restMs
    most = performance.now() - waiting.sentAt < quickMs ? mostQuick : mostSlow
    if ('fault' in reply) waiting.fail(new Error(`share process: ${reply.fault}`))
    else waiting.settle(reply.value as Result<unknown, unknown>)
  }
  const receive = (message: unknown): void => {
    for (const reply of oneByOne(message as Together<ShareReply>)) receiveOne(reply)
    flushSoon()
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
  const sent = (waiting: Waiting): ShareRequest => {
    calls += 1
    pending.set(calls, { ...waiting, timer: setTimeout(hang, deadlineMs), sentAt: performance.now() })
    return { call: calls, method: waiting.method, args: waiting.args }
  }
  const flush = (): void => {
    isFlushing = false
    const [first, ...others] = queue.splice(0, Math.max(0, most - pending.size)).map(sent)
    if (first !== undefined) opened().send(others.length === 0 ? first : [first, ...others])
  }
  /** What is asked in the same turn goes over together; where nothing is under way yet, without waiting for its end. */
  const flushSoon = (): void => {
    if (isFlushing || queue.length === 0) return
    isFlushing = true
    if (pending.size === 0) queueMicrotask(flush)
    else setImmediate(flush)
  }
  const ask = (method: ShareMethod, ...args: readonly unknown[]): Promise<Result<unknown, unknown>> => {
    if (closed) return Promise.resolve(err('io'))
    if (performance.now() < restUntil) return Promise.resolve(err('hung'))
    return new Promise((settle, fail) => {
      queue.push({ method, args, settle, fail })
      flushSoon()
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
