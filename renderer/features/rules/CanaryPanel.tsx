import { useState } from 'react'
import { useAction } from '#renderer/host/useAction.ts'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Panel } from '#renderer/ui/Panel.tsx'
import { Table } from '#renderer/ui/Table.tsx'
import type { CanaryView } from '#shared/contract/reviews.ts'
import type { CanaryTally } from '#shared/rules/canary.ts'
import css from './reviews.module.css'
import { useReviewText } from './reviewText.ts'
import { SealDialog } from './SealDialog.tsx'

const ReleaseDialog = ({ version, onClose }: { readonly version: number; readonly onClose: () => void }) => {
  const t = useReviewText().canary
  const action = useAction('reviews.release', ['rules.', 'reviews.', 'compare.', 'share.'])
  return (
    <SealDialog title={t.releaseTitle(version)} action={action} inputOf={(sealing) => sealing} onClose={onClose}>
      <p>{t.releaseText}</p>
    </SealDialog>
  )
}

/** The trial that runs: findings before and with it, outlet by outlet, and its good end. */
export const CanaryPanel = ({ canary, mayEnd }: { readonly canary: CanaryView; readonly mayEnd: boolean }) => {
  const t = useReviewText().canary
  const format = useFormat()
  const [isOpen, setOpen] = useState(false)
  const found = ({ findings, weeks }: CanaryTally) => (weeks === 0 ? t.noWeeks : t.findings(findings, weeks))
  const missing = ({ before, after }: (typeof canary.outlets)[number]) =>
    `${format.minutes(before.missingMinutes)} → ${after.weeks === 0 ? '–' : format.minutes(after.missingMinutes)}`
  return (
    <Panel
      title={t.title(canary.version)}
      actions={
        mayEnd ? (
          <Button variant="primary" onPress={() => setOpen(true)}>
            {t.release}
          </Button>
        ) : undefined
      }
    >
      <p className={css['hint']}>{t.hint(format.date(canary.effectiveOn))}</p>
      <Table
        label={t.title(canary.version)}
        rows={canary.outlets}
        rowKey={({ outletId }) => outletId}
        columns={[
          { key: 'outlet', title: t.outlet, isRowHeader: true, renderCell: ({ outletName }) => outletName },
          { key: 'before', title: t.before, renderCell: ({ before }) => found(before) },
          { key: 'after', title: t.after, renderCell: ({ after }) => found(after) },
          { key: 'missing', title: t.missing, align: 'end', renderCell: missing },
        ]}
      />
      {isOpen && <ReleaseDialog version={canary.version} onClose={() => setOpen(false)} />}
    </Panel>
  )
}
