import { usePlace } from '../../host/usePlace.ts'
import { useActor, useMay, useSession } from '../../host/session.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Page } from '../../ui/Page.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { AdminStepsPanel } from './AdminStepsPanel.tsx'
import { DemoHint } from './DemoHint.tsx'
import { HealthPanel } from './HealthPanel.tsx'
import css from './home.module.css'
import { useHomeText } from './homeText.ts'
import { RequestsPanel } from './RequestsPanel.tsx'
import { RulesPanel } from './RulesPanel.tsx'
import { SilencePanel } from './SilencePanel.tsx'
import { TightestPanel } from './TightestPanel.tsx'

/** Home of lead, admin and auditor: who was heard, what waits for a decision, where it is tight. */
export const OverviewHome = () => {
  const t = useHomeText()
  const format = useFormat()
  const actor = useActor()
  const may = useMay()
  const { organisation } = useSession()
  const { todayOn } = usePlace()
  return (
    <Page>
      <PageHeader
        title={t.greeting[actor.role](organisation ?? '')}
        detail={[`${format.weekday(todayOn)}, ${format.date(todayOn)}`, organisation].filter(Boolean).join(' · ')}
        actions={<DemoHint />}
      />
      <div className={css['columns']}>
        <div className={css['stack']}>
          {may('editRules') && <AdminStepsPanel />}
          {may('decide') && <RequestsPanel />}
          <TightestPanel />
          {may('editRules') && <HealthPanel />}
        </div>
        <div className={css['stack']}>
          <SilencePanel />
          <RulesPanel todayOn={todayOn} />
        </div>
      </div>
    </Page>
  )
}
