import { NameWarning } from '#renderer/ui/NameWarning.tsx'
import { TextArea } from '#renderer/ui/TextArea.tsx'
import type { Receipt } from '#shared/contract/roster.ts'
import type { Finding } from '#shared/roster/findings.ts'
import { FindingShape } from './FindingMark.tsx'
import { markKindOf } from './findingMarks.ts'
import { LeavesView } from './LeavesView.tsx'
import { ReasonList } from './ReasonList.tsx'
import { ReceiptChanges } from './ReceiptChanges.tsx'
import { useRoster } from './rosterContext.ts'
import { useFindingWords } from './useFindingWords.ts'
import { useWords } from './words.ts'
import css from './publish.module.css'

export interface ReceiptViewProps {
  readonly receipt: Receipt
  readonly written: ReadonlyMap<string, string>
  readonly onReason: (findingKey: string, reason: string) => void
  readonly amendmentReason: string
  readonly onAmendmentReason: (reason: string) => void
}

const FindingList = ({ findings }: { readonly findings: readonly Finding[] }) => {
  const words = useFindingWords()
  return (
    <ul className={css['findings']}>
      {findings.map((finding) => (
        <li key={finding.key}>
          <FindingShape kind={markKindOf(finding) ?? 'notice'} size={14} />
          <span>{words(finding)}</span>
        </li>
      ))}
    </ul>
  )
}

/** Everything that publishing would do, in the order in which one decides. */
export const ReceiptView = ({ receipt, written, onReason, amendmentReason, onAmendmentReason }: ReceiptViewProps) => {
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
