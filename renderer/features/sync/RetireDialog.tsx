import type { OutletId } from '#shared/kernel/ids.ts'
import { ProblemNote } from '../../host/ProblemNote.tsx'
import { useAction } from '../../host/useAction.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { notify } from '../../ui/toastStore.ts'
import { useRetentionText } from './retentionText.ts'
import css from './sync.module.css'

export interface RetireDialogProps {
  readonly outletId: OutletId
  readonly files: readonly string[]
  readonly onClose: () => void
}

/** The one thing that deletes a file of the share: it says what that means, and which files it is about. */
export const RetireDialog = ({ outletId, files, onClose }: RetireDialogProps) => {
  const t = useRetentionText()
  const format = useFormat()
  const retire = useAction('share.retire', ['share.'])
  const remove = async (): Promise<void> => {
    const reply = await retire.run({ outletId, isTrial: false })
    if (!reply.ok) return
    const { length } = reply.value.files
    notify(t.gone(length, format.number(length)))
    onClose()
  }
  return (
    <Dialog
      isOpen
      role="alertdialog"
      title={t.ask.title(files.length, format.number(files.length))}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.ask.cancel}</Button>
          <Button variant="danger" isDisabled={retire.pending} onPress={() => void remove()}>
            {t.ask.confirm}
          </Button>
        </>
      }
    >
      <ProblemNote problem={retire.problem} />
      <p>{t.ask.text}</p>
      <p>{t.ask.kept}</p>
      <details>
        <summary>{t.ask.list}</summary>
        <ul className={css['inside']}>
          {files.map((path) => (
            <li key={path} className={css['path']}>
              {path}
            </li>
          ))}
        </ul>
      </details>
    </Dialog>
  )
}
