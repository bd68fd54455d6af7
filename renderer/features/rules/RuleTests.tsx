import { Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { ProblemNote } from '#renderer/host/ProblemNote.tsx'
import { useLanguage } from '#renderer/i18n/languageStore.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { IconButton } from '#renderer/ui/IconButton.tsx'
import { Panel } from '#renderer/ui/Panel.tsx'
import type { DraftView } from '#shared/contract/rules.ts'
import { toldIn } from '#shared/i18n/told/toldIn.ts'
import type { RuleId } from '#shared/kernel/ids.ts'
import type { RuleTest } from '#shared/rules/ruleCases.ts'
import { CaseTable } from './CaseTable.tsx'
import { ExpectationDialog } from './ExpectationDialog.tsx'
import css from './reviews.module.css'
import { useReviewText } from './reviewText.ts'
import { useStarterText } from './starterText.ts'
import { useEditDraft } from './useEditDraft.ts'

const useTitle = ({ title }: RuleTest): string => toldIn(title, useLanguage()) ?? title

const RemoveDialog = ({ test, onClose }: { readonly test: RuleTest; readonly onClose: () => void }) => {
  const t = useReviewText().ruleTests
  const title = useTitle(test)
  const remove = useEditDraft()
  const send = async () => {
    const reply = await remove.run({ type: 'deleteRuleCase', caseId: test.caseId })
    if (reply.ok) onClose()
  }
  return (
    <Dialog
      role="alertdialog"
      isOpen
      title={t.removeTitle}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.cancel}</Button>
          <Button variant="danger" isDisabled={remove.pending} onPress={() => void send()}>
            {t.removeAction}
          </Button>
        </>
      }
    >
      <p>{t.removeText(title)}</p>
      <ProblemNote problem={remove.problem} />
    </Dialog>
  )
}

const CaseActions = ({ test }: { readonly test: RuleTest }) => {
  const t = useReviewText().ruleTests
  const title = useTitle(test)
  const [open, setOpen] = useState<'change' | 'remove' | null>(null)
  const close = () => setOpen(null)
  return (
    <>
      <IconButton size="small" label={t.change(title)} onPress={() => setOpen('change')}>
        <Pencil size={14} aria-hidden="true" />
      </IconButton>
      <IconButton size="small" label={t.remove(title)} onPress={() => setOpen('remove')}>
        <Trash2 size={14} aria-hidden="true" />
      </IconButton>
      {open === 'change' && <ExpectationDialog test={test} onClose={close} />}
      {open === 'remove' && <RemoveDialog test={test} onClose={close} />}
    </>
  )
}

/** The cases that a rule of the draft must decide as told, before anything is published. */
export const RuleTests = ({ view, ruleId }: { readonly view: DraftView; readonly ruleId: RuleId }) => {
  const t = useReviewText().ruleTests
  const { casesPassed } = useStarterText()
  const own = view.ruleTests.results.filter((test) => test.ruleId === ruleId)
  const all = (view.draft.ruleCases ?? []).filter((one) => one.ruleId === ruleId).length
  const passed = own.filter(({ ok }) => ok).length
  return (
    <Panel title={t.title}>
      <p className={css['hint']}>{all === 0 ? t.none : t.hint}</p>
      {all > 0 && (
        <p aria-live="polite">
          <strong>{casesPassed(String(passed), String(all))}</strong>
        </p>
      )}
      {own.length > 0 && <CaseTable label={t.title} cases={own} Beside={CaseActions} />}
    </Panel>
  )
}
