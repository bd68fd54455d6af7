import { Link } from 'wouter'
import { ProblemNote } from '../../host/ProblemNote.tsx'
import { useResource } from '../../host/useResource.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Panel } from '../../ui/Panel.tsx'
import { SilenceMark } from '../../ui/SilenceMark.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import css from './home.module.css'
import { useHomeText } from './homeText.ts'
import { silenceCounts } from './overview.ts'

/** Five states that are never mixed: silence is not the same as fine. */
export const SilencePanel = () => {
  const t = useHomeText().silence
  const format = useFormat()
  const { data, problem } = useResource('compare.silence', {})
  return (
    <Panel flush title={t.title} actions={<Link href="/share">{t.seeDevices}</Link>}>
      <ProblemNote problem={problem} />
      {data ? (
        <ul className={css['silence']}>
          {silenceCounts(data).map(([state, count]) => (
            <li key={state}>
              <SilenceMark word state={state} size={16} />
              <span className={css['number']}>{format.number(count)}</span>
            </li>
          ))}
        </ul>
      ) : (
        !problem && <Skeleton label={t.title} lines={5} />
      )}
    </Panel>
  )
}
