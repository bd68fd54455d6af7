import { useState } from 'react'
import type { InvitationView, RequestView, WaitingView } from '#shared/contract/devices.ts'
import { ProblemNote } from '../../host/ProblemNote.tsx'
import { useSession } from '../../host/session.ts'
import { useAction } from '../../host/useAction.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { notify } from '../../ui/toastStore.ts'
import { AdmitDialog } from './AdmitDialog.tsx'
import css from './devices.module.css'
import { useDeviceText, usePlaceNames, useRoleNames } from './deviceText.ts'

const RequestItem = ({ request, onCompare }: { readonly request: RequestView; readonly onCompare: () => void }) => {
  const t = useDeviceText().requests
  const roleNames = useRoleNames()
  const placeNames = usePlaceNames()
  const format = useFormat()
  const { nowAt } = useSession()
  const { name, writtenName, role, kind, invitedAt } = request
  const age = format.age(Math.min(invitedAt, nowAt), nowAt)
  return (
    <li className={css['item']}>
      <div className={css['who']}>
        <strong>{writtenName}</strong>
        <Badge tone={kind === 'first' ? 'plain' : 'notice'}>{t.kinds[kind]}</Badge>
        <span className={css['muted']}>{t.invitedAs(name, roleNames[role], placeNames(request), age)}</span>
      </div>
      <Button variant="primary" onPress={onCompare}>
        {t.compare}
      </Button>
    </li>
  )
}

/** Who asks; nothing is decided without the words. */
export const RequestsPanel = ({ requests }: Pick<WaitingView, 'requests'>) => {
  const t = useDeviceText().requests
  const [openId, setOpenId] = useState<string | null>(null)
  const open = requests.find(({ deviceId }) => deviceId === openId)
  return (
    <Panel flush={requests.length > 0} title={t.title}>
      {requests.length === 0 ? (
        <EmptyState title={t.none} text={t.noneText} />
      ) : (
        <ul className={css['list']}>
          {requests.map((request) => (
            <RequestItem
              key={request.deviceId}
              request={request}
              onCompare={() => {
                setOpenId(request.deviceId)
              }}
            />
          ))}
        </ul>
      )}
      {open && (
        <AdmitDialog
          request={open}
          onClose={() => {
            setOpenId(null)
          }}
        />
      )}
    </Panel>
  )
}

const InvitationItem = ({ invitation }: { readonly invitation: InvitationView }) => {
  const t = useDeviceText().invitations
  const roleNames = useRoleNames()
  const placeNames = usePlaceNames()
  const format = useFormat()
  const { nowAt } = useSession()
  const withdraw = useAction('devices.withdraw', ['devices.'])
  const { name, role, invitedAt, codeDigest } = invitation
  const end = async (): Promise<void> => {
    if ((await withdraw.run({ codeDigest })).ok) notify(t.withdrawn(name))
  }
  return (
    <li className={css['item']}>
      <div className={css['who']}>
        <strong>{name}</strong>
        <span className={css['muted']}>
          {t.line(roleNames[role], placeNames(invitation), format.age(Math.min(invitedAt, nowAt), nowAt))}
        </span>
        <ProblemNote problem={withdraw.problem} />
      </div>
      <Button size="small" aria-label={t.withdrawOf(name)} isDisabled={withdraw.pending} onPress={() => void end()}>
        {t.withdraw}
      </Button>
    </li>
  )
}

export const InvitationsPanel = ({ invitations }: Pick<WaitingView, 'invitations'>) => {
  const t = useDeviceText().invitations
  return (
    <Panel flush title={t.title}>
      <p className={css['note']}>{t.text}</p>
      <ul className={css['list']}>
        {invitations.map((invitation) => (
          <InvitationItem key={invitation.codeDigest} invitation={invitation} />
        ))}
      </ul>
    </Panel>
  )
}
