import { Button } from '../../ui/Button.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { useResource } from '../../host/useResource.ts'
import css from './setup.module.css'
import { SetupStage } from './SetupStage.tsx'
import { useSetupText } from './setupText.ts'

const lookEveryMs = 5_000

/** Joined, not admitted yet. Asking for the session is what makes the backend look at the share. */
export const WaitingPage = ({ dataFolder }: { readonly dataFolder: string }) => {
  const t = useSetupText()
  const { refresh } = useResource('session.get', {}, { pollMs: lookEveryMs })
  return (
    <SetupStage title={t.waiting.title} text={t.waiting.text} dataFolder={dataFolder}>
      <div className={css['form']}>
        <Progress label={t.waiting.looking} done={null} total={0} />
        <div className={css['row']}>
          <Button onPress={() => void refresh()}>{t.waiting.check}</Button>
        </div>
      </div>
    </SetupStage>
  )
}
