import type { DeviceView } from '#shared/contract/devices.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Button } from '../../ui/Button.tsx'
import { SixWords } from '../../ui/SixWords.tsx'
import { dayOf } from './dayOf.ts'
import css from './devices.module.css'
import { useDeviceText, useLetIn, usePlaceNames, useRoleNames } from './deviceText.ts'

export type DeviceStep = 'second' | 'replace' | 'handOver' | 'revoke' | 'lower'

/** What can be done about a device: one that is out can only lose more, or get a successor. */
const stepsFor = ({ role, revoked, files }: DeviceView): readonly DeviceStep[] => {
  const handOver = role === 'manager' || role === 'lead' ? (['handOver'] as const) : []
  if (revoked === null) return ['second', 'replace', ...handOver, 'revoke']
  return ['replace', ...handOver, ...(revoked.afterSeq > 0 && files > 0 ? (['lower'] as const) : [])]
}

const Facts = ({ device }: { readonly device: DeviceView }) => {
  const t = useDeviceText()
  const format = useFormat()
  const letIn = useLetIn()
  const { revoked, deviceId } = device
  const revokedAt = revoked?.at ?? null
  return (
    <dl className={css['pairs']}>
      <div>
        <dt>{t.drawer.device}</dt>
        <dd className={css['mono']}>{deviceId}</dd>
      </div>
      <div>
        <dt>{t.drawer.admitted}</dt>
        <dd>{letIn(device)}</dd>
      </div>
      {revoked !== null && (
        <div>
          <dt>{t.table.revoked(format.number(revoked.afterSeq))}</dt>
          {revokedAt !== null && <dd>{t.drawer.revokedBy(format.date(dayOf(revokedAt)), revoked.by ?? '–')}</dd>}
          {revoked.reason !== null && <dd>{revoked.reason}</dd>}
        </div>
      )}
    </dl>
  )
}

export interface DeviceDetailProps {
  readonly device: DeviceView
  readonly mayChange: boolean
  readonly onStep: (step: DeviceStep) => void
}

export const DeviceDetail = ({ device, mayChange, onStep }: DeviceDetailProps) => {
  const t = useDeviceText()
  const roleNames = useRoleNames()
  const placeNames = usePlaceNames()
  const steps = device.own ? (['second'] as const) : stepsFor(device)
  return (
    <div className={css['stack']}>
      <p>
        {roleNames[device.role]}, {placeNames(device)}
      </p>
      <div className={css['buttons']}>
        <h3>{t.drawer.words}</h3>
        <SixWords label={t.drawer.words} words={device.fingerprint} />
        <p className={css['muted']}>{t.drawer.wordsHint}</p>
      </div>
      <Facts device={device} />
      {mayChange && (
        <div className={css['buttons']}>
          <h3>{t.drawer.actions}</h3>
          {device.own && <p className={css['muted']}>{t.drawer.ownHint}</p>}
          {steps.map((step) => (
            <Button
              key={step}
              variant={step === 'revoke' || step === 'lower' ? 'danger' : 'plain'}
              onPress={() => {
                onStep(step)
              }}
            >
              {t.drawer[step]}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}
