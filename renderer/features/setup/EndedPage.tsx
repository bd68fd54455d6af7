import type { SessionView } from '#shared/contract/session.ts'
import { localOf } from '#shared/kernel/time.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Button } from '../../ui/Button.tsx'
import css from './setup.module.css'
import { SetupStage } from './SetupStage.tsx'
import { useSetupText } from './setupText.ts'

const utc = [{ fromAt: 0, offsetMinutes: 0 }]

export interface EndedPageProps {
  readonly state: 'refused' | 'revoked'
  readonly session: Pick<SessionView, 'ended' | 'dataFolder'>
  readonly onOther: () => void
}

/** Not let in, or out again: who decided so, what is still here, and where to go on. */
export const EndedPage = ({ state, session, onOther }: EndedPageProps) => {
  const all = useSetupText()
  const t = all.ended[state]
  const format = useFormat()
  const { at = null, by = null, reason = null } = session.ended ?? {}
  const text = at === null || by === null ? t.textBare : t.text(by, format.date(localOf(at, utc).on))
  return (
    <SetupStage title={t.title} text={text} dataFolder={session.dataFolder}>
      <div className={css['form']}>
        {reason !== null && <p>{all.ended.reason(reason)}</p>}
        <p>{t.kept}</p>
        <p>{t.next}</p>
        <div className={css['row']}>
          <Button onPress={onOther}>{all.open.title}</Button>
        </div>
      </div>
    </SetupStage>
  )
}
