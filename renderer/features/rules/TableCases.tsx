import { Trash2 } from 'lucide-react'
import { memo, useState } from 'react'
import { ProblemNote } from '#renderer/host/ProblemNote.tsx'
import { situationWords } from '#renderer/i18n/cellWords.ts'
import type { PackSpeech } from '#renderer/i18n/packSpeech.ts'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { IconButton } from '#renderer/ui/IconButton.tsx'
import { Panel } from '#renderer/ui/Panel.tsx'
import type { DecisionTable } from '#shared/decisions/model.ts'
import type { TableCase } from '#shared/rules/model.ts'
import type { CaseResult } from '#shared/rules/tableCases.ts'
import { CaseDialog } from './CaseDialog.tsx'
import { CaseList } from './CaseList.tsx'
import css from './reviews.module.css'
import { useReviewText } from './reviewText.ts'
import { useEditDraft } from './useEditDraft.ts'

const RemoveButton = ({ caseId, title }: Pick<TableCase, 'caseId' | 'title'>) => {
  const t = useReviewText().cases
  const remove = useEditDraft()
  return (
    <>
      <IconButton size="small" label={t.remove(title)} onPress={() => void remove.run({ type: 'deleteCase', caseId })}>
        <Trash2 size={14} aria-hidden="true" />
      </IconButton>
      <ProblemNote problem={remove.problem} />
    </>
  )
}

export interface TableCasesProps {
  /** As the draft has it: it gives the columns and their names. */
  readonly table: DecisionTable
  readonly cases: readonly TableCase[]
  /** What came of them for what was typed last; null until that is known. */
  readonly results: readonly CaseResult[] | null
  readonly speech: PackSpeech
  readonly mayEdit: boolean
}

/** The cases of a table, run anew with every key that is typed into it. */
export const TableCases = memo(({ table, cases, results, speech, mayEdit }: TableCasesProps) => {
  const t = useReviewText().cases
  const { language } = useFormat()
  const [isOpen, setOpen] = useState(false)
  const known = results ?? []
  const passed = known.filter(({ outcome }) => outcome.type === 'passed').length
  const saidOf = (caseId: string): string => {
    const one = cases.find((candidate) => candidate.caseId === caseId)
    return one === undefined ? '' : situationWords(one.situation, table.inputs, language, speech)
  }
  return (
    <Panel title={t.title} actions={mayEdit ? <Button onPress={() => setOpen(true)}>{t.add}</Button> : undefined}>
      <p className={css['hint']}>{t.hint}</p>
      {results?.length === 0 && <p>{t.none}</p>}
      {known.length > 0 && (
        <p aria-live="polite">
          <strong>{t.summary(passed, known.length)}</strong>
        </p>
      )}
      <CaseList results={known} tables={[table]} saidOf={saidOf} Beside={mayEdit ? RemoveButton : undefined} />
      {isOpen && <CaseDialog table={table} cases={cases} speech={speech} onClose={() => setOpen(false)} />}
    </Panel>
  )
})
