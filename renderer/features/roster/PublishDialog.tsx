import { useEffect, useState } from 'react'
import type { Problem } from '#shared/contract/api.ts'
import type { PublicationView, Receipt } from '#shared/contract/roster.ts'
import { useHost, useInvalidate } from '#renderer/host/hostContext.ts'
import { ProblemNote } from '#renderer/host/ProblemNote.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import { LeavingDialog } from './LeavingDialog.tsx'
import { isPublishable, missingReasons, reasonsFor, startingReasons } from './publishModel.ts'
import { PublishResult } from './PublishResult.tsx'
import { ReceiptView } from './ReceiptView.tsx'
import { useRoster, useRosterTools } from './rosterContext.ts'
import { useWords } from './words.ts'
import css from './publish.module.css'

interface Publishing {
  readonly receipt: Receipt | null
  readonly problem: Problem | null
  readonly published: PublicationView | null
  readonly pending: boolean
  readonly publish: (reasons: ReadonlyMap<string, string>, amendmentReason: string) => Promise<void>
}

/** Checks once what is stored, then publishes exactly what was checked. */
const usePublishing = (): Publishing => {
  const host = useHost()
  const invalidate = useInvalidate()
  const { store } = useRosterTools()
  const { outlet, weekOn } = useRoster((state) => state.board)
  const { outletId } = outlet
  const [receipt, setReceipt] = useState<Receipt | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [published, setPublished] = useState<PublicationView | null>(null)
  const [pending, setPending] = useState(false)
  useEffect(() => {
    let wanted = true
    const check = async (): Promise<void> => {
      await store.settled()
      const reply = await host.call('roster.check', { outletId, weekOn })
      if (!wanted) return
      if (reply.ok) setReceipt(reply.value)
      else setProblem(reply.error)
    }
    void check()
    return () => {
      wanted = false
    }
  }, [host, store, outletId, weekOn])
  const publish = async (reasons: ReadonlyMap<string, string>, amendmentReason: string): Promise<void> => {
    if (receipt === null) return
    setPending(true)
    setProblem(null)
    const reply = await host.call('roster.publish', {
      outletId,
      weekOn,
      digest: receipt.digest,
      reasons: reasonsFor(receipt, reasons),
      ...(receipt.amendmentReasonNeeded ? { amendmentReason: amendmentReason.trim() } : {}),
    })
    setPending(false)
    if (!reply.ok) {
      setProblem(reply.error)
      return
    }
    setPublished(reply.value)
    invalidate(['roster.weeks', 'share.', 'overrides.'])
    await store.refresh()
  }
  return { receipt, problem, published, pending, publish }
}

export const PublishDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t, f } = useWords()
  const { reasons, keepReason } = useRosterTools()
  const board = useRoster((state) => state.board)
  const { receipt, problem, published, pending, publish } = usePublishing()
  const [amendmentReason, setAmendmentReason] = useState('')
  const [isLeavingConfirmed, setIsLeavingConfirmed] = useState(false)
  const [wasRevision] = useState(board.revision)
  const written = receipt === null ? reasons : startingReasons(receipt, reasons)
  const week = f.week(board.weekOn)
  const title = wasRevision > 0 ? t.publish.amendTitle(week, wasRevision + 1) : t.publish.title(week)
  const missing = receipt === null ? 0 : missingReasons(receipt, written)
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
            isDisabled={receipt === null || pending || !isPublishable(receipt, written, amendmentReason)}
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
          written={written}
          onReason={keepReason}
          amendmentReason={amendmentReason}
          onAmendmentReason={setAmendmentReason}
        />
      )}
    </Dialog>
  )
}
