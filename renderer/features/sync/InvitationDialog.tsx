import { Button } from '../../ui/Button.tsx'
import { copyText } from '../../ui/copyText.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { notify } from '../../ui/toastStore.ts'
import { useShareText } from './shareText.ts'
import css from './sync.module.css'

/** The line that travels outside the share. It is shown once. */
export const InvitationDialog = ({ text, onClose }: { readonly text: string; readonly onClose: () => void }) => {
  const t = useShareText().invite
  const copy = async (): Promise<void> => {
    if (await copyText(text)) notify(t.copied)
  }
  return (
    <Dialog
      isOpen
      title={t.title}
      onClose={onClose}
      actions={
        <>
          <Button onPress={() => void copy()}>{t.copy}</Button>
          <Button variant="primary" onPress={onClose}>
            {t.close}
          </Button>
        </>
      }
    >
      <p>{t.text}</p>
      <p className={css['invitation']}>{text}</p>
    </Dialog>
  )
}
