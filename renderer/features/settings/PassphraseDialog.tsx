import { useState } from 'react'
import { ProblemNote } from '../../host/ProblemNote.tsx'
import { useAction } from '../../host/useAction.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { notify } from '../../ui/toastStore.ts'
import { useSettingsText } from './settingsText.ts'

const shortest = 8

export interface PassphraseDialogProps {
  readonly step: 'set' | 'change' | 'remove'
  readonly onClose: () => void
}

/** Sets, changes or removes what has to be typed at every start. */
export const PassphraseDialog = ({ step, onClose }: PassphraseDialogProps) => {
  const t = useSettingsText().keys
  const save = useAction('keys.setPassphrase', ['keys.'])
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const asksNext = step !== 'remove'
  const differs = asksNext && again !== '' && again !== next
  const isWhole = (step === 'set' || current !== '') && (!asksNext || (next.length >= shortest && again === next))
  const run = async (): Promise<void> => {
    const reply = await save.run({ current: step === 'set' ? null : current, next: asksNext ? next : null })
    if (!reply.ok) return
    notify(asksNext ? t.saved : t.removed)
    onClose()
  }
  return (
    <Dialog
      isOpen
      title={t[step]}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.cancel}</Button>
          <Button
            variant={asksNext ? 'primary' : 'danger'}
            isDisabled={!isWhole || save.pending}
            onPress={() => void run()}
          >
            {asksNext ? t.save : t.remove}
          </Button>
        </>
      }
    >
      <ProblemNote problem={save.problem} />
      {asksNext && <p>{t.text}</p>}
      {step !== 'set' && <TextField type="password" label={t.current} value={current} onChange={setCurrent} />}
      {asksNext && (
        <>
          <TextField type="password" label={t.next} description={t.nextHint} value={next} onChange={setNext} />
          <TextField
            type="password"
            label={t.again}
            {...(differs ? { error: t.differ } : {})}
            value={again}
            onChange={setAgain}
          />
        </>
      )}
    </Dialog>
  )
}
