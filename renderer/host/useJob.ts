import { useCallback, useEffect, useState } from 'react'
import type { JobView } from '#shared/contract/session.ts'
import { useHost } from './hostContext.ts'

const lookEveryMs = 300

export interface RunningJob {
  /** Null until the first answer. */
  readonly job: JobView | null
  readonly cancel: () => Promise<void>
}

/** Follows long work until it is done, failed or cancelled; then calls `onEnd` once. Null follows nothing. */
export const useJob = (jobId: string | null, onEnd: (job: JobView) => void): RunningJob => {
  const host = useHost()
  const [job, setJob] = useState<JobView | null>(null)
  useEffect(() => {
    if (jobId === null) return () => undefined
    let stopped = false
    const look = async (): Promise<void> => {
      const reply = await host.call('jobs.get', { jobId })
      if (stopped) return
      if (reply.ok) setJob(reply.value)
      // an answer that got lost says nothing about the work itself
      const isOpen = reply.ok ? reply.value.state === 'running' : reply.error.code === 'internal'
      if (isOpen) setTimeout(() => void look(), lookEveryMs)
      else if (reply.ok) onEnd(reply.value)
    }
    void look()
    return () => {
      stopped = true
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the end is told once per job, whatever renders in between
  }, [host, jobId])
  const cancel = useCallback(async () => {
    if (jobId !== null) await host.call('jobs.cancel', { jobId })
  }, [host, jobId])
  return { job: job?.jobId === jobId ? job : null, cancel }
}
