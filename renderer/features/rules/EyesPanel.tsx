import { useState } from 'react'
import { ProblemNote } from '#renderer/host/ProblemNote.tsx'
import { useAction } from '#renderer/host/useAction.ts'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Panel } from '#renderer/ui/Panel.tsx'
import { RadioGroup } from '#renderer/ui/RadioGroup.tsx'
import { TextArea } from '#renderer/ui/TextArea.tsx'
import type { EyesView } from '#shared/contract/reviews.ts'
import css from './reviews.module.css'
import { useReviewText } from './reviewText.ts'

type Choice = '1' | '2'

const EyesDialog = ({ eyes, onClose }: { readonly eyes: EyesView; readonly onClose: () => void }) => {
  const t = useReviewText().eyes
  const [choice, setChoice] = useState<Choice>(eyes.required === 1 ? '1' : '2')
  const [reason, setReason] = useState('')
  const set = useAction('reviews.setEyes', ['reviews.', 'rules.draft', 'share.'])
  const submit = async () => {
    const reply = await set.run({ eyes: choice === '1' ? 1 : 2, reason })
    if (reply.ok) onClose()
  }
  return (
    <Dialog
      isOpen
      title={t.title}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.cancel}</Button>
          <Button variant="primary" isDisabled={reason.trim() === '' || set.pending} onPress={() => void submit()}>
            {t.save}
          </Button>
        </>
      }
    >
      <RadioGroup
        label={t.title}
        value={choice}
        options={[
          { value: '1', label: t.oneOption },
          { value: '2', label: t.twoOption },
        ]}
        onChange={setChoice}
      />
      <TextArea label={t.reason} value={reason} onChange={setReason} maxLength={500} />
      <ProblemNote problem={set.problem} />
    </Dialog>
  )
}

/** How many must look before a version goes out, and who decided that when and why. */
export const EyesPanel = ({ eyes }: { readonly eyes: EyesView }) => {
  const t = useReviewText().eyes
  const format = useFormat()
  const [isOpen, setOpen] = useState(false)
  return (
    <Panel
      title={t.title}
      actions={eyes.mayChange ? <Button onPress={() => setOpen(true)}>{t.change}</Button> : undefined}
    >
      <p>
        {eyes.required === 1 ? t.one : t.two} {t.admins(eyes.admins)}
      </p>
      {!eyes.mayChange && <p className={css['hint']}>{t.elsewhere}</p>}
      <ul className={css['recorded']}>
        {eyes.changes.map((change) => (
          <li key={change.at}>{t.recorded(change.eyes, change.name, format.dateTime(change.at), change.reason)}</li>
        ))}
      </ul>
      {isOpen && <EyesDialog eyes={eyes} onClose={() => setOpen(false)} />}
    </Panel>
  )
}
