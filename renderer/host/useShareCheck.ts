import { useCallback, useState } from 'react'
import type { Problem } from '#shared/contract/api.ts'
import type { JobView } from '#shared/contract/session.ts'
import type { ShareCheckReport } from '#shared/sync/shareCheck.ts'
import { useHost } from './hostContext.ts'
import { useJob } from './useJob.ts'

interface Asked {
  readonly folder: string
  readonly go: () => void
}

export interface ShareCheck {
  /** Looks at the folder and goes on by itself where it is fit; otherwise the verdict is shown first. */
  readonly before: (folder: string, go: () => void) => Promise<void>
  readonly running: boolean
  readonly job: JobView | null
  /** Of the folder looked at last; null while there is nothing to decide. */
  readonly report: ShareCheckReport | null
  readonly problem: Problem | null
  readonly failed: boolean
  /** In spite of limits. Does nothing where the folder is unfit. */
  readonly goOn: () => void
  readonly cancel: () => Promise<void>
  /** Another folder was typed: what was said of the last one says nothing now. */
  readonly forget: () => void
}

/** What is known of the folder that a person is about to choose as the share. */
export const useShareCheck = (): ShareCheck => {
  const host = useHost()
  const [asked, setAsked] = useState<Asked | null>(null)
  const [jobId, setJobId] = useState<string | null>(null)
  const [report, setReport] = useState<ShareCheckReport | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [failed, setFailed] = useState(false)
  const forget = useCallback(() => {
    setReport(null)
    setProblem(null)
    setFailed(false)
  }, [])
  const end = (job: JobView): void => {
    setJobId(null)
    setFailed(job.state === 'failed')
    if (job.state !== 'done') return
    void (async () => {
      const reply = await host.call('share.checkResult', { jobId: job.jobId })
      if (!reply.ok || reply.value === null) setFailed(true)
      else if (reply.value.fitness === 'fit') asked?.go()
      else setReport(reply.value)
    })()
  }
  const { job, cancel } = useJob(jobId, end)
  const before = async (folder: string, go: () => void): Promise<void> => {
    forget()
    setAsked({ folder, go })
    const reply = await host.call('share.check', { folder })
    if (reply.ok) setJobId(reply.value.jobId)
    else setProblem(reply.error)
  }
  const goOn = (): void => {
    if (report?.fitness !== 'limits') return
    forget()
    asked?.go()
  }
  return { before, running: jobId !== null, job, report, problem, failed, goOn, cancel, forget }
}
