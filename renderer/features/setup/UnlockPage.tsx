import { useState } from 'react'
import { Form } from 'react-aria-components'
import { ProblemNote } from '../../host/ProblemNote.tsx'
import { useAction } from '../../host/useAction.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import css from './setup.module.css'
import { SetupStage } from './SetupStage.tsx'
import { useSetupText } from './setupText.ts'

/** The keys of this data folder wait for their passphrase. */
export const UnlockPage = ({ dataFolder }: { readonly dataFolder: string }) => {
  const t = useSetupText().locked
  const unlock = useAction('keys.unlock', ['session.'])
  const [passphrase, setPassphrase] = useState('')
  return (
    <SetupStage title={t.title} text={t.text} dataFolder={dataFolder}>
      <Form
        className={css['form'] ?? ''}
        onSubmit={(event) => {
          event.preventDefault()
          void unlock.run({ passphrase })
        }}
      >
        <ProblemNote problem={unlock.problem} />
        <TextField isRequired type="password" label={t.passphrase} value={passphrase} onChange={setPassphrase} />
        <p className={css['hint']}>{t.forgotten}</p>
        <div className={css['row']}>
          <Button type="submit" variant="primary" isDisabled={unlock.pending || passphrase === ''}>
            {t.submit}
          </Button>
        </div>
      </Form>
    </SetupStage>
  )
}
