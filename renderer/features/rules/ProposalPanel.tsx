import { useState } from 'react'
import { ProblemNote } from '#renderer/host/ProblemNote.tsx'
import { useActor } from '#renderer/host/session.ts'
import { useAction } from '#renderer/host/useAction.ts'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Panel } from '#renderer/ui/Panel.tsx'
import { TextArea } from '#renderer/ui/TextArea.tsx'
import { notify } from '#renderer/ui/toastStore.ts'
import type { EyesView, ProposalView } from '#shared/contract/reviews.ts'
import { CaseList } from './CaseList.tsx'
import { ChangeList } from './ChangeList.tsx'
import { PublishDialog } from './PublishDialog.tsx'
import { ProposalTests } from './ProposalTests.tsx'
import { ReplayOutcome } from './ReplayOutcome.tsx'
import { ReviewBadge } from './ReviewBadge.tsx'
import css from './reviews.module.css'
import { useReviewText } from './reviewText.ts'
import { useReplay } from './useReplay.ts'

const replayedWeeks = 13

/** Approve or refuse, with a reason either way. */
const DecideForm = ({ digest }: { readonly digest: string }) => {
  const t = useReviewText().proposal
  const [reason, setReason] = useState('')
  const decide = useAction('reviews.decide', ['reviews.', 'rules.draft', 'share.'])
  const say = async (verdict: 'approved' | 'refused') => {
    const reply = await decide.run({ digest, verdict, reason })
    if (reply.ok) notify(verdict === 'approved' ? t.approved : t.refusedDone)
  }
  const isDisabled = reason.trim() === '' || decide.pending
  return (
    <>
      <TextArea label={t.reason} description={t.reasonHint} value={reason} onChange={setReason} maxLength={500} />
      <ProblemNote problem={decide.problem} />
      <div className={css['row']}>
        <Button variant="danger" isDisabled={isDisabled} onPress={() => void say('refused')}>
          {t.refuse}
        </Button>
        <Button variant="primary" isDisabled={isDisabled} onPress={() => void say('approved')}>
          {t.approve}
        </Button>
      </div>
    </>
  )
}

/** What is left to do: look and decide, wait for another admin, or publish. */
const NextStep = ({ proposal, eyes }: ProposalPanelProps) => {
  const { review } = proposal
  const t = useReviewText().proposal
  const { actorId } = useActor()
  const [isPublishing, setPublishing] = useState(false)
  if (review.state === 'waiting') {
    return review.proposed?.actorId === actorId ? <p>{t.own}</p> : <DecideForm digest={review.digest} />
  }
  if (review.state !== 'reviewed' || !eyes.mayChange) return null
  return (
    <div className={css['row']}>
      <Button variant="primary" onPress={() => setPublishing(true)}>
        {t.publish}
      </Button>
      {isPublishing && <PublishDialog view={proposal} digest={review.digest} onClose={() => setPublishing(false)} />}
    </div>
  )
}

export interface ProposalPanelProps {
  readonly proposal: ProposalView
  readonly eyes: EyesView
}

/** One draft as another admin looks at it: what changes, whether its cases hold, what it would have meant. */
export const ProposalPanel = ({ proposal, eyes }: ProposalPanelProps) => {
  const { draft, base, changes, cases, ruleTests, review } = proposal
  const t = useReviewText().proposal
  const states = useReviewText().states
  const format = useFormat()
  const replay = useReplay(review.digest)
  const { proposed, reviewed } = review
  return (
    <Panel title={t.title(draft.version)} actions={<ReviewBadge state={review.state} />}>
      {proposed !== null && (
        <p>
          {t.by(proposed.name, format.dateTime(proposed.at))}. <q>{proposed.note}</q>
        </p>
      )}
      {reviewed !== null && <p>{t.decided(states[review.state], reviewed.name, reviewed.reason)}</p>}
      <h3>{t.changes}</h3>
      <ChangeList changes={changes} packs={[base, draft]} />
      <h3>{t.cases}</h3>
      {cases.length === 0 && ruleTests.results.length === 0 && <p>{t.noCases}</p>}
      {cases.length > 0 && <CaseList results={cases} tables={draft.tables} />}
      <ProposalTests tests={ruleTests} digest={review.digest} />
      <div className={css['row']}>
        <Button
          isDisabled={replay.job?.state === 'running' || replay.pending}
          onPress={() => void replay.run(replayedWeeks)}
        >
          {t.replay}
        </Button>
      </div>
      <ReplayOutcome replay={replay} />
      <NextStep proposal={proposal} eyes={eyes} />
    </Panel>
  )
}
