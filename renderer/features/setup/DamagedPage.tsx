import type { SessionView } from '#shared/contract/session.ts'
import { ProblemNote } from '../../host/ProblemNote.tsx'
import { useAction } from '../../host/useAction.ts'
import { Button } from '../../ui/Button.tsx'
import type { FirstStep } from './FirstChoice.tsx'
import css from './setup.module.css'
import { SetupStage } from './SetupStage.tsx'
import { useSetupText } from './setupText.ts'

export interface DamagedPageProps {
  readonly damage: NonNullable<SessionView['damage']>
  readonly dataFolder: string
  readonly onOther: (step: FirstStep) => void
}

/** The damaged file is set aside and kept; a backup takes its place only when a person says so. */
export const DamagedPage = ({ damage, dataFolder, onOther }: DamagedPageProps) => {
  const t = useSetupText()
  const restore = useAction('backups.restore', ['session.'])
  return (
    <SetupStage title={t.damaged.title} text={t.damaged.setAside(damage.setAside)} dataFolder={dataFolder}>
      <div className={css['form']}>
        <ProblemNote problem={restore.problem} />
        <p>{damage.backups.length === 0 ? t.damaged.none : t.damaged.text}</p>
        {damage.backups.length > 0 && (
          <div className={css['backups']}>
            <h2>{t.damaged.backups}</h2>
            {damage.backups.map((file, nth) => (
              <Button
                key={file}
                variant={nth === 0 ? 'primary' : 'plain'}
                isDisabled={restore.pending}
                onPress={() => void restore.run({ file })}
              >
                {t.damaged.restore(file)}
              </Button>
            ))}
          </div>
        )}
        <div className={css['row']}>
          <Button
            onPress={() => {
              onOther('open')
            }}
          >
            {t.open.title}
          </Button>
        </div>
      </div>
    </SetupStage>
  )
}
