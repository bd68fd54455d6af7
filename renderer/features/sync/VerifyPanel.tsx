import { useState } from 'react'
import type { VerifyReport } from '#shared/contract/compare.ts'
import type { JobView } from '#shared/contract/session.ts'
import { useHost } from '../../host/hostContext.ts'
import { ProblemNote } from '../../host/ProblemNote.tsx'
import { useSession } from '../../host/session.ts'
import { useAction } from '../../host/useAction.ts'
import { useJob } from '../../host/useJob.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Button } from '../../ui/Button.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { RefusedList } from './RefusedPanel.tsx'
import { useShareText } from './shareText.ts'
import css from './sync.module.css'

const Report = ({ report }: { readonly report: VerifyReport }) => {
  const t = useShareText().verify
  const format = useFormat()
  const { outlets } = useSession()
  const figures = [
    [t.files, report.files],
    [t.chains, report.chains],
    [t.verdicts, report.verdictsReplayed],
  ] as const
  return (
    <output className={css['report']}>
      <p className={report.ok ? '' : css['bad']}>{report.ok ? t.ok : t.notOk}</p>
      <dl className={css['figures']}>
        {figures.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{format.number(value)}</dd>
          </div>
        ))}
      </dl>
      <ul>
        {report.mismatches.map((mismatch) => (
          <li key={mismatch.path}>
            {t.mismatch(
              format.date(mismatch.weekOn),
              outlets.find((outlet) => outlet.outletId === mismatch.outletId)?.name ?? mismatch.outletId,
            )}
          </li>
        ))}
      </ul>
      {report.refused.length > 0 && (
        <>
          <p>{t.refusedCount(format.number(report.refused.length))}</p>
          <RefusedList refused={report.refused} />
        </>
      )}
    </output>
  )
}

export const VerifyPanel = () => {
  const t = useShareText().verify
  const format = useFormat()
  const host = useHost()
  const start = useAction('share.verify')
  const [jobId, setJobId] = useState<string | null>(null)
  const [report, setReport] = useState<VerifyReport | null>(null)
  const [failed, setFailed] = useState(false)
  const end = (job: JobView): void => {
    setJobId(null)
    setFailed(job.state === 'failed')
    if (job.state !== 'done') return
    void (async () => {
      const reply = await host.call('share.verifyResult', { jobId: job.jobId })
      if (reply.ok) setReport(reply.value)
      else setFailed(true)
    })()
  }
  const { job, cancel } = useJob(jobId, end)
  const begin = async (): Promise<void> => {
    setReport(null)
    setFailed(false)
    const reply = await start.run({})
    if (reply.ok) setJobId(reply.value.jobId)
  }
  return (
    <Panel
      title={t.title}
      actions={
        <Button size="small" isDisabled={jobId !== null || start.pending} onPress={() => void begin()}>
          {t.start}
        </Button>
      }
    >
      <p className={css['muted']}>{t.text}</p>
      <ProblemNote problem={start.problem} />
      {failed && <ErrorNote problem={t.failed} />}
      {jobId !== null && (
        <Progress
          label={t.running}
          detail={job === null || job.total === 0 ? '' : `${format.number(job.done)} / ${format.number(job.total)}`}
          done={job === null || job.total === 0 ? null : job.done}
          total={job?.total ?? 0}
          cancel={{ label: t.cancel, onPress: () => void cancel() }}
        />
      )}
      {report !== null && <Report report={report} />}
    </Panel>
  )
}
