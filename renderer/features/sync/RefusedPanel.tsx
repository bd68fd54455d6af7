import type { Refused } from '#shared/sync/model.ts'
import { useSession } from '../../host/session.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Table } from '../../ui/Table.tsx'
import { useShareText } from './shareText.ts'
import css from './sync.module.css'

export const useOwnerName = (): ((ownerId: string) => string) => {
  const { outlets, choices } = useSession()
  return (ownerId) =>
    outlets.find((outlet) => outlet.outletId === ownerId)?.name ??
    choices.find((actor) => actor.actorId === ownerId)?.name ??
    ownerId
}

/** The same, for a narrow place. */
export const RefusedList = ({ refused }: { readonly refused: readonly Refused[] }) => {
  const t = useShareText().refused
  const ownerOf = useOwnerName()
  return (
    <ul>
      {refused.map((file) => (
        <li key={file.path} className={css['refusedItem']}>
          <span className={css['path']}>{file.path}</span>
          <span className={css['muted']}>
            {ownerOf(file.ownerId)} · {t.reasons[file.refusal]} · {t.steps[file.nextStep]}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Each refused file with its reason, whose it is, and what to do. */
const RefusedTable = ({ refused }: { readonly refused: readonly Refused[] }) => {
  const t = useShareText().refused
  const ownerOf = useOwnerName()
  return (
    <Table
      label={t.title}
      rows={refused}
      rowKey={(file) => file.path}
      columns={[
        {
          key: 'path',
          title: t.file,
          isRowHeader: true,
          renderCell: (file) => <span className={css['path']}>{file.path}</span>,
        },
        { key: 'why', title: t.why, renderCell: (file) => t.reasons[file.refusal] },
        { key: 'owner', title: t.owner, renderCell: (file) => ownerOf(file.ownerId) },
        { key: 'next', title: t.next, renderCell: (file) => t.steps[file.nextStep] },
      ]}
    />
  )
}

export const RefusedPanel = ({ refused }: { readonly refused: readonly Refused[] }) => {
  const t = useShareText().refused
  return (
    <Panel flush={refused.length > 0} title={t.title}>
      {refused.length === 0 ? <p className={css['muted']}>{t.none}</p> : <RefusedTable refused={refused} />}
    </Panel>
  )
}
