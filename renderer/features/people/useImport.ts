import { useState } from 'react'
import type { Problem } from '#shared/contract/api.ts'
import type { ImportKind, ImportPreview, ImportResult, Mapping } from '#shared/contract/imports.ts'
import type { OutletId } from '#shared/kernel/ids.ts'
import { useAction } from '../../host/useAction.ts'
import { packFile } from './packFile.ts'

export interface ImportWizard {
  readonly fileName: string | null
  readonly preview: ImportPreview | null
  readonly mapping: Mapping
  readonly result: ImportResult | null
  readonly pending: boolean
  readonly tooLarge: boolean
  readonly problem: Problem | null
  readonly choose: (file: File) => Promise<void>
  readonly remap: (mapping: Mapping) => void
  readonly run: (how: { readonly dryRun: boolean; readonly acceptPartial: boolean }) => Promise<void>
  readonly reset: () => void
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
  const store = useAction('imports.run', ['people.', 'roster.'])
  const source = outletId === undefined ? { kind } : { kind, outletId }

  const reset = (): void => {
    setFileName(null)
    setPreview(null)
    setResult(null)
    setTooLarge(false)
    look.clear()
    store.clear()
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
    const reply = await store.run({ ...source, content, mapping: { ...mapping }, ...how })
    if (reply.ok) setResult(reply.value)
  }
  return {
    fileName,
    preview,
    mapping,
    result,
    pending: packing || look.pending || store.pending,
    tooLarge,
    problem: look.problem ?? store.problem,
    choose,
    remap: (next) => {
      setMapping(next)
      setResult(null)
    },
    run,
    reset,
  }
}
