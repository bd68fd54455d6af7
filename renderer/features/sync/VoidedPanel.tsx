import type { VoidedView } from '#shared/contract/evidence.ts'
import { ProblemNote } from '../../host/ProblemNote.tsx'
import { useResource } from '../../host/useResource.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Table } from '../../ui/Table.tsx'
import { dayOf } from './dayOf.ts'
import { useOwnerName } from './RefusedPanel.tsx'
import { useShareText } from './shareText.ts'
import css from './sync.module.css'

const Ending = ({ revoked: { at, by, reason } }: Pick<VoidedView, 'revoked'>) => {
  const t = useShareText().voided
  const format = useFormat()
  return (
    <span className={css['refusedItem']}>
      {at !== null && <span>{t.revokedBy(format.date(dayOf(at)), by ?? '–')}</span>}
      {reason !== null && <span className={css['muted']}>{reason}</span>}
    </span>
  )
}

/** What is shown no more since its device was revoked, and why; nothing where there is none. */
export const VoidedPanel = () => {
  const t = useShareText().voided
  const format = useFormat()
  const ownerOf = useOwnerName()
  const { data = [], problem } = useResource('share.voided', {})
  if (data.length === 0 && problem === undefined) return null
  return (
    <Panel flush title={t.title}>
      <p className={css['note']}>{t.text}</p>
      <ProblemNote problem={problem} />
      <Table
        label={t.title}
        rows={data}
        rowKey={({ deviceId, type, ownerId }: VoidedView) => `${deviceId} ${type} ${ownerId}`}
        columns={[
          {
            key: 'owner',
            title: t.owner,
            isRowHeader: true,
            renderCell: ({ ownerId, writer, type }) => (
              <span className={css['refusedItem']}>
                <span>{type === 'cs1' ? ownerOf(ownerId) : writer}</span>
                {type === 'cs1' && <span className={css['muted']}>{writer}</span>}
              </span>
            ),
          },
          {
            key: 'files',
            title: t.files,
            renderCell: ({ fromSeq, toSeq }) => t.numbers(format.number(fromSeq), format.number(toSeq)),
          },
          {
            key: 'weeks',
            title: t.weeks,
            renderCell: ({ weeks }) => (weeks.length === 0 ? t.none : format.list(weeks.map(format.weekRange))),
          },
          { key: 'revoked', title: t.revoked, renderCell: ({ revoked }) => <Ending revoked={revoked} /> },
        ]}
      />
    </Panel>
  )
}
