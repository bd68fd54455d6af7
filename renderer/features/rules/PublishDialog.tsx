import { useState } from 'react'
import { useAction } from '#renderer/host/useAction.ts'
import type { DraftView } from '#shared/contract/rules.ts'
import type { OutletId } from '#shared/kernel/ids.ts'
import { ChangeList } from './ChangeList.tsx'
import { ReachChoice } from './ReachChoice.tsx'
import { useRulesText } from './rulesWords.ts'
import { SealDialog } from './SealDialog.tsx'

export interface PublishDialogProps {
  readonly view: Pick<DraftView, 'base' | 'draft' | 'changes'>
  /** A draft that was shown; the own one when left out. */
  readonly digest?: string
  readonly onClose: () => void
}

/** What changes, and for whom first. */
export const PublishDialog = ({ view, digest, onClose }: PublishDialogProps) => {
  const t = useRulesText().publish
  const [canary, setCanary] = useState<readonly OutletId[] | null>(null)
  const action = useAction('rules.publish', ['rules.', 'reviews.', 'compare.', 'share.'])
  return (
    <SealDialog
      title={t.title(view.draft.version)}
      action={action}
      inputOf={(sealing) => ({
        ...sealing,
        ...(digest === undefined ? {} : { digest }),
        ...(canary === null ? {} : { canary: [...canary] }),
      })}
      isUndecided={canary?.length === 0}
      onClose={onClose}
    >
      <ChangeList changes={view.changes} packs={[view.base, view.draft]} />
      <ReachChoice value={canary} onChange={setCanary} />
    </SealDialog>
  )
}
