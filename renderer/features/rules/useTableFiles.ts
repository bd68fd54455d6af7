import { useState } from 'react'
import { packFile } from '#renderer/host/packFile.ts'
import { useAction } from '#renderer/host/useAction.ts'
import type { Problem } from '#shared/contract/api.ts'
import type { TableReport } from '#shared/contract/tables.ts'
import type { TableForm } from '#shared/decisions/tableForm.ts'
import type { TableId } from '#shared/kernel/ids.ts'
import { saveFile } from '../../host/saveFile.ts'

interface Chosen {
  readonly name: string
  readonly content: string
}

/** What is going on with files of tables: writing one, and reading one up to the draft. */
export interface TableFiles {
  readonly report: TableReport | null
  readonly fileName: string | null
  readonly pending: boolean
  readonly tooLarge: boolean
  readonly problem: Problem | null
  readonly choose: (file: File) => Promise<void>
  /** True when the table is in the draft. */
  readonly take: (tableId: string, replaces: TableId | null) => Promise<boolean>
  /** The name under which the table was saved, or null. */
  readonly save: (tableId: TableId, form: TableForm, delimiter: ',' | ';') => Promise<string | null>
}

export const useTableFiles = (): TableFiles => {
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [report, setReport] = useState<TableReport | null>(null)
  const [tooLarge, setTooLarge] = useState(false)
  const preview = useAction('tables.preview')
  const taking = useAction('tables.take', ['rules.draft'])
  const writing = useAction('tables.export')
  const choose = async (file: File): Promise<void> => {
    setReport(null)
    setChosen(null)
    const content = await packFile(file)
    setTooLarge(content === null)
    if (content === null) return
    const next = { name: file.name.slice(-200), content }
    const reply = await preview.run(next)
    if (!reply.ok) return
    setChosen(next)
    setReport(reply.value)
  }
  return {
    report,
    fileName: chosen?.name ?? null,
    pending: preview.pending || taking.pending || writing.pending,
    tooLarge,
    problem: preview.problem ?? taking.problem ?? writing.problem,
    choose,
    take: async (tableId, replaces) => chosen !== null && (await taking.run({ ...chosen, tableId, replaces })).ok,
    save: async (tableId, form, delimiter) => {
      const reply = await writing.run({ tableId, form, delimiter })
      if (!reply.ok) return null
      saveFile(reply.value.name, reply.value.content)
      return reply.value.name
    },
  }
}
