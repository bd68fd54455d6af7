import type { ReactNode } from 'react'
import { ProblemNote } from '#renderer/host/ProblemNote.tsx'
import { useSession } from '#renderer/host/session.ts'
import { usePlace } from '#renderer/host/usePlace.ts'
import { useResource } from '#renderer/host/useResource.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import type { OverrideAsk } from './overrideAsk.ts'
import { PlanBoard } from './PlanBoard.tsx'
import { usePlainWords } from './words.ts'
import css from './plan.module.css'

export interface PlanPageProps {
  /** The dialog in which a local value is asked for. */
  readonly renderOverride: (ask: OverrideAsk) => ReactNode
}

/** The manager's week. */
export const PlanPage = ({ renderOverride }: PlanPageProps) => {
  const { t } = usePlainWords()
  const { outlet, weekOn, goToWeek } = usePlace()
  const { nowAt } = useSession()
  const input = outlet === undefined ? null : { outletId: outlet.outletId, weekOn }
  const { data, problem } = useResource('roster.open', input)
  if (outlet === undefined) return <EmptyState title={t.empty.noOutlet} text={t.empty.noOutletText} />
  if (data === undefined) {
    return problem === undefined ? (
      <div className={css['skeleton']}>
        <Skeleton label={t.title} lines={12} />
      </div>
    ) : (
      <Page>
        <ProblemNote problem={problem} />
      </Page>
    )
  }
  return (
    <PlanBoard
      key={`${data.outlet.outletId} ${data.weekOn}`}
      board={data}
      nowAt={nowAt}
      toWeek={goToWeek}
      renderOverride={renderOverride}
    />
  )
}
