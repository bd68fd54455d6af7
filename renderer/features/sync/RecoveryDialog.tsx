import { useState } from 'react'
import type { Problem } from '#shared/contract/api.ts'
import type { DeviceId } from '#shared/kernel/ids.ts'
import { largestRecoveryFile, recoveryKeyIn } from '#shared/sync/recoveryFile.ts'
import { ProblemNote } from '../../host/ProblemNote.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { FileChoice } from '../../ui/FileChoice.tsx'
import { TextField } from '../../ui/TextField.tsx'
import css from './devices.module.css'
import { useDeviceText } from './deviceText.ts'

export type RecoveryStep = 'save' | 'remove' | 'restore'

const shortest = 8

/** A file that was chosen: what it is called, what it says, and which key it holds; null where it is of another kind. */
interface Chosen {
  readonly name: string
  readonly text: string
  readonly key: DeviceId | null
}

const read = async (file: File): Promise<Chosen> => {
  const text = file.size > largestRecoveryFile ? '' : await file.text()
  return { name: file.name, text, key: recoveryKeyIn(text) }
}

interface SavedFileProps {
  readonly step: Exclude<RecoveryStep, 'save'>
  readonly keys: readonly DeviceId[]
  readonly chosen: Chosen | null
  readonly onChoose: (chosen: Chosen) => void
}

/** The file that was saved, and whether it is the right one, before anybody types a passphrase. */
const SavedFile = ({ step, keys, chosen, onChoose }: SavedFileProps) => {
  const t = useDeviceText().recovery
  const { name = '', key = null } = chosen ?? {}
  const fault = key === null ? t.notOne(name) : keys.includes(key) ? null : t.otherKey[step](key)
  return (
    <>
      <FileChoice
        label={t.file}
        choose={t.choose}
        said={chosen === null ? t.drop : key === null ? name : t.holds(name, key)}
        accept={['.json', 'application/json']}
        onFile={(file) => void read(file).then(onChoose)}
      />
      {chosen !== null && fault !== null && (
        <p role="alert" className={css['warning']}>
          {fault}
        </p>
      )}
    </>
  )
}

export interface RecoveryDialogProps {
  readonly step: RecoveryStep
  /** Keys of which one is meant: the one to be saved or removed, those that are missing here. */
  readonly keys: readonly DeviceId[]
  readonly problem: Problem | null
  readonly isPending: boolean
  /** `file` is empty where one is made. */
  readonly onSubmit: (file: string, passphrase: string) => void
  readonly onClose: () => void
}

/** A new passphrase is typed twice; a file that was saved is shown to be there and to open. */
export const RecoveryDialog = ({ step, keys, problem, isPending, onSubmit, onClose }: RecoveryDialogProps) => {
  const t = useDeviceText().recovery
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const isNew = step === 'save'
  const isMeant = chosen?.key != null && keys.includes(chosen.key)
  const isReady = isNew ? passphrase.length >= shortest && passphrase === again : isMeant && passphrase !== ''
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
            onPress={() => onSubmit(chosen?.text ?? '', passphrase)}
          >
            {t.submit[step]}
          </Button>
        </>
      }
    >
      <ProblemNote problem={problem} />
      <p>{t.texts[step]}</p>
      {!isNew && <SavedFile step={step} keys={keys} chosen={chosen} onChoose={setChosen} />}
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
