import { NameWarning } from '#renderer/ui/NameWarning.tsx'
import { TextArea } from '#renderer/ui/TextArea.tsx'
import { ChangeWishes, type ChangeWishesProps } from './ChangeWishes.tsx'
import { FindingList } from './FindingList.tsx'
import { LeavesView } from './LeavesView.tsx'
import { ReasonList } from './ReasonList.tsx'
import { ReceiptChanges } from './ReceiptChanges.tsx'
import { useRoster } from './rosterContext.ts'
import { useWords } from './words.ts'
import css from './publish.module.css'

export interface ReceiptViewProps extends ChangeWishesProps {
  readonly written: ReadonlyMap<string, string>
  readonly onReason: (findingKey: string, reason: string) => void
  readonly amendmentReason: string
  readonly onAmendmentReason: (reason: string) => void
}

/** Everything that publishing would do, in the order in which one decides. */
export const ReceiptView = (props: ReceiptViewProps) => {
  const { receipt, wishes, onWishes, written, onReason, amendmentReason, onAmendmentReason } = props
  const { t } = useWords()
  const people = useRoster((state) => state.board.people)
  const { blocking, needReason, undetermined } = receipt
  return (
    <>
      {blocking.length > 0 && (
        <section className={css['blocked']}>
          <h3>{t.publish.blocked(blocking.length)}</h3>
          <p>{t.publish.blockedText}</p>
          <FindingList findings={blocking} />
        </section>
      )}
      <ReceiptChanges receipt={receipt} />
      <ChangeWishes receipt={receipt} wishes={wishes} onWishes={onWishes} />
      {needReason.length > 0 && <ReasonList findings={needReason} written={written} onReason={onReason} />}
      {undetermined.length > 0 && (
        <details className={css['details']}>
          <summary>{t.publish.undetermined(undetermined.length)}</summary>
          <FindingList findings={undetermined} />
        </details>
      )}
      {receipt.amendmentReasonNeeded && (
        <TextArea
          label={t.publish.amendmentReason}
          description={t.publish.amendmentHint}
          rows={2}
          maxLength={500}
          isRequired
          value={amendmentReason}
          onChange={onAmendmentReason}
        />
      )}
      {receipt.amendmentReasonNeeded && <NameWarning text={amendmentReason} people={people} />}
      <LeavesView leaves={receipt.leaves} />
    </>
  )
}
