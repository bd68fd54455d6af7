import { useState } from 'react'
import type { ShareStatus } from '#shared/contract/compare.ts'
import { useMay, useSession } from '../../host/session.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Button } from '../../ui/Button.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { FolderDialog } from './FolderDialog.tsx'
import { useShareText } from './shareText.ts'
import css from './sync.module.css'

export const StatePanel = ({ status }: { readonly status: ShareStatus }) => {
  const t = useShareText().state
  const format = useFormat()
  const may = useMay()
  const { nowAt } = useSession()
  const [choosing, setChoosing] = useState(false)
  const { confirmedAt, until } = status.rules
  const moment = (at: number | null): string =>
    at === null ? t.never : `${format.dateTime(at)} (${format.age(at, Math.max(nowAt, at))})`
  return (
    <Panel
      title={t.title}
      actions={
        may('operate') && (
          <Button
            size="small"
            onPress={() => {
              setChoosing(true)
            }}
          >
            {t.choose}
          </Button>
        )
      }
    >
      <dl className={css['pairs']}>
        <dt>{t.folder}</dt>
        <dd>{status.folder === null ? t.noFolder : <span className={css['path']}>{status.folder}</span>}</dd>
        <dt>{t.condition}</dt>
        <dd>{t.conditions[status.state]}</dd>
        <dt>{t.lastRead}</dt>
        <dd>{moment(status.lastReadAt)}</dd>
        <dt>{t.lastReadBack}</dt>
        <dd>{moment(status.lastReadBackAt)}</dd>
        <dt>{t.waiting}</dt>
        <dd>
          {t.waitingCount(status.waiting, format.number(status.waiting))}
          {status.waitingSinceAt !== null && (
            <span className={css['muted']}>
              {' · '}
              {t.waitingSince(format.age(Math.min(status.waitingSinceAt, nowAt), nowAt))}
            </span>
          )}
        </dd>
        <dt>{t.rules}</dt>
        <dd>{t.version(format.number(status.packVersion))}</dd>
        <dt>{t.confirmed}</dt>
        <dd>
          {moment(confirmedAt)}
          {until !== null && (
            <span className={css['muted']}>
              {' · '}
              {until > nowAt ? t.confirmedUntil(format.dateTime(until)) : t.confirmedOld}
            </span>
          )}
        </dd>
      </dl>
      {choosing && (
        <FolderDialog
          folder={status.folder}
          onClose={() => {
            setChoosing(false)
          }}
        />
      )}
    </Panel>
  )
}
