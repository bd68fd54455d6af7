import { useState } from 'react'
import { useLocation } from 'wouter'
import { ProblemNote } from '#renderer/host/ProblemNote.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { notify } from '#renderer/ui/toastStore.ts'
import type { RuleId } from '#shared/kernel/ids.ts'
import { useRulesText } from './rulesWords.ts'
import { useEditDraft } from './useEditDraft.ts'

export interface RemoveRuleProps {
  readonly ruleId: RuleId
  readonly title: string
}

/** Takes the rule out of the draft once that was confirmed, and leads back to the catalogue. */
export const RemoveRule = ({ ruleId, title }: RemoveRuleProps) => {
  const t = useRulesText().remove
  const [, navigate] = useLocation()
  const [isOpen, setOpen] = useState(false)
  const edit = useEditDraft()
  const remove = async (): Promise<void> => {
    const reply = await edit.run({ type: 'removeRule', ruleId })
    if (!reply.ok) return
    notify(t.done(title))
    navigate('/rules')
  }
  return (
    <>
      <Button variant="quiet" onPress={() => setOpen(true)}>
        {t.open}
      </Button>
      {isOpen && (
        <Dialog
          title={t.title(title)}
          isOpen
          onClose={() => setOpen(false)}
          actions={
            <>
              <Button onPress={() => setOpen(false)}>{t.cancel}</Button>
              <Button variant="primary" isDisabled={edit.pending} onPress={() => void remove()}>
                {t.confirm}
              </Button>
            </>
          }
        >
          <p>{t.text}</p>
          <ProblemNote problem={edit.problem} />
        </Dialog>
      )}
    </>
  )
}
