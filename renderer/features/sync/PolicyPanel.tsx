import { useState } from 'react'
import type { DevicesView } from '#shared/contract/devices.ts'
import { policyBounds, type PolicyNumbers } from '#shared/sync/repository/policy.ts'
import { ProblemNote } from '../../host/ProblemNote.tsx'
import { useMay } from '../../host/session.ts'
import { useAction } from '../../host/useAction.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { notify } from '../../ui/toastStore.ts'
import { dayOf } from './dayOf.ts'
import css from './devices.module.css'
import { useDeviceText } from './deviceText.ts'

const names = ['confirmDays', 'auditDays', 'retentionDays'] as const

const isWithin = (numbers: PolicyNumbers): boolean =>
  names.every((name) => numbers[name] >= policyBounds[name].min && numbers[name] <= policyBounds[name].max)

const PolicyDialog = ({ policy, onClose }: { readonly policy: PolicyNumbers; readonly onClose: () => void }) => {
  const t = useDeviceText().policy
  const format = useFormat()
  const save = useAction('devices.setPolicy', ['devices.'])
  const [numbers, setNumbers] = useState<PolicyNumbers>({
    confirmDays: policy.confirmDays,
    auditDays: policy.auditDays,
    retentionDays: policy.retentionDays,
  })
  const decide = async (): Promise<void> => {
    if (!(await save.run(numbers)).ok) return
    notify(t.done)
    onClose()
  }
  return (
    <Dialog
      isOpen
      title={t.title}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.cancel}</Button>
          <Button variant="primary" isDisabled={save.pending || !isWithin(numbers)} onPress={() => void decide()}>
            {t.save}
          </Button>
        </>
      }
    >
      <ProblemNote problem={save.problem} />
      {names.map((name) => (
        <NumberField
          key={name}
          label={t.numbers[name]}
          description={t.hints[name](format.number(policyBounds[name].min), format.number(policyBounds[name].max))}
          unit={t.unit}
          minValue={policyBounds[name].min}
          maxValue={policyBounds[name].max}
          value={numbers[name]}
          onChange={(value) => {
            setNumbers({ ...numbers, [name]: value })
          }}
        />
      ))}
    </Dialog>
  )
}

/** What an admin decides for all devices; everybody may read it. */
export const PolicyPanel = ({ view: { policy, mayChange } }: { readonly view: DevicesView }) => {
  const t = useDeviceText().policy
  const format = useFormat()
  const isAdmin = useMay()('editRules')
  const [open, setOpen] = useState(false)
  const { decidedAt, decidedBy } = policy
  const show = (shown: boolean) => () => {
    setOpen(shown)
  }
  return (
    <Panel
      title={t.title}
      actions={
        isAdmin &&
        mayChange && (
          <Button size="small" onPress={show(true)}>
            {t.change}
          </Button>
        )
      }
    >
      <dl className={css['pairs']}>
        {names.map((name) => (
          <div key={name}>
            <dt>{t.numbers[name]}</dt>
            <dd>{t.days(policy[name], format.number(policy[name]))}</dd>
          </div>
        ))}
      </dl>
      <p className={css['muted']}>
        {decidedAt === null ? t.usual : t.decided(format.date(dayOf(decidedAt)), decidedBy ?? '–')}
      </p>
      {open && <PolicyDialog policy={policy} onClose={show(false)} />}
    </Panel>
  )
}
