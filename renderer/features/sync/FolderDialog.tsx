import { useState } from 'react'
import { ProblemNote } from '../../host/ProblemNote.tsx'
import { ObjectAccess } from '../../host/ObjectAccess.tsx'
import { ShareCheckNote } from '../../host/ShareCheckNote.tsx'
import { useAction } from '../../host/useAction.ts'
import { useShareCheck } from '../../host/useShareCheck.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useShareText } from './shareText.ts'

export interface FolderDialogProps {
  readonly folder: string | null
  readonly onClose: () => void
}

export const FolderDialog = ({ folder, onClose }: FolderDialogProps) => {
  const t = useShareText().state
  const choose = useAction('share.choose', ['share.', 'rules.', 'compare.', 'session.'])
  const [typed, setTyped] = useState(folder ?? '')
  const check = useShareCheck()
  const save = async (): Promise<void> => {
    const reply = await choose.run({ folder: typed })
    if (reply.ok) onClose()
  }
  return (
    <Dialog
      isOpen
      title={t.choose}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.cancel}</Button>
          <Button
            variant="primary"
            isDisabled={typed.trim() === '' || check.running || choose.pending}
            onPress={() => void check.before(typed, () => void save())}
          >
            {t.save}
          </Button>
        </>
      }
    >
      <ProblemNote problem={choose.problem} />
      <TextField
        label={t.newFolder}
        description={t.chooseHint}
        value={typed}
        isDisabled={check.running}
        onChange={(text) => {
          setTyped(text)
          check.forget()
        }}
      />
      <ObjectAccess place={typed} />
      <ShareCheckNote check={check} />
    </Dialog>
  )
}
