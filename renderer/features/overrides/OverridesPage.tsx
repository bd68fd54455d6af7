import { useState } from 'react'
import { useLocation } from 'wouter'
import { placedPath } from '#renderer/host/place.ts'
import { useNewestPack } from '#renderer/host/usePackSpeech.ts'
import { ProblemNote } from '#renderer/host/ProblemNote.tsx'
import { usePlace } from '#renderer/host/usePlace.ts'
import { useResource } from '#renderer/host/useResource.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { PageHeader } from '#renderer/ui/PageHeader.tsx'
import { Panel } from '#renderer/ui/Panel.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import type { OverrideView } from '#shared/contract/roster.ts'
import { EndDialog, type Ending } from './EndDialog.tsx'
import { groupOverrides } from './overrideGroups.ts'
import { OverrideTable } from './OverrideTable.tsx'
import { useOverrideWords } from './overrideWords.ts'

const Nothing = () => {
  const { t } = useOverrideWords()
  const [, navigate] = useLocation()
  const { outlet, weekOn } = usePlace()
  const toPlan = outlet && (
    <Button variant="primary" onPress={() => navigate(placedPath('plan', outlet.outletId, weekOn))}>
      {t.list.toPlan}
    </Button>
  )
  return <EmptyState title={t.list.empty} text={t.list.emptyText} action={toPlan} />
}

/** All local values of the outlet: what holds, what waits, what ended and wants an answer. */
export const OverridesPage = () => {
  const { t } = useOverrideWords()
  const { outlet, todayOn } = usePlace()
  const { data, problem } = useResource('overrides.list', outlet === undefined ? null : { outletId: outlet.outletId })
  const pack = useNewestPack() ?? null
  const [ending, setEnding] = useState<{ readonly kind: Ending; readonly view: OverrideView } | null>(null)
  return (
    <Page>
      <PageHeader title={t.title} detail={t.detail} />
      <ProblemNote problem={problem} />
      {data === undefined && problem === undefined && <Skeleton label={t.title} lines={5} />}
      {data?.length === 0 && <Nothing />}
      {groupOverrides(data ?? []).map(({ group, views }) => (
        <Panel key={group} title={t.list.groups[group]} flush>
          <OverrideTable
            label={t.list.groups[group]}
            views={views}
            pack={pack}
            todayOn={todayOn}
            onEnd={(kind, view) => setEnding({ kind, view })}
          />
        </Panel>
      ))}
      {ending !== null && <EndDialog {...ending} onClose={() => setEnding(null)} />}
    </Page>
  )
}
