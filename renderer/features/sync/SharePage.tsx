import { RefreshCw } from 'lucide-react'
import { useState } from 'react'
import { broughtBySync } from '../../host/broughtBySync.ts'
import { ProblemNote } from '../../host/ProblemNote.tsx'
import { useMay } from '../../host/session.ts'
import { useAction } from '../../host/useAction.ts'
import { useResource } from '../../host/useResource.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { notify } from '../../ui/toastStore.ts'
import { AuditPanel } from './AuditPanel.tsx'
import { DevicesPanel } from './DevicesPanel.tsx'
import { EvidencePanel } from './EvidencePanel.tsx'
import { InspectionButton } from './InspectionButton.tsx'
import { InviteDialog } from './InviteDialog.tsx'
import { RefusedPanel } from './RefusedPanel.tsx'
import { RetentionPanel } from './RetentionPanel.tsx'
import { shareProblem } from './shareProblem.ts'
import { useShareText } from './shareText.ts'
import { StatePanel } from './StatePanel.tsx'
import css from './sync.module.css'
import { VerifyPanel } from './VerifyPanel.tsx'
import { VoidedPanel } from './VoidedPanel.tsx'

export const SharePage = () => {
  const t = useShareText()
  const format = useFormat()
  const may = useMay()
  const [inviting, setInviting] = useState(false)
  const status = useResource('share.status', {}, { pollMs: 5_000 })
  const sync = useAction('share.sync', broughtBySync)
  const syncNow = async (): Promise<void> => {
    const reply = await sync.run({})
    if (reply.ok && shareProblem(reply.value.status) === null)
      notify(t.synced(format.number(reply.value.published), format.number(reply.value.read)))
  }
  return (
    <Page>
      <PageHeader
        title={t.title}
        detail={t.detail}
        actions={
          <>
            <InspectionButton />
            {may('admit') && (
              <Button
                onPress={() => {
                  setInviting(true)
                }}
              >
                {t.invite.open}
              </Button>
            )}
            {may('operate') && (
              <Button
                variant="primary"
                icon={<RefreshCw size={14} aria-hidden="true" />}
                isDisabled={sync.pending}
                onPress={() => void syncNow()}
              >
                {t.sync}
              </Button>
            )}
          </>
        }
      />
      <ProblemNote problem={sync.problem ?? status.problem ?? (status.data && shareProblem(status.data))} />
      {status.data ? (
        <>
          <div className={css['columns']}>
            <StatePanel status={status.data} />
            <div className={css['stack']}>
              <VerifyPanel />
              <AuditPanel />
            </div>
          </div>
          <RefusedPanel refused={status.data.refused} />
          <EvidencePanel />
          <VoidedPanel />
          <RetentionPanel />
        </>
      ) : (
        !status.problem && <Skeleton label={t.title} lines={6} />
      )}
      <DevicesPanel />
      {inviting && (
        <InviteDialog
          onClose={() => {
            setInviting(false)
          }}
        />
      )}
    </Page>
  )
}
