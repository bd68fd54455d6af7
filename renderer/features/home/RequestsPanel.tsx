import { Inbox } from 'lucide-react'
import { Link } from 'wouter'
import { ProblemNote } from '../../host/ProblemNote.tsx'
import { useSession } from '../../host/session.ts'
import { useResource } from '../../host/useResource.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import css from './home.module.css'
import { useHomeText } from './homeText.ts'

const mostShown = 5

/** The longest waiting first. */
export const RequestsPanel = () => {
  const t = useHomeText().requests
  const format = useFormat()
  const { nowAt } = useSession()
  const { data, problem } = useResource('requests.list', {})
  const waiting = (data ?? [])
    .filter(({ state }) => state === 'awaiting')
    .toSorted((a, b) => a.waitingSinceAt - b.waitingSinceAt)
  return (
    <Panel flush title={t.title} actions={waiting.length > 0 && <Link href="/requests">{t.decide}</Link>}>
      <ProblemNote problem={problem} />
      {!data && !problem && <Skeleton label={t.title} lines={3} />}
      {data && waiting.length === 0 && <p className={css['item']}>{t.none}</p>}
      <ul className={css['list']}>
        {waiting.slice(0, mostShown).map((request) => (
          <li key={request.requestDigest}>
            <Link href="/requests" className={css['item'] ?? ''}>
              <Inbox size={16} aria-hidden="true" />
              <span className={css['itemText']}>
                {request.outletName}: {request.override.reason}
              </span>
              <span className={css['end']}>
                {t.waiting(format.age(Math.min(request.waitingSinceAt, nowAt), nowAt))}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
