import { useState } from 'react'
import { ProblemNote } from '#renderer/host/ProblemNote.tsx'
import { useAction } from '#renderer/host/useAction.ts'
import { usePlace } from '#renderer/host/usePlace.ts'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { TextArea } from '#renderer/ui/TextArea.tsx'
import { notify } from '#renderer/ui/toastStore.ts'
import type { DraftView } from '#shared/contract/rules.ts'
import { ChangeList } from './ChangeList.tsx'
import { comingMondays } from './mondays.ts'
import { useRulesText } from './rulesWords.ts'

export interface PublishDialogProps {
  readonly view: DraftView
  readonly onClose: () => void
}

/** What changes, from which Monday, and why; then one button. */
export const PublishDialog = ({ view, onClose }: PublishDialogProps) => {
  const t = useRulesText().publish
  const format = useFormat()
  const { todayOn } = usePlace()
  const mondays = comingMondays(todayOn)
  const [effectiveOn, setEffectiveOn] = useState(mondays[0])
  const [note, setNote] = useState('')
  const publish = useAction('rules.publish', ['rules.', 'compare.', 'share.'])
  const submit = async () => {
    if (effectiveOn === undefined) return
    const reply = await publish.run({ effectiveOn, note })
    if (!reply.ok) return
    notify(t.done(reply.value.version, format.date(reply.value.effectiveOn)))
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
          <Button variant="primary" isDisabled={note.trim() === '' || publish.pending} onPress={() => void submit()}>
            {t.sign}
          </Button>
        </>
      }
    >
      <ChangeList changes={view.changes} packs={[view.base, view.draft]} />
      <Select
        label={t.effective}
        description={t.effectiveHint}
        value={effectiveOn ?? null}
        options={mondays.map((on) => ({ value: on, label: `${format.weekday(on)}, ${format.date(on)}` }))}
        onChange={setEffectiveOn}
      />
      <TextArea label={t.note} description={t.noteHint} value={note} onChange={setNote} maxLength={500} />
      <ProblemNote problem={publish.problem} />
    </Dialog>
  )
}
