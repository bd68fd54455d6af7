import { useState } from 'react'
import type { DevicesView } from '#shared/contract/devices.ts'
import { saveFile } from '../../host/saveFile.ts'
import { useAction } from '../../host/useAction.ts'
import { Button } from '../../ui/Button.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { notify } from '../../ui/toastStore.ts'
import css from './devices.module.css'
import { useDeviceText } from './deviceText.ts'
import { RecoveryDialog, type RecoveryStep } from './RecoveryDialog.tsx'

type Recovery = NonNullable<DevicesView['recovery']>
type RootKey = Recovery['keys'][number]

const useRecoveryCalls = () => {
  const calls = {
    save: useAction('devices.saveRecoveryKey'),
    remove: useAction('devices.removeRecoveryKey', ['devices.']),
    restore: useAction('devices.restoreRecoveryKey', ['devices.']),
  }
  return calls
}

interface Open {
  readonly step: RecoveryStep
  readonly deviceId: RootKey['deviceId'] | null
}

const KeyItem = ({ rootKey, onStep }: { readonly rootKey: RootKey; readonly onStep: (open: Open) => void }) => {
  const t = useDeviceText().recovery
  const { deviceId, here, own } = rootKey
  return (
    <li className={css['item']}>
      <div className={css['who']}>
        <span className={css['mono']}>{deviceId}</span>
        <span className={css['muted']}>{own ? t.device : here ? t.here : t.elsewhere}</span>
      </div>
      {here && !own && (
        <span className={css['who']}>
          <Button size="small" aria-label={t.saveOf(deviceId)} onPress={() => onStep({ step: 'save', deviceId })}>
            {t.save}
          </Button>
          <Button
            size="small"
            variant="danger"
            aria-label={t.removeOf(deviceId)}
            onPress={() => onStep({ step: 'remove', deviceId })}
          >
            {t.remove}
          </Button>
        </span>
      )}
    </li>
  )
}

/** Where the keys of the root lie, and how two of them leave this device: whoever steals it alone is not the organisation. */
export const RecoveryPanel = ({ recovery }: { readonly recovery: Recovery }) => {
  const t = useDeviceText().recovery
  const calls = useRecoveryCalls()
  const [open, setOpen] = useState<Open | null>(null)
  const close = (): void => {
    setOpen(null)
  }
  const submit = async (file: string, passphrase: string): Promise<void> => {
    if (open?.step === 'save' && open.deviceId !== null) {
      const saved = await calls.save.run({ deviceId: open.deviceId, passphrase })
      if (!saved.ok) return
      saveFile(saved.value.name, saved.value.file)
    } else if (open !== null && open.step !== 'save') {
      if (!(await calls[open.step].run({ file, passphrase })).ok) return
    }
    if (open !== null) notify(t.done[open.step])
    close()
  }
  const missing = recovery.keys.flatMap(({ deviceId, here, own }) => (here || own ? [] : [deviceId]))
  return (
    <Panel
      title={t.title}
      actions={
        missing.length > 0 && (
          <Button size="small" onPress={() => setOpen({ step: 'restore', deviceId: null })}>
            {t.restore}
          </Button>
        )
      }
    >
      <p>{t.text(recovery.threshold, recovery.keys.length)}</p>
      {recovery.needed && <p className={css['warning']}>{t.needed}</p>}
      <ul className={css['list']}>
        {recovery.keys.map((rootKey) => (
          <KeyItem key={rootKey.deviceId} rootKey={rootKey} onStep={setOpen} />
        ))}
      </ul>
      {open && (
        <RecoveryDialog
          step={open.step}
          keys={open.deviceId === null ? missing : [open.deviceId]}
          problem={calls[open.step].problem}
          isPending={calls[open.step].pending}
          onSubmit={(file, passphrase) => void submit(file, passphrase)}
          onClose={close}
        />
      )}
    </Panel>
  )
}
