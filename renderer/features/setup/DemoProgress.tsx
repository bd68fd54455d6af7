import type { JobView } from '#shared/contract/session.ts'
import { useInvalidate } from '../../host/hostContext.ts'
import { useJob } from '../../host/useJob.ts'
import { Button } from '../../ui/Button.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { notify } from '../../ui/toastStore.ts'
import css from './setup.module.css'
import { useSetupText } from './setupText.ts'

export const DemoProgress = ({ jobId, onAgain }: { readonly jobId: string; readonly onAgain: () => void }) => {
  const t = useSetupText()
  const invalidate = useInvalidate()
  const end = (job: JobView): void => {
    if (job.state === 'done') invalidate(['session.'])
    if (job.state !== 'cancelled') return
    notify(t.demo.cancelled)
    onAgain()
  }
  const { job, cancel } = useJob(jobId, end)
  if (job?.state === 'failed') {
    return <ErrorNote problem={t.demo.failed} action={<Button onPress={onAgain}>{t.back}</Button>} />
  }
  return (
    <div className={css['form']}>
      <Progress
        label={t.demo.building}
        detail={t.demo.steps[job?.step ?? 'start'] ?? ''}
        done={job?.done ?? null}
        total={job?.total ?? 0}
        cancel={{ label: t.demo.cancel, onPress: () => void cancel() }}
      />
    </div>
  )
}
