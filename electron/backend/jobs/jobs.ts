import { setImmediate as nextTurn } from 'node:timers/promises'
import { storageFaultOf } from '../../../db/storageFault.ts'
import type { JobView } from '../../../shared/contract/session.ts'

/** Handed to long work: report often, and call `breathe` in loops so that the door stays open. */
export interface Progress {
  readonly report: (step: string, done: number, total: number) => void
  /** Lets other calls run when 10 ms have passed; throws `JobCancelled` when the person has cancelled. */
  readonly breathe: () => Promise<void>
}
export class JobCancelled extends Error {}
/** Ends a job as `failed` with a code that the screen has words for. */
export class JobFailed extends Error {
  readonly code: string
  constructor(code: string) {
    super(code)
    this.code = code
  }
}

export interface Jobs {
  readonly start: (kind: JobView['kind'], work: (progress: Progress) => Promise<unknown>) => string
  readonly get: (jobId: string) => JobView | null
  readonly cancel: (jobId: string) => JobView | null
  /** What the work returned, once it is done. */
  readonly result: (jobId: string) => unknown
  readonly settled: (jobId: string) => Promise<void>
}

interface Entry {
  view: JobView
  cancelled: boolean
  value: unknown
  settled: Promise<void>
}

const kept = 20
const turnMs = 10

const progressOf = (entry: Entry): Progress => {
  let lastTurn = performance.now()
  return {
    report: (step, done, total) => {
      entry.view = { ...entry.view, step, done, total }
    },
    breathe: async () => {
      if (entry.cancelled) throw new JobCancelled()
      if (performance.now() - lastTurn < turnMs) return
      await nextTurn()
      lastTurn = performance.now()
    },
  }
}

/** Work in progress by id. The newest 20 are remembered. `report` receives causes that are bugs. */
export const createJobs = (report: (cause: unknown) => void): Jobs => {
  const entries = new Map<string, Entry>()
  const finish = (entry: Entry, state: JobView['state'], problem: string | null) => {
    entry.view = { ...entry.view, state, problem }
  }
  const run = async (entry: Entry, work: (progress: Progress) => Promise<unknown>) => {
    try {
      entry.value = await work(progressOf(entry))
      finish(entry, 'done', null)
    } catch (cause) {
      if (cause instanceof JobCancelled) return finish(entry, 'cancelled', null)
      if (cause instanceof JobFailed) return finish(entry, 'failed', cause.code)
      report(cause)
      finish(entry, 'failed', storageFaultOf(cause) ?? 'internal')
    }
  }
  return {
    start: (kind, work) => {
      const jobId = crypto.randomUUID()
      const view: JobView = { jobId, kind, state: 'running', done: 0, total: 0, step: 'start', problem: null }
      const entry: Entry = { view, cancelled: false, value: null, settled: Promise.resolve() }
      entries.set(jobId, entry)
      entry.settled = run(entry, work)
      const [oldest] = entries.keys()
      if (entries.size > kept && oldest !== undefined) entries.delete(oldest)
      return jobId
    },
    get: (jobId) => entries.get(jobId)?.view ?? null,
    cancel: (jobId) => {
      const entry = entries.get(jobId)
      if (entry?.view.state === 'running') entry.cancelled = true
      return entry?.view ?? null
    },
    result: (jobId) => entries.get(jobId)?.value ?? null,
    settled: async (jobId) => entries.get(jobId)?.settled,
  }
}
