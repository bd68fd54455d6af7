import { useState } from 'react'
import { ProblemNote } from '#renderer/host/ProblemNote.tsx'
import { useAction } from '#renderer/host/useAction.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { isComplete } from '#shared/decisions/isComplete.ts'
import type { DraftView } from '#shared/contract/rules.ts'
import { ChangeList } from './ChangeList.tsx'
import { mayPropose, mayPublish } from './standing.ts'
import { DraftStanding } from './DraftStanding.tsx'
import { ProposeDialog } from './ProposeDialog.tsx'
import { PublishDialog } from './PublishDialog.tsx'
import { ReplayDialog } from './ReplayDialog.tsx'
import { RuleTestRun } from './RuleTestRun.tsx'
import { ReviewBadge } from './ReviewBadge.tsx'
import { useReviewText } from './reviewText.ts'
import css from './rules.module.css'
import { useRulesText } from './rulesWords.ts'

type Open = 'replay' | 'propose' | 'publish' | 'discard' | null

/** What has gathered, in words, and the way from draft over replay to the published version. */
export const DraftBar = ({ view }: { readonly view: DraftView }) => {
  const t = useRulesText().draft
  const words = useReviewText()
  const [isListed, setListed] = useState(false)
  const [open, setOpen] = useState<Open>(null)
  const undo = useAction('rules.undoDraft', ['rules.draft'])
  const discard = useAction('rules.discardDraft', ['rules.draft'])
  const isWhole = view.draft.tables.every((table) =>
    view.analyses.every((analysis) => analysis.tableId !== table.tableId || isComplete(table, analysis)),
  )
  const close = () => setOpen(null)
  return (
    <section aria-label={t.label} className={css['draftBar']}>
      {isListed && <ChangeList changes={view.changes} packs={[view.base, view.draft]} />}
      {isWhole ? <DraftStanding view={view} /> : <p className={css['incomplete']}>{t.incomplete}</p>}
      <RuleTestRun waiting={view.ruleTests.waiting} digest={view.review.digest} />
      <ProblemNote problem={undo.problem ?? discard.problem} />
      <div className={css['draftRow']}>
        <strong>{t.title(view.draft.version, view.changes.length)}</strong>
        <ReviewBadge state={view.review.state} />
        <Button variant="quiet" size="small" aria-expanded={isListed} onPress={() => setListed(!isListed)}>
          {isListed ? t.hide : t.show}
        </Button>
        <span className={css['spring']} />
        <Button onPress={() => void undo.run({})}>{t.undo}</Button>
        <Button onPress={() => setOpen('discard')}>{t.discard}</Button>
        <Button isDisabled={!isWhole} onPress={() => setOpen('replay')}>
          {t.replay}
        </Button>
        {mayPropose(view) && <Button onPress={() => setOpen('propose')}>{words.propose.action}</Button>}
        <Button variant="primary" isDisabled={!mayPublish(view)} onPress={() => setOpen('publish')}>
          {t.publish}
        </Button>
      </div>
      {open === 'replay' && <ReplayDialog onClose={close} />}
      {open === 'propose' && <ProposeDialog view={view} onClose={close} />}
      {open === 'publish' && <PublishDialog view={view} onClose={close} />}
      <Dialog
        role="alertdialog"
        title={t.discardTitle}
        isOpen={open === 'discard'}
        onClose={close}
        actions={
          <>
            <Button onPress={close}>{t.discardKeep}</Button>
            <Button
              variant="danger"
              onPress={() => {
                void discard.run({})
                close()
              }}
            >
              {t.discard}
            </Button>
          </>
        }
      >
        <p>{t.discardText}</p>
      </Dialog>
    </section>
  )
}
