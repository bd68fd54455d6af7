import { useState } from 'react'
import { ProblemNote } from '#renderer/host/ProblemNote.tsx'
import { useAction } from '#renderer/host/useAction.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { EffectFigures } from '#renderer/ui/EffectFigures.tsx'
import { RadioGroup } from '#renderer/ui/RadioGroup.tsx'
import type { OverrideView } from '#shared/contract/roster.ts'
import { useOverrideWords } from './overrideWords.ts'

export type Ending = 'withdraw' | 'close'
export interface EndDialogProps {
  readonly kind: Ending
  readonly view: OverrideView
  readonly onClose: () => void
}

const outcomes = ['drop', 'renew', 'propose'] as const

/** Ends an override before its time, or says what came of one that ended. Neither can be undone, so both ask. */
export const EndDialog = ({ kind, view, onClose }: EndDialogProps) => {
  const { t } = useOverrideWords()
  const { outletId, overrideId } = view.override
  const stale = ['overrides.', 'roster.', 'share.']
  const withdraw = useAction('overrides.withdraw', stale)
  const close = useAction('overrides.close', stale)
  const [outcome, setOutcome] = useState<(typeof outcomes)[number]>('drop')
  const act = async (): Promise<void> => {
    const reply =
      kind === 'withdraw'
        ? await withdraw.run({ outletId, overrideId })
        : await close.run({ outletId, overrideId, outcome })
    if (reply.ok) onClose()
  }
  const isWithdrawal = kind === 'withdraw'
  return (
    <Dialog
      title={isWithdrawal ? t.list.withdrawTitle : t.list.closeTitle}
      role={isWithdrawal ? 'alertdialog' : 'dialog'}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.list.cancel}</Button>
          <Button
            variant={isWithdrawal ? 'danger' : 'primary'}
            isDisabled={withdraw.pending || close.pending}
            onPress={() => void act()}
          >
            {isWithdrawal ? t.list.withdraw : t.list.close}
          </Button>
        </>
      }
    >
      <ProblemNote problem={withdraw.problem ?? close.problem} />
      <p>{isWithdrawal ? t.list.withdrawText : t.list.closeText}</p>
      {!isWithdrawal && <EffectFigures effect={view.effect} />}
      {!isWithdrawal && (
        <RadioGroup
          label={t.list.outcome}
          value={outcome}
          options={outcomes.map((value) => ({ value, label: t.outcomes[value] }))}
          onChange={setOutcome}
        />
      )}
    </Dialog>
  )
}
