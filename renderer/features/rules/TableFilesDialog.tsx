import { FileUp } from 'lucide-react'
import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { ProblemNote } from '#renderer/host/ProblemNote.tsx'
import { useLanguageStore } from '#renderer/i18n/languageStore.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { notify } from '#renderer/ui/toastStore.ts'
import type { DraftView } from '#shared/contract/rules.ts'
import type { DecisionTable } from '#shared/decisions/model.ts'
import { tableForms, type TableForm } from '#shared/decisions/tableForm.ts'
import type { TableId } from '#shared/kernel/ids.ts'
import css from './rules.module.css'
import own from './tableFiles.module.css'
import { useTableText } from './rulesWords.ts'
import { TableFileReport } from './TableFileReport.tsx'
import { useTableFiles, type TableFiles } from './useTableFiles.ts'

interface PartProps {
  readonly view: DraftView
  readonly files: TableFiles
}

const WriteTable = ({ view, files }: PartProps) => {
  const t = useTableText()
  const language = useLanguageStore((store) => store.language)
  const { tables } = view.draft
  const [tableId, setTableId] = useState<TableId | null>(tables[0]?.tableId ?? null)
  const [form, setForm] = useState<TableForm>('xlsx')
  const save = async (id: TableId): Promise<void> => {
    // where a comma stands in numbers, spreadsheets expect a semicolon between cells
    const name = await files.save(id, form, language === 'en' ? ',' : ';')
    if (name !== null) notify(t.files.saved(name))
  }
  return (
    <section aria-label={t.files.out} className={own['part']}>
      <h3>{t.files.out}</h3>
      <p className={css['muted']}>{t.files.outHint}</p>
      <div className={own['row']}>
        <Select
          label={t.files.table}
          value={tableId}
          options={tables.map((table) => ({ value: table.tableId, label: table.title[language] }))}
          onChange={setTableId}
        />
        <Select
          label={t.files.form}
          value={form}
          options={tableForms.map((value) => ({ value, label: t.forms[value] }))}
          onChange={setForm}
        />
        <Button isDisabled={tableId === null || files.pending} onPress={() => tableId !== null && void save(tableId)}>
          {t.files.save}
        </Button>
      </div>
    </section>
  )
}

const ReadTable = ({ view, files, onTaken }: PartProps & { readonly onTaken: () => void }) => {
  const t = useTableText().files
  const language = useLanguageStore((store) => store.language)
  const take = async (table: DecisionTable, replaces: TableId | null): Promise<void> => {
    if (!(await files.take(table.tableId, replaces))) return
    notify(t.took(table.title[language]))
    onTaken()
  }
  return (
    <section aria-label={t.into} className={own['part']}>
      <h3>{t.into}</h3>
      <p className={css['muted']}>{t.intoHint}</p>
      <div className={own['row']}>
        <FileTrigger
          acceptedFileTypes={['.dmn', '.xml', '.csv', '.xlsx']}
          onSelect={(list) => {
            const file = list?.[0]
            if (file) void files.choose(file)
          }}
        >
          <Button icon={<FileUp size={14} aria-hidden="true" />}>{t.choose}</Button>
        </FileTrigger>
        <span>{files.fileName ?? ''}</span>
      </div>
      {files.tooLarge && <p role="alert">{t.tooLarge}</p>}
      {files.report !== null && (
        <TableFileReport
          report={files.report}
          tables={view.draft.tables}
          isBusy={files.pending}
          onTake={(table, replaces) => void take(table, replaces)}
        />
      )}
    </section>
  )
}

/** Tables of the draft out to files, and files into the draft after a look at what they hold. */
export const TableFilesDialog = ({ view, onClose }: { readonly view: DraftView; readonly onClose: () => void }) => {
  const t = useTableText().files
  const files = useTableFiles()
  return (
    <Dialog isOpen size="wide" title={t.title} onClose={onClose} actions={<Button onPress={onClose}>{t.close}</Button>}>
      <WriteTable view={view} files={files} />
      <ReadTable view={view} files={files} onTaken={onClose} />
      <ProblemNote problem={files.problem} />
    </Dialog>
  )
}
