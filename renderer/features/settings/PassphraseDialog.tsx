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

interface Typed {
  readonly current: string
  readonly next: string
  readonly again: string
}

const isWhole = (step: PassphraseDialogProps['step'], { current, next, again }: Typed): boolean =>
  (step === 'set' || current !== '') && (step === 'remove' || (next.length >= shortest && again === next))

const NewFields = ({ typed, onChange }: { readonly typed: Typed; readonly onChange: (typed: Typed) => void }) => {
  const t = useSettingsText().keys
  const { next, again } = typed
  return (
    <>
      <TextField
        type="password"
        label={t.next}
        description={t.nextHint}
        value={next}
        onChange={(text) => {
          onChange({ ...typed, next: text })
        }}
      />
      <TextField
        type="password"
        label={t.again}
        {...(again !== '' && again !== next ? { error: t.differ } : {})}
        value={again}
        onChange={(text) => {
          onChange({ ...typed, again: text })
        }}
      />
    </>
  )
}

/** Sets, changes or removes what has to be typed at every start. */
export const PassphraseDialog = ({ step, onClose }: PassphraseDialogProps) => {
  const t = useSettingsText().keys
  const save = useAction('keys.setPassphrase', ['keys.'])
  const [typed, setTyped] = useState<Typed>({ current: '', next: '', again: '' })
  const removes = step === 'remove'
  const run = async (): Promise<void> => {
    const reply = await save.run({
      current: step === 'set' ? null : typed.current,
      next: removes ? null : typed.next,
    })
    if (!reply.ok) return
    notify(removes ? t.removed : t.saved)
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
            variant={removes ? 'danger' : 'primary'}
            isDisabled={!isWhole(step, typed) || save.pending}
            onPress={() => void run()}
          >
            {removes ? t.remove : t.save}
          </Button>
        </>
      }
    >
      <ProblemNote problem={save.problem} />
      {!removes && <p>{t.text}</p>}
      {step !== 'set' && (
        <TextField
          type="password"
          label={t.current}
          value={typed.current}
          onChange={(current) => {
            setTyped({ ...typed, current })
          }}
        />
      )}
      {!removes && <NewFields typed={typed} onChange={setTyped} />}
    </Dialog>
  )
}
