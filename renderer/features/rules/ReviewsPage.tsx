import { ArrowLeft } from 'lucide-react'
import { Link } from 'wouter'
import { ProblemNote } from '#renderer/host/ProblemNote.tsx'
import { useMay } from '#renderer/host/session.ts'
import { useResource } from '#renderer/host/useResource.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { PageHeader } from '#renderer/ui/PageHeader.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import type { Output } from '#shared/contract/api.ts'
import { CanaryPanel } from './CanaryPanel.tsx'
import { EyesPanel } from './EyesPanel.tsx'
import { ProposalPanel } from './ProposalPanel.tsx'
import css from './reviews.module.css'
import { useReviewText } from './reviewText.ts'
import rules from './rules.module.css'
import { useRulesText } from './rulesWords.ts'
import { VersionsPanel } from './VersionsPanel.tsx'

const Proposals = ({ list }: { readonly list: Output<'reviews.list'> }) => {
  const t = useReviewText().proposal
  const { proposals, eyes } = list
  if (proposals.length === 0) return <p className={css['hint']}>{t.none}</p>
  return proposals.map((proposal) => <ProposalPanel key={proposal.review.digest} proposal={proposal} eyes={eyes} />)
}

const Trial = ({ mayEnd }: { readonly mayEnd: boolean }) => {
  const t = useReviewText().canary
  const { data, problem } = useResource('reviews.canary', {})
  if (data === undefined) return <ProblemNote problem={problem} />
  return data === null ? <p className={css['hint']}>{t.none}</p> : <CanaryPanel canary={data} mayEnd={mayEnd} />
}

const Versions = ({ mayRollBack }: { readonly mayRollBack: boolean }) => {
  const { loading } = useRulesText()
  const { data, problem } = useResource('rules.catalogue', {})
  if (data !== undefined) return <VersionsPanel versions={data.versions} mayRollBack={mayRollBack} />
  return problem === undefined ? <Skeleton label={loading} lines={8} /> : <ProblemNote problem={problem} />
}

/** What waits for a second look, what is being tried, what held when, and how many must look. */
export const ReviewsPage = () => {
  const t = useReviewText()
  const { back } = useRulesText()
  const mayEdit = useMay()('editRules')
  const { data: list, problem } = useResource('reviews.list', mayEdit ? {} : null)
  const mayPublish = list?.eyes.mayChange ?? false
  return (
    <Page>
      <Link href="/rules" className={rules['back']}>
        <ArrowLeft size={14} aria-hidden="true" /> {back}
      </Link>
      <PageHeader title={t.title} detail={t.detail} />
      <ProblemNote problem={problem} />
      {list !== undefined && <Proposals list={list} />}
      <Trial mayEnd={mayPublish} />
      <Versions mayRollBack={mayPublish} />
      {list !== undefined && <EyesPanel eyes={list.eyes} />}
    </Page>
  )
}
