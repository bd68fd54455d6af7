import { useState } from 'react'
import type { Problem } from '#shared/contract/api.ts'
import { ProblemNote } from '../../host/ProblemNote.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useDeviceText } from './deviceText.ts'

export type RecoveryStep = 'save' | 'remove' | 'restore'

const shortest = 8

export interface RecoveryDialogProps {
  readonly step: RecoveryStep
  readonly problem: Problem | null
  readonly isPending: boolean
  /** `file` is empty where one is made. */
  readonly onSubmit: (file: string, passphrase: string) => void
  readonly onClose: () => void
}

/** A new passphrase is typed twice; a file that was saved is shown to be there and to open. */
export const RecoveryDialog = ({ step, problem, isPending, onSubmit, onClose }: RecoveryDialogProps) => {
  const t = useDeviceText().recovery
  const [file, setFile] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const isNew = step === 'save'
  const isReady = isNew ? passphrase.length >= shortest && passphrase === again : file !== '' && passphrase !== ''
  return (
    <Dialog
      isOpen
      title={t.titles[step]}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.cancel}</Button>
          <Button
            variant={step === 'remove' ? 'danger' : 'primary'}
            isDisabled={!isReady || isPending}
            onPress={() => onSubmit(file, passphrase)}
          >
            {t.submit[step]}
          </Button>
        </>
      }
    >
      <ProblemNote problem={problem} />
      <p>{t.texts[step]}</p>
      {!isNew && <TextArea label={t.file} description={t.fileHint} value={file} onChange={setFile} />}
      <TextField
        type="password"
        label={t.passphrase}
        description={isNew ? t.passphraseHint(shortest) : undefined}
        value={passphrase}
        onChange={setPassphrase}
      />
      {isNew && <TextField type="password" label={t.again} value={again} onChange={setAgain} />}
    </Dialog>
  )
}
