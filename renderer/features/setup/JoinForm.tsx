import { useState } from 'react'
import { Form } from 'react-aria-components'
import { ProblemNote } from '../../host/ProblemNote.tsx'
import { ObjectAccess } from '../../host/ObjectAccess.tsx'
import { ShareCheckNote } from '../../host/ShareCheckNote.tsx'
import { useAction } from '../../host/useAction.ts'
import { useShareCheck } from '../../host/useShareCheck.ts'
import { Button } from '../../ui/Button.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import css from './setup.module.css'
import { useSetupText } from './setupText.ts'

export const JoinForm = ({ onBack }: { readonly onBack: () => void }) => {
  const t = useSetupText()
  const join = useAction('setup.join', ['session.'])
  const check = useShareCheck()
  const [invitation, setInvitation] = useState('')
  const [shareFolder, setShareFolder] = useState('')
  const [name, setName] = useState('')
  return (
    <Form
      className={css['form'] ?? ''}
      onSubmit={(event) => {
        event.preventDefault()
        const request = { invitation: invitation.trim(), shareFolder, name }
        void check.before(shareFolder, () => void join.run(request))
      }}
    >
      <ProblemNote problem={join.problem} />
      <TextArea
        isRequired
        label={t.join.invitation}
        description={t.join.invitationHint}
        value={invitation}
        onChange={setInvitation}
      />
      <TextField
        isRequired
        label={t.join.shareFolder}
        value={shareFolder}
        onChange={(folder) => {
          setShareFolder(folder)
          check.forget()
        }}
      />
      <ObjectAccess place={shareFolder} />
      <TextField isRequired label={t.join.name} value={name} onChange={setName} />
      <ShareCheckNote check={check} />
      <div className={css['row']}>
        <Button onPress={onBack}>{t.back}</Button>
        <Button type="submit" variant="primary" isDisabled={check.running || join.pending}>
          {t.join.submit}
        </Button>
      </div>
    </Form>
  )
}
