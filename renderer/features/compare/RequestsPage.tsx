import { useState } from 'react'
import { ProblemNote } from '#renderer/host/ProblemNote.tsx'
import { useMay, useSession } from '#renderer/host/session.ts'
import { useResource } from '#renderer/host/useResource.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { PageHeader } from '#renderer/ui/PageHeader.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import type { RequestView } from '#shared/contract/compare.ts'
import { DecisionDialog } from './DecisionDialog.tsx'
import { RequestCard } from './RequestCard.tsx'
import css from './requests.module.css'
import { useRequestText } from './requestWords.ts'

interface Deciding {
  readonly request: RequestView
  readonly verdict: 'approved' | 'refused'
}

/** What outlets ask for beyond their free band: undecided first, oldest first. */
export const RequestsPage = () => {
  const t = useRequestText()
  const may = useMay()
  const session = useSession()
  const requests = useResource('requests.list', {})
  const catalogue = useResource('rules.catalogue', {})
  const [deciding, setDeciding] = useState<Deciding | null>(null)
  // a request names its rule by the catalogue's words, so both have to be there
  const isLoading = [requests, catalogue].some(({ data, loading }) => data === undefined && loading)
  const all = isLoading ? [] : (requests.data ?? [])
  const waiting = all.filter(({ state }) => state === 'awaiting')
  const decided = all.filter(({ override }) => override.decision !== null)
  const ruleOf = ({ override }: RequestView) =>
    catalogue.data?.pack.rules.find(({ ruleId }) => ruleId === override.ruleId)
  const mayDecide = ({ override }: RequestView): boolean => {
    const outlet = session.outlets.find(({ outletId }) => outletId === override.outletId)
    return outlet !== undefined && may('decide', { regionId: outlet.regionId })
  }
  return (
    <Page>
      <PageHeader title={t.title} detail={!isLoading && requests.data && t.detail(waiting.length)} />
      <ProblemNote problem={requests.problem} />
      {isLoading && <Skeleton label={t.loading} lines={6} />}
      {!isLoading && requests.data !== undefined && waiting.length + decided.length === 0 && (
        <EmptyState title={t.emptyTitle} text={t.emptyText} />
      )}
      {waiting.length > 0 && (
        <section aria-label={t.waiting} className={css['group']}>
          <h2>{t.waiting}</h2>
          {waiting.map((request) => (
            <RequestCard
              key={request.requestDigest}
              request={request}
              rule={ruleOf(request)}
              {...(mayDecide(request)
                ? {
                    actions: (
                      <>
                        <Button onPress={() => setDeciding({ request, verdict: 'refused' })}>{t.refuse}</Button>
                        <Button variant="primary" onPress={() => setDeciding({ request, verdict: 'approved' })}>
                          {t.approve}
                        </Button>
                      </>
                    ),
                  }
                : {})}
            />
          ))}
        </section>
      )}
      {decided.length > 0 && (
        <section aria-label={t.decided} className={css['group']}>
          <h2>{t.decided}</h2>
          {decided.map((request) => (
            <RequestCard key={request.requestDigest} request={request} rule={ruleOf(request)} />
          ))}
        </section>
      )}
      {deciding !== null && <DecisionDialog {...deciding} onClose={() => setDeciding(null)} />}
    </Page>
  )
}
