import type { SessionView } from '#shared/contract/session.ts'
import { useResource } from '../../host/useResource.ts'
import { Button } from '../../ui/Button.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { SixWords } from '../../ui/SixWords.tsx'
import css from './setup.module.css'
import { SetupStage } from './SetupStage.tsx'
import { useSetupText } from './setupText.ts'

const lookEveryMs = 5_000

/** Joined, not admitted yet. Asking for the session is what makes the backend look at the share. */
export const WaitingPage = ({ session }: { readonly session: SessionView }) => {
  const t = useSetupText().waiting
  const { dataFolder, device } = session
  const { refresh } = useResource('session.get', {}, { pollMs: lookEveryMs })
  return (
    <SetupStage title={t.title} text={t.text} dataFolder={dataFolder}>
      <div className={css['form']}>
        {device && <SixWords label={t.words} words={device.fingerprint} />}
        <ol className={css['steps']}>
          {t.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <Progress label={t.looking} done={null} total={0} />
        <div className={css['row']}>
          <Button onPress={() => void refresh()}>{t.check}</Button>
        </div>
      </div>
    </SetupStage>
  )
}
