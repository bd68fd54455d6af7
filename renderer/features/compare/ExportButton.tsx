import { useState } from 'react'
import { useHost } from '#renderer/host/hostContext.ts'
import { ProblemNote } from '#renderer/host/ProblemNote.tsx'
import { useAction } from '#renderer/host/useAction.ts'
import { useJob } from '#renderer/host/useJob.ts'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Progress } from '#renderer/ui/Progress.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import type { HistoryExportView } from '#shared/contract/history.ts'
import type { JobView } from '#shared/contract/session.ts'
import { historyDa } from '#shared/i18n/history/da.ts'
import { historyDe } from '#shared/i18n/history/de.ts'
import { historyEn } from '#shared/i18n/history/en.ts'
import css from './compare.module.css'

const useWords = () => useText({ en: historyEn, de: historyDe, da: historyDa })

const ExportDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useWords()
  const format = useFormat()
  const host = useHost()
  const start = useAction('compare.export')
  const [folder, setFolder] = useState('')
  const [jobId, setJobId] = useState<string | null>(null)
  const [written, setWritten] = useState<HistoryExportView | null>(null)
  const [failed, setFailed] = useState(false)
  const end = (job: JobView): void => {
    setJobId(null)
    setFailed(job.state === 'failed')
    if (job.state !== 'done') return
    void (async () => {
      const reply = await host.call('compare.exportResult', { jobId: job.jobId })
      if (reply.ok && reply.value !== null) setWritten(reply.value)
      else setFailed(true)
    })()
  }
  const { job, cancel } = useJob(jobId, end)
  const begin = async (): Promise<void> => {
    setWritten(null)
    setFailed(false)
    const reply = await start.run({ folder })
    if (reply.ok) setJobId(reply.value.jobId)
  }
  return (
    <Dialog
      isOpen
      title={t.title}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.close}</Button>
          <Button
            variant="primary"
            isDisabled={folder.trim() === '' || jobId !== null || start.pending}
            onPress={() => void begin()}
          >
            {t.start}
          </Button>
        </>
      }
    >
      <p className={css['help']}>{t.text}</p>
      <ProblemNote problem={start.problem} />
      <TextField label={t.folder} description={t.folderHint} value={folder} onChange={setFolder} />
      {jobId !== null && (
        <Progress
          label={t.running}
          done={job === null || job.total === 0 ? null : job.done}
          total={job?.total ?? 0}
          cancel={{ label: t.cancel, onPress: () => void cancel() }}
        />
      )}
      {failed && <p role="alert">{t.failed}</p>}
      {written !== null && (
        <output>
          {t.done(format.number(written.weeks), format.number(written.rows), format.number(written.files))}
        </output>
      )}
    </Dialog>
  )
}

/** Opens the way out for the history of the outlets one may see. */
export const ExportButton = () => {
  const t = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button size="small" onPress={() => setOpen(true)}>
        {t.open}
      </Button>
      {isOpen && <ExportDialog onClose={() => setOpen(false)} />}
    </>
  )
}
