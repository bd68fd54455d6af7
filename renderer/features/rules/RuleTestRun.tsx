import { useEffect, useState } from 'react'
import { useInvalidate } from '#renderer/host/hostContext.ts'
import { ProblemNote } from '#renderer/host/ProblemNote.tsx'
import { useAction } from '#renderer/host/useAction.ts'
import { useJob } from '#renderer/host/useJob.ts'
import { Progress } from '#renderer/ui/Progress.tsx'
import { useReviewText } from './reviewText.ts'

export interface RuleTestRunProps {
  /** Cases that are not judged yet. */
  readonly waiting: number
  /** Names the content: another one is judged anew. */
  readonly digest: string
  /** A draft that was shown, instead of the own one. */
  readonly isShown?: boolean
}

/** Has the open rule tests judged, and says how far that is; whatever shows the draft is asked again at the end. */
export const RuleTestRun = ({ waiting, digest, isShown = false }: RuleTestRunProps) => {
  const t = useReviewText().ruleTests
  const [jobId, setJobId] = useState<string | null>(null)
  const { run, problem } = useAction('rules.testDraft')
  const invalidate = useInvalidate()
  const { job } = useJob(jobId, () => {
    setJobId(null)
    invalidate(isShown ? ['reviews.list'] : ['rules.draft'])
  })
  const isOpen = waiting > 0
  useEffect(() => {
    if (!isOpen) return
    const start = async () => {
      const reply = await run(isShown ? { digest } : {})
      if (reply.ok) setJobId(reply.value.jobId)
    }
    void start()
  }, [isOpen, digest, isShown, run])
  if (!isOpen) return null
  return (
    <>
      <Progress
        label={t.running}
        done={job?.done ?? null}
        total={job?.total ?? 0}
        detail={t.waiting(job === null ? waiting : job.total - job.done)}
      />
      <ProblemNote problem={problem} />
    </>
  )
}
