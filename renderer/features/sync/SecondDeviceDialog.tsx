import { useState } from 'react'
import type { DeviceView } from '#shared/contract/devices.ts'
import { ProblemNote } from '../../host/ProblemNote.tsx'
import { useAction } from '../../host/useAction.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useDeviceText } from './deviceText.ts'
import { InvitationDialog } from './InvitationDialog.tsx'
import { useShareText } from './shareText.ts'

export const SecondDeviceDialog = ({
  device,
  onClose,
}: {
  readonly device: DeviceView
  readonly onClose: () => void
}) => {
  const t = useDeviceText().second
  const words = useShareText().invite
  const invite = useAction('devices.invite', ['devices.'])
  const [invitation, setInvitation] = useState<string | null>(null)
  if (invitation !== null) return <InvitationDialog text={invitation} onClose={onClose} />
  const create = async (): Promise<void> => {
    const reply = await invite.run({ actorId: device.actorId })
    if (reply.ok) setInvitation(reply.value.invitation)
  }
  return (
    <Dialog
      isOpen
      title={t.title(device.name)}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button variant="primary" isDisabled={invite.pending} onPress={() => void create()}>
            {words.create}
          </Button>
        </>
      }
    >
      <ProblemNote problem={invite.problem} />
      <p>{t.text}</p>
    </Dialog>
  )
}
