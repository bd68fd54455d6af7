import { useState } from 'react'
import { useAction } from '#renderer/host/useAction.ts'
import { useResource } from '#renderer/host/useResource.ts'
import type { ReplayResult } from '#shared/contract/rules.ts'

const pollMs = 250

const useJob = (jobId: string | null) => {
  const [overId, setOverId] = useState<string | null>(null)
  const { data, problem } = useResource(
    'jobs.get',
    jobId === null ? null : { jobId },
    jobId === overId ? {} : { pollMs },
  )
  const job = data?.jobId === jobId ? data : undefined
  if (job !== undefined && job.state !== 'running' && overId !== jobId) setOverId(jobId)
  return { job, problem }
}

const useResult = (jobId: string | null, isDone: boolean): ReplayResult | null => {
  const { data } = useResource('rules.replayResult', jobId !== null && isDone ? { jobId } : null)
  return isDone ? (data ?? null) : null
}

/** One replay: started, watched, cancelled, its result. */
export const useReplay = (digest?: string) => {
  const [jobId, setJobId] = useState<string | null>(null)
  const start = useAction('rules.replay')
  const cancel = useAction('jobs.cancel', ['jobs.get'])
  const { job, problem } = useJob(jobId)
  const result = useResult(jobId, job?.state === 'done')
  const run = async (weeks: number) => {
    const reply = await start.run(digest === undefined ? { weeks } : { weeks, digest })
    if (reply.ok) setJobId(reply.value.jobId)
  }
  const stop = () => {
    if (jobId !== null) void cancel.run({ jobId })
  }
  return { run, stop, job, result, problem: start.problem ?? problem, pending: start.pending }
}
export type Replay = ReturnType<typeof useReplay>
