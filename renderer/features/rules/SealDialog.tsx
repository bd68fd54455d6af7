import { useState, type ReactNode } from 'react'
import { ProblemNote } from '#renderer/host/ProblemNote.tsx'
import type { Action } from '#renderer/host/useAction.ts'
import { usePlace } from '#renderer/host/usePlace.ts'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { TextArea } from '#renderer/ui/TextArea.tsx'
import { notify } from '#renderer/ui/toastStore.ts'
import type { RawInput } from '#shared/contract/api.ts'
import { comingMondays } from './mondays.ts'
import { useRulesText } from './rulesWords.ts'

export type SealMethod = 'rules.publish' | 'reviews.release' | 'reviews.rollBack'
export type Sealing = Pick<RawInput<'rules.publish'>, 'effectiveOn' | 'note'>

export interface SealDialogProps<M extends SealMethod> {
  readonly title: string
  readonly action: Action<M>
  /** What is sent, with the day and the note. */
  readonly inputOf: (sealing: Sealing) => RawInput<M>
  /** Something above is not chosen yet. */
  readonly isUndecided?: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/** What becomes a version, from which Monday, and why; then one button. */
export const SealDialog = <M extends SealMethod>(props: SealDialogProps<M>) => {
  const { title, action, inputOf, isUndecided = false, onClose, children } = props
  const t = useRulesText().publish
  const format = useFormat()
  const { todayOn } = usePlace()
  const mondays = comingMondays(todayOn)
  const [effectiveOn, setEffectiveOn] = useState(mondays[0])
  const [note, setNote] = useState('')
  const submit = async () => {
    if (effectiveOn === undefined) return
    const reply = await action.run(inputOf({ effectiveOn, note }))
    if (!reply.ok) return
    notify(t.done(reply.value.version, format.date(reply.value.effectiveOn)))
    onClose()
  }
  return (
    <Dialog
      isOpen
      size="wide"
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.cancel}</Button>
          <Button
            variant="primary"
            isDisabled={note.trim() === '' || isUndecided || action.pending}
            onPress={() => void submit()}
          >
            {t.sign}
          </Button>
        </>
      }
    >
      {children}
      <Select
        label={t.effective}
        description={t.effectiveHint}
        value={effectiveOn ?? null}
        options={mondays.map((on) => ({ value: on, label: `${format.weekday(on)}, ${format.date(on)}` }))}
        onChange={setEffectiveOn}
      />
      <TextArea label={t.note} description={t.noteHint} value={note} onChange={setNote} maxLength={500} />
      <ProblemNote problem={action.problem} />
    </Dialog>
  )
}
