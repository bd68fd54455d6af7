import { useState } from 'react'
import type { RequestView } from '#shared/contract/devices.ts'
import { ProblemNote } from '../../host/ProblemNote.tsx'
import { useAction } from '../../host/useAction.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SixWords } from '../../ui/SixWords.tsx'
import { notify } from '../../ui/toastStore.ts'
import css from './devices.module.css'
import { useDeviceText } from './deviceText.ts'

/** Whether a device is whose it says it is, two people find out by reading six words to each other. */
export const AdmitDialog = ({ request, onClose }: { readonly request: RequestView; readonly onClose: () => void }) => {
  const text = useDeviceText()
  const t = text.admit
  const admit = useAction('devices.admit', ['devices.', 'share.', 'compare.'])
  const refuse = useAction('devices.refuse', ['devices.', 'share.'])
  const [same, setSame] = useState(false)
  const { deviceId, fingerprint, writtenName: name } = request
  const decide = async (reply: Promise<{ readonly ok: boolean }>, said: string): Promise<void> => {
    if (!(await reply).ok) return
    notify(said)
    onClose()
  }
  const pending = admit.pending || refuse.pending
  return (
    <Dialog
      isOpen
      title={t.title(name)}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.cancel}</Button>
          <Button
            variant="danger"
            isDisabled={pending}
            onPress={() => void decide(refuse.run({ deviceId }), t.refused(name))}
          >
            {t.refuse}
          </Button>
          <Button
            variant="primary"
            isDisabled={!same || pending}
            onPress={() => void decide(admit.run({ deviceId, fingerprint }), t.done(name))}
          >
            {t.admit}
          </Button>
        </>
      }
    >
      <ProblemNote problem={admit.problem ?? refuse.problem} />
      {request.name !== name && <p className={css['warning']}>{text.requests.otherName(request.name)}</p>}
      <ol className={css['steps']}>
        {t.steps(name).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <SixWords label={text.words} words={fingerprint} />
      <Checkbox isSelected={same} onChange={setSame}>
        {t.same(name)}
      </Checkbox>
      <p className={css['muted']}>{t.refuseHint}</p>
    </Dialog>
  )
}
