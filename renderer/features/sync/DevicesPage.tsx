import { ArrowLeft, ShieldQuestion } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { DevicesView, DeviceView } from '#shared/contract/devices.ts'
import { ProblemNote } from '../../host/ProblemNote.tsx'
import { useMay } from '../../host/session.ts'
import { useResource } from '../../host/useResource.ts'
import { Button } from '../../ui/Button.tsx'
import { Drawer, WithDrawer } from '../../ui/Drawer.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { ContestsPanel } from './ContestsPanel.tsx'
import { DeviceDetail, type DeviceStep } from './DeviceDetail.tsx'
import css from './devices.module.css'
import { DeviceTable } from './DeviceTable.tsx'
import { useDeviceText } from './deviceText.ts'
import { EndDialog } from './EndDialog.tsx'
import { InviteDialog } from './InviteDialog.tsx'
import { InvitationsPanel, RequestsPanel } from './RequestsPanel.tsx'
import { SecondDeviceDialog } from './SecondDeviceDialog.tsx'
import { useShareText } from './shareText.ts'

const lookEveryMs = 5_000

const StepDialog = ({
  device,
  step,
  onClose,
}: {
  readonly device: DeviceView
  readonly step: DeviceStep
  readonly onClose: () => void
}) =>
  step === 'second' ? (
    <SecondDeviceDialog device={device} onClose={onClose} />
  ) : (
    <EndDialog device={device} ending={step} onClose={onClose} />
  )

/** Who asks and who is invited; only where an invitation was made can anybody tell. */
const Waiting = ({ view: { mayChange, contests } }: { readonly view: DevicesView }) => {
  const t = useDeviceText()
  const { data, problem } = useResource('devices.requests', mayChange ? {} : null, { pollMs: lookEveryMs })
  if (!mayChange) return <p className={css['warning']}>{t.notHere}</p>
  return (
    <>
      <ProblemNote problem={problem} />
      {data && <RequestsPanel requests={data.requests} />}
      {data && data.invitations.length > 0 && <InvitationsPanel invitations={data.invitations} />}
      {contests.length > 0 && <ContestsPanel contests={contests} />}
    </>
  )
}

const Head = ({ invites }: { readonly invites: boolean }) => {
  const t = useDeviceText()
  const { invite } = useShareText()
  const [, navigate] = useLocation()
  const [inviting, setInviting] = useState(false)
  const show = (shown: boolean) => () => {
    setInviting(shown)
  }
  return (
    <>
      <PageHeader
        title={t.title}
        detail={t.detail}
        actions={
          <>
            <Button icon={<ArrowLeft size={14} aria-hidden="true" />} onPress={() => navigate('/share')}>
              {t.back}
            </Button>
            <Button icon={<ShieldQuestion size={14} aria-hidden="true" />} onPress={() => navigate('/share/trust')}>
              {t.trust.open}
            </Button>
            {invites && (
              <Button variant="primary" onPress={show(true)}>
                {invite.open}
              </Button>
            )}
          </>
        }
      />
      {inviting && <InviteDialog onClose={show(false)} />}
    </>
  )
}

/** Who asks, who is invited, who is in, who is out; and what an admin, or a lead for the own region, can do about it. */
export const DevicesPage = () => {
  const t = useDeviceText()
  const may = useMay()
  const { data, problem } = useResource('devices.list', {})
  const [openId, setOpenId] = useState<string | null>(null)
  const [step, setStep] = useState<DeviceStep | null>(null)
  const open = data?.devices.find(({ deviceId }) => deviceId === openId)
  const letsIn = may('admit')
  const changes = letsIn && data?.mayChange === true
  const close = (): void => {
    setOpenId(null)
    setStep(null)
  }
  return (
    <WithDrawer
      drawer={
        open && (
          <Drawer takeFocus key={openId} title={open.name} closeLabel={t.drawer.close} onClose={close}>
            <DeviceDetail device={open} mayChange={changes && open.mayChange} onStep={setStep} />
          </Drawer>
        )
      }
    >
      <div className={css['page']}>
        <Head invites={changes} />
        <ProblemNote problem={problem} />
        {letsIn && data && <Waiting view={data} />}
        {data ? (
          <DeviceTable
            devices={data.devices}
            isNarrow={open !== undefined}
            onOpen={({ deviceId }) => {
              setOpenId(deviceId)
            }}
          />
        ) : (
          !problem && <Skeleton label={t.title} lines={6} />
        )}
        {open && step && (
          <StepDialog
            device={open}
            step={step}
            onClose={() => {
              setStep(null)
            }}
          />
        )}
      </div>
    </WithDrawer>
  )
}
