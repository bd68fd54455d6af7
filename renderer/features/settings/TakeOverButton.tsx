import { useState } from 'react'
import { ProblemNote } from '../../host/ProblemNote.tsx'
import { useAction } from '../../host/useAction.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { notify } from '../../ui/toastStore.ts'
import { useSettingsText } from './settingsText.ts'

/** For a successor: people and plans from a backup that somebody else's device made, without becoming that device. */
export const TakeOverButton = ({ file }: { readonly file: string }) => {
  const t = useSettingsText().backups
  const format = useFormat()
  const take = useAction('backups.takeOver', ['people.', 'roster.', 'overrides.'])
  const [asking, setAsking] = useState(false)
  const close = (): void => {
    setAsking(false)
  }
  const run = async (): Promise<void> => {
    const reply = await take.run({ file })
    if (!reply.ok) return
    notify(t.takenOver(format.number(reply.value.people), format.number(reply.value.weeks)))
    close()
  }
  return (
    <>
      <Button
        size="small"
        aria-label={t.takeOverOf(file)}
        onPress={() => {
          take.clear()
          setAsking(true)
        }}
      >
        {t.takeOver}
      </Button>
      {asking && (
        <Dialog
          isOpen
          role="alertdialog"
          title={t.takeOverSure}
          onClose={close}
          actions={
            <>
              <Button onPress={close}>{t.cancel}</Button>
              <Button variant="primary" isDisabled={take.pending} onPress={() => void run()}>
                {t.takeOver}
              </Button>
            </>
          }
        >
          <ProblemNote problem={take.problem} />
          <p>{t.takeOverText}</p>
        </Dialog>
      )}
    </>
  )
}
