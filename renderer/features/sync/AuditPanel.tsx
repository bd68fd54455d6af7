import { useState } from 'react'
import type { JobView } from '#shared/contract/session.ts'
import type { Audit } from '#shared/sync/model.ts'
import { ProblemNote } from '../../host/ProblemNote.tsx'
import { useSession } from '../../host/session.ts'
import { useAction } from '../../host/useAction.ts'
import { useJob } from '../../host/useJob.ts'
import { useResource } from '../../host/useResource.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Button } from '../../ui/Button.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { RefusedList } from './RefusedPanel.tsx'
import { useShareText } from './shareText.ts'
import css from './sync.module.css'

const Result = ({ audit }: { readonly audit: Audit }) => {
  const t = useShareText().audit
  const format = useFormat()
  const { nowAt } = useSession()
  const files = format.number(audit.files)
  const problems = audit.refused.length
  const at = audit.finishedAt
  return (
    <output className={css['report']}>
      <p className={problems === 0 ? '' : css['bad']}>
        {problems === 0 ? t.ok(files) : t.notOk(format.number(problems), files)}
      </p>
      {audit.retired > 0 && <p>{t.retired(audit.retired, format.number(audit.retired))}</p>}
      <p className={css['muted']}>{t.last(`${format.dateTime(at)} (${format.age(at, Math.max(nowAt, at))})`)}</p>
      {problems > 0 && <RefusedList refused={audit.refused} />}
    </output>
  )
}

const Running = ({ job, onCancel }: { readonly job: JobView | null; readonly onCancel: () => void }) => {
  const t = useShareText().audit
  const format = useFormat()
  const { done, total } = job ?? { done: 0, total: 0 }
  const isCounted = total > 0
  return (
    <Progress
      label={t.running}
      detail={isCounted ? `${format.number(done)} / ${format.number(total)}` : ''}
      done={isCounted ? done : null}
      total={total}
      cancel={{ label: t.cancel, onPress: onCancel }}
    />
  )
}

/** Whether every file that was accepted here still lies on the share; the last answer, and a new one on demand. */
export const AuditPanel = () => {
  const t = useShareText().audit
  const last = useResource('share.lastAudit', {})
  const start = useAction('share.audit')
  const [jobId, setJobId] = useState<string | null>(null)
  const [failed, setFailed] = useState(false)
  const { job, cancel } = useJob(jobId, ({ state }: JobView): void => {
    setJobId(null)
    setFailed(state === 'failed')
    void last.refresh()
  })
  const begin = async (): Promise<void> => {
    setFailed(false)
    const reply = await start.run({})
    if (reply.ok) setJobId(reply.value.jobId)
  }
  const isRunning = jobId !== null
  return (
    <Panel
      title={t.title}
      actions={
        <Button size="small" isDisabled={isRunning || start.pending} onPress={() => void begin()}>
          {t.start}
        </Button>
      }
    >
      <p className={css['muted']}>{t.text}</p>
      <ProblemNote problem={start.problem ?? last.problem} />
      {failed && <ErrorNote problem={t.failed} />}
      {isRunning && <Running job={job} onCancel={() => void cancel()} />}
      {last.data === null && !isRunning && <p>{t.never}</p>}
      {last.data && <Result audit={last.data} />}
    </Panel>
  )
}
