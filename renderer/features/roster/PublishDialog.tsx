import { useState } from 'react'
import { ProblemNote } from '#renderer/host/ProblemNote.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import { LeavingDialog } from './LeavingDialog.tsx'
import { isPublishable, missingReasons, startingReasons } from './publishModel.ts'
import { PublishResult } from './PublishResult.tsx'
import { ReceiptView } from './ReceiptView.tsx'
import { useRoster, useRosterTools } from './rosterContext.ts'
import { usePublishing, type Publishing } from './usePublishing.ts'
import { useWords } from './words.ts'
import css from './publish.module.css'

interface ReceiptDialogProps {
  readonly title: string
  readonly publishing: Publishing
  readonly onClose: () => void
}

/** What publishing would do, with what is still missing for it. */
const ReceiptDialog = ({ title, publishing, onClose }: ReceiptDialogProps) => {
  const { t } = useWords()
  const { reasons, keepReason } = useRosterTools()
  const { receipt, problem, pending, rechecking, wishes, onWishes, publish } = publishing
  const [amendmentReason, setAmendmentReason] = useState('')
  const written = receipt === null ? reasons : startingReasons(receipt, reasons)
  const missing = receipt === null ? 0 : missingReasons(receipt, written)
  return (
    <Dialog
      title={title}
      isOpen
      size="wide"
      onClose={onClose}
      actions={
        <>
          <output className={css['missing']}>{missing > 0 && t.publish.stillMissing(missing)}</output>
          <Button onPress={onClose}>{t.publish.cancel}</Button>
          <Button
            variant="primary"
            isDisabled={receipt === null || pending || rechecking || !isPublishable(receipt, written, amendmentReason)}
            onPress={() => void publish(written, amendmentReason)}
          >
            {pending ? t.publish.publishing : t.publish.publish}
          </Button>
        </>
      }
    >
      <ProblemNote problem={problem} />
      {receipt === null && problem === null && <Skeleton label={t.publish.checking} lines={6} />}
      {receipt !== null && (
        <ReceiptView
          receipt={receipt}
          wishes={wishes}
          onWishes={onWishes}
          written={written}
          onReason={keepReason}
          amendmentReason={amendmentReason}
          onAmendmentReason={setAmendmentReason}
        />
      )}
    </Dialog>
  )
}

export const PublishDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t, f } = useWords()
  const board = useRoster((state) => state.board)
  const publishing = usePublishing()
  const { receipt, published } = publishing
  const [isLeavingConfirmed, setIsLeavingConfirmed] = useState(false)
  const [wasRevision] = useState(board.revision)
  const week = f.week(board.weekOn)
  const title = wasRevision > 0 ? t.publish.amendTitle(week, wasRevision + 1) : t.publish.title(week)
  if (receipt !== null && receipt.leaves.unread !== null && !isLeavingConfirmed) {
    return (
      <LeavingDialog
        version={receipt.leaves.unread}
        onConfirmed={() => {
          setIsLeavingConfirmed(true)
        }}
        onClose={onClose}
      />
    )
  }
  if (published !== null) {
    return (
      <Dialog
        title={title}
        isOpen
        onClose={onClose}
        actions={
          <Button variant="primary" onPress={onClose}>
            {t.publish.close}
          </Button>
        }
      >
        <PublishResult publication={published} />
      </Dialog>
    )
  }
  return <ReceiptDialog title={title} publishing={publishing} onClose={onClose} />
}
