import { useId, useState } from 'react'
import { Form } from 'react-aria-components'
import { ProblemNote } from '../../host/ProblemNote.tsx'
import { useSession } from '../../host/session.ts'
import { useAction } from '../../host/useAction.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { notify } from '../../ui/toastStore.ts'
import css from './outlets.module.css'
import { useOutletsText } from './outletsText.ts'
import { touched } from './touched.ts'

/** A further region: its name is all there is to say. */
export const NewRegionDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const all = useOutletsText()
  const t = all.region
  const format = useFormat()
  const formId = useId()
  const { regions } = useSession()
  const [name, setName] = useState('')
  const add = useAction('outlets.addRegion', touched)
  const submit = async (): Promise<void> => {
    const reply = await add.run({ name })
    if (!reply.ok) return
    notify(t.saved(reply.value.name))
    onClose()
  }
  return (
    <Dialog
      isOpen
      title={t.add}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{all.form.cancel}</Button>
          <Button type="submit" form={formId} variant="primary" isDisabled={name.trim() === '' || add.pending}>
            {all.add.save}
          </Button>
        </>
      }
    >
      <Form
        id={formId}
        className={css['form'] ?? ''}
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <p className={css['quiet']}>{t.effect(format.list(regions.map((region) => region.name)))}</p>
        {/* eslint-disable-next-line jsx-a11y/no-autofocus -- asked for by pressing "add": its name is typed next */}
        <TextField isRequired autoFocus label={t.name} value={name} onChange={setName} />
        <ProblemNote problem={add.problem} />
      </Form>
    </Dialog>
  )
}
