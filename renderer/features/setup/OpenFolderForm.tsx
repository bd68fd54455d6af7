import { useState } from 'react'
import { Form } from 'react-aria-components'
import { ProblemNote } from '../../host/ProblemNote.tsx'
import { useAction } from '../../host/useAction.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import css from './setup.module.css'
import { useSetupText } from './setupText.ts'

export const OpenFolderForm = ({ onBack }: { readonly onBack: () => void }) => {
  const t = useSetupText()
  const open = useAction('setup.openFolder', ['session.'])
  const [folder, setFolder] = useState('')
  return (
    <Form
      className={css['form'] ?? ''}
      onSubmit={(event) => {
        event.preventDefault()
        void open.run({ folder })
      }}
    >
      <ProblemNote problem={open.problem} />
      <TextField isRequired label={t.open.folder} value={folder} onChange={setFolder} />
      <div className={css['row']}>
        <Button onPress={onBack}>{t.back}</Button>
        <Button type="submit" variant="primary" isDisabled={open.pending}>
          {t.open.submit}
        </Button>
      </div>
    </Form>
  )
}
