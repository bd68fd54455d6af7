import { lazy, Suspense } from 'react'
import type { Outlet } from '#shared/people/places.ts'
import { NewerRulesNote } from '../../host/NewerRulesNote.tsx'
import { ProblemNote } from '../../host/ProblemNote.tsx'
import { usePlace } from '../../host/usePlace.ts'
import { useSession } from '../../host/session.ts'
import { useResource } from '../../host/useResource.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import css from './home.module.css'
import { useHomeText } from './homeText.ts'
import { DemoHint } from './DemoHint.tsx'
import { EndingPanel } from './EndingPanel.tsx'
import { LanePanel } from './LanePanel.tsx'
import { nextSteps } from './nextSteps.ts'
import { RulesPanel } from './RulesPanel.tsx'
import { StepsPanel } from './StepsPanel.tsx'

// the evaluator comes after the first useful screen
const CoverPanel = lazy(async () => ({ default: (await import('./CoverPanel.tsx')).CoverPanel }))

const OutletHome = ({ outlet }: { readonly outlet: Outlet }) => {
  const t = useHomeText()
  const format = useFormat()
  const { organisation, regions } = useSession()
  const { todayOn } = usePlace()
  const input = { outletId: outlet.outletId }
  const weeks = useResource('roster.weeks', input)
  const overrides = useResource('overrides.list', input)
  const people = useResource('people.list', input)
  const region = regions.find((known) => known.regionId === outlet.regionId)?.name
  const steps =
    weeks.data && overrides.data && people.data
      ? nextSteps({ weeks: weeks.data, overrides: overrides.data, people: people.data.length, todayOn })
      : null
  return (
    <Page>
      <PageHeader
        title={outlet.name}
        detail={[format.weekday(todayOn) + ', ' + format.date(todayOn), region, organisation]
          .filter((part) => typeof part === 'string')
          .join(' · ')}
        actions={<DemoHint />}
      />
      <NewerRulesNote />
      <ProblemNote problem={weeks.problem ?? overrides.problem ?? people.problem} />
      {weeks.data ? (
        <LanePanel weeks={weeks.data} outlet={outlet} />
      ) : (
        !weeks.problem && <Skeleton label={t.lane.title} />
      )}
      <div className={css['columns']}>
        <div className={css['stack']}>
          {steps !== null && <StepsPanel steps={steps} outlet={outlet} />}
          <Suspense
            fallback={
              <Panel title={t.coverage.title}>
                <Skeleton label={t.coverage.title} lines={5} />
              </Panel>
            }
          >
            <CoverPanel outlet={outlet} todayOn={todayOn} />
          </Suspense>
        </div>
        <div className={css['stack']}>
          {overrides.data && <EndingPanel overrides={overrides.data} outlet={outlet} todayOn={todayOn} />}
          <RulesPanel todayOn={todayOn} outlet={steps === null ? undefined : outlet} />
        </div>
      </div>
    </Page>
  )
}

export const ManagerHome = () => {
  const { outlet } = usePlace()
  const t = useHomeText()
  return outlet ? <OutletHome outlet={outlet} /> : <EmptyState title={t.noOutlet} text={t.noOutletText} />
}
