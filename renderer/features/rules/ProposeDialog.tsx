import { useState } from 'react'
import { ProblemNote } from '#renderer/host/ProblemNote.tsx'
import { useAction } from '#renderer/host/useAction.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { TextArea } from '#renderer/ui/TextArea.tsx'
import { notify } from '#renderer/ui/toastStore.ts'
import type { DraftView } from '#shared/contract/rules.ts'
import { ChangeList } from './ChangeList.tsx'
import { useReviewText } from './reviewText.ts'

/** Shows the draft to the other admins, with what they should look at. */
export const ProposeDialog = ({ view, onClose }: { readonly view: DraftView; readonly onClose: () => void }) => {
  const t = useReviewText().propose
  const [note, setNote] = useState('')
  const propose = useAction('reviews.propose', ['rules.draft', 'reviews.', 'share.'])
  const submit = async () => {
    const reply = await propose.run({ note })
    if (!reply.ok) return
    notify(t.done)
    onClose()
  }
  return (
    <Dialog
      isOpen
      size="wide"
      title={t.title(view.draft.version)}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.cancel}</Button>
          <Button variant="primary" isDisabled={note.trim() === '' || propose.pending} onPress={() => void submit()}>
            {t.send}
          </Button>
        </>
      }
    >
      <ChangeList changes={view.changes} packs={[view.base, view.draft]} />
      <TextArea label={t.note} description={t.noteHint} value={note} onChange={setNote} maxLength={500} />
      <ProblemNote problem={propose.problem} />
    </Dialog>
  )
}
