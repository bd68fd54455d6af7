import { useState } from 'react'
import { ProblemNote } from '../../host/ProblemNote.tsx'
import { useMay, useSession } from '../../host/session.ts'
import { useResource } from '../../host/useResource.ts'
import { Button } from '../../ui/Button.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { SixWords } from '../../ui/SixWords.tsx'
import { PassphraseDialog, type PassphraseDialogProps } from './PassphraseDialog.tsx'
import css from './settings.module.css'
import { useSettingsText } from './settingsText.ts'

/** The words of the own key, and what stands between a thief and it. The demo's keys are worth nothing, and stay open. */
export const KeysPanel = () => {
  const t = useSettingsText().keys
  const { device, demo } = useSession()
  const may = useMay()
  const { data, problem } = useResource('keys.status', {})
  const [step, setStep] = useState<PassphraseDialogProps['step'] | null>(null)
  const steps = data?.passphrase === true ? (['change', 'remove'] as const) : (['set'] as const)
  return (
    <Panel title={t.title}>
      <ProblemNote problem={problem} />
      {device && <SixWords label={t.words} words={device.fingerprint} />}
      <p className={css['hint']}>{t.wordsHint}</p>
      {data && (
        <dl className={css['pairs']}>
          <dt>{t.protection}</dt>
          <dd>{t.protections[data.protection]}</dd>
          <dt>{t.passphrase}</dt>
          <dd>{data.passphrase ? t.isSet : t.notSet}</dd>
        </dl>
      )}
      {data && may('operate') && !demo && (
        <div className={css['buttons']}>
          {steps.map((one) => (
            <Button
              key={one}
              size="small"
              onPress={() => {
                setStep(one)
              }}
            >
              {t[one]}
            </Button>
          ))}
        </div>
      )}
      {step && (
        <PassphraseDialog
          step={step}
          onClose={() => {
            setStep(null)
          }}
        />
      )}
    </Panel>
  )
}
