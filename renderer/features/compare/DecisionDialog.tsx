import { useState } from 'react'
import { ProblemNote } from '#renderer/host/ProblemNote.tsx'
import { useAction } from '#renderer/host/useAction.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { TextArea } from '#renderer/ui/TextArea.tsx'
import { notify } from '#renderer/ui/toastStore.ts'
import type { RequestView } from '#shared/contract/compare.ts'
import { RequestRuler } from './RequestRuler.tsx'
import { useRequestText } from './requestWords.ts'

export interface DecisionDialogProps {
  readonly request: RequestView
  readonly verdict: 'approved' | 'refused'
  readonly onClose: () => void
}

/** One field, one button: the reason, and the signature. */
export const DecisionDialog = ({ request, verdict, onClose }: DecisionDialogProps) => {
  const t = useRequestText()
  const [reason, setReason] = useState('')
  const decide = useAction('requests.decide', ['requests.', 'compare.', 'share.status'])
  const submit = async () => {
    const reply = await decide.run({ requestDigest: request.requestDigest, verdict, reason })
    if (!reply.ok) return
    notify(t.signed)
    onClose()
  }
  const isApproval = verdict === 'approved'
  const title = isApproval ? t.approveTitle(request.outletName) : t.refuseTitle(request.outletName)
  return (
    <Dialog
      isOpen
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.cancel}</Button>
          <Button
            variant={isApproval ? 'primary' : 'danger'}
            isDisabled={reason.trim() === '' || decide.pending}
            onPress={() => void submit()}
          >
            {isApproval ? t.signAndApprove : t.signAndRefuse}
          </Button>
        </>
      }
    >
      <RequestRuler request={request} />
      <TextArea label={t.yourReason} description={t.reasonHint} value={reason} onChange={setReason} maxLength={500} />
      <ProblemNote problem={decide.problem} />
    </Dialog>
  )
}
