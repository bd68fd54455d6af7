import { useState } from 'react'
import { Button } from '#renderer/ui/Button.tsx'
import { NameWarning } from '#renderer/ui/NameWarning.tsx'
import { TextArea } from '#renderer/ui/TextArea.tsx'
import { useRoster, useRosterTools } from './rosterContext.ts'
import { useWords } from './words.ts'
import css from './drawer.module.css'

/** Accepts a finding with a reason; the reason waits until the week is published. */
export const AcceptForm = ({ findingKey }: { readonly findingKey: string }) => {
  const { t } = useWords()
  const { reasons, keepReason } = useRosterTools()
  const people = useRoster((state) => state.board.people)
  const kept = reasons.get(findingKey)
  const [text, setText] = useState(kept ?? '')
  return (
    <form
      className={css['accept']}
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '') keepReason(findingKey, text.trim())
      }}
    >
      <TextArea
        label={t.why.accept}
        description={t.why.acceptHint}
        rows={2}
        maxLength={500}
        value={text}
        onChange={setText}
      />
      <NameWarning text={text} people={people} />
      <div className={css['row']}>
        <Button size="small" type="submit" isDisabled={text.trim() === '' || text.trim() === kept}>
          {t.why.acceptSave}
        </Button>
        {kept !== undefined && <output className={css['given']}>✓ {t.why.acceptedBefore}</output>}
      </div>
    </form>
  )
}
