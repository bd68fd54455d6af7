import type { StartShareChild } from './shareChild.ts'
import type { ShareProbe } from './folderProbe.ts'
import { oneByOne, type ProbeOpening, type ShareReply, type Together } from './shareProtocol.ts'

/** The process did not answer in time, or is gone. */
export class ProbeLost extends Error {
  readonly why: 'hung' | 'io'
  constructor(why: 'hung' | 'io') {
    super(why)
    this.why = why
  }
}

export interface ProbeProcess extends ShareProbe {
  /** Returns at once, whatever the process waits for. */
  readonly end: () => void
}

interface Pending {
  readonly settle: (value: unknown) => void
  readonly fail: (cause: Error) => void
  readonly timer: NodeJS.Timeout
}

/** A probe in a process of its own. A call rejects with `ProbeLost` after `deadlineMs`; the process is ended then. */
export const startProbe = (start: StartShareChild, opening: ProbeOpening, deadlineMs: number): ProbeProcess => {
  const child = start()
  const pending = new Map<number, Pending>()
  let calls = 0
  let lost: ProbeLost | null = null

  const lose = (why: 'hung' | 'io'): void => {
    lost ??= new ProbeLost(why)
    child.kill()
    for (const { timer, fail } of pending.values()) {
      clearTimeout(timer)
      fail(lost)
    }
    pending.clear()
  }
  const receive = (reply: ShareReply): void => {
    const waiting = pending.get(reply.call)
    if (waiting === undefined) return
    pending.delete(reply.call)
    clearTimeout(waiting.timer)
    if ('fault' in reply) waiting.fail(new Error(`share process: ${reply.fault}`))
    else waiting.settle(reply.value)
  }
  child.onMessage((message) => {
    for (const reply of oneByOne(message as Together<ShareReply>)) receive(reply)
  })
  child.onExit(() => {
    lose('io')
  })
  child.send(opening)

  const ask = <T>(method: keyof ShareProbe, ...args: readonly unknown[]): Promise<T> =>
    new Promise((settle, fail) => {
      if (lost !== null) {
        fail(lost)
        return
      }
      calls += 1
      const timer = setTimeout(() => {
        lose('hung')
      }, deadlineMs)
      pending.set(calls, { settle: settle as (value: unknown) => void, fail, timer })
      child.send({ call: calls, method, args })
    })
  return {
    look: (step) => ask('look', step),
    publish: (prefix, count) => ask('publish', prefix, count),
    missing: (prefix, count) => ask('missing', prefix, count),
    await: (prefix, maxMs) => ask('await', prefix, maxMs),
    end: () => {
      lose('io')
    },
  }
}
