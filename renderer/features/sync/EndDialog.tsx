import { useState } from 'react'
import type { RawInput } from '#shared/contract/api.ts'
import type { DeviceView } from '#shared/contract/devices.ts'
import { ProblemNote } from '../../host/ProblemNote.tsx'
import { useAction } from '../../host/useAction.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { notify } from '../../ui/toastStore.ts'
import css from './devices.module.css'
import { useDeviceText } from './deviceText.ts'
import { InvitationDialog } from './InvitationDialog.tsx'

type Ending = 'revoke' | 'lower' | 'replace' | 'handOver'
type Order = RawInput<'devices.revoke'>

/** What the next manager finds, and what stays where it was: said before it is too late to make a backup. */
const HandOverNotes = () => {
  const t = useDeviceText().end
  return (
    <div className={css['two']}>
      {(['travels', 'stays'] as const).map((part) => (
        <section key={part}>
          <h3>{t[`${part}Title`]}</h3>
          <ul>
            {t[part].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

/** The last number that counts, and what that means in numbers. */
const AfterField = ({
  device,
  limit,
  after,
  onChange,
}: {
  readonly device: DeviceView
  readonly limit: number
  readonly after: number
  readonly onChange: (after: number) => void
}) => {
  const t = useDeviceText().end
  const format = useFormat()
  const lost = device.files - after
  return (
    <div className={css['buttons']}>
      <NumberField
        label={t.after}
        description={t.afterHint(format.number(device.files))}
        minValue={0}
        maxValue={limit}
        value={after}
        onChange={(typed) => {
          onChange(Number.isNaN(typed) ? limit : typed)
        }}
      />
      <p aria-live="polite">
        {t.keeps(after, format.number(after))} {t.loses(lost, format.number(lost))}
      </p>
    </div>
  )
}

export interface EndDialogProps {
  readonly device: DeviceView
  readonly ending: Ending
  readonly onClose: () => void
}

/** Revokes, with an invitation in the same step where somebody comes next; resolves with it, null where it was refused or none was made. */
const useEnding = (ending: Ending) => {
  const revoke = useAction('devices.revoke', ['devices.', 'compare.', 'share.'])
  const replace = useAction('devices.replace', ['devices.', 'compare.', 'share.'])
  const end = async (order: Order, successor: string): Promise<{ ok: boolean; invitation: string | null }> => {
    if (ending === 'revoke' || ending === 'lower') return { ok: (await revoke.run(order)).ok, invitation: null }
    const reply = await replace.run({ ...order, successor: ending === 'handOver' ? successor : null })
    return { ok: reply.ok, invitation: reply.ok ? reply.value.invitation : null }
  }
  return { end, pending: revoke.pending || replace.pending, problem: revoke.problem ?? replace.problem }
}

/** The highest number that can be chosen: what was read, and below what was chosen before. */
const limitOf = ({ files, revoked }: DeviceView, ending: Ending): number => {
  if (revoked === null) return files
  return Math.max(0, revoked.afterSeq - (ending === 'lower' ? 1 : 0))
}

/** Revoking, alone or together with an invitation for who comes next. */
export const EndDialog = ({ device, ending, onClose }: EndDialogProps) => {
  const t = useDeviceText().end
  const ended = useEnding(ending)
  const { revoked, deviceId, name } = device
  const limit = limitOf(device, ending)
  const [after, setAfter] = useState(limit)
  const [reason, setReason] = useState('')
  const [successor, setSuccessor] = useState('')
  const [invitation, setInvitation] = useState<string | null>(null)
  if (invitation !== null) return <InvitationDialog text={invitation} onClose={onClose} />
  const handsOver = ending === 'handOver'
  const isWhole = reason.trim() !== '' && (!handsOver || successor.trim() !== '')
  const end = async (): Promise<void> => {
    const outcome = await ended.end({ deviceId, afterSeq: after, reason }, successor)
    if (!outcome.ok) return
    notify(t.done(name))
    if (outcome.invitation === null) onClose()
    else setInvitation(outcome.invitation)
  }
  return (
    <Dialog
      isOpen
      size={handsOver ? 'wide' : 'normal'}
      title={t.titles[ending](name)}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.cancel}</Button>
          <Button variant="danger" isDisabled={!isWhole || ended.pending} onPress={() => void end()}>
            {t.submit[ending]}
          </Button>
        </>
      }
    >
      <ProblemNote problem={ended.problem} />
      <p>{t.texts[ending](name)}</p>
      {handsOver && (
        <>
          <HandOverNotes />
          <TextField isRequired label={t.successor} value={successor} onChange={setSuccessor} />
        </>
      )}
      {(revoked === null || ending === 'lower') && (
        <AfterField device={device} limit={limit} after={after} onChange={setAfter} />
      )}
      <TextField isRequired label={t.reason} description={t.reasonHint} value={reason} onChange={setReason} />
    </Dialog>
  )
}
