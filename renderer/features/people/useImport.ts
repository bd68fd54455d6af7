import { useState } from 'react'
import type { Problem } from '#shared/contract/api.ts'
import type { ImportKind, ImportPreview, ImportResult, Mapping } from '#shared/contract/imports.ts'
import type { JobView } from '#shared/contract/session.ts'
import type { OutletId } from '#shared/kernel/ids.ts'
import { useHost, useInvalidate } from '../../host/hostContext.ts'
import { useAction } from '../../host/useAction.ts'
import { useJob } from '../../host/useJob.ts'
import { packFile } from '../../host/packFile.ts'

export interface ImportWizard {
  readonly fileName: string | null
  readonly preview: ImportPreview | null
  readonly mapping: Mapping
  readonly result: ImportResult | null
  readonly pending: boolean
  readonly tooLarge: boolean
  readonly problem: Problem | null
  /** The import under way; null before its first answer and when none runs. */
  readonly job: JobView | null
  readonly isRunning: boolean
  readonly isCancelled: boolean
  readonly cancel: () => Promise<void>
  readonly choose: (file: File) => Promise<void>
  readonly remap: (mapping: Mapping) => void
  readonly run: (how: { readonly dryRun: boolean; readonly acceptPartial: boolean }) => Promise<void>
  readonly reset: () => void
}

interface ImportEnd {
  readonly jobId: string | null
  readonly problem: Problem | null
  readonly isCancelled: boolean
  readonly follow: (jobId: string | null) => void
  readonly onEnd: (job: JobView) => void
}

/** What became of the job that is followed. */
const useImportEnd = (onResult: (result: ImportResult) => void): ImportEnd => {
  const host = useHost()
  const invalidate = useInvalidate()
  const [jobId, setJobId] = useState<string | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isCancelled, setCancelled] = useState(false)
  const end = async (job: JobView): Promise<void> => {
    const reply = await host.call('imports.result', { jobId: job.jobId })
    setJobId(null)
    setCancelled(job.state === 'cancelled')
    if (!reply.ok) setProblem(reply.error)
    else if (reply.value !== null) {
      onResult(reply.value)
      if (!reply.value.dryRun) invalidate(['people.', 'roster.'])
    }
  }
  return {
    jobId,
    problem,
    isCancelled,
    follow: (next) => {
      setJobId(next)
      setProblem(null)
      setCancelled(false)
    },
    onEnd: (job) => void end(job),
  }
}

/** From the chosen file to the stored lines. A manager's file belongs to the own outlet. */
export const useImport = (kind: ImportKind, outletId: OutletId | undefined): ImportWizard => {
  const [fileName, setFileName] = useState<string | null>(null)
  const [content, setContent] = useState('')
  const [mapping, setMapping] = useState<Mapping>({})
  const [preview, setPreview] = useState<ImportPreview | null>(null)
  const [result, setResult] = useState<ImportResult | null>(null)
  const [packing, setPacking] = useState(false)
  const [tooLarge, setTooLarge] = useState(false)
  const look = useAction('imports.preview')
  const start = useAction('imports.run')
  const ended = useImportEnd(setResult)
  const { job, cancel } = useJob(ended.jobId, ended.onEnd)
  const source = outletId === undefined ? { kind } : { kind, outletId }

  const reset = (): void => {
    setFileName(null)
    setPreview(null)
    setResult(null)
    setTooLarge(false)
    look.clear()
    start.clear()
    ended.follow(null)
  }
  const choose = async (file: File): Promise<void> => {
    reset()
    setFileName(file.name)
    setPacking(true)
    const packed = await packFile(file)
    setPacking(false)
    setTooLarge(packed === null)
    if (packed === null) return
    setContent(packed)
    const reply = await look.run({ ...source, content: packed })
    if (!reply.ok) return
    setPreview(reply.value)
    setMapping(reply.value.mapping)
  }
  const run: ImportWizard['run'] = async (how) => {
    setResult(null)
    ended.follow(null)
    const reply = await start.run({ ...source, content, mapping: { ...mapping }, ...how })
    if (reply.ok) ended.follow(reply.value.jobId)
  }
  return {
    fileName,
    preview,
    mapping,
    result,
    pending: packing || look.pending || start.pending || ended.jobId !== null,
    tooLarge,
    problem: look.problem ?? start.problem ?? ended.problem,
    job,
    isRunning: ended.jobId !== null,
    isCancelled: ended.isCancelled,
    cancel,
    choose,
    remap: (next) => {
      setMapping(next)
      setResult(null)
    },
    run,
    reset,
  }
}
