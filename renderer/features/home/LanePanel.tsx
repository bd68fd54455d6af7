import { CircleCheck, Hourglass, Inbox, PencilLine, Send } from 'lucide-react'
import { Link } from 'wouter'
import type { WeekSummary } from '#shared/contract/roster.ts'
import type { Outlet } from '#shared/people/places.ts'
import { placedPath } from '../../host/place.ts'
import { useSession } from '../../host/session.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Panel } from '../../ui/Panel.tsx'
import css from './home.module.css'
import { useHomeText } from './homeText.ts'
import { weekLane, type LaneStop } from './weekLane.ts'

const icons = { draft: PencilLine, checked: CircleCheck, published: Send, received: Inbox } as const
const mostShown = 3

const Stop = ({ stop, outlet }: { readonly stop: LaneStop; readonly outlet: Outlet }) => {
  const t = useHomeText().lane
  const format = useFormat()
  const { nowAt } = useSession()
  const Icon = icons[stop.stage]
  return (
    <li className={css['stop']}>
      <span className={css['stopTitle']}>
        <Icon size={14} aria-hidden="true" />
        {t.stages[stop.stage]}
      </span>
      <span className={css['count']}>{format.number(stop.weeks.length)}</span>
      <span className={css['quiet']}>
        {stop.oldestAt === null ? t.none : t.oldest(format.age(Math.min(stop.oldestAt, nowAt), nowAt))}
      </span>
      {stop.isTightest && (
        <span className={css['tight']}>
          <Hourglass size={12} aria-hidden="true" /> {t.tightest}
        </span>
      )}
      <span className={css['weeks']}>
        {stop.weeks.slice(-mostShown).map((week) => (
          <Link key={week.weekOn} href={placedPath('plan', outlet.outletId, week.weekOn)}>
            {t.week(format.number(format.weekNumber(week.weekOn)))}
          </Link>
        ))}
      </span>
    </li>
  )
}

/** The weeks on their way, seen from above. */
export const LanePanel = ({ weeks, outlet }: { readonly weeks: readonly WeekSummary[]; readonly outlet: Outlet }) => {
  const t = useHomeText().lane
  return (
    <Panel flush title={t.title}>
      <ol className={css['lane']}>
        {weekLane(weeks).map((stop) => (
          <Stop key={stop.stage} stop={stop} outlet={outlet} />
        ))}
      </ol>
    </Panel>
  )
}
